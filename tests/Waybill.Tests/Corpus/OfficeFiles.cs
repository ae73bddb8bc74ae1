using System.IO.Compression;
using System.Text;
using Waybill.Tests.Extraction;
using static Waybill.Tests.Corpus.CorpusFiles;

namespace Waybill.Tests.Corpus;

internal static class OfficeFiles
{
    private const string Laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
        + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\"><!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;\">]>";

    public static IReadOnlyList<CorpusFile> All { get; } =
    [
        new("letter.docx", "A letter with a table.", null, Word),
        new("truncated.docx", "The same letter without its end.", "cut", () => Cut(Word(), 60)),
        new("billion-laughs.docx", "A document whose text is an entity that expands to a hundred million letters.", "an entity bomb", () => Package("word/document.xml", "wordprocessingml.document.main", Laughs + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + Mark + " &h;</w:t></w:r></w:p></w:body></w:document>")),
        new("external-entity.docx", "A document whose text is to be fetched from the reader's disk.", "an external entity", () => Package("word/document.xml", "wordprocessingml.document.main", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + Mark + " &x;</w:t></w:r></w:p></w:body></w:document>")),
        new("deep-tables.docx", "Tables inside tables, two thousand deep.", "made to exhaust the stack", () => OfficeSamples.Word(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 2000)) + OfficeSamples.Paragraph(Mark) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 2000)))),
        new("encrypted.docx", "A document that opens with a password only.", "encrypted", () => OldOfficeSamples.Compound(("EncryptionInfo", new byte[64]), ("EncryptedPackage", new byte[4096]))),
        new("invoice.xlsx", "A sheet of one table.", null, Workbook),
        new("truncated.xlsx", "The same without its end.", "cut", () => Cut(Workbook(), 60)),
        new("broken-sheet.xlsx", "The same with a sheet whose markup breaks off.", "broken markup", () => Spoiled(Workbook(), "xl/worksheets/")),
        new("hidden-sheet.xlsx", "A workbook whose second sheet is hidden.", "hidden content", () => OfficeSamples.Workbook([], ("Open", false, Row(1, Mark)), ("Hidden", true, Row(1, "A price that nobody was to see: 4500000")))),
        new("far-cell.xlsx", "A sheet with one cell at its last row and column.", "made to exhaust the memory", () => OfficeSamples.Workbook([], ("Far", false, Row(1, Mark) + "<x:row r=\"1048576\"><x:c r=\"XFD1048576\" t=\"inlineStr\"><x:is><x:t>far</x:t></x:is></x:c></x:row>"))),
        new("book.xlsb", "A binary workbook.", null, SmallFormatTests.BinaryWorkbook),
        new("broken-sheet.xlsb", "The same with a sheet of zeros.", "a bad sector", () => Spoiled(SmallFormatTests.BinaryWorkbook(), "xl/worksheets/")),
        new("slides.pptx", "One slide with a note.", null, () => PackageSamples.Presentation(PackageSamples.Shape(Mark), notes: "Say nothing of the price.")),
        new("broken-slide.pptx", "The same with a slide of zeros.", "a bad sector", () => Spoiled(PackageSamples.Presentation(PackageSamples.Shape(Mark)), "ppt/slides/slide")),
        new("letter.odt", "A letter of LibreOffice.", null, () => PackageSamples.OpenDocument("text", $"<office:text><text:p>{Mark}</text:p></office:text>")),
        new("encrypted.odt", "A letter of LibreOffice that opens with a password only.", "encrypted", PackageSamples.LockedOpenDocument),
        new("repeated-cells.ods", "A table of one cell that says it is repeated two thousand million times.", "made to exhaust the memory", () => PackageSamples.OpenDocument("spreadsheet", $"<office:spreadsheet><table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"2000000000\"><text:p>{Mark}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>")),
        new("book.epub", "A book of two chapters.", null, PackageSamples.Book),
        new("truncated.epub", "The same without its end.", "cut", () => Cut(PackageSamples.Book(), 60)),
        new("plan.vsdx", "A drawing of two pages.", null, PackageSamples.Visio),
        new("truncated.vsdx", "The same without its end.", "cut", () => Cut(PackageSamples.Visio(), 60)),
        new("billion-laughs.vsdx", "A drawing whose text is an entity bomb.", "an entity bomb", () => ArchiveFormatTests.Stored(("[Content_Types].xml", "<Types><Override ContentType=\"application/vnd.ms-visio.drawing.main+xml\"/></Types>"), ("visio/pages/page1.xml", Laughs + "<PageContents><Shape><Text>" + Mark + " &h;</Text></Shape></PageContents>"))),
        new("print.xps", "A printed page.", null, PackageSamples.Xps),
        new("broken-page.xps", "A printed page whose markup breaks off.", "broken markup", () => ArchiveFormatTests.Stored(("[Content_Types].xml", "<Types><Default ContentType=\"application/vnd.ms-package.xps-fixedpage+xml\"/></Types>"), ("Documents/1/Pages/1.fpage", "<FixedPage><Glyphs OriginY=\"10\" UnicodeString=\"" + Mark + "\"/><Glyphs"))),
        new("letter.rtf", "A letter in RTF.", null, () => Encoding.ASCII.GetBytes("{\\rtf1\\ansi{\\info{\\title Note}}" + Mark + "\\par Four sets.\\par}")),
        new("truncated.rtf", "The same, cut in a word.", "cut", () => Encoding.ASCII.GetBytes("{\\rtf1\\ansi{\\info{\\title Note}}" + Mark + "\\par Four se")),
        new("deep-groups.rtf", "Twenty thousand groups inside each other.", "made to exhaust the stack", () => Encoding.ASCII.GetBytes("{\\rtf1 " + Mark + "\\par " + new string('{', 20_000) + "deep" + new string('}', 20_000) + "}")),
        new("huge-binary.rtf", "A letter that announces four thousand million bytes of picture.", "a length blown up", () => Encoding.ASCII.GetBytes("{\\rtf1 " + Mark + "\\par{\\pict\\bin4000000000 abc}after\\par}")),
        new("letter.doc", "A letter of old Word.", null, () => OldOfficeSamples.Word(Mark + "\rЧетыре комплекта.\r")),
        new("encrypted.doc", "A letter of old Word that opens with a password only.", "encrypted", () => OldOfficeSamples.Word(Mark, isEncrypted: true)),
        new("truncated.doc", "A letter of old Word without its second half.", "cut", () => Cut(OldOfficeSamples.Word(Mark), 50)),
        new("sector-loop.doc", "A letter of old Word whose chain of sectors goes round in a circle.", "a loop", () => SectorLoop(OldOfficeSamples.Word(Mark))),
        new("invoice.xls", "A sheet of old Excel.", null, () => OldOfficeSamples.Workbook(Mark, "Изделие")),
        new("zeroed-block.xls", "The same with a block of zeros.", "a bad sector", () => ZeroedAt(OldOfficeSamples.Workbook(Mark, "Изделие"), Mark)),
        new("slides.ppt", "A slide of old PowerPoint with a note.", null, () => OldOfficeSamples.Presentation(Mark, "Note")),
        new("zeroed-block.ppt", "The same with a block of zeros.", "a bad sector", () => ZeroedAt(OldOfficeSamples.Presentation(Mark, "Note"), Mark)),
        new("object.bin", "A note that was embedded in a document.", null, () => OldOfficeSamples.Wrapped("note.txt", Mark)),
        new("huge-object.bin", "An embedded note that says it is two thousand million bytes long.", "a length blown up", () => HugeObject(OldOfficeSamples.Wrapped("note.txt", Mark))),
    ];

    private static byte[] Word() => OfficeSamples.Word(
        OfficeSamples.Paragraph(Mark) + OfficeSamples.Paragraph("Письмо № 08-15/1234") + "<w:tbl><w:tr><w:tc>" + OfficeSamples.Paragraph("Станция") + "</w:tc><w:tc>" + OfficeSamples.Paragraph("4 компл.") + "</w:tc></w:tr></w:tbl>");

    private static byte[] Workbook() => OfficeSamples.Workbook([], ("Invoice", false, Row(1, Mark) + Row(2, "Станция")));

    private static string Row(int number, string text) => $"<x:row r=\"{number}\"><x:c r=\"A{number}\" t=\"inlineStr\"><x:is><x:t>{text}</x:t></x:is></x:c></x:row>";

    private static byte[] Package(string part, string type, string xml) => ArchiveFormatTests.Stored(
        ("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.{type}+xml\"/></Types>"),
        ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"{part}\"/></Relationships>"),
        (part, xml));

    /// <summary>The part's bytes, from its fortieth on, become zeros.</summary>
    private static byte[] Spoiled(byte[] package, string part)
    {
        using var bytes = new MemoryStream();
        bytes.Write(package);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries.First(e => e.FullName.StartsWith(part, StringComparison.Ordinal) && !e.FullName.EndsWith(".rels", StringComparison.Ordinal));
            using var stream = entry.Open();
            stream.Position = 40;
            stream.Write(new byte[stream.Length - 40]);
        }

        return bytes.ToArray();
    }

    private static byte[] ZeroedAt(byte[] file, string text)
    {
        var at = file.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text));
        return Zeroed(file, (at < 0 ? file.AsSpan().IndexOf(Utf8(text)) : at) - 64, 64);
    }

    /// <summary>Lets the table of sectors ([MS-CFB] 2.3) point each sector at the one before it.</summary>
    private static byte[] SectorLoop(byte[] file)
    {
        var table = 512 * (1 + BitConverter.ToInt32(file, 76));
        for (var sector = 1; sector < 16; sector++)
        {
            BitConverter.GetBytes(sector - 1).CopyTo(file, table + (sector * 4));
        }

        return file;
    }

    private static byte[] HugeObject(byte[] file)
    {
        var at = file.AsSpan().IndexOf([.. BitConverter.GetBytes(Mark.Length), .. Utf8(Mark)]);
        at.ShouldBeGreaterThan(0);
        BitConverter.GetBytes(int.MaxValue).CopyTo(file, at);
        return file;
    }
}
