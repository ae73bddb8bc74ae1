namespace Waybill.Assessment.Norms;

/// <summary>Nobody who is bound takes arms from the states that the norm names.</summary>
public sealed class EmbargoedOriginTest : INormTest
{
    public string Name => "embargoed-origin";

    public bool Concerns(Norm norm, DealFacts facts, World world) =>
        facts.States.ComesFromAny(norm.Parties) && (facts.States.Destinations.Count == 0 || facts.States.Destinations.Any(d => world.Memberships.Speaks(norm, d)));

    public NormAnswer Hold(Norm norm, KnownDeal deal, World world) =>
        NormAnswer.UnlessBound(norm, deal.Recipient, "the recipient", deal.Period, world) ?? new NormAnswer(
            norm.IsBinding ? Verdict.Engaged : Verdict.NonBinding,
            $"It bound {deal.Recipient} {deal.Period} and forbids to take arms from {EmbargoedDestinationTest.Targets(norm)}.",
            norm.RequiredFacts);
}
