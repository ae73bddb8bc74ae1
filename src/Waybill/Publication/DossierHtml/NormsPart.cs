using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>Each norm held against each deal: the provision, the verdict in the field's words, and why.</summary>
internal static class NormsPart
{
    public static void Write(MarkupWriter html, DossierView view)
    {
        var norms = view.Dossier.Findings.Norms;
        if (norms.Count == 0)
        {
            html.Element("p", "No norm of the reference data was held against a deal of this case.", ("class", "nothing"));
            return;
        }

        html.Element("p", "“Engaged” means that a norm bound the party on the date and speaks of acts like this one. Whether it was broken is for lawyers and courts.");
        foreach (var norm in norms.GroupBy(n => n.Norm, StringComparer.Ordinal))
        {
            var first = norm.First();
            using var article = html.In("article", ("class", "norm"));
            html.Element("h3", first.Title);
            using (html.In("blockquote", ("class", "provision")))
            {
                html.Element("p", first.Provision);
            }

            html.Element("p", $"{first.Norm} · {first.Source}", ("class", "small"));
            using var table = html.In("table");
            html.Element("caption", $"{first.Title}: each deal");
            DealsPart.Head(html, "Deal", "Verdict", "Why", "Facts that are missing");
            using var body = html.In("tbody");
            foreach (var finding in norm)
            {
                WriteFinding(html, view, finding);
            }
        }
    }

    private static void WriteFinding(MarkupWriter html, DossierView view, NormFinding finding)
    {
        using var row = html.In("tr", ("id", view.AnchorOf(finding)));
        using (html.In("th", ("scope", "row")))
        {
            view.Deal(html, finding.Transfer);
        }

        using (html.In("td"))
        {
            html.Element("span", finding.Verdict.Phrase(), ("class", "verdict " + finding.Verdict.NameOf()));
        }

        using (html.In("td"))
        {
            html.Text(finding.Reason);
            view.Footnotes.Mark(html, finding.Quotes);
        }

        using (html.In("td"))
        {
            if (finding.MissingFacts.Count == 0)
            {
                html.Element("span", "none", ("class", "nothing"));
            }

            foreach (var fact in finding.MissingFacts)
            {
                html.Element("div", fact);
            }
        }
    }
}
