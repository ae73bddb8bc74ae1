namespace Waybill.Assessment.Norms;

/// <summary>How one kind of provision is held against a deal.</summary>
public interface INormTest
{
    /// <summary>As <c>norms.csv</c> names it in the column <c>test</c>.</summary>
    string Name { get; }

    /// <summary>Whether any state that the papers name can be touched by the norm. A norm that touches none is not held against the deal.</summary>
    bool Concerns(Norm norm, DealFacts facts, World world);

    /// <summary>Supplier, recipient and period are known, and the norm was in force throughout the period.</summary>
    NormAnswer Hold(Norm norm, KnownDeal deal, World world);
}

/// <summary>A deal of which everything is known that every test needs.</summary>
/// <param name="Supplier">ISO 3166-1 alpha-2.</param>
/// <param name="Recipient">ISO 3166-1 alpha-2: the destination that is looked at, where there are several.</param>
public sealed record KnownDeal(DealFacts Facts, string Supplier, string Recipient, Period Period)
{
    public DealStates States => Facts.States;
}

/// <summary>The dated facts about states that tests look up.</summary>
public sealed record World(Memberships Memberships, Conflicts Conflicts)
{
    /// <summary>Whether a norm that binds its parties as suppliers can concern a deal: the supplier is a party or may be, or, where it is not known, a receiver is.</summary>
    public bool BindsOneSide(Norm norm, DealStates states) =>
        states.Supplier is { } supplier ? Memberships.Speaks(norm, supplier) : states.Destinations.Any(d => Memberships.Names(norm, d));
}
