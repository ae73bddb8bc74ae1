using Waybill.Language;

namespace Waybill.Assessment.Checks;

/// <summary>Which words for units mean one unit. Data: <c>units.csv</c>.</summary>
internal sealed class UnitClasses(ReferenceData reference)
{
    /// <summary>Classes whose words all count the same things; of weights, packages and times each word stands for itself.</summary>
    private static readonly Dictionary<string, string> Counted = new(StringComparer.Ordinal) { ["each"] = "piece", ["piece"] = "piece", ["item"] = "piece", ["set"] = "set", ["person"] = "person", ["lot"] = "lot" };

    private readonly Dictionary<string, string> _units = reference.Table("units")
        .Where(r => r["form"].Length > 0)
        .DistinctBy(r => Fold(r["form"]), StringComparer.Ordinal)
        .ToDictionary(r => Fold(r["form"]), r => r["unit"], StringComparer.Ordinal);

    /// <summary>Pieces, sets and persons by whatever word; a unit that the table does not have stands for itself.</summary>
    public bool AreOne(string one, string other) => Of(one) == Of(other);

    private string Of(string unit) => Fold(unit) is var folded && _units.TryGetValue(folded, out var known) && Counted.TryGetValue(known, out var counted) ? counted : folded;

    private static string Fold(string unit) => Words.Fold(string.Concat(unit.Where(c => char.IsLetterOrDigit(c))));
}
