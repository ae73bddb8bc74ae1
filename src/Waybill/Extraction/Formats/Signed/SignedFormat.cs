using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace Waybill.Extraction.Formats.Signed;

/// <summary>A file in the envelope of an electronic signature (.p7m), RFC 5652: the file comes out as a child; the signature is not checked.</summary>
internal sealed class SignedFormat : IFileFormat
{
    /// <summary>1.2.840.113549.1.7, of which 2 is signed and 3 enveloped data.</summary>
    private static ReadOnlySpan<byte> Family => [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07];

    public string Name => "signed file (PKCS #7)";

    public bool Recognises(FileHead head) => head.Bytes.Span is [0x30, ..] && Kind(head) is 2 or 3;

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        if (Kind(original.Head) == 3)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Encrypted, "a file that opens with a certificate's key only");
        }

        using var bytes = await original.LoadAsync(cancellation);
        var message = new SignedCms();
        try
        {
            message.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
        catch (CryptographicException fault)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Damaged, ParserFaults.Describe(fault));
        }

        using var inside = new MemoryStream(message.ContentInfo.Content, writable: false);
        var signers = Signers(message);
        if (inside.Length == 0)
        {
            // A signature alone: what it is for stands beside it.
            return Outcome.Of(new FileContents { MediaType = "application/pkcs7-signature", Pages = [new ContentPage { Number = 1, Blocks = [.. signers] }] });
        }

        await original.Children.AddAsync("content", modified: null, inside, packedBytes: null, cancellation);
        return new Outcome<FileContents>(
            new FileContents { MediaType = "application/pkcs7-mime", IsContainerOnly = true, Pages = [new ContentPage { Number = 1, Blocks = [.. signers] }], Children = original.Children.Files },
            original.Children.Full is { } full ? [full] : []);
    }

    /// <summary>Whom the certificates name; nobody here has checked that they signed.</summary>
    private static IEnumerable<ContentBlock> Signers(SignedCms message)
    {
        yield return new ContentBlock("Electronic signature, not checked");
        foreach (var signer in message.SignerInfos)
        {
            yield return new ContentBlock(CleanText.OneLine("Signer: " + (signer.Certificate?.Subject ?? "a certificate that is not in the file")));
            foreach (var time in signer.SignedAttributes.OfType<CryptographicAttributeObject>().SelectMany(attribute => attribute.Values.OfType<Pkcs9SigningTime>()))
            {
                yield return new ContentBlock("Signed: " + MetadataBuilder.Iso(new DateTimeOffset(DateTime.SpecifyKind(time.SigningTime, DateTimeKind.Utc))));
            }
        }
    }

    private static int? Kind(FileHead head)
    {
        var start = head.Bytes.Span[..Math.Min(32, head.Bytes.Length)];
        return start.IndexOf(Family) is > 0 and var at && at + Family.Length < start.Length ? start[at + Family.Length] : null;
    }
}
