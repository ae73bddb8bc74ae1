using System.Text;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction;

/// <summary>The text of a file that is nothing but text, in whatever encoding; its beginning where there is more than is read.</summary>
/// <param name="Text">Cleaned; at most <see cref="ExtractionLimits.MaxCharacters"/> before that.</param>
internal sealed record EncodedText(string Text, Encoding Encoding, bool IsWhole)
{
    /// <summary>No encoding spends more bytes than this on a UTF-16 code unit.</summary>
    private const int WidestCharacter = 4;

    /// <returns>Null where the bytes are not text.</returns>
    public static async Task<EncodedText?> OfAsync(Original original, CancellationToken cancellation)
    {
        var most = original.Limits.MaxCharacters;
        var bytes = await original.LoadBeginningAsync(most * WidestCharacter, cancellation);
        if (TextEncodings.Detect(bytes.Span) is not { } detected)
        {
            return null;
        }

        var (raw, isWhole) = Decode(bytes.Span[detected.Preamble..], detected.Encoding, most);
        return new EncodedText(CleanText.Of(raw), detected.Encoding, isWhole && bytes.Length == original.Head.LengthInBytes);
    }

    /// <summary>Says what is missing where not all was read.</summary>
    public IReadOnlyList<Problem> Problems(ExtractionLimits limits) => IsWhole ? [] : [new Problem(ProblemCode.LimitReached, limits.TooManyCharacters)];

    private static (string Text, bool IsWhole) Decode(ReadOnlySpan<byte> bytes, Encoding encoding, long most)
    {
        var characters = new char[Math.Min(most, encoding.GetMaxCharCount(bytes.Length))];
        encoding.GetDecoder().Convert(bytes, characters, flush: true, out _, out var used, out var isWhole);
        return (new string(characters, 0, used), isWhole);
    }
}
