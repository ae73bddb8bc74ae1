using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Waybill.Extraction.Formats.Html;

/// <summary>Watches a page while it is parsed and stops it where elements are opened and opened and never closed.</summary>
/// <remarks>The standard's parser looks through all open elements at nearly every tag, so its time grows with the square of their number.</remarks>
internal sealed class DepthGuard(CancellationToken cancellation)
{
    private const int MostOpen = 4000;

    /// <summary>Elements without content, and those that the parser closes by itself.</summary>
    private static readonly HashSet<string> Uncounted = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "body", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "tbody", "td", "tfoot", "th", "thead", "tr",
    };

    private int _open;

    public void Watch(HtmlToken token)
    {
        cancellation.ThrowIfCancellationRequested();
        if (token.Type == HtmlTokenType.StartTag && !Uncounted.Contains(token.Name))
        {
            _open++;
        }
        else if (token.Type == HtmlTokenType.EndTag && !Uncounted.Contains(token.Name) && _open > 0)
        {
            _open--;
        }

        if (_open > MostOpen)
        {
            throw new LimitReachedException($"more than {MostOpen} elements of the page stand inside each other");
        }
    }
}
