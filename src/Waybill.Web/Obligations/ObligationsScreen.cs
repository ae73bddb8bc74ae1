using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Web.Host;

namespace Waybill.Web.Obligations;

internal static class ObligationsScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/obligations", async ([AsParameters] ObligationsQuestion question, ObligationsQuery query, CancellationToken cancellation) =>
            Screen.Of<ObligationsPage>(await query.AnswerAsync(question, cancellation))).ExcludeFromDescription();
        api.MapGet("/obligations", ([AsParameters] ObligationsQuestion question, ObligationsQuery query, CancellationToken cancellation) => query.AnswerAsync(question, cancellation))
            .WithSummary("Each norm with its provision and the first deals that it was held against, or one norm with all, a hundred at a time: verdict, reason, facts used and missing.");
    }
}
