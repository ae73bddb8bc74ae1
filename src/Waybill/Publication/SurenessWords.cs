namespace Waybill.Publication;

/// <summary>How far a recognised value may be trusted, for people.</summary>
public static class SurenessWords
{
    /// <summary><c>doubtful: two readings are as good</c>, <c>likely</c>; null where the value is sure.</summary>
    public static string? Doubt(Sureness sureness, string? reason) =>
        sureness == Sureness.Sure ? null : reason is { Length: > 0 } ? $"{sureness.NameOf()}: {reason}" : sureness.NameOf();

    /// <inheritdoc cref="Doubt(Sureness, string?)"/>
    public static string? DoubtInWords<T>(this Stated<T> stated) => Doubt(stated.Sureness, stated.Doubt);

    /// <inheritdoc cref="Doubt(Sureness, string?)"/>
    public static string? DoubtInWords(this TransferField field) => Doubt(field.Sureness, field.Doubt);

    /// <summary>The rule with the doubt: <c>by label consignee, likely: the next line may belong to it</c>; null where there is neither.</summary>
    public static string? Reading(string? rule, Sureness sureness, string? reason) =>
        string.Join(", ", new[] { rule is null ? null : $"by {rule}", Doubt(sureness, reason) }.OfType<string>()) is { Length: > 0 } words ? words : null;

    /// <inheritdoc cref="Reading(string?, Sureness, string?)"/>
    public static string? ReadingInWords(this TransferField field) => Reading(field.Rule, field.Sureness, field.Doubt);

    /// <summary>The fields of a deal whose values are doubtful, each with its reason: <c>items[0].quantity: doubtful: the digits were read badly</c>.</summary>
    public static IEnumerable<TransferField> Doubtful(Transfer transfer) => TransferEvidence.FieldsOf(transfer).Where(f => f.Sureness == Sureness.Doubtful);
}
