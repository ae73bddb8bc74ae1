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
        var above = new IReadOnlyList<Segment>?[rows.Count];
        for (var i = 1; i < rows.Count; i++)
        {
            above[i] = Above(rows, i, textHeight);
        }

        for (var i = 0; i < rows.Count;)
        {
            var length = rows[i].Segments.Count >= FewestColumns ? Extent(rows, above, i, textHeight) : 0;
            if (length == 0)
            {
                rest.Add(rows[i++]);
                continue;
            }

            var table = rows.Skip(i).Take(length).Zip(above.Skip(i)).ToArray();
            regions.Add(Make(table, firstTable + regions.Count));
            i += length;
        }

        rows = rest;
        return regions;
    }

    /// <summary>How many rows from here on are one table; 0 where none begins.</summary>
    private static int Extent(IReadOnlyList<Row> rows, IReadOnlyList<Segment>?[] above, int start, double textHeight)
    {
        var columns = rows[start].Segments.Select(s => s.Box).ToList();
        var full = 1;
        var length = 1;
        for (var i = start + 1; i < rows.Count && rows[i].Box.Top - rows[i - 1].Box.Bottom < FarApart * textHeight; i++)
        {
            var places = rows[i].Segments.Select(s => ColumnOf(columns, s.Box)).ToArray();
            if (places.Contains(-1) || places.Distinct().Count() < places.Length || (places.Length < 2 && above[i] is null))
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

    /// <summary>For a line that goes on with cells of the row above, close below them and beginning where they begin, the segment of that row for each of its own; null for any other row.</summary>
    private static IReadOnlyList<Segment>? Above(IReadOnlyList<Row> rows, int i, double textHeight)
    {
        var (own, before, gap) = (rows[i].Segments, rows[i - 1].Segments, Gap(rows, i));
        if (own.Count > MostWrapped || gap >= NextLine * textHeight || (own.Count >= before.Count && own.Count > 1) || !RowsAround(rows, i).Any(r => Gap(rows, r) > RowsApart * Math.Max(gap, 1)))
        {
            return null;
        }

        var found = own.Select(s => before.FirstOrDefault(a => Math.Abs(a.Box.Left - s.Box.Left) < textHeight / 2)).OfType<Segment>().ToArray();
        return found.Length == own.Count ? found : null;
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

    private static Region Make((Row Row, IReadOnlyList<Segment>? Above)[] rows, int table)
    {
        var columns = new List<Box>();
        foreach (var box in rows.SelectMany(r => r.Row.Segments).Select(s => s.Box).OrderBy(b => b.Left))
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
        foreach (var (line, above) in rows)
        {
            row += above is null ? 1 : 0;
            foreach (var (segment, place) in line.Segments.Select((s, place) => (s, place)))
            {
                if (above is not null)
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
