using Waybill.Reading.Layout;

namespace Waybill.Reading.Ocr;

/// <summary>Finds the straight lines in a picture of a page: the grids of its tables, the rule under a letterhead.</summary>
internal static class RuleFinder
{
    /// <summary>In inches: level runs of ink shorter than this are parts of letters.</summary>
    private const double ShortestLevelRun = 0.16;

    /// <summary>In inches: straightening breaks upright lines into pieces, which are as short as capitals are high.</summary>
    private const double ShortestUprightRun = 0.09;

    /// <summary>In inches: what is shorter when all its runs are joined is no line of a table.</summary>
    private const double ShortestLine = 0.22;

    /// <summary>In inches: thicker things are bars, stamps, shadows.</summary>
    private const double Thickest = 0.035;

    /// <summary>In inches: the dirt of a scan breaks lines by so much.</summary>
    private const double Break = 0.03;

    /// <summary>A picture with more runs than this is a photograph.</summary>
    private const int MaxRuns = 40_000;

    /// <returns>Level and upright lines of the straightened page, in points.</returns>
    public static IReadOnlyList<Stroke> Find(Sight sight, double dotsPerInch)
    {
        var picture = sight.Straight;
        dotsPerInch /= 2;
        var across = Join(Across(picture, sight.Ink, Math.Max(8, (int)(ShortestLevelRun * dotsPerInch))), dotsPerInch);
        var down = Join(Down(picture, sight.Ink, Math.Max(6, (int)(ShortestUprightRun * dotsPerInch))), dotsPerInch);
        var scale = 72 / dotsPerInch;
        return
        [
            .. across.Select(r => new Stroke(r.From * scale, r.At * scale, r.To * scale, r.At * scale)),
            .. down.Select(r => new Stroke(r.At * scale, r.From * scale, r.At * scale, r.To * scale)),
        ];
    }

    private static List<Run> Across(GreyPicture picture, byte ink, int shortest)
    {
        var runs = new List<Run>();
        for (var y = 0; y < picture.Height && runs.Count < MaxRuns; y++)
        {
            var row = picture.Row(y);
            for (var x = 0; ;)
            {
                var begins = row[x..].IndexOfAnyInRange((byte)0, ink);
                if (begins < 0)
                {
                    break;
                }

                x += begins;
                var length = row[x..].IndexOfAnyExceptInRange((byte)0, ink);
                length = length < 0 ? row.Length - x : length;
                if (length >= shortest)
                {
                    runs.Add(new Run(y, x, x + length));
                }

                x += length;
            }
        }

        return runs;
    }

    private static List<Run> Down(GreyPicture picture, byte ink, int shortest)
    {
        var runs = new List<Run>();
        var begins = new int[picture.Width];
        for (var y = 0; y <= picture.Height && runs.Count < MaxRuns; y++)
        {
            var row = y < picture.Height ? picture.Row(y) : default;
            for (var x = 0; x < begins.Length; x++)
            {
                if (y < picture.Height && row[x] <= ink)
                {
                    continue;
                }

                if (y - begins[x] >= shortest)
                {
                    runs.Add(new Run(x, begins[x], y));
                }

                begins[x] = y + 1;
            }
        }

        // In the order of a sweep across the runs, as Join wants it.
        runs.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.From.CompareTo(b.From));
        return runs;
    }

    /// <summary>Joins runs on neighbouring rows that overlap or nearly meet.</summary>
    private static IEnumerable<Joined> Join(List<Run> runs, double dotsPerInch)
    {
        var near = Math.Max(3, (int)(Break * dotsPerInch));
        var sets = new DisjointSets(runs.Count);
        var first = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            while (runs[first].At < runs[i].At - 2)
            {
                first++;
            }

            for (var j = first; j < i; j++)
            {
                if (runs[j].From <= runs[i].To + near && runs[i].From <= runs[j].To + near)
                {
                    sets.Join(i, j);
                }
            }
        }

        return Enumerable.Range(0, runs.Count).GroupBy(sets.Find, i => runs[i])
            .Select(g => Joined.Of([.. g]))
            .Where(l => l.To - l.From >= ShortestLine * dotsPerInch && l.Thickness <= Thickest * dotsPerInch);
    }

    /// <param name="At">The row of a level run, the column of an upright one.</param>
    private readonly record struct Run(int At, int From, int To);

    private readonly record struct Joined(double At, double From, double To, double Thickness)
    {
        public static Joined Of(Run[] runs)
        {
            var (from, to) = (runs.Min(r => r.From), runs.Max(r => r.To));
            double dots = runs.Sum(r => r.To - r.From);
            return new Joined(runs.Sum(r => r.At * (double)(r.To - r.From)) / dots, from, to, dots / Math.Max(1, to - from));
        }
    }
}
