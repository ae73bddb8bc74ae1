using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Statements;

/// <summary>Reads tables of goods: specifications, invoices, consignment notes, annexes of licences.</summary>
internal sealed partial class ItemTables(Lexicon lexicon, DesignationFinder designations)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private readonly Regex _currency = Lexicon.Compile($@"(?<!\p{{L}})(?:{lexicon.Currencies})(?!\p{{L}})");
    private readonly Regex _unit = Lexicon.Compile($@"(?<![\p{{L}}\d])(?:{lexicon.Units})(?![\p{{L}}\d])");
    private readonly TextTables _text = new(lexicon);

    /// <summary>Goods and sums of every table of the paper that has a column of names and one of quantities or sums; tables set with spaces count where no ruled one does.</summary>
    public IReadOnlyList<ItemTable> All(Paper paper, IReadOnlyList<Organisation> organisations)
    {
        var ruled = paper.Blocks.Where(b => b.Cell is not null).GroupBy(b => b.Cell!.Value.Table).Select(t => RowsOf(t)).ToList(); // b.Cell is not null: see Where
        var found = new List<ItemTable>();
        TableHead? last = null;
        foreach (var rows in ruled)
        {
            // A table that goes on overleaf without its heads has the columns of the one before.
            var table = Read(paper, organisations, rows, ref last);
            if (table is not null)
            {
                found.Add(table);
            }
        }

        if (found.Count == 0)
        {
            found.AddRange(TextTables.Tables(paper).Select(rows => Read(paper, organisations, rows, ref last)).OfType<ItemTable>());
        }

        if (found.Count == 0 && _text.Lines(paper) is { Count: > 0 } lines)
        {
            var items = lines.Select(l => Named(paper, organisations, new Item { Quantity = l.Quantity, Unit = l.Unit, UnitPrice = l.UnitPrice, Amount = l.Amount }, l.Name, null)).ToList();
            found.Add(new ItemTable(items, new Account { Lines = [.. items.Select(LineOf)] }, lines[0].Name.Start, null));
        }

        return found;
    }

    private static List<List<PaperBlock>> RowsOf(IEnumerable<PaperBlock> cells) =>
        [.. cells.GroupBy(c => c.Cell!.Value.Row).OrderBy(g => g.Key).Select(g => g.OrderBy(c => c.Cell!.Value.Column).ToList())]; // cells only: see callers

    private ItemTable? Read(Paper paper, IReadOnlyList<Organisation> organisations, List<List<PaperBlock>> rows, ref TableHead? last)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            if (TableHead.At(paper, rows, row) is { } head)
            {
                last = head;
                return Rows(paper, organisations, head, rows.Skip(row + head.Rows));
            }
        }

        return last is { } before && rows.Count > 0 && rows.Max(r => r[^1].Cell!.Value.Column) + 1 == before.Width // cells only
            ? Rows(paper, organisations, before, rows) : null;
    }

    private ItemTable? Rows(Paper paper, IReadOnlyList<Organisation> organisations, TableHead head, IEnumerable<List<PaperBlock>> rows)
    {
        var sums = head.Cells.Where(c => head.ColumnAt(c.Cell!.Value.Column) is TableColumn.UnitPrice or TableColumn.Amount).ToList(); // head cells
        var currency = sums.Select(c => CurrencyIn(paper, c)).FirstOrDefault(c => c is not null);
        var thousands = sums.Find(c => Thousands().IsMatch(paper.TextOf(c)));
        var items = new List<Item>();
        Stated<decimal>? total = null;
        foreach (var row in rows)
        {
            var cells = row.Where(c => paper.TextOf(c).Trim().Length > 0).ToList();
            if (cells.Count == 0 || IsNumbering(paper, cells))
            {
                continue;
            }

            if (cells.Find(c => TotalRow().IsMatch(paper.TextOf(c).TrimStart())) is { } label)
            {
                var sum = cells.AsEnumerable().Reverse().Where(c => !ReferenceEquals(c, label) || cells.Count == 1).Select(c => Number(paper, c, thousands)).FirstOrDefault(n => n is { Value: not 0 });
                total = total is null || Gross().IsMatch(paper.TextOf(label)) ? sum ?? total : total;
                currency ??= cells.Select(c => CurrencyIn(paper, c)).FirstOrDefault(c => c is not null);
                continue;
            }

            if (total is null && !TaxRow().IsMatch(paper.TextOf(cells[0]).TrimStart()) && Line(paper, organisations, head, cells, thousands) is { } item)
            {
                var own = cells.Where(c => head.ColumnAt(c.Cell!.Value.Column) is TableColumn.UnitPrice or TableColumn.Amount).Select(c => CurrencyIn(paper, c)).FirstOrDefault(c => c is not null); // row cells
                items.Add(own is null ? item : item with { Currency = own });
            }
        }

        return items.Count == 0 ? null
            : new ItemTable([.. items.Select(i => i.UnitPrice is null && i.Amount is null ? i : i with { Currency = i.Currency ?? currency })],
                new Account { Lines = [.. items.Select(LineOf)], Total = total }, head.Cells.Min(c => c.Start), currency);
    }

    private static AccountLine LineOf(Item item) => new() { Quantity = item.Quantity, UnitPrice = item.UnitPrice, Amount = item.Amount };

    /// <summary>The row "1 | 2 | 3 | 4" that forms print below their heads.</summary>
    private static bool IsNumbering(Paper paper, List<PaperBlock> cells) =>
        cells.Count > 2 && cells.Select((c, i) => (Text: paper.TextOf(c).Trim(), i)).All(c => c.Text == (c.i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));

    private Item? Line(Paper paper, IReadOnlyList<Organisation> organisations, TableHead head, List<PaperBlock> cells, PaperBlock? thousands)
    {
        var (name, code) = (head.Cell(cells, TableColumn.Name), head.Cell(cells, TableColumn.Designation));
        code = code is not null && paper.TextOf(code).Any(char.IsLetterOrDigit) ? code : null;
        if (name is null && code is null)
        {
            return null;
        }

        var quantity = head.Cell(cells, TableColumn.Quantity);
        var unit = head.Cell(cells, TableColumn.Unit) is { } unitCell ? paper.State(Paper.Flat(paper.TextOf(unitCell)), unitCell) : null;
        Stated<decimal>? count = null;
        if (quantity is not null && Count().Match(paper.Text, quantity.Start, quantity.End - quantity.Start) is { Success: true } counted
            && AmountFinder.Read(counted.Groups["count"].Value) is { } value)
        {
            count = paper.State(value, counted.Groups["count"]);
            var word = _unit.Match(paper.Text, counted.Index + counted.Length, quantity.End - counted.Index - counted.Length);
            word = word.Success ? word : head.HeadsOf(TableColumn.Quantity).Select(h => _unit.Match(paper.Text, h.Start, h.End - h.Start)).FirstOrDefault(m => m.Success) ?? word;
            unit ??= word.Success ? paper.State(Paper.Flat(word.Value), word) : null;
        }

        var item = Sums.Agree(paper, new Item
        {
            Quantity = count,
            Unit = unit,
            UnitPrice = head.Cell(cells, TableColumn.UnitPrice) is { } price ? Number(paper, price, thousands) : null,
            Amount = head.Cell(cells, TableColumn.Amount) is { } amount ? Number(paper, amount, thousands) : null,
        }, quantity, head.Cell(cells, TableColumn.UnitPrice), head.Cell(cells, TableColumn.Amount));
        return item.Quantity is null && item.Amount is null ? null : Named(paper, organisations, item, name, code);
    }

    private Item Named(Paper paper, IReadOnlyList<Organisation> organisations, Item item, PaperBlock? name, PaperBlock? code)
    {
        Stated<string>? designation = null;
        Stated<string>? description = null;
        if (code is not null && paper.TextOf(code).Any(char.IsLetterOrDigit))
        {
            var inside = designations.All(paper, organisations, code.Start, code.End);
            designation = inside.Count > 0 ? paper.State(inside[0].Text, inside[0].Start, inside[0].End) : paper.State(Paper.Flat(paper.TextOf(code)).Trim('«', '»', ' '), code);
        }

        if (name is not null)
        {
            var (start, end) = (name.Start, name.End);
            if (designation is null && designations.All(paper, organisations, start, end) is [.., var last])
            {
                designation = paper.State(last.Text, last.Start, last.End);
                var before = last.Start > start && paper.Text[last.Start - 1] == '«' ? last.Start - 1 : last.Start;
                (start, end) = before - start > 2 ? (start, before) : (Math.Min(end, last.End + 1), end);
            }

            if (ActivityFinder.In(paper.Text, name.Start, name.End) is { } activity)
            {
                item = item with { Activity = paper.State(activity.Activity, activity.Place) };
                var colon = paper.Text.IndexOf(':', activity.Place.Index, name.End - activity.Place.Index);
                start = colon >= 0 ? colon + 1 : start;
            }

            var words = Paper.Flat(paper.Text[start..Math.Max(start, end)]).TrimEnd(',', '-', '—', '–', '(', ' ');
            description = words.Length > 1 ? paper.State(words, start, end) : null;
        }

        return item with { Designation = designation, Description = description };
    }

    private Stated<string>? CurrencyIn(Paper paper, PaperBlock cell)
    {
        var match = _currency.Match(paper.Text, cell.Start, cell.End - cell.Start);
        return match.Success && lexicon.CurrencyOf(match.Value) is { } code ? paper.State(code, match) : null;
    }

    /// <param name="thousands">The head that says that all sums below are in thousands; null where none does.</param>
    private static Stated<decimal>? Number(Paper paper, PaperBlock cell, PaperBlock? thousands)
    {
        var match = NumberCell().Match(paper.Text, cell.Start, cell.End - cell.Start);
        if (!match.Success || AmountFinder.Read(match.Groups["number"].Value) is not { } value)
        {
            return null;
        }

        // "… thousand dollars 00 cents": the sum itself is in words.
        if (Cents().IsMatch(paper.Text[(match.Index + match.Length)..cell.End]))
        {
            return null;
        }

        return thousands is null ? paper.State(value, match.Groups["number"])
            : Stated.By(value * 1000, paper.Quote(match.Groups["number"]), paper.Quote(thousands.Start, thousands.End));
    }

    [GeneratedRegex(@"^(?:итого|всего|разом|усього|всього|total|grand\s+total|sub-?total|cəmi|yekun|ümumi|ընդամենը|жиыны|барлығы|агулам|усяго)(?!\p{L})|^(?:\p{L}+\s+){0,3}(?:к\s+оплате|до\s+сплати)(?!\p{L})", Options, PatternTime.Limit)]
    private static partial Regex TotalRow();

    [GeneratedRegex(@"(?<!без\s)(?:НДС|ПДВ|VAT)|оплате|сплати|due|grand", Options, PatternTime.Limit)]
    private static partial Regex Gross();

    [GeneratedRegex(@"^(?:в\s+т\.?\s?ч\.?\s+|сумма\s+|сума\s+|кроме\s+того,?\s+|крім\s+того,?\s+)?(?:НДС|ПДВ|VAT|ƏDV|ԱԱՀ|ҚҚС)(?!\p{L})", Options, PatternTime.Limit)]
    private static partial Regex TaxRow();

    [GeneratedRegex(@"(?<!\p{L})(?:тыс|тис|thousand|мың)(?:\.|\p{L})*", Options, PatternTime.Limit)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<![\d\p{L}])(?<count>\d{1,3}(?: \d{3})+|\d{1,3}(?:,\d{3})+(?![,\d])|\d{1,7})(?:[.,]0+(?!\d))?", Options, PatternTime.Limit)]
    private static partial Regex Count();

    [GeneratedRegex(@"^\s*(?:цент|коп|cent|qəpik|тиын|լումա)", Options, PatternTime.Limit)]
    private static partial Regex Cents();

    [GeneratedRegex(@"(?<![\d\p{L}])(?<number>" + AmountFinder.Pattern + ")", Options, PatternTime.Limit)]
    private static partial Regex NumberCell();
}

/// <param name="Start">Where its head stands in the folded text.</param>
internal sealed record ItemTable(IReadOnlyList<Item> Items, Account Account, int Start, Stated<string>? Currency);
