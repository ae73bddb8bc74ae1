using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Waybill.Extraction.Formats.Pdf;

/// <summary>A page as painted, mark over mark: which letters can still be seen at the end, which lines are drawn, what pictures cover.</summary>
/// <remarks>Coordinates in points after rotation, origin bottom left. Not thread-safe.</remarks>
internal sealed class PageCanvas(double width, double height)
{
    private const double BucketHeight = 12;
    private const int CoveringSamples = 4;
    private const int MostFills = 4000;
    private const double SameColour = 0.04;
    private static readonly (double Red, double Green, double Blue) Paper = (1, 1, 1);

    private readonly Dictionary<int, List<PageGlyph>> _rows = [];
    private readonly List<(PageShape Shape, PageClip? Clip, (double Red, double Green, double Blue)? Colour)> _fills = [];
    private readonly List<PageShape> _pictures = [];
    private double _pictureArea;

    public double Width => width;

    public double Height => height;

    /// <summary>The page's own entry in the file; null for canvases that no page was painted on.</summary>
    public DictionaryToken? Page { get; set; }

    /// <summary>From the coordinates of the page as written to those of this canvas.</summary>
    public TransformationMatrix ToDisplay { get; set; } = TransformationMatrix.Identity;

    /// <summary>In the order of painting.</summary>
    public List<PageGlyph> Glyphs { get; } = [];

    public PageRules Rules { get; } = new();

    /// <summary>How many curved shapes are filled: letters that were turned into outlines look like that.</summary>
    public int Outlines { get; set; }

    /// <summary>The part of the page that pictures cover, from 0 to 1.</summary>
    public double PictureShare => width * height > 0 ? Math.Min(1, _pictureArea / (width * height)) : 0;

    public void AddGlyph(PageGlyph glyph, (double Red, double Green, double Blue)? colour, PageClip? clip)
    {
        glyph.IsConcealed = IsOffPage(glyph)
            || (clip is not null && glyph.CountSamples((x, y) => PageClip.Shows(clip, x, y)) == 0)
            || (!glyph.IsInvisible && colour is { } ink && IsInkOnSameGround(glyph, ink));

        if (FindDouble(glyph) is { } double_)
        {
            // Bold type is often faked by printing a letter twice; a visible copy shows what a hidden one says.
            double_.IsConcealed &= glyph.IsConcealed;
            return;
        }

        Glyphs.Add(glyph);
        if (!_rows.TryGetValue(RowOf(glyph.MiddleY), out var row))
        {
            _rows.Add(RowOf(glyph.MiddleY), row = []);
        }

        row.Add(glyph);
    }

    /// <summary>Paints an opaque area over what lies there; no colour where it is not one.</summary>
    public void AddFill(PageShape shape, (double Red, double Green, double Blue)? colour, PageClip? clip)
    {
        if (shape.Right - shape.Left < 1 || shape.Top - shape.Bottom < 1)
        {
            return;
        }

        if (_fills.Count < MostFills)
        {
            _fills.Add((shape, clip, colour));
        }

        Cover((x, y) => shape.Contains(x, y) && PageClip.Shows(clip, x, y), shape);
    }

    /// <summary>Puts a picture on the page. A small opaque one hides what is under it; a large one is the scan that its text layer belongs to.</summary>
    public void AddPicture(PageShape shape, bool isOpaque, PageClip? clip)
    {
        var (across, up) = (Math.Min(shape.Right, width) - Math.Max(shape.Left, 0), Math.Min(shape.Top, height) - Math.Max(shape.Bottom, 0));
        if (across <= 0 || up <= 0)
        {
            return;
        }

        _pictureArea += across * up;
        _pictures.Add(shape);
        if (_fills.Count < MostFills)
        {
            _fills.Add((shape, clip, null));
        }

        if (isOpaque && across * up < 0.3 * width * height)
        {
            Cover((x, y) => shape.Contains(x, y) && PageClip.Shows(clip, x, y), shape);
        }
    }

    /// <summary>Settles what only the whole page can tell: invisible letters are an OCR layer where a picture lies, concealed elsewhere.</summary>
    public void Finish()
    {
        foreach (var glyph in Glyphs)
        {
            if (glyph.IsInvisible)
            {
                glyph.IsConcealed = !_pictures.Exists(picture => picture.Contains(glyph.MiddleX, glyph.MiddleY));
            }
        }
    }

    private bool IsOffPage(PageGlyph glyph) =>
        glyph.MiddleX < 0 || glyph.MiddleX > width || glyph.MiddleY < 0 || glyph.MiddleY > height;

    private bool IsInkOnSameGround(PageGlyph glyph, (double Red, double Green, double Blue) ink)
    {
        for (var i = _fills.Count - 1; i >= 0; i--)
        {
            var (shape, clip, colour) = _fills[i];
            if (shape.Contains(glyph.MiddleX, glyph.MiddleY) && PageClip.Shows(clip, glyph.MiddleX, glyph.MiddleY))
            {
                return colour is { } ground && AreAlike(ink, ground);
            }
        }

        return AreAlike(ink, Paper);
    }

    private static bool AreAlike((double Red, double Green, double Blue) one, (double Red, double Green, double Blue) other) =>
        Math.Abs(one.Red - other.Red) < SameColour && Math.Abs(one.Green - other.Green) < SameColour && Math.Abs(one.Blue - other.Blue) < SameColour;

    private PageGlyph? FindDouble(PageGlyph glyph)
    {
        var reach = 0.12 * glyph.Size;
        for (var row = RowOf(glyph.MiddleY - reach); row <= RowOf(glyph.MiddleY + reach); row++)
        {
            if (!_rows.TryGetValue(row, out var glyphs))
            {
                continue;
            }

            // Doubles follow their original closely; looking at the whole row would make a page of one long line quadratic.
            for (var i = glyphs.Count - 1; i >= Math.Max(0, glyphs.Count - 400); i--)
            {
                var other = glyphs[i];
                if (Math.Abs(other.Start.X - glyph.Start.X) <= reach && Math.Abs(other.Start.Y - glyph.Start.Y) <= reach
                    && string.Equals(other.Text, glyph.Text, StringComparison.Ordinal))
                {
                    return other;
                }
            }
        }

        return null;
    }

    private void Cover(Func<double, double, bool> hides, PageShape shape)
    {
        // A hostile page may fill areas without end in every direction.
        var (first, last) = (RowOf(Math.Max(shape.Bottom, -height)), RowOf(Math.Min(shape.Top, 2 * height)));
        for (var row = first; row <= last; row++)
        {
            if (!_rows.TryGetValue(row, out var glyphs))
            {
                continue;
            }

            foreach (var glyph in glyphs)
            {
                if (!glyph.IsConcealed && glyph.Right >= shape.Left && glyph.Left <= shape.Right && glyph.CountSamples(hides) >= CoveringSamples)
                {
                    glyph.IsConcealed = true;
                }
            }
        }
    }

    private static int RowOf(double y) => (int)Math.Clamp(Math.Floor(y / BucketHeight), -100_000, 100_000);
}

/// <summary>Gathers the straight lines of a page that may be the grid of a table.</summary>
internal sealed class PageRules
{
    private const int Most = 20_000;
    private const double Slant = 0.5;
    private const double Shortest = 4;
    private const double Thickest = 2.5;
    private readonly HashSet<(double, double, double, double)> _lines = [];

    /// <summary>In points, y upwards, in the order of drawing; each once.</summary>
    public List<(double Left, double Bottom, double Right, double Top)> Lines { get; } = [];

    public void AddLine(PdfPoint from, PdfPoint to, double thickness)
    {
        var (dx, dy) = (Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y));
        if ((dx <= Slant && dy >= Shortest) || (dy <= Slant && dx >= Shortest))
        {
            var half = Math.Clamp(thickness, 0, Thickest) / 2;
            Add(
                Math.Min(from.X, to.X) - (dx <= Slant ? half : 0),
                Math.Min(from.Y, to.Y) - (dy <= Slant ? half : 0),
                Math.Max(from.X, to.X) + (dx <= Slant ? half : 0),
                Math.Max(from.Y, to.Y) + (dy <= Slant ? half : 0));
        }
    }

    /// <summary>A filled area so thin that a reader sees a line.</summary>
    public void AddThinShape(PageShape shape)
    {
        var (across, up) = (shape.Right - shape.Left, shape.Top - shape.Bottom);
        if ((across <= Thickest && up >= 2 * Shortest) || (up <= Thickest && across >= 2 * Shortest))
        {
            Add(shape.Left, shape.Bottom, shape.Right, shape.Top);
        }
    }

    private void Add(double left, double bottom, double right, double top)
    {
        if (Lines.Count < Most && _lines.Add((Math.Round(left, 1), Math.Round(bottom, 1), Math.Round(right, 1), Math.Round(top, 1))))
        {
            Lines.Add((left, bottom, right, top));
        }
    }
}
