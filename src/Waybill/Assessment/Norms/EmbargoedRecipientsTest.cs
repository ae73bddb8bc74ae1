namespace Waybill.Assessment.Norms;

/// <summary>An embargo on some receivers in a state: armed groups, listed persons, everybody but the government, or one region.</summary>
/// <remarks>No state is enough to engage it. What has to be known of the receiver stands in the norm.</remarks>
public sealed class EmbargoedRecipientsTest : INormTest
{
    public string Name => "embargoed-recipients";

    public bool Concerns(Norm norm, DealFacts facts, World world) => EmbargoedDestinationTest.Touches(norm, facts);

    public NormAnswer Hold(Norm norm, KnownDeal deal, World world) =>
        EmbargoedDestinationTest.UnlessOnItsWay(norm, deal) ?? NormAnswer.UnlessBoundOrBrokered(norm, deal, world) ?? new NormAnswer(
            Verdict.InsufficientFacts,
            $"It bound {deal.Supplier} {deal.Period} and forbids supplies to some receivers in {deal.Recipient} only; the state of destination does not tell whether this one is meant.",
            norm.RequiredFacts);
}
