namespace Waybill.Assessment.Norms;

/// <summary>Those who are bound by an embargo supply nothing to the states that it names.</summary>
public sealed class EmbargoedDestinationTest : INormTest
{
    public string Name => "embargoed-destination";

    public bool Concerns(Norm norm, DealFacts facts, World world) => Touches(norm, facts);

    public NormAnswer Hold(Norm norm, KnownDeal deal, World world) =>
        UnlessOnItsWay(norm, deal) ?? NormAnswer.UnlessBoundOrBrokered(norm, deal, world) ?? new NormAnswer(
            norm.IsBinding ? Verdict.Engaged : Verdict.NonBinding,
            $"It {(norm.IsBinding ? "bound" : "was addressed to")} {deal.Supplier} {deal.Period} and {(norm.IsBinding ? "forbids" : "speaks against")} supplies to {Targets(norm)}; "
            + "the papers do not decide whether an exception or a licence applied.",
            norm.RequiredFacts);

    /// <summary>Goods go to a state that it names, pass through the hands of somebody there, or come from there while the norm was in force.</summary>
    internal static bool Touches(Norm norm, DealFacts facts) =>
        facts.States.GoesToAny(norm.Parties) || facts.States.BrokeredIn(norm.Parties) is not null
        || (facts.States.ComesFromAny(norm.Parties) && norm.RelationTo(facts.Period) is not (TimeRelation.Before or TimeRelation.After));

    /// <summary>Null where the destination is a state that the norm names; else the answer that follows.</summary>
    internal static NormAnswer? UnlessOnItsWay(Norm norm, KnownDeal deal) =>
        norm.Parties.Contains(deal.Recipient) ? null
        : deal.States.BrokeredIn(norm.Parties) is { } state && !deal.States.ComesFromAny(norm.Parties)
            ? new NormAnswer(
                Verdict.InsufficientFacts,
                $"It restricts supplies to {Targets(norm)}. This deal goes from {deal.Supplier} to {deal.Recipient}, but an intermediary sits in {state}.",
                [$"whether the goods went to {state} or were meant to"])
        : new NormAnswer(Verdict.WrongDirection, $"It restricts supplies to {Targets(norm)}, and this deal goes from {deal.Supplier} to {deal.Recipient}.");

    internal static string Targets(Norm norm) => string.Join(" and ", norm.Parties);
}
