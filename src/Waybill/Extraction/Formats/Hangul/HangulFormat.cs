using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Waybill.Extraction.Formats.Compound;

namespace Waybill.Extraction.Formats.Hangul;

/// <summary>Documents of Hangul, the word processor of Korean offices (.hwp, version 5): paragraphs in the order of the file; pictures and objects as children.</summary>
internal sealed class HangulFormat : IFileFormat
{
    private const int FlagsAt = 36;
    private const int Packed = 1;
    private const int Locked = 2;
    private const int ParagraphText = 67;
    private const int LongRecord = 0xFFF;

    public string Name => "Hangul document (.hwp)";

    public bool Recognises(FileHead head) => head.HasRootStream("FileHeader") && (head.HasRootStream("BodyText") || head.HasRootStream("ViewText"));

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        var reader = CompoundReader.Open(file);
        var header = reader.Root.Find("FileHeader") is { IsStorage: false } entry ? reader.Read(entry) : [];
        if (header.Length < FlagsAt + 4 || !header.AsSpan().StartsWith("HWP Document File"u8))
        {
            return Outcome.Failed<FileContents>(ProblemCode.Damaged, "the document does not begin as one of Hangul");
        }

        var flags = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(FlagsAt));
        if ((flags & Locked) != 0 || reader.Root.Find("BodyText") is not { IsStorage: true } body)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Encrypted, "a Hangul document that opens with a password only, or only for whom it was made");
        }

        var blocks = new List<ContentBlock>();
        foreach (var section in body.Children.Where(child => !child.IsStorage).OrderBy(child => child.Name.Length).ThenBy(child => child.Name, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = reader.Read(section);
            blocks.AddRange(Paragraphs((flags & Packed) != 0 ? await UnpackAsync(bytes, original.Limits, cancellation) : bytes).Select(text => new ContentBlock(text)));
        }

        foreach (var inside in reader.Root.Find("BinData")?.Children.Where(child => !child.IsStorage) ?? [])
        {
            await AddChildAsync(inside.Name, reader.Read(inside), original, cancellation);
        }

        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = "application/x-hwp",
                Pages = [new ContentPage { Number = 1, Blocks = blocks }],
                Children = original.Children.Files,
            },
            original.Children.Full is { } full ? [full] : []);
    }

    private static async Task AddChildAsync(string name, byte[] bytes, Original original, CancellationToken cancellation)
    {
        byte[] whole;
        try
        {
            whole = await UnpackAsync(bytes, original.Limits, cancellation);
        }
        catch (InvalidDataException)
        {
            // Some are kept as they are.
            whole = bytes;
        }

        using var stream = new MemoryStream(whole, writable: false);
        await original.Children.AddAsync(name, modified: null, stream, packedBytes: null, cancellation);
    }

    private static async Task<byte[]> UnpackAsync(byte[] bytes, ExtractionLimits limits, CancellationToken cancellation)
    {
        using var packed = new DeflateStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await packed.ReadAsync(buffer, cancellation)) > 0)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > limits.RatioFloorBytes && whole.Length > bytes.Length * limits.MaxRatio)
            {
                throw new LimitReachedException($"a part expands to more than {limits.MaxRatio} times its size");
            }
        }

        return whole.ToArray();
    }

    /// <summary>Records with a head of ten bits of kind, ten of depth and twelve of length.</summary>
    private static List<string> Paragraphs(byte[] section)
    {
        var texts = new List<string>();
        for (var at = 0; at + 4 <= section.Length;)
        {
            var head = BinaryPrimitives.ReadUInt32LittleEndian(section.AsSpan(at));
            at += 4;
            long length = head >> 20;
            if (length == LongRecord && at + 4 <= section.Length)
            {
                length = BinaryPrimitives.ReadUInt32LittleEndian(section.AsSpan(at));
                at += 4;
            }

            length = Math.Min(length, section.Length - at);
            if ((head & 0x3FF) == ParagraphText && BlockText.Of(Letters(section.AsSpan(at, (int)length))) is { Length: > 0 } text)
            {
                texts.Add(text);
            }

            at += (int)length;
        }

        return texts;
    }

    /// <summary>Most control characters take the place of eight letters.</summary>
    private static string Letters(ReadOnlySpan<byte> bytes)
    {
        const int wide = 8;
        var text = new StringBuilder();
        for (var at = 0; at + 2 <= bytes.Length;)
        {
            var c = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
            text.Append(c switch { '\t' => "\t", '\n' or '\r' => "\n", < ' ' => "", _ => c.ToString() });
            at += c is >= ' ' or '\0' or '\n' or '\r' or (>= '\u0018' and <= '\u001F') ? 2 : 2 * wide;
        }

        return text.ToString();
    }
}
