using Waybill.Verification;
using Waybill.Web.Cases;

namespace Waybill.Web.Deciding;

/// <summary>What people decided, and whether it holds.</summary>
internal sealed class DecisionsQuery(OpenCase @case)
{
    private const int MostLines = 300;

    /// <param name="which"><c>stranded</c>, or the standing as the export names it; without it all.</param>
    public async Task<DecisionsAnswer> AnswerAsync(string? which, CancellationToken cancellation)
    {
        var all = await ReviewedAsync(cancellation);
        var found = all.Where(d => string.IsNullOrEmpty(which) || d.Standing.NameOf() == which).Reverse().ToList();
        return new DecisionsAnswer(which, all.Count, all.Count(d => d.Standing == Standing.Stranded), found.Count, [.. found.Take(MostLines)]);
    }

    public async Task<Decision?> FindAsync(long? number, CancellationToken cancellation) => (await @case.DecisionsAsync(cancellation)).All.FirstOrDefault(d => d.Number == number);

    /// <summary>In the order of the journal. What has lost its words is known from the conclusions that were drawn last.</summary>
    public async Task<IReadOnlyList<ReviewedDecision>> ReviewedAsync(CancellationToken cancellation)
    {
        var lost = (await @case.ViewAsync(cancellation)).Dossier.Decisions.Where(d => d.Standing == Standing.Stranded).ToDictionary(d => d.Decision.Number, d => d.Why);
        return Standings.Of(await @case.DecisionsAsync(cancellation), d => lost.GetValueOrDefault(d.Number));
    }
}

/// <param name="Found">How many there are, of which <paramref name="Decisions"/> shows the last.</param>
public sealed record DecisionsAnswer(string? Which, int All, int Stranded, int Found, IReadOnlyList<ReviewedDecision> Decisions);
