using System.Text.RegularExpressions;
using Waybill.Language;
using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Zones;

/// <summary>A number as a paper prints it, with its date where one stands beside it.</summary>
internal sealed record RegisterLine(TextSpan Number, FoundDate? Date);

/// <summary>The parts above the body of a letter: its register line, what it answers, whom it addresses.</summary>
internal static partial class LetterHead
{
    /// <summary>The number of a paper: letters and digits joined by strokes, at least one digit among them; registers of some states part their groups by blanks: "MIA 6 19 01544210".</summary>
    public const string Number = @"(?:\p{Lu}{2,4}(?: \d{1,2}){2} \d{6,9}(?!\d)|(?=[^\s]*\d)[\p{L}\d](?:[\p{L}\d]|\([\p{L}\d]+\)|[./_‐–-](?=[\p{L}\d(]))*)";

    /// <summary>Between a number and its date on one line stand at most so many characters.</summary>
    private const int DateReach = 30;

    /// <summary>Digits of the number of a house.</summary>
    private const int LongestHouse = 4;

    /// <summary>The head of a letter without a salutation is no longer than this.</summary>
    public const int LongestHead = 1600;

    public static int End(AnnotatedPaper paper) => Math.Min(paper.BodyStart, LongestHead);

    /// <summary>Its own number and date: behind a label, or side by side on one line.</summary>
    public static RegisterLine? Own(AnnotatedPaper paper)
    {
        var end = End(paper);
        foreach (var field in paper.FieldsOf("our-reference", "number").Where(f => f.LabelStart >= paper.OwnPart.Start && f.LabelStart < Math.Min(end, paper.GoodsStart) && !f.IsEmpty))
        {
            if (!IsCited(paper, field.LabelStart) && NumberAt(paper, field.ValueStart, field.FirstLineEnd) is { } number && !IsHouse(paper, field, number))
            {
                // "MPO 48213/14/61300": the office in short before its number.
                var whole = OfficeBefore().IsMatch(paper.Text.AsSpan(field.ValueStart, number.Start - field.ValueStart)) && number.Of(paper.Text).Contains('/', StringComparison.Ordinal) ? new TextSpan(field.ValueStart, number.End) : number;
                return new RegisterLine(whole, DateBeside(paper, whole));
            }
        }

        foreach (var cue in paper.Of("outgoing").Where(c => c.Start < end))
        {
            if (!IsCited(paper, cue.Start) && Behind(paper, cue.End) is { } number)
            {
                return new RegisterLine(number, DateBeside(paper, number));
            }
        }

        // "11.06.2021 № 21/441", "N 01/214" over the date.
        foreach (var sign in paper.Of("number-sign").Where(c => c.Start < end))
        {
            if (!IsCited(paper, sign.Start) && IsRegisterLine(paper, sign.Start) && Behind(paper, sign.End) is { } number)
            {
                return new RegisterLine(number, DateBeside(paper, number));
            }
        }

        // "KTI-61 / 14.09.2018": nothing but a code and its date on a line.
        foreach (var date in paper.Dates.Where(d => d.Date.IsDay && d.Start < end && d.Start >= paper.OwnPart.Start))
        {
            if (paper.Lines.At(date.Start) is { } line && paper.Text.AsSpan(date.End, Math.Max(0, line.End - date.End)).Trim(" .,/|").IsEmpty
                && NumberAt(paper, line.Start, date.Start) is { } code && code.Start - line.Start <= 1 && code.Of(paper.Text).AsSpan().IndexOfAny("-/") > 0
                && paper.Text.AsSpan(code.End, date.Start - code.End).Trim(" ,/|·–—").IsEmpty)
            {
                return new RegisterLine(code, date);
            }
        }

        // "UGR/44/2019": a line of nothing else above the body.
        foreach (var line in paper.Lines.All.Where(l => l.Cell is null && l.Start >= paper.OwnPart.Start).TakeWhile(l => l.Start < end))
        {
            if (NumberAt(paper, line.Start, line.End) is { } alone && alone.Start == line.Start && alone.End == line.End && alone.Of(paper.Text) is var code
                && code.Contains('/', StringComparison.Ordinal) && code.Count(c => c is '/' or '-') > 1 && !paper.Dates.Any(d => d.Start < line.End && d.End > line.Start))
            {
                return new RegisterLine(alone, DateBeside(paper, alone));
            }
        }

        return null;
    }

    /// <summary>"… Mah. 2177. Sok. No: 14": inside a line the number of a house, which is short and has no sign but digits.</summary>
    public static bool IsHouse(AnnotatedPaper paper, Field field, TextSpan number) =>
        field.Name == "number" && number.Length <= LongestHouse && number.Of(paper.Text).All(char.IsAsciiDigit) && paper.Lines.At(field.LabelStart) is { } line && field.LabelStart - line.Start > LongestHouse;

    /// <summary>The line that says which paper this one answers.</summary>
    public static Cue? Answers(AnnotatedPaper paper) => paper.Of("in-reply").FirstOrDefault(c => c.Start < End(paper) && Behind(paper, c.End) is not null);

    /// <summary>Words above the body that address somebody: a label, an office or a title before a name.</summary>
    public static TextSpan? AddresseeMark(AnnotatedPaper paper)
    {
        var end = End(paper);
        var field = paper.FieldsOf("addressee", "attention").FirstOrDefault(f => f.LabelStart >= paper.OwnPart.Start && f.LabelStart < end && !f.IsEmpty);
        if (field is not null)
        {
            return new TextSpan(field.LabelStart, field.LabelEnd);
        }

        foreach (var cue in paper.In(0, Math.Max(0, end), "office", "courtesy"))
        {
            if (paper.Lines.At(cue.Start) is { Cell: null } line && cue.First - paper.TokenAt(line.Start) <= 1)
            {
                return new TextSpan(cue.Start, cue.End);
            }
        }

        return null;
    }

    /// <summary>The number that begins right behind a place of the text.</summary>
    public static TextSpan? Behind(AnnotatedPaper paper, int at)
    {
        var match = NumberBehind().Match(paper.Text, at);
        return match.Success ? Checked(paper, match.Groups["number"]) : null;
    }

    /// <summary>The first number in a stretch of the text.</summary>
    public static TextSpan? NumberAt(AnnotatedPaper paper, int start, int end)
    {
        for (var match = AnyNumber().Match(paper.Text, start, Math.Max(0, end - start)); match.Success; match = match.NextMatch())
        {
            if (Checked(paper, match) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    public static FoundDate? DateBeside(AnnotatedPaper paper, TextSpan number)
    {
        var line = paper.Lines.At(number.Start);
        var onLine = paper.Dates.FirstOrDefault(d => d.Date.IsDay && d.Start >= number.End && d.Start - number.End <= DateReach && line is not null && d.Start < line.End && !paper.Has(number.End, d.Start, "in-reply", "incoming"))
            ?? paper.Dates.LastOrDefault(d => d.Date.IsDay && d.End <= number.Start && line is not null && d.Start >= line.Start);
        if (line?.Cell is not null)
        {
            // Of other cells only the next, and only where it is nothing but a date: any other belongs to the words of its own cell.
            return onLine ?? paper.Dates.FirstOrDefault(d => d.Date.IsDay && paper.Lines.All.ElementAtOrDefault(line.Index + 1) is { Cell: not null } next && d.Start == next.Start && d.End >= next.End - 3);
        }

        // On the next line, unless that begins with the number of another paper.
        return onLine ?? paper.Dates.FirstOrDefault(d => d.Date.IsDay && d.Start >= number.End && d.Start - number.End <= DateReach && !paper.Text.AsSpan(number.End, d.Start - number.End).Contains("\n\n", StringComparison.Ordinal)
            && !paper.Has(number.End, d.Start, "in-reply", "number-sign", "answers", "incoming"));
    }

    /// <summary>The number without a date that a stroke ties to it; null where it is nothing but a date.</summary>
    private static TextSpan? Checked(AnnotatedPaper paper, Capture number)
    {
        var (start, end) = (number.Index, number.Index + number.Length);
        if (paper.Dates.FirstOrDefault(d => d.Date.IsDay && d.Start > start + 1 && d.Start < end && d.End >= end && paper.Text[d.Start - 1] is '/') is { } tied)
        {
            end = tied.Start - 1;
        }

        return paper.Dates.Any(d => d.Start < end && start < d.End && d.End - d.Start >= end - start - 1) ? null : new TextSpan(start, end);
    }

    /// <summary>True where words before the place make the number that of another paper, or of none.</summary>
    private static bool IsCited(AnnotatedPaper paper, int at)
    {
        var token = paper.TokenAt(at);
        return paper.Cues.Any(c => c.Concept is "in-reply" && c.First <= token && c.Last >= token - 2 && at - c.End < 6)
            || paper.Cues.Any(c => c.Last < token && c.Last >= token - 2 && c.End <= at && at - c.End < 6
            && (c.Concept is "in-reply" or "incoming" or "not-a-paper" or "answers" || c.IsPaper));
    }

    /// <summary>A number sign that begins its line or stands behind a date there.</summary>
    private static bool IsRegisterLine(AnnotatedPaper paper, int at)
    {
        if (paper.Lines.At(at) is not { } line)
        {
            return false;
        }

        var before = paper.Text[line.Start..at].Trim();
        return before.Length == 0 || paper.Dates.Any(d => d.Start >= line.Start && d.End <= at && (at - d.End < DateReach || paper.Text.AsSpan(d.End, at - d.End).IsWhiteSpace()));
    }

    [GeneratedRegex(@"^\p{Lu}{2,5} $", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex OfficeBefore();

    [GeneratedRegex(@"\G[\s:.№_]{0,6}(?<number>" + Number + ")", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex NumberBehind();

    [GeneratedRegex(@"(?<![\p{L}\d])" + Number, RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex AnyNumber();
}
