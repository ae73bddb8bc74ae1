namespace Waybill.Reading.Ocr;

/// <summary>The shape of the lines of text on a page, by which scripts differ before a letter is read.</summary>
/// <param name="Above">Ink above the small letters, as a share of the ink at their height: Latin has many tall letters, Cyrillic few.</param>
/// <param name="Below">The same below the line.</param>
/// <param name="Lines">How many lines were seen.</param>
internal sealed record ScriptSight(double Above, double Below, int Lines)
{
    /// <summary>In inches: lines lower than this are dirt, higher ones are pictures, stamps or several lines.</summary>
    private const double LowestLine = 0.05;

    private const double HighestLine = 0.26;

    public static ScriptSight Of(Sight sight, double dotsPerInch)
    {
        const int strips = 5;
        var picture = sight.Straight;
        dotsPerInch /= 2;
        var (above, core, below, lines) = (0.0, 0.0, 0.0, 0);
        for (var strip = 0; strip < strips; strip++)
        {
            var (from, to) = (picture.Width * strip / strips, picture.Width * (strip + 1) / strips);
            var ink = InkByRow(picture, sight.Ink, from, to);
            for (var y = 0; y < ink.Length; y++)
            {
                var start = y;
                while (y < ink.Length && ink[y] > 1)
                {
                    y++;
                }

                var height = (y - start) / dotsPerInch;
                if (height is < LowestLine or > HighestLine || Weigh(ink.AsSpan(start, y - start)) is not { } line)
                {
                    continue;
                }

                (above, core, below, lines) = (above + line.Above, core + line.Core, below + line.Below, lines + 1);
            }
        }

        return core > 0 ? new ScriptSight(above / core, below / core, lines) : new ScriptSight(0, 0, 0);
    }

    private static int[] InkByRow(GreyPicture picture, byte ink, int from, int to)
    {
        var counts = new int[picture.Height];
        for (var y = 0; y < counts.Length; y++)
        {
            var count = 0;
            foreach (var shade in picture.Row(y)[from..to])
            {
                count += shade <= ink ? 1 : 0;
            }

            counts[y] = count;
        }

        return counts;
    }

    /// <summary>Parts a line at the height of its small letters, whose tops and feet hold most ink; null where that cannot be seen.</summary>
    private static (double Above, double Core, double Below)? Weigh(ReadOnlySpan<int> rows)
    {
        var sorted = rows.ToArray();
        Array.Sort(sorted);
        var full = sorted[(int)(sorted.Length * 0.85)];
        var first = 0;
        while (first < rows.Length && rows[first] < 0.5 * full)
        {
            first++;
        }

        var last = rows.Length - 1;
        while (last > first && rows[last] < 0.5 * full)
        {
            last--;
        }

        if (full < 20 || last - first < 4)
        {
            return null;
        }

        var (above, core, below) = (0.0, 0.0, 0.0);
        for (var i = 0; i < rows.Length; i++)
        {
            (above, core, below) = i < first ? (above + rows[i], core, below) : i > last ? (above, core, below + rows[i]) : (above, core + rows[i], below);
        }

        return (above, core, below);
    }
}
