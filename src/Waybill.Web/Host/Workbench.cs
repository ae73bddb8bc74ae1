using System.Net;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Waybill.Web.Cases;

namespace Waybill.Web.Host;

/// <summary>The parts list of the workbench: a web server for one case.</summary>
/// <remarks>Nothing is taken from environment variables or from files beside the program: where it listens is said by its options alone.</remarks>
public static class Workbench
{
    private const long LargestRequestInBytes = 4 << 20;

    public static WebApplication Build(WorkbenchOptions options, OpenCase @case)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Waybill", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LargestRequestInBytes;
            server.Listen(options.Address, options.Port, listen =>
            {
                if (options.Certificate is { } certificate)
                {
                    listen.UseHttps(certificate);
                }
            });
        });
        AddParts(builder.Services, options, @case);
        var app = builder.Build();
        ActivatorUtilities.CreateInstance<Doorkeeper>(app.Services).Stand(app);
        app.UseStatusCodePages(ErrorPages.SayAsync);
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ErrorPages.SayAsync });
        app.Use(LeaveOutEmpty);
        app.Use((context, next) =>
        {
            context.Features.Set(@case.IsDrawing ? new BegunWhileDrawing() : null);
            return next(context);
        });
        app.UseRouting();
        MapParts(app, options);
        return app;
    }

    /// <summary>The address for the browser of the person who started a running workbench, with the key where there is one.</summary>
    public static Uri AddressOf(WebApplication app, WorkbenchOptions options)
    {
        var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        var host = options.Address.Equals(IPAddress.Any) || options.Address.Equals(IPAddress.IPv6Any) ? Dns.GetHostName() : bound.Host;
        return new UriBuilder(bound) { Host = host, Path = options.Token is null ? "/" : Entrance.EnterPath, Query = options.Token is { } token ? "key=" + token : "" }.Uri;
    }

    private static void AddParts(IServiceCollection services, WorkbenchOptions options, OpenCase @case)
    {
        if (options.Accounts is { } accounts)
        {
            services.AddSingleton(accounts).AddSingleton<SignIn>();
        }

        services.AddSingleton(options).AddSingleton(@case).AddSingleton(@case.Clock).AddSingleton<Sessions>();
        services.AddLogging().AddRoutingCore().AddHttpContextAccessor().AddRazorComponents();

        // Letters of every script stand in a page as they are, which is what a page in UTF-8 is for: a third of the bytes, and the marks of markup are encoded as ever.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

        // Keys in memory: what was signed by a workbench means nothing to the next.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(guard =>
        {
            // Cookies know no ports, and another workbench of this machine has other keys.
            guard.Cookie.Name = "waybill-guard-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
            guard.Cookie.HttpOnly = true;
            guard.Cookie.SameSite = SameSiteMode.Strict;
            guard.HeaderName = "X-Waybill-Guard";
            guard.FormFieldName = "guard";
            guard.SuppressXFrameOptionsHeader = true;
        });
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = WaybillJson.Options.Encoder;
            json.SerializerOptions.NumberHandling = WaybillJson.Options.NumberHandling;
            foreach (var converter in WaybillJson.Options.Converters)
            {
                json.SerializerOptions.Converters.Add(converter);
            }
        });
        services.AddOpenApi();
        Screens.AddTo(services);
    }

    /// <summary>A form sends the fields too that nobody filled in: that is the same as not to ask.</summary>
    private static Task LeaveOutEmpty(HttpContext context, RequestDelegate next)
    {
        var query = context.Request.Query;
        if (query.Any(q => q.Value is [null or ""]))
        {
            context.Request.Query = new QueryCollection(query.Where(q => q.Value is not [null or ""]).ToDictionary(StringComparer.OrdinalIgnoreCase));
        }

        return next(context);
    }

    private static void MapParts(WebApplication app, WorkbenchOptions options)
    {
        Entrance.Map(app, options, app.Services.GetRequiredService<Sessions>());
        if (options.Accounts is not null)
        {
            app.Services.GetRequiredService<SignIn>().Map(app);
        }

        OwnFiles.Map(app);
        app.MapOpenApi("/api/openapi.json");
        Screens.Map(app, app.MapGroup("/api"));
    }
}

/// <summary>Marks a request that began while newer conclusions were being drawn: its answer may show those from before.</summary>
internal sealed record BegunWhileDrawing;
