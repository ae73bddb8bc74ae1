using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Web.Host;

namespace Waybill.Web.Correspondence;

internal static class CorrespondenceScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/correspondence", async ([AsParameters] CorrespondenceQuestion question, CorrespondenceQuery query, CancellationToken cancellation) =>
            Screen.Of<CorrespondencePage>(await query.AnswerAsync(question, cancellation))).ExcludeFromDescription();
        api.MapGet("/correspondence", ([AsParameters] CorrespondenceQuestion question, CorrespondenceQuery query, CancellationToken cancellation) => query.AnswerAsync(question, cancellation))
            .WithSummary("Which paper answers or names which, the missing ones included, in chains: twelve at a time, and of a long one sixty papers.");
    }
}
