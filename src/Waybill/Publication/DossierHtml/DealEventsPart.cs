using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>What the papers of a deal say happened, in order of date, and what they correct.</summary>
internal static class DealEventsPart
{
    public static void Write(MarkupWriter html, DossierView view, Transfer transfer)
    {
        html.Element("h4", "What happened, by its papers");
        if (transfer.Events.Count == 0)
        {
            html.Element("p", "No paper tells an event of this deal.", ("class", "nothing"));
            return;
        }

        using (html.In("table", ("class", "events")))
        {
            html.Element("caption", "Events in order of date; only what is marked done happened, and its paper can prove it");
            DealsPart.Head(html, "When", "How real", "What", "Paper", "In its words");
            using var body = html.In("tbody");
            foreach (var happened in transfer.Events)
            {
                WriteEvent(html, view, transfer, happened);
            }
        }

        WriteCorrections(html, view, transfer);
    }

    private static void WriteEvent(MarkupWriter html, DossierView view, Transfer transfer, TransferEvent happened)
    {
        using var row = html.In("tr", ("class", happened.IsProven() ? "done" : "not-done"));
        DealsPart.Cell(html, "dates", () => view.DateOrNothing(html, happened.Date));
        DealsPart.Cell(html, null, () => html.Element("span", EventWords.Standing(happened), ("class", "mode " + (happened.IsProven() ? "done" : happened.Mode == EventMode.Done ? "unproven" : happened.Mode.NameOf()))));
        DealsPart.Cell(html, null, () =>
        {
            html.Cached(EventWords.Describe(transfer, happened));
            view.Footnotes.Mark(html, happened.Items.SelectMany(i => i.Quantity?.Quotes ?? []));
            DossierView.Doubt(html, happened.Stage);
            foreach (var item in happened.Items)
            {
                DossierView.Doubt(html, item.Quantity);
            }
        });
        DealsPart.Cell(html, null, () => view.Document(html, happened.Document));
        view.WordsCell(html, happened.Stage);
    }

    private static void WriteCorrections(MarkupWriter html, DossierView view, Transfer transfer)
    {
        var corrections = transfer.Events.Where(e => e.Mode == EventMode.Corrected).ToArray();
        if (corrections.Length == 0)
        {
            return;
        }

        html.Element("h4", "What was corrected");
        using var list = html.In("ul", ("class", "plain"));
        foreach (var correction in corrections)
        {
            using var entry = html.In("li");
            html.Text(correction.Date is { } date ? $"{date.Value}, " : "");
            view.Document(html, correction.Document);
            html.Text(": ");
            DossierView.Words(html, correction.Stage.Quote);
            html.Text(", ");
            html.Cached(EventWords.Describe(transfer, correction));
            view.Footnotes.Mark(html, correction.Stage.Quotes);
        }
    }
}
