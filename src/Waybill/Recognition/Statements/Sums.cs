using Waybill.Recognition.Values;

namespace Waybill.Recognition.Statements;

/// <summary>Chooses between readings of badly recognised numbers by arithmetic: count × price must be the amount.</summary>
/// <remarks>Only what stands in the cells is read, each letter as the digit that it is taken for; what is quoted stays as it stood.
/// Nothing is chosen where no reading or more than one fits.</remarks>
internal static class Sums
{
    // Letters that engines read where a digit was printed.
    private const string Letters = "OОoоЗзIl|бBВSsДg";
    private const string Digits = "0000331116885549";
    private const decimal Cent = 0.01m;

    public static Item Agree(Paper paper, Item item, PaperBlock? quantity, PaperBlock? price, PaperBlock? amount)
    {
        if (quantity is null || price is null || amount is null || !paper.IsRecognised(quantity.Start)
            || (item.Quantity is { } q && item.UnitPrice is { } p && item.Amount is { } a && Fits(q.Value, p.Value, a.Value)))
        {
            return item;
        }

        var fitting = (from count in Readings(paper, quantity, item.Quantity)
                       from each in Readings(paper, price, item.UnitPrice)
                       from sum in Readings(paper, amount, item.Amount)
                       where Fits(count, each, sum)
                       select (count, each, sum)).Distinct().Take(2).ToList();
        if (fitting.Count != 1)
        {
            return item;
        }

        return item with
        {
            Quantity = item.Quantity?.Value == fitting[0].count ? item.Quantity : paper.State(fitting[0].count, quantity),
            UnitPrice = item.UnitPrice?.Value == fitting[0].each ? item.UnitPrice : paper.State(fitting[0].each, price),
            Amount = item.Amount?.Value == fitting[0].sum ? item.Amount : paper.State(fitting[0].sum, amount),
        };
    }

    public static bool Fits(decimal count, decimal price, decimal amount) =>
        count > 0 && price > 0 && amount > 0 && amount <= AmountFinder.Largest && Math.Abs((count * price) - amount) <= Cent;

    private static IEnumerable<decimal> Readings(Paper paper, PaperBlock cell, Stated<decimal>? first)
    {
        var text = paper.TextOf(cell);
        var digits = string.Concat(text.Select(c => Letters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Digits[at] : c));
        foreach (var value in new[]
        {
            first?.Value,
            AmountFinder.Read(string.Concat(text.Where(c => !char.IsWhiteSpace(c)))),
            AmountFinder.Read(digits),
            AmountFinder.Read(string.Concat(digits.Where(c => !char.IsWhiteSpace(c)))),
        }.OfType<decimal>().Distinct())
        {
            yield return value;
        }
    }
}
