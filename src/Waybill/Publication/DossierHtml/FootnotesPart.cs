using System.Globalization;
using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>Every quote with its place, the text around it, and a strip of the page where there is a picture.</summary>
internal static class FootnotesPart
{
    private const int CharactersAround = 80;
    private const int LongestQuote = 900;

    /// <summary>In points: the margin of paper around the marked words, and the smallest strip.</summary>
    private const double CropMargin = 18;
    private const double CropWidth = 260;
    private const double MostCropHeight = 150;

    public static void Write(MarkupWriter html, DossierView view, PictureBook book)
    {
        using var section = html.In("section", ("id", "notes"), ("aria-labelledby", "notes-heading"));
        html.Element("h2", "Notes", ("id", "notes-heading"));
        html.Element("p", "Words exactly as read, marked in the text around them. Places count characters (UTF-16 code units) of the page’s text from 0. "
            + "The letters after the arrow lead back to the statements.");
        using var list = html.In("ol", ("class", "notes"));
        foreach (var note in view.Footnotes.All)
        {
            WriteNote(html, view, book, note);
            html.Line();
        }
    }

    private static void WriteNote(MarkupWriter html, DossierView view, PictureBook book, Footnote note)
    {
        var quote = note.Quote;
        using var entry = html.In("li", ("id", note.Anchor), ("value", note.Number.ToString(CultureInfo.InvariantCulture)));
        using var columns = html.In("div", ("class", "note"));
        using (html.In("div"))
        {
            WriteQuote(html, view.Index.PageOf(quote), quote);
            using var where = html.In("p", ("class", "where"));
            view.Document(html, quote.File);
            html.Text(" · ");
            html.Cached(view.Index.PathOf(quote.File));
            html.Text($" · p. {quote.PageNumber}, {quote.Span.Start}–{quote.Span.End}");
            if (book.Of(quote) is { } picture)
            {
                html.Text(" · ");
                html.Element("a", "page", ("href", "#" + picture.Anchor));
            }

            WriteWayBack(html, note);
        }

        if (book.Of(quote) is { } page)
        {
            WriteCrop(html, page, note);
        }
    }

    private static void WriteQuote(MarkupWriter html, Page? page, Quote quote)
    {
        var language = page?.Blocks.FirstOrDefault(b => b.Span.Contains(quote.Span))?.Language;
        using var block = html.In("blockquote");
        if (page is null || !quote.Holds(page))
        {
            WriteMarked(html, quote.Text, language);
            html.Element("p", "The page as it is now does not say this at this place.", ("class", "problem"));
            return;
        }

        var from = WordStart(page.Text, Math.Max(0, quote.Span.Start - CharactersAround), quote.Span.Start);
        var to = WordEnd(page.Text, Math.Min(page.Text.Length, quote.Span.End + CharactersAround), quote.Span.End);
        html.Text(from > 0 ? "… " : "");
        html.Cached(page.Text[from..quote.Span.Start], language);
        WriteMarked(html, quote.Text, language);
        html.Cached(page.Text[quote.Span.End..to], language);
        html.Text(to < page.Text.Length ? " …" : "");
    }

    /// <summary>The beginning of a word between two places; where there is none, the first place that cuts no character.</summary>
    private static int WordStart(string text, int from, int to)
    {
        var space = from == 0 ? -1 : text.AsSpan(from, to - from).IndexOfAny(' ', '\n');
        return space < 0 ? VisibleText.Whole(text, from) : from + space + 1;
    }

    private static int WordEnd(string text, int to, int from)
    {
        var space = to == text.Length ? -1 : text.AsSpan(from, to - from).LastIndexOfAny(' ', '\n');
        return space < 0 ? VisibleText.Whole(text, to) : from + space;
    }

    private static void WriteMarked(MarkupWriter html, string text, string? language)
    {
        using var mark = html.In("mark");
        html.Cached(VisibleText.Shorten(text, LongestQuote), language);
    }

    private static void WriteWayBack(MarkupWriter html, Footnote note)
    {
        using var back = html.In("span", ("class", "back"));
        html.Text(" ↩");
        for (var i = 1; i <= note.References; i++)
        {
            html.Text(" ");
            html.Element("a", Letters(i), ("href", "#" + note.ReferenceAnchor(i)), ("aria-label", $"back to statement {i}"));
        }
    }

    /// <summary>a … z, aa, ab …</summary>
    private static string Letters(int number)
    {
        var text = "";
        for (; number > 0; number = (number - 1) / 26)
        {
            text = (char)('a' + ((number - 1) % 26)) + text;
        }

        return text;
    }

    private static void WriteCrop(MarkupWriter html, BookPicture picture, Footnote note)
    {
        var boxes = picture.BoxesOf(note.Quote);
        if (boxes.Count == 0)
        {
            return;
        }

        var words = boxes.Aggregate((a, b) => a.Around(b));
        var width = Math.Min(picture.Width, Math.Max(CropWidth, words.Width + (2 * CropMargin)));
        var height = Math.Min(MostCropHeight, Math.Min(picture.Height, words.Height + (2 * CropMargin)));
        var left = Math.Clamp(words.MiddleX - (width / 2), 0, picture.Width - width);
        var top = Math.Clamp(words.Top - CropMargin, 0, picture.Height - height);
        using var crop = html.In("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "crop"), ("viewBox", $"{N(left)} {N(top)} {N(width)} {N(height)}"),
            ("role", "img"), ("aria-label", $"The place of note {note.Number} on the page"));
        html.Empty("use", ("href", "#" + picture.PictureId));
        PlatesPart.WriteBoxes(html, picture, note.Quote);
    }

    private static string N(double value) => MarkupWriter.Number(value);
}
