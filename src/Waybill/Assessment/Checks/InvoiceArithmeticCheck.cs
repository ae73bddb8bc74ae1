using System.Globalization;

namespace Waybill.Assessment.Checks;

/// <summary>Lines multiply, sums add up, and the total is the same in the table, in the text and in words.</summary>
public sealed class InvoiceArithmeticCheck : ICheck
{
    private const string Slip = "A slip of whoever typed it, or rounding.";

    /// <summary>The smallest coin: what one printed amount may be off by.</summary>
    private const decimal Cent = 0.01m;

    /// <summary>A unit price is rounded to the cent, so that a line may be off by half a cent for each unit.</summary>
    private const decimal HalfCent = 0.005m;

    /// <summary>Value added tax that a total may include: Belarus and Russia since 2019, Azerbaijan and Russia before.</summary>
    private static readonly decimal[] TaxRates = [0.20m, 0.18m];

    public string Name => "invoice-arithmetic";

    public IEnumerable<CheckFinding> Examine(CaseIndex index) =>
        index.ForEach(this, "It has no amounts that can be recalculated.", (document, seen) =>
        {
            foreach (var account in document.Claims.Accounts)
            {
                CompareLines(index, account, seen);
                CompareSum(index, account, seen);
                CompareTotals(index, account, seen);
            }
        });

    private static void CompareLines(CaseIndex index, Account account, Observations seen)
    {
        foreach (var line in account.Lines)
        {
            if (line is not { Quantity: { } quantity, UnitPrice: { } price, Amount: { } amount } || Multiply(quantity.Value, price.Value) is not { } product)
            {
                continue;
            }

            var tolerance = Math.Max(Cent, Math.Min(HalfCent * Math.Abs(quantity.Value), Math.Abs(price.Value) / 2));
            if (Math.Abs(product - amount.Value) <= tolerance)
            {
                seen.Pass($"{Print(quantity.Value)} × {Print(price.Value)} = {Print(amount.Value)}.", amount.Quote);
            }
            else
            {
                Differ(index, seen, product, amount.Value, $"{Print(quantity.Value)} × {Print(price.Value)} = {Print(product)}, and the line says {Print(amount.Value)}.", [quantity, price, amount]);
            }
        }
    }

    private static void CompareSum(CaseIndex index, Account account, Observations seen)
    {
        var amounts = account.Lines.Select(l => l.Amount).OfType<Stated<decimal>>().ToList();
        if (account.Total is not { } total || amounts.Count == 0 || amounts.Count != account.Lines.Count || Sum(amounts) is not { } sum)
        {
            return;
        }

        var tolerance = Cent * amounts.Count;
        if (Math.Abs(sum - total.Value) <= tolerance)
        {
            seen.Pass($"The lines add up to the total {Print(total.Value)}.", total.Quote);
        }
        else if (Array.Find(TaxRates, r => Math.Abs((sum * (1 + r)) - total.Value) <= tolerance) is var rate and > 0)
        {
            seen.Pass($"The lines with {Print(rate * 100)} % tax add up to the total {Print(total.Value)}.", total.Quote);
        }
        else
        {
            Differ(index, seen, sum, total.Value, $"The lines add up to {Print(sum)}, and the total says {Print(total.Value)}.", [total, .. amounts]);
        }
    }

    private static void CompareTotals(CaseIndex index, Account account, Observations seen)
    {
        Compare(account.Total, account.StatedTotal, "the text");
        Compare(account.StatedTotal ?? account.Total, account.TotalInWords, "the total in words");

        void Compare(Stated<decimal>? figures, Stated<decimal>? other, string otherName)
        {
            if (figures is null || other is null)
            {
                return;
            }

            var withoutCents = decimal.Truncate(other.Value) == other.Value && decimal.Truncate(figures.Value) == other.Value;
            if (Math.Abs(figures.Value - other.Value) <= Cent || withoutCents)
            {
                seen.Pass($"The total {Print(figures.Value)} is that of {otherName}.", figures.Quote, other.Quote);
            }
            else
            {
                Differ(index, seen, figures.Value, other.Value, $"The total in figures is {Print(figures.Value)}, and {otherName} says {Print(other.Value)}.", [figures, other]);
            }
        }
    }

    /// <summary>A difference counts where the reading is sure; where one digit is off in a shaky reading nothing can be said.</summary>
    private static void Differ(CaseIndex index, Observations seen, decimal expected, decimal printed, string sentence, IReadOnlyList<Stated<decimal>> values)
    {
        var quotes = values.Select(v => v.Quote);
        var sure = index.IsSure(quotes);
        if (!sure && DifferByOneDigit(expected, printed))
        {
            seen.NotTestable($"One digit may be misread: {char.ToLowerInvariant(sentence[0])}{sentence[1..]}", quotes);
        }
        else
        {
            seen.FailIf(sure, sentence, Slip, quotes);
        }
    }

    private static bool DifferByOneDigit(decimal one, decimal other)
    {
        var (a, b) = (Plain(one), Plain(other));
        return a.Length == b.Length && a.Zip(b).Count(p => p.First != p.Second) == 1;

        static string Plain(decimal value) => value.ToString("F2", CultureInfo.InvariantCulture);
    }

    /// <summary>Null where the numbers are so large that no paper can mean them.</summary>
    private static decimal? Multiply(decimal one, decimal other)
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

    private static decimal? Sum(List<Stated<decimal>> amounts)
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

    private static string Print(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
}
