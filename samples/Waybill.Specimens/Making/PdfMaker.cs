using SkiaSharp;

namespace Waybill.Specimens.Making;

/// <summary>Makes PDFs: with a text layer, or out of scanned pages that have none.</summary>
internal sealed class PdfMaker(Typesetter typesetter)
{
    public byte[] WithTextLayer(Paper paper) => Make(paper, document => typesetter.Set(
        paper,
        () => document.BeginPage(Typesetter.PageWidth, Typesetter.PageHeight),
        document.EndPage));

    /// <param name="jpegs">One picture a page.</param>
    public static byte[] OfScans(Paper paper, IEnumerable<byte[]> jpegs) => Make(paper, document =>
    {
        foreach (var jpeg in jpegs)
        {
            using var picture = SKImage.FromEncodedData(jpeg);
            var canvas = document.BeginPage(Typesetter.PageWidth, Typesetter.PageHeight);
            canvas.DrawImage(picture, new SKRect(0, 0, Typesetter.PageWidth, Typesetter.PageHeight), new SKSamplingOptions(SKFilterMode.Linear), null);
            document.EndPage();
        }
    });

    private static byte[] Make(Paper paper, Action<SKDocument> draw)
    {
        var written = paper.Date.ToDateTime(new TimeOnly(9, 30), DateTimeKind.Utc);
        using var bytes = new MemoryStream();
        var metadata = new SKDocumentPdfMetadata
        {
            Title = paper.Title,
            Creator = "Waybill.Specimens",
            Producer = "Waybill.Specimens",
            Creation = written,
            Modified = written,
            RasterDpi = 200,
            EncodingQuality = 101,
        };
        using (var document = SKDocument.CreatePdf(bytes, metadata))
        {
            draw(document);
            document.Close();
        }

        return bytes.ToArray();
    }
}
