using System.Text;
using System.Text.RegularExpressions;

namespace Waybill.Extraction.Formats.PlainText;

/// <summary>Finds the paragraphs and columns that a writer made of spaces and empty lines.</summary>
internal static partial class TextLayout
{
    /// <summary>Lines whose right parts begin within this many characters of each other stand in one column.</summary>
    private const int ColumnTolerance = 2;
    private const int TabStop = 8;
    private const int Indent = 2;

    public static IEnumerable<string> Blocks(string text)
    {
        var lines = new List<string>();
        foreach (var raw in text.Split('\n'))
        {
            var line = Expand(raw).TrimEnd();
            if (lines.Count > 0 && (line.Length == 0 || IsRule(line) || IsRule(lines[^1]) || StartsParagraph(line, lines[^1])))
            {
                foreach (var block in ColumnsOf(lines))
                {
                    yield return block;
                }

                lines.Clear();
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }
        }

        foreach (var block in ColumnsOf(lines))
        {
            yield return block;
        }
    }

    /// <summary>An indented line after a finished sentence begins a paragraph where no empty line does.</summary>
    private static bool StartsParagraph(string line, string last) =>
        IndentOf(line) >= IndentOf(last) + Indent && last[^1] is '.' or '!' or '?' or ':' or ';' && Gap().Count(line.TrimStart()) == 0;

    /// <summary>A line of dashes or the like, which parts what stands above and below.</summary>
    private static bool IsRule(string line) => Rule().IsMatch(line);

    private static IEnumerable<string> ColumnsOf(List<string> lines)
    {
        if (lines.Count == 0)
        {
            yield break;
        }

        if (RightColumn(lines) is not { } column)
        {
            yield return string.Join('\n', lines.Select(line => Gap().Replace(line.Trim(), "\t")));
            yield break;
        }

        var (left, right) = (new List<string>(), new List<string>());
        foreach (var line in lines)
        {
            var at = SplitAt(line, column);
            AddPart(left, line[..at]);
            AddPart(right, line[at..]);
        }

        yield return string.Join('\n', left);
        yield return string.Join('\n', right);
    }

    private static void AddPart(List<string> parts, string part)
    {
        if (Gap().Replace(part.Trim(), "\t") is { Length: > 0 } text)
        {
            parts.Add(text);
        }
    }

    /// <summary>Where the right column of a letterhead begins: at least two lines have both parts there, no line runs across, and they are no labels with values.</summary>
    private static int? RightColumn(List<string> lines)
    {
        var starts = lines
            .Select(line => Gap().Matches(line).Where(gap => gap.Index > 0 && line.AsSpan(0, gap.Index).Trim().Length > 0).ToArray())
            .Where(gaps => gaps.Length == 1)
            .Select(gaps => gaps[0].Index + gaps[0].Length)
            .ToArray();
        if (starts.Length < 2 || starts.Max() - starts.Min() > ColumnTolerance)
        {
            return null;
        }

        var column = starts.Min();
        var pairs = lines.Select(line => (Line: line, At: SplitAt(line, column))).Where(l => l.At > 0 && l.At < l.Line.Length).ToList();
        if (pairs.Count(p => IsLabelled(p.Line[..p.At].Trim(), p.Line[p.At..].Trim())) * 2 >= pairs.Count)
        {
            return null;
        }

        return lines.TrueForAll(line => SplitAt(line, column) is var at && (at == line.Length || at == 0 || line[at - 1] == ' ')) ? column : null;
    }

    /// <summary>"Seller :   A", ":20: Reference   B": a label and its value are one line, not two columns.</summary>
    private static bool IsLabelled(string left, string right) => left.EndsWith(':') || right.StartsWith(':') || Tag().IsMatch(left);

    private static int SplitAt(string line, int column)
    {
        var indent = IndentOf(line);
        return indent >= column - ColumnTolerance ? 0
            : Gap().Matches(line).FirstOrDefault(gap => gap.Index > indent && gap.Index + gap.Length >= column - ColumnTolerance) is { } found ? found.Index + found.Length
            : line.Length <= column ? line.Length
            : column;
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart().Length;

    private static string Expand(string line)
    {
        if (!line.Contains('\t', StringComparison.Ordinal))
        {
            return line;
        }

        var text = new StringBuilder(line.Length + TabStop);
        foreach (var c in line)
        {
            if (c == '\t')
            {
                // At least three spaces, so that a tab is a gap wherever it stands.
                var spaces = TabStop - (text.Length % TabStop);
                text.Append(' ', spaces < 3 ? spaces + TabStop : spaces);
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\A\s*[-_=*~─═]{5,}\s*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    // ":32A: ", "59: " of bank messages.
    [GeneratedRegex(@"\A:?\d\d[A-Z]?:", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("[ \u00A0]{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Gap();
}
