using System.Globalization;
using System.Text;

namespace Waybill.Web.Layout;

/// <summary>How values read on a page.</summary>
internal static class Words
{
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u00A0');

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u00A0');

    /// <summary>In units of 1024, with one digit after the point.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1 << 10 => $"{bytes} B",
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MiB"),
    };

    /// <summary>The enumeration's name as words: <c>end user</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => value.NameOf().Replace('-', ' ');

    public static string Of(DocumentKind kind) => Publication.Titles.Kind(kind);

    public static string Of(EventMode mode) => Publication.EventWords.Word(mode);

    public static string Of(ReadingState state) => state switch
    {
        ReadingState.Read => "read whole",
        ReadingState.PartlyRead => "read in part",
        ReadingState.Unreadable => "not readable",
        _ => "waiting",
    };

    public static string Of(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Pass => "holds",
        CheckOutcome.Fail => "fails",
        CheckOutcome.Warn => "odd",
        _ => "not testable",
    };

    /// <summary><c>1 document</c>, <c>2 documents</c>.</summary>
    public static string Count(int count, string one, string? many = null) => $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary><c>items[0].unitPrice</c> is <c>item 1: unit price</c>.</summary>
    public static string Field(string field)
    {
        var words = new StringBuilder();
        for (var i = 0; i < field.Length; i++)
        {
            var close = field[i] == '[' ? field.IndexOf(']', i) : -1;
            if (close > 0 && int.TryParse(field.AsSpan(i + 1, close - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var at))
            {
                words.Length -= words.Length > 0 && words[^1] == 's' ? 1 : 0;
                words.Append(CultureInfo.InvariantCulture, $" {at + 1}").Append(close + 1 < field.Length ? ":" : "");
                i = close;
            }
            else
            {
                words.Append(field[i] switch
                {
                    '.' or '_' => " ",
                    var c when char.IsUpper(c) => " " + char.ToLowerInvariant(c),
                    var c => c.ToString(),
                });
            }
        }

        return words.ToString();
    }
}
