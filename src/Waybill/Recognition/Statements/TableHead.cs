using System.Text.RegularExpressions;

namespace Waybill.Recognition.Statements;

/// <summary>The columns of a table of goods, told by the words of their heads; a head may take two rows and name the unit, the currency and "thousand" for all below it.</summary>
internal sealed partial class TableHead
{
    private const int LongestHead = 90;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>A head is told by the first that fits.</summary>
    private static readonly (Regex Head, TableColumn Column)[] Heads =
    [
        (IndexHead(), TableColumn.Index), (OtherHead(), TableColumn.Other), (PriceHead(), TableColumn.UnitPrice), (TaxHead(), TableColumn.Other), (AmountHead(), TableColumn.Amount),
        (UnitHead(), TableColumn.Unit), (QuantityHead(), TableColumn.Quantity), (NameAndDesignationHead(), TableColumn.Name), (DesignationHead(), TableColumn.Designation), (NameHead(), TableColumn.Name),
    ];

    private readonly Dictionary<int, TableColumn> _columns;

    private TableHead(Dictionary<int, TableColumn> columns, IReadOnlyList<PaperBlock> cells, int rows)
    {
        _columns = columns;
        Cells = cells;
        Rows = rows;
    }

    /// <summary>The cells that name the columns that matter.</summary>
    public IReadOnlyList<PaperBlock> Cells { get; }

    /// <summary>How many rows it takes.</summary>
    public int Rows { get; }

    /// <summary>One more than the last column that has a head.</summary>
    public int Width { get; private init; }

    /// <summary>The head that begins in the row; null where the row heads no table of goods.</summary>
    public static TableHead? At(Paper paper, IReadOnlyList<List<PaperBlock>> rows, int row)
    {
        var below = row + 1 < rows.Count && Continues(paper, rows[row], rows[row + 1]) ? rows[row + 1] : [];
        // A title above the heads is none of them.
        if (below.Count > 1 && rows[row].Count(c => paper.TextOf(c).Trim().Length > 0) == 1 && Of(paper, below, []) is not null)
        {
            return null;
        }

        return Of(paper, rows[row], below) ?? (below.Count > 0 ? Of(paper, rows[row], []) : null);
    }

    public TableColumn ColumnAt(int index) => _columns.GetValueOrDefault(index);

    /// <summary>The cell of a row that stands below a head of this kind.</summary>
    public PaperBlock? Cell(IReadOnlyList<PaperBlock> row, TableColumn wanted) => row.FirstOrDefault(c => ColumnAt(c.Cell!.Value.Column) == wanted); // rows of tables have cells only

    public IEnumerable<PaperBlock> HeadsOf(TableColumn wanted) => Cells.Where(c => ColumnAt(c.Cell!.Value.Column) == wanted); // as above

    private static TableHead? Of(Paper paper, List<PaperBlock> first, List<PaperBlock> second)
    {
        var columns = new Dictionary<int, TableColumn>();
        var cells = new List<PaperBlock>();
        foreach (var cell in first.Concat(second.Where(s => !first.Exists(f => Index(f) == Index(s)))).OrderBy(Index))
        {
            // A cell of the second row without one above stands under a head that spans: it is named by both.
            var above = first.LastOrDefault(f => Index(f) < Index(cell));
            var spans = above is not null && second.Contains(cell) && second.Exists(s => Index(s) == Index(above));
            var under = second.Find(s => Index(s) == Index(cell));
            var words = (spans ? paper.TextOf(above!) + " " : "") + paper.TextOf(cell) + (under is not null && !ReferenceEquals(under, cell) ? " " + paper.TextOf(under) : ""); // spans: above is there
            // What a first line says plainly ("Наименование товара,") stays, whatever the second adds ("страна происхождения").
            var plain = spans ? TableColumn.Other : ColumnOf(paper.TextOf(cell));
            var column = plain is TableColumn.Name or TableColumn.Designation or TableColumn.Quantity or TableColumn.Unit or TableColumn.Index ? plain : ColumnOf(words);
            if (column != TableColumn.Other && !columns.ContainsValue(column))
            {
                columns[Index(cell)] = column;
                cells.Add(spans ? above! : cell); // as above
                if (!spans && under is not null && !ReferenceEquals(under, cell))
                {
                    cells.Add(under);
                }
            }
        }

        var fits = columns.Values.Any(c => c is TableColumn.Name or TableColumn.Designation) && columns.Values.Any(c => c is TableColumn.Quantity or TableColumn.Amount);
        return fits ? new TableHead(columns, [.. cells.Distinct()], second.Count > 0 ? 2 : 1) { Width = first.Concat(second).Max(Index) + 1 } : null;
    }

    /// <summary>A second row of heads has words and no numbers, or leaves out what the first already said.</summary>
    private static bool Continues(Paper paper, List<PaperBlock> first, List<PaperBlock> second) =>
        second.Count > 0 && second.TrueForAll(c => !paper.TextOf(c).Any(char.IsAsciiDigit)) && second.Exists(c => paper.TextOf(c).Any(char.IsLetter))
        && !second.Exists(c => TotalWord().IsMatch(paper.TextOf(c).TrimStart()) && second.Count == 1)
        && (second.Count(c => paper.TextOf(c).Trim().Length > 0) < first.Count || second.Count(c => ColumnOf(paper.TextOf(c)) != TableColumn.Other) > 1);

    private static int Index(PaperBlock cell) => cell.Cell!.Value.Column; // rows of tables have cells only

    private static TableColumn ColumnOf(string head)
    {
        var flat = Paper.Flat(head);
        return flat.Length is 0 or > LongestHead ? TableColumn.Other : Heads.FirstOrDefault(h => h.Head.IsMatch(flat)).Column;
    }

    [GeneratedRegex(@"^(?:№|N[o°]?\.?|#|п/п|item(?:\s+no\.?)?|поз\.?|pos\.?|s/n|реттік\s+№|հ/հ|s\.?/s\.?)(?:\s*(?:п/п|з/п|п\.п\.))?\.?$", Options, PatternTime.Limit)]
    private static partial Regex IndexHead();

    [GeneratedRegex(@"(?:кол\p{L}*[-.]?\p{L}*|число)\s+(?:\p{L}+\s+)?мест|місць|packages|yer\s+sayı|масса|вес(?!\p{L})|маса|вага|weight|mass(?!\p{L})|çəki|код\s+(?:товар|тн|укт)|срок|строк|hs\s+code|(?<!\p{L})term|страна|країна|country|примечан|приміт|remark|notes?(?!\p{L})|мерзім", Options, PatternTime.Limit)]
    private static partial Regex OtherHead();

    [GeneratedRegex(@"^(?!.*цена\s+товара)(?:.*(?<!\p{L})(?:цена|ціна|кошт|бағасы|price)|.*(?:стоимост|вартіст)\p{L}*.*\s(?:за\s+)?(?:1\s+)?(?:ед|одн|од\.|одиниц|шт|компл)|.*за\s+(?:1\s+)?(?:ед|од)|rate(?!\p{L})|.*unit\s+(?:cost|value)|.*qiymət|.*գին)", Options, PatternTime.Limit)]
    private static partial Regex PriceHead();

    [GeneratedRegex(@"(?:сумма|ставка|сума|размер)\s+(?:НДС|ПДВ)|^(?:НДС|ПДВ|VAT|ƏDV|ԱԱՀ)(?!\p{L})|ставка", Options, PatternTime.Limit)]
    private static partial Regex TaxHead();

    [GeneratedRegex(@"сумм|стоимост|всего|итого|сума|вартіст|разом|усього|всього|amount|value|total|cost|məbləğ|dəyər|cəmi|գումար|արժեք|цена\s+товара|құны|сомасы", Options, PatternTime.Limit)]
    private static partial Regex AmountHead();

    [GeneratedRegex(@"ед\.?\s*(?:изм|измер)|единиц\p{L}*\s+изм|^ед\.?$|^единица$|^одиниця$|^адзінка$|од\.?\s*вим|одиниц\p{L}*\s+вим|адз\.?\s*вым|^од\.?$|^units?(?:\s+of\s+(?:measure|issue))?$|^u/?m$|^uom$|ölçü|^vahid$|չափ|өлшем", Options, PatternTime.Limit)]
    private static partial Regex UnitHead();

    [GeneratedRegex(@"кол-?\s?во|кол\.|количеств|кільк|к-ст|к-сть|колькас|qty|quantity|^q-ty|^no\.?\s+of|miqdar|^say\p{L}*$|քանակ|саны|^шт\.?$|^pcs", Options, PatternTime.Limit)]
    private static partial Regex QuantityHead();

    [GeneratedRegex(@"(?:наимен|найменув|найменав|назва|description|name|adı)\p{L}*(?:\s*[,(/]\s*|\s+(?:и|і|та|й|and|və)\s+)(?:\p{L}+\s+){0,2}(?:обозначен|шифр|марк|тип|позначен|абазнач|designation|model|type|marka)", Options, PatternTime.Limit)]
    private static partial Regex NameAndDesignationHead();

    [GeneratedRegex(@"обозначен|шифр|позначен|абазнач|designation|^model|^модел|^тип(?!\p{L})|^type|^марка|индекс|індекс|indeks|part\s+n|артикул|işarə|նշագիր|մակնիշ", Options, PatternTime.Limit)]
    private static partial Regex DesignationHead();

    [GeneratedRegex(@"наимен|найменув|найменав|назва|описани|опис|товар|тавар|издели|вироб|работ|робіт|услуг|послуг|предмет|(?<!\p{L})name(?!\p{L})|description|goods|product|article|^items?|commodity|particulars|adı|mal(?!\p{L})|ապրանք|անվան|атауы", Options, PatternTime.Limit)]
    private static partial Regex NameHead();

    [GeneratedRegex(@"^(?:итого|всего|разом|усього|всього|total|cəmi|yekun|ընդամենը)", Options, PatternTime.Limit)]
    private static partial Regex TotalWord();
}

/// <summary>What a column of a table of goods holds.</summary>
internal enum TableColumn
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
