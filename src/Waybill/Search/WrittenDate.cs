using System.Globalization;

namespace Waybill.Search;

/// <summary>Days as papers write them: <c>12.03.2019</c>, <c>2019-03-12</c>, <c>«12» марта 2019</c>, <c>12 mart 2019</c>, <c>March 12, 2019</c>.</summary>
internal static class WrittenDate
{
    private const int LongestMonth = 12;
    private const int MostBlanks = 3;

    /// <summary>Null where none begins at this place.</summary>
    public static WrittenValue? At(string text, int start)
    {
        if (TextUnits.IsWord(text, start - 1) || (start > 0 && text[start - 1] is '/' or '.' && TextUnits.IsWord(text, start - 2)))
        {
            return null;
        }

        return char.IsAsciiDigit(text[start]) ? InDigits(text, start) ?? DayFirst(text, start) : MonthFirst(text, start);
    }

    private static WrittenValue? InDigits(string text, int start)
    {
        if (Number(text, start) is not { } first || !IsPoint(text, first.End)
            || Number(text, first.End + 1) is not { } second || !IsPoint(text, second.End) || text[second.End] != text[first.End]
            || Number(text, second.End + 1) is not { } third || IsPoint(text, third.End) && char.IsAsciiDigit(Char(text, third.End + 1)))
        {
            return null;
        }

        return (first.Length, second.Length, third.Length) switch
        {
            (4, 2, 2) => Make(third.End, first.Value, second.Value, third.Value),
            (1 or 2, 1 or 2, 4) => Make(third.End, third.Value, second.Value, first.Value),

            // Two-digit years are of the papers' own time.
            (1 or 2, 2, 2) when text[first.End] == '.' => Make(third.End, third.Value < 70 ? 2000 + third.Value : 1900 + third.Value, second.Value, first.Value),
            _ => null,
        };
    }

    private static WrittenValue? DayFirst(string text, int start)
    {
        if (Number(text, start) is not { Length: 1 or 2 } day)
        {
            return null;
        }

        var at = Char(text, day.End) is '»' or '"' or '”' ? day.End + 1 : day.End;
        at = Blanks(text, at);
        var end = Letters(text, at);
        if (end - at < 3 || MonthNames.NumberOf(text[at..end]) is not { } month)
        {
            return null;
        }

        return Number(text, Blanks(text, Char(text, end) is '.' or ',' ? end + 1 : end)) is { Length: 4 } year ? Make(year.End, year.Value, month, day.Value) : null;
    }

    private static WrittenValue? MonthFirst(string text, int start)
    {
        // Most words are no months, so what follows is looked at first.
        var end = Letters(text, start);
        return Number(text, Blanks(text, end)) is { Length: 1 or 2 } day && Char(text, day.End) == ','
            && Number(text, Blanks(text, day.End + 1)) is { Length: 4 } year && MonthNames.NumberOf(text[start..end]) is { } month
            ? Make(year.End, year.Value, month, day.Value)
            : null;
    }

    private static WrittenValue? Make(int end, int year, int month, int day) =>
        year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new WrittenValue(end, [string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")])
            : null;

    private static (int Value, int Length, int End)? Number(string text, int start)
    {
        const int longest = 4;
        var end = WrittenNumber.Digits(text, start);
        var length = end - start;
        return length is 0 or > longest || char.IsLetter(Char(text, end)) ? null : (int.Parse(text.AsSpan(start, length), CultureInfo.InvariantCulture), length, end);
    }

    /// <summary>The end of the letters that begin here, or of as many of them as a month can have.</summary>
    private static int Letters(string text, int at)
    {
        var start = at;
        while (at < text.Length && at - start <= LongestMonth && char.IsLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int Blanks(string text, int at)
    {
        var start = at;
        while (at < text.Length && at - start < MostBlanks && text[at] is ' ' or '\u00A0' or '\n')
        {
            at++;
        }

        return at;
    }

    private static bool IsPoint(string text, int at) => Char(text, at) is '.' or '-' or '/';

    private static char Char(string text, int at) => at < text.Length ? text[at] : '\0';
}
