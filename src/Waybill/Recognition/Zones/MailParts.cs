using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Zones;

/// <summary>Tells what the sender of a mail wrote from the mails that he answers or passes on.</summary>
internal static class MailParts
{
    /// <summary>The header of a quoted mail has its second label within so many lines.</summary>
    private const int HeaderLines = 3;

    private static readonly string[] HeaderFields = ["sender", "addressee", "subject", "date", "copy-to"];

    public static TextSpan OwnPart(AnnotatedPaper paper)
    {
        var text = paper.Text;
        if (!paper.Paper.IsMail)
        {
            return new TextSpan(0, text.Length);
        }

        var start = HeaderEnd(paper);
        for (var i = 0; i < paper.Lines.All.Count; i++)
        {
            var line = paper.Lines.All[i];
            if (line.Start < start)
            {
                continue;
            }

            var words = paper.Lines.TextOf(line).TrimStart();
            if (words[0] == '>' || IsRuler(words) || BeginsHeader(paper, i) || Introduces(paper, i))
            {
                return new TextSpan(start, Math.Max(start, line.Start));
            }
        }

        return new TextSpan(start, text.Length);
    }

    /// <summary>Behind the lines of the mail's own header.</summary>
    private static int HeaderEnd(AnnotatedPaper paper)
    {
        var end = 0;
        foreach (var line in paper.Lines.All)
        {
            if (LabelAt(paper, line) is null)
            {
                break;
            }

            end = line.End;
        }

        return end;
    }

    /// <summary><c>-----Original Message-----</c>, <c>________</c>: a line that is mostly strokes.</summary>
    private static bool IsRuler(string line) => line.Length >= 8 && (line.StartsWith("-----", StringComparison.Ordinal) || line.All(c => c is '_' or '-' or '='));

    private static bool BeginsHeader(AnnotatedPaper paper, int at) =>
        LabelAt(paper, paper.Lines.All[at]) == "sender"
        && Enumerable.Range(at + 1, HeaderLines).Any(i => i < paper.Lines.All.Count && LabelAt(paper, paper.Lines.All[i]) is { } next && next != "sender");

    /// <summary>"On 4 Mar 2021, … wrote:" over quoted lines.</summary>
    private static bool Introduces(AnnotatedPaper paper, int at) =>
        at + 1 < paper.Lines.All.Count && paper.Lines.TextOf(paper.Lines.All[at]).TrimEnd().EndsWith(':')
        && paper.Lines.TextOf(paper.Lines.All[at + 1]).TrimStart().StartsWith('>');

    /// <summary>The header field that a line begins with, behind which a colon stands.</summary>
    private static string? LabelAt(AnnotatedPaper paper, Line line)
    {
        var first = paper.TokenAt(line.Start);
        if (first >= paper.Tokens.Count || paper.Tokens[first].Start >= line.End)
        {
            return null;
        }

        foreach (var match in paper.LabelsAt(first).Where(m => HeaderFields.Contains(m.Concept, StringComparer.Ordinal)))
        {
            var end = paper.Tokens[match.Last].End;
            if (end < line.End && paper.Text.AsSpan(end, line.End - end).TrimStart().StartsWith(":"))
            {
                return match.Concept;
            }
        }

        return null;
    }
}
