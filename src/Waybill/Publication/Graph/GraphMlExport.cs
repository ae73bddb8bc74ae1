using System.Text;
using System.Xml;
using Waybill.Publication.Markup;

namespace Waybill.Publication.Graph;

/// <summary>The correspondence graph as GraphML, for yEd, Cytoscape, NetworkX and their kin.</summary>
public sealed class GraphMlExport : IExport
{
    private const string Space = "http://graphml.graphdrawing.org/xmlns";

    public string Format => "graphml";

    public string FileExtension => "graphml";

    public async Task WriteAsync(Dossier dossier, IPagePictureSource pictures, Stream output, CancellationToken cancellation)
    {
        var graph = GraphBuilder.Build(dossier.Case);
        var index = new CaseIndex(dossier.Case);
        await using var xml = XmlWriter.Create(output, new XmlWriterSettings { Async = true, Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartElement("graphml", Space);
        WriteKeys(xml, "node", GraphTable.OfNodes.Select(c => c.Name).Prepend("label"));
        WriteKeys(xml, "edge", GraphTable.OfEdges.Select(c => c.Name));
        xml.WriteStartElement("graph", Space);
        xml.WriteAttributeString("id", "correspondence");
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var node in graph.Nodes)
        {
            xml.WriteStartElement("node", Space);
            xml.WriteAttributeString("id", node.Id);
            WriteDatum(xml, "node", "label", VisibleText.Label(node.Label));
            foreach (var (name, value) in GraphTable.OfNodes)
            {
                WriteDatum(xml, "node", name, value(node, index));
            }

            xml.WriteEndElement();
        }

        foreach (var edge in graph.Edges)
        {
            xml.WriteStartElement("edge", Space);
            xml.WriteAttributeString("source", edge.From);
            xml.WriteAttributeString("target", edge.To);
            foreach (var (name, value) in GraphTable.OfEdges)
            {
                WriteDatum(xml, "edge", name, value(edge));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        await xml.FlushAsync();
    }

    private static void WriteKeys(XmlWriter xml, string of, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            xml.WriteStartElement("key", Space);
            xml.WriteAttributeString("id", $"{of}-{name}");
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", name);
            xml.WriteAttributeString("attr.type", "string");
            xml.WriteEndElement();
        }
    }

    private static void WriteDatum(XmlWriter xml, string of, string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteStartElement("data", Space);
            xml.WriteAttributeString("key", $"{of}-{name}");
            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }
}
