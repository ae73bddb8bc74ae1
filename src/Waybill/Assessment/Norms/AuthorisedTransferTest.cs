namespace Waybill.Assessment.Norms;

/// <summary>An exporting state must assess what it authorises.</summary>
public sealed class AuthorisedTransferTest : INormTest
{
    public string Name => "authorised-transfer";

    public bool Concerns(Norm norm, DealFacts facts, World world) =>
        (facts.States.Supplier is { } supplier && world.Memberships.Speaks(norm, supplier)) || facts.States.Intermediaries.Any(i => world.Memberships.Names(norm, i));

    public NormAnswer Hold(Norm norm, KnownDeal deal, World world) =>
        NormAnswer.UnlessBoundOrBrokered(norm, deal, world) ?? new NormAnswer(
            norm.IsBinding ? Verdict.Engaged : Verdict.NonBinding,
            $"It {(norm.IsBinding ? "bound" : "was addressed to")} {deal.Supplier} {deal.Period} for every export; the papers do not show what the state assessed.",
            norm.RequiredFacts);
}
