namespace Waybill.Publication;

/// <summary>Words that support one field of a deal.</summary>
/// <param name="Field">As the case export names it: <c>items[0].quantity</c>.</param>
public sealed record FieldEvidence(string Field, Quote Quote);

/// <summary>One field of a deal: its words, the rule that read them, and how far the value may be trusted.</summary>
/// <param name="Field">As the case export names it: <c>items[0].quantity</c>, <c>events[2].date</c>.</param>
/// <param name="Quotes">At least one.</param>
public sealed record TransferField(string Field, IReadOnlyList<Quote> Quotes)
{
    /// <summary>Null where the value has no rule: what people stated, or what many papers say together.</summary>
    public string? Rule { get; init; }

    public Sureness Sureness { get; init; }

    /// <summary>Null where the value is sure.</summary>
    public string? Doubt { get; init; }
}

/// <summary>The fields of a deal by the names that all exports share, each with its quotes.</summary>
public static class TransferEvidence
{
    /// <summary>In the order in which the case export writes the fields; no quote stands twice at one field.</summary>
    public static IReadOnlyList<FieldEvidence> Of(Transfer transfer) => Flat(FieldsOf(transfer));

    /// <summary>The evidence of one event alone: <c>events[2]</c> for what happened, <c>events[2].date</c>, <c>events[2].items[0].quantity</c>.</summary>
    public static IReadOnlyList<FieldEvidence> OfEvent(Transfer transfer, int index)
    {
        var all = new List<TransferField>();
        AddEvent(all, $"events[{index}]", transfer.Events[index]);
        return Flat(all);
    }

    /// <summary>Every field that is known, in the order of the case export.</summary>
    public static IReadOnlyList<TransferField> FieldsOf(Transfer transfer)
    {
        var all = new List<TransferField>();
        for (var i = 0; i < transfer.Roles.Count; i++)
        {
            Add(all, $"roles[{i}]", transfer.Roles[i].PartyId);
        }

        Add(all, "from", transfer.From);
        Add(all, "to", transfer.To);
        for (var i = 0; i < transfer.Items.Count; i++)
        {
            AddItem(all, $"items[{i}]", transfer.Items[i]);
        }

        Add(all, "contract.number", transfer.ContractNumber);
        Add(all, "contract.date", transfer.ContractDate);
        Add(all, "total.amount", transfer.Total);
        Add(all, "total.currency", transfer.TotalCurrency);
        Add(all, "stage", transfer.Stage, StageQuotes(transfer));
        Add(all, "outcome", transfer.OutcomeQuotes);
        Add(all, "hedged", transfer.HedgeQuotes);
        for (var i = 0; i < transfer.Events.Count; i++)
        {
            AddEvent(all, $"events[{i}]", transfer.Events[i]);
        }

        Add(all, "from_date", transfer.FromDate);
        Add(all, "to_date", transfer.ToDate);
        return all;
    }

    /// <summary>The distinct documents that carry the deal's stage, in the order in which they are named.</summary>
    public static IReadOnlyList<ContentHash> DocumentsThatCarry(Transfer transfer) =>
        StageQuotes(transfer).Select(q => q.File).Distinct().ToArray();

    private static IReadOnlyList<Quote> StageQuotes(Transfer transfer) =>
        transfer.Stage is { } stage
            ? [.. stage.Quotes, .. transfer.StageSupports.Where(s => s.Stage.Value == stage.Value).SelectMany(s => s.Stage.Quotes)]
            : [];

    private static void AddItem(List<TransferField> all, string at, Item item)
    {
        Add(all, at + ".designation", item.Designation);
        Add(all, at + ".description", item.Description);
        Add(all, at + ".activity", item.Activity);
        Add(all, at + ".quantity", item.Quantity);
        Add(all, at + ".unit", item.Unit);
        Add(all, at + ".unitPrice", item.UnitPrice);
        Add(all, at + ".amount", item.Amount);
        Add(all, at + ".currency", item.Currency);
        Add(all, at + ".delivered", item.Delivered);
        for (var i = 0; i < item.Serials.Count; i++)
        {
            Add(all, $"{at}.serials[{i}]", item.Serials[i]);
        }
    }

    private static void AddEvent(List<TransferField> all, string at, TransferEvent happened)
    {
        Add(all, at, happened.Stage);
        Add(all, at + ".date", happened.Date);
        for (var i = 0; i < happened.Items.Count; i++)
        {
            Add(all, $"{at}.items[{i}].quantity", happened.Items[i].Quantity);
        }
    }

    private static void Add<T>(List<TransferField> all, string field, Stated<T>? stated, IReadOnlyList<Quote>? quotes = null)
    {
        if (stated is not null)
        {
            all.Add(new TransferField(field, Distinct(quotes ?? stated.Quotes)) { Rule = stated.Rule, Sureness = stated.Sureness, Doubt = stated.Doubt });
        }
    }

    private static void Add(List<TransferField> all, string field, IReadOnlyList<Quote> quotes)
    {
        if (quotes.Count > 0)
        {
            all.Add(new TransferField(field, Distinct(quotes)));
        }
    }

    private static Quote[] Distinct(IReadOnlyList<Quote> quotes) => [.. quotes.DistinctBy(q => (q.File, q.PageNumber, q.Span))];

    private static FieldEvidence[] Flat(IReadOnlyList<TransferField> fields) => [.. fields.SelectMany(f => f.Quotes.Select(q => new FieldEvidence(f.Field, q)))];
}
