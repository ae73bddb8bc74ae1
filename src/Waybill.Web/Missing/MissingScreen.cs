using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Web.Cases;
using Waybill.Web.Host;

namespace Waybill.Web.Missing;

/// <summary>Papers that others cite and that are not in the case.</summary>
internal sealed class MissingQuery(OpenCase @case)
{
    /// <summary>Those that are cited most come first.</summary>
    public async Task<MissingAnswer> AnswerAsync(CancellationToken cancellation) =>
        new([.. (await @case.ViewAsync(cancellation)).Case.Gaps.OrderByDescending(g => g.CitedBy.Count).ThenBy(g => g.Date)]);
}

public sealed record MissingAnswer(IReadOnlyList<Gap> Gaps);

internal static class MissingScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/missing", async (MissingQuery query, CancellationToken cancellation) => Screen.Of<MissingPage>(await query.AnswerAsync(cancellation))).ExcludeFromDescription();
        api.MapGet("/missing", (MissingQuery query, CancellationToken cancellation) => query.AnswerAsync(cancellation))
            .WithSummary("Papers that others cite and that are not in the case.");
    }
}
