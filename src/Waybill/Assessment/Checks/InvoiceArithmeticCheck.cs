using System.Globalization;

namespace Waybill.Assessment.Checks;

/// <summary>Lines multiply, sums add up with what is added and taken off, and the total is the same in the table, in the text and in words.</summary>
/// <remarks>Data: <c>tax-rates.csv</c>, for totals that include a tax which the table does not print.</remarks>
public sealed class InvoiceArithmeticCheck : ICheck
{
    private const string Slip = "A slip of whoever typed it, or rounding.";

    /// <summary>The smallest coin: what one printed amount may be off by.</summary>
    private const decimal Cent = 0.01m;

    /// <summary>A unit price is rounded to the cent, so that a line may be off by half a cent for each unit.</summary>
    private const decimal HalfCent = 0.005m;

    private readonly List<decimal> _taxRates;

    /// <exception cref="InvalidDataException">A row of the table is wrong; the message says which.</exception>
    public InvoiceArithmeticCheck(ReferenceData reference) => _taxRates = [.. reference.Table("tax-rates").Select(Rate).Distinct()];

    public string Name => "invoice-arithmetic";

    public IEnumerable<CheckFinding> Examine(CaseIndex index) =>
        index.ForEach(this, "The paper prints no table of amounts that was understood.", (document, seen) =>
        {
            foreach (var account in document.Claims.Accounts)
            {
                CompareLines(index, account, seen);
                CompareSum(index, account, seen);
                CompareTotals(index, account, document.Claims.Accounts, seen);
            }

            if (seen.Count == 0 && document.Claims.Accounts.Count > 0)
            {
                seen.NotTestable("Its amounts stand alone: no row has quantity, price and amount, and no sum of them was found.");
            }
        });

    private static decimal Rate(ReferenceRow row) =>
        decimal.TryParse(row["percent"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) ? percent / 100
            : throw new InvalidDataException($"{row.Origin}: '{row["percent"]}' is not a rate in per cent");

    private static void CompareLines(CaseIndex index, Account account, Observations seen)
    {
        foreach (var line in account.Lines)
        {
            if (line is not { Quantity: { } quantity, UnitPrice: { } price, Amount: { } amount } || Sums.Product(quantity.Value, price.Value) is not { } product)
            {
                continue;
            }

            var sentence = $"{Print(quantity.Value)} × {Print(price.Value)} = {Print(product)}, and the line says {Print(amount.Value)}.";
            if (Multiplies(quantity.Value, price.Value, amount.Value))
            {
                seen.Pass($"{Print(quantity.Value)} × {Print(price.Value)} = {Print(amount.Value)}.", amount.Quote);
            }
            else
            {
                var isOtherwise = Readings.Any([quantity, price, amount], r => Multiplies(r[0], r[1], r[2]));
                Differ(index, seen, product, amount.Value, isOtherwise, sentence, ("quantity", quantity), ("price", price), ("amount", amount));
            }
        }
    }

    private static bool Multiplies(decimal quantity, decimal price, decimal amount) =>
        Sums.Product(quantity, price) is { } product
        && Math.Abs(product - amount) <= Math.Max(Cent, Math.Min(HalfCent * Math.Abs(quantity), Math.Abs(price) / 2));

    private void CompareSum(CaseIndex index, Account account, Observations seen)
    {
        var amounts = account.Lines.Select(l => l.Amount).OfType<Stated<decimal>>().ToList();
        var isWhole = amounts.Count > 0 && amounts.Count == account.Lines.Count;
        var sum = isWhole ? Sums.Of(amounts) : null;
        var tolerance = Cent * Math.Max(1, amounts.Count);
        if (account.Subtotal is { } subtotal && sum is { } ofLines)
        {
            if (Math.Abs(ofLines - subtotal.Value) <= tolerance)
            {
                seen.Pass($"The {amounts.Count} lines add up to the sub-total {Print(subtotal.Value)}.", subtotal.Quote);
            }
            else
            {
                var isOtherwise = Readings.Any([subtotal, .. amounts], r => Math.Abs(r.Skip(1).Sum() - r[0]) <= tolerance);
                Differ(index, seen, ofLines, subtotal.Value, isOtherwise, $"The lines add up to {Print(ofLines)}, and the sub-total says {Print(subtotal.Value)}.", [("sub-total", subtotal), .. amounts.Select(a => ("amount", a))]);
            }
        }

        var total = account.Total ?? account.StatedTotal;
        if (total is null || (account.Subtotal?.Value ?? sum) is not { } before)
        {
            return;
        }

        if (account.TotalInWords is { } words && words.Value != total.Value && Sums.AreOneButForZeros(words.Value, total.Value))
        {
            seen.NotTestable($"The total was read as {Print(total.Value)}, and the words say {Print(words.Value)}: a part of the figure is missing.", total.Quote, words.Quote);
            return;
        }

        var expected = Sums.Totals(before, account.Adjustments).ToList();
        if (expected.Count == 0)
        {
            return;
        }

        if (expected.Exists(e => Math.Abs(e - total.Value) <= tolerance))
        {
            seen.Pass($"{Before(account)}{Adjusted(account)} come to the total {Print(total.Value)}.", total.Quote);
        }
        else if (account.Adjustments.All(a => a.Kind != AdjustmentKind.Tax) && _taxRates.Find(r => expected.Exists(e => Math.Abs((e * (1 + r)) - total.Value) <= tolerance)) is var rate and > 0)
        {
            seen.Pass($"{Before(account)}{Adjusted(account)} with {Print(rate * 100)} % tax come to the total {Print(total.Value)}.", total.Quote);
        }
        else
        {
            (string, Stated<decimal>)[] values = [("total", total), .. account.Subtotal is { } s ? [("sub-total", s)] : amounts.Select(a => ("amount", a)), .. account.Adjustments.Select(a => (NameOf(a.Kind), a.Amount))];
            var isOtherwise = account.Adjustments.Count == 0 && account.Subtotal is null && Readings.Any([total, .. amounts], r => Math.Abs(r.Skip(1).Sum() - r[0]) <= tolerance);
            Differ(index, seen, expected[0], total.Value, isOtherwise, $"{Before(account)}{Adjusted(account)} come to {Print(expected[0])}, and the total says {Print(total.Value)}.", values);
        }
    }

    private static string Before(Account account) => account.Subtotal is null ? "The lines" : "The sub-total";

    private static string Adjusted(Account account) =>
        string.Concat(account.Adjustments.Select(a => $"{(a.Kind is AdjustmentKind.Discount or AdjustmentKind.Advance ? " less " : " and ")}{NameOf(a.Kind)} {Print(Math.Abs(a.Amount.Value))}"));

    private static string NameOf(AdjustmentKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The total in the text and that in words may be the total, what is due after an advance, the sub-total, or the sum of several tables.</summary>
    private static void CompareTotals(CaseIndex index, Account account, IReadOnlyList<Account> all, Observations seen)
    {
        var main = account.Total ?? account.StatedTotal;
        if (main is null)
        {
            if (account.TotalInWords is not null)
            {
                seen.NotTestable("The total is given in words, and the one in figures was not understood.", account.TotalInWords.Quote);
            }

            return;
        }

        var figures = new List<Stated<decimal>> { main };
        figures.AddRange(((Stated<decimal>?[])[account.StatedTotal, account.Subtotal]).OfType<Stated<decimal>>());
        List<decimal> sums = [.. Sums.Due(main.Value, account.Adjustments), .. all.Count > 1 ? Sums.OfTotals(all) : []];
        Compare(account.Total is null ? null : account.StatedTotal, "the text", "total in the text", inWords: false);
        Compare(account.TotalInWords, "the total in words", "total in words", inWords: true);

        void Compare(Stated<decimal>? other, string where, string name, bool inWords)
        {
            if (other is null)
            {
                return;
            }

            if (figures.Find(f => (inWords || !ReferenceEquals(f, other)) && Agree(f.Value, other.Value)) is { } same)
            {
                seen.Pass($"The total {Print(same.Value)} is that of {where}.", same.Quote, other.Quote);
            }
            else if (sums.Exists(s => Agree(s, other.Value)))
            {
                seen.Pass($"{Print(other.Value)} in {where} is what the total and the other sums of the paper come to.", other.Quote, main.Quote);
            }
            else
            {
                var isOtherwise = Readings.Any([main, other], r => Agree(r[0], r[1]));
                Differ(index, seen, main.Value, other.Value, isOtherwise, $"The total in figures is {Print(main.Value)}, and {where} says {Print(other.Value)}.", ("total", main), (name, other));
            }
        }
    }

    /// <summary>Words often leave out the cents.</summary>
    private static bool Agree(decimal figures, decimal other) =>
        Math.Abs(figures - other) <= Cent || (decimal.Truncate(other) == other && decimal.Truncate(figures) == other);

    /// <summary>A difference counts where the reading is sure; where a digit or a grouping sign may be misread nothing can be said.</summary>
    private static void Differ(CaseIndex index, Observations seen, decimal expected, decimal printed, bool isOtherwise, string sentence, params IReadOnlyList<(string Name, Stated<decimal> Value)> values)
    {
        var doubt = Doubt.Gravest(values.Select(v => index.DoubtOf(v.Name, v.Value)));
        if (isOtherwise)
        {
            doubt = new Doubt(doubt?.Reason ?? "a sign between digits can be read in two ways", IsOpen: true);
        }
        else if (doubt is { IsOpen: true } && values.Where(v => v.Value.Sureness != Sureness.Sure).All(v => v.Value.Sureness == Sureness.Likely && v.Value.OtherReading is not null))
        {
            doubt = Doubt.Closed(doubt);
        }
        else if (Sums.AreOneButForZeros(expected, printed))
        {
            doubt = new Doubt("a grouping sign or a word like thousand may be misread", IsOpen: true);
        }
        else if (doubt is not null && Sums.DifferByOneDigit(expected, printed))
        {
            doubt = new Doubt("one digit may be misread", IsOpen: true);
        }

        seen.Judge(doubt, sentence, Slip, values.Select(v => v.Value.Quote));
    }

    private static string Print(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
}
