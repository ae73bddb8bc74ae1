using System.Globalization;
using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>One article for each document: what it is, how it was read, and what speaks for and against it.</summary>
internal static class DocumentsPart
{
    public static void Write(MarkupWriter html, DossierView view)
    {
        if (view.Documents.Count == 0)
        {
            html.Element("p", "The case has no documents.", ("class", "nothing"));
        }

        foreach (var document in view.Documents)
        {
            WriteDocument(html, view, document);
            html.Line();
        }
    }

    private static void WriteDocument(MarkupWriter html, DossierView view, CaseDocument document)
    {
        using var article = html.In("article", ("id", view.AnchorOf(document.File)), ("class", "document"));
        using (html.In("h3"))
        {
            html.Cached(Capital(Titles.Of(document)));
            view.Footnotes.Mark(html, Quotes(document.Claims));
        }

        using (html.In("p", ("class", "path")))
        {
            html.Cached(document.Path);
            foreach (var copy in view.Copies[document.File])
            {
                html.Text(" · exact copy at ");
                html.Cached(copy.Path);
            }
        }

        WriteFacts(html, view, document);
        WriteReferences(html, view, document);
        foreach (var problem in document.Transcript.Problems)
        {
            html.Element("p", "Could not be read: " + problem, ("class", "problem"));
        }

        using (html.In("div", ("class", "for-against")))
        {
            ChecksPart.WriteFor(html, view, document.File);
        }
    }

    private static void WriteFacts(MarkupWriter html, DossierView view, CaseDocument document)
    {
        var claims = document.Claims;
        using var facts = html.In("dl", ("class", "facts"));
        Fact(html, "Date", () => view.DateOrNothing(html, claims.Date));
        Fact(html, "Sender", () => WriteParty(html, view, document.Sender, claims.Sender));
        Fact(html, "Addressee", () => WriteParty(html, view, document.Addressee, claims.Addressee));
        Fact(html, "Signed by", () =>
        {
            view.ValueOrNothing(html, claims.Signatory, v => v);
            if (claims.SignatoryOffice is { } office)
            {
                html.Text(", ");
                view.Value(html, office.Value, office.Quotes);
            }
        });
        Fact(html, "Languages", () => html.Text(document.Transcript.Languages.Count == 0 ? "none recognised" : string.Join(", ", document.Transcript.Languages)));
        Fact(html, "File", () => html.Text(
            $"{document.Transcript.MediaType}, {document.LengthInBytes.ToString("N0", CultureInfo.InvariantCulture)} bytes"
            + (document.Transcript.HasPhysicalPages ? ", " + DossierView.Count(document.Transcript.Pages.Count, "page") : "")));
        Fact(html, "How read", () => html.Text(HowRead(document.Transcript)));
        Fact(html, "SHA-256", () => html.Element("code", document.File.Digits));
    }

    private static void WriteParty(MarkupWriter html, DossierView view, string? party, Mention? mention)
    {
        if (party is not null)
        {
            view.Party(html, party);
        }
        else if (mention is not null)
        {
            html.Cached(mention.Name.Value);
        }
        else
        {
            DossierView.Nothing(html);
        }

        view.Footnotes.Mark(html, mention?.Name.Quotes ?? []);
    }

    private static void WriteReferences(MarkupWriter html, DossierView view, CaseDocument document)
    {
        if (document.References.Count == 0)
        {
            return;
        }

        using var line = html.In("p");
        html.Text("Names ");
        for (var i = 0; i < document.References.Count; i++)
        {
            var reference = document.References[i];
            html.Text(i > 0 ? "; " : "");
            view.Value(html, reference.Citation.Number.Value, reference.Citation.Number.Quotes);
            html.Text(reference.Citation.Date is { } date ? $" of {date.Value}" : "");
            if (reference.Document is { } cited)
            {
                html.Text(": ");
                view.Document(html, cited);
                html.Text(reference.Reason is { } reason ? $" ({reason})" : "");
            }
            else
            {
                html.Text(" (not in the case)");
            }
        }

        html.Text(".");
    }

    private static string HowRead(Transcript transcript)
    {
        var ways = transcript.Pages.GroupBy(p => (p.Origin, p.Engine, p.Models)).Select(group => group.Key.Origin switch
        {
            TextOrigin.Native => "the format’s own text",
            TextOrigin.TextLayer => Pages(group) + "text layer",
            _ => Pages(group) + $"recognised by {group.Key.Engine ?? "an engine not named"}"
                + (group.Key.Models is { } models ? $" ({models})" : "") + Confidence(group),
        }).ToArray();
        return ways.Length == 0 ? "not at all" : string.Join("; ", ways);

        string Pages(IEnumerable<Page> pages) =>
            transcript.Pages.Count == 1 ? "" : "p. " + string.Join(", ", pages.Select(p => p.Number.ToString(CultureInfo.InvariantCulture))) + ": ";
    }

    private static string Confidence(IEnumerable<Page> pages)
    {
        var known = pages.Select(p => p.Confidence).OfType<double>().ToArray();
        return known.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", mean confidence {known.Average() * 100:0} %");
    }

    private static IEnumerable<Quote> Quotes(Claims claims) => [.. claims.KindQuote is { } kind ? (Quote[])[kind] : [], .. claims.Number?.Quotes ?? []];

    private static void Fact(MarkupWriter html, string name, Action write)
    {
        using var pair = html.In("div");
        html.Element("dt", name);
        using (html.In("dd"))
        {
            write();
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
