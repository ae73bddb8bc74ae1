using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Waybill.Web.Host;

/// <summary>Which operations need more than the right to read.</summary>
internal static class Roles
{
    public static RouteHandlerBuilder For(this RouteHandlerBuilder operation, WorkbenchRole role) =>
        operation.AddEndpointFilter(async (call, next) =>
            call.HttpContext.Features.Get<Session>()?.Role >= role ? await next(call) : Results.StatusCode(StatusCodes.Status403Forbidden));
}
