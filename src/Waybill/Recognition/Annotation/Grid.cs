using System.Text.RegularExpressions;

namespace Waybill.Recognition.Annotation;

/// <summary>A cell of a table, as a stretch of the folded text.</summary>
internal sealed record GridCell(int Start, int End, int Column);

/// <summary>A table: rows of cells from left to right, empty ones left out.</summary>
internal sealed record Grid(IReadOnlyList<IReadOnlyList<GridCell>> Rows);

/// <summary>Finds the tables of a paper: those that reading drew as cells, and lines that tabs or wide gaps part into columns.</summary>
internal static partial class GridFinder
{
    /// <summary>Lines set in columns are a table from so many on.</summary>
    private const int FewestLines = 2;
    private const int FewestColumns = 3;

    public static IReadOnlyList<Grid> All(AnnotatedPaper paper)
    {
        var ruled = paper.Paper.Blocks.Where(b => b.Cell is not null).GroupBy(b => b.Cell!.Value.Table) // b.Cell is not null: see Where
            .Select(table => new Grid([.. table.GroupBy(b => b.Cell!.Value.Row).OrderBy(r => r.Key) // as above
                .Select(row => (IReadOnlyList<GridCell>)[.. row.OrderBy(b => b.Cell!.Value.Column).Select(b => Trimmed(paper.Text, b.Start, b.End, b.Cell!.Value.Column)).Where(c => c.End > c.Start)]) // as above
                .Where(row => row.Count > 0)]));
        return [.. ruled.Concat(Set(paper)).Where(g => g.Rows.Count > 0)];
    }

    /// <summary>Tables without rules: consecutive lines of at least three parts.</summary>
    private static IEnumerable<Grid> Set(AnnotatedPaper paper)
    {
        var rows = new List<IReadOnlyList<GridCell>>();
        foreach (var line in paper.Lines.All.Where(l => l.Cell is null))
        {
            var cells = Parts(paper.Text, line);
            if (cells.Count >= FewestColumns || (rows.Count >= FewestLines && cells.Count > 1))
            {
                rows.Add(cells);
            }
            else
            {
                if (rows.Count >= FewestLines)
                {
                    yield return new Grid(Aligned(rows));
                }

                rows = [];
            }
        }

        if (rows.Count >= FewestLines)
        {
            yield return new Grid(Aligned(rows));
        }
    }

    private static List<GridCell> Parts(string text, Line line)
    {
        var cells = new List<GridCell>();
        var start = line.Start;
        foreach (Match gap in Gap().Matches(text[line.Start..line.End]))
        {
            Add(start, line.Start + gap.Index);
            start = line.Start + gap.Index + gap.Length;
        }

        Add(start, line.End);
        return cells;

        void Add(int from, int to)
        {
            if (to > from)
            {
                cells.Add(Trimmed(text, from, to, cells.Count));
            }
        }
    }

    /// <summary>Rows with as many cells as the widest keep their order; of shorter ones the last cells are the last columns (totals).</summary>
    private static IReadOnlyList<IReadOnlyList<GridCell>> Aligned(List<IReadOnlyList<GridCell>> rows)
    {
        var width = rows.Max(r => r.Count);
        return [.. rows.Select(r => r.Count == width ? r : (IReadOnlyList<GridCell>)[.. r.Select((c, i) => i == 0 ? c : c with { Column = width - r.Count + i })])];
    }

    private static GridCell Trimmed(string text, int start, int end, int column)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '|'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '|'))
        {
            end--;
        }

        return new GridCell(start, end, column);
    }

    [GeneratedRegex(@"[ \t]*\|[ \t]*|\t+| {3,}|(?<=\S) {2,}(?=\S)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Gap();
}

/// <summary>What the columns of a table hold, told by the words of its head.</summary>
internal sealed class Columns
{
    private const int LongestHead = 90;

    /// <summary>Labels that count only where a head has no other: "Your ref. / description" describes.</summary>
    private static readonly HashSet<string> Slight = new(StringComparer.Ordinal) { "ref", "number", "position", "remarks", "date" };
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "position", "description", "designation", "quantity", "unit", "unit-price", "amount", "total", "serial", "lot", "packages", "weight", "hs-code", "delivery-term", "remarks", "currency",
        "quantity-received", "quantity-each", "ref", "signature", "status", "etd", "eta", "mode", "closed", "supplier", "buyer", "consignee", "end-user", "contract", "order", "date", "invoice", "number", "tax", "country-destination", "carrier", "maker",
    };

    /// <summary>What is counted in these is neither goods nor money.</summary>
    private static readonly HashSet<string> Packing = new(StringComparer.Ordinal) { "position", "packages", "weight", "quantity-each", "hs-code" };

    private readonly Dictionary<int, Head> _heads;
    private readonly HashSet<int> _packing;

    private Columns(Dictionary<int, Head> heads, HashSet<int> packing, int rows)
    {
        _heads = heads;
        _packing = packing;
        Rows = rows;
    }

    /// <summary>How many rows the head takes.</summary>
    public int Rows { get; }

    public int Count => _heads.Count;

    public bool Has(string field) => _heads.Values.Any(h => h.Field == field);

    public string? FieldOf(int column) => _heads.GetValueOrDefault(column)?.Field;

    /// <summary>True for a column of cases, weights or how many each case holds.</summary>
    public bool IsOfPacking(int column) => _packing.Contains(column);

    /// <summary>The cells that head a column: its own, and in a head of two rows the one above or below it.</summary>
    public IReadOnlyList<GridCell> HeadsOf(string field) => _heads.Values.FirstOrDefault(h => h.Field == field)?.Cells ?? [];

    public GridCell? Cell(IReadOnlyList<GridCell> row, string field) => row.FirstOrDefault(c => FieldOf(c.Column) == field);

    /// <summary>True for a table of goods.</summary>
    public bool AreGoods => (Has("description") || Has("designation")) && (Has("quantity") || Has("amount") || Has("unit-price") || Has("serial"));

    /// <summary>The head that begins in a row; null where it heads nothing that is known.</summary>
    public static Columns? At(AnnotatedPaper paper, Grid grid, int row)
    {
        if (row + 1 < grid.Rows.Count && grid.Rows[row].Count > 1 && Of(paper, grid.Rows[row], grid.Rows[row + 1]) is { } both && both.Count > (Of(paper, grid.Rows[row], null)?.Count ?? 0)
            && grid.Rows[row + 1].All(c => !paper.Text.AsSpan(c.Start, c.End - c.Start).ContainsAnyInRange('0', '9')))
        {
            return both;
        }

        return Of(paper, grid.Rows[row], null);
    }

    private static Columns? Of(AnnotatedPaper paper, IReadOnlyList<GridCell> first, IReadOnlyList<GridCell>? second)
    {
        // "Cost, thous." over "per unit" and "in all": the lower row tells the price from the amount.
        var lower = second?.Where(s => FieldOf(paper, s) is { } own && IsOfMoney(own) && Above(s) is { } above && FieldOf(paper, above) is { } head && IsOfMoney(head)).ToList() ?? [];
        // "Instead of" and "Read" over columns of the same names: what an amendment takes away is not its goods.
        var taken = first.Where(f => paper.In(f.Start, f.End, "before-change", "instead").Any()).Select(f => (From: f.Column, Until: first.Where(o => o.Column > f.Column).Select(o => o.Column).DefaultIfEmpty(int.MaxValue).Min())).ToList();
        var heads = new Dictionary<int, Head>();
        var packing = new HashSet<int>();
        foreach (var cell in lower.Concat(first.Where(f => lower.TrueForAll(l => l.Column != f.Column))).Concat(second?.Where(s => first.All(f => f.Column != s.Column)) ?? []))
        {
            if (!heads.ContainsKey(cell.Column) && !taken.Exists(t => cell.Column >= t.From && cell.Column < t.Until) && FieldOf(paper, cell) is { } field)
            {
                // Two columns of one name: money in two currencies, or quantities of two things; the first counts.
                field = field == "total" ? "amount" : field;
                if (Packing.Contains(field))
                {
                    packing.Add(cell.Column);
                }

                if (!heads.Values.Any(h => h.Field == field))
                {
                    heads[cell.Column] = new Head(field, [cell, .. lower.Contains(cell) ? [Above(cell)!] : second?.Where(s => s.Column == cell.Column && s != cell) ?? []]); // lower ones have one above: see above
                }
            }
        }

        // "Item, Qty, Price": where no other column names the goods, that of the items does.
        if (!Has("designation", "description") && Has("quantity", "unit-price"))
        {
            Serve("position", "description");
        }

        // Of "ordered, presented, received" the last counts.
        if (!Has("quantity"))
        {
            Serve("quantity-received", "quantity");
        }

        // "Name" is the label of who signs, but in a table of goods that of the goods.
        if (!Has("description") && Has("quantity"))
        {
            Serve("signature", "description");
        }

        // Where no column gives designations, the maker's references are them.
        if (!Has("designation") && Has("description") && Has("quantity", "unit-price"))
        {
            Serve("ref", "designation");
        }

        return heads.Count >= 2 ? new Columns(heads, packing, second is null ? 1 : 2) : null;

        bool Has(string field, string? other = null) => heads.Values.Any(h => h.Field == field || h.Field == other);

        // A column of one name, where there is one, serves as another that the table lacks.
        void Serve(string field, string lacking)
        {
            if (heads.FirstOrDefault(h => h.Value.Field == field) is { Value: { } head } column)
            {
                heads[column.Key] = head with { Field = lacking };
            }
        }

        GridCell? Above(GridCell cell) => first.LastOrDefault(f => f.Column <= cell.Column);
    }

    private static bool IsOfMoney(string field) => field is "unit-price" or "amount" or "total";

    /// <summary>The label in a cell that fits most of its words: "Unit price, USD" is a price and no unit.</summary>
    private static string? FieldOf(AnnotatedPaper paper, GridCell cell)
    {
        if (cell.End - cell.Start > LongestHead)
        {
            return null;
        }

        return paper.LabelsIn(cell.Start, cell.End).Where(m => Known.Contains(m.Concept) && paper.Tokens[m.Last].End <= cell.End)
            .OrderBy(m => Slight.Contains(m.Concept)).ThenByDescending(m => m.Last - m.First).ThenBy(m => m.First).ThenByDescending(m => m.Phrase.Form.Length).ThenByDescending(m => paper.CuesOf(m.Phrase.Language)).Select(m => m.Concept).FirstOrDefault();
    }

    private sealed record Head(string Field, IReadOnlyList<GridCell> Cells);
}
