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
        var parts = all.Parts(question);
        var found = parts.Sum(p => p.Count);
        var start = Math.Clamp(question.Start ?? 0, 0, Math.Max(0, found - 1));
        return new ChecksAnswer(
            question,
            all.Outcomes,
            all.Names,
            found,
            start,
            Some(parts, start));
    }

    /// <summary>Passes over whole parts without a look into them: a large case has a million findings.</summary>
    private static List<CheckFinding> Some(IReadOnlyList<IReadOnlyList<CheckFinding>> parts, int start)
    {
        var some = new List<CheckFinding>();
        foreach (var part in parts)
        {
            some.AddRange(part.Skip(start).Take(MostLines - some.Count));
            start = Math.Max(0, start - part.Count);
        }

        return some;
    }

    /// <summary>What cannot be right first.</summary>
    private sealed class Sorted(IReadOnlyList<CheckFinding> checks)
    {
        private static readonly CheckOutcome[] Order = [CheckOutcome.Fail, CheckOutcome.Warn, CheckOutcome.Pass, CheckOutcome.NotTestable];

        private readonly Dictionary<CheckOutcome, CheckFinding[]> _byOutcome = checks.GroupBy(c => c.Outcome).ToDictionary(g => g.Key, g => g.ToArray());

        private readonly Dictionary<(CheckOutcome, string), CheckFinding[]> _byName = checks.GroupBy(c => (c.Outcome, c.Check)).ToDictionary(g => g.Key, g => g.ToArray());

        public IReadOnlyList<OutcomeCount> Outcomes { get; } = [.. Enum.GetValues<CheckOutcome>().Select(o => new OutcomeCount(o, checks.Count(c => c.Outcome == o)))];

        public IReadOnlyList<string> Names { get; } = [.. checks.Select(c => c.Check).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

        /// <summary>The findings that were asked for, one part for each outcome.</summary>
        public IReadOnlyList<IReadOnlyList<CheckFinding>> Parts(ChecksQuestion question) =>
        [
            .. Order
                .Where(o => question.Outcome switch { "all" => true, { Length: > 0 } outcome => o.NameOf() == outcome, _ => o is CheckOutcome.Fail or CheckOutcome.Warn })
                .Select(o => question.Check is { Length: > 0 } check ? _byName.GetValueOrDefault((o, check)) ?? [] : _byOutcome.GetValueOrDefault(o) ?? []),
        ];
    }
}

/// <param name="Checks">The names of all checks that were made.</param>
public sealed record ChecksAnswer(
    ChecksQuestion Question, IReadOnlyList<OutcomeCount> Outcomes, IReadOnlyList<string> Checks, int Found, int Start, IReadOnlyList<CheckFinding> Findings);

public sealed record OutcomeCount(CheckOutcome Outcome, int Findings);
