using System.Globalization;
using System.Text;

namespace Waybill.Cli;

/// <summary>Makes text from the cache safe to show: a terminal obeys control characters, and eyes obey the direction of writing.</summary>
internal static class Visible
{
    /// <summary>Each character that a terminal would obey becomes U+FFFD, one for one, so that offsets stay; line feeds and tabs remain.</summary>
    public static string Lines(string text) =>
        text.All(IsHarmless) ? text : string.Create(text.Length, text, (shown, raw) =>
        {
            for (var i = 0; i < raw.Length; i++)
            {
                shown[i] = IsHarmless(raw[i]) ? raw[i] : '\uFFFD';
            }
        });

    /// <summary>The same in one line: names of files may hold line ends.</summary>
    public static string OneLine(string text) => Lines(text).Replace('\n', '\uFFFD').Replace('\t', ' ');

    /// <summary>JSON that says the same and holds no character that a terminal would obey: they can only stand in strings.</summary>
    public static string Json(string json)
    {
        if (json.All(IsHarmless))
        {
            return json;
        }

        var text = new StringBuilder(json.Length + 64);
        foreach (var c in json)
        {
            if (IsHarmless(c))
            {
                text.Append(c);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
        }

        return text.ToString();
    }

    // C0 and C1 controls, and the marks, embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX #9).
    private static bool IsHarmless(char c) =>
        c is '\n' or '\t'
        || !(char.IsControl(c) || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
}
