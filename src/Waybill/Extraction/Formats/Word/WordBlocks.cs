using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using DocumentFormat.OpenXml.Vml;
using DocProperties = DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties;
using MathText = DocumentFormat.OpenXml.Math.Text;

namespace Waybill.Extraction.Formats.Word;

/// <summary>Walks a document's elements in reading order and makes blocks of them.</summary>
internal sealed class WordBlocks(HashSet<string> hiddenStyles, WordNumbering numbering, ExtractionLimits limits, CancellationToken cancellation)
{
    private readonly List<ContentBlock> _blocks = [];
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private int _tables;
    private readonly TextBudget _budget = new(limits);

    public IReadOnlyList<ContentBlock> Blocks => _blocks;

    /// <summary>Reads headers, footers, notes: parts that several sections may share are read once.</summary>
    public void ReadParts(IEnumerable<OpenXmlElement?> parts)
    {
        foreach (var part in parts)
        {
            if (part is not null && (part.InnerText.Length > 0 || part.Descendants().Any(element => element is DocProperties or ImageData)) && _parts.Add(string.IsNullOrWhiteSpace(part.InnerText) ? part.OuterXml : part.InnerText))
            {
                Read(part);
            }
        }
    }

    /// <summary>What stands beside the text: words of charts, addresses of what the document refers to.</summary>
    public void ReadLines(IEnumerable<string> lines, bool isHidden)
    {
        foreach (var line in lines)
        {
            Add(new StringBuilder(line), cell: null, isHidden);
        }
    }

    public void Read(OpenXmlElement container) => Read(container, isHidden: false);

    public static bool IsOn(OnOffType? toggle) => toggle is not null && toggle.Val?.Value != false;

    private void Read(OpenXmlElement container, bool isHidden)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var element in container.ChildElements)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (element)
            {
                case Paragraph paragraph:
                    AddParagraph(paragraph, isHidden);
                    break;
                case Table table:
                    AddTable(table, isHidden);
                    break;
                case AlternateContent alternatives:
                    Read(Preferred(alternatives), isHidden);
                    break;
                case SectionProperties or ParagraphProperties or TableProperties or SdtProperties:
                    break;
                case DeletedRun or MoveFromRun:
                    Read(element, isHidden: true);
                    break;
                case Comment { Author.Value: { Length: > 0 } author }:
                    Add(new StringBuilder(author), cell: null, isHidden);
                    Read(element, isHidden);
                    break;
                default:
                    // Content controls, custom XML, notes, comments: what they hold stands where they stand.
                    Read(element, isHidden);
                    break;
            }
        }
    }

    private void AddParagraph(Paragraph paragraph, bool isHidden)
    {
        var line = new WordLine(isHidden || IsHiddenStyle(paragraph.ParagraphProperties?.ParagraphStyleId?.Val));
        line.Append(numbering.Next(paragraph));
        Collect(paragraph, line);
        Add(line, cell: null);
        ReadBoxes(line);
    }

    private void AddTable(Table table, bool isHidden)
    {
        var number = _tables++;
        var row = 0;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var tableRow in Own<TableRow>(table))
        {
            var column = tableRow.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
            var isRowHidden = isHidden || IsOn(tableRow.TableRowProperties?.GetFirstChild<Hidden>())
                || tableRow.TableRowProperties?.GetFirstChild<Deleted>() is not null;
            foreach (var cell in Own<TableCell>(tableRow))
            {
                AddCell(cell, new CellPosition(number, row, column), isRowHidden);
                column += Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 1000);
            }

            row++;
        }
    }

    /// <summary>Rows of a table or cells of a row, also in content controls, without going into tables inside them: a document may nest thousands.</summary>
    private static IEnumerable<T> Own<T>(OpenXmlElement container)
        where T : OpenXmlElement
    {
        var waiting = new Stack<OpenXmlElement>(container.ChildElements.Reverse());
        while (waiting.TryPop(out var element))
        {
            if (element is T own)
            {
                yield return own;
            }
            else if (element is not Table)
            {
                foreach (var child in element.ChildElements.Reverse())
                {
                    waiting.Push(child);
                }
            }
        }
    }

    /// <summary>The cell's own paragraphs are one block; tables and boxes inside it follow it.</summary>
    private void AddCell(TableCell cell, CellPosition position, bool isHidden)
    {
        var whole = new WordLine(isHidden);
        var inner = new List<Table>();
        Gather(cell);
        Add(whole, position);
        foreach (var table in inner)
        {
            AddTable(table, isHidden);
        }

        ReadBoxes(whole);

        void Gather(OpenXmlElement container)
        {
            foreach (var element in container.ChildElements)
            {
                if (element is Paragraph paragraph)
                {
                    whole.IsHidden = isHidden || IsHiddenStyle(paragraph.ParagraphProperties?.ParagraphStyleId?.Val);
                    whole.Append(numbering.Next(paragraph));
                    Collect(paragraph, whole);
                    whole.Append('\n');
                }
                else if (element is Table table)
                {
                    inner.Add(table);
                }
                else if (element is not TableCellProperties)
                {
                    Gather(element is AlternateContent alternatives ? Preferred(alternatives) : element);
                }
            }
        }
    }

    private void Collect(OpenXmlElement container, WordLine line)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var element in container.ChildElements)
        {
            switch (element)
            {
                case Run run:
                    var (was, properties) = (line.IsHidden, run.RunProperties);
                    line.IsHidden = was || IsOn(properties?.Vanish) || IsHiddenStyle(properties?.RunStyle?.Val);
                    Collect(run, line);
                    line.IsHidden = was;
                    break;
                case DeletedRun or MoveFromRun:
                    var before = line.IsHidden;
                    line.IsHidden = true;
                    Collect(element, line);
                    line.IsHidden = before;
                    break;
                case Text or DeletedText or MathText:
                    line.Append(((OpenXmlLeafTextElement)element).Text);
                    break;
                case TabChar or PositionalTab:
                    line.Append('\t');
                    break;
                case Break or CarriageReturn:
                    line.Append('\n');
                    break;
                case NoBreakHyphen:
                    line.Append('\u2011');
                    break;
                case SoftHyphen:
                    line.Append('\u00AD');
                    break;
                case SymbolChar symbol when int.TryParse(symbol.Char?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code is > 0x1F and < 0xD800 or >= 0xE000 and <= 0xFFFF:
                    line.Append((char)code);
                    break;
                case AlternateContent alternatives:
                    Collect(Preferred(alternatives), line);
                    break;
                case TextBoxContent box:
                    line.Boxes.Add(box);
                    break;
                case DocProperties { Description.Value: { Length: > 0 } description }:
                    // What a picture is said to show; often the path that it was taken from.
                    line.AppendHidden(description);
                    break;
                case ImageData { Title.Value: { Length: > 0 } title }:
                    line.AppendHidden(title);
                    break;
                case Ruby ruby:
                    // Small letters above the line say how it is read.
                    Collect((OpenXmlElement?)ruby.GetFirstChild<RubyBase>() ?? ruby, line);
                    if (ruby.GetFirstChild<RubyContent>() is { InnerText: { Length: > 0 } above })
                    {
                        line.Append($" ({above})");
                    }

                    break;
                case RunProperties or ParagraphProperties or FieldCode or DeletedFieldCode or RubyContent:
                    break;
                default:
                    Collect(element, line);
                    break;
            }
        }
    }

    private void ReadBoxes(WordLine line)
    {
        foreach (var box in line.Boxes)
        {
            Read(box, line.IsHidden);
        }
    }

    private void Add(WordLine line, CellPosition? cell)
    {
        Add(line.Visible, cell, isHidden: false);
        foreach (var hidden in line.Hidden)
        {
            Add(hidden, cell, isHidden: true);
        }
    }

    private void Add(StringBuilder text, CellPosition? cell, bool isHidden) => _budget.Add(_blocks, text.ToString(), cell, isHidden);

    private bool IsHiddenStyle(StringValue? style) => style?.Value is { } id && hiddenStyles.Contains(id);

    /// <summary>The first way of saying it that says anything; reading all would read everything twice.</summary>
    private static OpenXmlElement Preferred(AlternateContent alternatives) =>
        alternatives.Elements<AlternateContentChoice>().FirstOrDefault(choice => choice.InnerText.Length > 0)
        ?? (OpenXmlElement?)alternatives.GetFirstChild<AlternateContentFallback>()
        ?? alternatives;
}

/// <summary>A paragraph in the making: what a reader sees, and the pieces that are hidden or deleted.</summary>
internal sealed class WordLine(bool isHidden)
{
    private bool _wasHidden;

    public bool IsHidden { get; set; } = isHidden;

    public StringBuilder Visible { get; } = new();

    public List<StringBuilder> Hidden { get; } = [];

    public List<TextBoxContent> Boxes { get; } = [];

    public void Append(string text)
    {
        if (!IsHidden)
        {
            Visible.Append(text);
        }
        else
        {
            if (!_wasHidden || Hidden.Count == 0)
            {
                Hidden.Add(new StringBuilder());
            }

            Hidden[^1].Append(text);
        }

        _wasHidden = IsHidden;
    }

    public void AppendHidden(string text)
    {
        var was = IsHidden;
        IsHidden = true;
        _wasHidden = false;
        Append(text);
        _wasHidden = false;
        IsHidden = was;
    }

    public void Append(char c) => Append(c.ToString());
}
