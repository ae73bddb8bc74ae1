using Waybill.Reading.Layout;

namespace Waybill.Tests.Reading;

/// <summary>A sheet on which a test sets words: every letter is 5 points wide, every line 10 points high.</summary>
internal sealed class Paper
{
    public const double LetterWidth = 5;
    public const double LineHeight = 10;
    private readonly List<PlacedWord> _words = [];
    private readonly List<Stroke> _strokes = [];

    public IReadOnlyList<PlacedWord> Words => _words;

    /// <summary>Sets words with ordinary spaces, or those given, between them.</summary>
    public Paper Line(double left, double top, string text, double space = LetterWidth, double? confidence = null)
    {
        foreach (var word in text.Split(' '))
        {
            var right = left + (word.Length * LetterWidth);
            _words.Add(new PlacedWord(word, new Box(left, top, right, top + LineHeight), confidence));
            left = right + space;
        }

        return this;
    }

    /// <summary>Sets words in type of four fifths of the usual size.</summary>
    public Paper Small(double left, double top, string text)
    {
        foreach (var word in text.Split(' '))
        {
            var right = left + (word.Length * LetterWidth * 0.8);
            _words.Add(new PlacedWord(word, new Box(left, top, right, top + (LineHeight * 0.8))));
            left = right + (LetterWidth * 0.8);
        }

        return this;
    }

    /// <summary>Stretches the spaces until the line ends at the right margin.</summary>
    public Paper Justified(double left, double right, double top, string text)
    {
        var letters = text.Replace(" ", "").Length;
        return Line(left, top, text, (right - left - (letters * LetterWidth)) / text.Count(c => c == ' '));
    }

    public Paper Centred(double middle, double top, string text) => Line(middle - (text.Length * LetterWidth / 2), top, text);

    /// <summary>Draws the lines of a grid.</summary>
    public Paper Grid(double[] xs, double[] ys)
    {
        _strokes.AddRange(ys.Select(y => new Stroke(xs[0], y, xs[^1], y)));
        _strokes.AddRange(xs.Select(x => new Stroke(x, ys[0], x, ys[^1])));
        return this;
    }

    public Paper Stroke(double startX, double startY, double endX, double endY)
    {
        _strokes.Add(new Stroke(startX, startY, endX, endY));
        return this;
    }

    /// <summary>The blocks in reading order, their lines parted by <c>/</c>; cells begin with table, row and column.</summary>
    /// <param name="slope">How far the lines sink for each point to the right.</param>
    public IReadOnlyList<string> Read(double slope = 0) =>
        [.. PageLayout.Arrange(_words, _strokes, new Straightening(slope)).Select(b =>
            (b.Cell is { } c ? $"{c.Table},{c.Row},{c.Column}: " : "")
            + string.Join(" / ", b.Lines.Select(l => string.Join(' ', l.Select(w => w.Word.Text)))))];
}
