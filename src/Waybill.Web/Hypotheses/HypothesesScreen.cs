using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Web.Deciding;
using Waybill.Web.Host;

namespace Waybill.Web.Hypotheses;

internal static class HypothesesScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/hypotheses", async (HypothesesQuery query, CancellationToken cancellation) => Screen.Of<HypothesesPage>(await query.AnswerAsync(cancellation))).ExcludeFromDescription();
        api.MapGet("/hypotheses", (HypothesesQuery query, CancellationToken cancellation) => query.AnswerAsync(cancellation))
            .WithSummary("What people think may be so, with the claims for it and against it.");
    }
}

/// <summary>What people think may be so.</summary>
internal sealed class HypothesesQuery(DecisionsQuery decisions)
{
    public async Task<HypothesesAnswer> AnswerAsync(CancellationToken cancellation) => new(
    [
        .. (await decisions.ReviewedAsync(cancellation)).Where(d => d.Standing is Standing.InForce or Standing.Stranded && d.Decision.Ruling is Hypothesis)
            .Select(d => new HypothesisLine(d.Decision, (Hypothesis)d.Decision.Ruling, d.Why)),
    ]);
}

public sealed record HypothesesAnswer(IReadOnlyList<HypothesisLine> Hypotheses);

/// <param name="Lost">What has been lost; null where nothing was.</param>
public sealed record HypothesisLine(Decision Decision, Hypothesis Hypothesis, string? Lost);
