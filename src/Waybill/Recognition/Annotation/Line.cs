namespace Waybill.Recognition.Annotation;

/// <summary>A line of a block as it stands on its page.</summary>
/// <param name="Start">In the folded text.</param>
/// <param name="Box">Where it stands; null for formats without places.</param>
internal sealed record Line(int Index, int Start, int End, PaperBlock Block, Box? Box)
{
    public CellPosition? Cell => Block.Cell;

    public bool Contains(int position) => position >= Start && position < End;
}

/// <summary>The lines of a paper with their neighbours.</summary>
internal sealed class Lines
{
    /// <summary>How much of the lower of two lines must stand beside the other for them to be one row.</summary>
    private const double SameRow = 0.5;

    private readonly Paper _paper;

    public Lines(Paper paper)
    {
        _paper = paper;
        var all = new List<Line>();
        var words = new WordPlaces(paper);
        var blocks = paper.Blocks.Count > 0 ? paper.Blocks : [new PaperBlock(0, paper.Text.Length, 1, null, null, null)];
        foreach (var block in blocks)
        {
            for (var start = block.Start; start < block.End;)
            {
                var end = paper.Text.IndexOf('\n', start, block.End - start);
                end = end < 0 ? block.End : end;
                if (!paper.Text.AsSpan(start, end - start).Trim().IsEmpty)
                {
                    all.Add(new Line(all.Count, start, end, block, words.BoxOf(start, end) ?? block.Box));
                }

                start = end + 1;
            }
        }

        All = all;
    }

    public IReadOnlyList<Line> All { get; }

    public string TextOf(Line line) => _paper.Text[line.Start..line.End];

    /// <summary>The line that holds a place; null between lines.</summary>
    public Line? At(int position)
    {
        var (low, high) = (0, All.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (All[middle].Contains(position) || (position == All[middle].End && All[middle].End > All[middle].Start && (middle + 1 >= All.Count || All[middle + 1].Start > position)))
            {
                return All[middle];
            }

            (low, high) = All[middle].Start > position ? (low, middle - 1) : (middle + 1, high);
        }

        return null;
    }

    /// <summary>The nearest line to the right in the same row of the page; null where none is known.</summary>
    public Line? RightOf(Line line)
    {
        if (line.Cell is { } cell)
        {
            return All.FirstOrDefault(l => l.Cell is { } c && c.Table == cell.Table && c.Row == cell.Row && c.Column > cell.Column);
        }

        if (line.Box is not { } box)
        {
            return null;
        }

        return All.Where(l => l != line && l.Block.Page == line.Block.Page && l.Box is { } other && other.Left >= box.Right - 2 && Overlap(box, other) >= SameRow)
            .OrderBy(l => l.Box!.Value.Left).FirstOrDefault(); // the box is there: see Where
    }

    /// <summary>The nearest line below that stands under it; null where none is known.</summary>
    public Line? Below(Line line)
    {
        if (line.Cell is { } cell)
        {
            var inside = line.Index + 1 < All.Count && ReferenceEquals(All[line.Index + 1].Block, line.Block) ? All[line.Index + 1] : null;
            return inside ?? All.FirstOrDefault(l => l.Cell is { } c && c.Table == cell.Table && c.Row == cell.Row + 1 && c.Column == cell.Column);
        }

        if (line.Box is not { } box)
        {
            return line.Index + 1 < All.Count && All[line.Index + 1].Cell is null ? All[line.Index + 1] : null;
        }

        return All.Where(l => l != line && l.Block.Page == line.Block.Page && l.Box is { } other && other.Top >= box.MiddleY && other.Top - box.Bottom < 3 * Math.Max(box.Height, 6)
                && other.Left < box.Right && box.Left < other.Right + 1)
            .OrderBy(l => l.Box!.Value.Top).ThenBy(l => l.Box!.Value.Left).FirstOrDefault(); // as above
    }

    private static double Overlap(Box a, Box b)
    {
        var shared = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        return shared / Math.Max(1, Math.Min(a.Height, b.Height));
    }

    /// <summary>The boxes of the words of a paper, by where they stand in its text.</summary>
    private sealed class WordPlaces(Paper paper)
    {
        private int _page = -1;
        private int _next;

        public Box? BoxOf(int start, int end)
        {
            var quote = paper.Quote(start, end);
            var index = quote.PageNumber - 1;
            if (index < 0 || index >= paper.Transcript.Pages.Count || paper.Transcript.Pages[index].Number != quote.PageNumber)
            {
                return null;
            }

            var words = paper.Transcript.Pages[index].Words;
            if (index != _page || (_next > 0 && _next <= words.Count && words[_next - 1].Span.Start > quote.Span.Start))
            {
                (_page, _next) = (index, 0);
            }

            Box? box = null;
            while (_next < words.Count && words[_next].Span.Start < quote.Span.End)
            {
                if (words[_next].Span.Start >= quote.Span.Start)
                {
                    box = box is { } one ? one.Around(words[_next].Box) : words[_next].Box;
                }

                _next++;
            }

            return box;
        }
    }
}
