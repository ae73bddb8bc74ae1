namespace Waybill.Extraction.Formats.Pdf;

/// <summary>One letter as it was painted, in points, y upwards.</summary>
internal sealed class PageGlyph
{
    public required string Text { get; init; }

    public required double Left { get; init; }

    public required double Bottom { get; init; }

    public required double Right { get; init; }

    public required double Top { get; init; }

    /// <summary>Where the pen stood before the letter, and after it.</summary>
    public required (double X, double Y) Start { get; init; }

    public required (double X, double Y) End { get; init; }

    /// <summary>The height of a line of this type on the page.</summary>
    public required double Size { get; init; }

    /// <summary>Extra space that the paper puts after every letter.</summary>
    public double Spacing { get; init; }

    /// <summary>False where the font does not say which letter the glyph is.</summary>
    public bool IsMapped { get; init; } = true;

    /// <summary>Painted in the mode that leaves no mark: an OCR layer if a picture lies there.</summary>
    public bool IsInvisible { get; init; }

    public bool IsConcealed { get; set; }

    public double MiddleX => (Left + Right) / 2;

    public double MiddleY => (Top + Bottom) / 2;

    /// <summary>The middle of the letter and four points about it: what must be covered before the letter counts as covered.</summary>
    public int CountSamples(Func<double, double, bool> hit)
    {
        var (dx, dy) = ((Right - Left) / 4, (Top - Bottom) / 5);
        return (hit(MiddleX, MiddleY) ? 1 : 0)
            + (hit(MiddleX - dx, MiddleY - dy) ? 1 : 0) + (hit(MiddleX + dx, MiddleY - dy) ? 1 : 0)
            + (hit(MiddleX - dx, MiddleY + dy) ? 1 : 0) + (hit(MiddleX + dx, MiddleY + dy) ? 1 : 0);
    }
}
