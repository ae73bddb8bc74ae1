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

    public Paper And(string words)
    {
        _text.Append(words);
        return this;
    }

    public CaseDocument Done(Func<Claims, Claims>? claims = null, Func<Transcript, Transcript>? transcript = null)
    {
        var page = new Page { Number = 1, Text = _text.ToString(), Origin = TextOrigin.Native };
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
}
