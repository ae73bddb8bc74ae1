using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Waybill.Extraction.Formats.OpenDocument;

/// <summary>Walks the body of an OpenDocument file in reading order and makes blocks of it (ODF 1.2 part 1).</summary>
internal sealed class OpenDocumentBlocks(ExtractionLimits limits, CancellationToken cancellation)
{
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private List<ContentBlock> _blocks = [];
    private int _tables;
    private readonly TextBudget _budget = new(limits);

    /// <summary>What was read since the last time.</summary>
    public IReadOnlyList<ContentBlock> Take()
    {
        var taken = _blocks;
        _blocks = [];
        _tables = 0;
        return taken;
    }

    public void Read(XElement container, bool isHidden = false)
    {
        foreach (var element in container.Elements())
        {
            cancellation.ThrowIfCancellationRequested();
            switch (element.Name.LocalName)
            {
                case "p" or "h" when element.Name.Namespace == Text:
                    ReadParagraph(element, isHidden);
                    break;
                case "table" when element.Name.Namespace == Table:
                    ReadTable(element, isHidden);
                    break;
                case "tracked-changes":
                    Read(element, isHidden: true);
                    break;
                case "creator" or "date" or "binary-data" or "forms" or "title" or "desc" or "settings" or "sequence-decls" or "variable-decls":
                    break;
                default:
                    Read(element, isHidden);
                    break;
            }
        }
    }

    private void ReadParagraph(XElement paragraph, bool isHidden)
    {
        var (text, asides) = (new StringBuilder(), new List<XElement>());
        Collect(paragraph, text, asides);
        Add(text, cell: null, isHidden);
        foreach (var aside in asides)
        {
            Read(aside, isHidden);
        }
    }

    /// <summary>Letters of a paragraph; notes, comments and boxes in it come after it.</summary>
    private static void Collect(XElement container, StringBuilder text, List<XElement> asides)
    {
        foreach (var node in container.Nodes())
        {
            if (node is XText letters)
            {
                AppendFolded(text, letters.Value);
            }
            else if (node is XElement element)
            {
                switch (element.Name.LocalName)
                {
                    case "s":
                        text.Append(' ', Math.Clamp(NumberOf(element, Text + "c"), 1, 1000));
                        break;
                    case "tab":
                        text.Append('\t');
                        break;
                    case "line-break":
                        text.Append('\n');
                        break;
                    case "note" or "annotation" or "frame" or "custom-shape" or "text-box" or "g":
                        asides.Add(element);
                        break;
                    case "ruby-text" or "annotation-end" or "title" or "desc" or "script":
                        break;
                    default:
                        Collect(element, text, asides);
                        break;
                }
            }
        }
    }

    /// <summary>White space of the file is one space (ODF 1.2 part 1 §6.1.2).</summary>
    private static void AppendFolded(StringBuilder text, string letters)
    {
        foreach (var c in letters)
        {
            if (c is not (' ' or '\t' or '\n' or '\r'))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n' or '\t'))
            {
                text.Append(' ');
            }
        }
    }

    private void ReadTable(XElement table, bool isHidden)
    {
        var number = _tables++;
        var row = 0;
        foreach (var line in table.Descendants(Table + "table-row").Where(line => ReferenceEquals(line.Ancestors(Table + "table").First(), table)))
        {
            cancellation.ThrowIfCancellationRequested();
            var column = 0;
            var isRowHidden = isHidden || (string?)line.Attribute(Table + "visibility") is "collapse" or "filter";
            foreach (var cell in line.Elements().Where(cell => cell.Name == Table + "table-cell" || cell.Name == Table + "covered-table-cell"))
            {
                ReadCell(cell, new CellPosition(number, row, column), isRowHidden);
                column += Math.Clamp(NumberOf(cell, Table + "number-columns-repeated"), 1, 1 << 20);
            }

            row += Math.Clamp(NumberOf(line, Table + "number-rows-repeated"), 1, 1 << 20);
        }

        foreach (var shapes in table.Elements(Table + "shapes"))
        {
            Read(shapes, isHidden);
        }
    }

    private void ReadCell(XElement cell, CellPosition position, bool isHidden)
    {
        var (text, asides) = (new StringBuilder(), new List<XElement>());
        foreach (var element in cell.Elements())
        {
            if (element.Name.Namespace == Text && element.Name.LocalName is "p" or "h")
            {
                var line = new StringBuilder();
                Collect(element, line, asides);
                text.Append(line).Append('\n');
            }
            else
            {
                asides.Add(new XElement("aside", element));
            }
        }

        Add(text, position, isHidden);
        foreach (var aside in asides)
        {
            Read(aside, isHidden);
        }
    }

    private static int NumberOf(XElement element, XName attribute) =>
        int.TryParse((string?)element.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    private void Add(StringBuilder text, CellPosition? cell, bool isHidden) => _budget.Add(_blocks, text.ToString(), cell, isHidden);
}
