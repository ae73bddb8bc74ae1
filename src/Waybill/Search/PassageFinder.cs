using Waybill.Search.Words;

namespace Waybill.Search;

/// <summary>Finds where a document says what was asked for. It reads the pages as the index did, so that both agree, whatever the engine.</summary>
public sealed class PassageFinder(WordForms forms)
{
    /// <summary>Characters around the first and the last mark of a passage.</summary>
    private const int Around = 90;

    private const int LongestPassage = 420;

    /// <summary>Fields whose words stand on the pages, too.</summary>
    private static readonly string[] OnPages = [SearchFields.Text, "from", "to", "party", "number", "designation"];

    private readonly UnitKeys _keys = new(forms);

    /// <param name="most">The most passages that are wanted: those that answer most of the question come first.</param>
    /// <returns>Empty for questions that ask no words.</returns>
    public IReadOnlyList<Passage> Find(SearchQuery query, Transcript transcript, int most, CancellationToken cancellation)
    {
        var sought = Leaves(query).Select(l => SoughtWords.Of(l, _keys)).OfType<SoughtWords>().ToList();
        if (sought.Count == 0)
        {
            return [];
        }

        var passages = new List<(Passage Passage, int Answers)>();
        foreach (var page in transcript.Pages)
        {
            cancellation.ThrowIfCancellationRequested();
            passages.AddRange(OnPage(transcript.File, page, sought));
        }

        // OrderBy is stable: among equals the pages keep their order.
        return [.. passages.OrderByDescending(p => p.Answers).Take(most).Select(p => p.Passage)];
    }

    private List<(Passage Passage, int Answers)> OnPage(ContentHash file, Page page, List<SoughtWords> sought)
    {
        var units = Units(page);
        var hits = sought.SelectMany((s, i) => s.In(units).Select(h => (h.Span, h.By, Leaf: i)))
            .OrderBy(h => h.Span.Start).ThenByDescending(h => h.Span.End).ToList();
        var passages = new List<(Passage, int)>();
        for (var i = 0; i < hits.Count;)
        {
            var first = i;
            var end = hits[i].Span.End;
            while (i < hits.Count && hits[i].Span.Start - end <= Around && Math.Max(end, hits[i].Span.End) - hits[first].Span.Start <= LongestPassage)
            {
                end = Math.Max(end, hits[i++].Span.End);
            }

            // A single hit that is longer than any passage is one all the same.
            i = Math.Max(i, first + 1);
            var group = hits[first..i];
            passages.Add((ToPassage(file, page, group.Select(h => (h.Span, h.By))), group.Select(h => h.Leaf).Distinct().Count()));
        }

        return passages;
    }

    private static Passage ToPassage(ContentHash file, Page page, IEnumerable<(TextSpan Span, MatchedBy By)> hits)
    {
        var marks = new List<Mark>();
        foreach (var (span, by) in hits)
        {
            if (marks.Count == 0 || !marks[^1].Quote.Span.Overlaps(span))
            {
                marks.Add(new Mark(new Quote { File = file, PageNumber = page.Number, Span = span, Text = span.Of(page.Text) }, by, BoxesOf(page, span)));
            }
        }

        var (start, end) = (Edge(page.Text, marks[0].Quote.Span.Start - Around, 1), Edge(page.Text, marks[^1].Quote.Span.End + Around, -1));
        var excerpt = new TextSpan(Math.Min(start, marks[0].Quote.Span.Start), Math.Max(end, marks[^1].Quote.Span.End));
        return new Passage(Quote.From(file, page, excerpt), marks);
    }

    /// <summary>The nearest gap between words in this direction; the place itself where words are endless.</summary>
    private static int Edge(string text, int at, int direction)
    {
        const int longestWord = 30;
        if (at <= 0 || at >= text.Length)
        {
            return Math.Clamp(at, 0, text.Length);
        }

        for (var i = 0; i < longestWord && at + (i * direction) is var place && place > 0 && place < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[place]))
            {
                return place;
            }
        }

        return char.IsLowSurrogate(text[at]) ? at - direction : at;
    }

    private static List<Box> BoxesOf(Page page, TextSpan span)
    {
        var (low, high) = (0, page.Words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = page.Words[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        var boxes = new List<Box>();
        for (var i = low; i < page.Words.Count && page.Words[i].Span.Start < span.End; i++)
        {
            boxes.Add(page.Words[i].Box);
        }

        return boxes;
    }

    private List<PlacedUnit> Units(Page page)
    {
        var languageAt = PageLanguages.Of(page);
        var (units, keys) = (new List<PlacedUnit>(), new List<string>());
        foreach (var unit in TextUnits.Of(page.Text))
        {
            _keys.Collect(unit, languageAt(unit.Span.Start), keys);
            units.Add(new PlacedUnit(unit.Span, [.. keys]));
        }

        return units;
    }

    /// <summary>The questions that a document was found by; what was excluded marks nothing.</summary>
    private static IEnumerable<SearchQuery> Leaves(SearchQuery query) => query switch
    {
        CombinedQuery combined => combined.Required.Concat(combined.Optional).SelectMany(Leaves),
        WeightedQuery weighted => Leaves(weighted.Query),
        WordsQuery words when OnPages.Contains(words.Field) => [words],
        WildcardQuery wildcard when OnPages.Contains(wildcard.Field) => [wildcard],
        FuzzyQuery fuzzy when OnPages.Contains(fuzzy.Field) => [fuzzy],
        ExpressionQuery expression when OnPages.Contains(expression.Field) => [expression],
        _ => [],
    };
}

/// <summary>A unit on a page with all its keys.</summary>
internal readonly record struct PlacedUnit(TextSpan Span, string[] Keys);
