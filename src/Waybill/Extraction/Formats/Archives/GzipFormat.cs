using System.IO.Compression;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Archives;

/// <summary>One packed file, RFC 1952; a <c>.tar.gz</c> gives the tar as its child.</summary>
internal sealed class GzipFormat : IFileFormat
{
    private const int HeaderBytes = 10;
    private const int HasExtra = 4;
    private const int HasName = 8;

    public string Name => "gzip file";

    public bool Recognises(FileHead head) => head.StartsWith([0x1F, 0x8B, 0x08]);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        await using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        await original.Children.AddAsync(NameIn(original.Head.Bytes.Span), modified: null, unpacked, file.Length, cancellation);
        return new Outcome<FileContents>(
            new FileContents { MediaType = "application/gzip", IsContainerOnly = true, Children = original.Children.Files },
            original.Children.Full is { } full ? [full] : []);
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
