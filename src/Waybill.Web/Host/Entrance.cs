using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Waybill.Web.Host;

/// <summary>How a browser comes in, and how it leaves.</summary>
internal static class Entrance
{
    public const string EnterPath = "/enter";
    public const string SignInPath = "/sign-in";
    public const string LeavePath = "/leave";

    public static void Map(IEndpointRouteBuilder app, WorkbenchOptions options, Sessions sessions)
    {
        app.MapGet(EnterPath, (HttpContext context, string? key, string? to) =>
        {
            if (options.Token is not { } token || !Doorkeeper.IsSame(key, token))
            {
                return Results.Text("This key opens nothing. Open the workbench by the address that 'waybill serve' printed last.\n", statusCode: StatusCodes.Status401Unauthorized);
            }

            Begin(context, sessions, options.LocalUser, WorkbenchRole.Owner, null);
            return Results.LocalRedirect(Inside(to, "/"));
        }).ExcludeFromDescription();

        app.MapPost(LeavePath, (HttpContext context) =>
        {
            var cookie = Doorkeeper.CookieOf(context);
            if (context.Request.Cookies[cookie] is { } id)
            {
                sessions.End(id);
            }

            context.Response.Cookies.Delete(cookie, Cookie(context));
            return options.Token is null
                ? Results.LocalRedirect(SignInPath)
                : Results.Text("You have left the workbench. To come back, open it by the address that 'waybill serve' printed.\n");
        }).ExcludeFromDescription();
    }

    /// <summary>A place that was asked for, where it lies in the workbench and nowhere outside it; else another.</summary>
    public static string Inside(string? place, string otherwise) => place is ['/', not ('/' or '\\'), ..] ? place : otherwise;

    public static void Begin(HttpContext context, Sessions sessions, string user, WorkbenchRole role, Account? account) =>
        context.Response.Cookies.Append(Doorkeeper.CookieOf(context), sessions.Begin(user, role, account), Cookie(context));

    /// <summary>Without a date of expiry: the browser forgets it when it is closed.</summary>
    private static CookieOptions Cookie(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", IsEssential = true };
}
