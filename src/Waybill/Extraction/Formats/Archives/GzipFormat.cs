using System.Buffers.Binary;
using System.IO.Compression;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Archives;

/// <summary>One packed file, RFC 1952; a <c>.tar.gz</c> gives the tar as its child.</summary>
internal sealed class GzipFormat : IFileFormat
{
    private const int HeaderBytes = 10;
    private const int TrailerBytes = 8;
    private const int HasExtra = 4;
    private const int HasName = 8;

    public string Name => "gzip file";

    public bool Recognises(FileHead head) => head.StartsWith(Start);

    private static ReadOnlySpan<byte> Start => [0x1F, 0x8B, 0x08];

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        await using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        await original.Children.AddAsync(NameIn(original.Head.Bytes.Span), modified: null, unpacked, file.Length, cancellation);
        var problems = new List<Problem>();
        if (original.Children.Full is { } full)
        {
            problems.Add(full);
        }
        else if (original.Children.Files is [{ TemporaryFile: { } content }] && !await IsWholeAsync(file, new FileInfo(content).Length, cancellation))
        {
            problems.Add(new Problem(ProblemCode.Damaged, "its content is not as long as its end says: it was cut off, or something follows it"));
        }

        return new Outcome<FileContents>(new FileContents { MediaType = "application/gzip", IsContainerOnly = true, Children = original.Children.Files }, problems);
    }

    /// <summary>The unpacking stops without a word where the bytes stop, so the length at the end (ISIZE, RFC 1952 §2.3.1) has to tell.</summary>
    private static async Task<bool> IsWholeAsync(FileStream file, long length, CancellationToken cancellation)
    {
        if (file.Length < HeaderBytes + TrailerBytes)
        {
            return false;
        }

        var said = new byte[4];
        file.Position = file.Length - said.Length;
        await file.ReadExactlyAsync(said, cancellation);
        return BinaryPrimitives.ReadUInt32LittleEndian(said) == unchecked((uint)length) || await HasFurtherMemberAsync(file, cancellation);
    }

    /// <summary>Several packed files one after the other are one file, and only the last length stands at the end.</summary>
    private static async Task<bool> HasFurtherMemberAsync(FileStream file, CancellationToken cancellation)
    {
        var (buffer, kept) = (new byte[1 << 16], 0);
        file.Position = HeaderBytes;
        while (await file.ReadAsync(buffer.AsMemory(kept), cancellation) is var read and > 0)
        {
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf(Start) >= 0)
            {
                return true;
            }

            kept = Math.Min(Start.Length - 1, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return false;
    }

    /// <summary>The name that the file had before it was packed; most programs write it down.</summary>
    private static string NameIn(ReadOnlySpan<byte> head)
    {
        if (head.Length <= HeaderBytes || (head[3] & HasName) == 0 || (head[3] & HasExtra) != 0)
        {
            return "content";
        }

        var name = head[HeaderBytes..];
        var end = name.IndexOf((byte)0);
        return end <= 0 ? "content" : TextEncodings.OfName(name[..end]).GetString(name[..end]);
    }
}
