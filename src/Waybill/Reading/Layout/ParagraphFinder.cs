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
        var extent = Boxes.Around(column.Select(s => s.Box));
        var isWide = extent.Width > 0.55 * textWidth;
        var usualFeed = Boxes.Quantile(column.Zip(column.Skip(1), (a, b) => b.Baseline - a.Baseline), 0.3);
        var paragraph = new List<Segment> { column[0] };
        foreach (var next in column.Skip(1))
        {
            if (Ends(paragraph, next, extent, isWide, usualFeed))
            {
                yield return paragraph;
                paragraph = [];
            }

            paragraph.Add(next);
        }

        yield return paragraph;
    }

    private static bool Ends(List<Segment> paragraph, Segment next, Box extent, bool isWide, double usualFeed)
    {
        var last = paragraph[^1];
        var height = Math.Max(Math.Min(last.Height, next.Height), 1);
        var feed = next.Baseline - last.Baseline;
        if (feed > ((isWide ? LargerFeed : LargerFeedInColumn) * usualFeed) + (0.15 * height)
            || Math.Max(last.Height, next.Height) > LargerText * height)
        {
            return true;
        }

        var centred = Math.Abs(next.Box.MiddleX - last.Box.MiddleX) < Indent * height;
        if (!isWide)
        {
            // The type of a text layer has an exact size; recognised letters only a rough one.
            var isOtherType = last.Words[0].Word.Confidence is null && Math.Max(last.Height, next.Height) > 1.12 * height;
            return (isOtherType && (!centred || feed > 1.15 * usualFeed)) || (!centred && Math.Abs(next.Box.Left - last.Box.Left) > 3 * height && Math.Abs(next.Box.Right - last.Box.Right) > Indent * height);
        }

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
