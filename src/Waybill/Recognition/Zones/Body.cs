using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Zones;

/// <summary>Where the head of a paper ends and what it has to say begins.</summary>
internal static class Body
{
    /// <summary>A paragraph of fewer characters may be an address.</summary>
    private const int ShortestProse = 110;

    /// <summary>A salutation stands within so many words of its line's beginning.</summary>
    private const int WordsBeforeSalutation = 1;

    /// <summary>A line of prose that fills most of its width.</summary>
    private const int ShortestLine = 50;

    /// <summary>Of a line that greets, the most words.</summary>
    private const int LongestSalutation = 14;

    public static int StartOf(AnnotatedPaper paper)
    {
        var salutation = Salutation(paper);
        if (salutation is not null)
        {
            return salutation.Start;
        }

        // A block may hold head and body; what stands above the register line is head.
        var head = Register(paper);
        var block = paper.Paper.Blocks.FirstOrDefault(b => b.Start >= paper.OwnPart.Start && b.End > head && IsProse(paper.Paper, b));
        if (block is null || block.Start >= head)
        {
            return block?.Start ?? paper.Text.Length;
        }

        return paper.Lines.All.Where(l => l.Start > head && ReferenceEquals(l.Block, block) && l.End - l.Start >= ShortestLine && IsWritten(paper.Lines.TextOf(l))).Select(l => l.Start).Append(block.End).First();
    }

    /// <summary>The end of the last line of the head that a number sign and a date, or "in reply to", mark; 0 where there is none.</summary>
    private static int Register(AnnotatedPaper paper) => paper.Lines.All.TakeWhile(l => l.Start < LetterHead.LongestHead).Where(l => l.Start >= paper.OwnPart.Start && l.End - l.Start < ShortestLine + 20
            && (paper.Of("in-reply").Any(c => c.Start >= l.Start && c.Start - l.Start < 3) || (paper.Of("number-sign").Any(c => c.Start >= l.Start && c.End <= l.End) && paper.Dates.Any(d => d.Start >= l.Start && d.End <= l.End && d.Start - l.Start < 4))))
        .Select(l => l.End).DefaultIfEmpty(0).Max();

    private static bool IsWritten(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 4 && words.Count(w => char.IsLower(w[0]) || char.GetUnicodeCategory(w[0]) == System.Globalization.UnicodeCategory.OtherLetter) * 5 > words.Length * 2;
    }

    /// <summary>The words that address the reader at the beginning of a line; null where nobody is addressed.</summary>
    public static Cue? Salutation(AnnotatedPaper paper)
    {
        Cue? unmarked = null;
        foreach (var cue in paper.Of("sir").Where(c => c.Start >= paper.OwnPart.Start && c.End <= paper.OwnPart.End))
        {
            if (paper.Lines.At(cue.Start) is { } line && line.Cell is null && cue.First - paper.TokenAt(line.Start) <= WordsBeforeSalutation
                && paper.TokenAt(line.End) - paper.TokenAt(line.Start) <= LongestSalutation)
            {
                // "À Monsieur le Directeur général" above "Monsieur le Directeur général,": the address has no stop.
                if (paper.Lines.TextOf(line).AsSpan().TrimEnd() is [.., ',' or '!' or ':' or '.'])
                {
                    return unmarked is null || cue.Start - unmarked.Start < LetterHead.LongestHead ? cue : unmarked;
                }

                unmarked ??= cue;
            }
        }

        return unmarked;
    }

    /// <summary>Where the letter takes its leave; the end of the own part where it does not.</summary>
    public static int EndOf(AnnotatedPaper paper) =>
        paper.Of("close").Where(c => c.Start > Math.Min(paper.BodyStart, paper.OwnPart.End) && c.Start < paper.OwnPart.End).Select(c => c.Start).Append(paper.OwnPart.End).First();

    private static bool IsProse(Paper paper, PaperBlock block)
    {
        var text = paper.TextOf(block);
        if (block.Cell is not null || text.Length < ShortestProse || text.Count(char.IsDigit) * 6 > text.Length)
        {
            return false;
        }

        // Names of firms and marks of goods are many capitals in one sentence; an address is many commas.
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Count(w => char.IsLower(w[0]) || char.GetUnicodeCategory(w[0]) == System.Globalization.UnicodeCategory.OtherLetter) * 5 > words.Length * 2;
    }
}
