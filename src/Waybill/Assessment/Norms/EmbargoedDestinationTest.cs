namespace Waybill.Assessment.Norms;

/// <summary>Members of an embargo supply nothing to the states that it names.</summary>
public sealed class EmbargoedDestinationTest : INormTest
{
    public string Name => "embargoed-destination";

    public NormAnswer Hold(Norm norm, KnownDeal deal, World world)
    {
        var targets = string.Join(" and ", norm.Parties);
        return norm.Parties.Contains(deal.Recipient)
            ? NormAnswer.UnlessBound(norm, deal, world) ?? new NormAnswer(
                norm.IsBinding ? Verdict.Engaged : Verdict.NonBinding,
                $"It bound {deal.Supplier} {deal.Period} and forbids supplies to {targets}; exceptions and licences are not looked at.",
                norm.RequiredFacts)
            : new NormAnswer(Verdict.WrongDirection, $"It restricts supplies to {targets}, and this deal goes from {deal.Supplier} to {deal.Recipient}.");
    }
}
