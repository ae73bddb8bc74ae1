namespace Waybill.Extraction.Formats.Archives;

/// <summary>Archives that libarchive's <c>bsdtar</c> reads: CAB, ISO 9660, LHA, cpio, ar and deb, xar, ARC and WARC.</summary>
/// <remarks>The program turns each into a tar on its output, which is read here: no name and no link of a member ever meets the file system.</remarks>
internal sealed class ForeignArchiveFormat : IFileFormat
{
    private static readonly OutsideProgram Program = new("bsdtar", "libarchive-tools");

    private static readonly (int Offset, byte[] Signature, string MediaType)[] Signatures =
    [
        (0, [.. "MSCF\0\0\0\0"u8], "application/vnd.ms-cab-compressed"),
        (0, [.. "070701"u8], "application/x-cpio"),
        (0, [.. "070702"u8], "application/x-cpio"),
        (0, [.. "070707"u8], "application/x-cpio"),
        (0, [.. "!<arch>\n"u8], "application/x-archive"),
        (0, [.. "xar!"u8], "application/x-xar"),
        (2, [.. "-lh"u8], "application/x-lzh-compressed"),
        (2, [.. "-lz"u8], "application/x-lzh-compressed"),
    ];

    public string Name => "archive of another kind (CAB, ISO, LHA, cpio, ar)";

    public bool Recognises(FileHead head) => MediaTypeOf(head) is not null;

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        var mediaType = MediaTypeOf(original.Head) ?? "application/octet-stream";
        var reading = new TarReading(original.Children);
        // In small blocks, so that what was read before a fault is not lost in the last of them.
        var ran = await Program.RunAsync(
            ["--format", "pax", "-b", "1", "-c", "-f", "-", "@" + System.IO.Path.GetFullPath(original.Path)],
            folder: null,
            async (tar, stop) =>
            {
                await reading.ReadAsync(tar, stop);
                if (original.Children.Full is null)
                {
                    // The padding at the end, without which the program would think that nobody wanted its output.
                    await tar.CopyToAsync(Stream.Null, stop);
                }
            },
            cancellation);
        var problems = reading.Problems.Concat(ran.Problems).ToList();
        if (ran.Value is { ExitCode: not 0, Errors: var errors } && original.Children.Full is null)
        {
            problems.Add(new Problem(ProblemCode.Damaged, $"after {original.Children.Files.Count} files: {errors}"));
        }

        return ContainerContents.Of(mediaType, original, problems);
    }

    private static string? MediaTypeOf(FileHead head) =>
        Signatures.FirstOrDefault(known => head.HasAt(known.Offset, known.Signature)).MediaType is { } type ? IsMeant(type, head) ? type : null
        : head.HasDiscDescriptor ? "application/x-iso9660-image"
        : null;

    /// <summary>Three letters are few: a level of compression and a sane size of header must follow.</summary>
    private static bool IsMeant(string type, FileHead head) =>
        type != "application/x-lzh-compressed"
        || (head.Bytes.Length > 21 && head.Bytes.Span[6] == '-' && head.Bytes.Span[20] is 0 or 1 or 2);
}
