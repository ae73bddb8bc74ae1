using System.Globalization;

namespace Waybill.Reading.Ocr;

/// <summary>A scan with its dots in memory; null dots where only the engine can unpack the picture.</summary>
internal sealed record ReadyScan(PageScan Scan, GreyPicture? Picture);

/// <summary>Makes pictures of pages that an engine can read.</summary>
internal static class ScanMaker
{
    /// <summary>What recognition models were trained on; finer scans only take longer.</summary>
    private const double UsualDotsPerInch = 300;

    /// <summary>A page larger than this (in dots a side) is rendered more coarsely.</summary>
    private const double MaxSide = 9_000;

    /// <summary>Where nobody says how large the paper was, it is A4: 595 points wide.</summary>
    private const double UsualWidth = 595;

    private static readonly TimeSpan RenderLimit = TimeSpan.FromSeconds(60);

    public static async Task<Outcome<ReadyScan>> MakeAsync(ContentPage page, string mediaType, string originalPath, string temporaryName, CancellationToken cancellation) =>
        mediaType switch
        {
            "application/pdf" => await RenderAsync(page, originalPath, temporaryName, cancellation),
            "image/tiff" => Outcome.Of(new ReadyScan(new PageScan(originalPath, page.Number - 1, UsualDotsPerInch), null)),
            _ when PictureUnpacker.Unpacks(mediaType) => await UnpackAsync(page, mediaType, originalPath, temporaryName, cancellation),
            _ => await DecodeAsync(page, originalPath, temporaryName + ".bmp", cancellation),
        };

    private static async Task<Outcome<ReadyScan>> RenderAsync(ContentPage page, string originalPath, string temporaryName, CancellationToken cancellation)
    {
        var longest = Math.Max(Math.Max(page.Width, page.Height), 72);
        var dotsPerInch = Math.Min(UsualDotsPerInch, MaxSide * 72 / longest);
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        string[] arguments =
        [
            "-gray", "-r", dotsPerInch.ToString("0.###", CultureInfo.InvariantCulture), "-f", number, "-l", number, "-singlefile", originalPath, temporaryName,
        ];
        var answer = await ChildProgram.RunAsync(PdfRenderer.Program, PdfRenderer.Package, arguments, RenderLimit, cancellation);
        if (answer.Value is null)
        {
            return new Outcome<ReadyScan>(null, answer.Problems);
        }

        var rendered = temporaryName + ".pgm";
        if (!File.Exists(rendered))
        {
            return Outcome.Failed<ReadyScan>(ProblemCode.Damaged, $"pdftoppm made no picture of the page: {answer.Value.Errors.Split('\n', 2)[0]}");
        }

        try
        {
            var made = await GreyPicture.ReadPortableAsync(rendered, cancellation);
            if (made.Value is not { } picture)
            {
                return new Outcome<ReadyScan>(null, made.Problems);
            }

            var path = temporaryName + ".bmp";
            await picture.WriteBitmapAsync(path, cancellation);
            return Outcome.Of(new ReadyScan(new PageScan(path, 0, dotsPerInch), picture));
        }
        finally
        {
            File.Delete(rendered);
        }
    }

    private static async Task<Outcome<ReadyScan>> DecodeAsync(ContentPage page, string originalPath, string picturePath, CancellationToken cancellation)
    {
        var picture = GreyPicture.Decode(originalPath, out var isTooLarge);
        if (picture is null)
        {
            return isTooLarge
                ? Outcome.Failed<ReadyScan>(ProblemCode.LimitReached, $"the picture has more than {GreyPicture.MaxDots / 1_000_000} million dots")
                : Outcome.Failed<ReadyScan>(ProblemCode.Damaged, "the picture cannot be unpacked");
        }

        return await ReadyAsync(page, picture, picturePath, cancellation);
    }

    private static async Task<Outcome<ReadyScan>> UnpackAsync(ContentPage page, string mediaType, string originalPath, string temporaryName, CancellationToken cancellation)
    {
        var unpacked = await PictureUnpacker.UnpackAsync(mediaType, originalPath, page.Number, temporaryName, cancellation);
        return unpacked.Value is { } picture ? await ReadyAsync(page, picture, temporaryName + ".bmp", cancellation) : new Outcome<ReadyScan>(null, unpacked.Problems);
    }

    private static async Task<Outcome<ReadyScan>> ReadyAsync(ContentPage page, GreyPicture picture, string picturePath, CancellationToken cancellation)
    {
        await picture.WriteBitmapAsync(picturePath, cancellation);
        var width = page.Width > 0 ? page.Width : UsualWidth;
        return Outcome.Of(new ReadyScan(new PageScan(picturePath, 0, picture.Width * 72 / width), picture));
    }
}
