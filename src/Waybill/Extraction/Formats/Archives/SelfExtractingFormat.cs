using SharpCompress.Archives;

namespace Waybill.Extraction.Formats.Archives;

/// <summary>A program that carries an archive behind itself: the archive is read, the program is not run.</summary>
internal sealed class SelfExtractingFormat : IFileFormat
{
    private const int LongestProgram = 16 << 20;

    private static readonly (byte[] Signature, string MediaType)[] Signatures =
    [
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0x00, 0x04], "application/x-7z-compressed"),
        ([.. "Rar!\x1A\x07\x00"u8], "application/vnd.rar"),
        ([.. "Rar!\x1A\x07\x01\x00"u8], "application/vnd.rar"),
    ];

    public string Name => "program with an archive behind it";

    public bool Recognises(FileHead head) => head.StartsWith("MZ"u8) || head.StartsWith("\x7F\x45LF"u8);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        ZipDirectory? directory;
        await using (var file = original.Open())
        {
            directory = ZipDirectory.Read(file);
        }

        var (begin, mediaType) = directory is { Begin: > 0 } ? (directory.Begin, "application/zip") : await FindAsync(original, cancellation);
        if (mediaType is null)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Unsupported, original.Head.StartsWith("MZ"u8) ? "it looks like a Windows program" : "it looks like a Linux program");
        }

        var names = new NameDecoder(directory?.Names ?? []);
        using var reading = new ArchiveReading(original, names, options => ArchiveFactory.OpenArchive(new WindowStream(original.Open(), begin, original.Head.LengthInBytes - begin), options));
        await reading.ReadAsync(cancellation);
        return ContainerContents.Of(mediaType, original, reading.Problems, reading.OpenedWith);
    }

    private static async Task<(long Begin, string? MediaType)> FindAsync(Original original, CancellationToken cancellation)
    {
        var program = new byte[Math.Min(LongestProgram, original.Head.LengthInBytes)];
        await using var file = original.Open();
        await file.ReadExactlyAsync(program, cancellation);
        foreach (var (signature, mediaType) in Signatures)
        {
            // The first is often the stub's own constant; the archive is the last.
            if (program.AsSpan().LastIndexOf(signature) is > 0 and var at)
            {
                return (at, mediaType);
            }
        }

        return (0, null);
    }
}
