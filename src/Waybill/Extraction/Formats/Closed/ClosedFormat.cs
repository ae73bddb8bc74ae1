namespace Waybill.Extraction.Formats.Closed;

/// <summary>Files of programs whose format is not read: the runs of letters in them are shown, in the order of the file, and said to be no more than that.</summary>
internal sealed class ClosedFormat : IFileFormat
{
    private const string OnlyRuns = "only runs of letters were taken from it; their order, and what stands between them, may be lost";
    private const long MostBytes = 256L << 20;

    private static readonly (int Offset, byte[] Signature, string MediaType)[] Signatures =
    [
        (0, [0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8, 0xA7, 0x4D], "application/onenote"),
        (0, [0xA5, 0x0F, 0xF0, 0x5A], "application/x-cadkey"),
        (0, [0xFF, 0x57, 0x50, 0x43], "application/vnd.wordperfect"),
        (0, [.. "AC10"u8], "image/vnd.dwg"),
    ];

    private static readonly (string Stream, string MediaType)[] Streams =
    [
        ("VisioDocument", "application/vnd.visio"),
        ("Quill", "application/x-mspublisher"),
        ("PerfectOffice_MAIN", "application/x-quattro-pro"),
        ("NativeContent_MAIN", "application/x-quattro-pro"),
        ("PerfectOffice_OBJECTS", "application/x-quattro-pro"),
    ];

    public string Name => "file of a closed format";

    public bool Recognises(FileHead head) => MediaTypeOf(head) is not null;

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        if (original.Head.LengthInBytes > MostBytes)
        {
            return Outcome.Failed<FileContents>(ProblemCode.LimitReached, $"more than {MostBytes} bytes of a format that is not read");
        }

        using var bytes = await original.LoadAsync(cancellation);
        var runs = LetterRuns.In(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), original.Limits, cancellation);
        var mediaType = MediaTypeOf(original.Head) ?? "application/octet-stream";
        return runs.Count == 0
            ? Outcome.Failed<FileContents>(ProblemCode.Unsupported, $"{mediaType}: no runs of letters stand in it")
            : new Outcome<FileContents>(
                new FileContents { MediaType = mediaType, Pages = [new ContentPage { Number = 1, Blocks = [.. runs.Select(run => new ContentBlock(run))] }] },
                [new Problem(ProblemCode.Unsupported, OnlyRuns)]);
    }

    private static string? MediaTypeOf(FileHead head) =>
        Signatures.FirstOrDefault(known => head.HasAt(known.Offset, known.Signature)).MediaType
        ?? Streams.FirstOrDefault(known => head.HasRootStream(known.Stream)).MediaType;
}
