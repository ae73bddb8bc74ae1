using Waybill.Extraction.Formats.Archives;
using Waybill.Extraction.Formats.Email;
using Waybill.Extraction.Formats.Html;
using Waybill.Extraction.Formats.Pdf;
using Waybill.Extraction.Formats.Pictures;
using Waybill.Extraction.Formats.PlainText;
using Waybill.Extraction.Formats.Spreadsheet;
using Waybill.Extraction.Formats.Word;

namespace Waybill.Extraction;

/// <summary>Every format that can be read, in the order in which they are asked: sharp signatures first, plain text last.</summary>
public static class KnownFormats
{
    public static IReadOnlyList<IFileFormat> All { get; } =
    [
        // Signatures at the first byte.
        new PictureFormat(),
        new TiffFormat(),

        // Packages, told apart by the list of content types inside them.
        new WordFormat(),
        new SpreadsheetFormat(),

        // Archives, once the packages are out of the way.
        new ArchiveFormat(),
        new GzipFormat(),

        // A signature somewhere in the first kilobyte.
        new PdfFormat(),

        // Text of a known shape, then any text.
        new MailboxFormat(),
        new EmailFormat(),
        new HtmlFormat(),
        new PlainTextFormat(),
    ];

    /// <summary>The parsers with their versions, because another version may read the same bytes in another way.</summary>
    internal static string Parsers { get; } = string.Join(
        ", ",
        ((Type[])[
            typeof(UglyToad.PdfPig.PdfDocument),
            typeof(DocumentFormat.OpenXml.OpenXmlElement),
            typeof(SkiaSharp.SKCodec),
            typeof(MimeKit.MimeMessage),
            typeof(AngleSharp.Html.Parser.HtmlParser),
            typeof(SharpCompress.Archives.ArchiveFactory),
            typeof(UtfUnknown.CharsetDetector),
        ])
            .Select(type => type.Assembly.GetName())
            .Select(name => $"{name.Name} {name.Version}"));
}
