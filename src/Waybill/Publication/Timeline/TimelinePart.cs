namespace Waybill.Publication.Timeline;

/// <summary>A stretch of a time line that is too long for one drawing: some documents, and what lies in the same days.</summary>
/// <param name="Lane">The lane that was cut by number: documents, or deals where there is no document.</param>
/// <param name="Found">How many entries that lane has as a whole.</param>
/// <param name="Start">The first of them that is shown, counted from 0.</param>
/// <param name="Shown">How many of them are shown.</param>
/// <param name="LeftOut">Entries of other lanes in the same days for which there was no room.</param>
public sealed record TimelinePart(CaseTimeline Timeline, TimelineLane Lane, int Found, int Start, int Shown, int LeftOut)
{
    /// <summary>Of one lane in one drawing.</summary>
    public const int Most = 300;

    /// <param name="start">The first document to show, counted from 0; a number that is too high gives the last.</param>
    public static TimelinePart Of(CaseTimeline whole, int start)
    {
        var lane = whole.Entries.Any(e => e.Lane == TimelineLane.Documents) ? TimelineLane.Documents : TimelineLane.Transfers;
        var all = whole.Entries.Where(e => e.Lane == lane).ToArray();
        if (all.Length <= Most && whole.Entries.Count(e => e.Lane == TimelineLane.Transfers) <= Most && whole.Entries.Count(e => e.Lane == TimelineLane.DealEvents) <= Most)
        {
            return new TimelinePart(whole, lane, all.Length, 0, all.Length, 0);
        }

        var first = Math.Clamp(start, 0, Math.Max(0, all.Length - 1));
        var shown = all.Skip(first).Take(Most).ToArray();
        var (from, to) = (shown.Min(e => e.From.Earliest), shown.Max(e => (e.To ?? e.From).Latest));
        var beside = whole.Entries.Where(e => e.Lane != lane && e.From.Earliest <= to && EndOf(e) >= from)
            .GroupBy(e => e.Lane).Select(g => g.ToArray()).ToArray();
        return new TimelinePart(whole with { Entries = [.. shown.Concat(beside.SelectMany(l => l.Take(Most))).OrderBy(e => e.Lane)] }, lane, all.Length, first, shown.Length,
            beside.Sum(l => Math.Max(0, l.Length - Most)));
    }

    /// <summary>What goes on in the world and has no end goes on to the last day; what the papers date once has that day.</summary>
    private static DateOnly EndOf(TimelineEntry entry) => entry.To?.Latest ?? (entry.Lane == TimelineLane.Hostilities ? DateOnly.MaxValue : entry.From.Latest);
}
