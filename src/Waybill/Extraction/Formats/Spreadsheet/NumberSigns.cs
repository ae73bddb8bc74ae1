using System.Globalization;

namespace Waybill.Extraction.Formats.Spreadsheet;

/// <summary>The signs between the digits of a number. A workbook does not keep them: each program takes those of its user.</summary>
/// <param name="Point">Before decimals.</param>
/// <param name="Group">Between thousands.</param>
/// <param name="Date">The format of a date that a cell leaves to its reader.</param>
internal sealed record NumberSigns(char Point, char Group, string Date)
{
    /// <summary><c>1 599,99</c> with a no-break space, as Russian, Ukrainian, Belarusian, Armenian and Azerbaijani offices write.</summary>
    public static NumberSigns OfTheRegion { get; } = new(',', '\u00A0', "dd.mm.yyyy");

    /// <summary><c>1,599.99</c>. Whether the month or the day came first on the reader's machine nobody knows, so dates begin with the year.</summary>
    public static NumberSigns English { get; } = new('.', ',', "yyyy-mm-dd");

    /// <summary>Those that whoever wrote the words of the workbook will have seen: of the region where one of its letters stands in them.</summary>
    public static NumberSigns For(IEnumerable<string> texts) => texts.Any(text => text.Any(IsOfTheRegion)) ? OfTheRegion : English;

    /// <summary>The two built-in formats that follow the locale of whoever reads the workbook (ECMA-376 part 1 §18.8.30); null for any other.</summary>
    public string? OfReader(uint format) => format switch
    {
        14 => Date,
        22 => Date + " h:mm",
        _ => null,
    };

    /// <summary>A moment that has no format of its own.</summary>
    public string Show(DateTime moment) => new NumberFormat(moment.TimeOfDay == TimeSpan.Zero ? Date : Date + " hh:mm", this).Show(moment);

    public string ShowGeneral(double number) =>
        Math.Abs(number) is < 1e15 and (>= 1e-9 or 0)
            ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture).Replace('.', Point)
            : number.ToString("G15", CultureInfo.InvariantCulture).Replace('.', Point);

    /// <summary>Cyrillic, Armenian, Georgian, and the letters of Azerbaijani that no other language has.</summary>
    private static bool IsOfTheRegion(char c) => c is (>= '\u0400' and <= '\u058F') or (>= '\u10A0' and <= '\u10FF') or 'ə' or 'Ə';
}
