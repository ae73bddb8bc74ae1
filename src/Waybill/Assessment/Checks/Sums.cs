using System.Globalization;

namespace Waybill.Assessment.Checks;

/// <summary>What the amounts of an account come to, in the ways in which papers count.</summary>
internal static class Sums
{
    /// <summary>Null where the numbers are so large that no paper can mean them.</summary>
    public static decimal? Product(decimal one, decimal other)
    {
        try
        {
            return one * other;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Null as before.</summary>
    public static decimal? Of(IEnumerable<Stated<decimal>> amounts)
    {
        try
        {
            return amounts.Sum(a => a.Value);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>What a sum comes to with what is added and taken off; first the plain reading, then those in which a tax or the freight is included already, or an advance taken off.</summary>
    public static IEnumerable<decimal> Totals(decimal before, IReadOnlyList<AccountAdjustment> adjustments)
    {
        if (Of(adjustments, AdjustmentKind.Discount) is not { } discount || Of(adjustments, AdjustmentKind.Freight) is not { } freight
            || Of(adjustments, AdjustmentKind.Tax) is not { } tax || Of(adjustments, AdjustmentKind.Advance) is not { } advance
            || Math.Abs(before) > decimal.MaxValue / 8)
        {
            yield break;
        }

        foreach (var paid in new[] { 0, advance })
        {
            foreach (var added in new[] { freight + tax, freight, tax, 0 })
            {
                yield return before + added - discount - paid;
            }
        }
    }

    /// <summary>What is due of a total after the advance.</summary>
    public static IEnumerable<decimal> Due(decimal total, IReadOnlyList<AccountAdjustment> adjustments) =>
        Of(adjustments, AdjustmentKind.Advance) is { } advance and > 0 && Math.Abs(total) < decimal.MaxValue / 8 ? [total - advance, advance] : [];

    /// <summary>The totals of several tables of one paper together.</summary>
    public static IEnumerable<decimal> OfTotals(IReadOnlyList<Account> accounts) =>
        Of(accounts.Select(a => a.Total ?? a.Subtotal).OfType<Stated<decimal>>()) is { } sum ? [sum] : [];

    /// <summary>True for 2 and 2,000,000, for 1,568 and 1,568,000: a sign or a word between them was taken for something else.</summary>
    public static bool AreOneButForZeros(decimal one, decimal other)
    {
        var (small, large) = (Math.Min(Math.Abs(one), Math.Abs(other)), Math.Max(Math.Abs(one), Math.Abs(other)));
        if (small == 0 || large / 1000 < small)
        {
            return small != 0 && large / 100 == small;
        }

        while (large / 1000 >= small)
        {
            large /= 1000;
        }

        return large == small;
    }

    public static bool DifferByOneDigit(decimal one, decimal other)
    {
        var (a, b) = (Plain(one), Plain(other));
        return a.Length == b.Length && a.Zip(b).Count(p => p.First != p.Second) == 1;

        static string Plain(decimal value) => value.ToString("F2", CultureInfo.InvariantCulture);
    }

    private static decimal? Of(IReadOnlyList<AccountAdjustment> adjustments, AdjustmentKind kind)
    {
        var sum = 0m;
        foreach (var adjustment in adjustments.Where(a => a.Kind == kind))
        {
            if (Math.Abs(adjustment.Amount.Value) > decimal.MaxValue / 64)
            {
                return null;
            }

            sum += Math.Abs(adjustment.Amount.Value);
        }

        return sum;
    }
}
