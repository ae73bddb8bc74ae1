namespace Waybill.Reading.Ocr;

/// <summary>What can be seen on a scan before anything is read: how askew it lay, where it has ink.</summary>
/// <remarks>Works at half size, where each dot is as dark as the darkest of four: thin lines stay whole, and all costs a quarter.</remarks>
internal sealed record Sight
{
    /// <summary>A dot so much darker than the paper is ink.</summary>
    private const int Contrast = 70;

    /// <summary>Three degrees: more than any feeder of a scanner lets a page slip.</summary>
    private const double SteepestSlope = 0.052;

    /// <summary>Fifteen degrees: how far a hand lays a paper askew under a camera.</summary>
    private const double SteepestTilt = 0.268;

    /// <summary>Lines that lie level are so much sharper than lines that do not.</summary>
    private const double ClearlySharper = 1.3;

    /// <summary>A first look wants no more dots.</summary>
    private const int EnoughDots = 12_000;

    /// <summary>Half a step off, a line of a page's width still lies mostly within its height.</summary>
    private const double CoarseStep = 0.013;

    /// <summary>Too few dots to tell a line from a speck.</summary>
    private const int FewestDots = 500;

    private Sight(GreyPicture straight, double slope, byte ink) => (Straight, Slope, Ink) = (straight, slope, ink);

    /// <summary>The picture at half size, turned so that its lines lie level.</summary>
    public GreyPicture Straight { get; }

    /// <summary>How far the lines of the page sink for each dot to the right.</summary>
    public double Slope { get; }

    /// <summary>The lightest shade that is ink.</summary>
    public byte Ink { get; }

    public static Sight Of(GreyPicture picture) => Of(Halved.Of(picture));

    public static Sight Of(Halved halved)
    {
        var (half, ink) = halved;
        var slope = FindSlope(half, ink);
        return new Sight(slope == 0 ? half : half.Straightened(slope), slope, ink);
    }

    /// <summary>How far the lines sink for each dot to the right, where that is more than a feeder's slip; 0 where they lie nearly level, or there are none.</summary>
    public static double FindTilt(GreyPicture picture) => FindTilt(Halved.Of(picture));

    public static double FindTilt(Halved halved)
    {
        var half = halved.Picture;
        if (ScatteredPointsOf(half, halved.Ink) is not { } points)
        {
            return 0;
        }

        // Nearly all pages lie level, and few dots and slopes tell so.
        var few = points.Where((_, i) => i % ((points.Count / EnoughDots) + 1) == 0).ToList();
        if (Math.Abs(Sharpest(half, few, 0, SteepestTilt, CoarseStep, SteepestTilt).Slope) <= SteepestSlope)
        {
            return 0;
        }

        var (level, levelSharpness) = Sharpest(half, points, 0, SteepestSlope, 0.004, SteepestTilt);
        var (tilt, sharpness) = Sharpest(half, points, 0, SteepestTilt, 0.004, SteepestTilt);
        if (Math.Abs(tilt) <= SteepestSlope || tilt == level || sharpness < ClearlySharper * levelSharpness)
        {
            return 0;
        }

        return Sharpest(half, points, tilt, 0.004, 0.001, SteepestTilt).Slope;
    }

    /// <summary>How sharply ink and paper follow each other down the page and across it; nothing where there are no lines to see.</summary>
    public (double Rows, double Columns) Sharpness()
    {
        if (PointsOf(Straight, Ink) is not { } points)
        {
            return (0, 0);
        }

        var (rows, columns) = (new int[Straight.Height], new int[Straight.Width]);
        foreach (var (x, y) in points)
        {
            rows[y]++;
            columns[x]++;
        }

        return (EdgesIn(rows), EdgesIn(columns));
    }

    /// <summary>Edges between lines and spaces say more than the lines themselves, which pictures and stamps have too.</summary>
    private static double EdgesIn(int[] counts)
    {
        var sharpness = 0.0;
        for (var i = 1; i < counts.Length; i++)
        {
            double edge = counts[i] - counts[i - 1];
            sharpness += edge * edge;
        }

        return sharpness / counts.Length;
    }

    private static GreyPicture Halve(GreyPicture picture)
    {
        var (width, height) = (picture.Width / 2, picture.Height / 2);
        var dots = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var upper = picture.Dots.AsSpan(2 * y * picture.Width, 2 * width);
            var lower = picture.Dots.AsSpan(((2 * y) + 1) * picture.Width, 2 * width);
            var row = dots.AsSpan(y * width, width);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = Math.Min(Math.Min(upper[2 * x], upper[(2 * x) + 1]), Math.Min(lower[2 * x], lower[(2 * x) + 1]));
            }
        }

        return new GreyPicture(width, height, dots);
    }

    private static byte InkOf(GreyPicture picture)
    {
        var counts = new int[256];
        for (var i = 0; i < picture.Dots.Length; i += 7)
        {
            counts[picture.Dots[i]]++;
        }

        // The commonest shade of the lighter half is the paper.
        return (byte)(Enumerable.Range(128, 128).MaxBy(shade => counts[shade]) - Contrast);
    }

    /// <summary>The slope along which ink gathers in the fewest rows; 0 for pictures without lines.</summary>
    private static double FindSlope(GreyPicture picture, byte ink)
    {
        if (PointsOf(picture, ink) is not { } points)
        {
            return 0;
        }

        var best = Sharpest(picture, points, 0, SteepestSlope, 0.004, SteepestSlope).Slope;
        best = Sharpest(picture, points, best, 0.004, 0.001, SteepestSlope).Slope;
        best = Sharpest(picture, points, best, 0.001, 0.00025, SteepestSlope).Slope;
        return Math.Abs(best) < 0.0008 ? 0 : best;
    }

    /// <summary>A part of the dots of ink; null where they are too few or too many to be lines.</summary>
    private static List<(int X, int Y)>? PointsOf(GreyPicture picture, byte ink)
    {
        const int step = 6;
        var points = new List<(int X, int Y)>();
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Row(y);
            for (var x = y % step; x < row.Length; x += step)
            {
                if (row[x] <= ink)
                {
                    points.Add((x, y));
                }
            }
        }

        return points.Count < FewestDots || points.Count > picture.Dots.Length / step / 2 ? null : points;
    }

    /// <summary>A fourth of the dots of ink, in no pattern: along steep slopes a pattern would gather in rows of its own.</summary>
    private static List<(int X, int Y)>? ScatteredPointsOf(GreyPicture picture, byte ink)
    {
        var points = new List<(int X, int Y)>();
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] <= ink && Scatter((uint)x, (uint)y) % 4 == 0)
                {
                    points.Add((x, y));
                }
            }
        }

        return points.Count < FewestDots || points.Count > picture.Dots.Length / 8 ? null : points;
    }

    /// <summary>A number without any pattern over the plane (the finaliser of MurmurHash3, Appleby 2011).</summary>
    private static uint Scatter(uint x, uint y)
    {
        unchecked
        {
            var h = (x * 0x9E3779B1) ^ (y << 16) ^ y;
            h = (h ^ (h >> 16)) * 0x85EBCA6B;
            h = (h ^ (h >> 13)) * 0xC2B2AE35;
            return h ^ (h >> 16);
        }
    }

    /// <summary>A picture at half size, as all looking begins.</summary>
    /// <param name="Ink">The lightest shade that is ink.</param>
    internal readonly record struct Halved(GreyPicture Picture, byte Ink)
    {
        public static Halved Of(GreyPicture picture)
        {
            var half = Halve(picture);
            return new Halved(half, InkOf(half));
        }
    }

    private static (double Slope, double Sharpness) Sharpest(GreyPicture picture, List<(int X, int Y)> points, double centre, double reach, double step, double steepest)
    {
        var margin = (int)(1.2 * steepest * picture.Width) + 2;
        var (best, sharpest) = (0.0, -1.0);
        var steps = (int)Math.Round(reach / step);
        foreach (var slope in Enumerable.Range(-steps, (2 * steps) + 1).Select(i => centre + (i * step)).OrderBy(Math.Abs))
        {
            var rows = new int[picture.Height + (2 * margin)];
            foreach (var (x, y) in points)
            {
                rows[y + margin - (int)(x * slope)]++;
            }

            var sharpness = EdgesIn(rows);

            // Of slopes that are as good as each other, the smallest.
            if (sharpness > 1.005 * sharpest)
            {
                (best, sharpest) = (slope, sharpness);
            }
        }

        return (best, sharpest);
    }
}
