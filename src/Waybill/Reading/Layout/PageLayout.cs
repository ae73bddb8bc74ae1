namespace Waybill.Reading.Layout;

/// <summary>Turns words with boxes into blocks in reading order; the same for text layers and for recognised pages.</summary>
internal static class PageLayout
{
    /// <summary>Changes when the same words may come out in another order or in other blocks.</summary>
    public const string Version = "layout 2";

    /// <param name="strokes">Lines that the straightened page draws.</param>
    public static IReadOnlyList<LaidBlock> Arrange(IReadOnlyList<PlacedWord> words, IReadOnlyList<Stroke> strokes, Straightening straight)
    {
        var laid = words.Where(w => w.Text.Length > 0 && IsFinite(w.Box)).Select(w => new LaidWord(w, straight.Turn(w.Box))).ToArray();
        var textHeight = Boxes.TextHeight(laid);
        var grids = GridFinder.Find(strokes);
        var regions = new List<Region>();
        IReadOnlyList<LaidWord> rest = laid;
        foreach (var grid in grids)
        {
            var cells = grid.Fill(ref rest, regions.Count(r => r.Blocks[0].Cell is not null));
            if (cells.Count > 0)
            {
                regions.Add(new Region(Boxes.Around(cells.Select(c => c.Box)).Around(grid.Box), cells));
            }
        }

        var rows = RowFinder.Find(rest);
        var tables = AlignmentFinder.Find(ref rows, regions.Count, textHeight);
        regions.AddRange(tables);
        regions.AddRange(ParagraphFinder.Find(rows).Select(b => new Region(b.Box, [b])));
        return [.. Renumbered(ReadingOrder.Sort(regions, textHeight))];
    }

    /// <summary>Tables are counted in the order in which they are read.</summary>
    private static IEnumerable<LaidBlock> Renumbered(IEnumerable<Region> regions)
    {
        var table = 0;
        foreach (var region in regions)
        {
            var isTable = region.Blocks[0].Cell is not null;
            foreach (var block in region.Blocks)
            {
                yield return isTable ? block with { Cell = block.Cell!.Value with { Table = table } } : block;
            }

            table += isTable ? 1 : 0;
        }
    }

    private static bool IsFinite(Box box) =>
        double.IsFinite(box.Left) && double.IsFinite(box.Top) && double.IsFinite(box.Right) && double.IsFinite(box.Bottom);
}

/// <summary>A straight line that the page draws, from its left or upper end to its right or lower end, in points.</summary>
internal readonly record struct Stroke(double StartX, double StartY, double EndX, double EndY)
{
    public static Stroke Of(Box rule) => rule.Width >= rule.Height
        ? new(rule.Left, rule.MiddleY, rule.Right, rule.MiddleY)
        : new(rule.MiddleX, rule.Top, rule.MiddleX, rule.Bottom);
}

/// <summary>Turns a page that lay askew in the scanner upright, by the slope of its lines; 0 for text layers, which stand straight.</summary>
internal readonly record struct Straightening(double Slope)
{
    // A turn about the corner by an angle this small: the cosine is 1 within a part in a thousand.
    private (double X, double Y) Turn(double x, double y) => (x + (Slope * y), y - (Slope * x));

    /// <summary>Turns back what stands on the straightened page.</summary>
    public Box TurnBack(Box box) => new Straightening(-Slope).Turn(box);

    /// <summary>The box keeps its size; its middle turns.</summary>
    public Box Turn(Box box)
    {
        var (x, y) = Turn(box.MiddleX, box.MiddleY);
        return new Box(x - (box.Width / 2), y - (box.Height / 2), x + (box.Width / 2), y + (box.Height / 2));
    }
}
