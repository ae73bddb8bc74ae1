using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Web.Host;

namespace Waybill.Web.Coverage;

internal static class CoverageScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/coverage", async ([AsParameters] CoverageQuestion question, CoverageQuery query, CancellationToken cancellation) =>
            Screen.Of<CoveragePage>(await query.AnswerAsync(question, cancellation))).ExcludeFromDescription();
        api.MapGet("/coverage", ([AsParameters] CoverageQuestion question, CoverageQuery query, CancellationToken cancellation) => query.AnswerAsync(question, cancellation))
            .WithSummary("What became of every file, and why what was not read was not.");
    }
}
