using System.Threading.Channels;
using Waybill.Extraction;

namespace Waybill.Processing.Isolation;

/// <summary>What a worker can do with a file; the same parts that the pipeline would call in its own process.</summary>
public sealed record WorkerSkills
{
    public required Func<string, string, Passwords, CancellationToken, Task<Outcome<FileContents>>> ExtractAsync { get; init; }

    public required Func<ContentHash, Outcome<FileContents>, string, string, CancellationToken, Task<Outcome<Transcript>>> ReadAsync { get; init; }

    public required Func<ContentHash, string, string, int, int, string, CancellationToken, Task<Outcome<PagePicture>>> DrawAsync { get; init; }
}

/// <param name="Jobs">From the process that started the worker.</param>
/// <param name="Answers">Back to it.</param>
public sealed record WorkerPipes(Stream Jobs, Stream Answers);

/// <summary>The inside of a worker: takes a job from the pipe, does it, leaves nothing behind, answers.</summary>
public sealed class WorkerHost
{
    /// <summary>Older kernels count all processes of the user, also those of a desktop outside, so that none could be started here.</summary>
    private static readonly Version FirstToCountWithinWalls = new(5, 14);

    private readonly WorkerPlace _place;
    private readonly WorkerSkills _skills;
    private readonly bool _isContained;

    private WorkerHost(WorkerPlace place, WorkerSkills skills, bool isContained)
    {
        _place = place;
        _skills = skills;
        _isContained = isContained;
    }

    /// <summary>Works until the pipe ends.</summary>
    /// <param name="isContained">True within the walls, where every process that can be seen was started here.</param>
    public static async Task RunAsync(string inFolder, string outFolder, bool isContained, WorkerPipes pipes, Func<Task<WorkerSkills>> learn, CancellationToken cancellation)
    {
        GiveUpRights(isContained);
        var host = new WorkerHost(new WorkerPlace(inFolder, outFolder), await learn(), isContained && IsWalledIn());
        var queue = Channel.CreateUnbounded<Job>();
        var listening = Task.Run(() => ListenAsync(pipes.Jobs, queue.Writer, isContained, cancellation), cancellation);
        await Messages.WriteAsync(pipes.Answers, new Answer(), cancellation);
        try
        {
            await foreach (var job in queue.Reader.ReadAllAsync(cancellation))
            {
                var answer = await host.AnswerAsync(job, cancellation);
                host.Clear(answer.Contents?.Value?.Children ?? []);
                await Messages.WriteAsync(pipes.Answers, answer, cancellation);
            }
        }
        catch (OutOfMemoryException)
        {
            // A job or an answer that does not fit; nothing of the answer has left yet, for it is made whole before it goes.
            await Messages.WriteAsync(pipes.Answers, new Answer { Fault = new Fault(Fault.OutOfMemory, "") }, cancellation);
        }

        await listening;
    }

    private static void GiveUpRights(bool isContained)
    {
        if (!isContained)
        {
            LinuxCalls.BeginSession();
            if (SystemCallFilter.ForThisMachine is { } filter)
            {
                _ = LinuxCalls.Filter(filter);
            }
        }
        else if (Environment.OSVersion.Version >= FirstToCountWithinWalls)
        {
            LinuxCalls.LimitProcesses(new ProcessLimits().Processes);
        }
    }

    /// <summary>Guards against a worker that somebody starts by hand and tells that it is walled in: it ends every process that it sees.</summary>
    private static bool IsWalledIn() => File.ReadAllText("/proc/1/comm").Trim() == "bwrap";

    /// <summary>Hears of the next job, and of the end of whoever gives them: then nothing that was started here may go on.</summary>
    private static async Task ListenAsync(Stream jobs, ChannelWriter<Job> queue, bool isContained, CancellationToken cancellation)
    {
        try
        {
            while (await Messages.ReadAsync<Job>(jobs, cancellation) is { } job)
            {
                await queue.WriteAsync(job, cancellation);
            }
        }
        catch (OutOfMemoryException tooLarge)
        {
            queue.Complete(tooLarge);
            return;
        }

        queue.Complete();
        if (!isContained)
        {
            LinuxCalls.EndOwnGroup();
        }

        Environment.Exit(0);
    }

    private async Task<Answer> AnswerAsync(Job job, CancellationToken cancellation)
    {
        try
        {
            return job.Kind switch
            {
                JobKind.Extract => new Answer { Contents = await StageGuard.RunAsync(() => _skills.ExtractAsync(_place.Original, _place.Out, new Passwords(job.Passwords), cancellation)) },
                JobKind.Read => new Answer
                {
                    Transcript = await StageGuard.RunAsync(() => _skills.ReadAsync(FileOf(job), ContentsOf(job), _place.Original, _place.Temporary, cancellation)),
                },
                JobKind.Picture => new Answer
                {
                    Picture = await StageGuard.RunAsync(
                        () => _skills.DrawAsync(FileOf(job), job.MediaType ?? "", _place.Original, job.PageNumber, job.WidthInPixels, _place.Temporary, cancellation)),
                },
                JobKind.Probe => new Answer { Attempts = Probe.Run(_place, job.Forbidden) },
                _ => throw new InvalidOperationException($"there is no job {job.Kind}"),
            };
        }
        catch (OutOfMemoryException)
        {
            return new Answer { Fault = new Fault(Fault.OutOfMemory, "") };
        }
        catch (IOException e)
        {
            return new Answer { Fault = new Fault(e.HResult, e.Message) };
        }
    }

    private static ContentHash FileOf(Job job) => job.File ?? throw new InvalidOperationException("the job names no file");

    private static Outcome<FileContents> ContentsOf(Job job) => job.Contents ?? throw new InvalidOperationException("the job brings no contents");

    /// <summary>Leaves no process and no file of what was read, but for the children, which are fetched.</summary>
    private void Clear(IReadOnlyList<ChildFile> children)
    {
        foreach (var process in Others())
        {
            LinuxCalls.End(process);
        }

        var kept = children.Select(c => c.TemporaryFile).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in new DirectoryInfo(_place.Out).EnumerateFileSystemInfos().Where(e => !kept.Contains(e.FullName)))
        {
            if (entry is DirectoryInfo { LinkTarget: null } folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }

        Directory.CreateDirectory(_place.Temporary);
    }

    private IEnumerable<int> Others() =>
        (_isContained ? ProcessTree.Visible() : ProcessTree.Of(Environment.ProcessId).Processes).Where(p => p != 1 && p != Environment.ProcessId);
}
