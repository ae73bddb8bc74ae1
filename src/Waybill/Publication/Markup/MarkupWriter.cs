using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Waybill.Publication.Markup;

/// <summary>Writes HTML and SVG that is always balanced and always encoded: there is no way to pass markup through.</summary>
internal sealed class MarkupWriter
{
    private const int LongestText = 1500;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _out = new();
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element until the scope is disposed. An attribute of null is left out.</summary>
    public Scope In(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        _out.Append('>');
        _open.Push(tag);
        return new Scope(this);
    }

    /// <summary>An element without content.</summary>
    public MarkupWriter Empty(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        _out.Append("/>");
        return this;
    }

    /// <summary>An element that holds one text of ours.</summary>
    public MarkupWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (In(tag, attributes))
        {
            Text(text);
        }

        return this;
    }

    /// <summary>Our own words, with texts of the cache at most inside them: encoded, hidden characters by their code point.</summary>
    public MarkupWriter Text(string text)
    {
        _out.Append(Encode(VisibleText.Of(VisibleText.Shorten(text, LongestText))));
        return this;
    }

    /// <summary>Text from the cache: set apart so that its direction stays its own, hidden characters marked.</summary>
    public MarkupWriter Cached(string text, string? language = null)
    {
        using (In("bdi", ("lang", language)))
        {
            foreach (var (run, isCodePoint) in VisibleText.Runs(VisibleText.Shorten(text, LongestText)))
            {
                if (isCodePoint)
                {
                    using (In("span", ("class", "code-point")))
                    {
                        _out.Append(Encode(run));
                    }
                }
                else
                {
                    _out.Append(Encode(run));
                }
            }
        }

        return this;
    }

    /// <summary>A style sheet of ours; it may not hold anything else.</summary>
    public MarkupWriter Style(string ours)
    {
        if (ours.Contains('<', StringComparison.Ordinal))
        {
            throw new ArgumentException("a style sheet has no markup", nameof(ours));
        }

        _out.Append("<style>").Append(ours).Append("</style>");
        return this;
    }

    /// <summary>A picture that stands inside the file: the only address that is not a place in the file itself.</summary>
    public MarkupWriter Image(PagePicture picture, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag("image", attributes);
        _out.Append(" href=\"data:").Append(Encode(picture.MediaType)).Append(";base64,").Append(Convert.ToBase64String(picture.Bytes.Span)).Append("\"/>");
        return this;
    }

    public MarkupWriter Line()
    {
        _out.Append('\n');
        return this;
    }

    public MarkupWriter Doctype()
    {
        _out.Append("<!DOCTYPE html>\n");
        return this;
    }

    /// <summary>What has been written since the last call, so that a long page need not stand in memory twice.</summary>
    public string Take()
    {
        var text = _out.ToString();
        _out.Clear();
        return text;
    }

    /// <summary>A length or place in a drawing: at most one digit after the point.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private void Tag(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _out.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _out.Append(' ').Append(name).Append("=\"").Append(Encode(VisibleText.Of(VisibleText.Shorten(value, LongestText)))).Append('"');
            }
        }
    }

    private static string Encode(string text) => Encoder.Encode(text);

    private void Close() => _out.Append("</").Append(_open.Pop()).Append('>');

    /// <summary>An open element.</summary>
    internal readonly struct Scope(MarkupWriter writer) : IDisposable
    {
        public void Dispose() => writer.Close();
    }
}
