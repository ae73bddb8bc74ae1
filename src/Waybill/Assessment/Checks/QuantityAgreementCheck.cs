using System.Globalization;

namespace Waybill.Assessment.Checks;

/// <summary>The papers of one deal agree on quantities and prices.</summary>
/// <remarks>An offer that differs from the later contract is negotiation, so that only papers that bind are compared, each with what was agreed on
/// its own date: the weightiest paper and the amendments until then. A part of the goods may come under a paper of its own, and the parts of one
/// kind of paper come to no more than the whole. Data: <c>units.csv</c>.</remarks>
public sealed class QuantityAgreementCheck(ReferenceData reference) : ICheck
{
    private const string Amended = "An amendment of the contract that is not in the case, or a slip.";
    private const string NotUnderstood = "An amendment of the contract that is in the case and whose prices were not understood, or a slip.";
    private const string Partial = "A certificate or licence for a part, an amendment that is not in the case, or a slip.";
    private const string Replaced = "A paper that replaces an earlier one, an amendment that is not in the case, or a slip.";

    private readonly UnitClasses _units = new(reference);

    public string Name => "quantity-agreement";

    public IEnumerable<CheckFinding> Examine(CaseIndex index)
    {
        var deals = index.Case.Transfers.Select(t => DealLines.Of(index, t)).ToList();
        var comparisons = deals.SelectMany(d => Compare(index, d).Concat(Settled(index, d))).ToLookup(c => c.Document);
        return index.ForEach(this, "It belongs to no deal, so that there is nothing to compare.", (document, seen) =>
        {
            foreach (var comparison in comparisons[document.File])
            {
                comparison.Tell(index, seen);
            }

            if (seen.Count == 0 && deals.FirstOrDefault(d => d.Transfer.Documents.Contains(document.File)) is { } deal)
            {
                seen.NotTestable(WhyNothing(document, deal));
            }
        });
    }

    private IEnumerable<Comparison> Compare(CaseIndex index, DealLines deal)
    {
        var amendments = deal.Transfer.Documents.Select(d => index.Find(d)).OfType<CaseDocument>().Where(d => KindTraits.Of(d.Claims.Kind).Corrects).ToList();
        foreach (var goods in deal.Lines.GroupBy(l => l.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var ranked = goods.OrderBy(l => l.Traits.Corrects).ThenBy(l => l.Traits.Rank).ThenBy(l => l.Document.Path, StringComparer.Ordinal).ToList();
            var counted = ranked.Where(l => l.Item.Quantity is not null).ToList();
            if (counted.Count > 0)
            {
                var agreed = new AgreedQuantity(counted[0], counted, deal.Transfer, deal.IndexOf(goods.Key));
                foreach (var comparison in Quantities(agreed, counted))
                {
                    yield return comparison;
                }
            }

            // A price of nothing is one that was not read.
            var priced = ranked.Where(l => l.Item is { UnitPrice.Value: > 0, Currency: not null }).ToList();
            foreach (var line in priced.Skip(1).Where(l => l.Document.File != priced[0].Document.File && !l.Traits.Corrects && l.Item.Currency!.Value == priced[0].Item.Currency!.Value && HaveOneUnit(l, priced[0]))) // priced lines have both
            {
                // A new price of an amendment is agreed too; one whose prices were not understood may have it.
                var agreed = priced.Find(p => p.Traits.Corrects && p.Item.UnitPrice!.Value == line.Item.UnitPrice!.Value) ?? priced[0]; // as above
                var unread = amendments.Exists(a => a.File != line.Document.File && !priced.Exists(p => p.Document.File == a.File));
                yield return new Comparison(line, "unit price", agreed.Item.UnitPrice!, line.Item.UnitPrice!, agreed.Document, unread ? Judgement.Soft : Judgement.Hard, unread ? NotUnderstood : Amended) { IsBorneOut = line.IsBorneOut }; // as above
            }
        }
    }

    private IEnumerable<Comparison> Quantities(AgreedQuantity agreed, List<Line> lines)
    {
        var others = lines.Where(l => l.Document.File != agreed.Base.Document.File && !l.Traits.Corrects && HaveOneUnit(l, agreed.Base));
        foreach (var kind in others.GroupBy(l => l.Document.Claims.Kind))
        {
            var traits = KindTraits.Of(kind.Key);
            var sum = kind.DistinctBy(l => DealLines.IdentityOf(l.Document)).Sum(l => Capped(l.Item.Quantity!.Value)); // lines with a quantity: see Compare
            foreach (var line in kind)
            {
                var quantity = line.Item.Quantity!; // as above
                var force = agreed.InForceOn(line.Document);
                if (agreed.Allows(line.Document, quantity.Value))
                {
                    yield return new Comparison(line, "quantity", force, quantity, agreed.PaperOf(force), Judgement.Same, Amended);
                }
                else if (traits.ComesInParts && quantity.Value < force.Value)
                {
                    var isTooMuch = sum > agreed.Most && kind.DistinctBy(l => DealLines.IdentityOf(l.Document)).Count() > 1;
                    yield return new Comparison(line, "quantity", force, quantity, agreed.PaperOf(force), isTooMuch ? Judgement.TooMuchTogether : Judgement.Part, Replaced) { Sum = sum };
                }
                else
                {
                    // A licence may be given for a part; a certificate is given for what was bought.
                    var isHard = quantity.Value > force.Value || kind.Key is DocumentKind.EndUserCertificate or DocumentKind.Specification || traits.MakesDeal;
                    yield return new Comparison(line, "quantity", force, quantity, agreed.PaperOf(force), isHard ? Judgement.Hard : Judgement.Soft, traits.Ends == KindEnds.Authority ? Partial : Amended) { IsBorneOut = line.IsBorneOut };
                }
            }
        }
    }

    /// <summary>What settling the case already found to contradict, for goods that papers only describe and that have no designation to compare by.</summary>
    private static IEnumerable<Comparison> Settled(CaseIndex index, DealLines deal)
    {
        foreach (var (field, kept, other) in deal.Transfer.Contradictions)
        {
            var name = field.EndsWith(".quantity", StringComparison.Ordinal) ? "quantity" : field.EndsWith(".unitPrice", StringComparison.Ordinal) ? "unit price" : null;
            if (name is not null && index.Find(kept.Quote.File) is { } greater && index.Find(other.Quote.File) is { } lesser
                && KindTraits.Of(greater.Claims.Kind).Binds && KindTraits.Of(lesser.Claims.Kind) is { Binds: true, Corrects: false }
                && !deal.Lines.Any(l => l.Document.File == lesser.File)
                && decimal.TryParse(kept.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var keptValue) && keptValue > 0
                && decimal.TryParse(other.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var otherValue) && otherValue > 0)
            {
                var line = new Line(lesser, new Item(), "");
                var isHard = name != "quantity" || otherValue > keptValue || lesser.Claims.Kind == DocumentKind.EndUserCertificate;
                yield return new Comparison(line, name, kept.With(keptValue), other.With(otherValue), greater, isHard ? Judgement.Hard : Judgement.Soft, Amended);
            }
        }
    }

    /// <summary>Why a paper of a deal was held against no other: the true reason.</summary>
    private string WhyNothing(CaseDocument document, DealLines deal)
    {
        if (!KindTraits.Of(document.Claims.Kind).Binds)
        {
            return $"What {Article(document)} says of quantities is negotiation or report, and is not held against what was agreed.";
        }

        var own = deal.Lines.Where(l => l.Document.File == document.File && (l.Item.Quantity ?? l.Item.UnitPrice) is not null).ToList();
        var others = deal.Lines.Where(l => l.Document.File != document.File && (l.Item.Quantity ?? l.Item.UnitPrice) is not null).ToList();
        return own.Count == 0 ? "No quantity or price of goods with a designation was understood in it."
            : others.Count == 0 && deal.HasOtherQuantities(document) ? "Other papers of the deal give quantities that were not understood well enough to compare."
            : others.Count == 0 ? "No other paper of the deal gives quantities to compare."
            : others.TrueForAll(o => own.TrueForAll(l => l.Key != o.Key)) ? $"Other papers of the deal give quantities of other goods: {string.Join(", ", others.Select(o => o.Name).Distinct(StringComparer.Ordinal).Take(3))}."
            : others.TrueForAll(o => own.TrueForAll(l => l.Key != o.Key || !HaveOneUnit(l, o))) ? "The other papers of the deal count in other units."
            : "It is the paper against which the others of the deal are held.";
    }

    private static string Article(CaseDocument document)
    {
        var name = document.Claims.Kind.NameOf();
        return name.AsSpan(0, 1).IndexOfAny("aeiou") >= 0 ? $"an {name}" : $"a {name}";
    }

    private static decimal Capped(decimal quantity) => Math.Min(quantity, 1_000_000_000_000m);

    private bool HaveOneUnit(Line one, Line other) => one.Item.Unit is not { } a || other.Item.Unit is not { } b || _units.AreOne(a.Value, b.Value);

    private enum Judgement
    {
        Same,

        /// <summary>Less than the whole, in a paper that may speak of a part.</summary>
        Part,
        TooMuchTogether,

        /// <summary>May have a harmless cause.</summary>
        Soft,
        Hard,
    }

    /// <param name="Line">Of the lesser paper.</param>
    private sealed record Comparison(Line Line, string Field, Stated<decimal> Kept, Stated<decimal> Other, CaseDocument Greater, Judgement Judgement, string Benign)
    {
        public ContentHash Document => Line.Document.File;

        /// <summary>Of all papers of the kind.</summary>
        public decimal Sum { get; init; }

        /// <summary>True where the line's own arithmetic vouches for the lesser paper's figure.</summary>
        public bool IsBorneOut { get; init; }

        public void Tell(CaseIndex index, Observations seen)
        {
            var greater = $"{Greater.Claims.Kind.NameOf()} {CaseIndex.NameOf(Greater)}";
            var goods = Line.Item.Designation is null ? "the goods" : Line.Name;
            var sentence = $"The {Field} of {goods} is {Print(Other.Value)} here and {Print(Kept.Value)} in the {greater}.";
            switch (Judgement)
            {
                case Judgement.Same:
                    seen.Pass($"The {Field} of {goods} is that of the {greater}: {Print(Other.Value)}.", Other.Quote, Kept.Quote);
                    break;
                case Judgement.Hard or Judgement.Soft when Kept.Value == Other.Value:
                    seen.Pass($"The {Field} of {goods} is that of the {greater}: {Print(Kept.Value)}.", Other.Quote, Kept.Quote);
                    break;
                case Judgement.Part:
                    seen.Pass($"{Print(Other.Value)} of {Print(Kept.Value)} {goods} of the {greater}: a part.", Other.Quote, Kept.Quote);
                    break;
                case Judgement.TooMuchTogether:
                    seen.Judge(DoubtOf(index), $"Papers of this kind come to {Print(Sum)} {goods} together, {Print(Other.Value)} of them here, and the {greater} says {Print(Kept.Value)}.", Benign, Other.Quote, Kept.Quote);
                    break;
                case Judgement.Soft when DoubtOf(index) is not { IsOpen: true }:
                    seen.Warn(sentence, Benign, Other.Quote, Kept.Quote);
                    break;
                default:
                    seen.Judge(DoubtOf(index), sentence, Benign, Other.Quote, Kept.Quote);
                    break;
            }
        }

        private Doubt? DoubtOf(CaseIndex index)
        {
            (string Name, Stated<decimal> Value)[] values = IsBorneOut ? [($"agreed {Field}", Kept)] : [($"agreed {Field}", Kept), (Field, Other)];
            var doubt = Doubt.Gravest(values.Select(v => index.DoubtOf(v.Name, v.Value)));
            if (doubt is not { IsOpen: true })
            {
                return doubt;
            }

            // A doubt that names another reading is settled by trying it; one that comes from the rest of the row leaves a figure that was read well.
            var isOtherwise = Readings.Any([Kept, Other], r => r[0] == r[1]);
            var isClosed = !isOtherwise && values.Where(v => v.Value.Sureness != Sureness.Sure).All(v => v.Value.OtherReading is not null || index.IsSure(v.Value.Quote));
            return isClosed ? Doubt.Closed(doubt) : doubt;
        }

        private static string Print(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
    }
}
