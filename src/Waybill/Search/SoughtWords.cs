namespace Waybill.Search;

/// <summary>One question of words, ready to be looked for among the units of a page.</summary>
internal sealed class SoughtWords
{
    private readonly IReadOnlyList<Func<string[], MatchedBy?>> _places;
    private readonly int _distance;

    private SoughtWords(IReadOnlyList<Func<string[], MatchedBy?>> places, int distance) => (_places, _distance) = (places, distance);

    /// <summary>Null for questions that ask no words.</summary>
    public static SoughtWords? Of(SearchQuery query, UnitKeys keys) => query switch
    {
        WordsQuery words => new([.. AskedUnit.Of(words, keys).Select(ToPlace)], words.Distance),
        WildcardQuery wildcard when AskedUnit.PatternOf(wildcard.Pattern) is var pattern => new([Shape(form => WordShapes.HasShape(form, pattern))], 0),
        FuzzyQuery fuzzy when AskedUnit.FormOf(fuzzy) is var word => new([Shape(form => WordShapes.IsNear(form, word, fuzzy.Edits))], 0),
        ExpressionQuery expression when QueryLeaves.ToRegex(expression) is var regex => new([Shape(regex.IsMatch)], 0),
        _ => null,
    };

    /// <summary>Every unit, or every row of units for a phrase, that is what was asked for.</summary>
    public IEnumerable<(TextSpan Span, MatchedBy By)> In(IReadOnlyList<PlacedUnit> units)
    {
        if (_places.Count == 1)
        {
            return units.Select(u => (u.Span, By: _places[0](u.Keys))).Where(u => u.By is not null).Select(u => (u.Span, u.By!.Value)); // those without were left out
        }

        return _distance == 0 ? InARow(units) : Near(units);
    }

    private IEnumerable<(TextSpan Span, MatchedBy By)> InARow(IReadOnlyList<PlacedUnit> units)
    {
        for (var start = 0; start + _places.Count <= units.Count; start++)
        {
            var by = MatchedBy.Words;
            var place = 0;
            for (; place < _places.Count && _places[place](units[start + place].Keys) is { } match; place++)
            {
                by = match == MatchedBy.Words ? by : match;
            }

            if (place == _places.Count)
            {
                yield return (new TextSpan(units[start].Span.Start, units[start + place - 1].Span.End), by);
            }
        }
    }

    /// <summary>As Lucene counts: words stand near enough where the places to which they would have to move differ by no more than the distance.</summary>
    private IEnumerable<(TextSpan Span, MatchedBy By)> Near(IReadOnlyList<PlacedUnit> units)
    {
        var hits = new List<(int Moved, int Unit, int Place, MatchedBy By)>();
        for (var unit = 0; unit < units.Count; unit++)
        {
            for (var place = 0; place < _places.Count; place++)
            {
                if (_places[place](units[unit].Keys) is { } by)
                {
                    hits.Add((unit - place, unit, place, by));
                }
            }
        }

        hits.Sort((a, b) => a.Moved != b.Moved ? a.Moved.CompareTo(b.Moved) : a.Place.CompareTo(b.Place));
        var last = new (int Moved, int Unit, MatchedBy By)?[_places.Count];
        foreach (var hit in hits)
        {
            last[hit.Place] = (hit.Moved, hit.Unit, hit.By);
            if (last.All(l => l is not null) && hit.Moved - last.Min(l => l!.Value.Moved) <= _distance // all were seen
                && last.Select(l => l!.Value.Unit).Distinct().Count() == _places.Count)
            {
                foreach (var (_, unit, by) in last.Select(l => l!.Value))
                {
                    yield return (units[unit].Span, by);
                }
            }
        }
    }

    private static Func<string[], MatchedBy?> ToPlace(AskedUnit asked)
    {
        var (own, transliterated) = (asked.Own.ToHashSet(StringComparer.Ordinal), asked.Transliterated.ToHashSet(StringComparer.Ordinal));
        return keys => keys.Any(own.Contains) ? MatchedBy.Words : keys.Any(transliterated.Contains) ? MatchedBy.Transliteration : null;
    }

    private static Func<string[], MatchedBy?> Shape(Func<string, bool> passes) =>
        keys => keys.Any(k => k[0] == UnitKeys.ExactMark && passes(k[1..])) ? MatchedBy.Shape : null;
}
