using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using Header = DocumentFormat.OpenXml.Wordprocessing.Header;
using NumberingFormat = DocumentFormat.OpenXml.Spreadsheet.NumberingFormat;

namespace Waybill.Tests.Extraction;

/// <summary>Makes Word documents and workbooks out of a few lines of their own XML.</summary>
internal static class OfficeSamples
{
    /// <param name="body">The inside of <c>w:body</c>; the prefix <c>w</c> is declared.</param>
    public static byte[] Word(string body, string? header = null, string? footnote = null, byte[]? embedded = null, string? numbering = null)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var sections = "";
            if (header is not null)
            {
                var part = main.AddNewPart<HeaderPart>("rIdHeader");
                part.Header = new Header(Declared("hdr", header));
                sections = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/></w:sectPr>";
            }

            if (footnote is not null)
            {
                main.AddNewPart<FootnotesPart>("rIdNotes").Footnotes = new Footnotes(Declared("footnotes", footnote));
            }

            if (numbering is not null)
            {
                main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering").Numbering = new Numbering(Declared("numbering", numbering));
            }

            if (embedded is not null)
            {
                using var stream = new MemoryStream(embedded);
                main.AddNewPart<EmbeddedPackagePart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "rIdEmbedded").FeedData(stream);
            }

            main.Document = new Document(Declared("document", "<w:body>" + body + sections + "</w:body>"));
            document.PackageProperties.Creator = "Novik";
            document.PackageProperties.Created = new DateTime(2019, 3, 12, 7, 15, 0, DateTimeKind.Utc);
        }

        return bytes.ToArray();
    }

    public static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <param name="sheets">Name, attributes of <c>sheet</c>, the inside of <c>sheetData</c>.</param>
    public static byte[] Workbook(string[] formats, params (string Name, bool IsHidden, string Rows)[] sheets)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Stylesheet(
                new NumberingFormats(formats.Select((format, i) => new NumberingFormat { NumberFormatId = (uint)(200 + i), FormatCode = format })),
                new CellFormats([new CellFormat(), .. formats.Select((_, i) => new CellFormat { NumberFormatId = (uint)(200 + i), ApplyNumberFormat = true })]));
            for (var i = 0; i < sheets.Length; i++)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet($"<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData>{sheets[i].Rows}</x:sheetData></x:worksheet>");
                var sheet = new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)(i + 1), Name = sheets[i].Name };
                if (sheets[i].IsHidden)
                {
                    sheet.State = SheetStateValues.Hidden;
                }

                book.Workbook.Sheets!.Append(sheet); // made above
            }
        }

        return bytes.ToArray();
    }

    private static string Declared(string root, string inside) =>
        $"<w:{root} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\">{inside}</w:{root}>";
}
