using System.Globalization;
using ExcelDataReader;
using Waybill.Extraction.Formats.Spreadsheet;

namespace Waybill.Extraction.Formats.OldExcel;

/// <summary>The cells of one sheet after another, shown as their formats say.</summary>
internal sealed class CellReader(IExcelDataReader reader, NumberSigns signs, ExtractionLimits limits, CancellationToken cancellation)
{
    private readonly Dictionary<string, NumberFormat> _formats = new(StringComparer.Ordinal);
    private readonly TextBudget _budget = new(limits);

    public IReadOnlyList<ContentBlock> ReadSheet()
    {
        var blocks = new List<ContentBlock>();
        var isHidden = reader.VisibleState is "hidden" or "veryhidden";
        for (var row = 0; reader.Read(); row++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                _budget.Add(blocks, Show(reader.GetValue(column), column), new CellPosition(0, row, column), isHidden || reader.RowHeight == 0);
            }
        }

        if (reader.HeaderFooter is { } edges)
        {
            blocks.AddRange(new[] { edges.OddHeader, edges.EvenHeader, edges.FirstHeader, edges.OddFooter, edges.EvenFooter, edges.FirstFooter }
                .Select(PageEdges.Show).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Select(text => new ContentBlock(text, Hidden: isHidden)));
        }

        return SheetTab.Below(blocks, reader.Name, isHidden);
    }

    private string Show(object? value, int column) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "TRUE" : "FALSE",
        DateTime date when FormatOf(column) is { IsDate: true } format => format.Show(date),
        DateTime date => signs.Show(date),
        TimeSpan time => time.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture),
        IConvertible number => FormatOf(column).Show(number.ToDouble(CultureInfo.InvariantCulture), from1904: false),
        _ => value.ToString() ?? "",
    };

    private NumberFormat FormatOf(int column)
    {
        // Where a format follows the locale of the reader, the library would take the American one.
        var code = signs.OfReader((uint)reader.GetNumberFormatIndex(column)) ?? reader.GetNumberFormatString(column) ?? "General";
        if (!_formats.TryGetValue(code, out var format))
        {
            _formats[code] = format = new NumberFormat(code, signs);
        }

        return format;
    }
}
