using Waybill.Processing;
using Waybill.Search;
using Waybill.Web.Cases;

namespace Waybill.Web.Searching;

/// <summary>Where words stand, in all documents.</summary>
internal sealed class SearchingQuery(OpenCase @case)
{
    private const int HitsAtOnce = 20;
    private const int PassagesOfHit = 3;

    /// <summary>A list of names is answered while somebody waits.</summary>
    public const int LongestList = 2_000;

    private const int DocumentsOfName = 20;

    private readonly PerView<IReadOnlyDictionary<string, long>> _notReadWhole = new(_ => NotReadWhole(@case));

    public async Task<SearchingAnswer> AnswerAsync(SearchingQuestion question, CancellationToken cancellation)
    {
        var view = await @case.ViewAsync(cancellation);
        var saved = string.IsNullOrEmpty(question.Saved) ? null : await @case.SavedSearches.FindAsync(question.Saved, cancellation);
        var text = saved?.Query ?? question.Query ?? "";
        var isInStep = await @case.Search.IsInStepAsync(cancellation);
        var blank = new SearchingAnswer
        {
            Question = question,
            Query = text,
            NotReadWhole = isInStep ? _notReadWhole.Of(view) : NotReadWhole(@case),
            IsInStep = isInStep,
            Hindrance = isInStep ? null : @case.IndexHindrance,
        };
        if (!IsAsked(question))
        {
            return blank with { Saved = [.. (await @case.SavedSearches.AllAsync(cancellation)).Select(LineOf)] };
        }

        if (question.Saved is { Length: > 0 } name && saved is null)
        {
            return blank with { Fault = new QueryFault($"there is no kept search “{name}”") };
        }

        var (like, fault) = await LikeAsync(view, question.Like, cancellation);
        var parsed = Parse(text, saved?.EveryWord ?? question.Every == "yes");
        var (only, without) = (FacetsOf(question.Only), FacetsOf(question.Without));
        if ((fault ?? parsed.Fault ?? only.Fault ?? without.Fault) is { } faulty)
        {
            return blank with { Fault = faulty };
        }

        var query = like is null ? parsed.Value! : text.Length == 0 ? like : new CombinedQuery([parsed.Value!, like], [], []); // it had no fault
        var outcome = @case.Search.Ask(new SearchRequest
        {
            Query = query,
            Only = only.Value!, // it had no fault
            Without = without.Value!, // as before
            Since = question.Since,
            Order = OrderOf(question.Sort),
            Limit = HitsAtOnce,
            After = question.After,
            WithFacets = true,
        });
        return outcome.Value is not { } answer ? blank with { Fault = outcome.Fault } : blank with
        {
            Total = answer.Total,
            Hits = await HitsAsync(query, answer, saved, cancellation),
            Facets = [.. answer.Facets.Where(f => f.Values.Count > 0)],
            Next = answer.Next,
        };
    }

    /// <summary>Keeps the search under a name.</summary>
    /// <returns>Null where it was kept, else what is wrong.</returns>
    public async Task<QueryFault?> SaveAsync(string name, string query, bool everyWord, string who, CancellationToken cancellation)
    {
        const int longestName = 100;
        if (name.Trim().Length is 0 or > longestName)
        {
            return new QueryFault($"a kept search has a name of 1 to {longestName} characters");
        }

        if (Parse(query, everyWord).Fault is { } fault)
        {
            return fault;
        }

        await @case.SavedSearches.SaveAsync(name.Trim(), query, everyWord, who, cancellation);
        return null;
    }

    /// <summary>Remembers what the kept search finds now, so that later only what is new is marked.</summary>
    /// <returns>False where there is none of that name.</returns>
    public async Task<bool> LookedAtAsync(string name, string who, CancellationToken cancellation)
    {
        if (await @case.SavedSearches.FindAsync(name, cancellation) is not { } saved || @case.Search.Ask(saved).Value is not { } answer)
        {
            return false;
        }

        await @case.SavedSearches.LookedAtAsync(name, answer.Total, answer.Files, who, cancellation);
        return true;
    }

    /// <exception cref="InvalidDataException">The list is too long.</exception>
    public Task<IReadOnlyList<ListedName>> ListAsync(string list, CancellationToken cancellation)
    {
        var lines = list.ReplaceLineEndings("\n").Split('\n');
        return lines.Length > LongestList
            ? throw new InvalidDataException($"a list has at most {LongestList} lines here; 'waybill search --list' takes longer ones")
            : new ListSearch(@case.Search).RunAsync(lines.ToAsyncEnumerable(), DocumentsOfName, cancellation);
    }

    private static IReadOnlyDictionary<string, long> NotReadWhole(OpenCase @case) =>
        @case.Search.Outcomes().Where(o => o.Key != ReadingState.Read.NameOf()).ToDictionary(StringComparer.Ordinal);

    private static bool IsAsked(SearchingQuestion q) =>
        !string.IsNullOrEmpty(q.Query) || !string.IsNullOrEmpty(q.Saved) || !string.IsNullOrEmpty(q.Like) || q.Only is { Length: > 0 } || q.Without is { Length: > 0 } || q.Since is not null;

    private static SearchOutcome<SearchQuery> Parse(string text, bool everyWord) =>
        string.IsNullOrWhiteSpace(text) ? new EverythingQuery() : QueryParser.Parse(text, everyWord);

    private static SearchOrder OrderOf(string? sort) => Enum.TryParse<SearchOrder>(sort, ignoreCase: true, out var order) ? order : SearchOrder.Relevance;

    private async Task<(LikeQuery? Query, QueryFault? Fault)> LikeAsync(CaseView view, string? like, CancellationToken cancellation) =>
        string.IsNullOrEmpty(like) ? (null, null)
        : view.Document(like) is { } document && await @case.TextAsync(document.File, cancellation) is { } text ? (new LikeQuery(text.Transcript), null)
        : (null, new QueryFault("the document that others should be like is not in the case, or has no text"));

    private static SearchOutcome<List<FacetValue>> FacetsOf(string[]? typed)
    {
        var values = new List<FacetValue>();
        foreach (var value in typed ?? [])
        {
            if (value.IndexOf('=', StringComparison.Ordinal) is not (var at and > 0) || SearchFields.Find(value[..at]) is not { IsFacet: true } field)
            {
                return new QueryFault($"answers cannot be narrowed by “{value}”; the facets are {string.Join(", ", SearchFields.Facets.Select(f => f.Name))}");
            }

            values.Add(new FacetValue(field.Name, value[(at + 1)..]));
        }

        return values;
    }

    private async Task<IReadOnlyList<SearchHit>> HitsAsync(SearchQuery query, SearchAnswer answer, SavedSearch? saved, CancellationToken cancellation)
    {
        var hits = new List<SearchHit>();
        foreach (var (card, _) in answer.Documents)
        {
            hits.Add(new SearchHit(card, await @case.Search.PassagesAsync(query, card, PassagesOfHit, cancellation), saved?.IsNew(card.File)));
        }

        return hits;
    }

    private SavedLine LineOf(SavedSearch saved)
    {
        var outcome = @case.Search.Ask(saved);
        return new SavedLine(saved.Name, saved.Query, saved.EveryWord, outcome.Value?.Total, outcome.Value?.New, saved.LookedAt, outcome.Fault?.Message);
    }
}
