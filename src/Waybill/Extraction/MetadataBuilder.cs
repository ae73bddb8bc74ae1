using System.Globalization;

namespace Waybill.Extraction;

/// <summary>Gathers what a file says of itself; empty values are left out.</summary>
internal sealed class MetadataBuilder
{
    private const int LongestValue = 4096;
    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);

    public MetadataBuilder Add(string key, string? value)
    {
        if (value is not null && CleanText.OneLine(value) is { Length: > 0 } text)
        {
            _values.TryAdd(key, text.Length <= LongestValue ? text : text[..LongestValue]);
        }

        return this;
    }

    public MetadataBuilder Add(string key, DateTimeOffset? value) => Add(key, value is { } moment ? Iso(moment) : null);

    public IReadOnlyDictionary<string, string> Build() => _values;

    /// <summary><c>2019-03-12T10:15:00+03:00</c>.</summary>
    public static string Iso(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
