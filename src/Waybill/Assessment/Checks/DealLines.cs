using AnyAscii;
using Waybill.Language;

namespace Waybill.Assessment.Checks;

/// <summary>What the binding papers of one deal say of its goods, line by line.</summary>
internal sealed class DealLines
{
    private readonly List<string> _keys;
    private readonly HashSet<ContentHash> _withQuantities;

    private DealLines(Transfer transfer, List<string> keys, IReadOnlyList<Line> lines, HashSet<ContentHash> withQuantities)
    {
        Transfer = transfer;
        Lines = lines;
        _keys = keys;
        _withQuantities = withQuantities;
    }

    public Transfer Transfer { get; }

    public IReadOnlyList<Line> Lines { get; }

    public static DealLines Of(CaseIndex index, Transfer transfer)
    {
        var keys = transfer.Items.Select(i => i.Designation is null ? "" : KeyOf(i)).ToList();
        var statements = transfer.Documents.Select(h => index.Find(h)).OfType<CaseDocument>()
            .Where(d => KindTraits.Of(d.Claims.Kind).Binds)
            .SelectMany(d => d.Claims.Deals.Where(s => IsOf(transfer, s)).Select(s => (Document: d, Statement: s)))
            .ToList();
        return new DealLines(
            transfer, keys, [.. statements.SelectMany(s => LinesOf(s.Document, s.Statement, transfer, keys))],
            [.. statements.Where(s => s.Statement.Items.Any(i => i.Quantity is not null)).Select(s => s.Document.File)]);
    }

    /// <summary>Index of the goods among those of the settled deal; null where they are not among them.</summary>
    public int? IndexOf(string key) => _keys.IndexOf(key) is var at and >= 0 ? at : null;

    public bool HasOtherQuantities(CaseDocument document) => _withQuantities.Any(h => h != document.File);

    /// <summary>Two files with one number of one kind are one paper.</summary>
    public static string IdentityOf(CaseDocument document) =>
        document.Claims.Number is { } number ? $"{document.Claims.Kind} {PaperNumber.Key(number.Value)}" : document.File.ToString();

    /// <summary>The lines of two papers that are about the same goods.</summary>
    public static IEnumerable<(Line One, Line Other)> InBoth(CaseDocument one, CaseDocument other)
    {
        static IEnumerable<Line> All(CaseDocument document) =>
            document.Claims.Deals.SelectMany(d => d.Items).Where(i => i.Designation is not null).Select(i => new Line(document, i, KeyOf(i)));
        return All(one).Join(All(other), l => l.Key, l => l.Key, (a, b) => (a, b), StringComparer.Ordinal);
    }

    private static bool IsOf(Transfer transfer, DealStatement statement) =>
        statement.ContractNumber is null || transfer.ContractNumber is null
        || PaperNumber.Key(statement.ContractNumber.Value) == PaperNumber.Key(transfer.ContractNumber.Value);

    /// <summary>Lines of goods; two of one designation in one paper (lots at two prices) cannot be held against single lines and are left out.</summary>
    private static IEnumerable<Line> LinesOf(CaseDocument document, DealStatement statement, Transfer transfer, List<string> keys) =>
        statement.Items.Where(i => i.Designation is not null).Select(i => new Line(document, i, Key(i, transfer, keys)))
            .GroupBy(l => l.Key, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.Single());

    /// <summary>The key of the goods of the deal whose name the settled case found in these words; else that of the name itself.</summary>
    private static string Key(Item item, Transfer transfer, List<string> keys)
    {
        var own = KeyOf(item);
        if (keys.Contains(own, StringComparer.Ordinal))
        {
            return own;
        }

        var named = transfer.Items.Select((goods, i) => (Goods: goods, Key: keys[i]))
            .Where(g => g.Goods.Designation is { } name && name.Quotes.Contains(item.Designation!.Quote)) // lines have designations
            .Select(g => g.Key).Distinct(StringComparer.Ordinal).ToList();
        return named is [var only] ? only : own;
    }

    /// <summary>The same for names in two alphabets; supply and training of one designation are two things.</summary>
    private static string KeyOf(Item item)
    {
        var name = item.Designation!.Value; // asked only of those that have one
        var isCyrillic = name.Count(LookAlikes.IsCyrillic) > name.Count(LookAlikes.IsLatin);
        var ascii = string.Concat(name.Select(c => isCyrillic ? LookAlikes.Cyrillic(c) : LookAlikes.Latin(c))).Transliterate();
        return $"{string.Concat(ascii.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()} {item.Activity?.Value ?? Activity.Supply}";
    }
}

/// <summary>One line of goods in one paper.</summary>
internal sealed record Line(CaseDocument Document, Item Item, string Key)
{
    public KindTraits Traits => KindTraits.Of(Document.Claims.Kind);

    public string Name => Item.Designation!.Value; // lines have designations

    /// <summary>True where quantity, price and amount of the line agree, so that none of the three can be misread alone.</summary>
    public bool IsBorneOut =>
        Item is { Quantity: { } quantity, UnitPrice: { } price, Amount: { } amount } && Sums.Product(quantity.Value, price.Value) is { } product && Math.Abs(product - amount.Value) <= 0.01m;
}
