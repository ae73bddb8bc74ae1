using System.Text;

namespace Waybill.Benchmarks;

/// <summary>Writes the one page of a generated paper, and quotes what it writes.</summary>
internal sealed class GeneratedPage(ContentHash file)
{
    private readonly StringBuilder _text = new();

    public Page ToPage(string language)
    {
        var text = _text.ToString();
        return new Page
        {
            Number = 1,
            Text = text,
            Origin = TextOrigin.Native,
            Blocks = [new Block { Span = new TextSpan(0, text.Length), Language = language }],
        };
    }

    /// <summary>Words on which nothing rests.</summary>
    public GeneratedPage Fill(string words)
    {
        _text.Append(words);
        return this;
    }

    /// <summary>Words on which a claim rests.</summary>
    public Quote Say(string words, string then = "\n")
    {
        var start = _text.Length;
        _text.Append(words);
        var quote = new Quote { File = file, PageNumber = 1, Span = new TextSpan(start, _text.Length), Text = words };
        _text.Append(then);
        return quote;
    }

    public Stated<string> State(string words, string then = "\n") => Stated.By(words, Say(words, then));
}
