using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Web.Host;

namespace Waybill.Web.Transfers;

internal static class TransfersScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/transfers", async ([AsParameters] TransfersQuestion question, TransfersQuery query, CancellationToken cancellation) =>
            Screen.Of<TransfersPage>(await query.AnswerAsync(question, cancellation))).ExcludeFromDescription();
        pages.MapGet("/transfers/{id}", async (string id, TransferQuery query, CancellationToken cancellation) =>
            Screen.Of<TransferPage>(await query.AnswerAsync(id, cancellation))).ExcludeFromDescription();
        api.MapGet("/transfers", ([AsParameters] TransfersQuestion question, TransfersQuery query, CancellationToken cancellation) => query.AnswerAsync(question, cancellation))
            .WithSummary("The ledger, filtered and sorted: one line for each item of each deal, fifty deals at a time.");
        api.MapGet("/transfers/{id}", async (string id, TransferQuery query, CancellationToken cancellation) => Screen.Json(await query.AnswerAsync(id, cancellation)))
            .WithSummary("One deal: every field with its quotes, what carries its stage and what would carry it further, contradictions, norms.");
    }
}
