namespace Waybill.Publication;

/// <summary>How much of the goods the papers show as handed over, against what was ordered.</summary>
public static class DeliveryWords
{
    /// <summary><c>18 ordered, 6 delivered</c>; null where no paper speaks of a delivery.</summary>
    public static string? Of(Transfer transfer, int item) => transfer.Items[item] switch
    {
        { Delivered: not null, Quantity: { } ordered } => $"{Titles.Amount(ordered.Value)} {Ordered(transfer)}, {Delivered(transfer, item)}",
        { Delivered: not null } => Delivered(transfer, item),
        _ => null,
    };

    /// <summary>What the number of an item is by the papers: <c>ordered</c> only from the contract on.</summary>
    public static string Ordered(Transfer transfer) => transfer.Stage?.Value switch
    {
        null => "spoken of",
        >= Stage.Contract => "ordered",
        { } early => early.Participle(),
    };

    /// <summary><c>6 delivered</c>; <c>6 handed over or sent, receipt not proven</c>; null where no paper speaks of a delivery.</summary>
    public static string? Delivered(Transfer transfer, int item) => transfer.Items[item].Delivered is not { } delivered ? null : $"{Titles.Amount(delivered.Value)} " + ProofOf(transfer, item) switch
    {
        DeliveryProof.Receipt => "delivered",
        DeliveryProof.ReceiptOfPart => "delivered or sent, receipt of all not proven",
        _ => "handed over or sent, receipt not proven",
    };

    /// <summary>True where fewer were handed over than ordered, of any item.</summary>
    public static bool IsPartial(Transfer transfer) => transfer.Items.Any(i => i.Delivered is { } delivered && delivered.Value < i.Quantity?.Value);

    public static DeliveryProof ProofOf(Transfer transfer, int item)
    {
        if (transfer.Items[item].Delivered is not { } delivered)
        {
            return DeliveryProof.None;
        }

        var receipts = transfer.Events.Where(e => e.IsProven() && e.Stage.Value >= Stage.Receipt && Concerns(e, item)).ToArray();
        var received = receipts.Select(e => e.Document).Concat(transfer.StageSupports.Where(s => s.Stage.Value >= Stage.Receipt).Select(s => s.Document)
            .Except(transfer.Events.Select(e => e.Document))).ToHashSet();
        var sum = receipts.Sum(e => e.Items.Where(i => i.Item == item).Select(i => i.Quantity?.Value ?? delivered.Value).DefaultIfEmpty(delivered.Value).First());
        return received.Count == 0 ? DeliveryProof.Sent
            : sum >= delivered.Value || delivered.Quotes.All(q => received.Contains(q.File)) ? DeliveryProof.Receipt
            : DeliveryProof.ReceiptOfPart;
    }

    /// <summary>True where the event speaks of this item, or of all goods.</summary>
    public static bool Concerns(TransferEvent happened, int item) => happened.Items.Count == 0 || happened.Items.Any(i => i.Item == item);
}

/// <summary>How far the papers carry the number that was delivered.</summary>
public enum DeliveryProof
{
    /// <summary>No paper speaks of a delivery.</summary>
    None,

    /// <summary>Papers show that goods were handed over or sent; none proves that they arrived.</summary>
    Sent,
    ReceiptOfPart,
    Receipt,
}
