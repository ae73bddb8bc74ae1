using System.Globalization;
using System.Text.RegularExpressions;

namespace Waybill.Recognition.Values;

/// <summary>Dates as Russian, Belarusian, Ukrainian, English, Azerbaijani, Armenian and Kazakh papers write them.</summary>
internal static partial class DateFinder
{
    private static readonly string[] RomanMonths = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>The alternatives of one date, for use inside longer patterns.</summary>
    public const string Pattern =
        @"(?:\d{4}[-./]\d{2}[-./]\d{2}(?!\d)|\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?(?:\d{4}|\d{2})(?![\d/])|\d{1,2}\.[IVX]{1,4}\.\d{4}(?!\d)|\d{1,2}-\d{1,2}-\d{4}(?!\d)"
        + @"|«?\s?\d{1,2}\s?»?\s?(?:st|nd|rd|th|-?го|-?ге)?[\s-]{1,3}(?:(?:day\s)?of\s)?\p{L}{3,12}\.?,?[\s-]{1,3}\d{4}(?!\d)"
        + @"|\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,\s?\d{4}(?!\d)"
        + @"|\d{4}\s?(?:թ\.?|թվականի|жылғы|жылдың|ж\.|-?c[iıuü]\s+il(?:in)?)?\s(?:\p{L}{3,12}\s\d{1,2}(?![\d.,/])|«?\d{1,2}»?\s\p{L}{3,12}(?!\p{L})))";

    /// <summary>The first date in this stretch of the paper, with its place; null where there is none.</summary>
    public static (PartialDate Date, Capture Place)? First(string text, int start, int end)
    {
        foreach (var found in All(text, start, end))
        {
            return found;
        }

        return null;
    }

    public static IEnumerable<(PartialDate Date, Capture Place)> All(string text, int start, int end)
    {
        for (var match = AnyDate().Match(text, start, end - start); match.Success; match = match.NextMatch())
        {
            if (Read(match.Value) is { } date)
            {
                yield return (date, match);
            }
        }
    }

    /// <summary>The day that the words name; null where the calendar has no such day or the word is no month.</summary>
    public static PartialDate? Read(string words)
    {
        var text = words.Replace("«", " ", StringComparison.Ordinal).Replace("»", " ", StringComparison.Ordinal).Trim();
        if (Iso().Match(text) is { Success: true } iso)
        {
            return Make(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value);
        }

        if (Numeric().Match(text) is { Success: true } numeric)
        {
            return Make(numeric.Groups[3].Value, numeric.Groups[2].Value, numeric.Groups[1].Value);
        }

        if (Roman().Match(text) is { Success: true } roman && Array.IndexOf(RomanMonths, roman.Groups[2].Value) is var index and >= 0)
        {
            return Make(roman.Groups[3].Value, (index + 1).ToString(CultureInfo.InvariantCulture), roman.Groups[1].Value);
        }

        foreach (var form in new[] { DayFirst(), MonthFirst(), YearThenMonth(), YearThenDay() })
        {
            if (form.Match(text) is { Success: true } match && Month(match.Groups["month"].Value) is { } month)
            {
                return Make(match.Groups["year"].Value, month, match.Groups["day"].Value);
            }
        }

        return null;
    }

    private static string? Month(string word) => MonthNames.NumberOf(word)?.ToString(CultureInfo.InvariantCulture);

    private static PartialDate? Make(string year, string month, string day)
    {
        var y = int.Parse(year, CultureInfo.InvariantCulture);
        // Two-digit years are of the papers' own time: the Soviet successor states and their archives.
        y += year.Length == 2 ? (y < 70 ? 2000 : 1900) : 0;
        return y is < 1900 or > 2100 ? null : PartialDate.TryCreate(y, int.Parse(month, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"(?<![\d/.№-])" + Pattern, RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex AnyDate();

    [GeneratedRegex(@"^(\d{4})[-./](\d\d)[-./](\d\d)$", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d\d)$", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^(\d{1,2})\.([IVX]{1,4})\.(\d{4})$", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^(?<day>\d{1,2})\s*(?:st|nd|rd|th|-?го|-?ге)?[\s-]+(?:(?:day\s)?of\s)?(?<month>\p{L}+)\.?,?[\s-]+(?<year>\d{4})", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<month>\p{L}+)\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,\s?(?<year>\d{4})", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^(?<year>\d{4})[^\d]{0,12}?\s(?<month>\p{L}+)\s(?<day>\d{1,2})$", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex YearThenMonth();

    [GeneratedRegex(@"^(?<year>\d{4})[^\d]{0,12}?\s+(?<day>\d{1,2})\s+(?<month>\p{L}+)$", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex YearThenDay();
}
