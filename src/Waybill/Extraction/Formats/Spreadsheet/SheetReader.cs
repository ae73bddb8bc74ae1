using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DrawingParagraph = DocumentFormat.OpenXml.Drawing.Paragraph;
using DrawingText = DocumentFormat.OpenXml.Drawing.Text;

namespace Waybill.Extraction.Formats.Spreadsheet;

/// <summary>Reads the cells of one sheet after another, row by row, without holding a sheet in memory.</summary>
internal sealed class SheetReader(IReadOnlyList<string> sharedStrings, CellFormats formats, ExtractionLimits limits, CancellationToken cancellation)
{
    private const int ColumnsOfASheet = 16_384;
    private readonly TextBudget _budget = new(limits);

    /// <summary>Cells first, then what floats over them: text boxes and comments.</summary>
    public IReadOnlyList<ContentBlock> Read(WorksheetPart part, bool isHidden)
    {
        var blocks = new List<ContentBlock>();
        var hiddenColumns = new List<(uint First, uint Last)>();
        var row = -1;
        var edges = new List<string>();
        using (var reader = OpenXmlReader.Create(part))
        {
            while (reader.Read())
            {
                if (reader.ElementType == typeof(Column) && reader.IsStartElement && reader.LoadCurrentElement() is Column { Hidden.Value: true } column)
                {
                    hiddenColumns.Add((column.Min?.Value ?? 0, column.Max?.Value ?? 0));
                }
                else if (reader.ElementType == typeof(HeaderFooter) && reader.IsStartElement && reader.LoadCurrentElement() is HeaderFooter printed)
                {
                    edges.AddRange(printed.ChildElements.OfType<OpenXmlLeafTextElement>().Select(edge => PageEdges.Show(edge.Text)));
                }
                else if (reader.ElementType == typeof(Row) && reader.IsStartElement && reader.LoadCurrentElement() is Row line)
                {
                    cancellation.ThrowIfCancellationRequested();
                    row = line.RowIndex?.Value is { } index and > 0 and <= int.MaxValue ? (int)index - 1 : row + 1;
                    AddRow(line, row, isHidden || line.Hidden?.Value == true, hiddenColumns, blocks);
                }
            }
        }

        AddParagraphs(part.DrawingsPart?.WorksheetDrawing?.Descendants<DrawingParagraph>()
            .Select(paragraph => string.Concat(paragraph.Descendants<DrawingText>().Select(text => text.Text))));
        AddParagraphs(part.DrawingsPart?.ChartParts.OrderBy(chart => chart.Uri.OriginalString, StringComparer.Ordinal).SelectMany(chart => ChartText.Of(chart.ChartSpace)));
        AddParagraphs(edges.Distinct(StringComparer.Ordinal));
        AddParagraphs(part.WorksheetCommentsPart?.Comments?.Descendants<CommentText>().Select(TextOf));
        return blocks;

        void AddParagraphs(IEnumerable<string>? texts)
        {
            foreach (var text in texts ?? [])
            {
                _budget.Add(blocks, text, cell: null, isHidden);
            }
        }
    }

    /// <summary>The runs of a rich text joined, without the phonetic reading beside them.</summary>
    public static string TextOf(OpenXmlElement rich)
    {
        var text = new StringBuilder();
        foreach (var element in rich.Descendants<Text>())
        {
            if (element.Parent is not PhoneticRun)
            {
                text.Append(element.Text);
            }
        }

        return text.ToString();
    }

    private void AddRow(Row line, int row, bool isHidden, List<(uint First, uint Last)> hiddenColumns, List<ContentBlock> blocks)
    {
        var column = -1;
        foreach (var cell in line.Elements<Cell>())
        {
            column = ColumnOf(cell.CellReference?.Value) ?? column + 1;
            var isCellHidden = isHidden || hiddenColumns.Exists(range => column + 1 >= range.First && column + 1 <= range.Last);
            _budget.Add(blocks, Show(cell), new CellPosition(0, row, column), isCellHidden);
        }
    }

    private string Show(Cell cell)
    {
        var type = cell.DataType?.Value ?? CellValues.Number;
        var value = cell.CellValue?.Text ?? "";
        if (type == CellValues.InlineString)
        {
            return cell.InlineString is { } inline ? TextOf(inline) : value;
        }

        if (type == CellValues.SharedString)
        {
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sharedStrings.Count ? sharedStrings[index] : "";
        }

        if (type == CellValues.Boolean)
        {
            return value is "1" or "true" ? "TRUE" : "FALSE";
        }

        if (value.Length == 0)
        {
            // A workbook that no spreadsheet program has calculated yet holds the formula only, and that is what can be quoted.
            return cell.CellFormula?.Text is { Length: > 0 } formula ? "=" + formula : "";
        }

        if (type == CellValues.Date && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return formats.ShowDate(date, cell.StyleIndex?.Value ?? 0);
        }

        return type == CellValues.Number && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? formats.ShowNumber(number, cell.StyleIndex?.Value ?? 0)
            : value;
    }

    /// <summary><c>AB12</c> stands in column 27, counted from 0; null where the reference is none.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetter(c))
            {
                break;
            }

            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
            if (column > ColumnsOfASheet)
            {
                return null;
            }
        }

        return column > 0 ? column - 1 : null;
    }
}
