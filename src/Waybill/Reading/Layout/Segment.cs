namespace Waybill.Reading.Layout;

/// <summary>Words of one line with no column gutter between them.</summary>
internal sealed class Segment
{
    public Segment(IReadOnlyList<LaidWord> words)
    {
        Words = words;
        Box = Boxes.Around(words.Select(w => w.Box));
        Height = Boxes.TextHeight(words);
        Baseline = Boxes.Quantile(words.Where(w => w.ShowsSize).DefaultIfEmpty(words[0]).Select(w => w.Box.Bottom), 0.25);
    }

    /// <summary>From left to right.</summary>
    public IReadOnlyList<LaidWord> Words { get; }

    public Box Box { get; }

    /// <summary>The usual height of its words.</summary>
    public double Height { get; }

    /// <summary>Where the letters stand: most words of a line have none that reach below it, a quarter always.</summary>
    public double Baseline { get; }
}

/// <summary>Segments that stand beside each other, from left to right.</summary>
internal sealed record Row(IReadOnlyList<Segment> Segments)
{
    public Box Box { get; } = Boxes.Around(Segments.Select(s => s.Box));
}
