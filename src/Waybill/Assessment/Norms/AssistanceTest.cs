namespace Waybill.Assessment.Norms;

/// <summary>Parties help a party that is attacked: a duty that says nothing of supplies to others.</summary>
public sealed class AssistanceTest : INormTest
{
    public string Name => "assistance";

    public bool Concerns(Norm norm, DealFacts facts, World world) => world.BindsOneSide(norm, facts.States);

    public NormAnswer Hold(Norm norm, KnownDeal deal, World world) =>
        NormAnswer.UnlessBound(norm, deal, world) ?? new NormAnswer(
            Verdict.DoesNotCoverThisAct,
            "It obliges parties to help one of them that suffers aggression on its territory; a supply of arms to another state is no failure to help, and the provision says nothing of exports.");
}
