namespace Waybill.Publication.Graph;

/// <summary>Makes the correspondence graph out of references and gaps.</summary>
public static class GraphBuilder
{
    public static CorrespondenceGraph Build(Case @case)
    {
        var documents = @case.Documents.Where(d => !d.Transcript.IsContainerOnly && d.DuplicateOf is null).DistinctBy(d => d.File).ToArray();
        var ids = documents.Select((d, i) => (d.File, Id: $"d{i + 1}")).ToDictionary(x => x.File, x => x.Id);
        var edges = documents
            .SelectMany(d => d.References.Select(r => (From: d.File, r)))
            .Where(x => x.r.Document is { } cited && cited != x.From && ids.ContainsKey(cited))
            .Select(x => new GraphEdge(ids[x.From], ids[x.r.Document!.Value], x.r.Citation.Kind, x.r.Reason)) // filtered just above
            .Concat(@case.Gaps.SelectMany((gap, i) => gap.CitedBy.Where(ids.ContainsKey).Select(d => new GraphEdge(ids[d], $"g{i + 1}", gap.Kind, null))))
            .DistinctBy(e => (e.From, e.To))
            .ToArray();

        var linked = edges.SelectMany(e => (string[])[e.From, e.To]).ToHashSet(StringComparer.Ordinal);
        var nodes = documents.Where(d => linked.Contains(ids[d.File])).Select(d => new GraphNode
        {
            Id = ids[d.File],
            Label = Titles.Of(d),
            Date = d.Claims.Date?.Value,
            Document = d.File,
            Sender = d.Sender,
        }).Concat(@case.Gaps.Select((gap, i) => new GraphNode
        {
            Id = $"g{i + 1}",
            Label = gap.Number,
            Date = gap.Date,
            Gap = i,
        }).Where(n => linked.Contains(n.Id))).ToArray();

        // A missing paper that nobody dates is older than the first that cites it.
        var dates = nodes.ToDictionary(n => n.Id, n => n.Date, StringComparer.Ordinal);
        var citedSince = edges.GroupBy(e => e.To, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(e => dates[e.From]), StringComparer.Ordinal);
        PartialDate? SortDate(GraphNode node) => node.Date ?? (node.Gap is null ? null : citedSince[node.Id]);

        return new CorrespondenceGraph
        {
            Nodes = nodes.OrderBy(n => SortDate(n) is null).ThenBy(SortDate).ThenBy(n => n.Document is not null).ThenBy(n => n.Label, StringComparer.Ordinal)
                .ThenBy(n => n.Id, StringComparer.Ordinal).ToArray(),
            Edges = edges,
            Unlinked = documents.Where(d => !linked.Contains(ids[d.File])).Select(d => d.File).ToArray(),
        };
    }

    /// <summary>The papers that are asked for, with those that name them or that they name.</summary>
    public static CorrespondenceGraph Around(CorrespondenceGraph graph, Func<GraphNode, bool> isAskedFor)
    {
        var asked = graph.Nodes.Where(isAskedFor).Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var beside = graph.Edges.Where(e => asked.Contains(e.From) || asked.Contains(e.To)).SelectMany(e => (string[])[e.From, e.To]);
        return Only(graph, asked.Concat(beside).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Some papers in the order of the graph, with what leads from one of them to another.</summary>
    public static CorrespondenceGraph Part(CorrespondenceGraph graph, int start, int most) =>
        Only(graph, graph.Nodes.Skip(start).Take(most).Select(n => n.Id).ToHashSet(StringComparer.Ordinal));

    private static CorrespondenceGraph Only(CorrespondenceGraph graph, HashSet<string> nodes) => graph with
    {
        Nodes = graph.Nodes.Where(n => nodes.Contains(n.Id)).ToArray(),
        Edges = graph.Edges.Where(e => nodes.Contains(e.From) && nodes.Contains(e.To)).ToArray(),
    };

    /// <summary>The graph cut into chains that have no paper in common, in order of their first paper.</summary>
    public static IReadOnlyList<CorrespondenceGraph> Chains(CorrespondenceGraph graph)
    {
        var place = graph.Nodes.Select((n, i) => (n.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        var earlier = Enumerable.Range(0, graph.Nodes.Count).ToArray();
        foreach (var edge in graph.Edges)
        {
            var (a, b) = (First(place[edge.From]), First(place[edge.To]));
            earlier[Math.Max(a, b)] = Math.Min(a, b);
        }

        var edges = graph.Edges.ToLookup(e => First(place[e.From]));
        return graph.Nodes.GroupBy(n => First(place[n.Id])).OrderBy(g => g.Key).Select(chain => new CorrespondenceGraph
        {
            Nodes = chain.ToArray(),
            Edges = edges[chain.Key].ToArray(),
            Unlinked = [],
        }).ToArray();

        int First(int node)
        {
            while (earlier[node] != node)
            {
                node = earlier[node] = earlier[earlier[node]];
            }

            return node;
        }
    }
}
