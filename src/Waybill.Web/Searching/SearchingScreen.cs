using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Waybill.Processing;
using Waybill.Web.Host;
using Waybill.Web.Layout;

namespace Waybill.Web.Searching;

internal static class SearchingScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/search", async ([AsParameters] SearchingQuestion question, SearchingQuery query, CancellationToken cancellation) =>
            Screen.Of<SearchingPage>(await query.AnswerAsync(question, cancellation))).ExcludeFromDescription();
        pages.MapGet("/search/list", async (Cases.OpenCase @case, CancellationToken cancellation) =>
        {
            await @case.ViewAsync(cancellation);
            return Screen.Of<ListPage>(new ListAnswer("", [], null));
        }).ExcludeFromDescription();
        pages.MapPost("/search/list", ListAsync).DisableAntiforgery().ExcludeFromDescription();
        pages.MapPost("/search/saved", async (HttpContext context, [FromForm] KeptSearch kept, SearchingQuery query, CancellationToken cancellation) =>
            await query.SaveAsync(kept.Name ?? "", kept.Query ?? "", kept.Every == "yes", context.UserName(), cancellation) is { } fault
                ? Refusal.Of(fault.Message)
                : Results.LocalRedirect(Addresses.With(Navigation.Search, ("saved", kept.Name!.Trim())))) // it was kept, so it has a name
            .DisableAntiforgery().For(WorkbenchRole.Reviewer).ExcludeFromDescription();
        pages.MapPost("/search/seen", async (HttpContext context, [FromForm] string? name, SearchingQuery query, CancellationToken cancellation) =>
            await query.LookedAtAsync(name ?? "", context.UserName(), cancellation) ? Results.LocalRedirect(Navigation.Search) : Results.NotFound())
            .DisableAntiforgery().For(WorkbenchRole.Reviewer).ExcludeFromDescription();

        api.MapGet("/search", ([AsParameters] SearchingQuestion question, SearchingQuery query, CancellationToken cancellation) => query.AnswerAsync(question, cancellation))
            .WithSummary("Documents that say it, twenty at a time, with the places and with counts by facet; a faulty query is answered with what is wrong and where. Without a query: the kept searches.");
        api.MapPost("/search/list", async (ListOfNames list, SearchingQuery query, CancellationToken cancellation) => await query.ListAsync(string.Join('\n', list.Lines), cancellation))
            .WithSummary("Searches each line of a list: names, or queries.");
        api.MapPost("/search/saved", async (HttpContext context, KeptSearch kept, SearchingQuery query, CancellationToken cancellation) =>
            await query.SaveAsync(kept.Name ?? "", kept.Query ?? "", kept.Every == "yes", context.UserName(), cancellation) is { } fault ? Refusal.Of(fault.Message) : Results.NoContent())
            .For(WorkbenchRole.Reviewer).WithSummary("Keeps a search under a name.");
        api.MapPost("/search/saved/{name}/seen", async (HttpContext context, string name, SearchingQuery query, CancellationToken cancellation) =>
            await query.LookedAtAsync(name, context.UserName(), cancellation) ? Results.NoContent() : Results.NotFound())
            .For(WorkbenchRole.Reviewer).WithSummary("Remembers what the kept search finds now, so that only what is new is marked later.");
    }

    /// <summary>Pasted or uploaded; shown, or given back as CSV.</summary>
    private static async Task<IResult> ListAsync([FromForm] string? list, [FromForm] string? @as, IFormFile? file, Cases.OpenCase @case, SearchingQuery query, CancellationToken cancellation)
    {
        await @case.ViewAsync(cancellation);
        var text = list ?? "";
        if (file is { Length: > 0 })
        {
            using var uploaded = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            text = await uploaded.ReadToEndAsync(cancellation);
        }

        try
        {
            var results = await query.ListAsync(text, cancellation);
            return @as == "csv"
                ? Results.Bytes([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", ListSearch.ToCsv(results)) + "\r\n")], "application/octet-stream", "found.csv")
                : Screen.Of<ListPage>(new ListAnswer(text, results, null));
        }
        catch (InvalidDataException e)
        {
            return Screen.Of<ListPage>(new ListAnswer(text, [], e.Message));
        }
    }
}

/// <param name="Every">With <c>yes</c> words side by side must all be found.</param>
public sealed record KeptSearch(string? Name = null, string? Query = null, string? Every = null);

/// <param name="Lines">Names, or queries.</param>
public sealed record ListOfNames(IReadOnlyList<string> Lines);

/// <param name="List">As it was given.</param>
/// <param name="Fault">Why none of it was searched; null where it was.</param>
public sealed record ListAnswer(string List, IReadOnlyList<ListedName> Results, string? Fault);
