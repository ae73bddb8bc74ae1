using System.IO.Compression;
using System.Text;
using Waybill.Extraction.Formats.Compound;

namespace Waybill.Extraction;

/// <summary>What formats look at to recognise their own: the first bytes, the length, and for packages the list of content types.</summary>
public sealed class FileHead
{
    private const int HeadBytes = 8192;
    private const int LongestContentTypes = 1 << 20;

    private FileHead(byte[] bytes, long length, string? contentTypes = null, IReadOnlyList<string>? rootStreams = null)
    {
        Bytes = bytes;
        LengthInBytes = length;
        ContentTypes = contentTypes;
        RootStreams = rootStreams;
    }

    /// <summary>At most the first 8 KiB.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    public long LengthInBytes { get; }

    /// <summary>The text of <c>[Content_Types].xml</c> (ECMA-376 part 2); null for anything but an Open Packaging container.</summary>
    public string? ContentTypes { get; }

    /// <summary>The names at the root of an OLE2 compound file; null for anything else, and where its directory cannot be read.</summary>
    public IReadOnlyList<string>? RootStreams { get; }

    /// <summary>True for the image of a disc, ECMA-119 §8.1: it says so behind the first 32 KiB.</summary>
    public bool HasDiscDescriptor { get; private init; }

    public bool IsZip => StartsWith("PK\x03\x04"u8) || StartsWith("PK\x05\x06"u8) || StartsWith("PK\x07\x08PK\x03\x04"u8);

    /// <summary>A text document, table or presentation of LibreOffice: its first entry says so, ODF 1.2 part 3 §3.3.</summary>
    public bool IsOpenDocument => IsZip && Bytes.Span[..Math.Min(256, Bytes.Length)].IndexOf("application/vnd.oasis.opendocument"u8) > 0;

    /// <summary>True where the first member belongs to an Office package, also where the package's directory is lost.</summary>
    public bool BeginsAsOfficePackage =>
        IsZip && Bytes.Span[..Math.Min(256, Bytes.Length)] is var start
        && (start.IndexOf("[Content_Types].xml"u8) > 0 || start.IndexOf("_rels/.rels"u8) > 0 || start.IndexOf("docProps/"u8) > 0
            || start.IndexOf("word/"u8) == 30 || start.IndexOf("xl/"u8) == 30 || start.IndexOf("ppt/"u8) == 30);

    public bool StartsWith(ReadOnlySpan<byte> signature) => HasAt(0, signature);

    public bool HasAt(int offset, ReadOnlySpan<byte> signature) =>
        Bytes.Length >= offset + signature.Length && Bytes.Span.Slice(offset, signature.Length).SequenceEqual(signature);

    public bool HasRootStream(string name) => RootStreams?.Contains(name, StringComparer.OrdinalIgnoreCase) == true;

    /// <summary>The first bytes as far as they are ASCII, with NUL bytes left out so that UTF-16 reads the same.</summary>
    public string Ascii()
    {
        var text = new StringBuilder(Bytes.Length);
        foreach (var b in Bytes.Span)
        {
            if (b != 0)
            {
                text.Append(b < 0x80 ? (char)b : '\uFFFD');
            }
        }

        return text.ToString();
    }

    internal static async Task<FileHead> ReadAsync(FileStream file, CancellationToken cancellation)
    {
        var buffer = new byte[HeadBytes];
        var read = await file.ReadAtLeastAsync(buffer, HeadBytes, throwOnEndOfStream: false, cancellation);
        var head = new FileHead(buffer[..read], file.Length);
        return head.IsZip ? new FileHead(buffer[..read], file.Length, await ReadContentTypesAsync(file, cancellation))
            : CompoundFile.Is(head) ? new FileHead(buffer[..read], file.Length, rootStreams: ReadRootStreams(file))
            : new FileHead(buffer[..read], file.Length) { HasDiscDescriptor = await ReadDiscDescriptorAsync(file, cancellation) };
    }

    private static async Task<bool> ReadDiscDescriptorAsync(FileStream file, CancellationToken cancellation)
    {
        const int place = 0x8001;
        var mark = new byte[5];
        if (file.Length < place + mark.Length)
        {
            return false;
        }

        file.Position = place;
        await file.ReadExactlyAsync(mark, cancellation);
        return mark.AsSpan().SequenceEqual("CD001"u8);
    }

    private static string[]? ReadRootStreams(FileStream file)
    {
        try
        {
            return [.. CompoundReader.Open(file).Root.Children.Select(child => child.Name)];
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            // What is left of it may still be named by what stands in it.
            return null;
        }
    }

    private static async Task<string?> ReadContentTypesAsync(FileStream file, CancellationToken cancellation)
    {
        try
        {
            file.Position = 0;
            using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (package.GetEntry("[Content_Types].xml") is not { } entry)
            {
                return null;
            }

            await using var part = await entry.OpenAsync(cancellation);
            var bytes = new byte[LongestContentTypes];
            var read = await part.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
            return Encoding.UTF8.GetString(bytes, 0, read);
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            // A broken archive is still an archive: whoever reads it will say what is wrong.
            return null;
        }
    }
}
