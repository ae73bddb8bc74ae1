using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

internal static class MissingPapersPart
{
    public static void Write(MarkupWriter html, DossierView view)
    {
        if (view.Case.Gaps.Count == 0)
        {
            html.Element("p", "Every paper that the case cites is in it.", ("class", "nothing"));
            return;
        }

        html.Element("p", "Papers that others cite and that are not in the case: what to ask for next.");
        using var table = html.In("table");
        html.Element("caption", "Papers that are cited and missing");
        DealsPart.Head(html, "Number", "Date", "What it is", "Cited by");
        using var body = html.In("tbody");
        for (var i = 0; i < view.Case.Gaps.Count; i++)
        {
            var gap = view.Case.Gaps[i];
            using var row = html.In("tr", ("id", DossierView.AnchorOfGap(i)));
            using (html.In("th", ("scope", "row")))
            {
                view.Value(html, gap.Number, gap.Quotes);
            }

            html.Element("td", gap.Date?.ToString() ?? "no date given").Element("td", Titles.Cited(gap.Kind));
            using var citing = html.In("td");
            for (var c = 0; c < gap.CitedBy.Count; c++)
            {
                html.Text(c > 0 ? "; " : "");
                view.Document(html, gap.CitedBy[c]);
            }
        }
    }
}
