using System.Globalization;

namespace Waybill.Processing.Isolation;

/// <summary>How it came that a worker gave no answer.</summary>
internal sealed record Trouble(ProblemCode Code, string Detail)
{
    private const int Killed = 9;
    private const int SignalsFrom = 128;

    public static Trouble OfMemory(ProcessLimits limits) => OfLimit("memory", Bytes.Named(limits.Memory), "it needs more memory than it may have");

    /// <param name="allowed">With what the file had for its pictures and its length.</param>
    public static Trouble OfProcessorTime(ProcessLimits limits, TimeSpan allowed) => OfTime("processor-seconds", limits.ProcessorTime, $"it needs more than {Seconds(allowed)} s of processor time");

    /// <param name="allowed">With what the file had for its pictures and its length.</param>
    public static Trouble OfWallTime(ProcessLimits limits, TimeSpan allowed) => OfTime("wall-seconds", limits.WallTime, $"it was not done after {Seconds(allowed)} s");

    public static Trouble OfOutput(ProcessLimits limits) => OfLimit("disk", Bytes.Named(limits.Output), string.Create(CultureInfo.InvariantCulture, $"it fills the disk with more bytes than it may, or with more than {limits.OutputFiles} files"));

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

    private static Trouble OfTime(string limit, TimeSpan value, string detail) => OfLimit(limit, Seconds(value), detail);

    private static Trouble OfLimit(string limit, string value, string detail) => new(ProblemCode.LimitReached, Problem.OfLimit(limit, value, detail).Detail);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
}
