using Waybill.Search;

namespace Waybill.Web.Searching;

/// <summary>What is looked for.</summary>
/// <param name="Query">In the syntax of Lucene; without it every document.</param>
/// <param name="Every">With <c>yes</c> words side by side must all be found.</param>
/// <param name="Only">Facets and values that documents must have: <c>kind=letter</c>; several of one facet are alternatives.</param>
/// <param name="Without">Facets and values that they must not have.</param>
/// <param name="Sort"><c>relevance</c>, <c>date</c>, <c>newest</c>, <c>path</c> or <c>amount</c>.</param>
/// <param name="After">Where the answer before ended.</param>
/// <param name="Like">A document: the first 16 digits of its hash, or all.</param>
/// <param name="Saved">The name of a kept search, whose query is asked.</param>
/// <param name="Since">Only what came in at this moment (UTC) or later.</param>
public sealed record SearchingQuestion(
    string? Query = null, string? Every = null, string[]? Only = null, string[]? Without = null, string? Sort = null, string? After = null, string? Like = null, string? Saved = null, DateTimeOffset? Since = null);

/// <summary>Documents that say it, with the places.</summary>
public sealed record SearchingAnswer
{
    public required SearchingQuestion Question { get; init; }

    /// <summary>As it was understood to be typed: of a kept search the query that was kept.</summary>
    public required string Query { get; init; }

    /// <summary>What is wrong with the query, and where; null where nothing is.</summary>
    public QueryFault? Fault { get; init; }

    public long Total { get; init; }

    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>Where the next part begins; null at the end.</summary>
    public string? Next { get; init; }

    /// <summary>Files by what became of them, those that were read whole left out: what they say may be missing.</summary>
    public required IReadOnlyDictionary<string, long> NotReadWhole { get; init; }

    /// <summary>False while the index is behind what has been read.</summary>
    public required bool IsInStep { get; init; }

    /// <summary>Why it cannot be brought in step, such as a full disk; null where nothing hinders it.</summary>
    public string? Hindrance { get; init; }

    /// <summary>Kept searches, where nothing was asked.</summary>
    public IReadOnlyList<SavedLine> Saved { get; init; } = [];
}

/// <param name="IsNew">True where it was not in the answer when somebody last looked; null where the search is not kept, or it cannot be told.</param>
public sealed record SearchHit(DocumentCard Card, IReadOnlyList<Passage> Passages, bool? IsNew);

/// <param name="Documents">Null where the query cannot be asked any more.</param>
/// <param name="New">Null where it cannot be told.</param>
public sealed record SavedLine(string Name, string Query, bool EveryWord, long? Documents, int? New, DateTimeOffset? LookedAt, string? Problem);
