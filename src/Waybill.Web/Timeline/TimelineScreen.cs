using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Web.Host;

namespace Waybill.Web.Timeline;

internal static class TimelineScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/timeline", async ([AsParameters] TimelineQuestion question, TimelineQuery query, CancellationToken cancellation) =>
            Screen.Of<TimelinePage>(await query.AnswerAsync(question, cancellation))).ExcludeFromDescription();
        api.MapGet("/timeline", ([AsParameters] TimelineQuestion question, TimelineQuery query, CancellationToken cancellation) => query.AnswerAsync(question, cancellation))
            .WithSummary("What happened when: documents, three hundred at a time, and the deals, hostilities and treaty acts of their days.");
    }
}
