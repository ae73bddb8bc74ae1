using Waybill.Publication.Markup;
using Waybill.Publication.Timeline;

namespace Waybill.Publication.DossierHtml;

internal static class TimelinePart
{
    public static void Write(MarkupWriter html, DossierView view)
    {
        var timeline = TimelineBuilder.Build(view.Dossier);
        if (timeline.Entries.Count == 0)
        {
            html.Element("p", "Nothing in this case has a date.", ("class", "nothing"));
            return;
        }

        var anchors = timeline.Entries.Select((e, i) => (e, $"event-{i + 1}")).ToDictionary(ReferenceEqualityComparer.Instance);
        html.Element("p", "Each paper stands at the date that it gives itself, each deal from its first paper to its last: that is when people wrote, not when goods moved. "
            + "Hatched deals are only plans, wishes or possibilities. Of the events only a full dot is done and proven: an empty dot is planned or merely reported, a diamond asked for, a cross refused, withdrawn or cancelled, a square corrected." + Undated(timeline)
            + (timeline.UndatedEvents == 0 ? "" : $" {DossierView.Count(timeline.UndatedEvents, "event of a deal has no date and is", "events of deals have no date and are")} not drawn."));
        using (html.In("figure", ("class", "drawing")))
        {
            TimelineSvg.Draw(html, timeline, entry => LinkOf(view, entry));
        }

        var background = timeline.Entries.Where(e => e.Source is not null).ToArray();
        if (background.Length == 0)
        {
            html.Element("p", "No hostilities and no treaty acts in the reference data for these years.", ("class", "nothing"));
            return;
        }

        using var table = html.In("table", ("class", "small"));
        html.Element("caption", "Hostilities and treaty acts in the reference data");
        DealsPart.Head(html, "When", "What", "Id", "Source");
        using var body = html.In("tbody");
        foreach (var entry in background)
        {
            using var row = html.In("tr", ("id", anchors[entry]));
            html.Element("th", entry.To is { } to && to != entry.From ? $"{entry.From} to {to}" : entry.From.ToString(), ("scope", "row"));
            html.Element("td", entry.Title).Element("td", entry.Event ?? "").Element("td", entry.Source ?? "");
        }

        string? LinkOf(DossierView all, TimelineEntry entry) => entry switch
        {
            { Document: { } document } => all.AnchorOf(document) is { } anchor ? "#" + anchor : null,
            { Transfer: { } transfer } => all.AnchorOfDeal(transfer) is { } anchor ? "#" + anchor : null,
            _ => "#" + anchors[entry],
        };
    }

    private static string Undated(CaseTimeline timeline) => (timeline.UndatedDocuments, timeline.UndatedTransfers) switch
    {
        (0, 0) => "",
        (var documents, 0) => $" {DossierView.Count(documents, "document gives no date and is", "documents give no date and are")} not drawn.",
        (0, var deals) => $" {DossierView.Count(deals, "deal has no date and is", "deals have no date and are")} not drawn.",
        (var documents, var deals) => $" {DossierView.Count(documents, "document")} and {DossierView.Count(deals, "deal")} have no date and are not drawn.",
    };
}
