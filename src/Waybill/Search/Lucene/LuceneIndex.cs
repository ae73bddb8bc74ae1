using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Waybill.Search.Words;

namespace Waybill.Search.Lucene;

/// <summary>The index of a case in a folder, by Apache Lucene.NET.</summary>
/// <remarks>Readers take no lock. One process writes; a second one that wants to is told so. An index that another build made, or that is
/// damaged, counts as none: it is made anew by the first who writes.</remarks>
public sealed class LuceneIndex : ISearchIndex
{
    private const string MarkKey = "mark";
    private const string RecipeKey = "recipe";
    private const double MegabytesBeforeFlush = 96;

    /// <summary>Each segment is asked for each key of a word: few of them answer sooner, and merging costs less than reading did.</summary>
    private const int SegmentsPerTier = 4;

    private static readonly QueryFault NoIndex = new("there is no index of this case yet; 'waybill process' makes it");

    private readonly FSDirectory _directory;
    private readonly string _recipe;
    private readonly UnitKeys _keys;
    private readonly System.Threading.Lock _lock = new();
    private IndexWriter? _writer;
    private SearcherManager? _searchers;

    private LuceneIndex(FSDirectory directory, WordForms forms, string recipe)
    {
        _directory = directory;
        _recipe = recipe;
        _keys = new UnitKeys(forms);
    }

    /// <summary>Opens what is there; nothing is made before something is put in.</summary>
    /// <param name="recipe">Of whatever decides under which keys a word is found: an index of another recipe is not used.</param>
    public static LuceneIndex Open(string folder, WordForms forms, string recipe) => new(FSDirectory.Open(folder), forms, recipe);

    public string? Mark => CommitData() is { } data && data.TryGetValue(MarkKey, out var mark) && mark.Length > 0 ? mark : null;

    public bool Exists => CommitData() is not null;

    public void Put(IndexedDocument document) =>
        Writer().UpdateDocument(new Term(LuceneFields.Id, document.Card.File.Digits), LuceneDocument.Of(document, _keys));

    public void Remove(ContentHash file) => Writer().DeleteDocuments(new Term(LuceneFields.Id, file.Digits));

    public void Commit(string? mark)
    {
        var writer = Writer();
        writer.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal) { [RecipeKey] = _recipe, [MarkKey] = mark ?? "" });
        writer.Commit();
        lock (_lock)
        {
            _searchers?.MaybeRefreshBlocking();
            if (mark is not null)
            {
                // In step: whoever writes next may be another program, while this one goes on answering for a whole day.
                writer.Dispose(waitForMerges: false);
                _writer = null;
            }
        }
    }

    public IReadOnlyDictionary<ContentHash, string> Fingerprints()
    {
        var all = new Dictionary<ContentHash, string>();
        if (!Exists)
        {
            return all;
        }

        using var reader = DirectoryReader.Open(_directory);
        foreach (var leaf in reader.Leaves.Select(l => l.AtomicReader))
        {
            var (ids, fingerprints, live) = (leaf.GetBinaryDocValues(LuceneFields.Id), leaf.GetBinaryDocValues(LuceneFields.Fingerprint), leaf.LiveDocs);
            var (id, fingerprint) = (new BytesRef(), new BytesRef());
            for (var doc = 0; doc < leaf.MaxDoc; doc++)
            {
                if (live is null || live.Get(doc))
                {
                    ids.Get(doc, id);
                    fingerprints.Get(doc, fingerprint);
                    all[ContentHash.FromDigest(id.Bytes.AsSpan(id.Offset, id.Length))] = fingerprint.Utf8ToString();
                }
            }
        }

        return all;
    }

    public SearchOutcome<SearchAnswer> Ask(SearchRequest request)
    {
        if (Searchers() is not { } searchers)
        {
            return NoIndex;
        }

        searchers.MaybeRefresh();
        var searcher = searchers.Acquire();
        try
        {
            // Another build may have written since the searchers were opened.
            return IsOurs(((DirectoryReader)searcher.IndexReader).IndexCommit.UserData) ? Ask(request, searcher) : NoIndex;
        }
        catch (QueryException e)
        {
            return e.Fault;
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    public void Dispose()
    {
        _searchers?.Dispose();

        // What was put in and never committed was not to be kept.
        _writer?.Rollback();
        _directory.Dispose();
    }

    private SearchAnswer Ask(SearchRequest request, IndexSearcher searcher)
    {
        searcher.Similarity = new BM25Similarity();
        var query = Narrowed(new LuceneQueries(_keys, searcher.IndexReader).Of(request.Query), request);
        var sort = AnswerOrder.Of(request.Order);
        var after = request.After is null ? null : AnswerOrder.Read(request.Order, request.After);

        // One more than is wanted shows whether the answer goes on.
        var documents = TopFieldCollector.Create(sort, request.Limit + 1, after, fillFields: true, request.Order == SearchOrder.Relevance, trackMaxScore: false, docsScoredInOrder: false);
        var facets = request.WithFacets ? new FacetCounter() : null;
        searcher.Search(query, facets is null ? documents : MultiCollector.Wrap(documents, facets));
        var found = documents.GetTopDocs().ScoreDocs;
        return new SearchAnswer
        {
            Total = documents.TotalHits,
            Documents = [.. found.Take(request.Limit).Select(d => ToFound(searcher, d))],
            Facets = facets?.Facets(request.FacetValues) ?? [],
            Next = found.Length > request.Limit && request.Limit > 0 ? AnswerOrder.Write(request.Order, (FieldDoc)found[request.Limit - 1]) : null,
        };
    }

    private static FoundDocument ToFound(IndexSearcher searcher, ScoreDoc found)
    {
        var leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(found.Doc, searcher.IndexReader.Leaves)];
        var card = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(LuceneFields.Card)?.Get(found.Doc - leaf.DocBase, card);
        if (card.Length == 0)
        {
            card = searcher.Doc(found.Doc).GetBinaryValue(LuceneFields.Card);
        }

        var score = found is FieldDoc { Fields: [J2N.Numerics.Single relevance, ..] } ? relevance.ToSingle() : 0;
        return new FoundDocument(JsonSerializer.Deserialize<DocumentCard>(card.Bytes.AsSpan(card.Offset, card.Length), WaybillJson.Options)!, score); // null is never put
    }

    private static Query Narrowed(Query query, SearchRequest request)
    {
        var narrow = new BooleanQuery();
        foreach (var facet in request.Only.GroupBy(v => v.Field, StringComparer.Ordinal))
        {
            var any = new BooleanQuery();
            foreach (var value in facet)
            {
                any.Add(ValueQuery(value), Occur.SHOULD);
            }

            narrow.Add(any, Occur.MUST);
        }

        foreach (var value in request.Without)
        {
            narrow.Add(ValueQuery(value), Occur.MUST_NOT);
        }

        if (request.Since is { } since)
        {
            narrow.Add(NumericRangeQuery.NewInt64Range(LuceneFields.Acquired, since.ToUnixTimeMilliseconds(), null, true, true), Occur.MUST);
        }

        if (narrow.Clauses.Count == 0)
        {
            return query;
        }

        if (narrow.Clauses.All(c => c.IsProhibited))
        {
            narrow.Add(new MatchAllDocsQuery(), Occur.MUST);
        }

        return new FilteredQuery(query, new QueryWrapperFilter(narrow));
    }

    private static TermQuery ValueQuery(FacetValue value) => new(new Term(LuceneFields.FacetOf(value.Field), LuceneFields.Cut(value.Value)));

    /// <summary>Null where there is no index yet that this build can use.</summary>
    private SearcherManager? Searchers()
    {
        lock (_lock)
        {
            return _searchers ??= Exists ? new SearcherManager(_directory, null) : null;
        }
    }

    private IndexWriter Writer()
    {
        lock (_lock)
        {
            return _writer ??= OpenWriter();
        }
    }

    private IndexWriter OpenWriter()
    {
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, new NoAnalyzer())
        {
            OpenMode = Exists ? OpenMode.APPEND : OpenMode.CREATE,
            RAMBufferSizeMB = MegabytesBeforeFlush,
            Similarity = new BM25Similarity(),
            MergePolicy = new TieredMergePolicy { SegmentsPerTier = SegmentsPerTier, MaxMergeAtOnce = SegmentsPerTier },
            WriteLockTimeout = 0,
        };
        try
        {
            return new IndexWriter(_directory, config);
        }
        catch (LockObtainFailedException e)
        {
            throw new SearchIndexBusyException("another run of Waybill is writing to the index of this case", e);
        }
    }

    /// <summary>What the last commit says of itself; null where there is no index that this build can use.</summary>
    private IDictionary<string, string>? CommitData()
    {
        try
        {
            if (!DirectoryReader.IndexExists(_directory))
            {
                return null;
            }

            var infos = new SegmentInfos();
            infos.Read(_directory);
            return IsOurs(infos.UserData) ? infos.UserData : null;
        }
        catch (Exception e) when (e is CorruptIndexException or EndOfStreamException or IndexFormatTooNewException or IndexFormatTooOldException or FileNotFoundException)
        {
            return null;
        }
    }

    private bool IsOurs(IDictionary<string, string> commitData) => commitData.TryGetValue(RecipeKey, out var recipe) && recipe == _recipe;

    /// <summary>Every field brings its own units.</summary>
    private sealed class NoAnalyzer : global::Lucene.Net.Analysis.Analyzer
    {
        protected override global::Lucene.Net.Analysis.TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
            throw new InvalidOperationException($"the field {fieldName} was given as text, and not as units");
    }
}
