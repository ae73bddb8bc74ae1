namespace Waybill.Storage;

/// <summary>What came in, from where and when: an original fact that no machine can make again.</summary>
/// <remarks>Only added to. Files inside containers are not here: they follow from the bytes.</remarks>
public interface IAcquisitions
{
    /// <summary>Adds what is new and gives its number; the same bytes at the same path are known already and change nothing.</summary>
    Task<int> AddAsync(IReadOnlyList<AcquiredPlace> places, CancellationToken cancellation);

    /// <summary>In ordinal order of path, then of hash. A place whose bytes were had later is no longer listed with its earlier problem.</summary>
    Task<IReadOnlyList<AcquiredPlace>> AllAsync(CancellationToken cancellation);

    /// <summary>How many entries there are in the record, which is only added to.</summary>
    Task<long> CountAsync(CancellationToken cancellation);
}

/// <summary>One entry of a folder that was added: bytes in the vault, or the reason why there are none.</summary>
public sealed record AcquiredPlace
{
    /// <summary>Below the folder that was added, as <see cref="Place.Path"/> has it.</summary>
    public required string Path { get; init; }

    /// <summary>Null only where <see cref="Problem"/> says why.</summary>
    public required ContentHash? File { get; init; }

    public required long LengthInBytes { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public required DateTimeOffset Acquired { get; init; }

    public Problem? Problem { get; init; }
}
