using Waybill.Publication;
using Waybill.Web.Cases;

namespace Waybill.Web.Overview;

/// <summary>What is in the case, what was found, what could not be read, what is missing, and what changed.</summary>
internal sealed class OverviewQuery(OpenCase @case, ReadingWork work)
{
    private const int MostGaps = 8;
    private const int MostFindings = 6;
    private const int MostTransfers = 25;

    private readonly PerView<OverviewAnswer> _summary = new(Summary);

    public async Task<OverviewAnswer> AnswerAsync(CancellationToken cancellation) =>
        _summary.Of(await @case.ViewAsync(cancellation)) with { Work = await work.AnswerAsync(cancellation) };

    private static OverviewAnswer Summary(CaseView view)
    {
        var checks = view.Dossier.Findings.Checks;
        return new OverviewAnswer
        {
            Title = view.Dossier.Title,
            Kinds = [.. view.Documents.GroupBy(d => d.Claims.Kind).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
                .Select(g => new KindCount(g.Key, g.Count(), g.Sum(d => view.Copies[d.File].Count())))],
            Files = [.. Enum.GetValues<ReadingState>().Select(s => new StateCount(s, view.Dossier.Coverage.Count(r => r.State == s)))],
            Reasons = [.. view.Dossier.Coverage.SelectMany(r => r.Problems.Select(p => p.Code).Distinct()).GroupBy(c => c).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
                .Select(g => new ReasonCount(new Problem(g.Key, "").Name, g.Count()))],
            TransfersCount = view.Case.Transfers.Count,
            HedgedCount = view.Case.Transfers.Count(t => t.Hedged),
            Transfers = [.. view.Case.Transfers.Take(MostTransfers).Select(t => new TransferLine(t.Id, view.NumberOf(t.Id), Titles.Of(t), t.From?.Value, t.To?.Value, t.Stage?.Value, StageWords.Describe(t), t.Hedged, t.Outcome, t.Contradictions.Count))],
            Gaps = [.. view.Case.Gaps.OrderByDescending(g => g.CitedBy.Count).Take(MostGaps)],
            GapsCount = view.Case.Gaps.Count,
            Findings = [.. checks.Where(c => c.Outcome is CheckOutcome.Fail or CheckOutcome.Warn).OrderByDescending(c => c.Outcome).Take(MostFindings)],
            Failed = checks.Count(c => c.Outcome == CheckOutcome.Fail),
            Odd = checks.Count(c => c.Outcome == CheckOutcome.Warn),
            Verdicts = [.. view.Dossier.Findings.Norms.GroupBy(n => n.Verdict).OrderBy(g => g.Key).Select(g => new VerdictCount(g.Key.Phrase(), g.Count()))],
            Changes = view.Changes,
            Work = new WorkAnswer(IsAtWork: false, 0, 0, 0, null, null), // it is never the same twice: see above
        };
    }
}

/// <summary>The answer of the overview.</summary>
public sealed record OverviewAnswer
{
    public required string Title { get; init; }

    /// <summary>Most frequent first.</summary>
    public required IReadOnlyList<KindCount> Kinds { get; init; }

    public required IReadOnlyList<StateCount> Files { get; init; }

    public required IReadOnlyList<ReasonCount> Reasons { get; init; }

    /// <summary>The first of the ledger.</summary>
    public required IReadOnlyList<TransferLine> Transfers { get; init; }

    public required int TransfersCount { get; init; }

    /// <summary>How many are only a plan or a wish.</summary>
    public required int HedgedCount { get; init; }

    /// <summary>The missing papers that are cited most.</summary>
    public required IReadOnlyList<Gap> Gaps { get; init; }

    public required int GapsCount { get; init; }

    /// <summary>What cannot be right first.</summary>
    public required IReadOnlyList<CheckFinding> Findings { get; init; }

    public required int Failed { get; init; }

    public required int Odd { get; init; }

    public required IReadOnlyList<VerdictCount> Verdicts { get; init; }

    /// <summary>Null where the case was never looked at before.</summary>
    public required Changes? Changes { get; init; }

    public required WorkAnswer Work { get; init; }
}

/// <param name="Copies">Exact copies at other places, which are not in <paramref name="Documents"/>.</param>
public sealed record KindCount(DocumentKind Kind, int Documents, int Copies);

public sealed record StateCount(ReadingState State, int Files);

/// <param name="Reason">As coverage names it: <c>limit-reached</c>.</param>
public sealed record ReasonCount(string Reason, int Files);

/// <param name="Verdict">In the field's words: <c>does not cover this act</c>.</param>
public sealed record VerdictCount(string Verdict, int Tests);

/// <summary>A deal in one line.</summary>
/// <param name="Number">Counted from 1 in the order of the case.</param>
/// <param name="From">ISO 3166-1 alpha-2.</param>
public sealed record TransferLine(
    string Id, int Number, string Title, string? From, string? To, Stage? Stage, string StageInWords, bool Hedged, DealOutcome Outcome, int Contradictions);
