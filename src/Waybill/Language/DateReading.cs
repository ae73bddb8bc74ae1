using System.Globalization;
using System.Text.RegularExpressions;

namespace Waybill.Language;

/// <summary>A date that a text gives.</summary>
/// <param name="Doubt">Why it may be another day; null where it is plain.</param>
public sealed record FoundDate(PartialDate Date, int Start, int End, string? Doubt = null);

/// <summary>Finds dates in digits, in words and mixed, in whatever order a language gives day, month and year; names of months from the table <c>months</c>.</summary>
public sealed partial class DateReading
{
    private const int CenturyCut = 60;

    private readonly Dictionary<string, int> _months = new(StringComparer.Ordinal);
    private readonly List<(string Stem, int Month)> _stems = [];

    public DateReading(ReferenceData reference)
    {
        foreach (var row in reference.Table("months"))
        {
            var month = int.Parse(row["month"], CultureInfo.InvariantCulture);
            var form = Words.Of(row["form"].TrimEnd('*'));
            if (form.Count != 1)
            {
                continue;
            }

            if (row["form"].EndsWith('*'))
            {
                _stems.Add((form[0].Folded, month));
            }
            else
            {
                _months.TryAdd(form[0].Folded, month);
            }
        }

        _stems.Sort((a, b) => b.Stem.Length.CompareTo(a.Stem.Length));
    }

    /// <summary>From 1 to 12; null for a word that names no month.</summary>
    public int? MonthOf(ReadOnlySpan<char> word)
    {
        var folded = Words.Fold(word);
        if (_months.TryGetValue(folded, out var month))
        {
            return month;
        }

        foreach (var (stem, number) in _stems)
        {
            if (folded.StartsWith(stem, StringComparison.Ordinal))
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>In the order of the text; none overlaps another.</summary>
    public IReadOnlyList<FoundDate> All(string text)
    {
        var found = new List<FoundDate>();
        var monthFirst = MonthStandsFirst(text);
        Add(Iso(), m => Day(Number(m, "y"), Number(m, "m"), Number(m, "d")));
        Add(Numeric(), m => m.Groups["s"].Value == "/" && monthFirst
            ? Day(Year(m), Number(m, "d"), Number(m, "m")) ?? Day(Year(m), Number(m, "m"), Number(m, "d"))
            : Day(Year(m), Number(m, "m"), Number(m, "d")) ?? (m.Groups["s"].Value == "/" ? Day(Year(m), Number(m, "d"), Number(m, "m")) : null));
        Add(Behind(), m => Day(Year(m), Number(m, "m"), Number(m, "d")));
        Add(Roman(), m => Day(Year(m), OfRoman(m.Groups["r"].Value), Number(m, "d")));
        Add(DayMonthYear(), m => Named(m) is { } month ? Day(Year(m), month, Number(m, "d")) : null);
        Add(MonthDayYear(), m => Named(m) is { } month ? Day(Year(m), month, Number(m, "d")) : null);
        Add(YearMonthDay(), m => Named(m) is { } month ? Day(Year(m), month, Number(m, "d")) : null);
        Add(YearDayMonth(), m => Named(m) is { } month ? Day(Year(m), month, Number(m, "d")) : null);
        Add(Compact(), m => Named(m) is { } month ? Day(Year(m), month, Number(m, "d")) : null);
        Add(MonthYear(), m => Named(m) is { } month && Year(m) is >= 1900 and <= 2100 ? new PartialDate(Year(m), month) : null);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;

        void Add(Regex pattern, Func<Match, PartialDate?> read)
        {
            for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
            {
                if (!found.Exists(f => f.Start < match.Index + match.Length && match.Index < f.End) && read(match) is { } date)
                {
                    found.Add(new FoundDate(date, match.Index, match.Index + match.Length));
                }
            }
        }

        int? Named(Match match) => MonthOf(match.Groups["w"].ValueSpan);
    }

    /// <summary>True where the dates with slashes have months up to twelve first and days above twelve behind.</summary>
    private static bool MonthStandsFirst(string text)
    {
        var slashed = Numeric().Matches(text).Where(m => m.Groups["s"].Value == "/").ToList();
        return slashed.Exists(m => Number(m, "m") > 12 && Number(m, "d") <= 12) && !slashed.Exists(m => Number(m, "d") > 12);
    }

    private static PartialDate? Day(int year, int month, int day) => year is < 1900 or > 2100 ? null : PartialDate.TryCreate(year, month, day);

    /// <summary>At most four digits, of whatever script.</summary>
    private static int Number(Match match, string group)
    {
        var number = 0;
        foreach (var digit in match.Groups[group].ValueSpan)
        {
            number = (number * 10) + CharUnicodeInfo.GetDecimalDigitValue(digit);
        }

        return number;
    }

    /// <summary>Two digits mean a year from 1960 to 2059.</summary>
    private static int Year(Match match)
    {
        var year = Number(match, "y");
        return match.Groups["y"].Length > 2 ? year : year < CenturyCut ? 2000 + year : 1900 + year;
    }

    private static int OfRoman(string roman) => roman switch
    {
        "I" => 1,
        "II" => 2,
        "III" => 3,
        "IV" => 4,
        "V" => 5,
        "VI" => 6,
        "VII" => 7,
        "VIII" => 8,
        "IX" => 9,
        "X" or "Х" => 10,
        "XI" or "ХІ" => 11,
        "XII" => 12,
        _ => 0,
    };

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<![\d/-])(?<y>\d{4})[-/.](?<m>\d\d)[-/.](?<d>\d\d)(?![\d/-])", Options, PatternTime.Limit)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<![\d.,/-])«?(?<d>\d{1,2})»?(?<s>[./-])\s?(?<m>\d{1,2})\k<s>\s?(?<y>\d{4}|\d\d)(?![\d]|[./-]\d)", Options, PatternTime.Limit)]
    private static partial Regex Numeric();

    // "4471/30.06.2021": a date that a stroke ties to a number.
    [GeneratedRegex(@"(?<=[\p{L}\d]\s?/\s?)(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4}|\d\d)(?![\d.])", Options, PatternTime.Limit)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<![\d./-])(?<d>\d{1,2})(?:[./]|\s|\.\s)(?<r>[IVXХІ]{1,4})(?:[./]|\s|\.\s)(?<y>\d{4})(?!\d)", Options, PatternTime.Limit)]
    private static partial Regex Roman();

    // "«14» июня 2019", "3rd of March, 2021", "21st day of March 2021", "16. maj 2022", "28 JUN 2021", "1er juin 2021", "12 de abril de 2021".
    [GeneratedRegex(@"(?<![\d.,/-])[«„""]?\s?(?<d>\d{1,2})\s?[»“""]?(?:\.|\p{L}{1,3}(?!\p{L}))?(?:-?\s*|\s+)(?:\p{L}{1,3}\s+){0,2}(?<!\p{L})(?<w>\p{L}{3,})\.?,?[\s-]+(?:\p{L}{1,3}\s+)?[''’]?(?<y>\d{4}|\d\d(?=\s*(?:\p{L}{0,2}\.|[,;\n]|$)))(?![\d])", Options, PatternTime.Limit)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(?<!\p{L})(?<w>\p{L}{3,})\.?\s+(?<d>\d{1,2})(?:\p{L}{2})?,?\s+(?<y>\d{4})(?!\d)", Options, PatternTime.Limit)]
    private static partial Regex MonthDayYear();

    // "2021թ. նոյեմբերի 3", "2021. május 3."
    [GeneratedRegex(@"(?<![\d./-])(?<y>\d{4})\s?\p{L}{0,8}\.?,?\s+(?<w>\p{L}{3,})\s+[«„""]?\s?(?<d>\d{1,2})(?!\d)", Options, PatternTime.Limit)]
    private static partial Regex YearMonthDay();

    // "2019 жылғы «14» мамыр", "2019-cu il 14 may".
    [GeneratedRegex(@"(?<![\d./-])(?<y>\d{4})(?:[\s-]?\p{L}{1,8}\.?){0,2}\s+[«„""]?\s?(?<d>\d{1,2})\s?[»“""]?[\s-]+(?<w>\p{L}{3,})", Options, PatternTime.Limit)]
    private static partial Regex YearDayMonth();

    [GeneratedRegex(@"(?<![\d\p{L}])(?<d>\d\d)[-. ]?(?<w>\p{Lu}{3})[-. ]?(?<y>\d{4}|\d\d)(?![\d\p{L}])", Options, PatternTime.Limit)]
    private static partial Regex Compact();

    [GeneratedRegex(@"(?<!\p{L})(?<w>\p{L}{3,})\.?\s+(?<y>\d{4})(?!\d)", Options, PatternTime.Limit)]
    private static partial Regex MonthYear();
}
