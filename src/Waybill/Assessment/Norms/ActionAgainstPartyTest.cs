namespace Waybill.Assessment.Norms;

/// <summary>A party takes no part in actions directed against another party.</summary>
/// <remarks>Engaged where the supplier was bound and the recipient was in a conflict with another party in the same years. It goes no further:
/// what an "action directed against" a party is, is a matter of legal interpretation.</remarks>
public sealed class ActionAgainstPartyTest : INormTest
{
    public string Name => "action-against-party";

    public bool Concerns(Norm norm, DealFacts facts, World world) =>
        world.BindsOneSide(norm, facts.States)
        || (facts.Supplier is null && facts.States.Destinations.Any(d => world.Memberships.StatesOf(norm.Membership).Any(s => world.Conflicts.AreThereBetween(d, s))));

    public NormAnswer Hold(Norm norm, KnownDeal deal, World world)
    {
        if (NormAnswer.UnlessBound(norm, deal, world) is { } notBound)
        {
            return notBound;
        }

        var others = world.Memberships.StatesOf(norm.Membership)
            .Where(s => s != deal.Supplier && s != deal.Recipient)
            .Select(s => (State: s, Conflicts: world.Conflicts.Between(deal.Recipient, s, deal.Period)))
            .Where(o => o.Conflicts.Count > 0)
            .Select(o => (o.State, o.Conflicts, world.Memberships.Of(norm, o.State, deal.Period).Bond))
            .ToList();
        if (others.Find(o => o.Bond == Bond.Bound) is { State: { } state, Conflicts: { } conflicts })
        {
            return new NormAnswer(
                Verdict.Engaged,
                $"{deal.Supplier} and {state} were parties {deal.Period}, and {deal.Recipient} was in a conflict with {state}: {string.Join("; ", conflicts.Take(2))}. "
                + "Whether an export is an action directed against a party is a matter of legal interpretation: quote the provision, attribute opinions and ask experts.",
                norm.RequiredFacts);
        }

        return others.Count > 0
            ? new NormAnswer(Verdict.InsufficientFacts, $"Whether {others[0].State} was a party {deal.Period} is not certain.", ["the day of the act"])
            : new NormAnswer(Verdict.DoesNotCoverThisAct, $"The reference data have no conflict between {deal.Recipient} and another party {deal.Period}.");
    }
}
