using System.Globalization;
using System.Text.RegularExpressions;

namespace Waybill.Language;

/// <summary>A number that a text prints in digits.</summary>
/// <param name="End">Behind its last digit, or behind the word that scales it.</param>
/// <param name="Other">The value under the other reading of its only separator (5.000 is five thousand or five); null where there is one reading.</param>
/// <param name="IsCode">True where letters, slashes or hyphens join it to more: part of a designation or of another paper's number.</param>
public sealed record FoundNumber(int Start, int End, decimal Value, decimal? Other, bool IsCode)
{
    public bool IsWhole => Value == decimal.Truncate(Value);
}

/// <summary>The numbers of one document, read under one decision of which sign groups digits and which parts decimals.</summary>
/// <remarks>Decided from all numbers of the document that have one reading only. A scale word (тыс., mln, k) counts for the number that it follows.</remarks>
public sealed partial class NumberReading
{
    /// <summary>More than any paper means; so that sums and products of what is read cannot overflow.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    private readonly List<FoundNumber> _all = [];

    /// <param name="isOneCell">Whether a stretch lies in one cell of a table, where a line may end inside a number.</param>
    public NumberReading(string text, NumberWords words, Func<int, int, bool> isOneCell)
    {
        var found = Digits().Matches(text).SelectMany(m => Parted(m, isOneCell)).ToList();
        var (commas, points) = (0, 0);
        foreach (var match in found)
        {
            var sign = DecimalSign(match.Text);
            commas += sign == ',' ? 1 : 0;
            points += sign == '.' ? 1 : 0;
        }

        CommaParts = commas > points ? true : points > commas ? false : null;
        foreach (var match in found)
        {
            var isCode = IsCode(text, match.Start, match.Start + match.Text.Length);
            if (Read(match.Text, CommaParts) is { } read)
            {
                var end = match.Start + match.Text.Length;
                if (words.ScaleAt(text, end) is { } scale && read.Value * scale.Value <= Largest)
                {
                    // "1,143 mln": what a scale word follows is written with decimals.
                    var mantissa = SingleSeparator(match.Text) is { } one ? decimal.Parse(match.Text.Replace(one, '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : read.Value;
                    _all.Add(new FoundNumber(match.Start, scale.End, mantissa * scale.Value, null, IsCode: false));
                }
                else
                {
                    _all.Add(new FoundNumber(match.Start, end, read.Value, read.Other, isCode));
                }
            }
        }
    }

    /// <summary>True where a comma parts decimals in this document, false where a point does; null where its numbers do not tell.</summary>
    public bool? CommaParts { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<FoundNumber> All => _all;

    /// <summary>Those that begin in a stretch of the text and end in it.</summary>
    public IEnumerable<FoundNumber> In(int start, int end)
    {
        for (var i = FirstAt(start); i < _all.Count && _all[i].Start < end; i++)
        {
            if (_all[i].End <= end)
            {
                yield return _all[i];
            }
        }
    }

    private int FirstAt(int start)
    {
        var (low, high) = (0, _all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _all[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The sign that parts decimals, where the number has one reading only; null where it has none or two.</summary>
    private static char? DecimalSign(string number)
    {
        var (comma, point) = (number.LastIndexOf(','), number.LastIndexOf('.'));
        if (comma >= 0 && point >= 0)
        {
            return comma > point ? ',' : '.';
        }

        var at = Math.Max(comma, point);
        if (at < 0)
        {
            return null;
        }

        var sign = number[at];
        return number.Count(c => c == sign) > 1 ? (sign == ',' ? '.' : ',') : number.Length - at - 1 == 3 ? null : sign;
    }

    /// <summary>The number, or the numbers in its cells, or on its lines where the lines are not those of one cell.</summary>
    private static IEnumerable<(int Start, string Text)> Parted(Match match, Func<int, int, bool> isOneCell)
    {
        if (!match.Value.Contains('\n', StringComparison.Ordinal) || isOneCell(match.Index, match.Index + match.Length) || (!isOneCell(match.Index, match.Index + 1) && Broken().IsMatch(match.Value)))
        {
            return [(match.Index, match.Value)];
        }

        // "2", and "145⏎500,00" in the next cell: the lines of one cell stay together.
        var runs = new List<(int Start, int End)>();
        var at = match.Index;
        foreach (var line in match.Value.Split('\n'))
        {
            if (runs.Count > 0 && isOneCell(runs[^1].Start, at + line.Length))
            {
                runs[^1] = runs[^1] with { End = at + line.Length };
            }
            else
            {
                runs.Add((at, at + line.Length));
            }

            at += line.Length + 1;
        }

        var parts = new List<(int, string)>();
        foreach (var (start, end) in runs)
        {
            parts.AddRange(Digits().Matches(match.Value[(start - match.Index)..(end - match.Index)]).Select(m => (start + m.Index, m.Value)));
        }

        return parts;
    }

    private static char? SingleSeparator(string number)
    {
        var signs = number.Where(c => c is ',' or '.').ToList();
        return signs.Count == 1 && number.All(c => char.IsAsciiDigit(c) || c == signs[0]) ? signs[0] : null;
    }

    /// <summary>The value, and the other one where the only separator may group or part.</summary>
    private static (decimal Value, decimal? Other)? Read(string number, bool? commaParts)
    {
        // "1 250 000-00": no kopecks.
        number = number.Split('-')[0];
        var digits = string.Concat(number.Where(c => char.IsAsciiDigit(c) || c is ',' or '.'));
        var hasSpaces = number.Any(c => c is ' ' or '\n' or '\'' or '’');
        var parts = DecimalSign(digits);
        if (parts is null && SingleSeparator(digits) is { } sign)
        {
            var at = digits.IndexOf(sign, StringComparison.Ordinal);
            var (grouped, parted) = (Parse(digits.Replace(sign.ToString(), "", StringComparison.Ordinal)), Parse(digits.Replace(sign, '.')));
            if (hasSpaces || at > 3 || digits[0] == '0')
            {
                return parted is { } only ? (only, null) : null;
            }

            var isParted = commaParts is { } comma && comma == (sign == ',');
            return (isParted ? parted : grouped) is { } value ? (value, isParted ? grouped : parted) : null;
        }

        var plain = parts is { } mark ? string.Concat(digits.Where(c => char.IsAsciiDigit(c) || c == mark)).Replace(mark, '.') : string.Concat(digits.Where(char.IsAsciiDigit));
        return plain.Count(c => c == '.') <= 1 && Parse(plain) is { } read ? (read, null) : null;
    }

    private static decimal? Parse(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= Largest ? value : null;

    private static bool IsCode(string text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var behind = end < text.Length ? text[end] : ' ';
        var next = end + 1 < text.Length ? text[end + 1] : ' ';
        return char.IsLetterOrDigit(before) || (before is '-' or '/' or '.' or '_' && start > 1 && char.IsLetterOrDigit(text[start - 2]))
            || char.IsLetter(behind) || (behind is '/' or '_' && char.IsLetterOrDigit(next)) || (behind == '-' && char.IsLetterOrDigit(next) && text[(end + 1)..Math.Min(text.Length, end + 3)] != "00");
    }

    // "1 036", and "200,00" on the next line: grouped before the end of the line and with decimals behind it.
    [GeneratedRegex(@"^\d{1,3}(?: \d{3})+\n\d{3}(?: \d{3})*[.,]\d{2}$", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Broken();

    [GeneratedRegex(@"(?<![\d,.](?=\d))(?:\d{1,3}(?:[ \n'’]\d{3})+(?!\d)(?:[.,]\d{1,4}(?!\d)|-00(?!\d))?|\d{4,6}(?: \d{3})+[.,]\d{1,4}(?!\d)|\d{1,3}(?:,\d{2,3})+(?!\d)(?:\.\d{1,4}(?!\d)|-00(?!\d))?|\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d{1,4}(?!\d)|-00(?!\d))?|\d+(?:[.,]\d+)?)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Digits();
}
