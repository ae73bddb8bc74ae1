namespace Waybill.Assessment.Norms;

/// <summary>All norms of the reference data, held against all deals.</summary>
public sealed class NormBook
{
    // Of answers for several destinations the one counts that asks most of a reader.
    private static readonly Verdict[] ByWeight =
    [
        Verdict.Engaged, Verdict.SourcesConflict, Verdict.NonBinding, Verdict.InsufficientFacts, Verdict.DoesNotCoverThisAct, Verdict.NotBoundOnThatDate, Verdict.WrongDirection,
    ];

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

    /// <summary>One finding for each deal and norm that a state of the deal can be concerned by, deals in the order of the case.</summary>
    public IEnumerable<NormFinding> HoldAgainst(CaseIndex index) =>
        index.Case.Transfers.SelectMany(transfer =>
        {
            var facts = DealFacts.Of(index, transfer);
            return _norms.Where(n => n.Test.Concerns(n.Norm, facts, _world)).Select(n =>
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
        var relation = norm.RelationTo(facts.Period);
        if (relation is TimeRelation.Before or TimeRelation.After)
        {
            return new NormAnswer(
                Verdict.NotBoundOnThatDate,
                $"The papers of the deal lie {facts.Period}, and the norm {(relation == TimeRelation.Before ? $"counts from {norm.From}" : $"lapsed in {norm.To}")}.");
        }

        if (facts is not { Supplier.Value: { } supplier, Destinations.Count: > 0, Period: { } period })
        {
            return new NormAnswer(Verdict.InsufficientFacts, "The papers do not say enough of the deal.", [.. Missing(facts)]);
        }

        return relation == TimeRelation.Overlaps
            ? new NormAnswer(
                Verdict.InsufficientFacts, $"The papers of the deal lie {period}, and the norm counts from {norm.From}{(norm.To is { } to ? $" to {to}" : "")}.", ["the day of the act"])
            : Disputed(norm, OfGoods(norm, facts.Transfer, Weightiest(facts.States.Destinations, d => test.Hold(norm, new KnownDeal(facts, supplier, d, period), _world))));
    }

    private static NormAnswer Weightiest(IReadOnlyList<string> destinations, Func<string, NormAnswer> answerOf)
    {
        var answer = destinations.Select(answerOf).MinBy(a => Array.IndexOf(ByWeight, a.Verdict))!; // a known deal has a destination
        return destinations.Count == 1 || !IsOpen(answer.Verdict) ? answer : answer with
        {
            Reason = $"{answer.Reason} The papers name more than one destination: {string.Join(", ", destinations)}.",
            MissingFacts = [.. answer.MissingFacts, "to which of these states the goods went"],
        };
    }

    /// <summary>The answer as it stands where the norm is about such goods.</summary>
    private static NormAnswer OfGoods(Norm norm, Transfer transfer, NormAnswer answer)
    {
        string[] codes = [.. transfer.Items.SelectMany(i => i.Categories).Select(c => c.Code).Distinct(StringComparer.Ordinal)];
        if (norm.Categories.Count == 0 || !IsOpen(answer.Verdict) || codes.Any(norm.Categories.Contains))
        {
            return answer;
        }

        return codes.Length > 0 && transfer.Items.All(i => i.Categories.Count > 0)
            ? new NormAnswer(
                Verdict.DoesNotCoverThisAct,
                $"It is about goods of {string.Join(", ", norm.Categories)} of the EU Common Military List, and those of the deal seem to be of {string.Join(", ", codes)}.")
            : new NormAnswer(
                Verdict.InsufficientFacts, $"{answer.Reason} The papers do not tell whether the goods are of its kind.", [.. answer.MissingFacts, "whether the goods are of the kind that it is about"]);
    }

    private static NormAnswer Disputed(Norm norm, NormAnswer answer) =>
        norm.IsDisputed && IsOpen(answer.Verdict)
            ? answer with { Verdict = Verdict.SourcesConflict, Reason = $"The sources differ on whether it is in force. {answer.Reason}" }
            : answer;

    /// <summary>Whether the norm may speak of the act.</summary>
    private static bool IsOpen(Verdict verdict) => verdict is Verdict.Engaged or Verdict.NonBinding or Verdict.InsufficientFacts;

    private static IEnumerable<string> Missing(DealFacts facts)
    {
        if (facts.Supplier is null)
        {
            yield return "the state that the goods leave";
        }

        if (facts.Destinations.Count == 0)
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
        !IsOpen(verdict) ? ""
        : transfer.Outcome == DealOutcome.Refused ? " The deal was refused."
        : transfer.Outcome == DealOutcome.Cancelled ? " The deal was cancelled."
        : transfer.Hedged ? " The papers speak of the deal only as a plan or a possibility."
        : transfer.Stage is not { } stage ? " No paper proves any stage of the deal."
        : stage.Value < Stage.Dispatch ? $" The papers prove no more than the stage {stage.Value.NameOf()}." : "";
}
