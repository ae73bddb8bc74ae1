using Waybill.Extraction.Formats.Spreadsheet;

namespace Waybill.Extraction.Formats.BinarySpreadsheet;

/// <summary>The cells of a sheet of a binary workbook, and its headers and footers.</summary>
internal sealed class BinarySheetReader(IReadOnlyList<string> sharedStrings, CellFormats formats, ExtractionLimits limits, CancellationToken cancellation)
{
    private const int Row = 0;
    private const int HeaderFooter = 479;
    private readonly TextBudget _budget = new(limits);

    public IReadOnlyList<ContentBlock> Read(ReadOnlyMemory<byte> part, bool isHidden)
    {
        var blocks = new List<ContentBlock>();
        var row = 0;
        foreach (var record in BinaryRecords.In(part))
        {
            cancellation.ThrowIfCancellationRequested();
            if (record.Type == Row)
            {
                row = (int)Math.Min(record.Number(0), int.MaxValue);
            }
            else if (record.Type is >= 2 and <= 10 && record.Body.Length >= 9)
            {
                _budget.Add(blocks, Show(record), new CellPosition(0, row, (int)Math.Min(record.Number(0), int.MaxValue)), isHidden);
            }
            else if (record.Type == HeaderFooter)
            {
                var at = 2;
                for (var i = 0; i < 6 && at + 4 <= record.Body.Length; i++)
                {
                    _budget.Add(blocks, PageEdges.Show(record.Text(ref at)), cell: null, isHidden);
                }
            }
        }

        return blocks;
    }

    /// <summary>A cell's column and style come first, its value at the eighth byte.</summary>
    private string Show(BinaryRecord cell)
    {
        var style = cell.Number(4) & 0xFFFFFF;
        return cell.Type switch
        {
            2 => formats.ShowNumber(Packed(cell.Number(8)), style),
            4 or 10 => cell.Body.Span[8] != 0 ? "TRUE" : "FALSE",
            5 or 9 => formats.ShowNumber(cell.Real(8), style),
            6 or 8 => cell.Text(8),
            7 => cell.Number(8) < sharedStrings.Count ? sharedStrings[(int)cell.Number(8)] : "",
            _ => "",
        };
    }

    /// <summary>[MS-XLSB] §2.5.122: thirty bits of an integer or of a real number, and whether it is to be divided by a hundred.</summary>
    private static double Packed(uint packed)
    {
        var number = (packed & 2) != 0 ? unchecked((int)packed) >> 2 : BitConverter.UInt64BitsToDouble((ulong)(packed & 0xFFFFFFFC) << 32);
        return (packed & 1) != 0 ? number / 100 : number;
    }
}
