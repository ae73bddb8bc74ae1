using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Waybill.Search.Lucene;

/// <summary>Finds what is like a document: by the words that it has often and others rarely.</summary>
internal sealed class LikenessQuery(UnitKeys keys, IndexReader reader)
{
    private const int MostTerms = 30;
    private const int FewestDocuments = 2;

    /// <summary>Of a long document the beginning says what it is about.</summary>
    private const int MostUnits = 20_000;

    private const double NeededShare = 0.25;

    public Query Of(Transcript document)
    {
        var terms = TermsOf(document);
        var like = new BooleanQuery(disableCoord: true);
        foreach (var (term, weight) in terms)
        {
            like.Add(new TermQuery(new Term(SearchFields.Text, term)) { Boost = (float)weight }, Occur.SHOULD);
        }

        like.MinimumNumberShouldMatch = terms.Count == 0 ? 0 : Math.Max(1, (int)(terms.Count * NeededShare));
        return new BooleanQuery
        {
            { like, Occur.MUST },
            { new TermQuery(new Term(LuceneFields.Id, document.File.Digits)), Occur.MUST_NOT },
        };
    }

    /// <summary>The words that tell most, the most telling first.</summary>
    public IReadOnlyList<(string Term, double Weight)> TermsOf(Transcript document)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new List<string>();
        foreach (var (unit, language) in document.Pages.SelectMany(Units).Take(MostUnits))
        {
            keys.Collect(unit, language, all);
            foreach (var key in all.Where(k => k[0] != UnitKeys.ExactMark && k.Length > 2))
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        var documents = Math.Max(1, reader.NumDocs);
        return
        [
            .. counts.Select(c => (Term: c.Key, Count: c.Value, In: reader.DocFreq(new Term(SearchFields.Text, c.Key))))
                .Where(t => t.In >= FewestDocuments && t.In <= Math.Max(FewestDocuments, documents / 2))
                .Select(t => (t.Term, Weight: Math.Sqrt(t.Count) * Math.Log(1 + ((double)documents / t.In))))
                .OrderByDescending(t => t.Weight).ThenBy(t => t.Term, StringComparer.Ordinal)
                .Take(MostTerms),
        ];

        static IEnumerable<(TextUnit Unit, string? Language)> Units(Page page)
        {
            var languageAt = PageLanguages.Of(page);
            return TextUnits.Of(page.Text).Select(u => (u, languageAt(u.Span.Start)));
        }
    }
}
