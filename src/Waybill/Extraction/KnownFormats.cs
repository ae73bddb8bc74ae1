using Waybill.Extraction.Formats.Archives;
using Waybill.Extraction.Formats.BinarySpreadsheet;
using Waybill.Extraction.Formats.Book;
using Waybill.Extraction.Formats.Cards;
using Waybill.Extraction.Formats.Closed;
using Waybill.Extraction.Formats.Compound;
using Waybill.Extraction.Formats.Database;
using Waybill.Extraction.Formats.DjVu;
using Waybill.Extraction.Formats.Drawing;
using Waybill.Extraction.Formats.Email;
using Waybill.Extraction.Formats.EncryptedOffice;
using Waybill.Extraction.Formats.Hangul;
using Waybill.Extraction.Formats.Html;
using Waybill.Extraction.Formats.Markup;
using Waybill.Extraction.Formats.OldExcel;
using Waybill.Extraction.Formats.OldPowerPoint;
using Waybill.Extraction.Formats.OldWord;
using Waybill.Extraction.Formats.OpenDocument;
using Waybill.Extraction.Formats.OutlookMailbox;
using Waybill.Extraction.Formats.OutlookMessage;
using Waybill.Extraction.Formats.Pdf;
using Waybill.Extraction.Formats.Pictures;
using Waybill.Extraction.Formats.PlainText;
using Waybill.Extraction.Formats.Presentation;
using Waybill.Extraction.Formats.Recordings;
using Waybill.Extraction.Formats.Rtf;
using Waybill.Extraction.Formats.Separated;
using Waybill.Extraction.Formats.Signed;
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
        new PackedPictureFormat(),
        new DjVuFormat(),
        new SqliteFormat(),
        new AccessFormat(),

        new RtfFormat(),
        new TnefFormat(),
        new SignedFormat(),
        new TableFileFormat(),

        // Compound files, told apart by the streams inside them; objects that wrap a file last.
        new EncryptedOfficeFormat(),
        new OldWordFormat(),
        new OldExcelFormat(),
        new OldPowerPointFormat(),
        new HangulFormat(),
        new OutlookMessageFormat(),
        new OleObjectFormat(),

        // Recordings, and files of which only letters can be had.
        new Mp3Format(),
        new Mp4Format(),
        new XiphFormat(),
        new RiffFormat(),
        new MetafileFormat(),
        new ClosedFormat(),

        // Packages, told apart by the list of content types inside them.
        new WordFormat(),
        new SpreadsheetFormat(),
        new BinarySpreadsheetFormat(),
        new PresentationFormat(),
        new VisioFormat(),
        new XpsFormat(),
        new OpenDocumentFormat(),
        new BookFormat(),

        // Archives, once the packages are out of the way.
        new VolumesFormat(),
        new ArchiveFormat(),
        new TarFormat(),
        new GzipFormat(),
        new PackedFileFormat(),
        new SelfExtractingFormat(),
        new OutlookMailboxFormat(),
        new ForeignArchiveFormat(),

        // A signature somewhere in the first kilobyte.
        new PdfFormat(),

        // Text of a known shape, then any text.
        new MailboxFormat(),
        new AppleMailFormat(),
        new EmailFormat(),
        new PgpFormat(),
        new HtmlFormat(),
        new CardFormat(),
        new MarkupFormat(),
        new JsonFormat(),
        new SeparatedFormat(),
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
            typeof(ExcelDataReader.IExcelDataReader),
            typeof(SharpCompress.Archives.ArchiveFactory),
            typeof(UtfUnknown.CharsetDetector),
        ])
            .Select(type => type.Assembly.GetName())
            .Select(name => $"{name.Name} {name.Version}")
            .Concat(((string[])[PdfRescue.Program, DjVuFormat.Program, AccessFormat.Program]).Select(program => program + (ChildProgram.IsInstalled(program) ? " installed" : " missing"))));
}
