using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Waybill;

/// <summary>A date as precise as the paper gives it: a day, a month or a year.</summary>
/// <remarks>Written as ISO 8601-1:2019 §5.2.2: <c>2019-03-12</c>, <c>2019-03</c>, <c>2019</c>.</remarks>
[JsonConverter(typeof(JsonForm))]
public readonly record struct PartialDate : IComparable<PartialDate>
{
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (day is not null && month is null)
        {
            throw new ArgumentException("a day needs its month", nameof(day));
        }

        _ = new DateOnly(year, month ?? 1, day ?? 1);
        Year = year;
        Month = month;
        Day = day;
    }

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    /// <summary>The first day that this date may mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that this date may mean.</summary>
    public DateOnly Latest =>
        Day is { } day ? new DateOnly(Year, Month!.Value, day) // a day has its month: see the constructor
        : Month is { } month ? new DateOnly(Year, month, DateTime.DaysInMonth(Year, month))
        : new DateOnly(Year, 12, 31);

    public bool IsDay => Day is not null;

    public static PartialDate FromDay(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The date of these parts, or null where the calendar has no such day.</summary>
    public static PartialDate? TryCreate(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new PartialDate(year, month, day)
            : null;

    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date of the form 2019-03-12, 2019-03 or 2019");

    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var parts = text?.Split('-') ?? [];
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length != (i == 0 ? 4 : 2) || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return false;
            }
        }

        if (numbers.Length is 0 or > 3 || numbers[0] == 0 || numbers.Skip(1).Any(n => n == 0)
            || (numbers.Length > 1 && numbers[1] > 12)
            || (numbers.Length > 2 && numbers[2] > DateTime.DaysInMonth(numbers[0], numbers[1])))
        {
            return false;
        }

        date = new PartialDate(numbers[0], numbers.Length > 1 ? numbers[1] : null, numbers.Length > 2 ? numbers[2] : null);
        return true;
    }

    /// <summary>Orders by the earliest day; of two that begin alike the more precise comes first.</summary>
    public int CompareTo(PartialDate other)
    {
        var order = Earliest.CompareTo(other.Earliest);
        return order != 0 ? order : Latest.CompareTo(other.Latest);
    }

    public override string ToString() =>
        Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{day:00}")
        : Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}")
        : Year.ToString("0000", CultureInfo.InvariantCulture);

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private sealed class JsonForm : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PartialDate.Parse(reader.GetString() ?? throw new JsonException("a date may not be null"));

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
