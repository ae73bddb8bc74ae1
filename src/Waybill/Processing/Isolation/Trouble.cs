using System.Globalization;

namespace Waybill.Processing.Isolation;

/// <summary>How it came that a worker gave no answer.</summary>
internal sealed record Trouble(ProblemCode Code, string Detail)
{
    private const int Killed = 9;
    private const int SignalsFrom = 128;

    public static Trouble OfMemory(ProcessLimits limits) =>
        new(ProblemCode.LimitReached, string.Create(CultureInfo.InvariantCulture, $"it needs more than {limits.Memory / 1e6:0} MB of memory"));

    public static Trouble OfProcessorTime(TimeSpan allowed) =>
        new(ProblemCode.LimitReached, string.Create(CultureInfo.InvariantCulture, $"it needs more than {allowed.TotalSeconds:0.#} s of processor time"));

    public static Trouble OfWallTime(TimeSpan allowed) =>
        new(ProblemCode.LimitReached, string.Create(CultureInfo.InvariantCulture, $"it was not done after {allowed.TotalSeconds:0.#} s"));

    public static Trouble OfOutput(ProcessLimits limits) =>
        new(ProblemCode.LimitReached, string.Create(CultureInfo.InvariantCulture, $"it fills the disk with more than {limits.Output / 1e6:0} MB or {limits.OutputFiles} files"));

    public static Trouble OfProcesses(ProcessLimits limits) =>
        new(ProblemCode.LimitReached, string.Create(CultureInfo.InvariantCulture, $"it starts more than {limits.Processes} processes and threads"));

    public static Trouble OfOpenFiles(ProcessLimits limits) =>
        new(ProblemCode.LimitReached, string.Create(CultureInfo.InvariantCulture, $"it needs more than {limits.OpenFiles} open files"));

    /// <param name="exitCode">As shells count it: 128 and the number of the signal.</param>
    public static Trouble OfEnd(int exitCode) => exitCode switch
    {
        SignalsFrom + Killed => new(ProblemCode.LimitReached, "the process that read it was killed from outside (signal 9), as a system does that runs out of memory"),
        > SignalsFrom => new(ProblemCode.Damaged, string.Create(CultureInfo.InvariantCulture, $"the process that read it crashed (signal {exitCode - SignalsFrom})")),
        _ => new(ProblemCode.Damaged, string.Create(CultureInfo.InvariantCulture, $"the process that read it ended without an answer (code {exitCode})")),
    };

    public static Trouble OfNonsense { get; } = new(ProblemCode.Damaged, "the process that read it answered nonsense");

    public static Trouble OfError(int error) =>
        new(ProblemCode.Damaged, string.Create(CultureInfo.InvariantCulture, $"the process that read it met the error {error} of the system"));
}
