using System.Globalization;

namespace Waybill.Search;

/// <summary>A number or a date as it stands in a text.</summary>
/// <param name="End">The first character after it.</param>
/// <param name="Values">As everybody writes it; two where it can be read in two ways.</param>
internal readonly record struct WrittenValue(int End, IReadOnlyList<string> Values);

/// <summary>Numbers with groups of thousands or decimals: <c>5 000 000,00</c>, <c>5.000.000</c>, <c>1'250'000-00</c>, <c>1250.5</c>.</summary>
/// <remarks>Digits alone are no such number: they are a word like any other.</remarks>
internal static class WrittenNumber
{
    private const int MostGroups = 5;
    private const int MostDecimals = 4;
    private const int LengthOfGroup = 3;

    /// <summary>Null where none begins at this place.</summary>
    public static WrittenValue? At(string text, int start)
    {
        var end = Digits(text, start);
        if (end == start || (start > 0 && (TextUnits.IsWord(text, start - 1) || IsJoint(text, start - 1))))
        {
            return null;
        }

        var whole = text[start..end];
        var (separator, groups) = ('\0', 0);
        if (whole.Length <= LengthOfGroup && whole[0] != '0')
        {
            while (groups < MostGroups && end + 1 < text.Length && IsSeparator(text[end]) && (groups == 0 || text[end] == separator)
                && Digits(text, end + 1) - end - 1 == LengthOfGroup)
            {
                separator = text[end];
                whole += text.Substring(end + 1, LengthOfGroup);
                end += LengthOfGroup + 1;
                groups++;
            }
        }

        var decimals = "";
        if (end + 1 < text.Length && text[end] is '.' or ',' or '-' && text[end] != separator && Digits(text, end + 1) is var stop
            && stop - end - 1 is > 0 and <= MostDecimals && !(text[end] == '-' && (groups == 0 || stop - end - 1 != 2)))
        {
            decimals = text[(end + 1)..stop];
            end = stop;
        }

        if ((groups == 0 && decimals.Length == 0) || TextUnits.IsWord(text, end) || (IsJoint(text, end) && TextUnits.IsWord(text, end + 1)))
        {
            return null;
        }

        // One point or comma before three digits is read in both ways: 1.250 may be a thousand and more, or one and a quarter.
        var isEither = groups == 1 && decimals.Length == 0 && separator is '.' or ',';
        return new WrittenValue(end, isEither ? [Canonical(whole, ""), Canonical(whole[..^LengthOfGroup], whole[^LengthOfGroup..])] : [Canonical(whole, decimals)]);
    }

    /// <summary>Without zeros that say nothing: <c>0012,50</c> is <c>12.5</c>.</summary>
    public static string Canonical(string whole, string decimals)
    {
        var (left, right) = (whole.TrimStart('0'), decimals.TrimEnd('0'));
        left = left.Length == 0 ? "0" : left;
        return right.Length == 0 ? left : string.Create(CultureInfo.InvariantCulture, $"{left}.{right}");
    }

    /// <summary>The end of the decimal digits that begin here.</summary>
    internal static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSeparator(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '.' or ',' or '\'' or '’';

    private static bool IsJoint(string text, int at) => at >= 0 && at < text.Length && text[at] is '-' or '/' or '.' or ',' or '_';
}
