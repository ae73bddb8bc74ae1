namespace Waybill.Reading.Layout;

/// <summary>Finds the tables that draw no grid, by columns that stand below each other over several rows.</summary>
internal static class AlignmentFinder
{
    private const int FewestColumns = 3;

    private const int FewestRows = 2;

    /// <summary>In text heights: rows further apart belong to different tables.</summary>
    private const double FarApart = 2.5;

    /// <summary>In text heights: the next line of a cell is no further below.</summary>
    private const double NextLine = 0.6;

    /// <summary>Rows of the table are further apart by this factor than the lines of a cell.</summary>
    private const double RowsApart = 1.5;

    /// <summary>How many lines of a cell may part a row from the next.</summary>
    private const int MostLines = 5;

    /// <summary>So many cells of a row may go on in another line.</summary>
    private const int MostWrapped = 2;

    /// <summary>Takes the rows of tables out of the list.</summary>
    public static IReadOnlyList<Region> Find(ref IReadOnlyList<Row> rows, int firstTable, double textHeight)
    {
        var regions = new List<Region>();
        var rest = new List<Row>();
        for (var i = 0; i < rows.Count;)
        {
            var length = rows[i].Segments.Count >= FewestColumns ? Extent(rows, i, textHeight) : 0;
            if (length == 0)
            {
                rest.Add(rows[i++]);
                continue;
            }

            var table = rows.Skip(i).Take(length).ToArray();
            regions.Add(Make(table, firstTable + regions.Count, textHeight));
            i += length;
        }

        rows = rest;
        return regions;
    }

    /// <summary>How many rows from here on are one table; 0 where none begins.</summary>
    private static int Extent(IReadOnlyList<Row> rows, int start, double textHeight)
    {
        var columns = rows[start].Segments.Select(s => s.Box).ToList();
        var full = 1;
        var length = 1;
        for (var i = start + 1; i < rows.Count && rows[i].Box.Top - rows[i - 1].Box.Bottom < FarApart * textHeight; i++)
        {
            var places = rows[i].Segments.Select(s => ColumnOf(columns, s.Box)).ToArray();
            if (places.Contains(-1) || places.Distinct().Count() < places.Length || (places.Length < 2 && !GoesOn(rows, i, textHeight, out _)))
            {
                break;
            }

            // What stands close below the first cell of the last row is a paragraph of its own.
            if (places is [0] && (i + 1 == rows.Count || rows[i + 1].Segments.Count < FewestColumns))
            {
                break;
            }

            for (var j = 0; j < places.Length; j++)
            {
                columns[places[j]] = columns[places[j]].Around(rows[i].Segments[j].Box);
            }

            full += places.Length >= FewestColumns ? 1 : 0;
            length = i - start + 1;
        }

        return full >= FewestRows ? length : 0;
    }

    /// <summary>True for a line that goes on with cells of the row above: close below them and beginning where they begin.</summary>
    /// <param name="above">The segment of the row above that each of its segments goes on with.</param>
    private static bool GoesOn(IReadOnlyList<Row> rows, int i, double textHeight, out IReadOnlyList<Segment> above)
    {
        above = [];
        var gap = i == 0 ? double.MaxValue : Gap(rows, i);
        if (rows[i].Segments.Count > MostWrapped || gap >= NextLine * textHeight || !RowsAround(rows, i).Any(r => Gap(rows, r) > RowsApart * Math.Max(gap, 1)))
        {
            return false;
        }

        var found = rows[i].Segments.Select(s => rows[i - 1].Segments.FirstOrDefault(a => Math.Abs(a.Box.Left - s.Box.Left) < textHeight / 2)).OfType<Segment>().ToArray();
        above = found;
        return found.Length == rows[i].Segments.Count && rows[i].Segments.Count < rows[i - 1].Segments.Count + (rows[i - 1].Segments.Count == 1 ? 1 : 0);
    }

    private static double Gap(IReadOnlyList<Row> rows, int i) => rows[i].Box.Top - rows[i - 1].Box.Bottom;

    /// <summary>The next full row below a line, and those above it.</summary>
    private static IEnumerable<int> RowsAround(IReadOnlyList<Row> rows, int i) =>
        Enumerable.Range(i + 1, Math.Max(0, Math.Min(MostLines, rows.Count - i - 1))).Where(r => rows[r].Segments.Count >= FewestColumns).Take(1)
            .Concat(Enumerable.Range(Math.Max(1, i - MostLines), Math.Max(0, i - Math.Max(1, i - MostLines))).Where(r => rows[r].Segments.Count >= FewestColumns));

    /// <summary>The one column that the box touches; -1 for none or several.</summary>
    private static int ColumnOf(List<Box> columns, Box box)
    {
        var touched = Enumerable.Range(0, columns.Count).Where(c => Boxes.SharedWidth(columns[c], box) > 0).ToArray();
        return touched.Length == 1 ? touched[0] : -1;
    }

    private static Region Make(Row[] rows, int table, double textHeight)
    {
        var columns = new List<Box>();
        foreach (var box in rows.SelectMany(r => r.Segments).Select(s => s.Box).OrderBy(b => b.Left))
        {
            if (columns.Count > 0 && Boxes.SharedWidth(columns[^1], box) > 0)
            {
                columns[^1] = columns[^1].Around(box);
            }
            else
            {
                columns.Add(box);
            }
        }

        var blocks = new List<LaidBlock>();
        var blockOf = new Dictionary<Segment, int>();
        var row = -1;
        for (var i = 0; i < rows.Length; i++)
        {
            var isMore = GoesOn(rows, i, textHeight, out var above);
            row += isMore ? 0 : 1;
            foreach (var (segment, place) in rows[i].Segments.Select((s, place) => (s, place)))
            {
                if (isMore)
                {
                    var begun = blockOf[segment] = blockOf[above[place]];
                    blocks[begun] = new LaidBlock([.. blocks[begun].Lines, segment.Words], blocks[begun].Cell);
                }
                else
                {
                    blockOf[segment] = blocks.Count;
                    blocks.Add(new LaidBlock([segment.Words], new CellPosition(table, row, columns.FindIndex(c => Boxes.SharedWidth(c, segment.Box) > 0))));
                }
            }
        }

        return new Region(Boxes.Around(blocks.Select(b => b.Box)), blocks);
    }
}
