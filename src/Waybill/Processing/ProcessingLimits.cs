namespace Waybill.Processing;

/// <summary>How far one acquired file is followed into the containers inside it, all depths together. What lies beyond is named in the coverage, never passed over.</summary>
/// <remarks>Limits of one container would multiply where containers lie in each other; these hold for the file that came in.</remarks>
public sealed record ProcessingLimits
{
    /// <summary>Containers within containers; a file of the folder itself lies at depth 0. Default 16.</summary>
    public int MaxDepth { get; init; } = 16;

    /// <summary>Files that one file of the folder may hold: few bytes can hold a great many. Default 100,000.</summary>
    public int MaxFilesInside { get; init; } = 100_000;

    /// <summary>Bytes that one file of the folder may expand to. Default 64 GiB, which a mailbox of 16 GiB with its attachments needs.</summary>
    public long MaxBytesInside { get; init; } = 64L << 30;

    /// <summary>Bytes that one byte of the folder may become, once <see cref="RatioFloorBytes"/> have come out. Default 1,000.</summary>
    public double MaxRatio { get; init; } = 1000;

    /// <summary>The size in bytes below which <see cref="MaxRatio"/> is not asked. Default 64 MiB.</summary>
    public long RatioFloorBytes { get; init; } = 64L << 20;
}
