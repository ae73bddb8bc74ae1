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
        return new LedgerRow
        {
            Transfer = transfer.Id,
            ItemNumber = at + 1,
            Recipient = transfer.To?.Value,
            Supplier = transfer.From?.Value,
            YearOfOrder = transfer.ContractDate?.Value.Year,
            NumberOrdered = item?.Quantity?.Value,
            NumberIsUncertain = item?.Quantity is not null
                && (transfer.Hedged || transfer.ContractNumber is null || item.Quantity.Sureness == Sureness.Doubtful || contradictions.Any(c => c.Field.EndsWith(".quantity", StringComparison.Ordinal))),
            Unit = item?.Unit?.Value,
            Designation = item?.Designation?.Value,
            Description = item?.Description?.Value,
            Activity = item?.Activity?.Value,
            NumberDelivered = item?.Delivered?.Value,
            DeliveredIsUncertain = at is { } d && item?.Delivered is { } delivered && (delivered.Sureness == Sureness.Doubtful || DeliveryWords.ProofOf(transfer, d) != DeliveryProof.Receipt),
            DeliveryInWords = at is { } w ? DeliveryWords.Of(transfer, w) : null,
            YearsOfDelivery = YearsOfDelivery(index, transfer, at),
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
            Events = transfer.Events.Where(e => at is not { } n || DeliveryWords.Concerns(e, n)).Select(e => new LedgerEvent(
                e.Date?.Value, e.Stage.Value, e.Mode, e.Proves, EventWords.Describe(transfer, e), e.Document)).ToArray(),
            Doubts = SurenessWords.Doubtful(transfer).Where(f => Concerns(f.Field, at)).Select(f => $"{f.Field}: {f.DoubtInWords()}").ToArray(),
            Contradictions = contradictions.Select(c => Describe(index, c)).ToArray(),
            Citations = TransferEvidence.Of(transfer).Where(e => Concerns(e.Field, at)).Select(e => index.Cite(e.Quote))
                .Distinct(StringComparer.Ordinal).ToArray(),
        };
    }

    /// <summary>When the papers show that something was handed over or sent: of those that count into the number, and of those that prove receipt.</summary>
    private static int[] YearsOfDelivery(CaseIndex index, Transfer transfer, int? item)
    {
        var counted = (item is { } i ? transfer.Items[i].Delivered?.Quotes : null)?.Select(q => q.File).ToHashSet() ?? [];
        var told = transfer.Events.Where(e => e.IsProven() && (item is not { } n || DeliveryWords.Concerns(e, n))
            && (e.Stage.Value >= Stage.Receipt || (e.Stage.Value >= Stage.Acceptance && counted.Contains(e.Document)))).ToArray();
        var proven = transfer.StageSupports.Where(s => s.Stage.Value >= Stage.Receipt).Select(s => s.Document).Except(transfer.Events.Select(e => e.Document));
        return [.. told.Select(e => e.Date?.Value.Year).Concat(proven.Select(d => index.Document(d)?.Claims.Date?.Value.Year)).OfType<int>().Distinct().Order()];
    }

    /// <summary>True for fields of the deal as a whole and of this item.</summary>
    private static bool Concerns(string field, int? item) =>
        !field.StartsWith("items[", StringComparison.Ordinal) || field.StartsWith($"items[{item}]", StringComparison.Ordinal);

    private static string Describe(CaseIndex index, Contradiction c) =>
        $"{c.Field}: {c.Kept.Value} ({index.Cite(c.Kept.Quote)}) against {c.Other.Value} ({index.Cite(c.Other.Quote)})";
}
