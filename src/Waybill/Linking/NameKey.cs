using System.Text;
using System.Text.RegularExpressions;
using AnyAscii;

namespace Waybill.Linking;

/// <summary>What is left of a name when script, transliteration, case endings and generic words no longer count.</summary>
internal static partial class NameKey
{
    // Spellings that different romanisations give one sound (BGN/PCGN, ICAO Doc 9303, GOST 7.79, Azerbaijani), longest first.
    private static readonly (string From, string To)[] Sounds =
    [
        ("shch", "s"), ("sch", "s"), ("dzh", "j"), ("zh", "j"), ("kh", "x"), ("ks", "x"), ("ts", "c"), ("tz", "c"), ("ch", "c"), ("sh", "s"), ("ph", "f"),
        ("yu", "u"), ("iu", "u"), ("ju", "u"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("yo", "e"), ("io", "e"), ("ye", "e"), ("ie", "e"),
        ("y", "i"), ("q", "g"), ("w", "v"), ("h", "x"),
    ];

    /// <summary>Latin letters and digits only, one letter for each sound: <c>Гроза-С</c>, <c>Groza-S</c> and <c>Qroza-S</c> are <c>grozas</c>.</summary>
    public static string Sound(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Transliterate().ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                plain.Append(c);
            }
        }

        foreach (var (from, to) in Sounds)
        {
            plain.Replace(from, to);
        }

        var key = new StringBuilder(plain.Length);
        foreach (var c in plain.ToString())
        {
            if (key.Length == 0 || key[^1] != c || char.IsAsciiDigit(c))
            {
                key.Append(c);
            }
        }

        return key.ToString();
    }

    /// <summary>The words of a name, without quotes and stops.</summary>
    public static IReadOnlyList<string> Words(string name) => [.. Word().Matches(name).Select(m => m.Value)];

    /// <summary>Edits that turn one key into the other, counted up to <paramref name="limit"/> + 1 (Levenshtein 1965).</summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[b.Length];
    }

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Word();
}
