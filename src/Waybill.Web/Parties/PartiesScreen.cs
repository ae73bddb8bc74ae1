using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Web.Host;

namespace Waybill.Web.Parties;

internal static class PartiesScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/parties", async ([AsParameters] PartiesQuestion question, PartiesQuery query, CancellationToken cancellation) =>
            Screen.Of<PartiesPage>(await query.AnswerAsync(question, cancellation))).ExcludeFromDescription();
        pages.MapGet("/parties/{id}", async (string id, PartiesQuery query, CancellationToken cancellation) => Screen.Of<PartyPage>(await query.AnswerAsync(id, cancellation)))
            .ExcludeFromDescription();
        api.MapGet("/parties", ([AsParameters] PartiesQuestion question, PartiesQuery query, CancellationToken cancellation) => query.AnswerAsync(question, cancellation))
            .WithSummary("Who is named, most involved first, a hundred at a time.");
        api.MapGet("/parties/{id}", async (string id, PartiesQuery query, CancellationToken cancellation) => Screen.Json(await query.AnswerAsync(id, cancellation)))
            .WithSummary("One party: names by script, identifiers, why names were joined, papers, deals.");
    }
}
