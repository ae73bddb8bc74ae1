using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>What speaks against papers, all in one table; what speaks for them stands with each document.</summary>
internal static class ChecksPart
{
    public static void Write(MarkupWriter html, DossierView view)
    {
        html.Element("p", "A failed check does not make a paper false, and a paper that passes all may still be false: "
            + "whoever forges knows the same tables. There is no score, on purpose.");
        var against = view.Dossier.Findings.Checks.Where(c => c.Outcome is CheckOutcome.Fail or CheckOutcome.Warn)
            .OrderBy(c => c.Outcome == CheckOutcome.Warn).ToArray();
        var passed = view.Dossier.Findings.Checks.Count(c => c.Outcome == CheckOutcome.Pass);
        var untested = view.Dossier.Findings.Checks.Count(c => c.Outcome == CheckOutcome.NotTestable);
        html.Element("p", $"{DossierView.Count(passed, "check")} passed; {untested} could not be made for want of what they need. Both stand with each document below.");
        if (against.Length == 0)
        {
            html.Element("p", "No check speaks against any paper.", ("class", "nothing"));
            return;
        }

        using var table = html.In("table", ("class", "checks"));
        html.Element("caption", "What speaks against a paper: what cannot be right first, then what is odd");
        DealsPart.Head(html, "Paper", "Check", "What was found", "A harmless cause would be");
        using var body = html.In("tbody");
        foreach (var check in against)
        {
            using var row = html.In("tr");
            using (html.In("th", ("scope", "row")))
            {
                view.Document(html, check.Document);
            }

            DealsPart.Cell(html, null, () =>
            {
                html.Element("span", check.Outcome == CheckOutcome.Fail ? "fails" : "odd", ("class", "outcome " + check.Outcome.NameOf()));
                html.Text(" " + check.Check.Replace('-', ' '));
            });
            DealsPart.Cell(html, null, () =>
            {
                html.Text(check.Detail);
                view.Footnotes.Mark(html, check.Quotes);
            });
            html.Element("td", check.BenignCause ?? "none is known");
        }
    }

    /// <summary>For, against and not testable, for one document.</summary>
    public static void WriteFor(MarkupWriter html, DossierView view, ContentHash document)
    {
        var checks = view.Checks[document].ToArray();
        List(html, view, "Speaks for it", "No check speaks for it.", checks.Where(c => c.Outcome == CheckOutcome.Pass));
        List(html, view, "Speaks against it", "No check speaks against it.",
            checks.Where(c => c.Outcome is CheckOutcome.Fail or CheckOutcome.Warn).OrderBy(c => c.Outcome == CheckOutcome.Warn));
        var untested = checks.Where(c => c.Outcome == CheckOutcome.NotTestable).ToArray();
        if (untested.Length > 0)
        {
            html.Element("p", "Not testable: " + string.Join("; ", untested.Select(c => $"{c.Check.Replace('-', ' ')} ({c.Detail})")) + ".", ("class", "small"));
        }
    }

    private static void List(MarkupWriter html, DossierView view, string heading, string nothing, IEnumerable<CheckFinding> checks)
    {
        using var side = html.In("div");
        html.Element("h4", heading);
        var all = checks.ToArray();
        if (all.Length == 0)
        {
            html.Element("p", nothing, ("class", "nothing"));
            return;
        }

        using var list = html.In("ul", ("class", "plain"));
        foreach (var check in all)
        {
            using var entry = html.In("li");
            html.Element("span", check.Outcome switch { CheckOutcome.Pass => "holds", CheckOutcome.Fail => "fails", _ => "odd" }, ("class", "outcome " + check.Outcome.NameOf()));
            html.Text($" {check.Check.Replace('-', ' ')}: {check.Detail}");
            view.Footnotes.Mark(html, check.Quotes);
            if (check.BenignCause is { } cause)
            {
                html.Element("span", $" A harmless cause would be: {cause}.", ("class", "small"));
            }
        }
    }
}
