using System.Globalization;
using System.Text;
using ExcelDataReader;
using Waybill.Extraction.Formats.Compound;
using Waybill.Extraction.Formats.Pictures;
using Waybill.Extraction.Formats.Spreadsheet;

namespace Waybill.Extraction.Formats.OldExcel;

/// <summary>Workbooks from before 2007 (.xls), [MS-XLS]: a page for each sheet, then what floats over the sheets.</summary>
internal sealed class OldExcelFormat : IFileFormat
{
    static OldExcelFormat() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public string Name => "old Excel workbook (.xls)";

    public bool Recognises(FileHead head) => (head.HasRootStream("Workbook") || head.HasRootStream("Book")) && !head.HasRootStream("EncryptedPackage");

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        using var bytes = await original.LoadAsync(cancellation);
        var compound = CompoundReader.Open(bytes);
        var stream = (compound.Root.Find("Workbook") ?? compound.Root.Find("Book")) is { } entry ? compound.Read(entry) : [];
        var records = WorkbookRecords.Read(stream);
        if (records.IsEncrypted && !OpensAnyway(bytes))
        {
            return Outcome.Failed<FileContents>(ProblemCode.Encrypted, "an old workbook that opens with a password only");
        }

        var metadata = SummaryInformation.Read(compound);
        var problems = new List<Problem>();
        var pages = ReadSheets(bytes, original.Limits, metadata, problems, cancellation);
        if ((records.Texts.Count > 0 && !records.IsEncrypted) || pages.Count == 0)
        {
            pages.Add(new ContentPage { Number = pages.Count + 1, Blocks = [.. records.Texts.Select(text => new ContentBlock(text))] });
        }

        await OleObjects.AddAllAsync(compound, compound.Root.Children.Where(child => child.Name.StartsWith("MBD", StringComparison.Ordinal)), original.Children, cancellation);
        await PictureCarver.AddAsync(WorkbookRecords.DrawingsIn(stream), original.Children, cancellation);
        if (original.Children.Full is { } full)
        {
            problems.Add(full);
        }

        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = "application/vnd.ms-excel",
                HasPhysicalPages = true,
                Metadata = metadata.Add("macros", compound.Root.Find("_VBA_PROJECT_CUR") is { IsStorage: true } ? OfficePackage.MacrosPresent : null).Build(),
                Pages = pages,
                Children = original.Children.Files,
            },
            problems);
    }

    /// <summary>A workbook that is protected from changes only is encrypted with a word that every program knows.</summary>
    private static bool OpensAnyway(MemoryStream bytes)
    {
        bytes.Position = 0;
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(bytes, new ExcelReaderConfiguration { LeaveOpen = true });
            return true;
        }
        catch (ExcelDataReader.Exceptions.ExcelReaderException)
        {
            return false;
        }
    }

    /// <summary>Looks through the words of the workbook once, and goes back to its start.</summary>
    private static NumberSigns SignsOf(IExcelDataReader reader, CancellationToken cancellation)
    {
        var signs = NumberSigns.For(Words());
        reader.Reset();
        return signs;

        IEnumerable<string> Words()
        {
            do
            {
                yield return reader.Name;
                while (reader.Read())
                {
                    cancellation.ThrowIfCancellationRequested();
                    for (var column = 0; column < reader.FieldCount; column++)
                    {
                        if (reader.GetValue(column) is string text)
                        {
                            yield return text;
                        }
                    }
                }
            }
            while (reader.NextResult());
        }
    }

    private static List<ContentPage> ReadSheets(MemoryStream bytes, ExtractionLimits limits, MetadataBuilder metadata, List<Problem> problems, CancellationToken cancellation)
    {
        var pages = new List<ContentPage>();
        bytes.Position = 0;
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(bytes, new ExcelReaderConfiguration { LeaveOpen = true, FallbackEncoding = Encoding.GetEncoding(1251) });
            var cells = new CellReader(reader, SignsOf(reader, cancellation), limits, cancellation);
            do
            {
                if (pages.Count >= limits.MaxPages)
                {
                    problems.Add(new Problem(ProblemCode.LimitReached, limits.TooManyPages($"sheets from {pages.Count + 1} on were not read")) { PageNumber = pages.Count + 1 });
                    break;
                }

                metadata.Add(string.Create(CultureInfo.InvariantCulture, $"sheet-{pages.Count + 1}"), reader.Name);
                pages.Add(new ContentPage { Number = pages.Count + 1, Blocks = cells.ReadSheet() });
            }
            while (reader.NextResult());
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            problems.Add(new Problem(ProblemCode.Damaged, $"after {pages.Count} sheets: {ParserFaults.Describe(fault)}"));
        }

        return pages;
    }
}
