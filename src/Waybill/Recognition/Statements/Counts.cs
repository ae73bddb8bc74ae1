using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Statements;

/// <summary>A number of goods or people: <c>4 компл.</c>, <c>twelve (12) units</c>, <c>5k pcs</c>.</summary>
/// <param name="Other">The value under the other reading of its separator; null where there is one reading.</param>
/// <param name="UnitKind">As the table of units names it; null where the goods themselves are counted.</param>
internal sealed record Count(int Start, int End, decimal Value, decimal? Other, TextSpan? Unit, string? UnitKind)
{
    public bool OfPeople => UnitKind == "person";

    /// <summary>How many, with the words that count.</summary>
    /// <param name="withUnit">Whether the unit is quoted with them.</param>
    public Stated<decimal> Stated(AnnotatedPaper paper, string rule, bool withUnit = false)
    {
        var stated = paper.Paper.State(Value, Start, withUnit ? End : Unit?.Start ?? End).By(rule);
        return Other is { } other ? Arithmetic.Ambiguous(stated, other) : stated;
    }

    /// <summary>The unit as it is printed; null where the goods themselves are counted.</summary>
    public Stated<string>? StatedUnit(AnnotatedPaper paper, string rule) =>
        Unit is { } unit ? paper.Paper.State(Paper.Flat(unit.Of(paper.Text)), unit.Start, unit.End).By(rule) : null;
}

/// <summary>Finds how many of something sentences and cells speak of.</summary>
internal static class CountFinder
{
    private const decimal Largest = 1_000_000_000m;
    private static readonly string[] Measures = ["weight", "length", "time", "volume", "percent"];

    /// <summary>In the order of the text; numbers of dates, sums, papers and identifiers are none.</summary>
    public static IReadOnlyList<Count> All(AnnotatedPaper paper, int start, int end, IReadOnlyList<TextSpan> taken)
    {
        var found = new List<Count>();
        foreach (var number in paper.Numbers.In(start, end))
        {
            var span = new TextSpan(number.Start, number.End);
            if (taken.Any(t => t.Overlaps(span)) || number.Value is <= 0 or > Largest || Percent(paper.Text, number.End))
            {
                continue;
            }

            var unit = UnitBehind(paper, number.End, end);
            if (unit is not null && IsMeasure(unit))
            {
                continue;
            }

            if (number.IsCode && (unit is null || char.IsLetterOrDigit(paper.Text[Math.Max(0, number.Start - 1)])))
            {
                continue;
            }

            if (unit is null && (!number.IsWhole || number.Value is >= 1900 and <= 2100 || number.Value > 100_000 && number.Other is null && !IsRound(number.Value)))
            {
                continue;
            }

            found.Add(new Count(number.Start, unit?.End ?? BehindBracket(paper.Text, number.End), number.Value, number.Other, unit is null ? null : new TextSpan(unit.Start, unit.End), unit?.Concept));
        }

        foreach (var (first, last, value) in NumberWordsIn(paper, start, end))
        {
            var span = new TextSpan(paper.Tokens[first].Start, paper.Tokens[last].End);
            if (taken.Any(t => t.Overlaps(span)) || found.Exists(f => f.Start < span.End && span.Start < f.End) || value is <= 0 or > Largest)
            {
                continue;
            }

            // "six (6)": the digits in the bracket say the same, and count.
            if (found.FindIndex(f => f.Start > span.End && f.Start - span.End <= 3 && f.Value == value) is var twin and >= 0)
            {
                found[twin] = found[twin] with { Start = span.Start };
                continue;
            }

            // The number in words in the bracket behind the digits.
            if (found.Exists(f => f.Value == value && span.Start >= f.Start && span.Start - f.End <= 3) || found.Exists(f => f.Start < span.Start && f.End > span.End))
            {
                continue;
            }

            var unit = UnitBehind(paper, span.End, end);
            if (unit is not null && IsMeasure(unit))
            {
                continue;
            }

            found.Add(new Count(span.Start, unit?.End ?? span.End, value, null, unit is null ? null : new TextSpan(unit.Start, unit.End), unit?.Concept));
        }

        return [.. found.OrderBy(f => f.Start)];
    }

    /// <summary>"3 (трёх) самолётов": the number in words in the bracket belongs to the count.</summary>
    private static int BehindBracket(string text, int end)
    {
        var at = end < text.Length && text[end] == ' ' ? end + 1 : end;
        return at < text.Length && text[at] == '(' && text.IndexOf(')', at) is var close && close > at && close - at < 90 && !text.AsSpan(at, close - at).ContainsAnyInRange('0', '9') ? close + 1 : end;
    }

    /// <summary>True for a unit that measures and counts nothing: weight, length, time.</summary>
    public static bool IsMeasure(Cue unit) => Measures.Contains(unit.Concept, StringComparer.Ordinal);

    private static bool IsRound(decimal value) => value % 1000 == 0;

    private static bool Percent(string text, int end)
    {
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end < text.Length && text[end] is '%' or '°' or '″';
    }

    /// <summary>The unit right behind a number, over a bracket without digits that repeats the number in words.</summary>
    public static Cue? UnitBehind(AnnotatedPaper paper, int at, int end)
    {
        var text = paper.Text;
        for (var turn = 0; turn < 2; turn++)
        {
            while (at < end && (text[at] is ' ' or '\n' or ')' or '»' or '(' or '.' or '/') && !(text[at] == '(' && text.IndexOf(')', at) is > 0 and var close && close - at < 90 && turn == 0 && InBracket(at, close)))
            {
                at++;
            }

            if (at < end && text[at] == '(')
            {
                at = text.IndexOf(')', at) + 1;
            }
        }

        var token = paper.TokenAt(at);
        if (token >= paper.Tokens.Count || paper.Tokens[token].Start - at > 1 || paper.Tokens[token].Start >= end)
        {
            return null;
        }

        return paper.Units.Where(u => u.First == token && u.End <= end).OrderByDescending(u => u.Last).FirstOrDefault();

        bool InBracket(int open, int close) => !text.AsSpan(open, close - open).ContainsAnyInRange('0', '9') && paper.Units.All(u => u.Start != open + 1);
    }

    private static IEnumerable<(int First, int Last, decimal Value)> NumberWordsIn(AnnotatedPaper paper, int start, int end)
    {
        for (var at = paper.TokenAt(start); at < paper.Tokens.Count && paper.Tokens[at].Start < end; at++)
        {
            if (!paper.Tokens[at].IsNumber && paper.Vocabulary.NumberWords.At(paper.Tokens, at) is { } number && paper.Tokens[number.Last].End <= end)
            {
                // "one of the …", "one hundred": one alone counts nothing.
                if (number.Value >= 2)
                {
                    yield return (at, number.Last, number.Value);
                }

                at = number.Last;
            }
        }
    }
}
