namespace Waybill.Assessment.Norms;

/// <summary>All norms of the reference data, held against all deals.</summary>
public sealed class NormBook
{
    private readonly List<(Norm Norm, INormTest Test)> _norms;
    private readonly World _world;

    /// <exception cref="InvalidDataException">A row is wrong, or names a test that does not exist; the message says which.</exception>
    public NormBook(ReferenceData reference)
    {
        _world = new World(new Memberships(reference), new Conflicts(reference));
        _norms =
        [
            .. reference.Table("norms").Select(row =>
            {
                var norm = Norm.Of(row);
                return (norm, KnownNormTests.All.FirstOrDefault(t => t.Name == norm.Test)
                    ?? throw new InvalidDataException($"{row.Origin}: there is no test '{norm.Test}'; there are {string.Join(", ", KnownNormTests.All.Select(t => t.Name))}"));
            }),
        ];
    }

    /// <summary>One finding for each norm and deal, deals in the order of the case.</summary>
    public IEnumerable<NormFinding> HoldAgainst(CaseIndex index) =>
        index.Case.Transfers.SelectMany(transfer =>
        {
            var facts = DealFacts.Of(index, transfer);
            return _norms.Select(n =>
            {
                var answer = Hold(n.Norm, n.Test, facts);
                return new NormFinding
                {
                    Norm = n.Norm.Id,
                    Title = n.Norm.Title,
                    Provision = n.Norm.Provision,
                    Source = n.Norm.Source,
                    Transfer = transfer.Id,
                    Verdict = answer.Verdict,
                    Reason = answer.Reason + Reservation(transfer, answer.Verdict),
                    MissingFacts = answer.MissingFacts,
                    Quotes = facts.Quotes,
                };
            });
        });

    private NormAnswer Hold(Norm norm, INormTest test, DealFacts facts)
    {
        if (facts is not { Supplier.Value: { } supplier, Recipient.Value: { } recipient, Period: { } period })
        {
            return new NormAnswer(Verdict.InsufficientFacts, "The papers do not say enough of the deal.", [.. Missing(facts)]);
        }

        return period.RelationTo(norm.From, norm.To) switch
        {
            TimeRelation.Before => new NormAnswer(Verdict.NotBoundOnThatDate, $"The papers of the deal lie {period}, and the norm counts from {norm.From}."),
            TimeRelation.After => new NormAnswer(Verdict.NotBoundOnThatDate, $"The papers of the deal lie {period}, and the norm lapsed in {norm.To}."),
            TimeRelation.Overlaps => new NormAnswer(
                Verdict.InsufficientFacts, $"The papers of the deal lie {period}, and the norm counts from {norm.From}{(norm.To is { } to ? $" to {to}" : "")}.", ["the day of the act"]),
            _ => test.Hold(norm, new KnownDeal(facts.Transfer, supplier, recipient, period), _world),
        };
    }

    private static IEnumerable<string> Missing(DealFacts facts)
    {
        if (facts.Supplier is null)
        {
            yield return "the state that the goods leave";
        }

        if (facts.Recipient is null)
        {
            yield return "the state that they go to";
        }

        if (facts.Period is null)
        {
            yield return "the date of any paper of the deal";
        }
    }

    /// <summary>What the papers do not prove of the act that the norm is about.</summary>
    private static string Reservation(Transfer transfer, Verdict verdict) =>
        verdict is not (Verdict.Engaged or Verdict.NonBinding or Verdict.InsufficientFacts) ? ""
        : transfer.Outcome == DealOutcome.Refused ? " The deal was refused."
        : transfer.Outcome == DealOutcome.Cancelled ? " The deal was cancelled."
        : transfer.Hedged ? " The papers speak of the deal only as a plan or a possibility."
        : transfer.Stage is not { } stage ? " No paper proves any stage of the deal."
        : stage.Value < Stage.Dispatch ? $" The papers prove no more than the stage {stage.Value.NameOf()}." : "";
}
