namespace Waybill.Publication.Graph;

/// <summary>Which paper answers or names which, the missing ones included.</summary>
public sealed record CorrespondenceGraph
{
    /// <summary>Papers that cite or are cited, in order of date; an undated one stands last.</summary>
    public required IReadOnlyList<GraphNode> Nodes { get; init; }

    public required IReadOnlyList<GraphEdge> Edges { get; init; }

    /// <summary>Documents that cite nothing and that nothing cites: they are no part of it.</summary>
    public required IReadOnlyList<ContentHash> Unlinked { get; init; }
}

/// <summary>A paper.</summary>
public sealed record GraphNode
{
    /// <summary>Within this graph.</summary>
    public required string Id { get; init; }

    public required string Label { get; init; }

    public PartialDate? Date { get; init; }

    /// <summary>Null for a paper that is missing.</summary>
    public ContentHash? Document { get; init; }

    /// <summary>The place in <see cref="Case.Gaps"/>; null for a paper that is there.</summary>
    public int? Gap { get; init; }

    /// <summary>The party that sent it; null where that is not known.</summary>
    public string? Sender { get; init; }
}

/// <summary>The first paper names the second.</summary>
/// <param name="Reason">Why it is thought to be that paper; null for a missing one.</param>
public sealed record GraphEdge(string From, string To, CitationKind Kind, string? Reason);
