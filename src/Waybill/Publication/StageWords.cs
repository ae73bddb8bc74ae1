namespace Waybill.Publication;

/// <summary>How stages read in a sentence, and what paper would prove more.</summary>
/// <remarks>An event is never called further along than its best document can carry it.</remarks>
public static class StageWords
{
    /// <summary>The stage as a participle: <c>agreed</c>, <c>shipped</c>. Only <see cref="Stage.Receipt"/> and later say that anything arrived.</summary>
    public static string Participle(this Stage stage) => stage switch
    {
        Stage.Marketing => "put up for export",
        Stage.Inquiry => "asked for",
        Stage.Offer => "offered",
        Stage.Agreement => "agreed",
        Stage.Contract => "contracted",
        Stage.Licence => "licensed",
        Stage.Payment => "paid for",
        Stage.Production => "produced",
        Stage.Acceptance => "accepted at the works",
        Stage.Dispatch => "shipped",
        Stage.BorderCrossing => "taken across the border",
        Stage.Receipt => "received",
        Stage.InService => "in service",
        Stage.Use => "used",
        _ => throw new InvalidOperationException($"the stage {stage} has no words"),
    };

    /// <summary>How far the deal has come, with the number of documents that carry it: <c>shipped (1 document, unconfirmed)</c>.</summary>
    public static string Describe(Transfer transfer)
    {
        var part = transfer.Stage?.Value >= Stage.Acceptance && DeliveryWords.IsPartial(transfer) ? " in part" : "";
        var stage = transfer.Stage is { } reached
            ? $"{reached.Value.Participle()}{part} ({Documents(TransferEvidence.DocumentsThatCarry(transfer).Count)})"
            : "no stage proven";
        var hedged = transfer.Hedged ? ", only as a plan, a wish or a possibility" : "";
        return transfer.Outcome switch
        {
            DealOutcome.Open => stage + hedged,
            var outcome => $"{outcome.NameOf()}; before that {stage}{hedged}",
        };
    }

    /// <summary>What to look for next.</summary>
    public static string PaperThatWouldCarryFurther(Transfer transfer) => transfer.Outcome != DealOutcome.Open
        ? "A later paper that takes the deal up again; as the papers stand it ended here."
        : transfer.Stage?.Value >= Stage.Acceptance && DeliveryWords.IsPartial(transfer)
        ? "Consignment notes, packing lists or acts for the rest of the goods: " + string.Join("; ", Enumerable.Range(0, transfer.Items.Count).Select(i => DeliveryWords.Of(transfer, i)).OfType<string>()) + "."
        : transfer.Stage?.Value switch
        {
            null => "Any letter or note in which one side asks for the goods or offers them.",
            Stage.Marketing => "A letter or note that names a buyer who asks, or an offer to one.",
            Stage.Inquiry => "The answer: an offer, a note that agrees, or a signed contract.",
            Stage.Offer => "A note or letter that accepts, or a signed contract.",
            Stage.Agreement => "A signed contract with its specification.",
            Stage.Contract => "An export licence or end-user certificate; an invoice marked as paid; an acceptance act; a consignment note.",
            Stage.Licence => "An invoice marked as paid, an acceptance act, or a consignment note (ТТН, CMR, air waybill).",
            Stage.Payment or Stage.Production => "An acceptance act or product passport, or a consignment note (ТТН, CMR, air waybill).",
            Stage.Acceptance => "A consignment note (ТТН, CMR, air waybill).",
            Stage.Dispatch => "A customs declaration for the border; for receipt a consignment note that the consignee signed and dated, or an acceptance act that the buyer signed.",
            Stage.BorderCrossing => "A consignment note that the consignee signed and dated, or an acceptance act that the buyer signed.",
            Stage.Receipt => "A log book of the article, or an outside source that shows it in service.",
            Stage.InService => "A source for its use: a log book, a report together with recovered parts and their serial numbers.",
            Stage.Use => "None: this is the last stage.",
            _ => throw new InvalidOperationException("a stage without advice"),
        };

    private static string Documents(int count) => count == 1 ? "1 document, unconfirmed" : $"{count} documents";
}
