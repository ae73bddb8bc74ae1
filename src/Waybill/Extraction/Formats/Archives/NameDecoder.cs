using System.Text;
using SharpCompress.Common;
using UtfUnknown;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Archives;

/// <summary>Turns the names of members into text. An archive does not say in which encoding they are; all of its names together tell.</summary>
internal sealed class NameDecoder
{
    private const int ShiftJis = 932;
    private const int Gbk = 936;
    private static readonly int[] EastAsian = [ShiftJis, Gbk, 949, 950, 54936, 51949, 51932];

    private readonly Encoding? _ofAll;

    /// <param name="names">As they stand, of those members that do not say that they are UTF-8.</param>
    public NameDecoder(IEnumerable<byte[]> names)
    {
        var joined = names.Distinct(ByteOrder.Instance).SelectMany(name => name.Append((byte)'\n')).ToArray();
        _ofAll = joined.Length == 0 ? null : EastAsianEncoding(joined) ?? TextEncodings.OfName(joined);
    }

    public string Decode(ReadOnlySpan<byte> name, bool isUtf8)
    {
        // Some programs set the flag and write what they have.
        var encoding = System.Text.Unicode.Utf8.IsValid(name) ? Encoding.UTF8 : isUtf8 ? TextEncodings.OfName(name) : _ofAll ?? TextEncodings.OfName(name);
        return encoding.GetString(name);
    }

    /// <param name="ofPassword">In which passwords become bytes; archives do not say.</param>
    public ArchiveEncoding ForLibrary(Encoding ofPassword) => new()
    {
        Password = ofPassword,
        CustomDecoder = (bytes, start, length, type) => Decode(bytes.AsSpan(start, length), type == EncodingType.UTF8),
    };

    /// <summary>Null where the names are better read as anything else.</summary>
    private static Encoding? EastAsianEncoding(byte[] joined)
    {
        if (System.Text.Unicode.Utf8.IsValid(joined) || TextEncodings.IsCyrillicName(joined) || !IsEveryday(joined, 0x81, 0xFE, lowestSecond: 0x40))
        {
            return null;
        }

        var guess = CharsetDetector.DetectFromBytes(joined).Detected;
        if (guess is { Encoding.CodePage: var page, Confidence: > 0.6f } && EastAsian.Contains(page))
        {
            return TextEncodings.Get(page);
        }

        // A few letters are too few for a detector that counts: the everyday signs of each have their own rows.
        return IsEveryday(joined, 0xB0, 0xD7, lowestSecond: 0xA1) ? TextEncodings.Get(Gbk)
            : IsEveryday(joined, 0x88, 0x97, lowestSecond: 0x40) ? TextEncodings.Get(ShiftJis)
            : null;
    }

    /// <summary>True where all that is not ASCII comes in pairs that begin in these rows. A western letter before a plain one is no such pair.</summary>
    private static bool IsEveryday(byte[] bytes, byte first, byte last, byte lowestSecond)
    {
        int pairs = 0, certain = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            if (bytes[i] < first || bytes[i] > last || i + 1 == bytes.Length || bytes[i + 1] < lowestSecond || bytes[i + 1] is 0x7F or 0xFF)
            {
                return false;
            }

            certain += bytes[++i] >= 0x80 ? 1 : 0;
            pairs++;
        }

        return pairs >= 2 && certain * 3 >= pairs;
    }

    private sealed class ByteOrder : IEqualityComparer<byte[]>
    {
        public static ByteOrder Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] bytes)
        {
            var hash = default(HashCode);
            hash.AddBytes(bytes);
            return hash.ToHashCode();
        }
    }
}
