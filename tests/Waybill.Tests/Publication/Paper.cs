using System.Text;

namespace Waybill.Tests.Publication;

/// <summary>Writes an invented document word by word, so that every value has its quote.</summary>
internal sealed class Paper(string path, DocumentKind kind = DocumentKind.Letter)
{
    private readonly StringBuilder _text = new();

    public ContentHash File { get; } = ContentHash.Of(Encoding.UTF8.GetBytes(path));

    public Stated<T> Say<T>(string before, string words, T value)
    {
        _text.Append(before);
        var quote = new Quote { File = File, PageNumber = 1, Span = new TextSpan(_text.Length, _text.Length + words.Length), Text = words };
        _text.Append(words);
        return Stated.By(value, quote);
    }

    public Stated<string> Say(string before, string words) => Say(before, words, words);

    public Stated<decimal> Number(string before, string words) =>
        Say(before, words, decimal.Parse(words.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.')));

    /// <summary>A date written 12.03.2019.</summary>
    public Stated<PartialDate> Day(string before, string words) =>
        Say(before, words, PartialDate.TryCreate(int.Parse(words[6..]), int.Parse(words[3..5]), int.Parse(words[..2]))!.Value); // the tests write real days

    /// <summary>True for a page that was recognised from a picture: A4, its words placed line by line.</summary>
    public bool Scanned { get; init; }

    public Paper And(string words)
    {
        _text.Append(words);
        return this;
    }

    public CaseDocument Done(Func<Claims, Claims>? claims = null, Func<Transcript, Transcript>? transcript = null)
    {
        var page = new Page { Number = 1, Text = _text.ToString(), Origin = TextOrigin.Native };
        if (Scanned)
        {
            page = Scan(page);
        }

        var read = new Transcript { File = File, MediaType = "text/plain", Pages = [page], Languages = ["ru"] };
        var said = new Claims { File = File, Kind = kind };
        return new CaseDocument
        {
            File = File,
            Path = path,
            LengthInBytes = Encoding.UTF8.GetByteCount(page.Text),
            Transcript = transcript?.Invoke(read) ?? read,
            Claims = claims?.Invoke(said) ?? said,
        };
    }

    private static Page Scan(Page page)
    {
        var words = new List<Word>();
        var (x, y, at) = (60.0, 70.0, 0);
        while (at < page.Text.Length)
        {
            var end = at;
            while (end < page.Text.Length && !char.IsWhiteSpace(page.Text[end]))
            {
                end++;
            }

            var width = (end - at) * 6.2;
            if (page.Text[Math.Max(0, at - 1)] == '\n' || x + width > 540)
            {
                (x, y) = (60, y + 18);
            }

            if (end > at)
            {
                words.Add(new Word(new TextSpan(at, end), new Box(x, y, x + width, y + 12), 0.9));
                x += width + 6;
            }

            at = end + 1;
        }

        return page with { Origin = TextOrigin.Recognised, Engine = "tesseract 5.3.0", Models = "rus+eng", Confidence = 0.9, Width = 595, Height = 842, Words = words };
    }
}
