using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>Who is named, under which names, with which numbers, and why names were joined.</summary>
internal static class PartiesPart
{
    public static void Write(MarkupWriter html, DossierView view)
    {
        if (view.Case.Parties.Count == 0)
        {
            html.Element("p", "The papers name no party.", ("class", "nothing"));
            return;
        }

        html.Element("p", "A check digit that holds shows that a number was copied without a slip, not that it belongs to this party.");
        foreach (var party in view.Case.Parties)
        {
            WriteParty(html, view, party);
            html.Line();
        }
    }

    private static void WriteParty(MarkupWriter html, DossierView view, Party party)
    {
        using var article = html.In("article", ("id", view.AnchorOfParty(party.Id)), ("class", "party"));
        using (html.In("h3"))
        {
            html.Cached(party.Name);
        }

        var documents = party.Quotes.Select(q => q.File).Distinct().Count();
        using (html.In("p"))
        {
            html.Text($"{Capital(party.Kind.NameOf().Replace('-', ' '))}, {party.Country ?? "country not known"}; named {DossierView.Count(party.Quotes.Count, "time")} in {DossierView.Count(documents, "document")}.");
            view.Footnotes.Mark(html, party.Quotes);
        }

        if (party.Aliases.Count > 0)
        {
            using var line = html.In("p");
            html.Text("Also written ");
            for (var i = 0; i < party.Aliases.Count; i++)
            {
                html.Text(i > 0 ? "; " : "");
                html.Cached(party.Aliases[i]);
            }

            html.Text(".");
        }

        if (party.Identifiers.Count > 0)
        {
            using var list = html.In("ul", ("class", "plain"));
            foreach (var identifier in party.Identifiers)
            {
                using var entry = html.In("li");
                html.Text(identifier.Scheme + " ");
                html.Cached(identifier.Value);
                html.Text(identifier.IsValid switch
                {
                    true => ": check digit holds",
                    false => ": check digit does not hold",
                    null => ": no check digit is known for this kind of number",
                });
            }
        }

        if (party.Reasons.Count > 0)
        {
            html.Element("h4", "Why these names are taken for one party");
            using var list = html.In("ul", ("class", "small"));
            foreach (var reason in party.Reasons)
            {
                using var entry = html.In("li");
                html.Cached(reason);
            }
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
