using System.Globalization;
using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>The dossier with what all parts of the page share: names, addresses inside the page, and the notes.</summary>
internal sealed class DossierView
{
    /// <summary>In characters; the note has more of the words, the case all of them.</summary>
    private const int LongestStatement = 400;
    private const int LongestWords = 240;

    private readonly Dictionary<ContentHash, string> _documents;
    private readonly Dictionary<string, string> _parties;
    private readonly Dictionary<string, string> _deals;
    private readonly Dictionary<NormFinding, string> _norms;

    public DossierView(Dossier dossier)
    {
        Dossier = dossier;
        Index = new CaseIndex(dossier.Case);
        Documents = dossier.Case.Documents.Where(d => !d.Transcript.IsContainerOnly && d.DuplicateOf is null).DistinctBy(d => d.File).ToArray();
        _documents = Documents.Select((d, i) => (d.File, $"doc-{i + 1}")).ToDictionary();
        _parties = Case.Parties.Select((p, i) => (p.Id, $"party-{i + 1}")).DistinctBy(p => p.Id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _deals = Case.Transfers.Select((t, i) => (t.Id, $"deal-{i + 1}")).DistinctBy(t => t.Id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _norms = dossier.Findings.Norms.Select((n, i) => (n, $"norm-{i + 1}")).ToDictionary(ReferenceEqualityComparer.Instance);
        Copies = dossier.Case.Documents.Where(d => d.DuplicateOf is not null).ToLookup(d => d.File);
        Checks = dossier.Findings.Checks.ToLookup(c => c.Document);
    }

    public Dossier Dossier { get; }

    public Case Case => Dossier.Case;

    public CaseIndex Index { get; }

    public Footnotes Footnotes { get; } = new();

    /// <summary>Every document once, without archives and exact copies.</summary>
    public IReadOnlyList<CaseDocument> Documents { get; }

    public ILookup<ContentHash, CaseDocument> Copies { get; }

    public ILookup<ContentHash, CheckFinding> Checks { get; }

    /// <summary>Null for a document that the page does not show.</summary>
    public string? AnchorOf(ContentHash document) => _documents.GetValueOrDefault(document);

    public string? AnchorOfParty(string id) => _parties.GetValueOrDefault(id);

    public string? AnchorOfDeal(string id) => _deals.GetValueOrDefault(id);

    public string AnchorOf(NormFinding finding) => _norms[finding];

    public static string AnchorOfGap(int index) => $"gap-{index + 1}";

    /// <summary>Deals are counted for people: their ids say nothing to them.</summary>
    public string DealNumber(string id) => AnchorOfDeal(id)?["deal-".Length..] ?? "?";

    public void Party(MarkupWriter html, string id) => Link(html, AnchorOfParty(id), Index.NameOf(id));

    public void Document(MarkupWriter html, ContentHash file) =>
        Link(html, AnchorOf(file), Index.Document(file) is { } document ? Titles.Of(document) : file.ToString());

    public void Deal(MarkupWriter html, string id)
    {
        using (html.In("a", ("href", AnchorOfDeal(id) is { } anchor ? "#" + anchor : null)))
        {
            html.Text($"Deal {DealNumber(id)}");
        }
    }

    /// <summary>A value with its marks.</summary>
    public void Value(MarkupWriter html, string text, IReadOnlyList<Quote> quotes)
    {
        html.Cached(VisibleText.Shorten(text, LongestStatement));
        Footnotes.Mark(html, quotes);
    }

    /// <summary>The words of a paper between quotation marks, no more than a row has room for.</summary>
    public static void Words(MarkupWriter html, Quote quote)
    {
        html.Text("“");
        html.Cached(VisibleText.Shorten(quote.Text, LongestWords));
        html.Text("”");
    }

    /// <summary>A cell with the words that say something, and the footnotes to all of them.</summary>
    public void WordsCell<T>(MarkupWriter html, Stated<T> stated) => DealsPart.Cell(html, null, () =>
    {
        Words(html, stated.Quote);
        Footnotes.Mark(html, stated.Quotes);
    });

    /// <summary>The value, or that the papers do not say it.</summary>
    public void ValueOrNothing<T>(MarkupWriter html, Stated<T>? stated, Func<T, string> say)
    {
        if (stated is null)
        {
            Nothing(html);
        }
        else
        {
            Value(html, say(stated.Value), stated.Quotes);
            Doubt(html, stated);
        }
    }

    /// <summary>A number in our own spelling, which stays on one line.</summary>
    public void AmountOrNothing(MarkupWriter html, Stated<decimal>? amount)
    {
        if (amount is null)
        {
            Nothing(html);
        }
        else
        {
            html.Element("data", Titles.Amount(amount.Value), ("value", amount.Value.ToString(CultureInfo.InvariantCulture)));
            Footnotes.Mark(html, amount.Quotes);
            Doubt(html, amount);
        }
    }

    /// <summary>A date, which stays on one line.</summary>
    public void DateOrNothing(MarkupWriter html, Stated<PartialDate>? date)
    {
        if (date is null)
        {
            Nothing(html);
        }
        else
        {
            html.Element("time", date.Value.ToString(), ("datetime", date.Value.ToString()));
            Footnotes.Mark(html, date.Quotes);
            Doubt(html, date);
        }
    }

    /// <summary>A mark with its reason at a value that is doubtful; nothing at any other.</summary>
    public static void Doubt<T>(MarkupWriter html, Stated<T>? stated)
    {
        if (stated is not { Sureness: Sureness.Doubtful })
        {
            return;
        }

        using var doubt = html.In("span", ("class", "doubt"));
        html.Text(" ? ");
        html.Cached(VisibleText.Shorten(stated.Doubt ?? "doubtful", LongestStatement));
    }

    public static void Nothing(MarkupWriter html) => html.Element("span", "not stated", ("class", "nothing"));

    public static void Link(MarkupWriter html, string? anchor, string text)
    {
        var shown = VisibleText.Shorten(text, LongestStatement);
        if (anchor is null)
        {
            html.Cached(shown);
        }
        else
        {
            using (html.In("a", ("href", "#" + anchor)))
            {
                html.Cached(shown);
            }
        }
    }

    /// <summary><c>1 document</c>, <c>2 documents</c>.</summary>
    public static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
