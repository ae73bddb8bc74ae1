namespace Waybill;

/// <summary>One sequence of bytes that came in, and every place where it stood.</summary>
/// <remarks>Bytes are told apart by their hash alone: two copies are one source file with two places.</remarks>
public sealed record SourceFile
{
    public required ContentHash Hash { get; init; }

    public required long LengthInBytes { get; init; }

    /// <summary>At least one, in ordinal order of path.</summary>
    public required IReadOnlyList<Place> Places { get; init; }
}

/// <summary>Where bytes stood when they came in.</summary>
/// <remarks>The path is relative to the folder that was added, with <c>/</c> between names; <c>!/</c> enters a container:
/// <c>mail/0007.eml!/spec.pdf</c>. Bytes of a name that are not UTF-8 stand as <c>%XX</c>, and <c>%</c> itself as <c>%25</c> in such names.</remarks>
public sealed record Place
{
    public required string Path { get; init; }

    /// <summary>When the file system, the archive or the message says that the file was last changed; null where nobody says.</summary>
    public DateTimeOffset? Modified { get; init; }

    public required DateTimeOffset Acquired { get; init; }

    /// <summary>The container that held it; null for a file of the folder itself.</summary>
    public ContentHash? Container { get; init; }

    /// <summary>The last name in the path: a hint to formats, never proof.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}
