namespace Waybill.Assessment.Norms;

/// <summary>What a test says of a norm and a deal.</summary>
/// <param name="Reason">Whole sentences.</param>
public sealed record NormAnswer(Verdict Verdict, string Reason, IReadOnlyList<string> MissingFacts)
{
    public NormAnswer(Verdict verdict, string reason)
        : this(verdict, reason, [])
    {
    }

    /// <summary>Null where the norm bound the supplier throughout; else the answer that follows.</summary>
    public static NormAnswer? UnlessBound(Norm norm, KnownDeal deal, World world) => UnlessBound(norm, deal.Supplier, "the supplier", deal.Period, world);

    /// <summary>Null where the norm bound the supplier throughout. Where it did not but bound a state in which an intermediary sits, the intermediary's part has to be found out.</summary>
    public static NormAnswer? UnlessBoundOrBrokered(Norm norm, KnownDeal deal, World world) =>
        UnlessBound(norm, deal, world) is not { } answer ? null
        : answer.Verdict == Verdict.NotBoundOnThatDate
            && deal.States.Intermediaries.FirstOrDefault(i => world.Memberships.Of(norm, i, deal.Period).Bond == Bond.Bound) is { } state
            ? new NormAnswer(
                Verdict.InsufficientFacts,
                $"{answer.Reason} But an intermediary sits in {state}, which it bound {deal.Period}.",
                ["whether what the intermediary did is brokering that the norm covers", .. norm.RequiredFacts])
        : answer;

    /// <param name="who">As the sentence names the state: <c>the supplier</c>.</param>
    public static NormAnswer? UnlessBound(Norm norm, string state, string who, Period period, World world)
    {
        var (bond, why) = world.Memberships.Of(norm, state, period);
        return bond switch
        {
            Bond.Bound => null,
            Bond.Free => new NormAnswer(Verdict.NotBoundOnThatDate, $"It did not bind {who}: {why}."),
            Bond.Disputed => new NormAnswer(Verdict.SourcesConflict, $"{char.ToUpperInvariant(why[0])}{why[1..]}."),
            Bond.Partly => new NormAnswer(Verdict.InsufficientFacts, $"It bound {who} for a part of the time: {why}.", ["the day of the act"]),
            _ => new NormAnswer(Verdict.InsufficientFacts, $"The reference data do not say whether it bound {who}.", [why]),
        };
    }
}
