namespace Waybill.Assessment.Norms;

/// <summary>What a party had from another on preferential terms is not passed on without consent.</summary>
public sealed class OnwardTransferTest : INormTest
{
    public string Name => "onward-transfer";

    public bool Concerns(Norm norm, DealFacts facts, World world) => world.BindsOneSide(norm, facts.States);

    public NormAnswer Hold(Norm norm, KnownDeal deal, World world) =>
        NormAnswer.UnlessBound(norm, deal, world)
        ?? (world.Memberships.Of(norm, deal.Recipient, deal.Period).Bond == Bond.Bound
            ? new NormAnswer(Verdict.DoesNotCoverThisAct, $"{deal.Recipient} was a party itself, and the clause is about third parties.")
            : new NormAnswer(
                Verdict.InsufficientFacts,
                $"{deal.Supplier} was bound and {deal.Recipient} is a third party, but the papers do not say whether the goods came from another party on preferential terms.",
                norm.RequiredFacts));
}
