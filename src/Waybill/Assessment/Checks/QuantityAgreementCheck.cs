using System.Globalization;
using AnyAscii;

namespace Waybill.Assessment.Checks;

/// <summary>The papers of one contract agree on quantities, prices and totals.</summary>
/// <remarks>An offer that differs from the later contract is negotiation, so that only papers from the contract on are compared. The contract
/// counts before its specification, the invoice before the consignment note; a part of the goods may come under a paper of its own.</remarks>
public sealed class QuantityAgreementCheck : ICheck
{
    private const string Partial = "A delivery or an invoice in parts, or an amendment that is not in the case.";
    private const string Amended = "An amendment of the contract that is not in the case, or a slip.";

    private static readonly DocumentKind[] Ranks =
    [
        DocumentKind.Contract, DocumentKind.Specification, DocumentKind.Invoice, DocumentKind.ConsignmentNote, DocumentKind.CustomsDeclaration,
        DocumentKind.AcceptanceAct, DocumentKind.ExportLicence, DocumentKind.EndUserCertificate,
    ];

    public string Name => "quantity-agreement";

    public IEnumerable<CheckFinding> Examine(CaseIndex index)
    {
        var comparisons = index.Case.Transfers.SelectMany(t => Compare(index, t).Concat(Settled(index, t))).ToLookup(c => c.Document);
        return index.ForEach(this, "No other paper of the same contract gives quantities to compare.", (document, seen) =>
        {
            foreach (var comparison in comparisons[document.File])
            {
                comparison.Tell(index, seen);
            }
        });
    }

    private static IEnumerable<Comparison> Compare(CaseIndex index, Transfer transfer)
    {
        var lines = transfer.Documents.Select(h => index.Find(h)).OfType<CaseDocument>()
            .Where(d => Ranks.Contains(d.Claims.Kind))
            .SelectMany(d => d.Claims.Deals.Where(s => IsOf(transfer, s)).SelectMany(s => Lines(d, s)))
            .ToList();

        foreach (var goods in lines.GroupBy(l => l.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var byRank = goods.OrderBy(l => Array.IndexOf(Ranks, l.Document.Claims.Kind)).ToList();
            if (byRank.Find(l => l.Item.Quantity is not null) is { } first)
            {
                foreach (var comparison in Quantities(first, byRank))
                {
                    yield return comparison;
                }
            }

            if (byRank.Find(l => l.Item.UnitPrice is not null && l.Item.Currency is not null) is { } priced)
            {
                foreach (var line in byRank.Where(l => l.Document.File != priced.Document.File && l.Item.Currency?.Value == priced.Item.Currency!.Value)) // found by it
                {
                    if (line.Item.UnitPrice is { } price)
                    {
                        yield return new Comparison(line.Document.File, "unit price", priced.Item.UnitPrice!, price, priced.Document, line.Name, IsHard: true, line.IsBorneOut);
                    }
                }
            }
        }
    }

    /// <summary>Papers that move goods in parts are added up over all of their kind before they are held against the contract.</summary>
    private static IEnumerable<Comparison> Quantities(Line first, List<Line> lines)
    {
        foreach (var kind in lines.Where(l => l.Document.File != first.Document.File && l.Item.Quantity is not null && HaveOneUnit(l, first)).GroupBy(l => l.Document.Claims.Kind))
        {
            var comesInParts = kind.Key is DocumentKind.Invoice or DocumentKind.ConsignmentNote or DocumentKind.CustomsDeclaration or DocumentKind.AcceptanceAct;
            var sum = kind.DistinctBy(l => l.Document.File).Sum(l => l.Item.Quantity!.Value); // only lines with a quantity are here
            foreach (var line in kind)
            {
                var quantity = line.Item.Quantity!;
                var isPart = comesInParts && quantity.Value < first.Item.Quantity!.Value;
                if (!(isPart && sum == first.Item.Quantity!.Value))
                {
                    var isHard = kind.Key is DocumentKind.Specification || quantity.Value > first.Item.Quantity!.Value || (isPart && sum > first.Item.Quantity!.Value);
                    yield return new Comparison(line.Document.File, "quantity", first.Item.Quantity!, quantity, first.Document, line.Name, isHard, line.IsBorneOut);
                }
            }
        }
    }

    /// <summary>What settling the case already found to contradict, for goods that papers only describe and that have no designation to compare by.</summary>
    private static IEnumerable<Comparison> Settled(CaseIndex index, Transfer transfer)
    {
        foreach (var (field, kept, other) in transfer.Contradictions)
        {
            var name = field.EndsWith(".quantity", StringComparison.Ordinal) ? "quantity" : field.EndsWith(".unitPrice", StringComparison.Ordinal) ? "unit price" : null;
            if (name is not null && index.Find(kept.Quote.File) is { } greater && index.Find(other.Quote.File) is { } lesser
                && Ranks.Contains(greater.Claims.Kind) && Ranks.Contains(lesser.Claims.Kind)
                && !lesser.Claims.Deals.Any(d => d.Items.Any(i => i.Designation is not null))
                && decimal.TryParse(kept.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var keptValue)
                && decimal.TryParse(other.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var otherValue))
            {
                yield return new Comparison(
                    lesser.File, name, kept.With(keptValue), other.With(otherValue), greater, "the goods", name != "quantity" || otherValue > keptValue, IsBorneOut: false);
            }
        }
    }

    private static bool IsOf(Transfer transfer, DealStatement statement) =>
        statement.ContractNumber is null || transfer.ContractNumber is null
        || LookAlikes.NumberKey(statement.ContractNumber.Value) == LookAlikes.NumberKey(transfer.ContractNumber.Value);

    /// <summary>Lines of goods; two of one designation in one paper (lots at two prices) cannot be held against single lines and are left out.</summary>
    private static IEnumerable<Line> Lines(CaseDocument document, DealStatement statement) =>
        statement.Items.Where(i => i.Designation is not null).Select(i => new Line(document, i, Key(i)))
            .GroupBy(l => l.Key, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.Single());

    /// <summary>The same for <c>ЛДМ-7</c> and <c>LDM-7</c>; supply and training of one designation are two things.</summary>
    private static string Key(Item item)
    {
        var name = item.Designation!.Value; // lines have designations
        var isCyrillic = name.Count(LookAlikes.IsCyrillic) > name.Count(LookAlikes.IsLatin);
        var ascii = (isCyrillic ? LookAlikes.Skeleton(name) : name).Transliterate();
        return $"{string.Concat(ascii.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()} {item.Activity?.Value ?? Activity.Supply}";
    }

    private static bool HaveOneUnit(Line one, Line other) =>
        one.Item.Unit is not { } a || other.Item.Unit is not { } b || UnitClass(a.Value) == UnitClass(b.Value);

    /// <summary>Pieces, sets and persons by whatever word; any other unit stands for itself.</summary>
    private static string UnitClass(string unit) => unit.Trim().TrimEnd('.').ToLowerInvariant() switch
    {
        "шт" or "штук" or "штуки" or "ед" or "единиц" or "единицы" or "pcs" or "pc" or "pieces" or "unit" or "units" or "ədəd" or "од" or "адз" => "piece",
        "компл" or "к-т" or "комплект" or "комплекта" or "комплектов" or "set" or "sets" or "dəst" or "komplekt" or "камп" => "set",
        "чел" or "человек" or "persons" or "person" or "trainees" or "nəfər" => "person",
        var other => other,
    };

    private sealed record Line(CaseDocument Document, Item Item, string Key)
    {
        public string Name => Item.Designation!.Value; // lines have designations

        /// <summary>True where quantity, price and amount of the line agree, so that none of the three can be misread alone.</summary>
        public bool IsBorneOut =>
            Item is { Quantity: { } quantity, UnitPrice: { } price, Amount: { } amount } && Math.Abs((quantity.Value * price.Value) - amount.Value) <= 0.01m;
    }

    /// <param name="Document">The lesser paper.</param>
    /// <param name="IsHard">True where no delivery in parts can explain a difference.</param>
    /// <param name="IsBorneOut">True where the line's own arithmetic vouches for the lesser paper's figure.</param>
    private sealed record Comparison(
        ContentHash Document, string Field, Stated<decimal> Kept, Stated<decimal> Other, CaseDocument Greater, string Goods, bool IsHard, bool IsBorneOut)
    {
        public void Tell(CaseIndex index, Observations seen)
        {
            var greater = $"{Greater.Claims.Kind.NameOf()} {CaseIndex.NameOf(Greater)}";
            if (Kept.Value == Other.Value)
            {
                seen.Pass($"The {Field} of {Goods} is that of the {greater}: {Print(Kept.Value)}.", Other.Quote, Kept.Quote);
                return;
            }

            var sentence = $"The {Field} of {Goods} is {Print(Other.Value)} here and {Print(Kept.Value)} in the {greater}.";
            if (IsHard)
            {
                seen.FailIf(IsBorneOut || index.IsSure(Other.Quote, Kept.Quote), sentence, Amended, Other.Quote, Kept.Quote);
            }
            else
            {
                seen.Warn(sentence, Partial, Other.Quote, Kept.Quote);
            }
        }

        private static string Print(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
    }
}
