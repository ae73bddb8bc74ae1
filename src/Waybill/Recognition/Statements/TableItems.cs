using Waybill.Language;
using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Statements;

/// <summary>Goods of one table, with what can be recalculated in it.</summary>
/// <param name="Start">Where its head stands in the folded text.</param>
internal sealed record ItemTable(IReadOnlyList<PlacedItem> Items, Account Account, Stated<string>? Currency, int Start, int End);

/// <summary>Goods with the stretch of text that names them.</summary>
internal sealed record PlacedItem(Item Item, int Start, int End)
{
    /// <summary>Where later sentences count the same goods again, with their counts: "the first 12 sights will be shipped".</summary>
    public IReadOnlyList<(int Start, Stated<decimal>? Quantity)> Again { get; init; } = [];

    /// <summary>How many of them this paper hands over, where a column beside that of the order says so.</summary>
    public Stated<decimal>? Received { get; init; }

    /// <summary>How many this paper itself is about.</summary>
    public Stated<decimal>? Moved => Received ?? Item.Quantity;
}

/// <summary>Reads tables of goods: specifications, invoices, orders, packing lists, annexes of licences.</summary>
internal sealed class TableItems(ItemNamer namer)
{
    /// <summary>Between the numbers of a row without rules stands a unit or a currency, and no sentence.</summary>
    private const int LongestGap = 8;
    private static readonly string[] PricedColumns = ["unit-price", "amount", "currency"];

    private static readonly Dictionary<string, AdjustmentKind> Adjustments = new(StringComparer.Ordinal)
    {
        ["discount"] = AdjustmentKind.Discount,
        ["freight"] = AdjustmentKind.Freight,
        ["tax"] = AdjustmentKind.Tax,
        ["advance"] = AdjustmentKind.Advance,
    };

    public IReadOnlyList<ItemTable> All(AnnotatedPaper paper, IReadOnlyList<Designation> designations)
    {
        var found = new List<ItemTable>();
        Columns? last = null;
        foreach (var grid in paper.Grids)
        {
            var isRead = false;
            for (var row = 0; row < grid.Rows.Count && !isRead; row++)
            {
                if (paper.HeadAt(grid, row) is { AreGoods: true } columns)
                {
                    last = columns;
                    isRead = true;
                    if (Read(paper, designations, columns, [.. grid.Rows.Skip(row + columns.Rows)], grid.Rows[row][0].Start) is { } table)
                    {
                        found.Add(table);
                    }
                }
            }

            // A table that goes on overleaf without its head has the columns of the one before.
            if (!isRead && last is not null && grid.Rows.Count > 0 && grid.Rows.Max(r => r.Count) >= 3 && Read(paper, designations, last, grid.Rows, grid.Rows[0][0].Start) is { Items.Count: > 0 } more
                && more.Items.All(i => i.Item.Quantity is not null || i.Item.Amount is not null) && more.Items.Any(i => i.Item.Designation is not null))
            {
                found.Add(more);
            }
        }

        return found.Count == 0 && OfLines(paper, designations) is { } lines ? [lines] : found;
    }

    /// <summary>Rows of which only the lines are left: behind words that name goods a count, a price and their product end the line.</summary>
    private ItemTable? OfLines(AnnotatedPaper paper, IReadOnlyList<Designation> designations)
    {
        var items = new List<PlacedItem>();
        foreach (var line in paper.Lines.All.Where(l => l.Cell is null && designations.Any(d => d.Start >= l.Start && d.End <= l.End)))
        {
            if (paper.Numbers.In(line.Start, line.End).Where(n => !n.IsCode).ToList() is not [.., var count, var price, var amount]
                || !count.IsWhole || count.Value <= 1 || price.Value <= 1 || !Arithmetic.Fits(count.Value, price.Value, amount.Value)
                || price.Start - count.End > LongestGap || amount.Start - price.End > LongestGap || line.End - amount.End > LongestGap
                || !designations.Any(d => d.Start >= line.Start && d.End <= count.Start))
            {
                continue;
            }

            var unit = paper.Units.LastOrDefault(u => u.Start >= line.Start && u.End <= count.Start && count.Start - u.End <= 2) ?? CountFinder.UnitBehind(paper, count.End, price.Start);
            var item = new Item
            {
                Quantity = State(count),
                UnitPrice = State(price),
                Amount = State(amount),
                Unit = unit is null ? null : paper.Paper.State(Paper.Flat(paper.Text[unit.Start..unit.End]), unit.Start, unit.End).By("unit beside a count"),
                Currency = paper.CurrencyIn(count.End, line.End),
            };
            items.Add(new PlacedItem(namer.Name(paper, designations, item, new TextSpan(line.Start, unit is not null && unit.Start < count.Start ? unit.Start : count.Start), null), line.Start, line.End));
        }

        return items.Count == 0 ? null
            : new ItemTable(items, new Account { Lines = [.. items.Select(i => new AccountLine { Quantity = i.Item.Quantity, UnitPrice = i.Item.UnitPrice, Amount = i.Item.Amount })] }, null, items[0].Start, items[^1].End);

        Stated<decimal> State(FoundNumber number) => paper.Paper.State(number.Value, number.Start, number.End).By("quantity times price is the amount");
    }

    private ItemTable? Read(AnnotatedPaper paper, IReadOnlyList<Designation> designations, Columns columns, IReadOnlyList<IReadOnlyList<GridCell>> rows, int start)
    {
        var currency = PricedColumns.SelectMany(columns.HeadsOf).Select(h => paper.CurrencyIn(h.Start, h.End)).FirstOrDefault(c => c is not null);
        var items = new List<PlacedItem>();
        var adjustments = new List<AccountAdjustment>();
        Stated<decimal>? total = null;
        Stated<decimal>? subtotal = null;
        var end = start;
        foreach (var row in rows.Where(r => r.Count > 0))
        {
            end = row[^1].End;
            if (IsNumbering(paper, row))
            {
                continue;
            }

            var label = RowLabel(paper, row);
            if (label is "total" or "subtotal")
            {
                var sum = Sum(paper, columns, row);
                total = label == "total" ? sum ?? total : total;
                subtotal = label == "subtotal" ? sum ?? subtotal : subtotal;
                currency ??= row.Select(c => paper.CurrencyIn(c.Start, c.End)).FirstOrDefault(c => c is not null);
                continue;
            }

            var item = Line(paper, designations, columns, row);
            if (label is not null && Adjustments.TryGetValue(label, out var kind) && (item?.Quantity is null || item.Designation is null))
            {
                if (Sum(paper, columns, row) is { } amount)
                {
                    adjustments.Add(new AccountAdjustment(kind, amount));
                }

                continue;
            }

            if (item is null || (total is not null && item.Designation is null))
            {
                continue;
            }

            if (Listed(paper, designations, columns, row) is { Count: > 0 } listed)
            {
                items.AddRange(listed);
                continue;
            }

            var own = row.Where(c => columns.FieldOf(c.Column) is "unit-price" or "amount" or "currency").Select(c => paper.CurrencyIn(c.Start, c.End)).FirstOrDefault(c => c is not null);
            var received = columns.Cell(row, "quantity-received") is { } taken ? Quantity(paper, columns, row, taken).Quantity : null;
            items.Add(new PlacedItem(own is null ? item : item with { Currency = own }, row[0].Start, row[^1].End) { Received = received });
        }

        if (items.Count == 0)
        {
            return null;
        }

        var priced = items.ConvertAll(i => i.Item.UnitPrice is null && i.Item.Amount is null ? i : i with { Item = i.Item with { Currency = i.Item.Currency ?? currency } });
        return new ItemTable(priced, new Account { Lines = [.. priced.Select(i => new AccountLine { Quantity = i.Item.Quantity, UnitPrice = i.Item.UnitPrice, Amount = i.Item.Amount })], Total = total, Subtotal = subtotal, Adjustments = adjustments },
            currency, start, end);
    }

    /// <summary>"Grenade launchers ATGL 250 pcs" over "Optical sights PGO 250 pcs": one cell may list the goods of many cases, each with its own count.</summary>
    private List<PlacedItem> Listed(AnnotatedPaper paper, IReadOnlyList<Designation> designations, Columns columns, IReadOnlyList<GridCell> row)
    {
        var listed = new List<PlacedItem>();
        if (columns.Cell(row, "description") is not { } cell || columns.Cell(row, "quantity") is not { } cases || CountFinder.All(paper, cases.Start, cases.End, []) is not [{ UnitKind: "package" }, ..])
        {
            return listed;
        }

        foreach (var line in paper.Lines.All.Where(l => l.Start < cell.End && l.End > cell.Start))
        {
            var (start, end) = (Math.Max(line.Start, cell.Start), Math.Min(line.End, cell.End));
            var inside = designations.Where(d => d.Start >= start && d.End <= end).ToList();
            if (inside.Count > 0 && CountFinder.All(paper, start, end, [.. inside.Select(d => new TextSpan(d.Start, d.End))]).Where(c => c.UnitKind is not null and not "package").ToList() is [var count])
            {
                var item = new Item { Quantity = count.Stated(paper, "count in the cell description"), Unit = count.StatedUnit(paper, "unit in the cell description") };
                var words = count.Start > inside[^1].Start ? new TextSpan(start, count.Start) : new TextSpan(count.End, end);
                listed.Add(new PlacedItem(namer.Name(paper, designations, item, words, null), start, end));
            }
        }

        return listed;
    }

    /// <summary>The row "1 | 2 | 3 | 4" that forms print below their heads.</summary>
    private static bool IsNumbering(AnnotatedPaper paper, IReadOnlyList<GridCell> row) =>
        row.Count > 2 && row.Select((c, i) => paper.Text.AsSpan(c.Start, c.End - c.Start).SequenceEqual((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))).All(x => x);

    /// <summary>What a row is where its first words are the label of a sum and not goods.</summary>
    private static string? RowLabel(AnnotatedPaper paper, IReadOnlyList<GridCell> row)
    {
        foreach (var cell in row.Take(3))
        {
            var first = paper.TokenAt(cell.Start);
            if (first >= paper.Tokens.Count || paper.Tokens[first].Start >= cell.End || paper.Tokens[first].IsNumber)
            {
                continue;
            }

            return paper.LabelsIn(cell.Start, cell.End).TakeWhile(m => m.First <= first + 1).Where(m => m.Concept is "total" or "subtotal" || Adjustments.ContainsKey(m.Concept)).OrderBy(m => m.First).ThenByDescending(m => m.Last).ThenBy(m => m.Concept is "total").Select(m => m.Concept).FirstOrDefault();
        }

        return null;
    }

    /// <summary>The amount of a row of totals: the last number that is not nought.</summary>
    private static Stated<decimal>? Sum(AnnotatedPaper paper, Columns columns, IReadOnlyList<GridCell> row)
    {
        var cell = columns.Cell(row, "amount");
        foreach (var candidate in (cell is null ? [] : new[] { cell }).Concat(row.Reverse().Where(c => !columns.IsOfPacking(c.Column))))
        {
            if (Number(paper, columns, candidate) is { Value: not 0 } value)
            {
                return value;
            }
        }

        return null;
    }

    private Item? Line(AnnotatedPaper paper, IReadOnlyList<Designation> designations, Columns columns, IReadOnlyList<GridCell> row)
    {
        var (name, code) = (columns.Cell(row, "description"), columns.Cell(row, "designation"));
        if (name is null && code is null)
        {
            return null;
        }

        var quantity = columns.Cell(row, "quantity");
        var (count, unit) = Quantity(paper, columns, row, quantity);
        var item = Arithmetic.Agree(paper, new Item
        {
            Quantity = count,
            Unit = unit,
            UnitPrice = columns.Cell(row, "unit-price") is { } price ? Number(paper, columns, price) : null,
            Amount = columns.Cell(row, "amount") is { } amount ? Number(paper, columns, amount) : null,
            Serials = columns.Cell(row, "serial") is { } serials ? SerialFinder.InCell(paper, serials) : [],
        });
        item = Solved(paper, columns, row, item);
        if (item.Quantity is null && item.Amount is null && item.UnitPrice is null && item.Serials.Count == 0)
        {
            return null;
        }

        return namer.Name(paper, designations, item, name is null ? null : new TextSpan(name.Start, name.End), code is null ? null : new TextSpan(code.Start, code.End));
    }

    /// <summary>Where the columns do not give a row that adds up, three numbers of the row of which the last is the product of the others do.</summary>
    private static Item Solved(AnnotatedPaper paper, Columns columns, IReadOnlyList<GridCell> row, Item item)
    {
        if (item is { Quantity: { } counted, UnitPrice: { } priced, Amount: { } sum } && Arithmetic.Fits(counted.Value, priced.Value, sum.Value))
        {
            return item;
        }

        var numbers = row.Where(c => !columns.IsOfPacking(c.Column)).SelectMany(c => paper.Numbers.In(c.Start, c.End)).Where(n => !n.IsCode && n.Value > 0).ToList();
        for (var amount = numbers.Count - 1; amount >= 2; amount--)
        {
            for (var price = amount - 1; price >= 1; price--)
            {
                for (var count = price - 1; count >= 0; count--)
                {
                    if (numbers[count].IsWhole && numbers[count].Value > 1 && numbers[price].Value > 1 && numbers[amount].Value > numbers[price].Value && Arithmetic.Fits(numbers[count].Value, numbers[price].Value, numbers[amount].Value))
                    {
                        // Some tables print the price before the count.
                        var isTurned = numbers[price].IsWhole && (columns.FieldOf(ColumnOf(numbers[price])) == "quantity" || columns.FieldOf(ColumnOf(numbers[count])) == "unit-price" || item.Quantity?.Value == numbers[price].Value);
                        var (q, p) = isTurned ? (numbers[price], numbers[count]) : (numbers[count], numbers[price]);
                        return item with { Quantity = State(q), UnitPrice = State(p), Amount = State(numbers[amount]) };
                    }
                }
            }
        }

        return item;

        int ColumnOf(FoundNumber number) => row.First(c => number.Start >= c.Start && number.End <= c.End).Column; // numbers of these cells

        Stated<decimal> State(FoundNumber number) => paper.Paper.State(number.Value, number.Start, number.End).By("quantity times price is the amount");
    }

    private static (Stated<decimal>? Quantity, Stated<string>? Unit) Quantity(AnnotatedPaper paper, Columns columns, IReadOnlyList<GridCell> row, GridCell? cell)
    {
        var unitCell = columns.Cell(row, "unit");
        var unit = unitCell is null ? null : paper.Paper.State(Paper.Flat(paper.Text[unitCell.Start..unitCell.End]).TrimStart('/', '|', ' '), unitCell.Start, unitCell.End).By("cell unit");
        if (cell is null)
        {
            return (null, unit);
        }

        var counts = CountFinder.All(paper, cell.Start, cell.End, []);
        // "2 lots of 50 (100 pcs.)": what is counted in pieces says how many.
        var count = counts.LastOrDefault(c => c.UnitKind is not null and not "lot" and not "package") ?? counts.FirstOrDefault(c => c.UnitKind is not "package") ?? counts.FirstOrDefault();
        if (count is null)
        {
            return (Number(paper, columns, cell), unit);
        }

        unit ??= count.StatedUnit(paper, "unit in the cell quantity")
            ?? (paper.Units.FirstOrDefault(u => columns.HeadsOf("quantity").Any(h => u.Start >= h.Start && u.End <= h.End)) is { } above ? paper.Paper.State(Paper.Flat(paper.Text[above.Start..above.End]), above.Start, above.End).By("unit in the head") : null);
        return (count.Stated(paper, "cell quantity"), unit);
    }

    /// <summary>The number of a cell, scaled where the head says that all below is in thousands.</summary>
    private static Stated<decimal>? Number(AnnotatedPaper paper, Columns columns, GridCell cell)
    {
        var number = Scanned(paper, cell) ?? paper.Numbers.In(cell.Start, cell.End).FirstOrDefault(n => !n.IsCode || IsJoinedToCurrency(paper, n));
        if (number is null)
        {
            return null;
        }

        var stated = paper.Paper.State(number.Value, number.Start, number.End).By($"cell {columns.FieldOf(cell.Column) ?? "amount"}");
        if (columns.FieldOf(cell.Column) is { } field && columns.HeadsOf(field).FirstOrDefault(h => ScaleIn(paper, h) is not null) is { } head && ScaleIn(paper, head) is { } scale)
        {
            return Stated.By(stated.Value * scale, [.. stated.Quotes, paper.Paper.Quote(head.Start, head.End)]).By($"cell {field}, scaled by its head");
        }

        return number.Other is null ? stated : Arithmetic.Ambiguous(stated, number.Other.Value);
    }

    /// <summary>"1 568 OOO,00": a number of which recognition of print took digits for letters that look like them.</summary>
    private static FoundNumber? Scanned(AnnotatedPaper paper, GridCell cell)
    {
        var printed = paper.Text[cell.Start..cell.End];
        if (!paper.Paper.IsRecognised(cell.Start) || !char.IsDigit(printed[0]) || !printed.Any(char.IsLetter))
        {
            return null;
        }

        var digits = string.Concat(printed.Select(c => LookAlikes.Latin(c) switch { 'O' or 'o' => '0', 'l' or 'I' => '1', var other => other }));
        return !digits.Any(char.IsLetter) && new NumberReading(digits, paper.Vocabulary.NumberWords, (_, _) => true).All is [{ Start: 0, IsCode: false } read] && read.End == digits.Length ? read with { Start = cell.Start, End = cell.End } : null;
    }

    private static bool IsJoinedToCurrency(AnnotatedPaper paper, FoundNumber number) =>
        number.Start >= 3 && char.IsUpper(paper.Text[number.Start - 1]) && char.IsUpper(paper.Text[number.Start - 2]) && char.IsUpper(paper.Text[number.Start - 3]);

    private static decimal? ScaleIn(AnnotatedPaper paper, GridCell head)
    {
        for (var at = paper.TokenAt(head.Start); at < paper.Tokens.Count && paper.Tokens[at].Start < head.End; at++)
        {
            if (paper.Vocabulary.NumberWords.ScaleAt(paper.Text, paper.Tokens[at].Start) is { } scale && paper.Tokens[at].Folded.Length > 1)
            {
                return scale.Value;
            }
        }

        return null;
    }
}
