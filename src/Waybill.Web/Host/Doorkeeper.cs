using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Waybill.Web.Host;

/// <summary>What each request passes before any page sees it: headers, the name of the host, the session, the proof that a change was meant.</summary>
internal sealed class Doorkeeper(WorkbenchOptions options, Sessions sessions, IAntiforgery antiforgery)
{
    /// <summary>Only our own files; nothing inline, nothing from outside, nowhere inside another page.</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string AssetsPath = "/assets";

    private static readonly string[] OpenPaths = [Entrance.EnterPath, Entrance.SignInPath];

    public void Stand(IApplicationBuilder app) => app.Use(PassAsync);

    /// <summary>Cookies know no ports: two workbenches on one machine must not take each other's.</summary>
    public static string CookieOf(HttpContext context) =>
        context.Request.IsHttps ? "__Host-waybill" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"waybill-{context.Connection.LocalPort}");

    private async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(SetHeadersAsync, context);
        if (!IsOurHost(context.Request.Host))
        {
            await RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "This workbench does not answer under that name of the host.");
            return;
        }

        var session = sessions.Find(context.Request.Cookies[CookieOf(context)]);
        if (session is not null && options.Accounts is { } accounts && !accounts.StillHolds(session))
        {
            session = null;
        }

        context.Features.Set(session);
        var isOpen = OpenPaths.Contains(context.Request.Path.Value, StringComparer.Ordinal) || context.Request.Path.StartsWithSegments(AssetsPath, StringComparison.Ordinal);
        if (session is null && !isOpen)
        {
            await AskToSignInAsync(context);
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && !await IsMeantAsync(context))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "This change did not come from a page of the workbench, or the page is too old. Load it again and repeat.");
            return;
        }

        await next(context);
    }

    /// <summary>Set last, so that nothing that clears an answer on the way clears them; what a page has set for itself stays.</summary>
    private static Task SetHeadersAsync(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, Policy);
        headers.TryAdd(HeaderNames.XFrameOptions, "DENY");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), clipboard-read=()";

        // What a leak says stays in no cache of a browser; our own files say otherwise.
        if (context.GetEndpoint()?.Metadata.GetMetadata<MayBeKept>() is null)
        {
            headers.CacheControl = "no-store";
        }

        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return Task.CompletedTask;
    }

    /// <summary>A name that somebody else's name server gives for this machine is not ours (DNS rebinding).</summary>
    private bool IsOurHost(HostString host)
    {
        var name = host.Host;
        return name == "localhost" && IPAddress.IsLoopback(options.Address)
            || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && (address.Equals(options.Address)
                || (IPAddress.IsLoopback(address) && IPAddress.IsLoopback(options.Address))
                || options.Address.Equals(IPAddress.Any) || options.Address.Equals(IPAddress.IPv6Any)))
            || options.HostNames.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private async Task<bool> IsMeantAsync(HttpContext context)
    {
        // Browsers say where a request comes from; a page of another site gets no further.
        if (context.Request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not "same-origin")
        {
            return false;
        }

        return await antiforgery.IsRequestValidAsync(context);
    }

    private Task AskToSignInAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            return RefuseAsync(context, StatusCodes.Status401Unauthorized, "Sign in first.");
        }

        if (options.Token is null)
        {
            context.Response.Redirect(Entrance.SignInPath);
            return Task.CompletedTask;
        }

        return RefuseAsync(context, StatusCodes.Status401Unauthorized, "Open the workbench by the address that 'waybill serve' prints: it holds the key.");
    }

    /// <summary>A page of one sentence for people, a line for programs.</summary>
    public static Task RefuseAsync(HttpContext context, int code, string sentence)
    {
        var isForPeople = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        context.Response.StatusCode = code;
        context.Response.ContentType = isForPeople ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        return context.Response.WriteAsync(isForPeople ? Page(sentence) : sentence + "\n", context.RequestAborted);
    }

    private static string Page(string sentence) => $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Waybill</title>
        <link rel="stylesheet" href="{OwnFiles.Href("workbench.css")}"><link rel="icon" href="{OwnFiles.Href("waybill.svg")}" type="image/svg+xml"></head>
        <body><main class="door"><h1>Waybill</h1><p>{HtmlEncoder.Default.Encode(sentence)}</p><p class="more"><a href="/">To the overview</a></p></main></body></html>
        """;

    public static bool IsSame(string? given, string wanted) =>
        given is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(wanted)));
}

/// <summary>Marks what browsers may keep: it says nothing of any case.</summary>
internal sealed record MayBeKept;
