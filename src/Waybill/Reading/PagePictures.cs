using System.Globalization;
using SkiaSharp;
using Waybill.Reading.Ocr;

namespace Waybill.Reading;

/// <summary>Makes pictures of pages that a dossier can carry.</summary>
public sealed class PagePictures
{
    /// <summary>Changes when the same page may look different.</summary>
    public const string Version = "page pictures 1";

    /// <summary>From 0 to 100: small print stays legible, and a page takes some 60 kB.</summary>
    private const int Quality = 60;

    /// <summary>A page longer than so many times its width is cut at the bottom.</summary>
    private const int MaxProportion = 6;

    /// <summary>A page that takes longer is given up.</summary>
    public TimeSpan RenderLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <param name="pageNumber">The first page is 1.</param>
    /// <param name="temporaryFolder">A folder of the caller's; what is put there is removed again.</param>
    /// <returns>The picture; or the problem <see cref="ProblemCode.Unsupported"/> where the format has no pages to look at.</returns>
    public async Task<Outcome<PagePicture>> RenderAsync(
        ContentHash file, string mediaType, string originalPath, int pageNumber, int widthInPixels, string temporaryFolder, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageNumber, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(widthInPixels, 1);
        if (mediaType == "application/pdf")
        {
            return await RenderAsync(file, originalPath, pageNumber, widthInPixels, Path.Combine(temporaryFolder, file.Digits[..16]), cancellation);
        }

        if (!mediaType.StartsWith("image/", StringComparison.Ordinal))
        {
            return Outcome.Failed<PagePicture>(ProblemCode.Unsupported, "only PDF and pictures have pages that look like something");
        }

        if (PictureUnpacker.Unpacks(mediaType))
        {
            return await UnpackAsync(file, mediaType, originalPath, pageNumber, widthInPixels, Path.Combine(temporaryFolder, file.Digits[..16]), cancellation);
        }

        var picture = GreyPicture.Decode(originalPath, out var isTooLarge);
        return picture is null
            ? Outcome.Failed<PagePicture>(isTooLarge ? ProblemCode.LimitReached : ProblemCode.Unsupported, "the picture cannot be shown")
            : Outcome.Of(Pack(file, pageNumber, picture, widthInPixels));
    }

    private static async Task<Outcome<PagePicture>> UnpackAsync(
        ContentHash file, string mediaType, string originalPath, int pageNumber, int widthInPixels, string temporaryName, CancellationToken cancellation)
    {
        try
        {
            var unpacked = await PictureUnpacker.UnpackAsync(mediaType, originalPath, pageNumber, temporaryName, cancellation);
            return unpacked.Value is { } shown ? Outcome.Of(Pack(file, pageNumber, shown, widthInPixels)) : new Outcome<PagePicture>(null, unpacked.Problems);
        }
        finally
        {
            PictureUnpacker.RemoveMade(temporaryName);
        }
    }

    private async Task<Outcome<PagePicture>> RenderAsync(ContentHash file, string originalPath, int pageNumber, int widthInPixels, string temporaryName, CancellationToken cancellation)
    {
        var number = pageNumber.ToString(CultureInfo.InvariantCulture);
        string[] arguments =
        [
            "-gray", "-scale-to-x", widthInPixels.ToString(CultureInfo.InvariantCulture), "-scale-to-y", "-1",
            "-f", number, "-l", number, "-singlefile", originalPath, temporaryName,
        ];
        var answer = await ChildProgram.RunAsync(PdfRenderer.Program, PdfRenderer.Package, arguments, RenderLimit, cancellation);
        if (answer.Value is null)
        {
            return new Outcome<PagePicture>(null, answer.Problems);
        }

        var rendered = temporaryName + ".pgm";
        if (!File.Exists(rendered))
        {
            return Outcome.Failed<PagePicture>(ProblemCode.Damaged, $"pdftoppm made no picture of page {number}");
        }

        try
        {
            var made = await GreyPicture.ReadPortableAsync(rendered, cancellation);
            return made.Value is { } picture ? Outcome.Of(Pack(file, pageNumber, picture, widthInPixels)) : new Outcome<PagePicture>(null, made.Problems);
        }
        finally
        {
            File.Delete(rendered);
        }
    }

    private static PagePicture Pack(ContentHash file, int pageNumber, GreyPicture picture, int widthInPixels)
    {
        var width = Math.Min(widthInPixels, picture.Width);
        var height = (int)Math.Clamp((long)picture.Height * width / picture.Width, 1, (long)width * MaxProportion);
        using var full = new SKBitmap(new SKImageInfo(picture.Width, picture.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        var target = full.GetPixelSpan();
        for (var y = 0; y < picture.Height; y++)
        {
            picture.Row(y).CopyTo(target[(y * full.RowBytes)..]);
        }

        var shown = new SKRectI(0, 0, picture.Width, (int)Math.Min(picture.Height, (long)picture.Width * MaxProportion));
        using var cut = new SKBitmap();
        if (!full.ExtractSubset(cut, shown))
        {
            throw new InvalidOperationException("a picture has no part of itself");
        }

        using var small = cut.Resize(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var packed = (small ?? cut).Encode(SKEncodedImageFormat.Jpeg, Quality);
        return new PagePicture(file, pageNumber, "image/jpeg", packed.ToArray(), (small ?? cut).Width, (small ?? cut).Height);
    }
}
