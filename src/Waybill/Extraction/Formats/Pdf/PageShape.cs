using UglyToad.PdfPig.Core;

namespace Waybill.Extraction.Formats.Pdf;

/// <summary>A filled or clipping area of a page, as polygons in points, y upwards.</summary>
internal sealed class PageShape
{
    private readonly IReadOnlyList<PdfPoint[]> _polygons;
    private readonly bool _evenOdd;

    public PageShape(IReadOnlyList<PdfPoint[]> polygons, bool evenOdd)
    {
        _polygons = polygons;
        _evenOdd = evenOdd;
        Left = polygons.Min(polygon => polygon.Min(point => point.X));
        Right = polygons.Max(polygon => polygon.Max(point => point.X));
        Bottom = polygons.Min(polygon => polygon.Min(point => point.Y));
        Top = polygons.Max(polygon => polygon.Max(point => point.Y));
    }

    public double Left { get; }

    public double Right { get; }

    public double Bottom { get; }

    public double Top { get; }

    /// <summary>ISO 32000-1 §8.5.3.3: the nonzero winding number rule, or the even-odd rule.</summary>
    public bool Contains(double x, double y)
    {
        if (x < Left || x > Right || y < Bottom || y > Top)
        {
            return false;
        }

        int winding = 0, crossings = 0;
        foreach (var polygon in _polygons)
        {
            for (var i = 0; i < polygon.Length; i++)
            {
                var (a, b) = (polygon[i], polygon[(i + 1) % polygon.Length]);
                if (a.Y <= y == b.Y <= y)
                {
                    continue;
                }

                if (x < a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X)))
                {
                    crossings++;
                    winding += b.Y > a.Y ? 1 : -1;
                }
            }
        }

        return _evenOdd ? (crossings & 1) == 1 : winding != 0;
    }
}

/// <summary>The clipping areas in force, innermost first: a point shows only where all of them hold it.</summary>
internal sealed record PageClip(PageShape Shape, PageClip? Outer)
{
    public static bool Shows(PageClip? clip, double x, double y)
    {
        for (; clip is not null; clip = clip.Outer)
        {
            if (!clip.Shape.Contains(x, y))
            {
                return false;
            }
        }

        return true;
    }
}
