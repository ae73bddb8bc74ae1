using System.Globalization;
using System.Text;

namespace Waybill.Tests.Extraction;

/// <summary>Writes small PDF files by hand, so that a test says exactly what is in them.</summary>
internal static class PdfSample
{
    public const double Width = 595;
    public const double Height = 842;

    /// <summary>One page for each content stream; the fonts F1 (Helvetica) and F2 (glyphs without meaning) are there.</summary>
    public static byte[] Of(params string[] contents) => Of(contents, rotation: 0);

    public static byte[] Of(string[] contents, int rotation, string trailer = "", string catalog = "", params string[] extraObjects)
    {
        var firstPage = 6;
        var firstExtra = firstPage + (contents.Length * 2);
        var objects = new List<string>
        {
            $"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
            $"<< /Type /Pages /Count {contents.Length} /Kids [{string.Join(' ', contents.Select((_, i) => $"{firstPage + (i * 2)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Title (Contract) /Author (Novik) /Producer (Office 1.0) /CreationDate (D:20190312101500+03'00') /ModDate (D:201904) >>",
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x7f\nendstream",
        };
        foreach (var content in contents)
        {
            objects.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] /Rotate {rotation} /Contents {objects.Count + 2} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 5 0 R >> /ExtGState << /Thin << /ca 0.3 >> >> >> >>"));
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        objects.Count.ShouldBe(firstExtra - 1);
        objects.AddRange(extraObjects);
        return Write(objects, trailer);
    }

    /// <summary>Text in points from the bottom left.</summary>
    public static string Text(double x, double y, string text, double size = 12) =>
        string.Create(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n");

    public static string Bar(double x, double y, double width, double height, string colour = "0 g") =>
        string.Create(CultureInfo.InvariantCulture, $"q {colour} {x} {y} {width} {height} re f Q\n");

    public static string Picture(double x, double y, double width, double height) =>
        string.Create(CultureInfo.InvariantCulture, $"q {width} 0 0 {height} {x} {y} cm /Im1 Do Q\n");

    private static byte[] Write(List<string> objects, string trailer)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R /Info 4 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
