using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Waybill.Extraction.Formats.Html;

/// <summary>Walks a page and makes blocks of what it shows; hidden elements become hidden blocks.</summary>
internal sealed class HtmlBlocks
{
    private const int MostSpanned = 1000;

    private static readonly HashSet<string> NeverShown = new(StringComparer.Ordinal)
    {
        "script", "style", "head", "template", "noscript", "svg", "embed", "iframe", "map", "datalist", "select",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
        "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    private readonly List<ContentBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private readonly HiddenRules _hidden;
    private readonly CancellationToken _cancellation;
    private CellPosition? _cell;
    private bool _isHidden;
    private int _tables;

    private HtmlBlocks(IHtmlDocument page, CancellationToken cancellation)
    {
        _hidden = HiddenRules.Of(page);
        _cancellation = cancellation;
    }

    public static IReadOnlyList<ContentBlock> Read(IHtmlDocument page, CancellationToken cancellation)
    {
        var reader = new HtmlBlocks(page, cancellation);
        if (page.Body is { } body)
        {
            reader.Walk(body, isVerbatim: false);
        }

        reader.Flush();
        return reader._blocks;
    }

    private void Walk(INode parent, bool isVerbatim)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var node in parent.ChildNodes)
        {
            switch (node)
            {
                case IText text:
                    Append(text.Data, isVerbatim);
                    break;
                case IElement element when !NeverShown.Contains(element.LocalName):
                    WalkElement(element, isVerbatim);
                    break;
            }
        }
    }

    private void WalkElement(IElement element, bool isVerbatim)
    {
        var wasHidden = _isHidden;
        if (!wasHidden && _hidden.Hides(element))
        {
            Flush();
            _isHidden = true;
        }

        switch (element.LocalName)
        {
            case "br":
                _text.Append('\n');
                break;
            case "img":
                // Nothing is loaded from anywhere, so that a page shows what it says in place of the picture.
                Append(element.GetAttribute("alt") ?? "", isVerbatim: false);
                break;
            case "table":
                WalkTable(element);
                break;
            case "input":
                Append(element.GetAttribute("type") is null or "text" or "button" or "submit" ? element.GetAttribute("value") ?? "" : "", isVerbatim: false);
                break;
            case "pre" or "textarea":
                EndBlock();
                Walk(element, isVerbatim: true);
                EndBlock();
                break;
            case var name when Blocks.Contains(name):
                EndBlock();
                Walk(element, isVerbatim);
                EndBlock();
                break;
            default:
                Walk(element, isVerbatim);
                break;
        }

        if (_isHidden != wasHidden)
        {
            Flush();
            _isHidden = wasHidden;
        }
    }

    /// <summary>HTML Living Standard §4.9.12: a cell stands at the first slot that no cell from above spans.</summary>
    private void WalkTable(IElement table)
    {
        Flush();
        var outer = _cell;
        var number = _tables++;
        var row = 0;
        var taken = new HashSet<(int Row, int Column)>();
        foreach (var part in PartsOf(table))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (part.LocalName != "tr")
            {
                (_cell, var isCaption) = (null, part.LocalName == "caption");
                if (isCaption)
                {
                    WalkElement(part, isVerbatim: false);
                }

                continue;
            }

            var wasHidden = _isHidden;
            _isHidden |= _hidden.Hides(part) || (part.ParentElement is { } group && !ReferenceEquals(group, table) && _hidden.Hides(group));
            var column = 0;
            foreach (var cell in part.Children.Where(child => child.LocalName is "td" or "th"))
            {
                while (taken.Contains((row, column)))
                {
                    column++;
                }

                var (across, down) = (SpanOf(cell, "colspan"), SpanOf(cell, "rowspan"));
                for (var y = row + 1; y < row + down; y++)
                {
                    for (var x = column; x < column + across && taken.Count < 1_000_000; x++)
                    {
                        taken.Add((y, x));
                    }
                }

                _cell = new CellPosition(number, row, column);
                WalkElement(cell, isVerbatim: false);
                Flush();
                column += across;
            }

            _isHidden = wasHidden;
            row++;
        }

        _cell = outer;
    }

    private static IEnumerable<IElement> PartsOf(IElement table) =>
        table.Children.SelectMany(child => child.LocalName is "thead" or "tbody" or "tfoot" ? child.Children : Enumerable.Repeat(child, 1));

    private static int SpanOf(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostSpanned) : 1;

    /// <summary>White space outside <c>pre</c> is one space; no-break spaces stay.</summary>
    private void Append(string text, bool isVerbatim)
    {
        if (isVerbatim)
        {
            _text.Append(text);
            return;
        }

        foreach (var c in text)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
            {
                _text.Append(c);
            }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
            {
                _text.Append(' ');
            }
        }
    }

    /// <summary>Inside a cell a new paragraph is a new line of the cell.</summary>
    private void EndBlock()
    {
        if (_cell is null)
        {
            Flush();
        }
        else if (_text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append('\n');
        }
    }

    private void Flush()
    {
        var text = BlockText.Of(_text.ToString());
        _text.Clear();
        if (text.Length > 0)
        {
            _blocks.Add(new ContentBlock(text, _cell, _isHidden));
        }
    }
}
