namespace Waybill.Publication;

/// <summary>How the events of a deal read in a sentence.</summary>
/// <remarks>Only what a paper can prove is said as done. A plan, a question and a refusal each begin with their own word, so that none of them can be taken for a delivery.</remarks>
public static class EventWords
{
    /// <summary>The mode in plain English: <c>asked for</c>.</summary>
    public static string Word(this EventMode mode) => mode == EventMode.Asked ? "asked for" : mode.NameOf();

    /// <summary>True for what happened and what its paper can prove.</summary>
    public static bool IsProven(this TransferEvent happened) => happened.Mode == EventMode.Done && happened.Proves;

    /// <summary>How real the event is, in two or three words: <c>done</c>, <c>said to be done</c>, <c>planned</c>.</summary>
    public static string Standing(TransferEvent happened) => happened switch
    {
        { Mode: EventMode.Done, Proves: true } => "done",
        { Mode: EventMode.Done } => "said to be done",
        var other => other.Mode.Word(),
    };

    /// <summary><c>received: 6 of 18 шт. Д-30</c>, <c>planned: 12 of 18 шт. Д-30 (dispatch)</c>, <c>refused: 1 of 4 компл. Гроза-С (inquiry)</c>.</summary>
    public static string Describe(Transfer transfer, TransferEvent happened)
    {
        var goods = Goods(transfer, happened);
        var stage = happened.Stage.Value;
        return happened switch
        {
            { Mode: EventMode.Done, Proves: true } => $"{stage.Participle()}: {goods}",
            { Mode: EventMode.Done } => $"said to be {stage.Participle()}, which this paper cannot prove: {goods}",
            var other => $"{other.Mode.Word()}: {goods} ({stage.NameOf().Replace('-', ' ')})",
        };
    }

    /// <summary>What the event speaks of: <c>6 of 18 шт. Д-30</c>; all goods of the deal where it names none.</summary>
    public static string Goods(Transfer transfer, TransferEvent happened)
    {
        var named = happened.Items.Where(i => i.Item >= 0 && i.Item < transfer.Items.Count).ToArray();
        return named.Length == 0 ? Titles.Of(transfer) : string.Join("; ", named.Select(i => Goods(transfer, happened, i)));
    }

    /// <summary>Events that change what was asked, agreed or ordered: what a reader must not miss beside the stage.</summary>
    public static IEnumerable<TransferEvent> Setbacks(Transfer transfer) =>
        transfer.Events.Where(e => e.Mode.IsEnd() || e.Mode == EventMode.Corrected);

    private static string Goods(Transfer transfer, TransferEvent happened, EventItem of)
    {
        var item = transfer.Items[of.Item];
        var what = item.Designation?.Value ?? item.Description?.Value ?? "goods not named";
        if ((of.Quantity ?? item.Quantity)?.Value is not { } quantity)
        {
            return what;
        }

        var unit = item.Unit is { } printed ? $" {printed.Value} " : " × ";
        if (happened.Mode == EventMode.Corrected)
        {
            return $"to {Titles.Amount(quantity)}{unit}{what}";
        }

        var whole = Whole(transfer, happened, of.Item) is { } all && all > quantity ? $" of {Titles.Amount(all)}" : "";
        return $"{Titles.Amount(quantity)}{whole}{unit}{what}";
    }

    /// <summary>What the number is a part of: of what was asked before where it is refused or taken back, else of what was ordered.</summary>
    private static decimal? Whole(Transfer transfer, TransferEvent happened, int item)
    {
        var asked = happened.Mode.IsEnd()
            ? transfer.Events.TakeWhile(e => !ReferenceEquals(e, happened)).Where(e => e.Mode is EventMode.Asked or EventMode.Planned)
                .SelectMany(e => e.Items).LastOrDefault(i => i.Item == item && i.Quantity is not null)?.Quantity?.Value
            : null;
        return asked ?? transfer.Items[item].Quantity?.Value;
    }
}
