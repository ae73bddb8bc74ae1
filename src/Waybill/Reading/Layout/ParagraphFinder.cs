using System.Text.RegularExpressions;

namespace Waybill.Reading.Layout;

/// <summary>Joins segments that stand below each other into columns, and cuts the columns into paragraphs.</summary>
internal static partial class ParagraphFinder
{
    /// <summary>Lines further apart than so many text heights are strangers.</summary>
    private const double FarApart = 1.5;

    /// <summary>A line feed larger than the usual one by this factor ends a paragraph of the body.</summary>
    private const double LargerFeed = 1.25;

    /// <summary>The same in a narrow column, where a line in another font must not part an address.</summary>
    private const double LargerFeedInColumn = 1.4;

    /// <summary>Text higher by this factor is another text.</summary>
    private const double LargerText = 1.4;

    /// <summary>Exact sizes that differ by this factor are different type.</summary>
    private const double OtherType = 1.12;

    /// <summary>A column that takes this part of the page's width is its body.</summary>
    private const double Wide = 0.55;

    /// <summary>In text heights: smaller differences of margins are noise.</summary>
    private const double Indent = 0.8;

    public static IEnumerable<LaidBlock> Find(IReadOnlyList<Row> rows)
    {
        var segments = rows.SelectMany(r => r.Segments).OrderBy(s => s.Box.Top).ThenBy(s => s.Box.Left).ToArray();
        if (segments.Length == 0)
        {
            yield break;
        }

        var textWidth = Boxes.Around(segments.Select(s => s.Box)).Width;
        foreach (var column in Columns(segments))
        {
            foreach (var paragraph in Cut(column, textWidth))
            {
                yield return new LaidBlock([.. paragraph.Select(s => s.Words)]);
            }
        }
    }

    /// <summary>Chains of segments each of which has exactly one neighbour above and one below.</summary>
    private static List<List<Segment>> Columns(Segment[] segments)
    {
        var below = new int[segments.Length];
        var countAbove = new int[segments.Length];
        for (var i = 0; i < segments.Length; i++)
        {
            var next = Below(segments, i);
            below[i] = next.Count == 1 ? next[0] : -1;
            foreach (var j in next)
            {
                countAbove[j]++;
            }
        }

        var columns = new List<List<Segment>>();
        var taken = new bool[segments.Length];
        for (var i = 0; i < segments.Length; i++)
        {
            if (taken[i])
            {
                continue;
            }

            var column = new List<Segment>();
            for (var j = i; j >= 0 && !taken[j]; j = below[j] >= 0 && countAbove[below[j]] == 1 ? below[j] : -1)
            {
                taken[j] = true;
                column.Add(segments[j]);
            }

            columns.Add(column);
        }

        return columns;
    }

    private static List<int> Below(Segment[] segments, int index)
    {
        var upper = segments[index];
        var found = new List<int>();
        var firstTop = double.MaxValue;
        for (var j = index + 1; j < segments.Length && segments[j].Box.Top < upper.Box.Bottom + (FarApart * upper.Height); j++)
        {
            var lower = segments[j];
            if (lower.Box.MiddleY > upper.Box.Bottom && Boxes.SharedWidth(upper.Box, lower.Box) > 0
                && lower.Box.Top < firstTop + (0.6 * lower.Height))
            {
                found.Add(j);
                firstTop = Math.Min(firstTop, lower.Box.Top);
            }
        }

        return found;
    }

    private static IEnumerable<List<Segment>> Cut(List<Segment> column, double textWidth)
    {
        var usualFeed = Boxes.Quantile(column.Zip(column.Skip(1), (a, b) => b.Baseline - a.Baseline), 0.3);
        foreach (var piece in Split(column, (text, next) => IsOtherText(text[^1], next, usualFeed, textWidth)))
        {
            var extent = Boxes.Around(piece.Select(s => s.Box));
            // Of a narrow column, only the type and the margins show where an address ends; its lines are short anyway.
            var isWide = extent.Width > Wide * textWidth;
            foreach (var paragraph in Split(piece, (text, next) => isWide ? EndsParagraph(text, next, extent) : EndsAddress(text[^1], next)))
            {
                yield return paragraph;
            }
        }
    }

    private static IEnumerable<List<Segment>> Split(List<Segment> lines, Func<List<Segment>, Segment, bool> ends)
    {
        var text = new List<Segment> { lines[0] };
        foreach (var next in lines.Skip(1))
        {
            if (ends(text, next))
            {
                yield return text;
                text = [];
            }

            text.Add(next);
        }

        yield return text;
    }

    /// <summary>Whether space or size part two lines, whatever they say.</summary>
    private static bool IsOtherText(Segment last, Segment next, double usualFeed, double textWidth)
    {
        var height = LowerHeight(last, next);
        var larger = last.Box.Around(next.Box).Width > Wide * textWidth ? LargerFeed : LargerFeedInColumn;
        return next.Baseline - last.Baseline > (larger * usualFeed) + (0.15 * height)
            || Math.Max(last.Height, next.Height) > LargerText * height;
    }

    private static bool EndsAddress(Segment last, Segment next)
    {
        var height = LowerHeight(last, next);
        if (AreCentred(last, next))
        {
            return false;
        }

        // The type of a text layer has an exact size; recognised letters only a rough one.
        var isOtherType = last.Words[0].Word.Confidence is null && Math.Max(last.Height, next.Height) > OtherType * height;
        return isOtherType
            || (Math.Abs(next.Box.Left - last.Box.Left) > 3 * height && Math.Abs(next.Box.Right - last.Box.Right) > Indent * height);
    }

    private static double LowerHeight(Segment a, Segment b) => Math.Max(Math.Min(a.Height, b.Height), 1);

    private static bool AreCentred(Segment a, Segment b) => Math.Abs(a.Box.MiddleX - b.Box.MiddleX) < Indent * LowerHeight(a, b);

    private static bool EndsParagraph(List<Segment> paragraph, Segment next, Box extent)
    {
        var last = paragraph[^1];
        var height = LowerHeight(last, next);
        var centred = AreCentred(last, next);
        var lastIsFull = extent.Right - last.Box.Right < next.Words[0].Box.Width + (1.2 * height);
        if (!lastIsFull)
        {
            return true;
        }

        var shift = next.Box.Left - last.Box.Left;
        if (shift > Indent * height)
        {
            return !centred;
        }

        if (shift < -Indent * height && paragraph.Count > 1)
        {
            return !centred;
        }

        return StartsClause().IsMatch(next.Words[0].Word.Text) && last.Words[^1].Word.Text[^1] is '.' or ';' or ':';
    }

    [GeneratedRegex(@"^(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)])$", RegexOptions.NonBacktracking)]
    private static partial Regex StartsClause();
}
