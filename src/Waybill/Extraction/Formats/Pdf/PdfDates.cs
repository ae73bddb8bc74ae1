using System.Globalization;

namespace Waybill.Extraction.Formats.Pdf;

/// <summary>The dates of PDF metadata, <c>D:20190312101500+03'00'</c> (ISO 32000-1 §7.9.4).</summary>
internal static class PdfDates
{
    /// <summary>In ISO 8601; with <c>-00:00</c> (RFC 3339 §4.3) where the file gives no time zone; null for anything that is no date.</summary>
    public static string? ToIso(string? written)
    {
        var text = (written ?? "").Trim();
        text = text.StartsWith("D:", StringComparison.Ordinal) ? text[2..] : text;
        var digits = text.AsSpan()[..Math.Min(14, DigitsAtStart(text))];
        int[] parts = [0, 1, 1, 0, 0, 0];
        for (int part = 0, at = 0; part < parts.Length; part++)
        {
            var length = part == 0 ? 4 : 2;
            if (at + length > digits.Length)
            {
                if (part == 0)
                {
                    return null;
                }

                break;
            }

            parts[part] = int.Parse(digits.Slice(at, length), NumberStyles.None, CultureInfo.InvariantCulture);
            at += length;
        }

        var isDate = parts is [>= 1 and <= 9999, >= 1 and <= 12, >= 1, <= 23, <= 59, <= 59] && parts[2] <= DateTime.DaysInMonth(parts[0], parts[1]);
        return isDate
            ? string.Create(CultureInfo.InvariantCulture, $"{parts[0]:D4}-{parts[1]:D2}-{parts[2]:D2}T{parts[3]:D2}:{parts[4]:D2}:{parts[5]:D2}{ZoneOf(text[digits.Length..])}")
            : null;
    }

    private static string ZoneOf(string rest)
    {
        if (rest is not ['+' or '-' or 'Z' or 'z', ..])
        {
            return "-00:00";
        }

        var digits = string.Concat(rest.Where(char.IsAsciiDigit));
        return (rest[0], digits) switch
        {
            ('Z' or 'z', _) => "+00:00",
            (var sign, { Length: >= 4 }) => $"{sign}{digits[..2]}:{digits[2..4]}",
            (var sign, { Length: >= 2 }) => $"{sign}{digits[..2]}:00",
            _ => "-00:00",
        };
    }

    private static int DigitsAtStart(string text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
