using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Archives;

/// <summary>The block before each member of a tar, as far as the library's reader does not tell of it.</summary>
internal static class TarHeader
{
    public const int BlockBytes = 512;
    private const int NameBytes = 100;
    private const int SumAt = 148;
    private const int SumBytes = 8;
    private const int PrefixAt = 345;
    private const int PrefixBytes = 155;

    /// <summary>True where the block's checksum is that of its bytes, which hardly anything else has by chance.</summary>
    public static bool IsAt(ReadOnlySpan<byte> block)
    {
        if (block.Length < BlockBytes || block[0] == 0)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < BlockBytes; i++)
        {
            sum += i is >= SumAt and < SumAt + SumBytes ? ' ' : block[i];
        }

        return Octal(block.Slice(SumAt, SumBytes)) == sum;
    }

    /// <summary>The name in the encoding in which it was written, where that is not UTF-8.</summary>
    public static string NameAt(ReadOnlySpan<byte> block)
    {
        var name = UntilNul(block[..NameBytes]);
        var prefix = block.Slice(257, 5).SequenceEqual("ustar"u8) && block[263] == '0' ? UntilNul(block.Slice(PrefixAt, PrefixBytes)) : [];
        byte[] whole = prefix.Length > 0 ? [.. prefix, (byte)'/', .. name] : name.ToArray();
        return TextEncodings.OfName(whole).GetString(whole);
    }

    private static ReadOnlySpan<byte> UntilNul(ReadOnlySpan<byte> field) => field.IndexOf((byte)0) is >= 0 and var end ? field[..end] : field;

    private static int Octal(ReadOnlySpan<byte> field)
    {
        var digits = field.Trim((ReadOnlySpan<byte>)[(byte)' ', 0]);
        if (digits.Length is 0 or > 7 || digits.ContainsAnyExceptInRange((byte)'0', (byte)'7'))
        {
            return -1;
        }

        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 8) + digit - '0';
        }

        return value;
    }
}
