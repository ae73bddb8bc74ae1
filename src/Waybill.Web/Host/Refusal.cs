using Microsoft.AspNetCore.Http;

namespace Waybill.Web.Host;

/// <summary>The answer to a change that cannot be made: one sentence that says why.</summary>
internal static class Refusal
{
    public static IResult Of(string sentence) => new RefusalResult(sentence);

    /// <summary>The name under which the person works.</summary>
    public static string UserName(this HttpContext context) =>
        context.Features.Get<Session>()?.User ?? throw new InvalidOperationException("nobody is let in without a session");

    private sealed class RefusalResult(string sentence) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Doorkeeper.RefuseAsync(httpContext, StatusCodes.Status422UnprocessableEntity, sentence);
    }
}
