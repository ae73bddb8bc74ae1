using System.Buffers.Binary;
using SkiaSharp;

namespace Waybill.Specimens.Making;

/// <summary>How a page was scanned.</summary>
internal sealed record ScanSettings
{
    public required int DotsPerInch { get; init; }

    /// <summary>How far the sheet lay askew, clockwise.</summary>
    public required double Degrees { get; init; }

    /// <summary>1 to 100; null for a black-and-white PNG, as a fax would be.</summary>
    public required int? JpegQuality { get; init; }

    /// <summary>Where the dust falls. Not zero.</summary>
    public required uint Seed { get; init; }
}

/// <summary>Prints a paper and scans it badly: askew, blurred, dusty.</summary>
/// <remarks>All damage is integer arithmetic from a seed, so every machine makes the same picture.</remarks>
internal sealed class Scanner(Typesetter typesetter)
{
    public IReadOnlyList<byte[]> Scan(Paper paper, ScanSettings settings)
    {
        var pages = new List<byte[]>();
        var scale = settings.DotsPerInch / 72f;
        var width = (int)(Typesetter.PageWidth * scale);
        var height = (int)(Typesetter.PageHeight * scale);
        using var sheet = new SKBitmap(width, height, SKColorType.Gray8, SKAlphaType.Opaque);
        SKCanvas? canvas = null;
        typesetter.Set(
            paper,
            () =>
            {
                canvas = new SKCanvas(sheet);
                canvas.Clear(SKColors.White);
                canvas.Scale(scale);
                return canvas;
            },
            () =>
            {
                canvas!.Dispose(); // opened by the line above, for each page
                pages.Add(Encode(Spoil(sheet.GetPixelSpan(), sheet.RowBytes, width, height, settings), width, height, settings));
            });
        return pages;
    }

    private static byte[] Spoil(ReadOnlySpan<byte> clean, int rowBytes, int width, int height, ScanSettings settings)
    {
        var turned = Blur(Turn(clean, rowBytes, width, height, settings.Degrees), width, height);
        var dust = settings.Seed;
        for (var i = 0; i < turned.Length; i++)
        {
            dust = Next(dust);
            var grain = (int)(dust & 15) - 8;
            var grey = turned[i] * 225 / 255;
            turned[i] = (byte)Math.Clamp(grey + 18 + grain, 0, 255);
        }

        for (var i = 0; i < width * height / 9000; i++)
        {
            dust = Next(dust);
            var at = (int)(dust % (uint)(turned.Length - width - 1));
            turned[at] = turned[at + 1] = turned[at + width] = 60;
        }

        if (settings.JpegQuality is null)
        {
            for (var i = 0; i < turned.Length; i++)
            {
                turned[i] = turned[i] < 150 ? (byte)0 : (byte)255;
            }
        }

        return turned;
    }

    /// <summary>Rotates about the centre, bilinear, in 1/256 of a pixel.</summary>
    private static byte[] Turn(ReadOnlySpan<byte> page, int rowBytes, int width, int height, double degrees)
    {
        const int one = 1 << 16;
        var sine = (long)Math.Round(Math.Sin(degrees * Math.PI / 180) * one);
        var cosine = (long)Math.Round(Math.Cos(degrees * Math.PI / 180) * one);
        var result = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                long dx = x - (width / 2), dy = y - (height / 2);
                var sourceX = (((dx * cosine) + (dy * sine)) >> 8) + ((long)(width / 2) << 8);
                var sourceY = (((dy * cosine) - (dx * sine)) >> 8) + ((long)(height / 2) << 8);
                int left = (int)(sourceX >> 8), top = (int)(sourceY >> 8);
                if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1)
                {
                    result[(y * width) + x] = 255;
                    continue;
                }

                int fx = (int)(sourceX & 255), fy = (int)(sourceY & 255);
                var at = (top * rowBytes) + left;
                var upper = (page[at] * (256 - fx)) + (page[at + 1] * fx);
                var lower = (page[at + rowBytes] * (256 - fx)) + (page[at + rowBytes + 1] * fx);
                result[(y * width) + x] = (byte)(((upper * (256 - fy)) + (lower * fy)) >> 16);
            }
        }

        return result;
    }

    private static byte[] Blur(byte[] page, int width, int height)
    {
        var result = (byte[])page.Clone();
        for (var y = 1; y < height - 1; y++)
        {
            for (var x = 1; x < width - 1; x++)
            {
                var at = (y * width) + x;
                var sum = (page[at] * 4)
                    + ((page[at - 1] + page[at + 1] + page[at - width] + page[at + width]) * 2)
                    + page[at - width - 1] + page[at - width + 1] + page[at + width - 1] + page[at + width + 1];
                result[at] = (byte)(sum / 16);
            }
        }

        return result;
    }

    private static byte[] Encode(byte[] grey, int width, int height, ScanSettings settings)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Gray8, SKAlphaType.Opaque);
        for (var y = 0; y < height; y++)
        {
            grey.AsSpan(y * width, width).CopyTo(bitmap.GetPixelSpan()[(y * bitmap.RowBytes)..]);
        }

        if (settings.JpegQuality is not { } quality)
        {
            using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
            return png.ToArray();
        }

        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, quality);
        var jpeg = encoded.ToArray();

        // Scanners write their resolution into the JFIF header, Skia does not: units, then two densities (JFIF 1.02).
        jpeg[13] = 1;
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(14), (ushort)settings.DotsPerInch);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(16), (ushort)settings.DotsPerInch);
        return jpeg;
    }

    /// <summary>Xorshift, 32 bits (G. Marsaglia, Xorshift RNGs, 2003).</summary>
    private static uint Next(uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        return state ^ (state << 5);
    }
}
