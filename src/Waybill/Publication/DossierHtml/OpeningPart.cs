using System.Globalization;
using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>Title, what the account is and is not, its figures, and where things stand.</summary>
internal static class OpeningPart
{
    public static void Write(MarkupWriter html, DossierView view, IReadOnlyList<Section> sections)
    {
        using (html.In("header", ("class", "opening")))
        {
            html.Element("p", "Waybill dossier", ("class", "kicker"));
            using (html.In("h1"))
            {
                html.Cached(view.Dossier.Title);
            }

            html.Element("p", "What the papers of this case say of deals in arms, how far each deal can be shown to have come, "
                + "and what speaks against the papers.", ("class", "standfirst"));
            WriteFigures(html, view);
            WritePromise(html);
            WriteDealsInShort(html, view);
        }

        using (html.In("nav", ("aria-label", "Contents")))
        {
            html.Element("h2", "Contents");
            using var list = html.In("ol");
            foreach (var section in sections)
            {
                using var entry = html.In("li");
                html.Element("a", section.Title, ("href", "#" + section.Id));
            }

            using (html.In("li"))
            {
                html.Element("a", "Notes", ("href", "#notes"));
            }

            using (html.In("li"))
            {
                html.Element("a", "Pages", ("href", "#pages"));
            }
        }

        html.Line();
    }

    private static void WritePromise(MarkupWriter html)
    {
        using var promise = html.In("div", ("class", "promise"));
        using (html.In("div"))
        {
            html.Element("h2", "What this is");
            html.Element("p", "An account made by a program from papers alone. Every statement carries a number that leads to the words it rests on, "
                + "with the document, the page and the place. Each deal is called no further along than its best paper can prove.");
        }

        using (html.In("div"))
        {
            html.Element("h2", "What this is not");
            html.Element("p", "It accuses nobody. It does not know whether a paper is genuine, whether a plan was carried out, or whether a norm was broken. "
                + "Papers of one cache are one source, however many they are. Before anything is published the people named must be asked.");
        }
    }

    private static void WriteDealsInShort(MarkupWriter html, DossierView view)
    {
        const int most = 20;
        if (view.Case.Transfers.Count == 0)
        {
            return;
        }

        using var part = html.In("div", ("class", "in-short"));
        html.Element("h2", "In short");
        using (html.In("ul", ("class", "plain")))
        {
            foreach (var transfer in view.Case.Transfers.Take(most))
            {
                using var entry = html.In("li");
                view.Deal(html, transfer.Id);
                html.Text(": ");
                html.Cached(Titles.Of(transfer));
                html.Text($", {transfer.From?.Value ?? "?"} to {transfer.To?.Value ?? "?"}: {StageWords.Describe(transfer)}");
                view.Footnotes.Mark(html, DealsPart.StageQuotes(transfer));
            }
        }

        if (view.Case.Transfers.Count > most)
        {
            html.Element("p", $"And {view.Case.Transfers.Count - most} more in the ledger.", ("class", "small"));
        }
    }

    private static void WriteFigures(MarkupWriter html, DossierView view)
    {
        var checks = view.Dossier.Findings.Checks;
        var unread = view.Dossier.Coverage.Count(r => r.State is ReadingState.Unreadable or ReadingState.Waiting);
        using var figures = html.In("dl", ("class", "figures"));
        Figure(html, view.Documents.Count, "documents read", view.Copies.Count > 0 ? $"and exact copies of {view.Copies.Count}" : null, "#documents");
        Figure(html, view.Case.Transfers.Count, "deals", Hedged(view.Case.Transfers.Count(t => t.Hedged)), "#deals");
        Figure(html, view.Case.Parties.Count, "parties", null, "#parties");
        Figure(html, view.Case.Gaps.Count, "missing papers", "cited, not in the case", "#missing");
        Figure(html, checks.Count(c => c.Outcome == CheckOutcome.Fail), "checks failed", $"and {checks.Count(c => c.Outcome == CheckOutcome.Warn)} odd", "#checks");
        Figure(html, unread, "files not read", $"of {view.Dossier.Coverage.Count}", "#coverage");
    }

    private static string? Hedged(int count) => count == 0 ? null : $"{count} only as a plan or wish";

    private static void Figure(MarkupWriter html, int number, string what, string? more, string href)
    {
        using var figure = html.In("div");
        using (html.In("dt"))
        {
            html.Element("a", what, ("href", href));
        }

        html.Element("dd", number.ToString(CultureInfo.InvariantCulture), ("class", "number"));
        if (more is not null)
        {
            html.Element("dd", more);
        }
    }
}
