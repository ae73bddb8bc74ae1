using Waybill.Publication.Graph;
using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

internal static class CorrespondencePart
{
    public static void Write(MarkupWriter html, DossierView view)
    {
        var graph = GraphBuilder.Build(view.Case);
        var chains = GraphBuilder.Chains(graph);
        if (chains.Count == 0)
        {
            html.Element("p", "No paper of this case cites another.", ("class", "nothing"));
        }
        else
        {
            html.Element("p", "Columns are senders, time runs down. A full arrow leads from an answer to what it answers, a dotted one to a paper that is only named; "
                + "dashed boxes are papers that others cite and that are not in the case.");
        }

        for (var i = 0; i < chains.Count; i++)
        {
            using (html.In("figure", ("class", "drawing")))
            {
                var missing = chains[i].Nodes.Count(n => n.Gap is not null);
                html.Element("figcaption", $"Chain {i + 1} of {chains.Count}: {DossierView.Count(chains[i].Nodes.Count - missing, "paper")}"
                    + (missing == 0 ? ", none missing" : $", {missing} missing"));
                GraphSvg.Draw(html, chains[i], $"chain-{i + 1}", view.Index.NameOf, node => LinkOf(view, node));
            }

            html.Line();
        }

        if (graph.Unlinked.Count > 0)
        {
            using var line = html.In("p", ("class", "small"));
            html.Text($"{DossierView.Count(graph.Unlinked.Count, "document cites nothing and is", "documents cite nothing and are")} not cited: ");
            for (var i = 0; i < graph.Unlinked.Count; i++)
            {
                html.Text(i > 0 ? "; " : "");
                view.Document(html, graph.Unlinked[i]);
            }

            html.Text(".");
        }
    }

    private static string? LinkOf(DossierView view, GraphNode node) =>
        node.Gap is { } gap ? "#" + DossierView.AnchorOfGap(gap)
        : node.Document is { } document && view.AnchorOf(document) is { } anchor ? "#" + anchor
        : null;
}
