using System.Globalization;
using Waybill.Search;
using Waybill.Search.Lucene;
using Waybill.Search.Words;
using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>Questions over all documents of a case, and the index that answers them kept in step with the catalogue.</summary>
/// <remarks>To ask needs no stage: it is quick to open. The index may be deleted at any time; it is made again from what was read.</remarks>
public sealed class CaseSearch : IDisposable
{
    /// <summary>A run that is killed while the index is made goes on from the last of these.</summary>
    private const int DocumentsBetweenCommits = 5_000;

    private readonly CaseStores _stores;
    private readonly ISearchIndex _index;
    private readonly PassageFinder _passages;

    private CaseSearch(CaseStores stores, ISearchIndex index, WordForms forms)
    {
        _stores = stores;
        _index = index;
        _passages = new PassageFinder(forms);
    }

    public static CaseSearch Open(CaseStores stores)
    {
        var forms = new WordForms();
        return new CaseSearch(stores, LuceneIndex.Open(stores.Folder.Search, forms, BuildIdentity.Id), forms);
    }

    /// <summary>True where the index says what the catalogue says.</summary>
    public async Task<bool> IsInStepAsync(CancellationToken cancellation) => _index.Mark is { } mark && mark == await MarkAsync(cancellation);

    /// <summary>Puts in what is not there yet or has changed, and takes out what is gone.</summary>
    /// <param name="draw">Gives the account of the case, under the lock that this takes.</param>
    /// <param name="progress">Hears how many documents of how many were put in.</param>
    /// <returns>How many documents were put in or taken out.</returns>
    /// <exception cref="CaseException">Another run is at work.</exception>
    public async Task<int> BringInStepAsync(
        Func<CancellationToken, Task<Dossier>> draw, Pipeline pipeline, IProgress<(int Done, int Total)>? progress, CancellationToken cancellation)
    {
        using var held = _stores.Lock();
        var dossier = await draw(cancellation);
        var mark = await MarkAsync(cancellation);
        if (_index.Mark == mark)
        {
            return 0;
        }

        var acquired = await AcquiredAsync(cancellation);
        var old = _index.Fingerprints();
        var all = new SearchableDocuments(dossier, pipeline, acquired).All().ToList();
        var changed = all.Where(d => old.GetValueOrDefault(d.Card.File) != d.Fingerprint).ToList();
        var gone = old.Keys.Except(all.Select(d => d.Card.File)).ToList();
        gone.ForEach(_index.Remove);
        Put(changed, progress, cancellation);
        _index.Commit(mark);
        return changed.Count + gone.Count;
    }

    /// <summary>Puts in what a run has read and nobody has settled yet: it can be found, and the index is in step with nothing.</summary>
    internal void PutUnsettled(IEnumerable<IndexedDocument> documents)
    {
        foreach (var document in documents)
        {
            _index.Put(document);
        }

        _index.Commit(null);
    }

    /// <summary>When each file of the folder came in, by its path.</summary>
    internal async Task<Dictionary<string, DateTimeOffset>> AcquiredAsync(CancellationToken cancellation) =>
        (await _stores.Acquisitions.AllAsync(cancellation)).GroupBy(p => p.Path, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(p => p.Acquired), StringComparer.Ordinal);

    public SearchOutcome<SearchAnswer> Ask(SearchRequest request) => _index.Ask(request);

    /// <summary>Asks a kept search again, and tells what is new in its answer.</summary>
    public SearchOutcome<SavedAnswer> Ask(SavedSearch saved)
    {
        var query = string.IsNullOrWhiteSpace(saved.Query) ? new EverythingQuery() : QueryParser.Parse(saved.Query, saved.EveryWord);
        var outcome = query.Fault ?? Ask(new SearchRequest { Query = query.Value!, Limit = SavedSearches.MostRemembered }); // one of both is there
        return outcome.Value is { } answer ? SavedAnswer.Of(saved, answer) : outcome.Fault!; // as above
    }

    /// <summary>How many files there are by what became of them: what nobody could read, no search can find.</summary>
    public IReadOnlyDictionary<string, long> Outcomes() =>
        _index.Ask(new SearchRequest { Query = new EverythingQuery(), Limit = 1, WithFacets = true }).Value?.Facets
            .FirstOrDefault(f => f.Field == "outcome")?.Values.ToDictionary(v => v.Value, v => v.Documents, StringComparer.Ordinal) ?? [];

    /// <summary>Where the document says what was asked for; empty where the question asks no words of its pages.</summary>
    public async Task<IReadOnlyList<Passage>> PassagesAsync(SearchQuery query, DocumentCard card, int most, CancellationToken cancellation) =>
        await TranscriptAsync(card, cancellation) is { } transcript ? _passages.Find(query, transcript, most, cancellation) : [];

    /// <summary>The text that the index was made from; null for a file without text, and for one that was read anew since.</summary>
    public async Task<Transcript?> TranscriptAsync(DocumentCard card, CancellationToken cancellation) =>
        card.Reading is { } reading && await _stores.Catalogue.FindAsync(card.File, Pipeline.ReadingStep, reading, cancellation) is { Value: { } packed }
            ? Packed.To<Transcript>(packed)
            : null;

    public void Dispose() => _index.Dispose();

    private void Put(List<IndexedDocument> changed, IProgress<(int Done, int Total)>? progress, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var part in changed.Chunk(DocumentsBetweenCommits))
        {
            Parallel.ForEach(part, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, document =>
            {
                _index.Put(document);
                progress?.Report((Interlocked.Increment(ref done), changed.Count));
            });
            if (done < changed.Count)
            {
                _index.Commit(null);
            }
        }
    }

    /// <summary>Names the state of the catalogue and of the record of what came in.</summary>
    private async Task<string> MarkAsync(CancellationToken cancellation)
    {
        var places = await _stores.Acquisitions.CountAsync(cancellation);
        return $"{await _stores.Catalogue.MarkAsync(cancellation)} {places.ToString(CultureInfo.InvariantCulture)}";
    }
}
