using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Waybill.Web.Host;

/// <summary>Style sheets and scripts of ours: they lie in the program itself and are read once.</summary>
internal static class OwnFiles
{
    private static readonly FrozenDictionary<string, string> MediaTypes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Asset> All = Read();

    /// <summary>The address of a file: it changes with the file, so that browsers may keep what they have.</summary>
    public static string Href(string name) => $"/assets/{All[name].Version}/{name}";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/assets/{version}/{name}", (HttpContext context, string version, string name) =>
    {
        if (!All.TryGetValue(name, out var asset) || asset.Version != version)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.MediaType);
    }).ExcludeFromDescription().WithMetadata(new MayBeKept());

    private static FrozenDictionary<string, Asset> Read()
    {
        var assembly = typeof(OwnFiles).Assembly;
        var assets = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (MediaTypes.TryGetValue(Path.GetExtension(name), out var mediaType))
            {
                using var stream = assembly.GetManifestResourceStream(name)!; // the name was listed just before
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                assets[name] = new Asset(bytes.ToArray(), mediaType, ContentHash.Of(bytes.ToArray()).Digits[..12]);
            }
        }

        return assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private sealed record Asset(byte[] Bytes, string MediaType, string Version);
}
