using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Web.Host;

namespace Waybill.Web.Overview;

internal static class OverviewScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/", async (OverviewQuery query, CancellationToken cancellation) => Screen.Of<OverviewPage>(await query.AnswerAsync(cancellation))).ExcludeFromDescription();
        pages.MapPost("/work/start", (ReadingWork work) => Then(work.Start)).For(WorkbenchRole.Editor).ExcludeFromDescription();
        pages.MapPost("/work/pause", (ReadingWork work) => Then(work.Pause)).For(WorkbenchRole.Editor).ExcludeFromDescription();
        api.MapGet("/work", (ReadingWork work, CancellationToken cancellation) => work.AnswerAsync(cancellation)).WithSummary("How far the reading of files that wait is.");
        api.MapPost("/work/start", (ReadingWork work) => work.Start()).For(WorkbenchRole.Editor).WithSummary("Begins to read the files that wait, or goes on.");
        api.MapPost("/work/pause", (ReadingWork work) => work.Pause()).For(WorkbenchRole.Editor).WithSummary("Pauses the reading; what was read is kept.");
        api.MapGet("/drawing", (Cases.OpenCase @case) => new DrawingAnswer(@case.IsDrawing)).WithSummary("Whether newer conclusions are being drawn at this moment.");
        api.MapGet("/overview", (OverviewQuery query, CancellationToken cancellation) => query.AnswerAsync(cancellation))
            .WithSummary("What is in the case, what was found, what could not be read, what is missing, and what changed.");
    }

    private static IResult Then(Action act)
    {
        act();
        return Results.LocalRedirect("/");
    }
}

/// <param name="IsDrawing">True while the screens show what was concluded before.</param>
public sealed record DrawingAnswer(bool IsDrawing);
