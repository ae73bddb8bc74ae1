using System.Runtime.CompilerServices;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using Art = DocumentFormat.OpenXml.Drawing;

namespace Waybill.Extraction.Formats.Presentation;

/// <summary>The words of one slide: its shapes, what its layout and master draw on it, diagrams, charts, notes and comments.</summary>
internal sealed class SlideBlocks(ExtractionLimits limits, CancellationToken cancellation)
{
    private readonly List<ContentBlock> _blocks = [];
    private bool _isHidden;
    private int _tables;
    private readonly TextBudget _budget = new(limits);

    public IReadOnlyList<ContentBlock> Read(SlidePart part)
    {
        _isHidden = part.Slide?.Show?.Value == false;
        Walk(part.Slide?.CommonSlideData);
        foreach (var diagram in part.DiagramDataParts)
        {
            ReadParagraphs(diagram.DataModelRoot);
        }

        foreach (var chart in part.ChartParts)
        {
            AddAll(ChartText.Of(chart.ChartSpace));
        }

        foreach (var drawn in new[] { part.SlideLayoutPart?.SlideLayout?.CommonSlideData, part.SlideLayoutPart?.SlideMasterPart?.SlideMaster?.CommonSlideData })
        {
            // Places for text of the slide's own hold only an invitation to click.
            foreach (var shape in drawn?.Descendants<Shape>().Where(shape => !shape.Descendants<PlaceholderShape>().Any()) ?? [])
            {
                Walk(shape);
            }
        }

        Walk(part.NotesSlidePart?.NotesSlide?.CommonSlideData);
        AddAll(part.SlideCommentsPart?.CommentList?.Descendants<Text>().Select(text => text.Text) ?? []);
        return _blocks;
    }

    private void Walk(OpenXmlElement? container)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var element in container?.ChildElements ?? [])
        {
            cancellation.ThrowIfCancellationRequested();
            switch (element)
            {
                case Art.Paragraph paragraph:
                    Add(LineOf(paragraph), cell: null);
                    break;
                case Art.Table table:
                    ReadTable(table);
                    break;
                case AlternateContent alternatives:
                    Walk(alternatives.Elements<AlternateContentChoice>().FirstOrDefault(choice => choice.InnerText.Length > 0)
                        ?? (OpenXmlElement?)alternatives.GetFirstChild<AlternateContentFallback>());
                    break;
                case Shape shape when shape.Descendants<PlaceholderShape>().FirstOrDefault()?.Type?.Value is { } kind && (kind == PlaceholderValues.SlideNumber || kind == PlaceholderValues.SlideImage):
                    break;
                default:
                    Walk(element);
                    break;
            }
        }
    }

    private void ReadTable(Art.Table table)
    {
        var (number, row) = (_tables++, 0);
        foreach (var line in table.Elements<Art.TableRow>())
        {
            var column = 0;
            foreach (var cell in line.Elements<Art.TableCell>())
            {
                Add(string.Join('\n', cell.Descendants<Art.Paragraph>().Select(LineOf)), new CellPosition(number, row, column++));
            }

            row++;
        }
    }

    private void ReadParagraphs(OpenXmlElement? root) => AddAll(root?.Descendants<Art.Paragraph>().Select(LineOf) ?? []);

    private static string LineOf(Art.Paragraph paragraph)
    {
        var line = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            line.Append(element switch
            {
                Art.Text text => text.Text,
                Art.Break => "\n",
                _ => "",
            });
        }

        return line.ToString();
    }

    private void AddAll(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Add(text, cell: null);
        }
    }

    private void Add(string text, CellPosition? cell) => _budget.Add(_blocks, text, cell, _isHidden);
}
