namespace Waybill;

/// <summary>What one acquired file grew to when it was opened: its line in the expansion ledger.</summary>
/// <remarks>All depths together. The same bytes at two places inside count twice, for whoever unpacks everything writes them twice.</remarks>
public sealed record Expansion
{
    public required string Path { get; init; }

    public required ContentHash? File { get; init; }

    public required long BytesIn { get; init; }

    /// <summary>Of all members together.</summary>
    public required long BytesOut { get; init; }

    /// <summary>Files named inside, also those whose bytes could not be had.</summary>
    public required long Members { get; init; }

    /// <summary>Containers inside each other; 0 for a file that holds none.</summary>
    public required int Depth { get; init; }

    /// <summary>Bytes out for each byte in; null where nothing came in.</summary>
    public double? Ratio => BytesIn == 0 ? null : Math.Round((double)BytesOut / BytesIn, 2, MidpointRounding.AwayFromZero);

    /// <summary>Names of the limits that were reached anywhere inside.</summary>
    public IReadOnlyList<string> LimitsReached { get; init; } = [];
}
