using System.Globalization;
using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Statements;

/// <summary>Lets the numbers of a row decide which reading of a separator is right, and doubts what does not fit.</summary>
internal static class Arithmetic
{
    /// <summary>The larger of what rounding of a price may cost and a cent.</summary>
    private const decimal Rounding = 0.01m;

    /// <summary>A number whose only separator may group or part.</summary>
    public static Stated<decimal> Ambiguous(Stated<decimal> value, decimal other) =>
        value.Doubted(string.Create(CultureInfo.InvariantCulture, $"{value.Quote.Text} may be {value.Value} or {other}"), Sureness.Likely) with { OtherReading = other };

    /// <summary>The row with the readings under which quantity times price is the amount; unchanged where none is or they already are.</summary>
    public static Item Agree(AnnotatedPaper paper, Item item)
    {
        if (item is not { Quantity: { } quantity, UnitPrice: { } price, Amount: { } amount })
        {
            // A count of things is whole: "5.000 pcs" are five thousand.
            return item.Quantity is { OtherReading: { } other } only && only.Value != decimal.Truncate(only.Value) && other == decimal.Truncate(other) ? item with { Quantity = Sure(only, other, "things are counted whole", Sureness.Likely) } : item;
        }

        foreach (var q in quantity.Readings())
        {
            foreach (var p in price.Readings())
            {
                foreach (var a in amount.Readings())
                {
                    if (Fits(q, p, a))
                    {
                        return item with { Quantity = Sure(quantity, q, "", Sureness.Sure), UnitPrice = Sure(price, p, "", Sureness.Sure), Amount = Sure(amount, a, "", Sureness.Sure) };
                    }
                }
            }
        }

        var isRead = paper.Paper.IsRecognised(paper.Paper.PositionOf(quantity.Quote) ?? 0);
        return isRead ? item with
        {
            Quantity = quantity.Doubted("the row does not add up, and was read from a picture"),
            UnitPrice = price.Doubted("the row does not add up, and was read from a picture"),
            Amount = amount.Doubted("the row does not add up, and was read from a picture"),
        } : item;
    }

    public static bool Fits(decimal quantity, decimal price, decimal amount) =>
        quantity <= 1_000_000_000m && price <= 1_000_000_000_000m && Math.Abs((quantity * price) - amount) <= Math.Max(Rounding, quantity * 0.005m * (price == decimal.Truncate(price) ? 0 : 0.01m));

    private static Stated<decimal> Sure(Stated<decimal> value, decimal reading, string doubt, Sureness sureness) =>
        new(reading, value.Quotes) { Rule = value.Rule, Sureness = sureness, Doubt = doubt.Length > 0 ? doubt : null };
}
