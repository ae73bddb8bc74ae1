using System.Text;
using UtfUnknown;

namespace Waybill.Extraction.Formats.PlainText;

/// <summary>Finds out in which encoding text was written, from the bytes alone.</summary>
/// <remarks>Byte order marks and the pattern of NUL bytes first, then UTF-8, which hardly anything else is by chance, then
/// Armenian by its pattern, the eight-bit encodings of Cyrillic by how Russian the letters come out, Turkish by its own letters, then the opinion of a general detector.</remarks>
internal static class TextEncodings
{
    private const double LeastCyrillicScore = 2.0;

    private static readonly string[] CyrillicNames = ["windows-1251", "koi8-r", "koi8-u", "cp866", "iso-8859-5", "x-mac-cyrillic"];

    private static readonly Dictionary<string, Encoding> Cyrillic =
        CyrillicNames.ToDictionary(name => name, name => Get(name)!, StringComparer.Ordinal); // the provider has all six

    /// <summary>Occurrences of each letter from а to я in a thousand letters of Russian text, rounded.</summary>
    private static readonly int[] Frequencies =
        [80, 16, 45, 17, 30, 85, 9, 17, 74, 12, 35, 44, 32, 67, 110, 28, 47, 55, 63, 26, 3, 10, 5, 14, 7, 4, 1, 19, 17, 3, 6, 20];

    public static Encoding? Get(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>By the number that Windows gives it.</summary>
    public static Encoding? Get(int codePage)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The encoding and the length of the byte order mark; null where the bytes are no text.</summary>
    public static (Encoding Encoding, int Preamble)? Detect(ReadOnlySpan<byte> bytes)
    {
        if (ByMark(bytes) is { } marked)
        {
            return marked;
        }

        if (ByZeros(bytes) is { } wide)
        {
            return (wide, 0);
        }

        if (LooksBinary(bytes))
        {
            return null;
        }

        return (IsUtf8(bytes) ? new UTF8Encoding(false) : EightBit(bytes), 0);
    }

    /// <summary>The encoding of a file's name in an archive that does not say: UTF-8, or the code page of whoever packed it.</summary>
    /// <remarks>Windows packs names in the OEM code page, CP866 in Cyrillic countries and CP437 elsewhere; a few programs take windows-1251.</remarks>
    public static Encoding OfName(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Encoding.UTF8;
        }

        var (oem, ansi) = ScoreName(bytes);
        return Math.Max(oem, ansi) < LeastCyrillicScore ? Get("cp437")! // the provider has it
            : oem >= ansi ? Cyrillic["cp866"]
            : Cyrillic["windows-1251"];
    }

    /// <summary>True where the bytes of a name make good Russian in one of the code pages that archives use.</summary>
    public static bool IsCyrillicName(ReadOnlySpan<byte> bytes)
    {
        var (oem, ansi) = ScoreName(bytes);
        return Math.Max(oem, ansi) >= LeastCyrillicScore;
    }

    private static (double Oem, double Ansi) ScoreName(ReadOnlySpan<byte> bytes) =>
        (ScoreCyrillic(Cyrillic["cp866"].GetString(bytes)), ScoreCyrillic(Cyrillic["windows-1251"].GetString(bytes)));

    /// <summary>NUL bytes, or more control characters than any text has.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            if (b == 0)
            {
                controls += 4;
            }
            else if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1A or 0x1B))
            {
                controls++;
            }
        }

        return controls * 100 > bytes.Length;
    }

    private static (Encoding Encoding, int Preamble)? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(true), 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>UTF-16 without a mark: spaces, digits and line ends have a zero in the same half of each pair.</summary>
    private static UnicodeEncoding? ByZeros(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        var pairs = bytes.Length / 2;
        return odd > pairs / 20 && even == 0 ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : even > pairs / 20 && odd == 0 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }

    /// <summary>True where nothing breaks the rules of UTF-8 but a character cut off at the end.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        for (var cut = 0; cut <= 3 && cut <= bytes.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(bytes[..^cut]))
            {
                return cut == 0 || bytes[^cut] >= 0xC2;
            }
        }

        return false;
    }

    private static Encoding EightBit(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 1 << 16)];
        if (ArmenianEncoding.Fits(sample))
        {
            return ArmenianEncoding.Instance;
        }

        var (best, bestScore) = (Cyrillic["windows-1251"], double.MinValue);
        foreach (var name in CyrillicNames)
        {
            var score = ScoreCyrillic(Cyrillic[name].GetString(sample));
            if (score > bestScore)
            {
                (best, bestScore) = (Cyrillic[name], score);
            }
        }

        if (bestScore >= LeastCyrillicScore)
        {
            return best;
        }

        if (IsTurkic(sample))
        {
            return Get("windows-1254")!; // the provider has it
        }

        var guess = CharsetDetector.DetectFromBytes(sample.ToArray()).Detected;
        return guess is { Encoding: { } encoding, Confidence: > 0.4f } ? encoding : Get("windows-1252")!; // the provider has it
    }

    /// <summary>Of a few words, such as a name in a tag: what looks like text of no encoding is taken letter by letter.</summary>
    public static Encoding OfWords(ReadOnlySpan<byte> bytes) => Detect(bytes)?.Encoding ?? Encoding.Latin1;

    /// <summary>ğ, ı, ş and İ stand where western encodings have letters of Icelandic, which writes á, æ, í and ó beside them.</summary>
    private static bool IsTurkic(ReadOnlySpan<byte> bytes)
    {
        var (own, shared, foreign) = (0, 0, 0);
        foreach (var b in bytes)
        {
            own += b is 0xD0 or 0xDD or 0xDE or 0xF0 or 0xFD or 0xFE ? 1 : 0;
            shared += b is 0xC7 or 0xD6 or 0xDC or 0xE7 or 0xF6 or 0xFC or 0xC2 or 0xE2 or 0xEE or 0xFB ? 1 : 0;
            foreign += b >= 0xC0 && b is not (0xD0 or 0xDD or 0xDE or 0xF0 or 0xFD or 0xFE or 0xC7 or 0xD6 or 0xDC or 0xE7 or 0xF6 or 0xFC or 0xC2 or 0xE2 or 0xEE or 0xFB) ? 1 : 0;
        }

        return own >= 3 && own * 4 >= shared && foreign * 20 <= own + shared;
    }

    /// <summary>The mean worth of what is not ASCII: letters by how common they are in Russian, minus what no writer puts there.</summary>
    private static double ScoreCyrillic(string text)
    {
        double score = 0;
        var characters = 0;
        var last = ' ';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= 0x80)
            {
                characters++;

                // A letter inside a Latin word is an accented one of that word, not a Cyrillic one.
                var isInLatin = char.IsLetter(c) && (char.IsAsciiLetter(last) || (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1])));
                score += isInLatin ? -6 : WorthOf(c, last);
            }

            last = c;
        }

        return characters == 0 ? 0 : score / characters;
    }

    private static double WorthOf(char c, char last)
    {
        var lower = char.ToLowerInvariant(c);
        if (lower is >= 'а' and <= 'я')
        {
            // A capital after a small letter is what KOI8-R makes of windows-1251, and the other way round.
            var isOddCase = char.IsUpper(c) && char.IsLower(last);
            return Math.Log2(1 + Frequencies[lower - 'а']) - (isOddCase ? 12 : 0);
        }

        return lower switch
        {
            'ё' or 'і' or 'ў' or 'ї' or 'є' or 'ґ' => 2,
            '№' or '«' or '»' or '—' or '–' or '„' or '“' or '”' or '…' or '§' or '°' or '©' or '\u00A0' => 1,
            _ when char.IsLetter(c) => -3,
            _ => -6,
        };
    }
}
