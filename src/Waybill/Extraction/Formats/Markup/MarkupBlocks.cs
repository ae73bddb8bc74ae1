using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;

namespace Waybill.Extraction.Formats.Markup;

/// <summary>Makes blocks of elements: a paragraph for text with marks in it, <c>name: text</c> for a value, cells for the tables of old Excel.</summary>
internal sealed class MarkupBlocks(ExtractionLimits limits, CancellationToken cancellation)
{
    /// <summary>Word 2003 keeps pictures and embedded files in elements of this name, in base64.</summary>
    private const string BinaryElement = "binData";

    private static readonly XNamespace Sheets = "urn:schemas-microsoft-com:office:spreadsheet";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Elements that one program or another calls a paragraph, whatever stands inside them.</summary>
    private static readonly HashSet<string> Paragraphs = new(StringComparer.OrdinalIgnoreCase) { "p", "para", "h", "title" };

    private readonly List<ContentBlock> _blocks = [];
    private readonly TextBudget _budget = new(limits);
    private int _tables;

    public IReadOnlyList<ContentBlock> Blocks => _blocks;

    public async Task ReadAsync(XElement element, ChildFolder children)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        cancellation.ThrowIfCancellationRequested();
        if (element.Name.LocalName == BinaryElement)
        {
            await AddBinaryAsync(element, children);
            return;
        }

        if (element.Name == Sheets + "Table")
        {
            ReadTable(element);
            return;
        }

        var isParagraph = Paragraphs.Contains(element.Name.LocalName);
        if (!isParagraph)
        {
            ReadAttributes(element);
        }

        if (isParagraph || (element.HasElements && element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value))))
        {
            Add(TextOf(element));
            foreach (var binary in element.Descendants().Where(inner => inner.Name.LocalName == BinaryElement))
            {
                await AddBinaryAsync(binary, children);
            }

            return;
        }

        if (!element.HasElements)
        {
            var text = BlockText.Of(element.Value);
            Add(text.Length > 0 ? $"{element.Name.LocalName}: {text}" : "");
        }

        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                await ReadAsync(child, children);
            }
            else if (node is XComment comment)
            {
                Add(comment.Value, isHidden: true);
            }
        }
    }

    private static string TextOf(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            if (node is XText { Parent.Name.LocalName: not BinaryElement } piece)
            {
                text.Append(piece.Value);
            }
            else if (node is XElement { Name.LocalName: "tab" })
            {
                text.Append('\t');
            }
            else if (node is XElement { Name.LocalName: "br" })
            {
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private void ReadAttributes(XElement element)
    {
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != Instance && attribute.Name.Namespace != XNamespace.Xml))
        {
            var value = BlockText.Of(attribute.Value);
            Add(value.Any(char.IsLetter) || value.Length > 2 ? $"{element.Name.LocalName} {attribute.Name.LocalName}: {value}" : "");
        }
    }

    /// <summary>A sheet as Excel 2003 and many programs of accountants write it.</summary>
    private void ReadTable(XElement table)
    {
        var (number, row) = (_tables++, -1);
        foreach (var line in table.Elements(Sheets + "Row"))
        {
            row = At(line, row);
            var column = -1;
            foreach (var cell in line.Elements(Sheets + "Cell"))
            {
                column = At(cell, column);
                Add(cell.Element(Sheets + "Data")?.Value ?? "", new CellPosition(number, row, column), (string?)line.Attribute(Sheets + "Hidden") == "1");
                column += Math.Clamp((int?)Number(cell, "MergeAcross") ?? 0, 0, 16_384);
            }
        }

        static int At(XElement element, int last) => Number(element, "Index") is { } index and > 0 and <= 10_000_000 ? (int)index - 1 : last + 1;

        static long? Number(XElement element, string name) => long.TryParse((string?)element.Attribute(Sheets + name), out var number) ? number : null;
    }

    private Task AddBinaryAsync(XElement element, ChildFolder children)
    {
        var name = (string?)element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "name") ?? "binary";
        return children.AddBase64Async(name[(name.LastIndexOf('/') + 1)..], element.Value, "what stands in its place is not what the document says it is", cancellation);
    }

    private void Add(string text, CellPosition? cell = null, bool isHidden = false) => _budget.Add(_blocks, text, cell, isHidden);
}
