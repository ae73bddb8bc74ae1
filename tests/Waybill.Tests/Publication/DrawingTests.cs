using System.Globalization;
using System.Xml.Linq;
using Waybill.Publication.Graph;
using Waybill.Publication.Markup;
using Waybill.Publication.Timeline;

namespace Waybill.Tests.Publication;

public sealed class DrawingTests
{
    [Fact]
    public void The_time_line_holds_documents_deals_hostilities_and_treaty_acts_in_order()
    {
        var timeline = TimelineBuilder.Build(SmallDossier.Make());

        timeline.Entries.Select(e => $"{e.Lane} {e.From}..{e.To} {e.Title}").ShouldBe(
        [
            "Documents 2019-03-12.. letter 08-15/1234",
            "Documents 2019-05-20.. contract 2/112-19",
            "Transfers 2019-03-12..2019-05-20 4 компл. Вихрь-С",
            "Hostilities 2019-04-02..2019-04-05 Border fighting",
            "TreatyActs 2019-05.. Membership frozen",
        ]);
        timeline.UndatedDocuments.ShouldBe(3);
        timeline.UndatedTransfers.ShouldBe(1);
    }

    [Fact]
    public void Labels_of_the_time_line_do_not_collide()
    {
        var svg = Draw(writer => TimelineSvg.Draw(writer, TimelineBuilder.Build(LargeDossier.Make()), _ => null));

        var labels = svg.Descendants().Where(e => e.Name.LocalName == "text" && e.Parent!.Attribute("class")?.Value.StartsWith("mark", StringComparison.Ordinal) == true) // a text is inside something
            .Select(e => (Y: Number(e, "y"), Right: Right(e), Left: Right(e) - TextMeasure.Width(e.Value, 10.5), e.Value)).ToArray();
        labels.Length.ShouldBeGreaterThan(40);
        foreach (var row in labels.GroupBy(l => l.Y))
        {
            var inOrder = row.OrderBy(l => l.Left).ToArray();
            for (var i = 1; i < inOrder.Length; i++)
            {
                inOrder[i].Left.ShouldBeGreaterThan(inOrder[i - 1].Right, $"{inOrder[i - 1].Value} and {inOrder[i].Value}");
            }
        }

        labels.ShouldAllBe(l => l.Left >= 0 && l.Right <= 1001);

        static double Right(XElement text) => Number(text, "x") + (text.Attribute("text-anchor") is null ? TextMeasure.Width(text.Value, 10.5) : 0);
    }

    [Fact]
    public void A_bar_that_fills_its_lane_carries_its_name_inside()
    {
        var timeline = new CaseTimeline
        {
            UndatedDocuments = 0,
            UndatedTransfers = 0,
            Entries =
            [
                new TimelineEntry { Lane = TimelineLane.Documents, From = PartialDate.Parse("2019-03-12"), Title = "letter 1" },
                new TimelineEntry { Lane = TimelineLane.Hostilities, From = PartialDate.Parse("1991"), To = PartialDate.Parse("2023"), Title = "Unresolved conflict over a region with a long name" },
            ],
        };

        var svg = Draw(writer => TimelineSvg.Draw(writer, timeline, _ => null));

        var label = svg.Descendants().Single(e => e.Value.EndsWith("a long name", StringComparison.Ordinal) && e.Name.LocalName == "text");
        label.Attribute("text-anchor").ShouldBeNull();
        Number(label, "x").ShouldBeGreaterThan(88, "right of the names of the lanes");
    }

    [Fact]
    public void Arrows_round_the_first_column_stay_on_the_drawing()
    {
        var nodes = Enumerable.Range(0, 24).Select(i => new GraphNode { Id = $"d{i}", Label = $"letter {i}", Document = ContentHash.Of([(byte)i]), Sender = $"p{i % 4}" }).ToArray();
        var chain = new CorrespondenceGraph { Nodes = nodes, Edges = [new GraphEdge("d16", "d0", CitationKind.Answers, null)], Unlinked = [] };

        var svg = Draw(writer => GraphSvg.Draw(writer, chain, "c", id => id, _ => null));

        var drawing = svg.Elements().First();
        var left = double.Parse(drawing.Attribute("viewBox")!.Value.Split(' ')[0], CultureInfo.InvariantCulture); // drawn with it
        var path = drawing.Descendants().Single(e => e.Name.LocalName == "path" && e.Attribute("marker-end") is not null).Attribute("d")!.Value; // the same
        var numbers = path.Split(['M', 'C', ' '], StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        (numbers[0] - ((numbers[0] - numbers[2]) * 0.75)).ShouldBeGreaterThan(left, "a curve of that form reaches three quarters of the way to its handles");
    }

    [Fact]
    public void One_misdated_paper_does_not_squeeze_the_rest()
    {
        var svg = Draw(writer => TimelineSvg.Draw(writer, TimelineBuilder.Build(HostileDossier.Make()), _ => null));

        svg.Descendants().Where(e => e.Attribute("class")?.Value == "tick year").Select(e => e.Value).ShouldAllBe(year => year.StartsWith("20", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_paper_is_a_node_that_its_citers_lead_to()
    {
        var graph = GraphBuilder.Build(SmallDossier.Make().Case);

        graph.Nodes.Select(n => $"{n.Label} {n.Date} {(n.Gap is null ? "here" : "missing")}").ShouldBe(["5-2/678 2019-03-01 missing", "letter 08-15/1234 2019-03-12 here"]);
        graph.Edges.ShouldHaveSingleItem().Kind.ShouldBe(CitationKind.Answers);
        graph.Unlinked.Count.ShouldBe(4);
    }

    [Fact]
    public void Chains_share_no_paper_and_lose_none()
    {
        var graph = GraphBuilder.Build(LargeDossier.Make().Case);

        var chains = GraphBuilder.Chains(graph);

        chains.Count.ShouldBe(10);
        chains.SelectMany(c => c.Nodes).Select(n => n.Id).Order().ShouldBe(graph.Nodes.Select(n => n.Id).Order());
        chains.SelectMany(c => c.Edges).Count().ShouldBe(graph.Edges.Count);
        chains.ShouldAllBe(c => c.Edges.All(e => c.Nodes.Any(n => n.Id == e.From) && c.Nodes.Any(n => n.Id == e.To)));
    }

    [Fact]
    public void A_long_chain_is_drawn_in_bands_that_show_each_paper_once()
    {
        var nodes = Enumerable.Range(1, 50).Select(i => new GraphNode { Id = $"d{i}", Label = $"letter {i}", Document = ContentHash.Of([(byte)i]), Sender = $"p{i % 9}" }).ToArray();
        var chain = new CorrespondenceGraph
        {
            Nodes = nodes,
            Edges = Enumerable.Range(2, 49).Select(i => new GraphEdge($"d{i}", $"d{i / 2}", CitationKind.Answers, null)).ToArray(),
            Unlinked = [],
        };

        var svg = Draw(writer => GraphSvg.Draw(writer, chain, "c", id => id, _ => null));

        svg.Elements().Count().ShouldBe(3);
        svg.Descendants().Where(e => e.Attribute("class")?.Value == "node").Select(e => e.Elements().First().Value).Order()
            .ShouldBe(nodes.Select(n => n.Label).Order());
        svg.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ShouldBeUnique();
    }

    [Theory]
    [InlineData("a\u202eb", "a⟨U+202E⟩b")]
    [InlineData("a\0b\u200bc\u00ad", "a⟨U+0000⟩b⟨U+200B⟩c⟨U+00AD⟩")]
    [InlineData("№ 5\u00a0000 ўəՀ 😀", "№ 5\u00a0000 ўəՀ 😀")]
    [InlineData("е\u0308\u0301\u0301\u0301\u0301\u0301", "е\u0308\u0301\u0301\u0301⟨U+0301⟩⟨U+0301⟩")]
    [InlineData("two\nlines", "two\nlines")]
    public void What_hides_in_a_text_is_shown(string text, string shown) => VisibleText.Of(text).ShouldBe(shown);

    [Fact]
    public void Half_of_a_surrogate_pair_is_shown() => VisibleText.Of("a\ud83db").ShouldBe("a⟨U+D83D⟩b");

    [Fact]
    public void A_shortened_text_says_how_much_is_left_out_and_cuts_no_character()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 500));

        var shortened = VisibleText.Shorten(text, 101);

        shortened.ShouldContain("characters left out");
        VisibleText.Of(shortened).ShouldBe(shortened);
    }

    private static XElement Draw(Action<MarkupWriter> draw)
    {
        var writer = new MarkupWriter();
        using (writer.In("div"))
        {
            draw(writer);
        }

        return XElement.Parse(writer.Take());
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture); // drawn with it
}
