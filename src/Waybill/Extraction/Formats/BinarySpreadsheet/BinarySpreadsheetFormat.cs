using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Spreadsheet;
using Waybill.Extraction.Formats.Packages;
using Waybill.Extraction.Formats.Spreadsheet;
using SheetFormats = Waybill.Extraction.Formats.Spreadsheet.CellFormats;

namespace Waybill.Extraction.Formats.BinarySpreadsheet;

/// <summary>Binary Excel workbooks (.xlsb), [MS-XLSB]: a page for each sheet, then comments, boxes and charts.</summary>
internal sealed class BinarySpreadsheetFormat : IFileFormat
{
    private const int SharedString = 19;
    private const int NumberFormatRecord = 44;
    private const int CellFormatRecord = 47;
    private const int BeginCellFormats = 617;
    private const int EndCellFormats = 618;
    private const int Sheet = 156;
    private const int CommentText = 637;

    public string Name => "binary Excel workbook (.xlsb)";

    public bool Recognises(FileHead head) => head.ContentTypes?.Contains("ms-excel.sheet.binary", StringComparison.OrdinalIgnoreCase) == true;

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var limits = original.Limits;
        if (PackageParts.LoadBytes(package, "xl/workbook.bin", limits) is not { } workbook)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Damaged, "the package has no workbook in it");
        }

        var strings = Records(package, "xl/sharedStrings.bin", limits).Where(record => record.Type == SharedString).Select(record => record.Text(1)).ToArray();
        var reader = new BinarySheetReader(strings, FormatsOf(package, NumberSigns.For(strings), limits), limits, cancellation);
        var targets = PackageParts.Load(package, "xl/_rels/workbook.bin.rels", limits)?.Elements().ToLookup(link => (string?)link.Attribute("Id") ?? "", link => (string?)link.Attribute("Target") ?? "", StringComparer.Ordinal);
        var metadata = new MetadataBuilder();
        var pages = new List<ContentPage>();
        var problems = new List<Problem>();
        foreach (var record in BinaryRecords.In(workbook).Where(record => record.Type == Sheet).Take(limits.MaxPages))
        {
            var (number, at) = (pages.Count + 1, 8);
            var target = targets?[record.Text(ref at)].FirstOrDefault() ?? "";
            var (name, isHidden) = (record.Text(ref at), record.Number(0) != 0);
            metadata.Add(string.Create(CultureInfo.InvariantCulture, $"sheet-{number}"), name);
            IReadOnlyList<ContentBlock> blocks = [];
            try
            {
                blocks = PackageParts.LoadBytes(package, "xl/" + target, limits) is { } part ? SheetTab.Below(reader.Read(part, isHidden), name, isHidden) : [];
            }
            catch (Exception fault) when (ParserFaults.IsOfFile(fault))
            {
                problems.Add(new Problem(ProblemCode.Damaged, ParserFaults.Describe(fault)) { PageNumber = number });
            }

            pages.Add(new ContentPage { Number = number, Blocks = blocks });
        }

        var floating = Floating(package, limits).Select(BlockText.Of).Where(text => text.Length > 0).Select(text => new ContentBlock(text)).ToArray();
        if (floating.Length > 0)
        {
            pages.Add(new ContentPage { Number = pages.Count + 1, Blocks = floating });
        }

        return new Outcome<FileContents>(
            new FileContents { MediaType = "application/vnd.ms-excel.sheet.binary.macroenabled.12", HasPhysicalPages = true, Metadata = metadata.Build(), Pages = pages },
            problems);
    }

    private static IEnumerable<string> Floating(ZipArchive package, ExtractionLimits limits)
    {
        foreach (var comment in PackageParts.Numbered(package, "xl/comments", ".bin").SelectMany(name => Records(package, name, limits)).Where(record => record.Type == CommentText))
        {
            yield return comment.Text(1);
        }

        foreach (var name in PackageParts.Numbered(package, "xl/drawings/drawing", ".xml").Concat(PackageParts.Numbered(package, "xl/charts/chart", ".xml")))
        {
            foreach (var line in PackageParts.Load(package, name, limits)?.Descendants().Where(element => element.Name.LocalName is "p" or "strCache" or "numCache") ?? [])
            {
                var isCache = line.Name.LocalName != "p";
                yield return string.Join(isCache ? "\t" : "", line.Descendants().Where(element => element.Name.LocalName == (isCache ? "v" : "t")).Select(element => element.Value));
            }
        }
    }

    private static SheetFormats FormatsOf(ZipArchive package, NumberSigns signs, ExtractionLimits limits)
    {
        var (numbers, cells, isOfCells) = (new NumberingFormats(), new DocumentFormat.OpenXml.Spreadsheet.CellFormats(), false);
        foreach (var record in Records(package, "xl/styles.bin", limits))
        {
            isOfCells = record.Type == BeginCellFormats || (isOfCells && record.Type != EndCellFormats);
            if (record.Type == NumberFormatRecord)
            {
                numbers.AppendChild(new NumberingFormat { NumberFormatId = record.Short(0), FormatCode = record.Text(2) });
            }
            else if (record.Type == CellFormatRecord && isOfCells)
            {
                cells.AppendChild(new CellFormat { NumberFormatId = record.Short(2) });
            }
        }

        return new SheetFormats(new Stylesheet(numbers, cells), from1904: false, signs);
    }

    private static IEnumerable<BinaryRecord> Records(ZipArchive package, string name, ExtractionLimits limits) =>
        PackageParts.LoadBytes(package, name, limits) is { } part ? BinaryRecords.In(part) : [];
}
