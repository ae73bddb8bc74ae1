using DocumentFormat.OpenXml.Spreadsheet;

namespace Waybill.Extraction.Formats.Spreadsheet;

/// <summary>The number formats of a workbook, by the style that a cell refers to.</summary>
internal sealed class CellFormats
{
    /// <summary>ECMA-376 part 1 §18.8.30; those that follow the reader's locale are asked of <see cref="NumberSigns.OfReader"/>.</summary>
    private static readonly Dictionary<uint, string> BuiltIn = new()
    {
        [0] = "General", [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00",
        [5] = "#,##0", [6] = "#,##0", [7] = "#,##0.00", [8] = "#,##0.00",
        [9] = "0%", [10] = "0.00%", [11] = "0.00E+00", [12] = "# ?/?", [13] = "# ??/??",
        [15] = "d-mmm-yy", [16] = "d-mmm", [17] = "mmm-yy",
        [18] = "h:mm AM/PM", [19] = "h:mm:ss AM/PM", [20] = "h:mm", [21] = "h:mm:ss",
        [37] = "#,##0;-#,##0", [38] = "#,##0;-#,##0", [39] = "#,##0.00;-#,##0.00", [40] = "#,##0.00;-#,##0.00",
        [41] = "#,##0", [42] = "#,##0", [43] = "#,##0.00", [44] = "#,##0.00",
        [45] = "mm:ss", [46] = "h:mm:ss", [47] = "mm:ss", [48] = "0.0E+0", [49] = "@",
    };

    private readonly List<NumberFormat> _byStyle = [];
    private readonly bool _from1904;
    private readonly NumberFormat _general;
    private readonly NumberSigns _signs;

    public CellFormats(Stylesheet? styles, bool from1904, NumberSigns signs)
    {
        (_from1904, _signs) = (from1904, signs);
        _general = new NumberFormat("General", signs);
        var codes = new Dictionary<uint, string>(BuiltIn);
        foreach (var format in styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id && format.FormatCode?.Value is { } code)
            {
                codes[id] = code;
            }
        }

        foreach (var style in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = style.NumberFormatId?.Value ?? 0;
            _byStyle.Add(new NumberFormat(codes.GetValueOrDefault(id) ?? signs.OfReader(id) ?? "General", signs));
        }
    }

    public string ShowNumber(double number, uint style) => Of(style).Show(number, _from1904);

    public string ShowDate(DateTime date, uint style) =>
        Of(style) is { IsDate: true } format ? format.Show(date) : _signs.Show(date);

    private NumberFormat Of(uint style) => style < _byStyle.Count ? _byStyle[(int)style] : _general;
}
