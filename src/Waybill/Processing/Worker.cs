using System.Collections.Concurrent;
using System.Threading.Channels;
using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>Runs the pipeline over every file of a case, several at a time; children come back through the queue.</summary>
/// <remarks>Can be killed at any moment: what was recorded is passed over the next time, and the rest is made.</remarks>
public sealed class Worker(CaseStores stores, Pipeline pipeline, ProcessingLimits limits)
{
    /// <summary>How often words are looked for in what other words have opened.</summary>
    private const int MostRounds = 5;

    /// <param name="width">How many files are worked on at the same time.</param>
    /// <param name="index">Takes in what is read while the run goes on; null where it is brought in step afterwards only.</param>
    public async Task<WorkSummary> RunAsync(int width, IProgress<WorkProgress>? progress, CancellationToken cancellation, IndexWhileReading? index = null)
    {
        using var held = stores.Lock();
        var states = await stores.Catalogue.StatesAsync(cancellation);
        var run = new Run(this, states, progress, index);

        // The queue follows children as they are found; the inventory decides in the end, for it knows every depth and limit.
        for (var round = 0; ; round++)
        {
            while (run.Unseen(await JoinedInventoryAsync(cancellation)) is { Count: > 0 } files)
            {
                await run.WorkAsync(files, run.IsShortOfMemory ? 1 : width, cancellation);
            }

            // What asks for a password is tried again with what the papers call one.
            var locks = pipeline.Locks;
            if (round == MostRounds || locks.Files.Count == 0 || !await locks.OfferAsync(await new PasswordSearch(stores, pipeline).FindAsync(cancellation), cancellation))
            {
                break;
            }

            run.Forget(locks.Files);
        }

        return new WorkSummary(run.Seen, run.MadeNow, run.TooLarge);
    }

    /// <summary>Lets the files wait again whose process was ended or died, so that the next run tries them once more.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> ForgetTroubledAsync(CancellationToken cancellation)
    {
        using var held = stores.Lock();
        var troubled = (await stores.Catalogue.StatesAsync(cancellation)).Values.Where(s => s.Problems.Any(p => p.MayPass)).ToList();
        foreach (var state in troubled)
        {
            await stores.Catalogue.ForgetAsync(state.File, cancellation);
        }

        return troubled.Count;
    }

    /// <summary>What there is, after all parts of archives that stand side by side have been put together.</summary>
    private async Task<Inventory> JoinedInventoryAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var inventory = await Inventory.TakeAsync(stores.Acquisitions, stores.Catalogue, limits, cancellation);
            if (inventory.WaitingVolumes.Count == 0)
            {
                return inventory;
            }

            foreach (var group in inventory.WaitingVolumes)
            {
                await group.PutTogetherAsync(stores, cancellation);
            }
        }
    }

    /// <summary>Processes one file and says what became of it; null where it had been done already.</summary>
    private async Task<FileState?> ProcessAsync(ContentHash file, IReadOnlyDictionary<ContentHash, FileState> states, CancellationToken cancellation)
    {
        if (states.GetValueOrDefault(file)?.Fingerprint == pipeline.FingerprintOf(file))
        {
            return null;
        }

        var claims = await pipeline.ProcessAsync(file, cancellation);

        // Only now is it known whether the file asks for a password, which is part of its fingerprint.
        var state = await StateAsync(file, pipeline.FingerprintOf(file), await claims.OutcomeAsync(cancellation), cancellation);
        await stores.Catalogue.KeepStateAsync(state, cancellation);
        return state;
    }

    private async Task<FileState> StateAsync(ContentHash file, string fingerprint, Outcome<Claims> claims, CancellationToken cancellation)
    {
        var transcript = await pipeline.TranscriptAsync(file, cancellation);

        // Contents can be large, and the transcript says the same wherever there is one.
        var contents = transcript.Value is null ? (await pipeline.ContentsAsync(file, cancellation)).Value : null;
        IReadOnlyList<Problem> problems =
        [
            .. (await pipeline.ExtractionProblemsAsync(file, cancellation)).Concat(transcript.Problems).Concat(transcript.Value?.Problems ?? []).Concat(claims.Problems).Distinct(),
        ];
        return new FileState
        {
            File = file,
            Fingerprint = fingerprint,
            State = problems.All(p => Reason.Of(p.Code).IsNothingFound) ? ReadingState.Read : transcript.Value is null ? ReadingState.Unreadable : ReadingState.PartlyRead,
            MediaType = transcript.Value?.MediaType ?? contents?.MediaType,
            IsContainerOnly = transcript.Value?.IsContainerOnly ?? contents?.IsContainerOnly ?? false,
            Problems = problems,
        };
    }

    /// <summary>One run over the case.</summary>
    private sealed class Run(Worker worker, IReadOnlyDictionary<ContentHash, FileState> states, IProgress<WorkProgress>? progress, IndexWhileReading? index)
    {
        private readonly ConcurrentDictionary<ContentHash, bool> _seen = new();
        private readonly ConcurrentDictionary<ContentHash, string> _alone = new();
        private readonly ConcurrentQueue<string> _tooLarge = new();
        private readonly ConcurrentDictionary<string, RootBudget> _budgets = new(StringComparer.Ordinal);
        private int _done;
        private int _madeNow;
        private int _pending;

        public int Seen => _seen.Count;

        public int MadeNow => _madeNow;

        /// <summary>True once a file did not fit into memory beside others: from then on each is alone.</summary>
        public bool IsShortOfMemory => !_alone.IsEmpty;

        public IReadOnlyList<string> TooLarge => [.. _tooLarge.Order(StringComparer.Ordinal)];

        public IReadOnlyList<SourceFile> Unseen(Inventory inventory) => [.. inventory.Files.Where(f => !_seen.ContainsKey(f.Hash))];

        /// <summary>Lets the files be looked at once more.</summary>
        public void Forget(IEnumerable<ContentHash> files)
        {
            foreach (var file in files)
            {
                _seen.TryRemove(file, out _);
            }
        }

        public async Task WorkAsync(IReadOnlyList<SourceFile> files, int width, CancellationToken cancellation)
        {
            var queue = Channel.CreateUnbounded<Queued>();
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

            // The longest first: a big scan that is begun last would be waited for alone.
            _pending = 1;
            foreach (var file in files.OrderByDescending(f => f.LengthInBytes).ThenBy(f => f.Hash))
            {
                var path = file.Places[0].Path;
                Enqueue(queue.Writer, new Queued(file.Hash, path, path.Split("!/").Length - 1, BudgetOf(path, file.LengthInBytes)));
            }

            Release(queue.Writer);
            await Task.WhenAll(Enumerable.Range(0, Math.Max(1, width)).Select(_ => Task.Run(() => TakeAsync(queue, stop), CancellationToken.None)));
        }

        /// <summary>One account for all that lies in one acquired file. Where only an inner file is new, its own length stands for that of the acquired one.</summary>
        private RootBudget BudgetOf(string path, long lengthInBytes)
        {
            var end = path.IndexOf("!/", StringComparison.Ordinal);
            return _budgets.GetOrAdd(end < 0 ? path : path[..end], _ => new RootBudget(worker.Limits, lengthInBytes));
        }

        private async Task TakeAsync(Channel<Queued> queue, CancellationTokenSource stop)
        {
            try
            {
                await foreach (var file in queue.Reader.ReadAllAsync(stop.Token))
                {
                    progress?.Report(new WorkProgress(_done, Seen, _madeNow, file.Path));
                    try
                    {
                        if (await worker.ProcessAsync(file.Hash, states, stop.Token) is { } state)
                        {
                            Interlocked.Increment(ref _madeNow);

                            // What was done before is known to the inventory, and so are its children.
                            await EnqueueChildrenAsync(queue.Writer, file, stop.Token);
                            await (index?.NoteAsync(file.Path, state, stop.Token) ?? Task.CompletedTask);
                        }

                        Interlocked.Increment(ref _done);
                    }
                    catch (OutOfMemoryException)
                    {
                        Park(file);
                    }

                    progress?.Report(new WorkProgress(_done, Seen, _madeNow, file.Path));
                    Release(queue.Writer);
                }
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        }

        /// <summary>The fault is the machine's, so nothing is recorded: the file is tried once more alone, and then waits for another run.</summary>
        private void Park(Queued file)
        {
            if (_alone.TryAdd(file.Hash, file.Path))
            {
                _seen.TryRemove(file.Hash, out _);
            }
            else
            {
                _tooLarge.Enqueue(file.Path);
            }
        }

        private async Task EnqueueChildrenAsync(ChannelWriter<Queued> queue, Queued file, CancellationToken cancellation)
        {
            if (file.Depth >= worker.Limits.MaxDepth)
            {
                return;
            }

            foreach (var child in await worker.Stores.Catalogue.ChildrenAsync(file.Hash, cancellation))
            {
                if (file.Root.Admit(child) is not null)
                {
                    break;
                }

                if (child.File is { } hash)
                {
                    Enqueue(queue, new Queued(hash, $"{file.Path}!/{child.Path}", file.Depth + 1, file.Root));
                }
            }
        }

        private void Enqueue(ChannelWriter<Queued> queue, Queued file)
        {
            if (_seen.TryAdd(file.Hash, true))
            {
                Interlocked.Increment(ref _pending);
                queue.TryWrite(file);
            }
        }

        private void Release(ChannelWriter<Queued> queue)
        {
            if (Interlocked.Decrement(ref _pending) == 0)
            {
                queue.Complete();
            }
        }
    }

    private CaseStores Stores => stores;

    private ProcessingLimits Limits => limits;

    /// <param name="Path">One of its places: for people who watch.</param>
    /// <param name="Root">The account of the acquired file in which it lies.</param>
    private sealed record Queued(ContentHash Hash, string Path, int Depth, RootBudget Root);
}

/// <param name="Total">Files known so far: containers add to it while they are opened.</param>
/// <param name="MadeNow">Files that were not done already.</param>
/// <param name="Current">A place of the file that was begun or ended last.</param>
public sealed record WorkProgress(int Done, int Total, int MadeNow, string Current);

/// <param name="Files">All that the case holds, copies counted once.</param>
/// <param name="MadeNow">Those of them for which anything had to be done.</param>
/// <param name="TooLarge">Places of files that need more memory than there is; they wait.</param>
public sealed record WorkSummary(int Files, int MadeNow, IReadOnlyList<string> TooLarge);
