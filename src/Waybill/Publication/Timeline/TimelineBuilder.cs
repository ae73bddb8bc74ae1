namespace Waybill.Publication.Timeline;

/// <summary>Puts a dossier in order of time.</summary>
public static class TimelineBuilder
{
    public static CaseTimeline Build(Dossier dossier)
    {
        var documents = dossier.Case.Documents.Where(d => !d.Transcript.IsContainerOnly && d.DuplicateOf is null).ToArray();
        var entries = documents.Select(Entry)
            .Concat(dossier.Case.Transfers.Select(Entry))
            .Concat(dossier.Case.Transfers.SelectMany(t => t.Events.Select(e => Entry(t, e))))
            .Concat(dossier.Findings.Background.Select(Entry))
            .OfType<TimelineEntry>();
        return new CaseTimeline
        {
            Entries = entries.OrderBy(e => e.Lane).ThenBy(e => e.From).ThenBy(e => e.Title, StringComparer.Ordinal).ToArray(),
            UndatedDocuments = documents.Count(d => d.Claims.Date is null),
            UndatedTransfers = dossier.Case.Transfers.Count(t => t.FromDate is null && t.ToDate is null),
            UndatedEvents = dossier.Case.Transfers.Sum(t => t.Events.Count(e => e.Date is null)),
        };
    }

    private static TimelineEntry? Entry(CaseDocument document) => document.Claims.Date is not { } date ? null : new TimelineEntry
    {
        Lane = TimelineLane.Documents,
        Title = Titles.Of(document),
        From = date.Value,
        Document = document.File,
    };

    private static TimelineEntry? Entry(Transfer transfer) => (transfer.FromDate ?? transfer.ToDate) is not { } from ? null : new TimelineEntry
    {
        Lane = TimelineLane.Transfers,
        Title = Titles.Of(transfer),
        From = from.Value,
        To = transfer.ToDate?.Value is { } to && to >= from.Value ? to : null,
        Hedged = transfer.Hedged,
        Transfer = transfer.Id,
    };

    private static TimelineEntry? Entry(Transfer transfer, TransferEvent happened) => happened.Date is not { } date ? null : new TimelineEntry
    {
        Lane = TimelineLane.DealEvents,
        Title = EventWords.Describe(transfer, happened),
        From = date.Value,
        Mode = happened.Mode,
        IsProven = happened.IsProven(),
        Transfer = transfer.Id,
        ToldBy = happened.Document,
    };

    private static TimelineEntry Entry(BackgroundEvent happened) => new()
    {
        Lane = happened.Lane == BackgroundLane.Hostilities ? TimelineLane.Hostilities : TimelineLane.TreatyActs,
        Title = happened.Title,
        From = happened.From,
        To = happened.To,
        Event = happened.Id,
        Source = happened.Source,
    };
}
