using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util.Automaton;

namespace Waybill.Search.Lucene;

/// <summary>Says our questions in Lucene's words.</summary>
internal sealed class LuceneQueries(UnitKeys keys, IndexReader reader)
{
    /// <summary>A name in another script counts less than the name as it was typed.</summary>
    private const float WeightOfTransliteration = 0.4f;

    public Query Of(SearchQuery query) => query switch
    {
        WordsQuery words => OfWords(words),
        WildcardQuery wildcard => OfWildcard(wildcard),
        FuzzyQuery fuzzy => OfFuzzy(fuzzy),
        ExpressionQuery expression => OfExpression(expression),
        RangeQuery range => OfRange(range.Field, range.From, range.To, range.IncludesFrom, range.IncludesTo, range.At),
        EverythingQuery => new MatchAllDocsQuery(),
        LikeQuery like => new LikenessQuery(keys, reader).Of(like.Document),
        CombinedQuery combined => OfCombined(combined),
        WeightedQuery weighted => Weighted(Of(weighted.Query), (float)weighted.Weight),
        _ => throw new ArgumentException($"a query of the type {query.GetType().Name} is not known", nameof(query)),
    };

    private BooleanQuery OfCombined(CombinedQuery combined)
    {
        var all = new BooleanQuery();
        foreach (var query in combined.Required)
        {
            all.Add(Of(query), Occur.MUST);
        }

        foreach (var query in combined.Optional)
        {
            all.Add(Of(query), Occur.SHOULD);
        }

        foreach (var query in combined.Excluded)
        {
            all.Add(Of(query), Occur.MUST_NOT);
        }

        if (combined.Required.Count == 0 && combined.Optional.Count == 0)
        {
            all.Add(new MatchAllDocsQuery(), Occur.MUST);
        }

        return all;
    }

    private Query OfWords(WordsQuery words)
    {
        var field = SearchFields.Find(words.Field)!; // the parser makes no others
        return field.Nature switch
        {
            FieldNature.Keyword => new TermQuery(new Term(field.Name, words.Text.ToLowerInvariant())),
            FieldNature.Words => OfText(words),
            _ => OfRange(words.Field, words.Text, words.Text, true, true, words.At),
        };
    }

    private Query OfText(WordsQuery words)
    {
        var asked = AskedUnit.Of(words, keys);
        if (asked.Count == 1)
        {
            var any = Any(words.Field, asked[0].Own);
            if (asked[0].Transliterated.Count == 0)
            {
                return any;
            }

            return new BooleanQuery(disableCoord: true)
            {
                { any, Occur.SHOULD },
                { Weighted(Any(words.Field, asked[0].Transliterated), WeightOfTransliteration), Occur.SHOULD },
            };
        }

        var places = asked.Select(a => a.Own.Concat(a.Transliterated).Select(k => new Term(words.Field, k)).Where(t => reader.DocFreq(t) > 0).ToArray()).ToArray();
        return places.Any(p => p.Length == 0) ? Nothing : places.All(p => p.Length == 1) ? PhraseOf(places, words.Distance) : AlternativesOf(places, words.Distance);
    }

    /// <summary>Where each place has one word, which Lucene reads faster.</summary>
    private static PhraseQuery PhraseOf(Term[][] places, int distance)
    {
        var phrase = new PhraseQuery { Slop = distance };
        foreach (var place in places)
        {
            phrase.Add(place[0]);
        }

        return phrase;
    }

    private static MultiPhraseQuery AlternativesOf(Term[][] places, int distance)
    {
        var phrase = new MultiPhraseQuery { Slop = distance };
        foreach (var place in places)
        {
            phrase.Add(place);
        }

        return phrase;
    }

    private static Query OfWildcard(WildcardQuery wildcard)
    {
        var field = SearchFields.Find(wildcard.Field)!; // the parser makes no others
        var isPath = field.Name == "path" && wildcard.Pattern.Contains('/', StringComparison.Ordinal);
        var (mark, pattern) = field.Nature == FieldNature.Keyword ? ("", wildcard.Pattern.ToLowerInvariant())
            : isPath ? (LuceneFields.WholePathMark.ToString(), wildcard.Pattern.ToLowerInvariant())
            : (UnitKeys.ExactMark.ToString(), AskedUnit.PatternOf(wildcard.Pattern));
        var literal = pattern[..pattern.AsSpan().IndexOfAny('*', '?')];
        return pattern.Length == literal.Length + 1 && pattern[^1] == '*'
            ? new PrefixQuery(new Term(field.Name, mark + literal))
            : new MatchingTermsQuery(field.Name, mark, literal, "shape " + pattern, word => WordShapes.HasShape(word, pattern));
    }

    private static AutomatonQuery OfFuzzy(FuzzyQuery fuzzy)
    {
        var word = AskedUnit.FormOf(fuzzy);
        var near = new LevenshteinAutomata(word, withTranspositions: true).ToAutomaton(fuzzy.Edits);
        var automaton = BasicOperations.Concatenate(BasicAutomata.MakeChar(UnitKeys.ExactMark), near);
        return new AutomatonQuery(new Term(fuzzy.Field, UnitKeys.ExactMark + word), automaton);
    }

    private static MatchingTermsQuery OfExpression(ExpressionQuery expression)
    {
        var regex = QueryLeaves.ToRegex(expression);
        return new MatchingTermsQuery(expression.Field, UnitKeys.ExactMark.ToString(), "", "expression " + expression.Pattern, regex.IsMatch);
    }

    private static Query OfRange(string name, string? from, string? to, bool includesFrom, bool includesTo, int at)
    {
        var field = SearchFields.Find(name)!; // the parser makes no others
        var (low, high) = (from is null ? null : FieldValues.Read(field, from, at), to is null ? null : FieldValues.Read(field, to, at));
        if (field.Nature == FieldNature.Amount)
        {
            var currency = low?.Currency ?? high?.Currency;
            return NumericRangeQuery.NewDoubleRange(
                currency is null ? field.Name : LuceneFields.AmountIn(currency), (double?)low?.Lowest, (double?)high?.Highest, includesFrom, includesTo);
        }

        return field.Nature == FieldNature.Year
            ? Days(FirstDay(low?.Lowest, includesFrom ? 0 : 1), LastDay(high?.Highest, includesTo ? 0 : -1))
            : Days((int?)(includesFrom ? low?.Lowest : low?.Highest + 1), (int?)(includesTo ? high?.Highest : high?.Lowest - 1));
    }

    /// <summary>A paper that gives a month or a year may be of any of its days: it is found where one of them lies in the range.</summary>
    private static BooleanQuery Days(int? first, int? last) => new()
    {
        { NumericRangeQuery.NewInt32Range(LuceneFields.LastDay, first, null, true, true), Occur.MUST },
        { NumericRangeQuery.NewInt32Range(LuceneFields.FirstDay, null, last, true, true), Occur.MUST },
    };

    private static int? FirstDay(decimal? year, int later) => year is { } y ? new DateOnly(Math.Clamp((int)y + later, 1, 9999), 1, 1).DayNumber : null;

    private static int? LastDay(decimal? year, int later) => year is { } y ? new DateOnly(Math.Clamp((int)y + later, 1, 9999), 12, 31).DayNumber : null;

    /// <summary>Keys that stand nowhere are left out: most spellings of a name are not in a case.</summary>
    private Query Any(string field, IReadOnlyList<string> keys)
    {
        var there = keys.Select(k => new Term(field, k))
            .Select(t => (Term: t, Context: TermContext.Build(reader.Context, t)))
            .Where(t => t.Context.DocFreq > 0)
            .Select(t => new TermQuery(t.Term, t.Context)).ToList();
        if (there.Count == 1)
        {
            return there[0];
        }

        var any = new BooleanQuery(disableCoord: true);
        there.ForEach(t => any.Add(t, Occur.SHOULD));
        return any;
    }

    private static BooleanQuery Nothing => [];

    private static Query Weighted(Query query, float weight)
    {
        query.Boost *= weight;
        return query;
    }
}
