using Waybill.Extraction.Formats.Pdf;
using Waybill.Extraction.Formats.Spreadsheet;
using Waybill.Extraction.Formats.Word;

namespace Waybill.Extraction;

/// <summary>Every format that can be read, in the order in which they are asked: sharp signatures first, plain text last.</summary>
public static class KnownFormats
{
    public static IReadOnlyList<IFileFormat> All { get; } =
    [
        new PdfFormat(),
        new WordFormat(),
        new SpreadsheetFormat(),
    ];

    /// <summary>The parsers with their versions, because another version may read the same bytes in another way.</summary>
    internal static string Parsers { get; } = string.Join(
        ", ",
        ((Type[])[typeof(UglyToad.PdfPig.PdfDocument)])
            .Select(type => type.Assembly.GetName())
            .Select(name => $"{name.Name} {name.Version}"));
}
