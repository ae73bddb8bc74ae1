using System.Collections.Concurrent;
using System.Globalization;
using Waybill.Extraction;

namespace Waybill.Processing.Isolation;

/// <summary>Reads files in processes of their own, several side by side, behind the walls that this machine allows.</summary>
/// <remarks>Workers are started ahead and used for many files, because a start takes longer than most files do; each is thrown away after any trouble, and
/// after <see cref="ProcessLimits.FilesPerWorker"/> files. A file whose worker gave no answer is tried once more in a fresh one while no other works.
/// Safe for use by several threads.</remarks>
public sealed class Sandbox : IAsyncDisposable
{
    private const double Megabyte = 1e6;
    private readonly ConcurrentQueue<Task<WorkerProcess>> _workers = new();
    private readonly SemaphoreSlim _places;
    private readonly SemaphoreSlim _alone = new(1);
    private readonly WorkerStarter _starter = new();
    private readonly WallBuilder _walls;
    private readonly Protection _protection;
    private readonly ProcessLimits _limits;
    private readonly string _folder;
    private readonly Lazy<string> _filterFile;
    private readonly int _width;
    private int _started;

    /// <param name="folder">Where workers get their folders; on the disk of the vault, so that originals need not be copied.</param>
    /// <param name="width">How many work side by side.</param>
    public Sandbox(WorkerProgram program, Protection protection, ProcessLimits limits, string folder, int width)
    {
        _walls = new WallBuilder(program, protection, limits);
        _protection = protection;
        _limits = limits;
        _folder = folder;
        _filterFile = new Lazy<string>(MakeFilterFile);
        _width = width;
        _places = new SemaphoreSlim(width);
    }

    /// <summary>Called with each file whose worker gave no answer at first, and how the second try ended: null where it was read.</summary>
    public Action<string, string?>? Retried { get; set; }

    /// <summary>Starts all workers, so that they are ready when the first file is.</summary>
    public void Warm()
    {
        while (_workers.Count < _width)
        {
            _workers.Enqueue(StartAsync());
        }
    }

    /// <summary>What the extractor gives, from behind the walls.</summary>
    public Task<Outcome<FileContents>> ExtractAsync(string original, string temporaryFolder, CancellationToken cancellation) =>
        ExtractAsync(original, temporaryFolder, Passwords.None, cancellation);

    /// <inheritdoc cref="ExtractAsync(string, string, CancellationToken)"/>
    /// <param name="passwords">Given to the worker for this file alone.</param>
    public async Task<Outcome<FileContents>> ExtractAsync(string original, string temporaryFolder, Passwords passwords, CancellationToken cancellation) =>
        await RunAsync(new Job { Kind = JobKind.Extract, Passwords = passwords.All }, a => a.Contents, original, temporaryFolder, TimeFor(original, 0), cancellation);

    /// <summary>What the reader gives, from behind the walls.</summary>
    public async Task<Outcome<Transcript>> ReadAsync(
        ContentHash file, Outcome<FileContents> contents, string original, string temporaryFolder, CancellationToken cancellation)
    {
        var pictures = contents.Value?.Pages.Count(p => p.HasPicture) ?? 0;
        var job = new Job { Kind = JobKind.Read, File = file, Contents = contents };
        return await RunAsync(job, a => a.Transcript is { Value: { } t } && t.File != file ? null : a.Transcript, original, temporaryFolder, TimeFor(original, pictures), cancellation);
    }

    /// <summary>What the drawer of pages gives, from behind the walls.</summary>
    public async Task<Outcome<PagePicture>> DrawAsync(
        ContentHash file, string mediaType, string original, int pageNumber, int widthInPixels, CancellationToken cancellation)
    {
        var job = new Job { Kind = JobKind.Picture, File = file, MediaType = mediaType, PageNumber = pageNumber, WidthInPixels = widthInPixels };
        return await RunAsync(job, a => a.Picture, original, _folder, TimeFor(original, 1), cancellation);
    }

    /// <summary>Lets a worker try what a hostile file would try.</summary>
    /// <param name="forbidden">Places that it should not see.</param>
    /// <exception cref="SandboxException">No worker starts, or it does not come back from its tries.</exception>
    public async Task<IReadOnlyList<Attempt>> ProbeAsync(IReadOnlyList<string> forbidden, CancellationToken cancellation)
    {
        var worker = await TakeAsync();
        await using (worker)
        {
            var (answer, trouble) = await worker.RunAsync(new Job { Kind = JobKind.Probe, Forbidden = forbidden }, null, _folder, TimeSpan.Zero, cancellation);
            return answer?.Attempts ?? throw new SandboxException($"the worker did not come back from its tries: {trouble?.Detail}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_workers.TryDequeue(out var worker))
        {
            try
            {
                await (await worker).DisposeAsync();
            }
            catch (SandboxException)
            {
                // It never lived.
            }
        }

        _starter.Dispose();
        _places.Dispose();
        _alone.Dispose();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task<Outcome<T>> RunAsync<T>(
        Job job, Func<Answer, Outcome<T>?> select, string original, string temporaryFolder, TimeSpan extra, CancellationToken cancellation)
        where T : class
    {
        Task<(Outcome<T>? Outcome, Trouble? Trouble)> TryAsync() => AttemptAsync(job, select, original, temporaryFolder, extra, cancellation);
        await _places.WaitAsync(cancellation);
        Trouble first;
        try
        {
            var (outcome, trouble) = await TryAsync();
            if (outcome is not null)
            {
                return outcome;
            }

            first = trouble!; // there is one or the other
        }
        finally
        {
            _places.Release();
        }

        var (second, again) = await AloneAsync(TryAsync, cancellation);
        Retried?.Invoke(first.Detail, again?.Detail);
        return second ?? new Outcome<T>(null, [Both(first, again!)]); // there is one or the other
    }

    /// <summary>The outcome of both tries; the code is that of the second, when nothing else could be the cause.</summary>
    private static Problem Both(Trouble first, Trouble second) =>
        new(second.Code, first == second ? $"{second.Detail}; the same when it was read again alone" : $"{first.Detail}; when it was read again alone: {second.Detail}") { MayPass = true };

    /// <summary>Waits until nobody else works, throws their workers away, and lets nobody begin meanwhile.</summary>
    private async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await _alone.WaitAsync(cancellation);
        var held = 0;
        try
        {
            for (; held < _width; held++)
            {
                await _places.WaitAsync(cancellation);
            }

            await RenewAsync();
            return await work();
        }
        finally
        {
            Warm();
            _places.Release(held);
            _alone.Release();
        }
    }

    /// <summary>Throws the idle workers away and starts one.</summary>
    private async Task RenewAsync()
    {
        while (_workers.TryDequeue(out var worker))
        {
            await (await worker).DisposeAsync();
        }

        _workers.Enqueue(StartAsync());
    }

    private async Task<(Outcome<T>? Outcome, Trouble? Trouble)> AttemptAsync<T>(
        Job job, Func<Answer, Outcome<T>?> select, string original, string temporaryFolder, TimeSpan extra, CancellationToken cancellation)
        where T : class
    {
        var worker = await TakeAsync();
        var isOfUse = false;
        try
        {
            var (answer, trouble) = await worker.RunAsync(job, original, temporaryFolder, extra, cancellation);
            if (answer is null)
            {
                return (null, trouble);
            }

            var outcome = select(answer);
            isOfUse = outcome is not null && worker.Files < _limits.FilesPerWorker;
            return outcome is null ? (null, Trouble.OfNonsense) : (outcome, null);
        }
        finally
        {
            if (isOfUse)
            {
                _workers.Enqueue(Task.FromResult(worker));
            }
            else
            {
                await worker.DisposeAsync();
                _workers.Enqueue(StartAsync());
            }
        }
    }

    private async Task<WorkerProcess> TakeAsync() => await (_workers.TryDequeue(out var worker) ? worker : StartAsync());

    private Task<WorkerProcess> StartAsync()
    {
        var number = Interlocked.Increment(ref _started).ToString(CultureInfo.InvariantCulture);
        return WorkerProcess.StartAsync(_starter, _walls, _protection, _limits, Path.Combine(_folder, number), _filterFile.Value);
    }

    private string MakeFilterFile()
    {
        var file = Path.Combine(_folder, "filter");
        Directory.CreateDirectory(_folder);
        using var stream = File.Create(file);
        stream.Write(SystemCallFilter.ForThisMachine ?? []);
        return file;
    }

    private TimeSpan TimeFor(string original, int pictures) =>
        _limits.TimePerPicture * pictures + _limits.TimePerMegabyte * Math.Floor(new FileInfo(original).Length / Megabyte);
}
