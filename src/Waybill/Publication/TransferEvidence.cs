namespace Waybill.Publication;

/// <summary>Words that support one field of a deal.</summary>
/// <param name="Field">As the case export names it: <c>items[0].quantity</c>.</param>
public sealed record FieldEvidence(string Field, Quote Quote);

/// <summary>The fields of a deal by the names that all exports share, each with its quotes.</summary>
public static class TransferEvidence
{
    /// <summary>In the order in which the case export writes the fields; no quote stands twice at one field.</summary>
    public static IReadOnlyList<FieldEvidence> Of(Transfer transfer)
    {
        var all = new List<FieldEvidence>();
        for (var i = 0; i < transfer.Roles.Count; i++)
        {
            Add(all, $"roles[{i}]", transfer.Roles[i].PartyId.Quotes);
        }

        Add(all, "from", transfer.From?.Quotes);
        Add(all, "to", transfer.To?.Quotes);
        for (var i = 0; i < transfer.Items.Count; i++)
        {
            AddItem(all, $"items[{i}]", transfer.Items[i]);
        }

        Add(all, "contract.number", transfer.ContractNumber?.Quotes);
        Add(all, "contract.date", transfer.ContractDate?.Quotes);
        Add(all, "total.amount", transfer.Total?.Quotes);
        Add(all, "total.currency", transfer.TotalCurrency?.Quotes);
        Add(all, "stage", StageQuotes(transfer));
        Add(all, "outcome", transfer.OutcomeQuotes);
        Add(all, "hedged", transfer.HedgeQuotes);
        Add(all, "from_date", transfer.FromDate?.Quotes);
        Add(all, "to_date", transfer.ToDate?.Quotes);
        return all;
    }

    /// <summary>The distinct documents that carry the deal's stage, in the order in which they are named.</summary>
    public static IReadOnlyList<ContentHash> DocumentsThatCarry(Transfer transfer) =>
        StageQuotes(transfer).Select(q => q.File).Distinct().ToArray();

    private static IReadOnlyList<Quote> StageQuotes(Transfer transfer) =>
        transfer.Stage is { } stage
            ? [.. stage.Quotes, .. transfer.StageSupports.Where(s => s.Stage.Value == stage.Value).SelectMany(s => s.Stage.Quotes)]
            : [];

    private static void AddItem(List<FieldEvidence> all, string at, Item item)
    {
        Add(all, at + ".designation", item.Designation?.Quotes);
        Add(all, at + ".description", item.Description?.Quotes);
        Add(all, at + ".activity", item.Activity?.Quotes);
        Add(all, at + ".quantity", item.Quantity?.Quotes);
        Add(all, at + ".unit", item.Unit?.Quotes);
        Add(all, at + ".unitPrice", item.UnitPrice?.Quotes);
        Add(all, at + ".amount", item.Amount?.Quotes);
        Add(all, at + ".currency", item.Currency?.Quotes);
        for (var i = 0; i < item.Serials.Count; i++)
        {
            Add(all, $"{at}.serials[{i}]", item.Serials[i].Quotes);
        }
    }

    private static void Add(List<FieldEvidence> all, string field, IReadOnlyList<Quote>? quotes)
    {
        foreach (var quote in (quotes ?? []).DistinctBy(q => (q.File, q.PageNumber, q.Span)))
        {
            all.Add(new FieldEvidence(field, quote));
        }
    }
}
