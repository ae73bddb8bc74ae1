using System.Globalization;
using System.Text.RegularExpressions;

namespace Waybill.Recognition.Values;

/// <summary>Numbers as papers print them: <c>1 250 000,00</c>, <c>1,250,000.00</c>, <c>1.250.000,00</c>, <c>1'250'000-00</c>.</summary>
internal static partial class AmountFinder
{
    /// <summary>More than any paper means; so sums and products of what is read cannot overflow.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>One number, grouped or not, with up to four decimals; for use inside longer patterns.</summary>
    public const string Pattern = @"\d{1,6}(?:[ ]\d{3})+[.,]\d{1,4}(?!\d)|\d{1,3}(?:[ ]\d{3})+(?:[.,]\d{1,4})?(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?(?!\d)|\d{1,3}(?:\.\d{3})+,\d{1,4}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d{1,3}(?:['’]\d{3})+(?:[.,]\d{1,4})?(?!\d)|\d+(?:[.,]\d{1,4})?(?!\d)";

    /// <summary>The number that the whole text writes; null where it writes none.</summary>
    public static decimal? Read(string text)
    {
        var match = Whole().Match(text.Trim().Replace('\n', ' '));
        if (!match.Success)
        {
            return null;
        }

        var digits = match.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        var (dot, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        if (dot >= 0 && comma >= 0)
        {
            digits = dot > comma ? digits.Replace(",", "", StringComparison.Ordinal) : digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }
        else if (comma >= 0)
        {
            digits = digits.Count(c => c == ',') > 1 || IsGroup(digits, comma) ? digits.Replace(",", "", StringComparison.Ordinal) : digits.Replace(',', '.');
        }
        else if (dot >= 0 && digits.Count(c => c == '.') > 1)
        {
            digits = digits.Replace(".", "", StringComparison.Ordinal);
        }

        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= Largest ? value : null;

        // "294,000" is a grouped number in English papers; "0,125" is not.
        static bool IsGroup(string digits, int comma) => digits.Length - comma == 4 && digits[0] != '0' && comma <= 3;
    }

    /// <summary>Numbers that stand in a stretch of text, with their places, left to right.</summary>
    public static IEnumerable<(decimal Value, Capture Place)> All(string text, int start, int end)
    {
        for (var match = Any().Match(text, start, end - start); match.Success; match = match.NextMatch())
        {
            if (Read(match.Value) is { } value)
            {
                yield return (value, match);
            }
        }
    }

    [GeneratedRegex(@"(?<![\d\p{L}/])(?:" + Pattern + @")", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Any();

    [GeneratedRegex(@"^(" + Pattern + @")(?:-\d\d)?$", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Whole();
}
