using System.Text;

namespace Waybill.Extraction.Formats.PlainText;

/// <summary>ArmSCII-8 (AST 34.002), in which Armenian offices wrote before Unicode: capital and small letters stand side by side from 0xB2 on.</summary>
/// <remarks>For reading only.</remarks>
internal sealed class ArmenianEncoding : Encoding
{
    private const byte FirstLetter = 0xB2;
    private const byte LastLetter = 0xFD;
    private const char FirstCapital = 'Ա';
    private const char FirstSmall = 'ա';

    /// <summary>From 0xA2 to 0xB1.</summary>
    private const string Signs = "և։)(»«—.՝,-֊…՜՛՞";

    private const int FewestLetters = 20;

    private ArmenianEncoding()
    {
    }

    public static ArmenianEncoding Instance { get; } = new();

    public override string WebName => "armscii-8";

    public override string EncodingName => "Armenian (ArmSCII-8)";

    /// <summary>By what Armenian looks like: nearly all letters small, which are the odd bytes, and every tenth of them ա.</summary>
    public static bool Fits(ReadOnlySpan<byte> bytes)
    {
        var (letters, small, first, other) = (0, 0, 0, 0);
        foreach (var b in bytes)
        {
            if (b is >= FirstLetter and <= LastLetter)
            {
                letters++;
                small += b & 1;
                first += b == FirstLetter + 1 ? 1 : 0;
            }
            else if (b >= 0x80 && b is not (>= 0xA2 and < FirstLetter) and not 0xFE)
            {
                other++;
            }
        }

        return letters >= FewestLetters && small * 10 >= letters * 8 && first * 100 >= letters * 8 && other * 50 <= letters;
    }

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
        {
            chars[charIndex + i] = Decode(bytes[byteIndex + i]);
        }

        return byteCount;
    }

    public override int GetMaxCharCount(int byteCount) => byteCount;

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetByteCount(char[] chars, int index, int count) => count;

    /// <exception cref="NotSupportedException">Always.</exception>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        throw new NotSupportedException("nothing is written in ArmSCII-8");

    private static char Decode(byte b) => b switch
    {
        < 0x80 => (char)b,
        0xFE => '՚',
        >= FirstLetter and <= LastLetter => (char)(((b & 1) == 0 ? FirstCapital : FirstSmall) + ((b - FirstLetter) / 2)),
        >= 0xA2 and < FirstLetter => Signs[b - 0xA2],
        _ => '\uFFFD',
    };
}
