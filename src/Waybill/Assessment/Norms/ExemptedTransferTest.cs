namespace Waybill.Assessment.Norms;

/// <summary>Parties of a region neither import nor export without an exemption that they were granted together.</summary>
public sealed class ExemptedTransferTest : INormTest
{
    public string Name => "exempted-transfer";

    public bool Concerns(Norm norm, DealFacts facts, World world) => Sides(norm, facts.States, world).Any();

    public NormAnswer Hold(Norm norm, KnownDeal deal, World world)
    {
        // The importer first: it is the importer who asks for the exemption.
        var sides = Sides(norm, deal.States with { Destinations = [deal.Recipient] }, world).ToList();
        if (sides.Count == 0)
        {
            return new NormAnswer(Verdict.NotBoundOnThatDate, $"Neither {deal.Supplier} nor {deal.Recipient} is a party.");
        }

        var answers = sides.Select(s => (Side: s, Answer: NormAnswer.UnlessBound(norm, s.State, s.Who, deal.Period, world))).ToList();
        return answers.Find(a => a.Answer is null) is { Side.State: { } state, Side.Who: { } who }
            ? new NormAnswer(
                norm.IsBinding ? Verdict.Engaged : Verdict.NonBinding,
                $"It {(norm.IsBinding ? "bound" : "was addressed to")} {state}, the state of {who}, {deal.Period}, and lets goods of its kind pass with an exemption only; the papers do not decide whether there was one.",
                norm.RequiredFacts)
            : answers.Select(a => a.Answer!).MaxBy(a => a.Verdict)!; // none is null, see above; uncertain verdicts stand last and outweigh that one of them was not bound
    }

    private static IEnumerable<(string State, string Who)> Sides(Norm norm, DealStates states, World world) =>
        states.Destinations.Select(d => (d, "the recipient"))
            .Concat(states.Supplier is { } supplier ? [(supplier, "the supplier")] : [])
            .Concat(states.Intermediaries.Select(i => (i, "the intermediary")))
            .Where(s => world.Memberships.Names(norm, s.Item1));
}
