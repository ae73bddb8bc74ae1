using System.Text.RegularExpressions;
using Waybill.Language;

namespace Waybill.Recognition.Annotation;

/// <summary>A label of a form, a table or a header with the value that belongs to it.</summary>
/// <param name="Name">As the table <c>labels</c> names it: <c>consignee</c>.</param>
/// <param name="LabelStart">In the folded text.</param>
/// <param name="ValueStart">The same as <paramref name="ValueEnd"/> where the box is empty.</param>
/// <param name="FirstLineEnd">Where the first line of the value ends.</param>
/// <param name="IsLoose">True where neither a colon nor a line of its own parts the label from what follows.</param>
internal sealed record Field(string Name, int LabelStart, int LabelEnd, int ValueStart, int ValueEnd, int FirstLineEnd, bool IsLoose, Phrase Phrase)
{
    /// <summary>Fields whose value is a party.</summary>
    public static IReadOnlySet<string> Parties { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "supplier", "buyer", "consignor", "consignee", "end-user", "maker", "intermediary", "carrier", "notify", "applicant", "beneficiary", "sender", "addressee", "issuer",
    };

    public bool IsEmpty => ValueEnd <= ValueStart;

    public string Rule => $"label {Name} ({Phrase.Origin})";
}

/// <summary>Finds labels and their values wherever a form puts them: behind the label, in the cell beside it, below it.</summary>
internal sealed partial class FieldFinder(AnnotatedPaper paper)
{
    /// <summary>A value that goes on below its first line has at most so many more.</summary>
    private const int MostLines = 5;

    /// <summary>Words that may stand before a label on its line: a number of the box, "the".</summary>
    private const int MostBefore = 1;

    /// <summary>"Sertifikatın № / Certificate No.": the same label in a language that no row has is no longer.</summary>
    private const int MostOfTwin = 4;

    private bool _hasSign;

    public IReadOnlyList<Field> All()
    {
        var labels = new List<(Line Line, PhraseMatch Match, int End, bool AtStart, bool HasSign)>();
        foreach (var line in paper.Lines.All)
        {
            labels.AddRange(LabelsOf(line));
        }

        var pure = labels.Where(l => l.AtStart && IsPure(l.Line, l.End)).Select(l => l.Line.Index).ToHashSet();
        var starts = labels.Where(l => l.AtStart).Select(l => l.Line.Index).ToHashSet();
        var fields = new List<Field>();
        for (var i = 0; i < labels.Count; i++)
        {
            var (line, match, end, _, hasSign) = labels[i];
            var next = i + 1 < labels.Count && labels[i + 1].Line == line ? paper.Tokens[labels[i + 1].Match.First].Start : line.End;
            fields.Add(Valued(line, match, end, next, hasSign, pure, starts));
        }

        return [.. fields.OrderBy(f => f.LabelStart)];
    }

    /// <summary>Labels of a line: the one that it begins with, and those inside it that a colon follows.</summary>
    private IEnumerable<(Line, PhraseMatch, int, bool, bool)> LabelsOf(Line line)
    {
        var first = paper.TokenAt(line.Start);
        var count = 0;
        for (var at = first; at < paper.Tokens.Count && paper.Tokens[at].Start < line.End; at++, count++)
        {
            if (Longest(at, line) is not { } match)
            {
                continue;
            }

            var end = EndOf(match, line, out var hasColon);
            var leading = paper.Tokens.Skip(first).Take(at - first).All(t => t.IsNumber || t.Folded.Length <= 2);
            var atStart = at == first || (count <= MostBefore + 1 && leading) || (count <= MostOfTwin && IsPure(line, end) && paper.Text.AsSpan(line.Start, paper.Tokens[at].Start - line.Start).TrimEnd() is [.., '/' or '|']);
            if (atStart || hasColon)
            {
                yield return (line, match, end, atStart, _hasSign);
                at = Math.Max(at, paper.TokenAt(end) - 1);
            }
        }
    }

    private PhraseMatch? Longest(int at, Line line)
    {
        PhraseMatch? best = null;
        foreach (var match in paper.LabelsAt(at))
        {
            if (paper.Tokens[match.Last].Start < line.End && !IsUnitOfCount(match) && !IsInNumber(match) && (best is null || match.Last > best.Value.Last || (match.Last == best.Value.Last && match.Phrase.Form.Length > best.Value.Phrase.Form.Length)))
            {
                best = match;
            }
        }

        return best;
    }

    /// <summary>"500 pcs": behind a number the label of a column is the unit of what is counted.</summary>
    private bool IsUnitOfCount(PhraseMatch match) =>
        match.First > 0 && paper.Tokens[match.First - 1] is { IsNumber: true } count && paper.Text.AsSpan(count.End, paper.Tokens[match.First].Start - count.End) is " " or "" && paper.Units.Any(u => u.First == match.First && u.Last == match.Last);

    /// <summary>"031-19/AZ": the letters of a number are no label.</summary>
    private bool IsInNumber(PhraseMatch match) =>
        paper.Tokens[match.First].Start is > 1 and var at && paper.Text[at - 1] is '/' or '-' && char.IsAsciiDigit(paper.Text[at - 2]);

    /// <summary>Behind the label, its translation beside it, a bracket that explains it, a sign for number and a colon.</summary>
    private int EndOf(PhraseMatch match, Line line, out bool hasColon)
    {
        var text = paper.Text;
        var end = paper.Tokens[match.Last].End;
        hasColon = false;
        for (var more = true; more;)
        {
            more = false;
            var at = Skip(text, end, line.End, " .\t");
            if (at < line.End && text[at] == '(' && text.IndexOf(')', at, line.End - at) is var close && close > 0 && close - at < 60)
            {
                end = close + 1;
                more = true;
            }
            else if (at < line.End && char.IsLetter(text[at]) && Longest(paper.TokenAt(at), line) is { } again && again.Concept == match.Concept && paper.Tokens[again.First].Start == at)
            {
                // "Получател Consignee": the same label in another language.
                end = paper.Tokens[again.Last].End;
                more = true;
            }
            else if (at < line.End && Described(at, line) is { } described)
            {
                end = described;
            }
            else if (at < line.End && text[at] is '/' or '|' && Longest(paper.TokenAt(at), line) is { } twin && paper.Tokens[twin.First].Start <= at + 3)
            {
                end = paper.Tokens[twin.Last].End;
                more = true;
            }
        }

        var colon = Skip(text, end, line.End, " .\t");
        var sign = paper.TokenAt(colon);
        if (sign < paper.Tokens.Count && paper.Tokens[sign].Start < line.End && paper.Tokens[sign].Start - colon <= 1 && paper.Of("number-sign").Any(c => c.First == sign && c.Last == sign))
        {
            colon = Skip(text, paper.Tokens[sign].End, line.End, " .\t");
            end = paper.Tokens[sign].End;
        }

        _hasSign = sign < paper.Tokens.Count && end > paper.Tokens[match.Last].End && end == paper.Tokens[Math.Max(0, sign)].End
            || paper.Of("number-sign").Any(c => c.First == match.Last && c.Last == match.Last);
        if (colon < line.End && text[colon] is ':' or '=')
        {
            hasColon = true;
            return colon + 1;
        }

        return end;
    }

    /// <summary>"Shipper's name and address": words that only say what the box takes, up to the end of the line; null where a value stands there.</summary>
    private int? Described(int at, Line line)
    {
        for (var token = paper.TokenAt(at); token < paper.Tokens.Count && paper.Tokens[token].Start < line.End && token <= paper.TokenAt(at) + 4; token++)
        {
            if (Longest(token, line) is { Concept: "address" } address && paper.Text.AsSpan(paper.Tokens[address.Last].End, line.End - paper.Tokens[address.Last].End).Trim(" .:)|").IsEmpty)
            {
                return line.End;
            }
        }

        return null;
    }

    private bool IsPure(Line line, int end) => paper.Text.AsSpan(end, Math.Max(0, line.End - end)).Trim(" .:|_-–—/\t").IsEmpty;

    private Field Valued(Line line, PhraseMatch match, int end, int next, bool hasSign, HashSet<int> pure, HashSet<int> starts)
    {
        var text = paper.Text;
        var labelStart = paper.Tokens[match.First].Start;
        var valueStart = Skip(text, end, next, " \t:|_-–—.");
        if (valueStart < next)
        {
            var hasColon = text.AsSpan(labelStart, end - labelStart).Contains(':') || text[end - 1] is ':' or '=';
            var stop = next == line.End ? Continued(line, starts) : TrimEnd(text, valueStart, next);
            return new Field(match.Concept, labelStart, end, valueStart, stop, TrimEnd(text, valueStart, next), !hasColon && !hasSign, match.Phrase);
        }

        var right = paper.Lines.RightOf(line) is { } beside && !pure.Contains(beside.Index) ? beside : null;
        var below = paper.Lines.Below(line) is { } under && !pure.Contains(under.Index) ? under : null;
        var value = right is not null && (below is null || !(IsBox(line, below, right) || IsCellOfItsOwn(match, line, below, right, starts))) ? right : below;
        if (value is null)
        {
            return new Field(match.Concept, labelStart, end, end, end, end, IsLoose: false, match.Phrase);
        }

        var start = Skip(text, value.Start, value.End, " \t:|");
        return new Field(match.Concept, labelStart, end, start, Math.Max(start, Continued(value, starts)), Math.Max(start, TrimEnd(text, start, value.End)), IsLoose: false, match.Phrase);
    }

    /// <summary>In a box the value stands right below its label and begins where that begins; what is beside it belongs to another box.</summary>
    private static bool IsBox(Line label, Line below, Line right) =>
        label.Cell is null && label.Box is { } box && below.Box is { } under && right.Box is { } beside
        && Math.Abs(under.Left - box.Left) < Math.Max(20, 2 * box.Height) && under.Top - box.Bottom < 1.8 * Math.Max(Math.Max(box.Height, under.Height), 6) && beside.Left - box.Right > 1.5 * Math.Max(box.Height, 6);

    /// <summary>A ruled box with its label and its value, beside another such box or below a party's label: what is beside it is no value.</summary>
    private bool IsCellOfItsOwn(PhraseMatch label, Line line, Line below, Line right, HashSet<int> starts) =>
        line.Cell is not null && ReferenceEquals(below.Block, line.Block) && !BeginsSmall(below)
        && (starts.Contains(right.Index) || (NumberedBox().IsMatch(paper.Text.AsSpan(line.Start, line.End - line.Start)) && NumberedBox().IsMatch(paper.Text.AsSpan(right.Start, right.End - right.Start)))
            || (Field.Parties.Contains(label.Concept) && paper.Organisations.Any(o => o.Start >= below.Start && o.Start < below.End)));

    /// <summary>A small word goes on with the label above; "г." and its like begin an address.</summary>
    private bool BeginsSmall(Line line) => char.IsLower(paper.Text[line.Start]) && line.Start + 1 < line.End && paper.Text[line.Start + 1] != '.';

    /// <summary>The end of the lines that go on with a value: of one block, until the next label.</summary>
    private int Continued(Line line, HashSet<int> starts)
    {
        var end = line.End;
        for (var i = line.Index + 1; i < paper.Lines.All.Count && i <= line.Index + MostLines; i++)
        {
            var more = paper.Lines.All[i];
            if (!ReferenceEquals(more.Block, line.Block) || starts.Contains(i))
            {
                break;
            }

            end = more.End;
        }

        return TrimEnd(paper.Text, line.Start, end);
    }

    private static int Skip(string text, int at, int end, string signs)
    {
        while (at < end && signs.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    /// <summary>Where a stretch ends without the white space at its end.</summary>
    internal static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    // "16 Carrier": forms number their boxes.
    [GeneratedRegex(@"^\d{1,2}[a-z]?[.)]?\s+\p{L}", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex NumberedBox();
}
