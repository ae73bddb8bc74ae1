using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Waybill.Extraction.Formats.DjVu;

/// <summary>Reads the words that <c>djvutxt --detail=word</c> prints: <c>(word 60 700 120 720 "text")</c>, in dots from the bottom left.</summary>
internal static partial class DjVuText
{
    /// <param name="height">Of the page, in dots.</param>
    /// <param name="scale">Points for a dot.</param>
    public static IReadOnlyList<PlacedWord> Words(string printed, int height, double scale)
    {
        var words = new List<PlacedWord>();
        foreach (Match word in Word().Matches(printed))
        {
            if (Number(word, "left") is { } left && Number(word, "bottom") is { } bottom && Number(word, "right") is { } right && Number(word, "top") is { } top
                && CleanText.OneLine(Unescaped(word.Groups["text"].Value)) is { Length: > 0 } text)
            {
                words.Add(new PlacedWord(text, new Box(Round(left * scale), Round((height - top) * scale), Round(right * scale), Round((height - bottom) * scale))));
            }
        }

        return words;
    }

    private static int? Number(Match word, string name) =>
        int.TryParse(word.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double Round(double points) => Math.Round(points, 3, MidpointRounding.AwayFromZero);

    /// <summary>Bytes beyond ASCII may stand as three octal digits.</summary>
    private static string Unescaped(string written)
    {
        if (!written.Contains('\\', StringComparison.Ordinal))
        {
            return written;
        }

        var bytes = new List<byte>();
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '\\' && i + 3 < written.Length && written.AsSpan(i + 1, 3).IndexOfAnyExceptInRange('0', '7') < 0)
            {
                bytes.Add((byte)(((written[i + 1] - '0') << 6) | ((written[i + 2] - '0') << 3) | (written[i + 3] - '0')));
                i += 3;
            }
            else
            {
                i += written[i] == '\\' && i + 1 < written.Length ? 1 : 0;
                bytes.AddRange(Encoding.UTF8.GetBytes(written[i].ToString()));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex("""\(word (?<left>[0-9]{1,6}) (?<bottom>[0-9]{1,6}) (?<right>[0-9]{1,6}) (?<top>[0-9]{1,6})\s+"(?<text>([^"\\]|\\.)*)"\)""", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
