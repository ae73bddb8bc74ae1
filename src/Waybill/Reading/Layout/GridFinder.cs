namespace Waybill.Reading.Layout;

/// <summary>Finds the tables whose grid the page draws.</summary>
internal static class GridFinder
{
    /// <summary>In points: lines that come so close to each other meet.</summary>
    public const double Touch = 3.5;

    /// <summary>A page with more lines than this is a drawing; looking for its tables would take for ever.</summary>
    private const int MaxLines = 3_000;

    /// <summary>A grid with more fields than this is squared paper.</summary>
    private const int MaxFields = 20_000;

    public static IReadOnlyList<Grid> Find(IReadOnlyList<Stroke> strokes)
    {
        if (strokes.Count > MaxLines)
        {
            return [];
        }

        var across = Merge(strokes.Where(s => s.EndX - s.StartX > 4 && Math.Abs(s.EndY - s.StartY) < 0.02 * (s.EndX - s.StartX) + 1)
            .Select(s => new Line((s.StartY + s.EndY) / 2, s.StartX, s.EndX)));
        var down = Merge(strokes.Where(s => s.EndY - s.StartY > 4 && Math.Abs(s.EndX - s.StartX) < 0.02 * (s.EndY - s.StartY) + 1)
            .Select(s => new Line((s.StartX + s.EndX) / 2, s.StartY, s.EndY)));

        return [.. Connected(across, down).Select(g => Make(g.Across, g.Down)).OfType<Grid>().OrderBy(g => g.Box.Top).ThenBy(g => g.Box.Left)];
    }

    /// <summary>Joins pieces of one line: programs draw the border of every cell by itself, scans break lines.</summary>
    private static List<Line> Merge(IEnumerable<Line> lines)
    {
        var merged = new List<Line>();
        foreach (var line in lines.OrderBy(l => l.At).ThenBy(l => l.From))
        {
            var i = merged.FindLastIndex(m => line.At - m.At < 0.6 * Touch && line.From < m.To + Touch && m.From < line.To + Touch);
            if (i < 0)
            {
                merged.Add(line);
            }
            else
            {
                var old = merged[i];
                merged[i] = old with { From = Math.Min(old.From, line.From), To = Math.Max(old.To, line.To) };
            }
        }

        return merged;
    }

    private static IEnumerable<(List<Line> Across, List<Line> Down)> Connected(List<Line> across, List<Line> down)
    {
        var groups = new DisjointSets(across.Count + down.Count);
        for (var i = 0; i < across.Count; i++)
        {
            for (var j = 0; j < down.Count; j++)
            {
                if (Reaches(across[i], down[j].At) && Reaches(down[j], across[i].At))
                {
                    groups.Join(i, across.Count + j);
                }
            }
        }

        return Enumerable.Range(0, across.Count + down.Count).GroupBy(groups.Find).Select(g => (
            g.Where(i => i < across.Count).Select(i => across[i]).ToList(),
            g.Where(i => i >= across.Count).Select(i => down[i - across.Count]).ToList()));
    }

    private static bool Reaches(Line line, double at) => line.From - Touch <= at && at <= line.To + Touch;

    private static Grid? Make(List<Line> across, List<Line> down)
    {
        // Four lines are a frame around something, not a table.
        if (across.Count < 2 || down.Count < 1 || across.Count + down.Count < 5)
        {
            return null;
        }

        var xs = Cluster(down.Select(d => d.At), across.Min(a => a.From), across.Max(a => a.To));
        var ys = Cluster(across.Select(a => a.At), down.Min(d => d.From), down.Max(d => d.To));
        return xs.Count >= 2 && ys.Count >= 2 && xs.Count + ys.Count >= 5 && (xs.Count - 1) * (ys.Count - 1) <= MaxFields
            ? new Grid(xs, ys, across, down)
            : null;
    }

    /// <summary>The places of parallel lines, near ones as one; the ends of the crossing lines close an open side.</summary>
    private static List<double> Cluster(IEnumerable<double> places, double first, double last)
    {
        var clusters = new List<double>();
        foreach (var place in places.Order())
        {
            if (clusters.Count == 0 || place - clusters[^1] > Touch)
            {
                clusters.Add(place);
            }
        }

        if (clusters[0] - first > 2 * Touch)
        {
            clusters.Insert(0, first);
        }

        if (last - clusters[^1] > 2 * Touch)
        {
            clusters.Add(last);
        }

        return clusters;
    }
}

/// <summary>A horizontal or vertical line.</summary>
/// <param name="At">The coordinate that all its points share.</param>
internal readonly record struct Line(double At, double From, double To);

/// <summary>The fields of a drawn table; fields between which no line is drawn are one cell.</summary>
internal sealed class Grid
{
    /// <summary>A line that runs along this part of a side closes it.</summary>
    private const double ClosedShare = 0.6;

    private readonly List<double> _xs;
    private readonly List<double> _ys;
    private readonly DisjointSets _cells;

    public Grid(List<double> xs, List<double> ys, List<Line> across, List<Line> down)
    {
        (_xs, _ys) = (xs, ys);
        Box = new Box(xs[0], ys[0], xs[^1], ys[^1]);
        _cells = new DisjointSets(Columns * Rows);
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                if (column + 1 < Columns && !IsClosed(down, xs[column + 1], ys[row], ys[row + 1]))
                {
                    _cells.Join((row * Columns) + column, (row * Columns) + column + 1);
                }

                if (row + 1 < Rows && !IsClosed(across, ys[row + 1], xs[column], xs[column + 1]))
                {
                    _cells.Join((row * Columns) + column, ((row + 1) * Columns) + column);
                }
            }
        }
    }

    public Box Box { get; }

    /// <summary>The rectangles of all cells, row by row.</summary>
    public IEnumerable<Box> Cells =>
        Enumerable.Range(0, Columns * Rows).GroupBy(_cells.Find).OrderBy(g => g.Key)
            .Select(g => Boxes.Around(g.Select(i => new Box(_xs[i % Columns], _ys[i / Columns], _xs[(i % Columns) + 1], _ys[(i / Columns) + 1]))));

    private int Columns => _xs.Count - 1;

    private int Rows => _ys.Count - 1;

    /// <summary>Takes the words that stand in the grid out of the list and makes a block of each cell that has any.</summary>
    /// <remarks>Rows and columns in which no word stands are not counted.</remarks>
    public IReadOnlyList<LaidBlock> Fill(ref IReadOnlyList<LaidWord> words, int table)
    {
        var inside = words.ToLookup(w => IndexOf(w.Box) >= 0);
        words = [.. inside[false]];
        var cells = inside[true].GroupBy(w => _cells.Find(IndexOf(w.Box))).OrderBy(g => g.Key).ToArray();
        var rows = cells.Select(c => c.Key / Columns).Distinct().Order().ToList();
        var columns = cells.Select(c => c.Key % Columns).Distinct().Order().ToList();
        return [.. cells.Select(c => new LaidBlock(
            RowFinder.Lines([.. c]),
            new CellPosition(table, rows.IndexOf(c.Key / Columns), columns.IndexOf(c.Key % Columns))))];
    }

    private static bool IsClosed(List<Line> lines, double at, double from, double to) =>
        lines.Where(l => Math.Abs(l.At - at) <= GridFinder.Touch)
            .Sum(l => Math.Max(0, Math.Min(l.To, to) - Math.Max(l.From, from))) >= ClosedShare * (to - from);

    private int IndexOf(Box box)
    {
        var column = _xs.FindLastIndex(x => x <= box.MiddleX);
        var row = _ys.FindLastIndex(y => y <= box.MiddleY);
        return column < 0 || row < 0 || column >= Columns || row >= Rows ? -1 : (row * Columns) + column;
    }
}

/// <summary>Which things were joined with which; a group goes by its smallest member.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    public int Find(int member)
    {
        while (_parents[member] != member)
        {
            member = _parents[member] = _parents[_parents[member]];
        }

        return member;
    }

    public void Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        _parents[Math.Max(a, b)] = Math.Min(a, b);
    }
}
