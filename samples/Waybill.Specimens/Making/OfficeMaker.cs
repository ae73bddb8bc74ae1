using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Waybill.Specimens.Making;

/// <summary>Writes papers as DOCX and sheets as XLSX.</summary>
internal static class OfficeMaker
{
    public static byte[] Docx(Paper paper)
    {
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            Describe(package.AddNewPart<CoreFilePropertiesPart>("core"), paper.Title, paper.Date);
            var body = new W.Body();
            body.Append(ToWord(new Paragraph(Paper.Mark, Align.Centre, Size: 8)));
            foreach (var block in paper.Blocks)
            {
                body.Append(ToWord(block));
            }

            var part = package.AddNewPart<MainDocumentPart>(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "main");
            part.Document = new W.Document(body);
        }

        return Repack(bytes, paper.Date);
    }

    /// <param name="sheets">A name and rows of cells each; a <see cref="decimal"/> becomes a number, anything else text.</param>
    public static byte[] Xlsx(string title, DateOnly date, IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<object>> Rows)> sheets)
    {
        using var bytes = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            Describe(package.AddNewPart<CoreFilePropertiesPart>("core"), title, date);
            var workbook = package.AddNewPart<WorkbookPart>(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "workbook");
            var list = new S.Sheets();
            for (var i = 0; i < sheets.Count; i++)
            {
                var id = $"sheet{i + 1}";
                workbook.AddNewPart<WorksheetPart>(id).Worksheet = new S.Worksheet(new S.SheetData(sheets[i].Rows.Select(ToRow)));
                list.Append(new S.Sheet { Id = id, SheetId = (uint)(i + 1), Name = sheets[i].Name });
            }

            workbook.Workbook = new S.Workbook(list);
        }

        return Repack(bytes, date);
    }

    private static S.Row ToRow(IReadOnlyList<object> cells) => new(cells.Select(cell => cell is decimal number
        ? new S.Cell { DataType = S.CellValues.Number, CellValue = new S.CellValue(number) }
        : new S.Cell { DataType = S.CellValues.InlineString, InlineString = new S.InlineString(new S.Text((string)cell)) }));

    private static IEnumerable<OpenXmlElement> ToWord(Block block) => block switch
    {
        Paragraph p => [WordParagraph(p.Text, p.Align, p.Bold, p.Size, p.Indented)],
        Columns c => [Grid([[string.Join('\n', c.Left), string.Join('\n', c.Right)]], c.Align, c.Size, ruled: false), new W.Paragraph()],
        Table t => [Grid(t.Rows, Align.Left, 9.5f, ruled: true), new W.Paragraph()],
        Gap or Seal => [new W.Paragraph()],
        PageBreak => [new W.Paragraph(new W.Run(new W.Break { Type = W.BreakValues.Page }))],
        _ => throw new InvalidOperationException($"no one writes a {block.GetType().Name}"),
    };

    private static W.Table Grid(IReadOnlyList<IReadOnlyList<string>> rows, Align align, float size, bool ruled)
    {
        var properties = new W.TableProperties(new W.TableWidth { Type = W.TableWidthUnitValues.Pct, Width = "5000" });
        if (ruled)
        {
            properties.Append(new W.TableBorders(
                new W.TopBorder { Val = W.BorderValues.Single },
                new W.LeftBorder { Val = W.BorderValues.Single },
                new W.BottomBorder { Val = W.BorderValues.Single },
                new W.RightBorder { Val = W.BorderValues.Single },
                new W.InsideHorizontalBorder { Val = W.BorderValues.Single },
                new W.InsideVerticalBorder { Val = W.BorderValues.Single }));
        }

        var table = new W.Table(properties, new W.TableGrid(rows[0].Select(_ => new W.GridColumn())));
        foreach (var row in rows)
        {
            table.Append(new W.TableRow(row.Select(cell =>
                new W.TableCell(cell.Split('\n').Select(line => WordParagraph(line, align, bold: false, size, indented: false))))));
        }

        return table;
    }

    private static W.Paragraph WordParagraph(string text, Align align, bool bold, float size, bool indented)
    {
        var paragraph = new W.ParagraphProperties();
        if (indented)
        {
            paragraph.Append(new W.Indentation { FirstLine = "560" });
        }

        paragraph.Append(new W.Justification
        {
            Val = align switch
            {
                Align.Centre => W.JustificationValues.Center,
                Align.Right => W.JustificationValues.Right,
                _ => W.JustificationValues.Left,
            },
        });
        var run = new W.RunProperties(new W.RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman" });
        if (bold)
        {
            run.Append(new W.Bold());
        }

        run.Append(new W.FontSize { Val = FormattableString.Invariant($"{size * 2:F0}") });
        return new W.Paragraph(paragraph, new W.Run(run, new W.Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    /// <summary>Written by hand, because the package's own properties are stored under a random name.</summary>
    private static void Describe(CoreFilePropertiesPart part, string title, DateOnly date)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var written = FormattableString.Invariant($"{date:yyyy-MM-dd}T09:30:00Z");
        var properties = new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core),
            new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms),
            new XAttribute(XNamespace.Xmlns + "xsi", xsi),
            new XElement(dc + "title", title),
            new XElement(dc + "creator", "Waybill.Specimens"),
            new XElement(terms + "created", new XAttribute(xsi + "type", "dcterms:W3CDTF"), written),
            new XElement(terms + "modified", new XAttribute(xsi + "type", "dcterms:W3CDTF"), written));
        using var stream = part.GetStream(FileMode.Create);
        properties.Save(stream, SaveOptions.DisableFormatting);
    }

    /// <summary>An office file is a ZIP that carries the time of its making; this gives it the paper's date.</summary>
    private static byte[] Repack(MemoryStream package, DateOnly date)
    {
        package.Position = 0;
        using var archive = new ZipArchive(package, ZipArchiveMode.Read);
        var parts = archive.Entries
            .OrderBy(entry => entry.FullName is "[Content_Types].xml" ? 0 : 1)
            .ThenBy(entry => entry.FullName, StringComparer.Ordinal)
            .Select(entry =>
            {
                using var stream = entry.Open();
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                return (entry.FullName, copy.ToArray());
            })
            .ToList();
        return Packing.Zip(parts, date);
    }
}
