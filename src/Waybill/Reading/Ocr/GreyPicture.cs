using System.Buffers.Binary;
using SkiaSharp;

namespace Waybill.Reading.Ocr;

/// <summary>A picture in shades of grey, a byte for each dot, row by row from the top; 0 is black.</summary>
internal sealed record GreyPicture(int Width, int Height, byte[] Dots)
{
    /// <summary>Larger pictures are not unpacked into memory: a page of A3 at 600 dpi has 70 million dots.</summary>
    public const long MaxDots = 120_000_000;

    public ReadOnlySpan<byte> Row(int y) => Dots.AsSpan(y * Width, Width);

    /// <summary>Reads a portable grey map (PGM, raw, 8 bits).</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    /// <returns>The picture; or the problem that it has too many dots, or that the program which made it did not get to its end.</returns>
    public static async Task<Outcome<GreyPicture>> ReadPortableAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        if (ReadHeader(file) is not var (width, height))
        {
            return Outcome.Failed<GreyPicture>(ProblemCode.Damaged, "the picture that was made of the page is none");
        }

        if ((long)width * height > MaxDots)
        {
            return Outcome.Failed<GreyPicture>(ProblemCode.LimitReached, $"the picture that was made of the page has {width} × {height} dots, which are too many");
        }

        var dots = new byte[width * height];
        return await file.ReadAtLeastAsync(dots, dots.Length, throwOnEndOfStream: false, cancellation) == dots.Length
            ? Outcome.Of(new GreyPicture(width, height, dots))
            : Outcome.Failed<GreyPicture>(ProblemCode.Damaged, "the picture that was made of the page ends early");
    }

    /// <summary>Writes a bitmap (BMP of 8 bits, not packed, with a palette of greys).</summary>
    /// <remarks>Tesseract takes a PGM in dot by dot: of a page of A4 at 300 dpi it has a BMP 0.1 s sooner.</remarks>
    public async Task WriteBitmapAsync(string path, CancellationToken cancellation)
    {
        const int headers = 14 + 40, shades = 256;
        var stride = (Width + 3) & ~3;
        var bytes = new byte[headers + (shades * 4) + (stride * Height)];
        "BM"u8.CopyTo(bytes);
        Put(2, bytes.Length);
        Put(10, headers + (shades * 4));
        Put(14, 40);
        Put(18, Width);
        Put(22, Height);
        Put(26, 1 | (8 << 16)); // one plane, eight bits
        Put(34, stride * Height);
        Put(46, shades);
        for (var shade = 0; shade < shades; shade++)
        {
            bytes.AsSpan(headers + (shade * 4), 3).Fill((byte)shade);
        }

        for (var y = 0; y < Height; y++)
        {
            Row(Height - 1 - y).CopyTo(bytes.AsSpan(headers + (shades * 4) + (y * stride)));
        }

        await File.WriteAllBytesAsync(path, bytes, cancellation);

        void Put(int at, int number) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), number);
    }

    /// <summary>Unpacks a PNG, JPEG, GIF, BMP or WebP, turned upright as its EXIF data say; null where the bytes are none of these or are damaged.</summary>
    public static GreyPicture? Decode(string path, out bool isTooLarge)
    {
        isTooLarge = false;
        using var codec = SKCodec.Create(path);
        if (codec is null)
        {
            return null;
        }

        var size = codec.Info;
        if ((long)size.Width * size.Height > MaxDots)
        {
            isTooLarge = true;
            return null;
        }

        // Grey alone would drop what is transparent into black; paper is white.
        var isGrey = size.ColorType == SKColorType.Gray8;
        using var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, isGrey ? SKColorType.Gray8 : SKColorType.Bgra8888, isGrey ? SKAlphaType.Opaque : SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is not (SKCodecResult.Success or SKCodecResult.IncompleteInput))
        {
            return null;
        }

        var dots = new byte[size.Width * size.Height];
        var source = bitmap.GetPixelSpan();
        for (var y = 0; y < size.Height; y++)
        {
            var row = source.Slice(y * bitmap.RowBytes, bitmap.RowBytes);
            var target = dots.AsSpan(y * size.Width, size.Width);
            if (isGrey)
            {
                row[..size.Width].CopyTo(target);
                continue;
            }

            for (var x = 0; x < size.Width; x++)
            {
                // Luma as ITU-R BT.601 weighs the colours, on white paper.
                var (blue, green, red, alpha) = (row[4 * x], row[(4 * x) + 1], row[(4 * x) + 2], row[(4 * x) + 3]);
                target[x] = (byte)Math.Min(255, ((29 * blue) + (150 * green) + (77 * red) + (256 * (255 - alpha))) >> 8);
            }
        }

        return new GreyPicture(size.Width, size.Height, dots).Turned(codec.EncodedOrigin);
    }

    /// <summary>The picture turned about its upper left corner, so that lines which sank by the slope lie level.</summary>
    /// <remarks>Two shears by whole dots: a turn by a few degrees as cheap as a copy, and every dot keeps its shade.</remarks>
    public GreyPicture Straightened(double slope)
    {
        var dots = new byte[Dots.Length];
        Array.Fill(dots, byte.MaxValue);
        // Columns that move by the same number of dots move together.
        var stripes = new List<(int From, int To, int Shift)>();
        for (var x = 0; x < Width;)
        {
            var shift = (int)Math.Round(slope * x);
            var to = x;
            while (to < Width && (int)Math.Round(slope * to) == shift)
            {
                to++;
            }

            stripes.Add((x, to, shift));
            x = to;
        }

        for (var y = 0; y < Height; y++)
        {
            var aside = (int)Math.Round(slope * y);
            foreach (var (from, to, shift) in stripes)
            {
                var source = y + shift;
                var (left, right) = (Math.Max(from, -aside), Math.Min(to, Width - aside));
                if (source >= 0 && source < Height && left < right)
                {
                    Dots.AsSpan((source * Width) + left, right - left).CopyTo(dots.AsSpan((y * Width) + left + aside));
                }
            }
        }

        return new GreyPicture(Width, Height, dots);
    }

    /// <summary>Turned clockwise about its middle, on white paper large enough to hold all of it.</summary>
    public GreyPicture Turned(double radians)
    {
        var (sine, cosine) = (Math.Sin(radians), Math.Cos(radians));
        var (width, height) = ((int)Math.Round((Width * Math.Abs(cosine)) + (Height * Math.Abs(sine))), (int)Math.Round((Width * Math.Abs(sine)) + (Height * Math.Abs(cosine))));
        var dots = new byte[checked(width * height)];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (fromX, fromY) = (x + 0.5 - (width / 2.0), y + 0.5 - (height / 2.0));
                dots[(y * width) + x] = ShadeAt((fromX * cosine) + (fromY * sine) + (Width / 2.0) - 0.5, (fromY * cosine) - (fromX * sine) + (Height / 2.0) - 0.5);
            }
        }

        return new GreyPicture(width, height, dots);
    }

    /// <summary>Between four dots, each weighed by how near it is; what lies outside is paper.</summary>
    private byte ShadeAt(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (right, below) = (x - left, y - top);
        return (byte)Math.Round(
            (((Dot(left, top) * (1 - right)) + (Dot(left + 1, top) * right)) * (1 - below))
            + (((Dot(left, top + 1) * (1 - right)) + (Dot(left + 1, top + 1) * right)) * below));
    }

    private byte Dot(int x, int y) => x >= 0 && x < Width && y >= 0 && y < Height ? Dots[(y * Width) + x] : byte.MaxValue;

    private GreyPicture Turned(SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default)
        {
            return this;
        }

        var swaps = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = swaps ? (Height, Width) : (Width, Height);
        var dots = new byte[Dots.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                // Exif 2.32 §4.6.4, tag 0112: where the dot at (x, y) of the upright picture was stored.
                var (fromX, fromY) = origin switch
                {
                    SKEncodedOrigin.TopRight => (Width - 1 - x, y),
                    SKEncodedOrigin.BottomRight => (Width - 1 - x, Height - 1 - y),
                    SKEncodedOrigin.BottomLeft => (x, Height - 1 - y),
                    SKEncodedOrigin.LeftTop => (y, x),
                    SKEncodedOrigin.RightTop => (y, Height - 1 - x),
                    SKEncodedOrigin.RightBottom => (Width - 1 - y, Height - 1 - x),
                    _ => (Width - 1 - y, x),
                };
                dots[(y * width) + x] = Dots[(fromY * Width) + fromX];
            }
        }

        return new GreyPicture(width, height, dots);
    }

    private static (int Width, int Height)? ReadHeader(Stream file)
    {
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        while (fields.Count < 4)
        {
            var next = file.ReadByte();
            if (next < 0 || field.Length > 20)
            {
                return null;
            }

            if (!char.IsWhiteSpace((char)next))
            {
                field.Append((char)next);
            }
            else if (field.Length > 0)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
        }

        return fields is ["P5", var width, var height, "255"] && int.TryParse(width, System.Globalization.CultureInfo.InvariantCulture, out var w)
            && int.TryParse(height, System.Globalization.CultureInfo.InvariantCulture, out var h) && w > 0 && h > 0
            ? (w, h)
            : null;
    }
}
