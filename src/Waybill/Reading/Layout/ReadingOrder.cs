namespace Waybill.Reading.Layout;

/// <summary>A stretch of the page that is read as one: a paragraph, or a whole table.</summary>
internal sealed record Region(Box Box, IReadOnlyList<LaidBlock> Blocks);

/// <summary>Says in which order regions are read: bands from top to bottom, in each band columns from left to right.</summary>
internal static class ReadingOrder
{
    /// <summary>Deeper than any page that people set; a hostile one is then read from top to bottom.</summary>
    private const int MaxDepth = 32;

    public static IEnumerable<Region> Sort(IReadOnlyList<Region> regions, double textHeight, int depth = 0)
    {
        if (regions.Count < 2)
        {
            return regions;
        }

        var bands = Split(regions, r => r.Box.Top, r => r.Box.Bottom, 0.3 * textHeight);
        if (bands.Count > 1 && depth < MaxDepth)
        {
            return bands.SelectMany(b => Sort(b, textHeight, depth + 1));
        }

        var columns = Split(regions, r => r.Box.Left, r => r.Box.Right, 0);
        return columns.Count > 1 && depth < MaxDepth
            ? columns.SelectMany(c => Sort(c, textHeight, depth + 1))
            : regions.OrderBy(r => r.Box.Top).ThenBy(r => r.Box.Left);
    }

    private static List<List<Region>> Split(IReadOnlyList<Region> regions, Func<Region, double> start, Func<Region, double> end, double tolerance)
    {
        var groups = new List<List<Region>>();
        var reached = double.MinValue;
        foreach (var region in regions.OrderBy(start).ThenBy(r => r.Box.Top).ThenBy(r => r.Box.Left))
        {
            // A region lower than the tolerance could never start after it ended.
            if (groups.Count == 0 || start(region) >= reached - Math.Min(tolerance, 0.5 * (end(region) - start(region))))
            {
                groups.Add([]);
            }

            groups[^1].Add(region);
            reached = Math.Max(reached, end(region));
        }

        return groups;
    }
}
