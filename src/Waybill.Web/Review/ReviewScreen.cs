using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Web.Cases;
using Waybill.Web.Host;
using Waybill.Web.Layout;

namespace Waybill.Web.Review;

internal static class ReviewScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/review", async (HttpContext context, [AsParameters] ReviewQuestion question, ReviewQuery query, CancellationToken cancellation) =>
            Screen.Of<ReviewPage>(await query.AnswerAsync(question, context.UserName(), cancellation))).ExcludeFromDescription();
        pages.MapGet("/review/next", async (HttpContext context, [AsParameters] ReviewQuestion question, string? document, string? claim, long? just, ReviewQuery query, CancellationToken cancellation) =>
            Results.LocalRedirect(await query.NextAsync(question, document, claim, context.UserName(), cancellation) is var (file, next)
                ? ReviewAddresses.Of(question, file, next, just)
                : Addresses.With(Navigation.Review, ("deal", question.Deal), ("which", question.Which)))).ExcludeFromDescription();
        pages.MapGet("/review/{document}/{claim}", async (HttpContext context, [AsParameters] ReviewQuestion question, string document, string claim, long? just, ReviewQuery query, CancellationToken cancellation) =>
            Screen.Of<ClaimPage>(await query.ClaimAsync(question, document, claim, just, context.UserName(), cancellation))).ExcludeFromDescription();

        api.MapGet("/review", (HttpContext context, [AsParameters] ReviewQuestion question, ReviewQuery query, CancellationToken cancellation) => query.AnswerAsync(question, context.UserName(), cancellation))
            .WithSummary("The documents whose claims are to be judged, a hundred at a time, those of deals first.");
        api.MapGet("/review/next", async (HttpContext context, [AsParameters] ReviewQuestion question, string? document, string? claim, ReviewQuery query, CancellationToken cancellation) =>
            await query.NextAsync(question, document, claim, context.UserName(), cancellation) is var (file, next)
                ? Screen.Json(await query.ClaimAsync(question, file.Digits, next, null, context.UserName(), cancellation))
                : TypedResults.NotFound())
            .WithSummary("The next claim that the reader has not judged.");
        api.MapGet("/review/{document}/{claim}", async (HttpContext context, string document, string claim, ReviewQuery query, CancellationToken cancellation) =>
            Screen.Json(await query.ClaimAsync(new ReviewQuestion(), document, claim, null, context.UserName(), cancellation)))
            .WithSummary("One claim: value, quotes, the page, and what readers said of it.");
    }
}

internal static class ReviewAddresses
{
    public static string Of(ReviewQuestion question, ContentHash file, string claim, long? just = null) => Addresses.With(
        $"{Navigation.Review}/{CaseView.AddressOf(file)}/{claim}",
        ("deal", question.Deal),
        ("which", question.Which),
        ("just", just?.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Where the judgement leads: to the claim after this one.</summary>
    public static string After(ReviewQuestion question, ContentHash file, string claim, bool withDecision) =>
        Addresses.With($"{Navigation.Review}/next", ("deal", question.Deal), ("which", question.Which), ("document", CaseView.AddressOf(file)), ("claim", claim)) + (withDecision ? "&just={decided}" : "");
}
