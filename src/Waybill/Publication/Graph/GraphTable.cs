using Waybill.Publication.Markup;

namespace Waybill.Publication.Graph;

/// <summary>What graph formats say of papers and of the links between them, the same in each.</summary>
internal static class GraphTable
{
    public static IReadOnlyList<(string Name, Func<GraphNode, CaseIndex, string?> Value)> OfNodes { get; } =
    [
        ("date", (n, _) => n.Date?.ToString()),
        ("missing", (n, _) => n.Gap is null ? "no" : "yes"),
        ("sender", (n, index) => n.Sender is { } sender ? VisibleText.Label(index.NameOf(sender)) : null),
        ("document", (n, _) => n.Document?.ToString()),
        ("path", (n, index) => n.Document is { } document ? VisibleText.Label(index.PathOf(document)) : null),
    ];

    public static IReadOnlyList<(string Name, Func<GraphEdge, string?> Value)> OfEdges { get; } =
    [
        ("kind", e => e.Kind.NameOf()),
        ("reason", e => e.Reason is { } reason ? VisibleText.Label(reason) : null),
    ];
}
