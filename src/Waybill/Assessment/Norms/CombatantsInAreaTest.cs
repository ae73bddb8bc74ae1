namespace Waybill.Assessment.Norms;

/// <summary>States are asked to supply no forces that fight in an area; the norm names the states whose forces those can be.</summary>
public sealed class CombatantsInAreaTest : INormTest
{
    public string Name => "combatants-in-area";

    public bool Concerns(Norm norm, DealFacts facts, World world) => facts.States.GoesToAny(norm.Parties);

    public NormAnswer Hold(Norm norm, KnownDeal deal, World world)
    {
        if (NormAnswer.UnlessBound(norm, deal, world) is { } notBound)
        {
            return notBound;
        }

        if (!norm.Parties.Contains(deal.Recipient))
        {
            return new NormAnswer(Verdict.DoesNotCoverThisAct, $"It speaks of forces in an area in which {deal.Recipient} did not fight.");
        }

        var fighting = norm.Parties.Where(p => p != deal.Recipient).SelectMany(p => world.Conflicts.Between(deal.Recipient, p, deal.Period)).Take(2).ToList();
        var then = fighting.Count > 0 ? $" There was {deal.Period}: {string.Join("; ", fighting)}." : $" No conflict of {deal.Recipient} in the area is recorded {deal.Period}.";
        return new NormAnswer(
            norm.IsBinding ? Verdict.InsufficientFacts : Verdict.NonBinding,
            $"{deal.Recipient} is one of the states whose forces it speaks of.{(norm.IsBinding ? "" : " It is a request that binds nobody in law.")}{then}",
            norm.RequiredFacts);
    }
}
