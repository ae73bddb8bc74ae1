namespace Waybill.Reading.Layout;

/// <summary>Finds the tables that draw no grid, by columns that stand below each other over several rows.</summary>
internal static class AlignmentFinder
{
    private const int FewestColumns = 3;

    private const int FewestRows = 2;

    /// <summary>In text heights: rows further apart belong to different tables.</summary>
    private const double FarApart = 2.5;

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
            regions.Add(Make(table, firstTable + regions.Count));
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
            if (places.Contains(-1) || places.Distinct().Count() < places.Length || places.Length < 2)
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

    /// <summary>The one column that the box touches; -1 for none or several.</summary>
    private static int ColumnOf(List<Box> columns, Box box)
    {
        var touched = Enumerable.Range(0, columns.Count).Where(c => Boxes.SharedWidth(columns[c], box) > 0).ToArray();
        return touched.Length == 1 ? touched[0] : -1;
    }

    private static Region Make(Row[] rows, int table)
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

        var blocks = rows.SelectMany((r, row) => r.Segments.Select(s => new LaidBlock(
            [s.Words],
            new CellPosition(table, row, columns.FindIndex(c => Boxes.SharedWidth(c, s.Box) > 0))))).ToArray();
        return new Region(Boxes.Around(blocks.Select(b => b.Box)), blocks);
    }
}
