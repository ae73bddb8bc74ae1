using System.Text;
using System.Xml;
using Waybill.Publication.Markup;

namespace Waybill.Publication.Graph;

/// <summary>The correspondence graph as GEXF 1.3, for Gephi and its kin: papers, and which answers or names which.</summary>
public sealed class GexfExport : IExport
{
    private const string Space = "http://gexf.net/1.3";

    public string Format => "gexf";

    public string FileExtension => "gexf";

    public async Task WriteAsync(Dossier dossier, IPagePictureSource pictures, Stream output, CancellationToken cancellation)
    {
        var graph = GraphBuilder.Build(dossier.Case);
        var index = new CaseIndex(dossier.Case);
        await using var xml = XmlWriter.Create(output, new XmlWriterSettings { Async = true, Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartElement("gexf", Space);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("graph", Space);
        xml.WriteAttributeString("defaultedgetype", "directed");
        WriteAttributes(xml, "node", GraphTable.OfNodes.Select(c => c.Name));
        WriteAttributes(xml, "edge", GraphTable.OfEdges.Select(c => c.Name));
        xml.WriteStartElement("nodes", Space);
        foreach (var node in graph.Nodes)
        {
            xml.WriteStartElement("node", Space);
            xml.WriteAttributeString("id", node.Id);
            xml.WriteAttributeString("label", VisibleText.Label(node.Label));
            WriteValues(xml, GraphTable.OfNodes.Select(c => c.Value(node, index)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges", Space);
        for (var i = 0; i < graph.Edges.Count; i++)
        {
            xml.WriteStartElement("edge", Space);
            xml.WriteAttributeString("id", $"e{i + 1}");
            xml.WriteAttributeString("source", graph.Edges[i].From);
            xml.WriteAttributeString("target", graph.Edges[i].To);
            WriteValues(xml, GraphTable.OfEdges.Select(c => c.Value(graph.Edges[i])));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        await xml.FlushAsync();
    }

    private static void WriteAttributes(XmlWriter xml, string @class, IEnumerable<string> names)
    {
        xml.WriteStartElement("attributes", Space);
        xml.WriteAttributeString("class", @class);
        foreach (var (name, i) in names.Select((n, i) => (n, i)))
        {
            xml.WriteStartElement("attribute", Space);
            xml.WriteAttributeString("id", i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            xml.WriteAttributeString("title", name);
            xml.WriteAttributeString("type", "string");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, IEnumerable<string?> values)
    {
        xml.WriteStartElement("attvalues", Space);
        foreach (var (value, i) in values.Select((v, i) => (v, i)))
        {
            if (value is not null)
            {
                xml.WriteStartElement("attvalue", Space);
                xml.WriteAttributeString("for", i.ToString(System.Globalization.CultureInfo.InvariantCulture));
                xml.WriteAttributeString("value", value);
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }
}
