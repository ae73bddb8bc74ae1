using System.Text.RegularExpressions;

namespace Waybill.Recognition.Statements;

/// <summary>Puts together the goods of one paper: those of its tables, those of its sentences, and the one article that a passport is about.</summary>
internal sealed class GoodsFinder
{
    /// <summary>A cell of more characters may hold sentences about goods.</summary>
    private const int ShortestTextCell = 120;
    private const int ShortestBox = 16;

    /// <summary>Letters of a noun that its cases leave alone.</summary>
    private const int StemLength = 5;
    private const int ShortestStem = 4;

    private readonly Lexicon _lexicon;
    private readonly ItemForms _forms;
    private readonly ItemProse _prose;
    private readonly DesignationFinder _designations;

    public GoodsFinder(Lexicon lexicon, DesignationFinder designations)
    {
        _lexicon = lexicon;
        _designations = designations;
        _forms = new ItemForms(lexicon, designations);
        _prose = new ItemProse(lexicon, designations);
    }

    public List<Item> All(PaperReading reading, DocumentKind kind, Quote? kindQuote, IReadOnlyList<ItemTable> tables,
        IReadOnlyList<(Activity Activity, Match Place)> activities, IReadOnlyList<MoneyFinder.Money> money)
    {
        var paper = reading.Paper;
        var form = tables.Count == 0 && IsForm(kind) ? _forms.Read(paper, reading.Organisations) : null;

        // The box of a consignment note names the goods and their number in a few words.
        var prose = _prose.All(paper, reading.Organisations, activities, money, tables.Count == 0 && IsForm(kind) && form is null ? ShortestBox : ShortestTextCell);
        var items = new List<Item>();
        foreach (var table in tables)
        {
            // Two rows of one table are two items, whatever they are called.
            Gather(items, WithActivities(table.Items), items.Count);
        }

        if (form is not null)
        {
            items.Add(form);
        }

        Gather(items, [.. prose.Where(i => tables.Count == 0 || i.Designation is not null)], int.MaxValue);

        NameByKin(paper, reading, items);
        if (items.Count == 0 && kind is not (DocumentKind.Report or DocumentKind.Invoice))
        {
            items.AddRange(new[] { Single(paper, reading, kind, kindQuote) ?? _prose.Uncounted(paper, reading.Organisations, activities) }.OfType<Item>());
        }

        // What is taught has its own word beside it; goods without a word of their own are not "trained".
        var main = activities.FirstOrDefault(a => a.Activity != Activity.Training);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Activity is null && main.Place is not null)
            {
                items[i] = items[i] with { Activity = paper.State(main.Activity, main.Place) };
            }

            // A contract for nothing else supplies what it lists, also where it only "sells" or "makes".
            if (items[i].Activity is { Value: Activity.Production } made && kind is not DocumentKind.ProductPassport)
            {
                var supplied = activities.FirstOrDefault(a => a.Activity is not (Activity.Production or Activity.Training));
                items[i] = items[i] with { Activity = supplied.Place is null ? made.With(Activity.Supply) : paper.State(supplied.Activity, supplied.Place) };
            }

            items[i] = items[i] with
            {
                Activity = items[i].Activity ?? (kindQuote is null ? null : Stated.By(Activity.Supply, kindQuote)),
                Categories = items[i].Description is { } words ? _lexicon.CategoriesOf(words.Value) : [],
            };
        }

        SerialFinder.Add(paper, items);
        return items.Count == 1 ? [Priced(items[0], money)] : Priced(items, money);
    }

    /// <summary>Beside rows that are repaired or modernised, rows that say nothing of themselves are supplied.</summary>
    private static List<Item> WithActivities(IReadOnlyList<Item> rows) =>
        !rows.Any(r => r.Activity?.Value is Activity.Modernisation or Activity.Repair) ? [.. rows]
        : [.. rows.Select(r => r.Activity is null && (r.Description ?? r.Designation) is { } named ? r with { Activity = Stated.By(Activity.Supply, named.Quotes) } : r)];

    /// <summary>"Ремонт танка Т-72Б … шести танков": goods counted by their noun are those named with it, where only one kind is.</summary>
    private void NameByKin(Paper paper, PaperReading reading, List<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not { Designation: null, Description: { } words, Activity.Value: not Activity.Training })
            {
                continue;
            }

            var stems = words.Value.Split(' ').Where(w => w.Length >= ShortestStem && w.All(char.IsLetter)).Select(w => w[..Math.Clamp(w.Length - 2, ShortestStem, StemLength)]).ToList();
            var kin = paper.Blocks.Where(b => b.Cell is null).SelectMany(b => _designations.All(paper, reading.Organisations, b.Start, b.End))
                .Where(d => WordBefore(paper.Text, d.Start) is { } word && stems.Exists(s => word.StartsWith(s, StringComparison.OrdinalIgnoreCase)))
                .DistinctBy(d => Key(d.Text)).ToList();
            if (kin is [var only] && !items.Exists(o => o.Designation is { } name && Key(name.Value) == Key(only.Text)))
            {
                items[i] = items[i] with { Designation = paper.State(only.Text, only.Start, only.End) };
            }
        }
    }

    private static string? WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && (text[end - 1] is ' ' or '«'))
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return start < end ? text[start..end] : null;
    }

    private static bool IsForm(DocumentKind kind) =>
        kind is DocumentKind.CustomsDeclaration or DocumentKind.ExportLicence or DocumentKind.EndUserCertificate or DocumentKind.ConsignmentNote;

    /// <param name="known">How many of the items may be told again by these; the others are new to the paper.</param>
    private static void Gather(List<Item> items, IReadOnlyList<Item> more, int known)
    {
        foreach (var item in more)
        {
            var at = items.FindIndex(i => Same(i, item));
            if (at >= 0 && at < known)
            {
                items[at] = Complete(items[at], item);
            }
            else
            {
                items.Add(item);
            }
        }
    }

    /// <summary>An export passport or a product passport is about one article, which stands alone on a line behind the heading.</summary>
    private Item? Single(Paper paper, PaperReading reading, DocumentKind kind, Quote? heading)
    {
        if (kind is not (DocumentKind.ExportPassport or DocumentKind.ProductPassport) || heading is null)
        {
            return null;
        }

        foreach (var block in paper.Blocks.Where(b => !paper.TextOf(b).AsSpan().Trim().IsEmpty && paper.Quote(b.Start, b.End).Span.End > heading.Span.Start))
        {
            foreach (var designation in _designations.All(paper, reading.Organisations, block.Start, block.End).Where(d => !d.Text.Contains('.', StringComparison.Ordinal)))
            {
                var start = paper.Text.LastIndexOf('\n', designation.Start) + 1;
                var words = Paper.Flat(paper.Text[Math.Max(start, block.Start)..designation.Start]).TrimEnd('«', ' ', '"');
                var item = new Item { Designation = paper.State(designation.Text, designation.Start, designation.End), Activity = Stated.By(Activity.Supply, heading) };
                return words.Length is < 3 or > 90 ? item : item with { Description = paper.State(words, Math.Max(start, block.Start), designation.Start) };
            }
        }

        return null;
    }

    private static bool Same(Item a, Item b) =>
        a.Designation is { } x && b.Designation is { } y ? Key(x.Value) == Key(y.Value) && !Apart(a, b)
        : a.Description is { } d && b.Description is { } e && string.Equals(d.Value, e.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Four systems and the training of twelve people on them are two items of one deal.</summary>
    private static bool Apart(Item a, Item b) =>
        (a.Activity?.Value ?? Activity.Supply) is var x && (b.Activity?.Value ?? Activity.Supply) is var y && x != y
        && a.Quantity is { } m && b.Quantity is { } n && (m.Value != n.Value || x == Activity.Training || y == Activity.Training);

    private static string Key(string designation) => string.Concat(designation.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static Item Complete(Item first, Item second) => first with
    {
        Description = first.Description ?? second.Description,
        Activity = first.Activity ?? second.Activity,
        Quantity = first.Quantity ?? second.Quantity,
        Unit = first.Unit ?? second.Unit,
        UnitPrice = first.UnitPrice ?? second.UnitPrice,
        Amount = first.Amount ?? second.Amount,
        Currency = first.Currency ?? second.Currency,
    };

    /// <summary>Sums of the prose belong to the item where the paper has only one.</summary>
    private static Item Priced(Item item, IReadOnlyList<MoneyFinder.Money> money)
    {
        var price = money.FirstOrDefault(m => m.Meaning == MoneyFinder.Meaning.UnitPrice);
        var total = MoneyFinder.Whole(money.Where(m => price is null || price.Currency.Value == m.Currency.Value));
        var priced = item with
        {
            UnitPrice = item.UnitPrice ?? price?.Amount,
            Amount = item.Amount ?? total?.Amount,
        };
        return priced with { Currency = item.Currency ?? (priced.UnitPrice is not null && price is not null ? price.Currency : total?.Currency) };
    }

    /// <summary>Among several items a price and a sum of the prose belong to the one that they fit.</summary>
    private static List<Item> Priced(List<Item> items, IReadOnlyList<MoneyFinder.Money> money)
    {
        foreach (var price in money.Where(m => m.Meaning == MoneyFinder.Meaning.UnitPrice && !items.Exists(i => i.UnitPrice?.Quote == m.Amount.Quote)))
        {
            var fitting = items.Where(i => i.UnitPrice is null && i.Quantity is { } count && money.Any(m => m.Currency.Value == price.Currency.Value && m.Amount.Value == price.Amount.Value * count.Value)).ToList();
            if (fitting is [{ Quantity: { } counted } only])
            {
                var amount = money.First(m => m.Currency.Value == price.Currency.Value && m.Amount.Value == price.Amount.Value * counted.Value);
                items[items.IndexOf(only)] = only with { UnitPrice = price.Amount, Amount = only.Amount ?? amount.Amount, Currency = price.Currency };
            }
        }

        return items;
    }
}
