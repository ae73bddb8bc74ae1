using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Waybill.Recognition;

/// <summary>The words of the trade, from the reference tables, made into patterns once.</summary>
internal sealed class Lexicon
{
    private readonly List<(string Code, string Kind, Regex Pattern)> _states;
    private readonly List<(string Form, string Code)> _currencies;
    private readonly List<(Regex Pattern, string Code, string Reason, string What)> _goods;
    private readonly Regex _arms;

    public Lexicon(ReferenceData reference)
    {
        _states = [.. reference.Table("states").Where(r => r["kind"] != "abbreviation").Select(r => (r["code"], r["kind"], Compile(@"(?<!\p{L})" + Stem(r["stem"]) + @"\p{L}*")))];
        _currencies = [.. reference.Table("currencies").Select(r => (r["form"], r["code"])).OrderByDescending(c => c.Item1.Length)];
        _goods = [.. reference.Table("goods").Select(r => (Compile(@"(?<!\p{L})" + Stem(r["stem"])), r["category"], r["reason"], r["what"]))];
        _arms = Compile($@"(?<!\p{{L}})(?:{string.Join('|', reference.Table("goods").Select(r => Stem(r["stem"])).DefaultIfEmpty("(?!)"))})");
        CurrencyForms = [.. _currencies.Select(c => c.Form)];
        Currencies = Alternatives(CurrencyForms);
        Designations = reference.Table("designations").SelectMany(r => r.List("forms").Append(r["canonical"])).Where(f => f.Length > 0).ToFrozenSet(StringComparer.Ordinal);
        DiallingCodes = reference.Table("dialling-codes").ToDictionary(r => r["digits"], r => r["country"], StringComparer.Ordinal);
        DatedTerms = [.. reference.Table("anachronisms").Where(r => r["pattern"].Length > 0).Select(r => (r["key"], new Regex(r["pattern"], RegexOptions.CultureInvariant, PatternTime.Span)))];
    }

    /// <summary>The most digits of a dialling code that tells a state.</summary>
    public const int LongestDiallingCode = 4;

    /// <summary>The state by the digits behind the plus of a telephone number.</summary>
    public IReadOnlyDictionary<string, string> DiallingCodes { get; }

    /// <summary>Words and signs of currencies.</summary>
    public IReadOnlyList<string> CurrencyForms { get; }

    /// <summary>The same as a pattern, longer ones first.</summary>
    public string Currencies { get; }

    public IReadOnlySet<string> Designations { get; }

    /// <summary>Terms whose existence can be dated, by the key under which the reference data date them.</summary>
    public IReadOnlyList<(string Key, Regex Pattern)> DatedTerms { get; }

    public static Regex Compile(string pattern, RegexOptions more = RegexOptions.None) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | more, PatternTime.Span);

    /// <summary>The states that a stretch of text names, with their places, in the order of the text; a longer name hides a shorter one inside it.</summary>
    /// <param name="withCities">Whether a capital or an adjective stands for its state.</param>
    public IReadOnlyList<(string Code, Match Place)> StatesIn(string text, int start, int end, bool withCities)
    {
        var found = new List<(string Code, Match Place)>();
        foreach (var (code, kind, pattern) in _states)
        {
            if (kind != "name" && !withCities)
            {
                continue;
            }

            for (var match = pattern.Match(text, start, end - start); match.Success; match = match.NextMatch())
            {
                found.Add((code, match));
            }
        }

        return [.. found.Where(f => !found.Exists(o => !ReferenceEquals(o.Place, f.Place) && o.Place.Index <= f.Place.Index
                && o.Place.Index + o.Place.Length >= f.Place.Index + f.Place.Length && o.Place.Length > f.Place.Length))
            .OrderBy(f => f.Place.Index)];
    }

    /// <summary>The ISO 4217 code behind the words of a currency; several, parted by bars, for words that they share; null for other words.</summary>
    public string? CurrencyOf(string words)
    {
        var flat = Paper.Flat(words);
        return _currencies.Find(c => c.Form.Equals(flat, StringComparison.OrdinalIgnoreCase)).Code
            ?? _currencies.Find(c => flat.Contains(c.Form, StringComparison.OrdinalIgnoreCase) && c.Form.Length >= 3).Code;
    }

    /// <summary>Munitions-list candidates for a description, each with the reason; empty for goods that the reference data do not know.</summary>
    public IReadOnlyList<Category> CategoriesOf(string description) =>
        [.. _goods.Where(g => g.Code.Length > 0 && g.Pattern.IsMatch(description)).DistinctBy(g => g.Code).Select(g => new Category("EU-ML", g.Code, $"{g.What}: {g.Reason}"))];

    /// <summary>True where the words name arms, military equipment or goods under export control.</summary>
    public bool SpeaksOfArms(string text) => _arms.IsMatch(text);

    private static string Alternatives(IEnumerable<string> forms) =>
        string.Join('|', forms.Distinct(StringComparer.Ordinal).OrderByDescending(f => f.Length).ThenBy(f => f, StringComparer.Ordinal)
            .Select(f => Regex.Escape(f).Replace(@"\ ", @"\s+", StringComparison.Ordinal)));

    /// <summary>A stem of the tables as a pattern: <c>_</c> stands for any ending, a space for any white space, letters that papers use for one another are one.</summary>
    private static string Stem(string stem)
    {
        var pattern = new StringBuilder();
        foreach (var c in stem)
        {
            pattern.Append(c switch
            {
                '_' => @"\p{L}{0,4}",
                ' ' => @"\s+",
                _ => Language.Words.Spellings(c) is { Length: > 1 } spellings ? $"[{spellings}]" : Regex.Escape(c.ToString()),
            });
        }

        return pattern.ToString();
    }
}
