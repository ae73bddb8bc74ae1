namespace Waybill.Search;

/// <summary>What is asked, and which part of the answer is wanted.</summary>
public sealed record SearchRequest
{
    public required SearchQuery Query { get; init; }

    /// <summary>Values of facets: of each facet that is named here, documents have at least one of its values.</summary>
    public IReadOnlyList<FacetValue> Only { get; init; } = [];

    /// <summary>Values of facets that no document may have.</summary>
    public IReadOnlyList<FacetValue> Without { get; init; } = [];

    /// <summary>Only what came in at this moment or later.</summary>
    public DateTimeOffset? Since { get; init; }

    public SearchOrder Order { get; init; } = SearchOrder.Relevance;

    /// <summary>How many documents are wanted at once.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>The <see cref="SearchAnswer.Next"/> of the answer that this one continues; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>True where documents are also to be counted by the values of each facet.</summary>
    public bool WithFacets { get; init; }

    /// <summary>The most values of each facet; the most frequent come first.</summary>
    public int FacetValues { get; init; } = 10;
}

/// <param name="Field">A facet of <see cref="SearchFields"/>.</param>
public sealed record FacetValue(string Field, string Value);

public enum SearchOrder
{
    /// <summary>The best first.</summary>
    Relevance,

    /// <summary>The oldest first, those without a date at the end.</summary>
    Date,

    /// <summary>The newest first, those without a date at the end.</summary>
    Newest,

    /// <summary>In ordinal order of path.</summary>
    Path,

    /// <summary>The largest sum first, those without one at the end.</summary>
    Amount,
}
