using SharpCompress.Compressors;
using SharpCompress.Compressors.BZip2;
using SharpCompress.Compressors.LZMA;
using SharpCompress.Compressors.Lzw;
using SharpCompress.Compressors.Xz;
using SharpCompress.Compressors.ZStandard;

namespace Waybill.Extraction.Formats.Archives;

/// <summary>One packed file whose name is not kept in it: bzip2, xz, lzip, zstd, LZ4, framed Snappy, compress.</summary>
internal sealed class PackedFileFormat : IFileFormat
{
    public string Name => "packed file (bzip2, xz, zstd, LZ4, Snappy)";

    public bool Recognises(FileHead head) => MediaTypeOf(head) is not null;

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        var mediaType = MediaTypeOf(original.Head) ?? "application/octet-stream";
        await using var file = original.Open();
        await using var unpacked = Unpack(mediaType, file);
        await original.Children.AddAsync("content", modified: null, unpacked, file.Length, cancellation);
        return new Outcome<FileContents>(
            new FileContents { MediaType = mediaType, IsContainerOnly = true, Children = original.Children.Files },
            original.Children.Full is { } full ? [full] : []);
    }

    private static Stream Unpack(string mediaType, FileStream file) => mediaType switch
    {
        "application/x-bzip2" => BZip2Stream.Create(file, CompressionMode.Decompress, decompressConcatenated: true),
        "application/x-lzip" => LZipStream.Create(file, CompressionMode.Decompress),
        "application/zstd" => new DecompressionStream(file),
        "application/x-lz4" => new BlockStream(new Lz4Blocks(file)),
        "application/x-snappy-framed" => new BlockStream(new SnappyBlocks(file)),
        "application/x-compress" => new LzwStream(file),
        _ => new XZStream(file),
    };

    private static string? MediaTypeOf(FileHead head) =>
        head.StartsWith("BZh"u8) && head.HasAt(4, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) ? "application/x-bzip2"
        : head.StartsWith([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) ? "application/x-xz"
        : head.StartsWith("LZIP\u0001"u8) ? "application/x-lzip"
        : head.StartsWith([0x28, 0xB5, 0x2F, 0xFD]) ? "application/zstd"
        : head.StartsWith([0x04, 0x22, 0x4D, 0x18]) ? "application/x-lz4"
        : head.StartsWith([0xFF, 0x06, 0x00, 0x00, 0x73, 0x4E, 0x61, 0x50, 0x70, 0x59]) ? "application/x-snappy-framed"
        : head.StartsWith([0x1F, 0x9D]) ? "application/x-compress"
        : null;
}
