using Waybill.Extraction;
using Waybill.Processing.Isolation;
using Waybill.Recognition;

namespace Waybill.Processing;

/// <summary>All limits that hold for one case.</summary>
public sealed record CaseLimits
{
    /// <summary>Of one file, or of one container and the members directly in it.</summary>
    public ExtractionLimits OfOneFile { get; init; } = new();

    /// <summary>Of one paper that is searched for claims.</summary>
    public RecognitionLimits OfOnePaper { get; init; } = new();

    /// <summary>Of one acquired file with all that lies in it.</summary>
    public ProcessingLimits OfOneRoot { get; init; } = new();

    /// <summary>Of the process that reads one file.</summary>
    public ProcessLimits OfOneProcess { get; init; } = new();
}

/// <summary>A limit by the name under which a person can change it; problems name it in the same way.</summary>
/// <param name="Name">In lower case with hyphens: <c>root-bytes</c>.</param>
/// <param name="About">What is counted, in one sentence.</param>
public sealed record NamedLimit(string Name, LimitUnit Unit, string About, Func<CaseLimits, double> Get, Func<CaseLimits, double, CaseLimits> Set);

public enum LimitUnit
{
    /// <summary>Written <c>4 GiB</c> or as a plain number.</summary>
    Bytes,

    /// <summary>A whole number above zero.</summary>
    Count,

    /// <summary>How many bytes one byte may become; at least 1.</summary>
    Ratio,

    /// <summary>A whole number above zero.</summary>
    Seconds,
}
