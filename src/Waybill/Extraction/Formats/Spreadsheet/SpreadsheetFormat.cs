using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Waybill.Extraction.Formats.Spreadsheet;

/// <summary>Excel workbooks in Office Open XML, ECMA-376 part 1 §18: a page for each sheet, values as a person sees them.</summary>
internal sealed class SpreadsheetFormat : IFileFormat
{
    public string Name => "Excel workbook";

    public bool Recognises(FileHead head) =>
        head.ContentTypes is { } types
        && (types.Contains("spreadsheetml.sheet.main+xml", StringComparison.OrdinalIgnoreCase)
            || types.Contains("spreadsheetml.template.main+xml", StringComparison.OrdinalIgnoreCase)
            || types.Contains("application/vnd.ms-excel.sheet.macroEnabled.main+xml", StringComparison.OrdinalIgnoreCase));

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        using var bytes = await original.LoadAsync(cancellation);
        using var document = SpreadsheetDocument.Open(bytes, isEditable: false, OfficePackage.Settings(original.Limits));
        if (document.WorkbookPart is not { Workbook: { } workbook } book)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Damaged, "the package has no workbook in it");
        }

        var strings = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(SheetReader.TextOf).ToArray() ?? [];
        var signs = NumberSigns.For(strings.Concat(workbook.Sheets?.Elements<Sheet>().Select(sheet => sheet.Name?.Value ?? "") ?? []));
        var reader = new SheetReader(
            strings,
            new CellFormats(book.WorkbookStylesPart?.Stylesheet, workbook.WorkbookProperties?.Date1904?.Value ?? false, signs),
            original.Limits,
            cancellation);
        var pages = new List<ContentPage>();
        var problems = new List<Problem>();
        var metadata = OfficePackage.ReadMetadata(document, document.ExtendedFilePropertiesPart);
        foreach (var sheet in workbook.Sheets?.Elements<Sheet>() ?? [])
        {
            var number = pages.Count + 1;
            if (number > original.Limits.MaxPages)
            {
                problems.Add(new Problem(ProblemCode.LimitReached, original.Limits.TooManyPages($"sheets from {number} on were not read")) { PageNumber = number });
                break;
            }

            metadata.Add(string.Create(CultureInfo.InvariantCulture, $"sheet-{number}"), sheet.Name?.Value);
            var isHidden = sheet.State is { } state && (state.Value == SheetStateValues.Hidden || state.Value == SheetStateValues.VeryHidden);
            pages.Add(ReadSheet(book, sheet, number, isHidden, reader, problems));
        }

        await OfficePackage.AddEmbeddedAsync(book, original, problems, cancellation);
        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                HasPhysicalPages = true,
                Metadata = metadata.Build(),
                Pages = pages,
                Children = original.Children.Files,
            },
            problems);
    }

    private static ContentPage ReadSheet(WorkbookPart book, Sheet sheet, int number, bool isHidden, SheetReader reader, List<Problem> problems)
    {
        IReadOnlyList<ContentBlock> blocks = [];
        try
        {
            // A chart on a sheet of its own has no cells.
            if (sheet.Id?.Value is { } id && book.TryGetPartById(id, out var part) && part is WorksheetPart worksheet)
            {
                blocks = SheetTab.Below(reader.Read(worksheet, isHidden), sheet.Name?.Value, isHidden);
            }
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            problems.Add(new Problem(ProblemCode.Damaged, ParserFaults.Describe(fault)) { PageNumber = number });
        }

        return new ContentPage { Number = number, Blocks = blocks };
    }
}
