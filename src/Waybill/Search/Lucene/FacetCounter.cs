using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Waybill.Search.Lucene;

/// <summary>Counts the documents of an answer by the values of each facet.</summary>
internal sealed class FacetCounter : ICollector
{
    private readonly Dictionary<string, long>[] _counts = [.. SearchFields.Facets.Select(_ => new Dictionary<string, long>(StringComparer.Ordinal))];
    private readonly SortedSetDocValues?[] _values = new SortedSetDocValues?[SearchFields.Facets.Count];
    private readonly int[][] _segment = new int[SearchFields.Facets.Count][];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void Collect(int doc)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (_values[i] is not { } values)
            {
                continue;
            }

            values.SetDocument(doc);
            while (values.NextOrd() is var ord && ord != SortedSetDocValues.NO_MORE_ORDS)
            {
                _segment[i][ord]++;
            }
        }
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        EndSegment();
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = context.AtomicReader.GetSortedSetDocValues(LuceneFields.FacetOf(SearchFields.Facets[i].Name));
            _segment[i] = new int[_values[i]?.ValueCount ?? 0];
        }
    }

    /// <summary>The counts over all segments.</summary>
    public IReadOnlyList<Facet> Facets(int most)
    {
        EndSegment();
        return
        [
            .. SearchFields.Facets.Select((field, i) => new Facet(
                field.Name,
                [.. _counts[i].OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(most).Select(c => new FacetCount(c.Key, c.Value))],
                Math.Max(0, _counts[i].Count - most))),
        ];
    }

    private void EndSegment()
    {
        var term = new BytesRef();
        for (var i = 0; i < _values.Length; i++)
        {
            for (var ord = 0; _values[i] is { } values && ord < _segment[i].Length; ord++)
            {
                if (_segment[i][ord] > 0)
                {
                    values.LookupOrd(ord, term);
                    var value = term.Utf8ToString();
                    _counts[i][value] = _counts[i].GetValueOrDefault(value) + _segment[i][ord];
                }
            }

            _values[i] = null;
        }
    }
}
