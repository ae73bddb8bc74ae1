using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Web.Host;

namespace Waybill.Web.Checks;

internal static class ChecksScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/checks", async ([AsParameters] ChecksQuestion question, ChecksQuery query, CancellationToken cancellation) =>
            Screen.Of<ChecksPage>(await query.AnswerAsync(question, cancellation))).ExcludeFromDescription();
        api.MapGet("/checks", ([AsParameters] ChecksQuestion question, ChecksQuery query, CancellationToken cancellation) => query.AnswerAsync(question, cancellation))
            .WithSummary("What checks found for and against papers, a hundred at a time. There is no score.");
    }
}
