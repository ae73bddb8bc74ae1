using Waybill.Web.Cases;

namespace Waybill.Web.Checks;

/// <summary>Which findings.</summary>
/// <param name="Outcome">As the export names it; without it what speaks against papers, with <c>all</c> every finding.</param>
/// <param name="Check">As the export names it: <c>invoice-arithmetic</c>.</param>
/// <param name="Start">The first to show, counted from 0.</param>
public sealed record ChecksQuestion(string? Outcome = null, string? Check = null, int? Start = null);

/// <summary>What checks found.</summary>
internal sealed class ChecksQuery(OpenCase @case)
{
    public const int MostLines = 100;

    private readonly PerView<Sorted> _sorted = new(view => new Sorted(view.Dossier.Findings.Checks));

    public async Task<ChecksAnswer> AnswerAsync(ChecksQuestion question, CancellationToken cancellation)
    {
        var all = _sorted.Of(await @case.ViewAsync(cancellation));
        var outcome = Enum.GetValues<CheckOutcome>().Cast<CheckOutcome?>().FirstOrDefault(o => o!.Value.NameOf() == question.Outcome); // a cast outcome is not null
        var found = all.Findings
            .Where(c => question.Outcome switch { "all" => true, { Length: > 0 } => c.Outcome == outcome, _ => c.Outcome is CheckOutcome.Fail or CheckOutcome.Warn })
            .Where(c => string.IsNullOrEmpty(question.Check) || c.Check == question.Check).ToArray();
        var start = Math.Clamp(question.Start ?? 0, 0, Math.Max(0, found.Length - 1));
        return new ChecksAnswer(
            question,
            all.Outcomes,
            all.Names,
            found.Length,
            start,
            [.. found.Skip(start).Take(MostLines)]);
    }

    /// <summary>What cannot be right first.</summary>
    private sealed class Sorted(IReadOnlyList<CheckFinding> checks)
    {
        public IReadOnlyList<CheckFinding> Findings { get; } =
            [.. checks.OrderBy(c => c.Outcome switch { CheckOutcome.Fail => 0, CheckOutcome.Warn => 1, CheckOutcome.Pass => 2, _ => 3 })];

        public IReadOnlyList<OutcomeCount> Outcomes { get; } = [.. Enum.GetValues<CheckOutcome>().Select(o => new OutcomeCount(o, checks.Count(c => c.Outcome == o)))];

        public IReadOnlyList<string> Names { get; } = [.. checks.Select(c => c.Check).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}

/// <param name="Checks">The names of all checks that were made.</param>
public sealed record ChecksAnswer(
    ChecksQuestion Question, IReadOnlyList<OutcomeCount> Outcomes, IReadOnlyList<string> Checks, int Found, int Start, IReadOnlyList<CheckFinding> Findings);

public sealed record OutcomeCount(CheckOutcome Outcome, int Findings);
