using Waybill.Search;
using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>Puts what a run reads into the search index while the run goes on, some hundreds of files at a time.</summary>
/// <remarks>They stand there as each was read: who is one party and which papers make a deal is known only when the case is settled, and then they are put in
/// anew. Until that, the index says that it is not in step, also after a run that was killed. Safe for use by several threads.</remarks>
public sealed class IndexWhileReading : IDisposable
{
    private readonly CaseSearch _search;
    private readonly Pipeline _pipeline;
    private readonly Dictionary<string, DateTimeOffset> _acquired;
    private readonly int _filesAtOnce;
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _writing = new(1);
    private List<(string Path, FileState State)> _waiting = [];

    private IndexWhileReading(CaseSearch search, Pipeline pipeline, Dictionary<string, DateTimeOffset> acquired, int filesAtOnce)
    {
        _search = search;
        _pipeline = pipeline;
        _acquired = acquired;
        _filesAtOnce = filesAtOnce;
    }

    /// <param name="filesAtOnce">After how many files they can be found. A run of fewer leaves all to the end.</param>
    public static async Task<IndexWhileReading> BeginAsync(CaseSearch search, Pipeline pipeline, CancellationToken cancellation, int filesAtOnce = 500) =>
        new(search, pipeline, await search.AcquiredAsync(cancellation), filesAtOnce);

    /// <summary>Takes note of a file that was read just now, under the lock of the run.</summary>
    public async Task NoteAsync(string path, FileState state, CancellationToken cancellation)
    {
        List<(string Path, FileState State)> full;
        lock (_lock)
        {
            _waiting.Add((path, state));
            if (_waiting.Count < _filesAtOnce)
            {
                return;
            }

            (full, _waiting) = (_waiting, []);
        }

        await _writing.WaitAsync(cancellation);
        try
        {
            var documents = new SearchableDocuments(await UnsettledAsync(full, cancellation), _pipeline, _acquired);
            _search.PutUnsettled(documents.All());
        }
        catch (SearchIndexBusyException)
        {
            // Another program writes to it; at the end of the run that is said.
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();

    /// <summary>An account of these files alone, each as it was read.</summary>
    private async Task<Dossier> UnsettledAsync(IReadOnlyList<(string Path, FileState State)> files, CancellationToken cancellation)
    {
        var documents = new List<CaseDocument>();
        foreach (var (path, state) in files.Where(f => f.State is { State: not ReadingState.Unreadable, IsContainerOnly: false }))
        {
            if ((await _pipeline.TranscriptAsync(state.File, cancellation)).Value is { } transcript && (await _pipeline.ClaimsAsync(state.File, cancellation)).Value is { } claims)
            {
                documents.Add(new CaseDocument { File = state.File, Path = path, LengthInBytes = 0, Transcript = transcript, Claims = claims });
            }
        }

        return new Dossier
        {
            Title = "",
            Case = new Case { Documents = documents, Parties = [], Transfers = [], Gaps = [] },
            Findings = new Findings { Checks = [], Norms = [] },
            Coverage = [.. files.Select(f => new CoverageRow { Path = f.Path, File = f.State.File, LengthInBytes = 0, MediaType = f.State.MediaType, State = f.State.State, Problems = f.State.Problems })],
        };
    }
}
