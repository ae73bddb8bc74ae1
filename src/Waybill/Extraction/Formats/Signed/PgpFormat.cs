using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Signed;

/// <summary>What PGP writes as text, RFC 9580 §6: signed texts, signatures and keys are read as they stand; a message opens with a key only.</summary>
internal sealed class PgpFormat : IFileFormat
{
    public string Name => "PGP text";

    public bool Recognises(FileHead head) => head.StartsWith("-----BEGIN PGP "u8) || IsEncrypted(head);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        if (IsEncrypted(original.Head))
        {
            return Outcome.Failed<FileContents>(ProblemCode.Encrypted, "it opens with a key of PGP only");
        }

        var outcome = await new PlainTextFormat().ExtractAsync(original, cancellation);
        return outcome.Value is { } text ? new Outcome<FileContents>(text with { MediaType = "application/pgp-signature" }, outcome.Problems) : outcome;
    }

    /// <summary>As text, or beginning with the packet that holds the key for one reader, RFC 4880 §5.1.</summary>
    private static bool IsEncrypted(FileHead head) =>
        head.StartsWith("-----BEGIN PGP MESSAGE-----"u8)
        || (head.Bytes.Span is [0x85, 0x01 or 0x02, 0x0C or 0x8C, 0x03, ..])
        || (head.Bytes.Span is [0x8C, 0x0D, 0x04, >= 0x07 and <= 0x0A, 0x03, ..]);
}
