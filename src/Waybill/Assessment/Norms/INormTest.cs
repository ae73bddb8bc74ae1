namespace Waybill.Assessment.Norms;

/// <summary>How one kind of provision is held against a deal.</summary>
public interface INormTest
{
    /// <summary>As <c>norms.csv</c> names it in the column <c>test</c>.</summary>
    string Name { get; }

    /// <summary>Supplier, recipient and period are known, and the norm was in force throughout the period.</summary>
    NormAnswer Hold(Norm norm, KnownDeal deal, World world);
}

/// <summary>A deal of which everything is known that every test needs.</summary>
/// <param name="Supplier">ISO 3166-1 alpha-2.</param>
/// <param name="Recipient">ISO 3166-1 alpha-2.</param>
public sealed record KnownDeal(Transfer Transfer, string Supplier, string Recipient, Period Period);

/// <summary>The dated facts about states that tests look up.</summary>
public sealed record World(Memberships Memberships, Conflicts Conflicts);

/// <param name="Reason">Whole sentences.</param>
public sealed record NormAnswer(Verdict Verdict, string Reason, IReadOnlyList<string> MissingFacts)
{
    public NormAnswer(Verdict verdict, string reason)
        : this(verdict, reason, [])
    {
    }

    /// <summary>Null where the norm bound the supplier throughout; else the answer that follows.</summary>
    public static NormAnswer? UnlessBound(Norm norm, KnownDeal deal, World world)
    {
        var (bond, why) = world.Memberships.Of(norm, deal.Supplier, deal.Period);
        return bond switch
        {
            Bond.Bound => null,
            Bond.Free => new NormAnswer(Verdict.NotBoundOnThatDate, $"It did not bind the supplier: {why}."),
            Bond.Disputed => new NormAnswer(Verdict.SourcesConflict, $"{char.ToUpperInvariant(why[0])}{why[1..]}."),
            Bond.Partly => new NormAnswer(Verdict.InsufficientFacts, $"It bound the supplier for a part of the time: {why}.", ["the day of the act"]),
            _ => new NormAnswer(Verdict.InsufficientFacts, "The reference data do not say whether it bound the supplier.", [why]),
        };
    }
}
