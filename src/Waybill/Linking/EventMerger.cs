namespace Waybill.Linking;

/// <summary>What the events of all papers of a deal come to: how far it is, how it ended, how much was delivered.</summary>
internal static class EventMerger
{
    /// <summary>All events in order of date, their items as indices into the goods of the deal.</summary>
    /// <param name="said">For each of the goods the lines of papers that mean it.</param>
    public static IReadOnlyList<TransferEvent> Events(IReadOnlyList<TransferGatherer.Spoken> members, IReadOnlyList<List<Item>> said) =>
    [
        .. members.SelectMany(m => m.Statement.Events.Select(e => (Said: e, Event: new TransferEvent(m.Document.File, e.Stage, e.Mode, e.Date ?? m.Document.Claims.Date,
                [.. e.Items.Select(i => (Index: IndexOf(said, m.Statement.Items[i.Item]), i.Quantity)).Where(i => i.Index >= 0).Select(i => new EventItem(i.Index, i.Quantity))], e.Proves)))

            // What ends other goods than these ends nothing here.
            .Where(e => e.Said.Items.Count == 0 || e.Event.Items.Count > 0 || !e.Event.Mode.IsEnd()).Select(e => e.Event))
            .OrderBy(e => e.Date?.Value.ToString() ?? "~", StringComparer.Ordinal).ThenBy(e => e.Stage.Value).ThenBy(e => e.Document),
    ];

    /// <summary>How many of one item papers show as handed over or sent.</summary>
    /// <remarks>Papers of one kind add up; papers of several kinds speak of the same goods on their way, so the largest sum counts.</remarks>
    public static Stated<decimal>? Delivered(IReadOnlyList<TransferEvent> events, int item, IReadOnlyList<TransferGatherer.Spoken> members)
    {
        var kinds = members.DistinctBy(m => m.Document.File).ToDictionary(m => m.Document.File, m => m.Document.Claims.Kind);
        var counted = events.Where(e => e.Mode == EventMode.Done && e.Proves && e.Stage.Value is Stage.Acceptance or Stage.Dispatch or Stage.BorderCrossing or Stage.Receipt && KindTraits.Of(kinds[e.Document]).ComesInParts && kinds[e.Document] != DocumentKind.Invoice)
            .GroupBy(e => e.Document).Select(g => g.MaxBy(e => e.Stage.Value)!) // no group is empty
            .Select(e => (Kind: kinds[e.Document], Quantity: e.Items.Where(i => i.Item == item).Select(i => i.Quantity).FirstOrDefault(q => q is not null)))
            .Where(e => e.Quantity is not null).ToList();
        var best = counted.GroupBy(c => c.Kind).MaxBy(g => g.Sum(c => c.Quantity!.Value)); // quantities are there: see Where
        return best is null ? null : new Stated<decimal>(best.Sum(c => c.Quantity!.Value), [.. best.SelectMany(c => c.Quantity!.Quotes).Distinct()]) // as above
        {
            Rule = $"added up over papers of the kind {best.Key.NameOf()}",
            Sureness = best.Max(c => c.Quantity!.Sureness), // as above
        };
    }

    public static Standing Standing(IReadOnlyList<TransferEvent> events, IReadOnlyList<TransferGatherer.Spoken> members, int items)
    {
        var denied = members.Where(m => m.Statement.Denial is not null).Select(m => m.Date).Max();
        var proven = events.Where(e => e is { Mode: EventMode.Done, Proves: true } && !IsDenied(e, denied)).ToList();
        var supports = proven.GroupBy(e => e.Document).Select(g => new StageSupport(g.Key, g.MaxBy(e => e.Stage.Value)!.Stage)).OrderBy(s => s.Stage.Value).ThenBy(s => s.Document).ToList(); // no group is empty
        var asked = events.Where(e => e.Mode is EventMode.Asked).ToList();
        var (outcome, quotes) = Outcome(events, supports.Count == 0 ? null : supports[^1].Stage.Value, items);
        var planned = events.Where(e => e.Mode is EventMode.Planned).ToList();
        var isHedged = planned.Count > 0 && outcome != DealOutcome.Refused && !proven.Exists(e => e.Stage.Value > Stage.Marketing) && !asked.Exists(e => e.Items.Count > 0);
        if (supports.Count == 0)
        {
            var first = asked.Concat(events.Where(e => e.Mode is EventMode.Refused or EventMode.Withdrawn)).Concat(planned).FirstOrDefault();
            supports = first is null ? [] : [new StageSupport(first.Document, first.Stage.With(Stage.Inquiry))];
        }

        var furthest = supports.Count == 0 ? null : supports[^1].Stage;
        return new Standing(
            furthest is null ? null : Stated.By(furthest.Value, [.. supports.Where(s => s.Stage.Value == furthest.Value).SelectMany(s => s.Stage.Quotes)]).By(furthest.Rule ?? "events"),
            supports, outcome, quotes, isHedged ? [.. planned.SelectMany(e => e.Stage.Quotes)] : []);
    }

    /// <summary>A later paper that says "not received" takes the proof from one that says so, and leaves what came before.</summary>
    private static bool IsDenied(TransferEvent e, DateOnly? denied) => e.Stage.Value >= Stage.Receipt && denied is { } day && e.Date is { } date && date.Value.Earliest <= day;

    /// <summary>A deal is refused or cancelled only where that is true of all of it.</summary>
    private static (DealOutcome, IReadOnlyList<Quote>) Outcome(IReadOnlyList<TransferEvent> events, Stage? furthest, int items)
    {
        foreach (var (mode, outcome) in new[] { (EventMode.Cancelled, DealOutcome.Cancelled), (EventMode.Withdrawn, DealOutcome.Cancelled), (EventMode.Refused, DealOutcome.Refused) })
        {
            var ending = events.Where(e => e.Mode == mode && (e.Items.Count == 0 || Covers(events, mode, items)) && !Outlived(e, events)
                && (mode != EventMode.Refused || furthest is null or < Stage.Contract || e.Stage.Value == Stage.Licence || e.Items.Count > 0)).ToList();
            if (ending.Count > 0)
            {
                return (outcome, [.. ending.SelectMany(e => e.Stage.Quotes).Distinct()]);
            }
        }

        return (DealOutcome.Open, []);
    }

    private static bool Covers(IReadOnlyList<TransferEvent> events, EventMode mode, int items) => events.Where(e => e.Mode == mode).SelectMany(e => e.Items).Select(i => i.Item).Distinct().Count() >= items;

    /// <summary>True where a later paper shows that the deal went on.</summary>
    private static bool Outlived(TransferEvent ending, IReadOnlyList<TransferEvent> events) =>
        ending.Date is { } end && events.Any(e => e is { Mode: EventMode.Done, Proves: true } && e.Document != ending.Document && e.Stage.Value >= Stage.Agreement && e.Date is { } date && date.Value.Earliest > end.Value.Latest);

    private static int IndexOf(IReadOnlyList<List<Item>> said, Item item)
    {
        for (var i = 0; i < said.Count; i++)
        {
            if (said[i].Exists(s => ReferenceEquals(s, item)))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>How far a deal is and how it ended, with the papers and words that say so.</summary>
internal sealed record Standing(Stated<Stage>? Stage, IReadOnlyList<StageSupport> Supports, DealOutcome Outcome, IReadOnlyList<Quote> OutcomeQuotes, IReadOnlyList<Quote> HedgeQuotes);
