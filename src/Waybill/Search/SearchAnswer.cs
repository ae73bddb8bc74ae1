namespace Waybill.Search;

/// <summary>A part of the documents that answer a question, and counts over all of them.</summary>
public sealed record SearchAnswer
{
    /// <summary>How many documents there are in all, beyond those listed here.</summary>
    public required long Total { get; init; }

    public required IReadOnlyList<FoundDocument> Documents { get; init; }

    /// <summary>In the order of <see cref="SearchFields.Facets"/>; empty where they were not asked for.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>Where the next part of the answer begins; null at its end.</summary>
    public string? Next { get; init; }
}

/// <param name="Score">How well it answers; only its order means something.</param>
public sealed record FoundDocument(DocumentCard Card, double Score);

/// <summary>The values that documents of an answer have, with how many have them.</summary>
/// <param name="Values">The most frequent first, then in ordinal order.</param>
/// <param name="Others">How many values are not listed.</param>
public sealed record Facet(string Field, IReadOnlyList<FacetCount> Values, int Others);

public sealed record FacetCount(string Value, long Documents);
