using Waybill.Web.Cases;

namespace Waybill.Web.Coverage;

/// <summary>Which files.</summary>
/// <param name="State">As the export names it: <c>partly-read</c>; without it those that were not read whole, with <c>all</c> every file.</param>
/// <param name="Reason">A problem as coverage names it: <c>encrypted</c>.</param>
/// <param name="Text">Letters that the path contains.</param>
/// <param name="Start">The first to show, counted from 0.</param>
public sealed record CoverageQuestion(string? State = null, string? Reason = null, string? Text = null, int? Start = null);

/// <summary>What became of every file.</summary>
internal sealed class CoverageQuery(OpenCase @case)
{
    public const int MostLines = 100;

    private readonly PerView<Sums> _sums = new(view => new Sums(view.Dossier.Coverage));

    public async Task<CoverageAnswer> AnswerAsync(CoverageQuestion question, CancellationToken cancellation)
    {
        var view = await @case.ViewAsync(cancellation);
        var (rows, sums) = (view.Dossier.Coverage, _sums.Of(view));
        var wanted = Enum.GetValues<ReadingState>().Cast<ReadingState?>().FirstOrDefault(s => s!.Value.NameOf() == question.State); // a cast state is not null
        var found = rows
            .Where(r => question.State switch { "all" => true, { Length: > 0 } => r.State == wanted, _ => r.State != ReadingState.Read })
            .Where(r => string.IsNullOrEmpty(question.Reason) || r.Problems.Any(p => p.Name == question.Reason))
            .Where(r => string.IsNullOrEmpty(question.Text) || r.Path.Contains(question.Text, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        var start = Math.Clamp(question.Start ?? 0, 0, Math.Max(0, found.Length - 1));
        return new CoverageAnswer(
            question,
            rows.Count,
            sums.States,
            sums.Reasons,
            found.Length,
            start,
            [.. found.Skip(start).Take(MostLines)]);
    }

    private sealed class Sums(IReadOnlyList<CoverageRow> rows)
    {
        public IReadOnlyList<FilesInState> States { get; } = [.. Enum.GetValues<ReadingState>().Select(s => new FilesInState(s, rows.Count(r => r.State == s)))];

        public IReadOnlyList<FilesWithReason> Reasons { get; } =
            [.. rows.SelectMany(r => r.Problems.Select(p => p.Name).Distinct()).GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => new FilesWithReason(g.Key, g.Count()))];
    }
}

/// <param name="Acquired">All files that came in: the sum over <paramref name="States"/>.</param>
/// <param name="Reasons">A file may have more than one.</param>
public sealed record CoverageAnswer(
    CoverageQuestion Question, int Acquired, IReadOnlyList<FilesInState> States, IReadOnlyList<FilesWithReason> Reasons, int Found, int Start, IReadOnlyList<CoverageRow> Files);

public sealed record FilesInState(ReadingState State, int Files);

public sealed record FilesWithReason(string Reason, int Files);
