namespace Waybill.Reading.Layout;

/// <summary>A word with its place on the straightened page.</summary>
/// <param name="Word">As it came, with its box on the page as displayed.</param>
/// <param name="Box">The same box after the page was turned upright: only for comparing words with each other.</param>
internal sealed record LaidWord(PlacedWord Word, Box Box)
{
    /// <summary>True where the word says something about the height of the text: dashes and dots do not.</summary>
    public bool ShowsSize { get; } = Word.Text.Count(char.IsLetterOrDigit) >= 2;
}

/// <summary>Words that belong together, in lines: a paragraph, a column of a letterhead, a cell.</summary>
internal sealed record LaidBlock(IReadOnlyList<IReadOnlyList<LaidWord>> Lines, CellPosition? Cell = null)
{
    /// <summary>On the straightened page.</summary>
    public Box Box { get; } = Boxes.Around(Lines.SelectMany(l => l).Select(w => w.Box));
}

/// <summary>Small geometry shared by the steps of the layout.</summary>
internal static class Boxes
{
    public static Box Around(IEnumerable<Box> boxes) => boxes.Aggregate((all, next) => all.Around(next));

    /// <summary>The length that both share from left to right; negative where a gap lies between them.</summary>
    public static double SharedWidth(Box a, Box b) => Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);

    public static double SharedHeight(Box a, Box b) => Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);

    /// <summary>The value below which the given share of the values lies; 0 for none.</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];
    }

    /// <summary>The usual height of text among the words; where none shows its size, the greatest height.</summary>
    public static double TextHeight(IReadOnlyList<LaidWord> words)
    {
        var heights = words.Where(w => w.ShowsSize).Select(w => w.Box.Height).ToArray();
        return heights.Length > 0 ? Quantile(heights, 0.5) : words.Count > 0 ? words.Max(w => w.Box.Height) : 0;
    }
}
