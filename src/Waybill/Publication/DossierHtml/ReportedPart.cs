using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>Press articles and reports: who is said to have said what, and how firmly. None of it moves a deal along.</summary>
internal static class ReportedPart
{
    public static void Write(MarkupWriter html, DossierView view)
    {
        var reports = view.Documents.Where(d => d.Claims.Assertions.Count > 0).ToArray();
        if (reports.Length == 0)
        {
            html.Element("p", "No paper of this case reports what others said.", ("class", "nothing"));
            return;
        }

        html.Element("p", "Statements that their author attributes to others or only reports. They are kept as they were said, with the words that weaken them, and prove no stage of any deal.");
        foreach (var report in reports)
        {
            using var article = html.In("article", ("class", "report"));
            using (html.In("h3"))
            {
                view.Document(html, report.File);
            }

            foreach (var assertion in report.Claims.Assertions)
            {
                WriteAssertion(html, view, assertion);
            }
        }
    }

    private static void WriteAssertion(MarkupWriter html, DossierView view, Assertion assertion)
    {
        using var whole = html.In("div", ("class", "assertion"));
        using (html.In("blockquote"))
        {
            html.Cached(assertion.Sentence.Value);
            view.Footnotes.Mark(html, assertion.Sentence.Quotes);
        }

        using var by = html.In("p", ("class", "small"));
        if (assertion.AttributedTo is { } source)
        {
            html.Text("Said by ");
            view.Value(html, source.Value, source.Quotes);
        }
        else
        {
            html.Text("Said by the author");
        }

        if (assertion.Hedge is { } hedge)
        {
            html.Text(" · weakened by “");
            html.Cached(hedge.Value);
            html.Text("”");
            view.Footnotes.Mark(html, hedge.Quotes);
        }
    }
}
