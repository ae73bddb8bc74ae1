namespace Waybill.Processing.Isolation;

/// <summary>How much the process that reads one file may take, together with every program that it starts.</summary>
/// <remarks>They do not change what is read, so they are no part of a recipe: a file either stays below them or ends with a problem that names
/// the limit. The defaults hold ordinary office papers and scans with room to spare; who reads whole mailboxes or large books raises them.</remarks>
public sealed record ProcessLimits
{
    /// <summary>Memory that is in use, in bytes, looked at several times a second. Default 1.5 GB.</summary>
    public long Memory { get; init => field = Positive(value); } = 1_500_000_000;

    /// <summary>Addresses that one process may reserve, in bytes: what holds between two looks at the memory. Default 4 GiB; the .NET runtime needs 2.</summary>
    public long AddressSpace { get; init => field = Positive(value); } = 4L << 30;

    /// <summary>Processor time for one stage of a file. Default 30 s.</summary>
    public TimeSpan ProcessorTime { get; init => field = Positive(value); } = TimeSpan.FromSeconds(30);

    /// <summary>Time by the clock for one stage of a file, without the time in which others had the processors. Default 60 s.</summary>
    public TimeSpan WallTime { get; init => field = Positive(value); } = TimeSpan.FromSeconds(60);

    /// <summary>What both times grow by for each page that has to be recognised in a picture. Default 30 s.</summary>
    public TimeSpan TimePerPicture { get; init => field = Positive(value); } = TimeSpan.FromSeconds(30);

    /// <summary>What both times grow by for each full megabyte of the file. Default 1 s.</summary>
    public TimeSpan TimePerMegabyte { get; init => field = Positive(value); } = TimeSpan.FromSeconds(1);

    /// <summary>Files that one process may hold open. Default 512.</summary>
    public int OpenFiles { get; init => field = (int)Positive(value); } = 512;

    /// <summary>Processes and their threads. Default 256.</summary>
    public int Processes { get; init => field = (int)Positive(value); } = 256;

    /// <summary>Bytes that lie on the disk at one time: children, pictures of pages, temporary files. Default 6 GiB.</summary>
    public long Output { get; init => field = Positive(value); } = 6L << 30;

    /// <summary>Files that lie on the disk at one time. Default 250,000.</summary>
    public int OutputFiles { get; init => field = (int)Positive(value); } = 250_000;

    /// <summary>Files after which a process is replaced by a fresh one, whatever they were. Default 200; 1 gives each file a process of its own.</summary>
    public int FilesPerWorker { get; init => field = (int)Positive(value); } = 200;

    private static long Positive(long value) => value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "a limit is above zero");

    private static TimeSpan Positive(TimeSpan value) =>
        value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "a limit is above zero");
}
