namespace Waybill.Processing;

/// <summary>How far a case follows containers into each other. What lies beyond is named in the coverage, never passed over.</summary>
public sealed record ProcessingLimits
{
    /// <summary>Containers within containers; a file of the folder itself lies at depth 0.</summary>
    public int MaxDepth { get; init; } = 16;

    /// <summary>Files that one file of the folder may hold, all depths together: few bytes can hold a great many.</summary>
    public int MaxFilesInside { get; init; } = 100_000;
}
