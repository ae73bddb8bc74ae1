using Waybill.Publication.Graph;

namespace Waybill.Tests.Publication;

/// <summary>Of a chain with very many papers a part can be drawn.</summary>
public class ChainPartTests
{
    private static readonly CorrespondenceGraph Chain = new()
    {
        Nodes = [Node("a", "p-1"), Node("b", "p-2"), Node("c", "p-1"), Node("d", "p-3"), Node("e", "p-2")],
        Edges = [Edge("b", "a"), Edge("c", "b"), Edge("d", "c"), Edge("e", "d")],
        Unlinked = [],
    };

    [Fact]
    public void A_part_keeps_the_arrows_between_its_papers_only()
    {
        var part = GraphBuilder.Part(Chain, 1, 3);

        part.Nodes.Select(n => n.Id).ShouldBe(["b", "c", "d"]);
        part.Edges.ShouldBe([Edge("c", "b"), Edge("d", "c")]);
    }

    [Fact]
    public void Around_the_papers_of_a_party_stand_those_that_they_name_and_that_name_them()
    {
        var part = GraphBuilder.Around(Chain, n => n.Sender == "p-3");

        part.Nodes.Select(n => n.Id).ShouldBe(["c", "d", "e"]);
        part.Edges.ShouldBe([Edge("d", "c"), Edge("e", "d")]);
    }

    private static GraphNode Node(string id, string sender) => new() { Id = id, Label = id, Sender = sender };

    private static GraphEdge Edge(string from, string to) => new(from, to, CitationKind.Answers, null);
}
