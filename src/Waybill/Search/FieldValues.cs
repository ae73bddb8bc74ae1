using System.Globalization;

namespace Waybill.Search;

/// <summary>Dates, years and amounts as they are typed into a query.</summary>
internal static class FieldValues
{
    /// <summary>What was typed as a stretch of days, years or money.</summary>
    public static FieldValue Read(SearchField field, string typed, int at) => field.Nature switch
    {
        FieldNature.Date => ReadDate(typed) ?? throw Fault(field, typed, "a date as 2019-03-12, 2019-03, 2019 or 12.03.2019", at),
        FieldNature.Year => ReadYear(typed) ?? throw Fault(field, typed, "a year as 2019", at),
        FieldNature.Amount => ReadAmount(typed) ?? throw Fault(field, typed, "a number as 1250000 or 1 250 000,50, with or without a currency as 1250000USD", at),
        _ => throw new ArgumentException($"{field.Name} has no values that can be compared", nameof(field)),
    };

    private static FieldValue? ReadDate(string typed)
    {
        if (PartialDate.TryParse(typed, out var date))
        {
            return Of(date.Earliest.DayNumber, date.Latest.DayNumber);
        }

        return WrittenDate.At(typed + " ", 0) is { } written && written.End == typed.Length && PartialDate.TryParse(written.Values[0], out date)
            ? Of(date.Earliest.DayNumber, date.Latest.DayNumber)
            : null;

        static FieldValue Of(int first, int last) => new(first, last, null);
    }

    private static FieldValue? ReadYear(string typed) =>
        typed.Length == 4 && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new FieldValue(year, year, null) : null;

    private static FieldValue? ReadAmount(string typed)
    {
        const int lengthOfCurrency = 3;
        var number = typed.Trim();
        string? currency = null;
        if (number.Length > lengthOfCurrency && number[^lengthOfCurrency..].All(char.IsAsciiLetter))
        {
            currency = number[^lengthOfCurrency..].ToUpperInvariant();
            number = number[..^lengthOfCurrency].Trim();
        }

        var written = number.Length == 0 ? null : WrittenNumber.At(number, 0);
        var digits = written is { } value && value.End == number.Length ? value.Values[0] : number;
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? new FieldValue(amount, amount, currency)
            : null;
    }

    private static QueryException Fault(SearchField field, string typed, string form, int at) =>
        new(new QueryFault($"{field.Name}: takes {form}, and not '{(typed.Length <= 40 ? typed : typed[..40] + "…")}'", at));
}

/// <param name="Lowest">A day's number (<see cref="DateOnly.DayNumber"/>), a year or an amount.</param>
/// <param name="Highest">The last day of a month or a year that was typed; else the same.</param>
/// <param name="Currency">ISO 4217, upper case; null where none was typed.</param>
internal sealed record FieldValue(decimal Lowest, decimal Highest, string? Currency);
