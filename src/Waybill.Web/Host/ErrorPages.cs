using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Waybill.Storage;

namespace Waybill.Web.Host;

/// <summary>What stands in place of a page that cannot be shown: one sentence, never a stack trace and never text of the case.</summary>
internal static class ErrorPages
{
    public static Task SayAsync(StatusCodeContext context) =>
        Doorkeeper.RefuseAsync(context.HttpContext, context.HttpContext.Response.StatusCode, context.HttpContext.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => "There is no such page. The case may have been processed again; start from the overview.",
            StatusCodes.Status400BadRequest => "The address or the form is not as this page needs it.",
            StatusCodes.Status403Forbidden => "Your role does not allow this.",
            StatusCodes.Status413PayloadTooLarge => "What was sent is too large.",
            StatusCodes.Status429TooManyRequests => "Too many attempts: wait a minute.",
            _ => "This cannot be shown.",
        });

    public static Task SayAsync(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        BadHttpRequestException bad => Doorkeeper.RefuseAsync(context, bad.StatusCode, "The address or the form is not as this page needs it."),
        CaseException fault => Doorkeeper.RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, fault.Message),
        var fault => Doorkeeper.RefuseAsync(context, StatusCodes.Status500InternalServerError, $"Waybill itself failed ({fault?.GetType().Name ?? "unknown"}); nothing that was kept is lost."),
    };
}
