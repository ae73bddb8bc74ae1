using System.Buffers.Binary;
using SkiaSharp;
using Waybill.Specimens.Making;
using Waybill.Tests.Extraction;
using static Waybill.Tests.Corpus.CorpusFiles;

namespace Waybill.Tests.Corpus;

internal static class PictureFiles
{
    public static IReadOnlyList<CorpusFile> All { get; } =
    [
        new("scan.png", "A scanned note in black and white.", null, () => Scan(SKEncodedImageFormat.Png)),
        new("scan.jpg", "The same in grey.", null, () => Scan(SKEncodedImageFormat.Jpeg)),
        new("upside-down.png", "The note, scanned upside down.", "upside down", () => Scan(SKEncodedImageFormat.Png, degrees: 180)),
        new("on-its-side.png", "The note, scanned on its side.", "on its side", () => Scan(SKEncodedImageFormat.Png, degrees: 90)),
        new("askew.png", "The note, which lay askew.", "askew", () => Scan(SKEncodedImageFormat.Png, degrees: 3)),
        new("tilted.png", "The note, which lay ten degrees askew.", "askew", () => Scan(SKEncodedImageFormat.Png, degrees: 10)),
        new("truncated.png", "The note without its second half.", "cut", () => Cut(Scan(SKEncodedImageFormat.Png), 50)),
        new("truncated.jpg", "The note in grey without its second half.", "cut", () => Cut(Scan(SKEncodedImageFormat.Jpeg), 50)),
        new("no-text.png", "A picture of noise, in which there is nothing to read.", "a picture without text", () => PictureSamples.Encoded(SKEncodedImageFormat.Png, 60, 40)),
        new("blank.png", "A sheet with nothing on it.", "a picture without text", Blank),
        new("huge-dimensions.png", "A picture of seventy bytes that says it is a hundred thousand dots wide and high.", "made to exhaust the memory", HugeDimensions),
        new("header-only.gif", "Six letters of a GIF.", "nothing after the mark", () => "GIF89a"u8.ToArray()),
        new("two-pages.tif", "A TIFF of two pages without text.", null, () => PictureSamples.Tiff(pages: 2)),
        new("directory-loop.tif", "A TIFF whose second page is followed by its first.", "a loop", () => DirectoryLoop(PictureSamples.Tiff(pages: 2))),
        new("truncated.tif", "A TIFF without its last page.", "cut", () => Cut(PictureSamples.Tiff(pages: 2), 60)),
    ];

    /// <summary>A sheet of A6 with three lines.</summary>
    private static byte[] Scan(SKEncodedImageFormat format, float degrees = 0)
    {
        const int width = 900;
        const int height = 500;
        using var fonts = Fonts.Open();
        using var font = fonts.At(44);
        var isSideways = degrees == 90;
        using var sheet = new SKBitmap(isSideways ? height : width, isSideways ? width : height, SKColorType.Gray8, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(sheet))
        using (var ink = new SKPaint { Color = SKColors.Black, IsAntialias = false })
        {
            canvas.Clear(SKColors.White);
            canvas.Translate(sheet.Width / 2f, sheet.Height / 2f);
            canvas.RotateDegrees(degrees);
            canvas.Translate(-width / 2f, -height / 2f);
            string[] lines = ["SPECIMEN, invented document", "Letter No. 1234 of 12.03.2019", "Four sets of radar equipment", "were sent to the customer."];
            for (var i = 0; i < lines.Length; i++)
            {
                canvas.DrawText(lines[i], 90, 120 + (i * 90), SKTextAlign.Left, font, ink);
            }
        }

        using var data = sheet.Encode(format, 60);
        return data.ToArray();
    }

    private static byte[] Blank()
    {
        using var sheet = new SKBitmap(600, 400, SKColorType.Gray8, SKAlphaType.Opaque);
        sheet.Erase(SKColors.White);
        using var data = sheet.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static byte[] HugeDimensions()
    {
        var bytes = PictureSamples.Encoded(SKEncodedImageFormat.Png, 2, 2);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), 100_000);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), 100_000);
        ArchiveFiles.Crc(bytes[12..29]).Reverse().ToArray().CopyTo(bytes, 29);
        return bytes;
    }

    private static byte[] DirectoryLoop(byte[] file)
    {
        var first = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4));
        var next = first + 2 + (BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(first)) * 12);
        var second = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(next));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(second + 2 + (BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(second)) * 12)), first);
        return file;
    }
}
