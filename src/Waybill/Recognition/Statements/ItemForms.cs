using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Statements;

/// <summary>Reads goods from forms that have a line for each particular: customs declarations, licences, certificates.</summary>
/// <remarks>A particular is a row of two cells (<c>41. Количество | 4 компл.</c>) or a line with a colon (<c>Quantity: 4 sets</c>).</remarks>
internal sealed partial class ItemForms(Lexicon lexicon, DesignationFinder designations)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>A label longer than this is a sentence.</summary>
    private const int LongestLabel = 70;

    private enum Particular
    {
        None,
        Goods,
        Designation,
        Quantity,
        UnitPrice,
        Amount,
    }

    /// <summary>The one article that the form is about; null where it names no goods or says nothing of their number or worth.</summary>
    public Item? Read(Paper paper, IReadOnlyList<Organisation> organisations)
    {
        var said = new Dictionary<Particular, (int Start, int End)>();
        foreach (var (label, start, end) in Rows(paper).Concat(Lines(paper)))
        {
            var particular = ParticularOf(Paper.Flat(label));
            if (particular != Particular.None && end > start)
            {
                said.TryAdd(particular, (start, end));
            }
        }

        if (!said.TryGetValue(Particular.Goods, out var goods) && !said.TryGetValue(Particular.Designation, out goods))
        {
            return null;
        }

        var item = Counted(paper, said, new Item());
        item = item with
        {
            UnitPrice = Sum(paper, said, Particular.UnitPrice),
            Amount = Sum(paper, said, Particular.Amount),
            Currency = said.TryGetValue(Particular.Amount, out var sum) || said.TryGetValue(Particular.UnitPrice, out sum) ? Currency(paper, sum) : null,
        };
        return item.Quantity is null && item.Amount is null ? null : Named(paper, organisations, item, goods, said.GetValueOrDefault(Particular.Designation));
    }

    private static IEnumerable<(string Label, int Start, int End)> Rows(Paper paper) =>
        paper.Blocks.Where(b => b.Cell is not null).GroupBy(b => (b.Cell!.Value.Table, b.Cell.Value.Row)) // cells only: see Where
            .Select(r => r.OrderBy(b => b.Cell!.Value.Column).Where(b => paper.TextOf(b).Trim().Length > 0).ToList()) // as above
            .Where(r => r.Count == 2)
            .Select(r => (paper.TextOf(r[0]), r[1].Start, r[1].End));

    private static IEnumerable<(string Label, int Start, int End)> Lines(Paper paper)
    {
        for (var match = LabelledLine().Match(paper.Text); match.Success; match = match.NextMatch())
        {
            var value = match.Groups["value"];
            yield return (match.Groups["label"].Value, value.Index, value.Index + value.Length);
        }
    }

    private Item Counted(Paper paper, Dictionary<Particular, (int Start, int End)> said, Item item)
    {
        if (!said.TryGetValue(Particular.Quantity, out var place))
        {
            return item;
        }

        var match = CountAndUnit().Match(paper.Text, place.Start, place.End - place.Start);
        if (!match.Success || AmountFinder.Read(match.Groups["count"].Value) is not { } count)
        {
            return item;
        }

        var unit = match.Groups["unit"];
        return item with
        {
            Quantity = paper.State(count, match),
            Unit = unit.Success && lexicon.UnitOf(unit.Value) is not null ? paper.State(unit.Value, unit) : null,
        };
    }

    private static Stated<decimal>? Sum(Paper paper, Dictionary<Particular, (int Start, int End)> said, Particular particular) =>
        said.TryGetValue(particular, out var place) && AmountFinder.All(paper.Text, place.Start, place.End).FirstOrDefault() is { Place: { } found, Value: var value }
            ? paper.State(value, found)
            : null;

    private Stated<string>? Currency(Paper paper, (int Start, int End) place)
    {
        var match = Lexicon.Compile($@"(?<!\p{{L}})(?:{lexicon.Currencies})(?!\p{{L}})").Match(paper.Text, place.Start, place.End - place.Start);
        return match.Success && lexicon.CurrencyOf(match.Value) is { } code ? paper.State(code, match) : null;
    }

    private Item Named(Paper paper, IReadOnlyList<Organisation> organisations, Item item, (int Start, int End) goods, (int Start, int End) designation)
    {
        var named = designation.End > designation.Start ? designations.All(paper, organisations, designation.Start, designation.End) : [];
        var inGoods = designations.All(paper, organisations, goods.Start, goods.End);
        var chosen = named.Count > 0 ? named[0] : inGoods.Count > 0 ? inGoods[^1] : null;
        var end = inGoods.Count > 0 ? inGoods[^1].Start : goods.End;
        var words = Paper.Flat(paper.Text[goods.Start..end]).TrimEnd('«', ',', '-', '—', ' ');
        return item with
        {
            Designation = chosen is null ? null : paper.State(chosen.Text, chosen.Start, chosen.End),
            Description = words.Length > 2 ? paper.State(words, goods.Start, end) : null,
        };
    }

    private static Particular ParticularOf(string label) =>
        label.Length > LongestLabel ? Particular.None
        : Quantity().IsMatch(label) ? Particular.Quantity
        : UnitPrice().IsMatch(label) ? Particular.UnitPrice
        : Amount().IsMatch(label) ? Particular.Amount
        : Designation().IsMatch(label) ? Particular.Designation
        : Goods().IsMatch(label) ? Particular.Goods
        : Particular.None;

    [GeneratedRegex(@"^[ \t]*(?<label>[^:\n]{3,70}):[ \t]+(?<value>[^\n]{1,300})$", Options | RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex LabelledLine();

    [GeneratedRegex(@"(?<![\d\p{L}])(?<count>\d{1,3}(?: \d{3})+|\d{1,7})(?:\s*\([^)\n]{1,60}\))?\s*(?<unit>\p{L}[\p{L}-]*\.?)?", Options, PatternTime.Limit)]
    private static partial Regex CountAndUnit();

    [GeneratedRegex(@"^(?:\d+[.)]\s*)?(?:количеств|кол-во|кількіст|колькасць|quantity|qty|miqdar|քանակ)(?!.*мест)", Options, PatternTime.Limit)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"^(?:\d+[.)]\s*)?(?:цена\s+(?:за\s+)?ед|ціна\s+(?:за\s+)?од|unit\s+price|vahidin\s+qiyməti)", Options, PatternTime.Limit)]
    private static partial Regex UnitPrice();

    [GeneratedRegex(@"^(?:\d+[.)]\s*)?(?:(?:общая\s+)?стоимост|валюта\s+и\s+общая\s+сумма|(?:общая\s+)?сумма|(?:загальна\s+)?вартіст|(?:total\s+)?(?:value|amount)|ümumi\s+dəyər|məbləğ|արժեք)", Options, PatternTime.Limit)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(?:\d+[.)]\s*)?(?:обозначени|шифр|модель|марка|позначенн|designation|model|type(?!\p{L}))", Options, PatternTime.Limit)]
    private static partial Regex Designation();

    [GeneratedRegex(@"^(?:\d+[.)]\s*)?(?:наименовани\p{L}*\s+(?:товар|издели|продукци)|описание\s+товар|товар(?:ы)?$|изделие$|найменуванн\p{L}*\s+(?:товар|вироб)|опис\s+товар|(?:description\s+of\s+)?goods|product(?:\s+description)?|item(?:\s+description)?$|malın\s+adı|ապրանքի\s+անվանում)", Options, PatternTime.Limit)]
    private static partial Regex Goods();
}
