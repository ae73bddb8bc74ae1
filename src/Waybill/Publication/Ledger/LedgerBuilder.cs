namespace Waybill.Publication.Ledger;

/// <summary>Makes the register's lines out of a case.</summary>
public static class LedgerBuilder
{
    /// <summary>In the order of the transfers and their items.</summary>
    public static IReadOnlyList<LedgerRow> Build(Case @case)
    {
        var index = new CaseIndex(@case);
        return @case.Transfers.SelectMany(t => t.Items.Count == 0
            ? [Row(index, t, null)]
            : Enumerable.Range(0, t.Items.Count).Select(i => Row(index, t, i))).ToArray();
    }

    private static LedgerRow Row(CaseIndex index, Transfer transfer, int? at)
    {
        var item = at is { } i ? transfer.Items[i] : null;
        var contradictions = transfer.Contradictions.Where(c => Concerns(c.Field, at)).ToArray();
        var received = transfer.StageSupports.Where(s => s.Stage.Value >= Stage.Receipt).Select(s => s.Document).ToHashSet();
        return new LedgerRow
        {
            Transfer = transfer.Id,
            ItemNumber = at + 1,
            Recipient = transfer.To?.Value,
            Supplier = transfer.From?.Value,
            YearOfOrder = transfer.ContractDate?.Value.Year,
            NumberOrdered = item?.Quantity?.Value,
            NumberIsUncertain = item?.Quantity is not null
                && (transfer.Hedged || transfer.ContractNumber is null || contradictions.Any(c => c.Field.EndsWith(".quantity", StringComparison.Ordinal))),
            Unit = item?.Unit?.Value,
            Designation = item?.Designation?.Value,
            Description = item?.Description?.Value,
            Activity = item?.Activity?.Value,
            NumberDelivered = item?.Quantity is { } quantity && quantity.Quotes.Any(q => received.Contains(q.File)) ? quantity.Value : null,
            YearsOfDelivery = received.Select(d => index.Document(d)?.Claims.Date?.Value.Year).OfType<int>().Distinct().Order().ToArray(),
            Stage = transfer.Stage?.Value,
            StageDocuments = TransferEvidence.DocumentsThatCarry(transfer).Count,
            StageInWords = StageWords.Describe(transfer),
            Outcome = transfer.Outcome,
            Hedged = transfer.Hedged,
            Earliest = transfer.FromDate?.Value.Earliest,
            Latest = transfer.ToDate?.Value.Latest,
            UnitPrice = item?.UnitPrice?.Value,
            Amount = item?.Amount?.Value,
            Currency = item?.Currency?.Value,
            Total = transfer.Total?.Value,
            TotalCurrency = transfer.TotalCurrency?.Value,
            Roles = transfer.Roles.Select(r => new LedgerRole(r.Role, r.PartyId.Value, index.NameOf(r.PartyId.Value))).ToArray(),
            ContractNumber = transfer.ContractNumber?.Value,
            ContractDate = transfer.ContractDate?.Value,
            Serials = item?.Serials.Select(s => s.Value).ToArray() ?? [],
            Categories = item?.Categories.Select(c => $"{c.Scheme} {c.Code}").ToArray() ?? [],
            Contradictions = contradictions.Select(c => Describe(index, c)).ToArray(),
            Citations = TransferEvidence.Of(transfer).Where(e => Concerns(e.Field, at)).Select(e => index.Cite(e.Quote))
                .Distinct(StringComparer.Ordinal).ToArray(),
        };
    }

    /// <summary>True for fields of the deal as a whole and of this item.</summary>
    private static bool Concerns(string field, int? item) =>
        !field.StartsWith("items[", StringComparison.Ordinal) || field.StartsWith($"items[{item}]", StringComparison.Ordinal);

    private static string Describe(CaseIndex index, Contradiction c) =>
        $"{c.Field}: {c.Kept.Value} ({index.Cite(c.Kept.Quote)}) against {c.Other.Value} ({index.Cite(c.Other.Quote)})";
}
