using System.Text.RegularExpressions;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Statements;

/// <summary>Finds tables that a writer set with spaces, tabs or bars, and rows of which recognition kept only the line.</summary>
internal sealed partial class TextTables(Lexicon lexicon)
{
    private const int FewestCells = 3;
    private const int MostStrayLines = 2;
    private readonly Regex _row = Lexicon.Compile(
        $@"^\s*(?:\d{{1,3}}[.)]?\s+)?(?<name>\p{{L}}.{{3,120}}?|«.{{3,120}}?)\s+(?:(?<unit>{lexicon.Units})\s+(?<count>\d{{1,6}})|(?<count>\d{{1,6}})\s*(?<unit>{lexicon.Units}))\s+(?<sums>[\d][\d .,'’]{{2,40}}\d)(?!\d)");

    /// <summary>Each table as rows of cells, its head first.</summary>
    public static IEnumerable<List<List<PaperBlock>>> Tables(Paper paper)
    {
        var lines = Of(paper).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var head = Split(paper, lines[i], 0, null);
            if (head.Count < FewestCells || TableHead.At(paper, [head], 0) is not { } columns)
            {
                continue;
            }

            var rows = new List<List<PaperBlock>> { head };
            var strays = 0;
            for (i++; i < lines.Count && strays <= MostStrayLines; i++)
            {
                var cells = Split(paper, lines[i], rows.Count, columns);
                if (cells.Count >= 2)
                {
                    rows.Add(cells);
                    strays = 0;
                }
                else if (!Rule().IsMatch(paper.Text[lines[i].Start..lines[i].End]))
                {
                    strays++;
                }
            }

            yield return rows;
        }
    }

    /// <summary>Rows "name unit count price amount" without any table, where count × price is the amount in exactly one way of reading.</summary>
    public IReadOnlyList<TextRow> Lines(Paper paper) => [.. Of(paper).Select(l => Row(paper, l)).OfType<TextRow>()];

    private TextRow? Row(Paper paper, Line line)
    {
        var match = _row.Match(paper.Text, line.Start, line.End - line.Start);
        if (!match.Success || AmountFinder.Read(match.Groups["count"].Value) is not { } count)
        {
            return null;
        }

        var sums = match.Groups["sums"];
        var readings = new List<(Stated<decimal> Price, Stated<decimal> Amount)>();
        for (var cut = 1; cut < sums.Length - 1; cut++)
        {
            if (sums.Value[cut] == ' ' && AmountFinder.Read(sums.Value[..cut]) is { } price && AmountFinder.Read(sums.Value[(cut + 1)..]) is { } amount && Sums.Fits(count, price, amount))
            {
                readings.Add((paper.State(price, sums.Index, sums.Index + cut), paper.State(amount, sums.Index + cut + 1, sums.Index + sums.Length)));
            }
        }

        var name = match.Groups["name"];
        return readings.Count != 1 ? null : new TextRow(
            new PaperBlock(name.Index, name.Index + name.Length, line.Page, null, null, null), paper.State(Paper.Flat(match.Groups["unit"].Value), match.Groups["unit"]),
            paper.State(count, match.Groups["count"]), readings[0].Price, readings[0].Amount);
    }

    /// <summary>The lines outside ruled tables, in the order of the text.</summary>
    private static IEnumerable<Line> Of(Paper paper)
    {
        foreach (var block in paper.Blocks.Where(b => b.Cell is null))
        {
            for (var start = block.Start; start < block.End;)
            {
                var end = paper.Text.IndexOf('\n', start, block.End - start) is >= 0 and var at ? at : block.End;
                yield return new Line(start, end, block.Page);
                start = end + 1;
            }
        }
    }

    /// <summary>The cells of a line; those of a row are counted from both sides, for a row may leave out what is empty.</summary>
    private static List<PaperBlock> Split(Paper paper, Line line, int row, TableHead? head)
    {
        var spans = new List<(int Start, int End)>();
        var start = line.Start;
        for (var gap = Gap().Match(paper.Text, line.Start, line.End - line.Start); ; gap = gap.NextMatch())
        {
            var end = gap.Success ? gap.Index : line.End;
            if (end > start)
            {
                spans.Add((start, end));
            }

            if (!gap.Success)
            {
                break;
            }

            start = gap.Index + gap.Length;
        }

        var missing = head is null ? 0 : head.Width - spans.Count;
        var text = head is null ? -1 : Enumerable.Range(0, head.Width).FirstOrDefault(i => head.ColumnAt(i) is TableColumn.Name or TableColumn.Designation, -1);
        return [.. spans.Select((s, i) => new PaperBlock(s.Start, s.End, line.Page, new CellPosition(0, row, i > text && missing > 0 ? i + missing : i), null, null))];
    }

    [GeneratedRegex(@"\s*\t\s*| {2,}|\s*[|│┃;]\s*", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Gap();

    [GeneratedRegex(@"^[\s+=_|│┃┼├┤─━—–-]*$", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Rule();

    private readonly record struct Line(int Start, int End, int Page);
}

/// <summary>A row of goods read from one line.</summary>
internal sealed record TextRow(PaperBlock Name, Stated<string> Unit, Stated<decimal> Quantity, Stated<decimal> UnitPrice, Stated<decimal> Amount);
