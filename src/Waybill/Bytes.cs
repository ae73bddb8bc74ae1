using System.Globalization;

namespace Waybill;

/// <summary>Numbers of bytes as people write them: <c>4 GiB</c>.</summary>
public static class Bytes
{
    private static readonly string[] Units = ["bytes", "KiB", "MiB", "GiB", "TiB"];

    /// <summary>In the largest unit that leaves no rest.</summary>
    public static string Named(long bytes)
    {
        var unit = 0;
        for (; unit + 1 < Units.Length && bytes > 0 && bytes % 1024 == 0; unit++)
        {
            bytes /= 1024;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{bytes} {Units[unit]}");
    }

    /// <summary>For eyes, in a column: <c>1.5 MiB</c>.</summary>
    public static string About(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        for (; unit + 1 < Units.Length && value >= 1024; unit++)
        {
            value /= 1024;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {Units[unit]}");
    }

    /// <summary>Null where it is no whole number of bytes above zero: <c>4GiB</c>, <c>4 GiB</c> and <c>4294967296</c> are the same.</summary>
    public static long? Parse(string text)
    {
        for (var unit = Units.Length - 1; unit >= 0; unit--)
        {
            if (text.EndsWith(Units[unit], StringComparison.OrdinalIgnoreCase))
            {
                return Whole(text[..^Units[unit].Length].Trim()) is { } number && number <= long.MaxValue >> (10 * unit) ? number << (10 * unit) : null;
            }
        }

        return Whole(text.Trim());
    }

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
