namespace Waybill.Assessment.Norms;

/// <summary>The states that have a part in a deal, as far as the papers name them, ISO 3166-1 alpha-2.</summary>
/// <param name="Supplier">The state that the goods leave; null where the papers do not say.</param>
/// <param name="Destinations">Each state to which the goods go or may go, without the supplier's own; several where the papers differ or the goods go on.</param>
/// <param name="Intermediaries">Where those sit who stand between.</param>
public sealed record DealStates(string? Supplier, IReadOnlyList<string> Destinations, IReadOnlyList<string> Intermediaries)
{
    public bool GoesToAny(IReadOnlyList<string> states) => Destinations.Any(states.Contains);

    public bool ComesFromAny(IReadOnlyList<string> states) => Supplier is { } supplier && states.Contains(supplier);

    /// <summary>The first of the states in which an intermediary sits; null where none does.</summary>
    public string? BrokeredIn(IReadOnlyList<string> states) => Intermediaries.FirstOrDefault(states.Contains);
}
