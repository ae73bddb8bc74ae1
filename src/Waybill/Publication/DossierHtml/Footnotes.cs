using System.Globalization;
using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>Gives each quote of the page its number, in the order in which statements need them.</summary>
internal sealed class Footnotes
{
    private const int MarksAtOneStatement = 6;
    private readonly Dictionary<(ContentHash File, int Page, TextSpan Span), Footnote> _byPlace = [];
    private readonly List<Footnote> _all = [];

    public IReadOnlyList<Footnote> All => _all;

    /// <summary>Writes the marks of one statement; each leads to its note, and the note leads back.</summary>
    public void Mark(MarkupWriter html, IEnumerable<Quote> quotes)
    {
        // One quote of each document first: six marks from six papers say more than six from one.
        var distinct = quotes.DistinctBy(q => (q.File, q.PageNumber, q.Span)).ToArray();
        var shown = distinct.DistinctBy(q => q.File).Concat(distinct).Distinct().Take(MarksAtOneStatement).ToArray();
        if (shown.Length == 0)
        {
            return;
        }

        using var raised = html.In("sup", ("class", "marks"));
        for (var i = 0; i < shown.Length; i++)
        {
            var note = Of(shown[i]);
            note.References++;
            if (i > 0)
            {
                html.Text(" ");
            }

            var number = note.Number.ToString(CultureInfo.InvariantCulture);
            html.Element("a", number, ("id", note.ReferenceAnchor(note.References)), ("href", "#" + note.Anchor), ("aria-label", "note " + number));
        }

        if (distinct.Length > shown.Length)
        {
            html.Element("span", $" +{distinct.Length - shown.Length}", ("title", $"{distinct.Length - shown.Length} more quotes: see the case export"));
        }
    }

    private Footnote Of(Quote quote)
    {
        var place = (quote.File, quote.PageNumber, quote.Span);
        if (!_byPlace.TryGetValue(place, out var note))
        {
            _byPlace[place] = note = new Footnote(_all.Count + 1, quote);
            _all.Add(note);
        }

        return note;
    }
}

/// <summary>A quote with its number.</summary>
internal sealed class Footnote(int number, Quote quote)
{
    public int Number { get; } = number;

    public Quote Quote { get; } = quote;

    /// <summary>How many statements lead here.</summary>
    public int References { get; set; }

    public string Anchor => $"note-{Number}";

    public string ReferenceAnchor(int reference) => $"ref-{Number}-{reference}";
}
