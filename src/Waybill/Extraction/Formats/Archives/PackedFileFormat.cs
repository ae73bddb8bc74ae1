using SharpCompress.Compressors;
using SharpCompress.Compressors.BZip2;
using SharpCompress.Compressors.Xz;

namespace Waybill.Extraction.Formats.Archives;

/// <summary>One file packed with bzip2 or xz; its name is not kept in it.</summary>
internal sealed class PackedFileFormat : IFileFormat
{
    public string Name => "packed file (bzip2, xz)";

    public bool Recognises(FileHead head) => MediaTypeOf(head) is not null;

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        var mediaType = MediaTypeOf(original.Head) ?? "application/octet-stream";
        await using var file = original.Open();
        await using Stream unpacked = mediaType == "application/x-bzip2" ? BZip2Stream.Create(file, CompressionMode.Decompress, false) : new XZStream(file);
        await original.Children.AddAsync("content", modified: null, unpacked, file.Length, cancellation);
        return new Outcome<FileContents>(
            new FileContents { MediaType = mediaType, IsContainerOnly = true, Children = original.Children.Files },
            original.Children.Full is { } full ? [full] : []);
    }

    private static string? MediaTypeOf(FileHead head) =>
        head.StartsWith("BZh"u8) && head.HasAt(4, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) ? "application/x-bzip2"
        : head.StartsWith([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) ? "application/x-xz"
        : null;
}
