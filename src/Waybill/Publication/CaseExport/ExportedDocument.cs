namespace Waybill.Publication.CaseExport;

/// <summary>A document of the export: one that was read, or a file of which nothing could be.</summary>
/// <remarks>A file that failed before it had a transcript is known from coverage only; it stays a document all the same,
/// so that whoever counts documents misses none.</remarks>
public sealed record ExportedDocument
{
    public required string Path { get; init; }

    /// <summary>Null where the bytes could not be had.</summary>
    public required ContentHash? File { get; init; }

    public required long LengthInBytes { get; init; }

    public required string? MediaType { get; init; }

    /// <summary>Null for a file that is known from coverage only.</summary>
    public CaseDocument? Read { get; init; }

    public ContentHash? DuplicateOf { get; init; }

    public string? Problem { get; init; }

    /// <summary>In ordinal order of path.</summary>
    public static IReadOnlyList<ExportedDocument> All(Dossier dossier)
    {
        var known = dossier.Case.Documents.Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        var lost = dossier.Coverage.Where(row => (row.State is ReadingState.Unreadable or ReadingState.Waiting || row.IsWithoutText) && !known.Contains(row.Path));
        var met = dossier.Coverage.ToLookup(row => row.Path, StringComparer.Ordinal);
        var all = dossier.Case.Documents.Where(d => !d.Transcript.IsContainerOnly).Select(d => From(d, met[d.Path]))
            .Concat(lost.Where(row => !ArchiveTypes.Contains(row.MediaType ?? "")).Select(From))
            .OrderBy(d => d.Path, StringComparer.Ordinal);

        var seen = new HashSet<ContentHash>();
        return all.Select(d => d.File is { } file && !seen.Add(file) ? d with { DuplicateOf = file } : d).ToArray();
    }

    /// <param name="rows">What coverage says of the file, which is more than its text does: whether claims could be looked for, and what lay inside it.</param>
    private static ExportedDocument From(CaseDocument document, IEnumerable<CoverageRow> rows) => new()
    {
        Path = document.Path,
        File = document.File,
        LengthInBytes = document.LengthInBytes,
        MediaType = document.Transcript.MediaType,
        Read = document,
        DuplicateOf = document.DuplicateOf,
        Problem = ExportNames.Describe([.. document.Transcript.Problems.Concat(rows.Where(row => row.File == document.File).SelectMany(row => row.Problems)).Distinct()]),
    };

    private static ExportedDocument From(CoverageRow row) => new()
    {
        Path = row.Path,
        File = row.File,
        LengthInBytes = row.LengthInBytes,
        MediaType = row.MediaType,
        Problem = ExportNames.Describe(row.Problems) ?? (row.State == ReadingState.Waiting ? "waiting: not yet read" : "unreadable"),
    };

    /// <summary>An archive that could not be opened is still a place and no document.</summary>
    private static readonly HashSet<string> ArchiveTypes = new(StringComparer.Ordinal)
    {
        "application/zip", "application/x-7z-compressed", "application/vnd.rar", "application/x-rar-compressed", "application/x-tar",
        "application/gzip", "application/x-bzip2", "application/x-xz", "application/zstd", "application/mbox", "application/vnd.ms-outlook-pst",
    };
}
