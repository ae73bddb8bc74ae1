using SkiaSharp;

namespace Waybill.Extraction.Formats.Pictures;

/// <summary>PNG, JPEG, WebP, GIF and BMP: one page that is a picture. The pixels are decoded once, to know that they can be.</summary>
internal sealed class PictureFormat : IFileFormat
{
    private const double PointsPerInch = 72;

    /// <summary>Whole pictures up to this many pixels are decoded at once; larger ones line by line.</summary>
    private const long PixelsAtOnce = 40_000_000;

    public string Name => "picture";

    public bool Recognises(FileHead head) =>
        head.StartsWith([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        || head.StartsWith([0xFF, 0xD8, 0xFF])
        || head.StartsWith("GIF87a"u8)
        || head.StartsWith("GIF89a"u8)
        || (head.StartsWith("RIFF"u8) && head.HasAt(8, "WEBP"u8))
        || (head.StartsWith("BM"u8) && head.HasAt(6, [0, 0, 0, 0]) && head.LengthInBytes > 26);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        using var bytes = await original.LoadAsync(cancellation);
        var data = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        using var pinned = data.Pin();
        using var shared = SKData.CreateCopy(data.Span);
        using var codec = SKCodec.Create(shared);
        if (codec is null)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Damaged, "the picture's header cannot be read");
        }

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > original.Limits.MaxPicturePixels)
        {
            return Outcome.Failed<FileContents>(ProblemCode.LimitReached, original.Limits.TooManyPixels(width, height));
        }

        var marks = PictureMarks.Read(data.Span);
        var isTurned = codec.EncodedOrigin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (across, down) = (Points(width, marks.DotsPerInchAcross), Points(height, marks.DotsPerInchDown));
        var contents = new FileContents
        {
            MediaType = MediaTypeOf(codec.EncodedFormat),
            HasPhysicalPages = true,
            Metadata = marks.Metadata.Build(),
            Pages = [new ContentPage { Number = 1, Width = isTurned ? down : across, Height = isTurned ? across : down, HasPicture = true }],
        };

        return Decode(codec, cancellation) switch
        {
            SKCodecResult.Success => Outcome.Of(contents),
            SKCodecResult.IncompleteInput => new Outcome<FileContents>(contents, [new Problem(ProblemCode.Damaged, "the picture breaks off before its end") { PageNumber = 1 }]),
            SKCodecResult.ErrorInInput => new Outcome<FileContents>(contents, [new Problem(ProblemCode.Damaged, "a part of the picture cannot be decoded") { PageNumber = 1 }]),
            var result => Outcome.Failed<FileContents>(ProblemCode.Damaged, $"the picture cannot be decoded ({result})"),
        };
    }

    /// <summary>The size of a page edge; 300 dots per inch where the picture does not say, or says what no scanner does.</summary>
    internal static double Points(int pixels, double? dotsPerInch) =>
        Math.Round(pixels * PointsPerInch / (dotsPerInch is >= 30 and <= 4800 ? dotsPerInch.Value : 300), 3, MidpointRounding.AwayFromZero);

    private static SKCodecResult Decode(SKCodec codec, CancellationToken cancellation)
    {
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul);
        if ((long)info.Width * info.Height <= PixelsAtOnce)
        {
            using var bitmap = new SKBitmap();
            return bitmap.TryAllocPixels(info) ? codec.GetPixels(info, bitmap.GetPixels()) : SKCodecResult.InternalError;
        }

        var started = codec.StartScanlineDecode(info);
        if (started == SKCodecResult.Unimplemented)
        {
            // Interlaced and too large to hold: whoever draws it will see.
            return SKCodecResult.Success;
        }

        const int LinesAtOnce = 256;
        for (var line = 0; started == SKCodecResult.Success && line < info.Height; line += LinesAtOnce)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!codec.SkipScanlines(Math.Min(LinesAtOnce, info.Height - line)))
            {
                return SKCodecResult.IncompleteInput;
            }
        }

        return started;
    }

    private static string MediaTypeOf(SKEncodedImageFormat format) => format switch
    {
        SKEncodedImageFormat.Png => "image/png",
        SKEncodedImageFormat.Jpeg => "image/jpeg",
        SKEncodedImageFormat.Gif => "image/gif",
        SKEncodedImageFormat.Webp => "image/webp",
        SKEncodedImageFormat.Bmp => "image/bmp",
        _ => "application/octet-stream",
    };
}
