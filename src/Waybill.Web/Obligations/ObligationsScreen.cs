using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Web.Host;

namespace Waybill.Web.Obligations;

internal static class ObligationsScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/obligations", async (string? verdict, ObligationsQuery query, CancellationToken cancellation) =>
            Screen.Of<ObligationsPage>(await query.AnswerAsync(verdict, cancellation))).ExcludeFromDescription();
        api.MapGet("/obligations", (string? verdict, ObligationsQuery query, CancellationToken cancellation) => query.AnswerAsync(verdict, cancellation))
            .WithSummary("Each norm with its provision and every deal that it was held against: verdict, reason, facts used and missing.");
    }
}
