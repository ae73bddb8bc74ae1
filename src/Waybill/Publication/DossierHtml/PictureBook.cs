namespace Waybill.Publication.DossierHtml;

/// <summary>The pictures of all pages that notes speak of, each once.</summary>
internal sealed class PictureBook
{
    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal) { "image/png", "image/jpeg", "image/webp" };
    private readonly Dictionary<(ContentHash File, int Page), BookPicture> _byPage;

    private PictureBook(IReadOnlyList<BookPicture> pictures, int leftOut)
    {
        Pictures = pictures;
        LeftOut = leftOut;
        _byPage = pictures.ToDictionary(p => (p.Page.File, p.Page.PageNumber));
    }

    /// <summary>In the order of the documents and their pages.</summary>
    public IReadOnlyList<BookPicture> Pictures { get; }

    /// <summary>Pages whose picture is too large for this file, or of a kind that a page cannot show.</summary>
    public int LeftOut { get; }

    public BookPicture? Of(Quote quote) => _byPage.GetValueOrDefault((quote.File, quote.PageNumber));

    public static async Task<PictureBook> LoadAsync(DossierView view, IPagePictureSource source, DossierHtmlLimits limits, CancellationToken cancellation)
    {
        var order = view.Documents.Select((d, i) => (d.File, i)).ToDictionary();
        var pages = view.Footnotes.All.GroupBy(n => (n.Quote.File, n.Quote.PageNumber)).Where(p => order.ContainsKey(p.Key.File))
            .OrderBy(p => order[p.Key.File]).ThenBy(p => p.Key.PageNumber);
        var pictures = new List<BookPicture>();
        var (bytes, leftOut) = (0L, 0);
        foreach (var page in pages)
        {
            var picture = await source.PictureAsync(page.Key.File, page.Key.PageNumber, cancellation);
            if (picture is null)
            {
                continue;
            }

            if (picture.Bytes.Length > limits.PictureInBytes || bytes + picture.Bytes.Length > limits.PicturesInBytes
                || !Shown.Contains(picture.MediaType) || picture.WidthInPixels <= 0 || picture.HeightInPixels <= 0)
            {
                leftOut++;
                continue;
            }

            bytes += picture.Bytes.Length;
            var read = view.Index.PageOf(page.First().Quote);
            pictures.Add(new BookPicture($"{view.AnchorOf(page.Key.File)}-page-{page.Key.PageNumber}", picture, read, page.ToArray()));
        }

        return new PictureBook(pictures, leftOut);
    }
}

/// <summary>A page's picture and the notes that stand on the page.</summary>
/// <param name="Anchor">Of the whole page in the page list.</param>
/// <param name="Read">The page as read; null where it is gone.</param>
internal sealed record BookPicture(string Anchor, PagePicture Page, Page? Read, IReadOnlyList<Footnote> Notes)
{
    /// <summary>The picture itself, to which crops refer.</summary>
    public string PictureId => Anchor + "-picture";

    /// <summary>In points where the page has a size, so that boxes of words fit; in pixels otherwise.</summary>
    public double Width => HasSize ? Read!.Width : Page.WidthInPixels; // HasSize says that it was read

    public double Height => HasSize ? Read!.Height : Page.HeightInPixels;

    private bool HasSize => Read is { Width: > 0, Height: > 0 };

    /// <summary>Where the words of the quote stand on the picture, line by line; empty where nobody knows.</summary>
    public IReadOnlyList<Box> BoxesOf(Quote quote)
    {
        var lines = new List<Box>();
        foreach (var word in HasSize ? Read!.Words.Where(w => w.Span.Overlaps(quote.Span)) : []) // HasSize says that it was read
        {
            var last = lines.Count > 0 ? lines[^1] : default;
            if (lines.Count > 0 && last.Top < word.Box.MiddleY && word.Box.MiddleY < last.Bottom)
            {
                lines[^1] = last.Around(word.Box);
            }
            else
            {
                lines.Add(word.Box);
            }
        }

        return lines;
    }
}
