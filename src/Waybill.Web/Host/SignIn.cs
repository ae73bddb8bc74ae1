using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Waybill.Web.Host;

/// <summary>Signing in with a name and a password, a few times a minute.</summary>
internal sealed class SignIn(Accounts accounts, Sessions sessions) : IDisposable
{
    private const int AttemptsInMinute = 5;

    private readonly PartitionedRateLimiter<string> _attempts = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = AttemptsInMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Entrance.SignInPath, () => Screen.Of<SignInPage>("")).ExcludeFromDescription();
        // The doorkeeper has looked for the proof already.
        app.MapPost(Entrance.SignInPath, Enter).DisableAntiforgery().ExcludeFromDescription();
    }

    public void Dispose() => _attempts.Dispose();

    private IResult Enter(HttpContext context, [FromForm] string? name, [FromForm] string? password)
    {
        // Both count: one machine that tries many names, and many machines that try one.
        using var byAddress = _attempts.AttemptAcquire("address " + context.Connection.RemoteIpAddress);
        using var byName = _attempts.AttemptAcquire("name " + name);
        if (!byAddress.IsAcquired || !byName.IsAcquired)
        {
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (name is null || password is null || accounts.Find(name, password) is not { } account)
        {
            return Screen.Of<SignInPage>("Name and password do not belong together.");
        }

        Entrance.Begin(context, sessions, account.Name, account.Role, account);
        return Results.LocalRedirect("/");
    }
}
