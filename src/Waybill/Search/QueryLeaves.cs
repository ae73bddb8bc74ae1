using System.Text.RegularExpressions;

namespace Waybill.Search;

/// <summary>Checks single questions against the fields that they ask, so that a fault is said before anything is searched.</summary>
internal static class QueryLeaves
{
    private const int ShortestBeforeStar = 1;
    private const int ShortestAfterStar = 2;
    private const int LongestPattern = 250;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static SearchQuery Words(WordsQuery query)
    {
        var field = FieldOf(query.Field);
        switch (field.Nature)
        {
            case FieldNature.Keyword:
                CheckKeyword(field, query.Text, query.At);
                return query;
            case FieldNature.Date or FieldNature.Year or FieldNature.Amount:
                _ = FieldValues.Read(field, query.Text, query.At);
                return query;
            default:
                return TextUnits.Of(query.Text).Any() ? query : throw Fault($"'{Shown(query.Text)}' holds no letter and no digit, so no text can be found by it", query.At);
        }
    }

    public static FuzzyQuery Fuzzy(FuzzyQuery query)
    {
        CheckIsText(query.Field, "~", query.At);
        return TextUnits.Of(query.Word).Take(2).Count() == 1 ? query : throw Fault("~ goes with one word", query.At);
    }

    public static WildcardQuery Wildcard(WildcardQuery query)
    {
        var field = FieldOf(query.Field);
        if (field.Nature is not (FieldNature.Words or FieldNature.Keyword))
        {
            throw Fault($"* and ? do not go with {field.Name}:, which takes ranges: {field.Name}:[… TO …]", query.At);
        }

        if (query.Pattern.Length > LongestPattern)
        {
            throw Fault($"a word with * or ? may have {LongestPattern} characters", query.At);
        }

        var letters = query.Pattern.Count(c => c is not ('*' or '?'));
        var needed = query.Pattern[0] is '*' or '?' ? ShortestAfterStar : ShortestBeforeStar;
        return letters >= needed || (field.Name != SearchFields.Text && query.Pattern == "*") ? query
            : throw Fault($"'{query.Pattern}' would match almost every word: give at least {needed} {(needed == 1 ? "letter" : "letters")} beside * and ?", query.At);
    }

    public static ExpressionQuery Expression(ExpressionQuery query)
    {
        CheckIsText(query.Field, "/…/", query.At);
        if (query.Pattern.Length is 0 or > LongestPattern)
        {
            throw Fault($"a regular expression has from 1 to {LongestPattern} characters", query.At);
        }

        _ = ToRegex(query);
        return query;
    }

    /// <summary>An expression whose time is linear in the length of a word, whatever it says.</summary>
    public static Regex ToRegex(ExpressionQuery query)
    {
        try
        {
            return new Regex($"^(?:{query.Pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Patience);
        }
        catch (RegexParseException e)
        {
            const int openingLength = 4;
            throw Fault($"the regular expression cannot be read ({Words(e.Error)})", query.At + 1 + Math.Clamp(e.Offset - openingLength, 0, query.Pattern.Length));
        }
        catch (NotSupportedException)
        {
            throw Fault("the regular expression looks back or ahead, or repeats too much: letters, classes, groups, |, *, +, ? and small {n,m} are allowed", query.At);
        }

        static string Words(RegexParseError error) => string.Concat(error.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(c) : c.ToString()));
    }

    public static RangeQuery Range(RangeQuery query)
    {
        var field = FieldOf(query.Field);
        if (field.Nature is not (FieldNature.Date or FieldNature.Year or FieldNature.Amount))
        {
            throw Fault($"ranges go with date:, year: and amount:, not with {field.Name}:", query.At);
        }

        var from = query.From is null ? null : FieldValues.Read(field, query.From, query.At);
        var to = query.To is null ? null : FieldValues.Read(field, query.To, query.At);
        return from is not null && to is not null && from.Lowest > to.Highest ? throw Fault("the range ends before it begins", query.At)
            : from?.Currency is { } one && to?.Currency is { } other && one != other ? throw Fault($"the range begins in {one} and ends in {other}", query.At)
            : query;
    }

    private static void CheckIsText(string name, string what, int at)
    {
        if (FieldOf(name).Nature != FieldNature.Words)
        {
            throw Fault($"{what} does not go with {name}:", at);
        }
    }

    private static void CheckKeyword(SearchField field, string typed, int at)
    {
        if (field.Values is { } values && !values.Contains(typed, StringComparer.OrdinalIgnoreCase))
        {
            throw Fault($"{field.Name}: knows no '{Shown(typed)}'; it is one of {string.Join(", ", values)}", at);
        }
    }

    private static SearchField FieldOf(string name) => SearchFields.Find(name) ?? throw new ArgumentException($"there is no field {name}", nameof(name));

    private static string Shown(string typed) => typed.Length <= 40 ? typed : typed[..40] + "…";

    private static QueryException Fault(string message, int at) => new(new QueryFault(message, at));
}
