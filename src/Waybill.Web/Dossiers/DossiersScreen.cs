using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Waybill.Publication;
using Waybill.Web.Cases;
using Waybill.Web.Host;

namespace Waybill.Web.Dossiers;

/// <summary>What leaves the workbench as a file: the dossier to look at, and every export to save.</summary>
internal static class DossiersScreen
{
    /// <summary>The dossier brings its own style and pictures; it may do nothing else, and only our own page may hold it.</summary>
    private const string PolicyOfPreview = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/dossier", async (int? start, DossierQuery query, CancellationToken cancellation) => Screen.Of<DossierPage>(await query.AnswerAsync(start, cancellation))).ExcludeFromDescription();
        api.MapGet("/dossier", (int? start, DossierQuery query, CancellationToken cancellation) => query.AnswerAsync(start, cancellation))
            .WithSummary("The sentences of the account with what proves them, and which deals go in, a hundred at a time.");
        pages.MapGet("/dossier/preview", PreviewAsync).ExcludeFromDescription();
        pages.MapGet("/dossier/pdf", async (OpenCase @case, PdfPrinter printer, CancellationToken cancellation) =>
            await printer.PrintAsync(output => WriteAsync(@case, Find("html")!, output, cancellation), cancellation) is { } pdf // the dossier is always among the exports
                ? Results.Stream(pdf, "application/pdf", "dossier.pdf")
                : Results.NotFound()).ExcludeFromDescription();
        pages.MapGet("/exports/{format}", ExportAsync).ExcludeFromDescription();
        api.MapGet("/exports/{format}", ExportAsync).WithSummary("The whole case in one of its export formats: json, csv, xlsx, html, timeline-svg, correspondence-svg, gexf, graphml.")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").Produces(StatusCodes.Status404NotFound);
    }

    private static IResult PreviewAsync(HttpContext context, OpenCase @case, CancellationToken cancellation)
    {
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = PolicyOfPreview;
        context.Response.Headers[HeaderNames.XFrameOptions] = "SAMEORIGIN";
        return Results.Stream(output => WriteAsync(@case, Find("html")!, output, cancellation), "text/html; charset=utf-8"); // the dossier is always among the exports
    }

    /// <summary>Never shown by the browser, whatever it holds.</summary>
    private static IResult ExportAsync(string format, OpenCase @case, CancellationToken cancellation) => Find(format) is not { } export
        ? Results.NotFound()
        : Results.Stream(output => WriteAsync(@case, export, output, cancellation), "application/octet-stream", $"case-{export.Format}.{export.FileExtension}");

    private static IExport? Find(string format) => KnownExports.All.FirstOrDefault(e => e.Format == format);

    private static async Task WriteAsync(OpenCase @case, IExport export, Stream output, CancellationToken cancellation)
    {
        // Exports write in small pieces and some of them synchronously, which a response does not take.
        await using var whole = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await @case.WriteAsync(export, whole, cancellation);
        whole.Position = 0;
        await whole.CopyToAsync(output, cancellation);
    }
}
