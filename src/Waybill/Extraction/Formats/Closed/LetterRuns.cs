using System.Text;

namespace Waybill.Extraction.Formats.Closed;

/// <summary>Finds what was meant to be read among bytes that are not understood.</summary>
internal static class LetterRuns
{
    private const int ShortestNarrow = 4;
    private const int ShortestWide = 3;

    /// <summary>Eight-bit ASCII and UTF-16 little-endian, in the order of the file; a run that was there before is not shown again.</summary>
    public static IReadOnlyList<string> In(ReadOnlyMemory<byte> file, ExtractionLimits limits, CancellationToken cancellation)
    {
        var runs = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var bytes = file.Span;
        long characters = 0;
        for (var at = 0; at < bytes.Length;)
        {
            if ((at & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var wide = WideAt(bytes[at..]);
            var narrow = wide >= ShortestWide ? 0 : NarrowAt(bytes[at..]);
            var text = wide >= ShortestWide ? Encoding.Unicode.GetString(bytes.Slice(at, wide * 2))
                : narrow >= ShortestNarrow ? Encoding.ASCII.GetString(bytes.Slice(at, narrow))
                : "";
            at += Math.Max(1, wide >= ShortestWide ? wide * 2 : narrow);
            if (BlockText.Of(text) is { Length: > 0 } clean && IsMeantToBeRead(clean) && seen.Add(clean))
            {
                characters += clean.Length;
                if (characters > limits.MaxCharacters)
                {
                    break;
                }

                runs.Add(clean);
            }
        }

        return runs;
    }

    private static int NarrowAt(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        while (count < bytes.Length && bytes[count] is (>= 0x20 and < 0x7F) or (byte)'\t')
        {
            count++;
        }

        return count;
    }

    /// <summary>Letters of one alphabet beside Latin, with ordinary signs: anything else is chance.</summary>
    private static int WideAt(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        byte alphabet = 0;
        while ((2 * count) + 1 < bytes.Length)
        {
            var (low, high) = (bytes[2 * count], bytes[(2 * count) + 1]);
            var isPlain = high == 0 && low is (>= 0x20 and < 0x7F) or >= 0xA0 or (byte)'\t' or (byte)'\n' or (byte)'\r';
            var isSign = high == 0x20 && low is (>= 0x10 and <= 0x26);
            var isLetter = high is 0x04 or 0x05 or 0x01 && (alphabet == 0 || alphabet == high);
            if (!isPlain && !isSign && !isLetter)
            {
                break;
            }

            alphabet = isLetter ? high : alphabet;
            count++;
        }

        return count;
    }

    /// <summary>Mostly letters, digits and spaces, and more than one kind of sign.</summary>
    private static bool IsMeantToBeRead(string text)
    {
        var (words, letters, odd) = (0, 0, 0);
        foreach (var c in text)
        {
            words += char.IsLetterOrDigit(c) || c is ' ' or '.' or ',' or '-' or '\n' ? 1 : 0;
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
            odd += c is '`' or '^' or '~' or '|' or '\\' or '{' or '}' or '<' or '>' or ';' or '$' or '@' or '=' ? 1 : 0;
        }

        return letters >= 3 && words * 100 >= text.Length * (text.Length < 8 ? 80 : 70) && (text.Length >= 8 || odd == 0) && text.Distinct().Count() > 2;
    }
}
