using System.Diagnostics;
using Waybill.Acquisition;

namespace Waybill.Processing.Isolation;

/// <summary>One live worker, seen from outside: gets a file and a job, is watched while it works, and is ended where it takes too much.</summary>
/// <remarks>Not thread-safe: one file at a time.</remarks>
internal sealed class WorkerProcess : IAsyncDisposable
{
    /// <summary>What bubblewrap adds to the worker: itself, and the first process within the walls.</summary>
    private const int ProcessesOfWalls = 2;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PatienceForEnd = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PatienceForStart = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly WorkerPlace _place;
    private readonly string _folder;
    private readonly ProcessLimits _limits;
    private readonly bool _isWalled;

    private WorkerProcess(Process process, WorkerPlace place, string folder, ProcessLimits limits, bool isWalled)
    {
        _process = process;
        _place = place;
        _folder = folder;
        _limits = limits;
        _isWalled = isWalled;
        NameOfOut = isWalled ? WorkerPlace.Inside.Out : place.Out;
    }

    /// <summary>Files that it was given.</summary>
    public int Files { get; private set; }

    /// <summary>The number of the outermost process.</summary>
    public int Id => _process.Id;

    /// <summary>The folder for what it writes, as it is named in answers.</summary>
    public string NameOfOut { get; }

    /// <exception cref="SandboxException">It did not come up.</exception>
    public static async Task<WorkerProcess> StartAsync(WorkerStarter starter, WallBuilder walls, Protection protection, ProcessLimits limits, string folder, string filterFile)
    {
        var place = new WorkerPlace(Path.Combine(folder, "in"), Path.Combine(folder, "out"));
        place.Make();
        var command = walls.CommandLine(place, filterFile);
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in walls.Environment(place))
        {
            start.Environment[name] = value;
        }

        var process = await starter.StartAsync(start);
        var errors = ReadErrorsAsync(process);
        var worker = new WorkerProcess(process, place, folder, limits, protection.Bubblewrap is not null);
        using var patience = new CancellationTokenSource(PatienceForStart);
        try
        {
            if (await Messages.ReadAsync<Answer>(process.StandardOutput.BaseStream, patience.Token) is not null)
            {
                return worker;
            }
        }
        catch (Exception e) when (e is InvalidDataException or OperationCanceledException)
        {
            // What it said instead of a greeting is told below.
        }

        await worker.DisposeAsync();
        throw new SandboxException($"the process that reads files does not start: {(await errors).Trim().Split('\n')[0]}");
    }

    /// <summary>Gives it a file and a job, and fetches what it found into <paramref name="temporaryFolder"/>.</summary>
    /// <returns>The answer; or what became of the worker, which is then of no more use.</returns>
    public async Task<(Answer? Answer, Trouble? Trouble)> RunAsync(Job job, string? original, string temporaryFolder, TimeSpan extra, CancellationToken cancellation)
    {
        Files++;
        if (original is not null)
        {
            File.Delete(_place.Original);
            HardLink.MakeOrCopy(original, _place.Original);
        }

        var (answer, trouble) = await WatchAsync(job, extra, cancellation);
        if (FullDisk.IsDoubtful(answer, trouble) && FolderSize.IsDiskFull(_place.Out))
        {
            throw new IOException("the disk is full", FullDisk.Error);
        }

        if (answer is null)
        {
            return (null, trouble);
        }

        File.Delete(_place.Original);
        return TroubleOf(answer) is { } fault ? (null, fault)
            : FolderSize.IsAbove(_place.Out, _limits.Output, _limits.OutputFiles) ? (null, Trouble.OfOutput(_limits))
            : Fetch(answer, temporaryFolder) is { } fetched && IsAtRest() ? (fetched, null)
            : (null, Trouble.OfNonsense);
    }

    /// <summary>Ends it with everything that it started, waits until all of it is gone, and removes its folders.</summary>
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<(Answer? Answer, Trouble? Trouble)> WatchAsync(Job job, TimeSpan extra, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        var before = ProcessTree.Of(Id);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var answering = AskAsync(job, stop.Token);
        try
        {
            while (await Task.WhenAny(answering, Task.Delay(BetweenLooks, stop.Token)) != answering)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Excess(ProcessTree.Of(Id), before, Stopwatch.GetElapsedTime(begun), extra) is { } excess)
                {
                    await EndAsync();
                    return (null, excess);
                }
            }

            if (await answering is { } answer)
            {
                return (answer, null);
            }
        }
        catch (InvalidDataException)
        {
            return (null, Trouble.OfNonsense);
        }
        catch (IOException)
        {
            // The pipe broke: it died before it had heard the whole job.
        }
        finally
        {
            await stop.CancelAsync();
        }

        return (null, await EndedAsync());
    }

    private async Task<Answer?> AskAsync(Job job, CancellationToken cancellation)
    {
        await Messages.WriteAsync(_process.StandardInput.BaseStream, job, cancellation);
        return await Messages.ReadAsync<Answer>(_process.StandardOutput.BaseStream, cancellation);
    }

    private Trouble? Excess(ProcessTree now, ProcessTree before, TimeSpan elapsed, TimeSpan extra) =>
        now.MemoryInBytes > _limits.Memory ? Trouble.OfMemory(_limits)
        : now.ProcessorTime - before.ProcessorTime > _limits.ProcessorTime + extra ? Trouble.OfProcessorTime(_limits, _limits.ProcessorTime + extra)
        : elapsed - (now.Waited - before.Waited) > _limits.WallTime + extra ? Trouble.OfWallTime(_limits, _limits.WallTime + extra)
        : now.Threads > _limits.Processes ? Trouble.OfProcesses(_limits)
        : FolderSize.IsAbove(_place.Out, _limits.Output, _limits.OutputFiles) ? Trouble.OfOutput(_limits)
        : null;

    private Trouble? TroubleOf(Answer answer)
    {
        const int tooManyOpen = 24;
        const int tooLarge = 27;
        const int quotaExceeded = 122;
        return answer.Fault switch
        {
            null => null,
            { Error: Fault.OutOfMemory } => Trouble.OfMemory(_limits),
            { Error: tooManyOpen } => Trouble.OfOpenFiles(_limits),
            { Error: tooLarge } => Trouble.OfOutput(_limits),

            // Believed only where it can be seen from here: a full disk stops the whole run.
            { Error: FullDisk.Error or quotaExceeded } fault when FolderSize.IsDiskFull(_place.Out) => throw new IOException(fault.Message, fault.Error),
            { } fault => Trouble.OfError(fault.Error),
        };
    }

    /// <summary>Moves the children out of the worker's reach. Null where it names something that is no file of its own.</summary>
    private Answer? Fetch(Answer answer, string temporaryFolder)
    {
        if (answer.Contents is not { Value: { Children.Count: > 0 } inside } contents)
        {
            return answer;
        }

        var children = new List<ChildFile>(inside.Children.Count);
        foreach (var child in inside.Children)
        {
            if (child.TemporaryFile is not { } named)
            {
                children.Add(child);
                continue;
            }

            var name = Path.GetFileName(named);
            var (from, to) = (Path.Combine(_place.Out, name), Path.Combine(temporaryFolder, name));
            if (named != $"{NameOfOut}/{name}" || name is "" or "." or ".." || !IsFile(_place.Out, name))
            {
                return null;
            }

            File.Move(from, to);
            if (!IsFile(temporaryFolder, name))
            {
                // It was changed between the look and the move, and is now where nobody can change it: a link is removed, not followed.
                File.Delete(to);
                return null;
            }

            children.Add(child with { TemporaryFile = to });
        }

        return answer with { Contents = new Outcome<FileContents>(inside with { Children = children }, contents.Problems) };
    }

    /// <summary>As the kernel says, links not followed: a pipe of that name would keep whoever opens it waiting for ever.</summary>
    private static bool IsFile(string folder, string name)
    {
        using var opened = LinuxFiles.OpenFolder(folder, out _);
        return opened is not null && LinuxFiles.Look(opened, System.Text.Encoding.UTF8.GetBytes(name), out _)?.Kind == EntryKind.File;
    }

    private bool IsAtRest() => _place.IsClean() && ProcessTree.Of(Id).Processes.Count <= (_isWalled ? 1 + ProcessesOfWalls : 1);

    /// <summary>How it ended by itself; it is given a moment for that, because the pipe closes a little before.</summary>
    private async Task<Trouble> EndedAsync()
    {
        using var patience = new CancellationTokenSource(PatienceForEnd);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // It closed its pipe and lives: it is ended like any other.
        }

        await EndAsync();
        return Trouble.OfEnd(_process.ExitCode);
    }

    private async Task EndAsync()
    {
        var all = ProcessTree.Of(Id).Processes;
        _process.Kill();
        if (!_isWalled)
        {
            LinuxCalls.EndGroup(Id);
        }

        await _process.WaitForExitAsync();
        var begun = Stopwatch.GetTimestamp();
        while (all.Any(ProcessTree.Exists) && Stopwatch.GetElapsedTime(begun) < PatienceForEnd)
        {
            await Task.Delay(1);
        }
    }

    private static async Task<string> ReadErrorsAsync(Process process)
    {
        const int most = 2_000;
        var errors = new System.Text.StringBuilder();
        var buffer = new char[1024];
        while (await process.StandardError.ReadAsync(buffer) is > 0 and var read)
        {
            errors.Append(buffer, 0, Math.Min(read, most - errors.Length));
        }

        return errors.ToString();
    }
}
