using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Statements;

/// <summary>Reads tables of goods: specifications, invoices, consignment notes, annexes of licences.</summary>
internal sealed partial class ItemTables(Lexicon lexicon, DesignationFinder designations)
{
    private const int TimeoutMilliseconds = 2000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>The columns that matter, by the words of their heads; a head is told by the first that fits.</summary>
    private static readonly (Regex Head, Column Column)[] Heads =
    [
        (IndexHead(), Column.Index), (PlacesHead(), Column.Other), (MassHead(), Column.Other), (CodeHead(), Column.Other), (PriceHead(), Column.UnitPrice), (AmountHead(), Column.Amount),
        (UnitHead(), Column.Unit), (QuantityHead(), Column.Quantity), (DesignationHead(), Column.Designation), (NameHead(), Column.Name),
    ];

    private enum Column
    {
        Other,
        Index,
        Name,
        Designation,
        Unit,
        Quantity,
        UnitPrice,
        Amount,
    }

    /// <summary>Goods and sums of every table of the paper that has a column of names and one of quantities or sums.</summary>
    public IReadOnlyList<ItemTable> All(Paper paper, IReadOnlyList<Organisation> organisations) =>
        [.. paper.Blocks.Where(b => b.Cell is not null).GroupBy(b => b.Cell!.Value.Table) // b.Cell is not null: see Where
            .Select(t => Read(paper, organisations, [.. t])).OfType<ItemTable>()];

    private ItemTable? Read(Paper paper, IReadOnlyList<Organisation> organisations, IReadOnlyList<PaperBlock> cells)
    {
        var rows = cells.GroupBy(c => c.Cell!.Value.Row).OrderBy(g => g.Key).Select(g => g.OrderBy(c => c.Cell!.Value.Column).ToList()).ToList(); // cells only: see All
        for (var head = 0; head < rows.Count; head++)
        {
            var columns = new Dictionary<int, (Column Column, PaperBlock Head)>();
            foreach (var cell in rows[head])
            {
                var column = ColumnOf(paper.TextOf(cell));
                if (column != Column.Other && !columns.Values.Any(c => c.Column == column))
                {
                    columns[cell.Cell!.Value.Column] = (column, cell);
                }
            }

            if (columns.Values.Any(c => c.Column is Column.Name or Column.Designation) && columns.Values.Any(c => c.Column is Column.Quantity or Column.Amount))
            {
                return Rows(paper, organisations, columns, rows.Skip(head + 1));
            }
        }

        return null;
    }

    private ItemTable? Rows(Paper paper, IReadOnlyList<Organisation> organisations, Dictionary<int, (Column Column, PaperBlock Head)> columns, IEnumerable<List<PaperBlock>> rows)
    {
        var currency = columns.Values.Where(c => c.Column is Column.UnitPrice or Column.Amount).Select(c => CurrencyIn(paper, c.Head)).FirstOrDefault(c => c is not null);
        var items = new List<Item>();
        var lines = new List<AccountLine>();
        Stated<decimal>? total = null;
        foreach (var row in rows)
        {
            var cells = row.Where(c => paper.TextOf(c).Trim().Length > 0).ToList();
            if (cells.Find(c => TotalRow().IsMatch(paper.TextOf(c).TrimStart())) is not null)
            {
                total ??= cells.AsEnumerable().Reverse().Select(c => Number(paper, c)).FirstOrDefault(n => n is not null);
                currency ??= cells.Select(c => CurrencyIn(paper, c)).FirstOrDefault(c => c is not null);
                continue;
            }

            if (Line(paper, organisations, columns, cells) is { } item && total is null)
            {
                items.Add(item);
                lines.Add(new AccountLine { Quantity = item.Quantity, UnitPrice = item.UnitPrice, Amount = item.Amount });
            }
        }

        return items.Count == 0 ? null
            : new ItemTable([.. items.Select(i => i.UnitPrice is null && i.Amount is null ? i : i with { Currency = currency })],
                new Account { Lines = lines, Total = total }, columns.Values.Min(c => c.Head.Start), currency);
    }

    private Item? Line(Paper paper, IReadOnlyList<Organisation> organisations, Dictionary<int, (Column Column, PaperBlock Head)> columns, List<PaperBlock> cells)
    {
        PaperBlock? Of(Column wanted) => cells.Find(c => columns.TryGetValue(c.Cell!.Value.Column, out var column) && column.Column == wanted);
        var (name, code) = (Of(Column.Name), Of(Column.Designation));
        if (name is null && code is null)
        {
            return null;
        }

        var quantity = Of(Column.Quantity);
        var unit = Of(Column.Unit) is { } unitCell ? paper.State(Paper.Flat(paper.TextOf(unitCell)), unitCell) : null;
        Stated<decimal>? count = null;
        if (quantity is not null && Count().Match(paper.Text, quantity.Start, quantity.End - quantity.Start) is { Success: true } counted
            && AmountFinder.Read(counted.Groups["count"].Value) is { } value)
        {
            count = paper.State(value, counted.Groups["count"]);
            var word = counted.Groups["unit"];
            unit ??= word.Success && lexicon.UnitOf(word.Value) is not null ? paper.State(word.Value, word) : null;
        }

        var item = new Item
        {
            Quantity = count,
            Unit = unit,
            UnitPrice = Of(Column.UnitPrice) is { } price ? Number(paper, price) : null,
            Amount = Of(Column.Amount) is { } amount ? Number(paper, amount) : null,
        };
        if (item.Quantity is null && item.Amount is null)
        {
            return null;
        }

        return Name(paper, organisations, item, name, code);
    }

    private Item Name(Paper paper, IReadOnlyList<Organisation> organisations, Item item, PaperBlock? name, PaperBlock? code)
    {
        Stated<string>? designation = null;
        Stated<string>? description = null;
        if (code is not null)
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
                end = paper.Text[Math.Max(start, last.Start - 1)] == '«' ? last.Start - 1 : last.Start;
            }

            if (ActivityFinder.In(paper.Text, name.Start, name.End) is { } activity)
            {
                item = item with { Activity = paper.State(activity.Activity, activity.Place) };
                var colon = paper.Text.IndexOf(':', activity.Place.Index, name.End - activity.Place.Index);
                start = colon >= 0 ? colon + 1 : start;
            }

            var words = Paper.Flat(paper.Text[start..Math.Max(start, end)]).TrimEnd(',', '-', '—', ' ');
            description = words.Length > 1 ? paper.State(words, start, end) : null;
        }

        return item with { Designation = designation, Description = description };
    }

    private Stated<string>? CurrencyIn(Paper paper, PaperBlock cell)
    {
        var match = Lexicon.Compile($@"(?<!\p{{L}})(?:{lexicon.Currencies})(?!\p{{L}})").Match(paper.Text, cell.Start, cell.End - cell.Start);
        return match.Success && lexicon.CurrencyOf(match.Value) is { } code ? paper.State(code, match) : null;
    }

    private static Stated<decimal>? Number(Paper paper, PaperBlock cell)
    {
        var match = NumberCell().Match(paper.Text, cell.Start, cell.End - cell.Start);
        return match.Success && AmountFinder.Read(match.Groups["number"].Value) is { } value ? paper.State(value, match.Groups["number"]) : null;
    }

    private static Column ColumnOf(string head)
    {
        var flat = Paper.Flat(head);
        return flat.Length > 60 ? Column.Other : Heads.FirstOrDefault(h => h.Head.IsMatch(flat)).Column;
    }

    [GeneratedRegex(@"^(?:№|N[o°]?\.?|#|п/п|item|поз\.?|s/n)(?:\s*п/п)?\.?$", Options, TimeoutMilliseconds)]
    private static partial Regex IndexHead();

    [GeneratedRegex(@"(?:кол\p{L}*[-.]?\p{L}*|число)\s+(?:\p{L}+\s+)?мест|місць|packages|yer\s+sayı", Options, TimeoutMilliseconds)]
    private static partial Regex PlacesHead();

    [GeneratedRegex(@"масса|вес|маса|weight|mass(?!\p{L})|çəki", Options, TimeoutMilliseconds)]
    private static partial Regex MassHead();

    [GeneratedRegex(@"код\s+(?:товар|тн)|срок|строк|hs\s+code|код\s+укт|term", Options, TimeoutMilliseconds)]
    private static partial Regex CodeHead();

    [GeneratedRegex(@"^(?!.*цена\s+товара)(?:.*\bцена|.*\bціна|.*unit\s+price|price|стоимость\s+(?:за\s+)?(?:ед|одн)|вартість\s+(?:за\s+)?од|qiymət|vahidin\s+qiyməti|գին)", Options, TimeoutMilliseconds)]
    private static partial Regex PriceHead();

    [GeneratedRegex(@"сумм|стоимост|всего|сума|вартіст|разом|amount|value|total|məbləğ|dəyər|գումար|արժեք|цена\s+товара", Options, TimeoutMilliseconds)]
    private static partial Regex AmountHead();

    [GeneratedRegex(@"ед\.?\s*(?:изм|измер)|единиц\p{L}*\s+изм|^ед\.?$|од\.?\s*вим|одиниц\p{L}*\s+вим|^од\.?$|^units?(?:\s+of\s+measure)?$|ölçü|^vahid$|չափ", Options, TimeoutMilliseconds)]
    private static partial Regex UnitHead();

    [GeneratedRegex(@"кол-?\s?во|кол\.|количеств|кільк|к-ст|к-сть|qty|quantity|miqdar|^say\p{L}*$|քանակ|^q-ty", Options, TimeoutMilliseconds)]
    private static partial Regex QuantityHead();

    [GeneratedRegex(@"обозначен|шифр|позначен|designation|^model|^модел|^тип(?!\p{L})|марка|индекс|indeks|işarə|նշագիր", Options, TimeoutMilliseconds)]
    private static partial Regex DesignationHead();

    [GeneratedRegex(@"наимен|найменув|назва|описани|опис|товар|издели|вироб|description|goods|product|article|^item|adı|mal(?!\p{L})|ապրանք|անվան", Options, TimeoutMilliseconds)]
    private static partial Regex NameHead();

    [GeneratedRegex(@"^(?:итого|всего|разом|усього|total|grand\s+total|cəmi|yekun|ընդամենը)(?!\p{L})", Options, TimeoutMilliseconds)]
    private static partial Regex TotalRow();

    [GeneratedRegex(@"(?<![\d\p{L}])(?<count>\d{1,3}(?: \d{3})+|\d{1,7})(?:[.,]0+)?\s*(?<unit>\p{L}[\p{L}-]*\.?)?", Options, TimeoutMilliseconds)]
    private static partial Regex Count();

    [GeneratedRegex(@"(?<![\d\p{L}])(?<number>" + AmountFinder.Pattern + ")", Options, TimeoutMilliseconds)]
    private static partial Regex NumberCell();
}

/// <param name="Start">Where its head stands in the folded text.</param>
internal sealed record ItemTable(IReadOnlyList<Item> Items, Account Account, int Start, Stated<string>? Currency);
