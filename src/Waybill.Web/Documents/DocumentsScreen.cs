using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Web.Cases;
using Waybill.Web.Host;

namespace Waybill.Web.Documents;

internal static class DocumentsScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/documents", async ([AsParameters] DocumentsQuestion question, DocumentsQuery query, CancellationToken cancellation) =>
            Screen.Of<DocumentsPage>(await query.AnswerAsync(question, cancellation))).ExcludeFromDescription();
        pages.MapGet("/documents/{address}", async (string address, int? page, string? at, int? part, DocumentQuery query, CancellationToken cancellation) =>
            Screen.Of<DocumentPage>(await query.AnswerAsync(address, page, at, part, cancellation))).ExcludeFromDescription();
        pages.MapGet("/documents/{address}/pages/{page:int}.jpg", PictureAsync).ExcludeFromDescription();
        pages.MapGet("/documents/{address}/original", async (string address, DocumentQuery query, CancellationToken cancellation) =>
            Screen.Of<OriginalPage>(await query.AnswerAsync(address, null, null, null, cancellation))).ExcludeFromDescription();
        pages.MapPost("/documents/{address}/original", OriginalAsync).ExcludeFromDescription();

        api.MapGet("/documents", ([AsParameters] DocumentsQuestion question, DocumentsQuery query, CancellationToken cancellation) => query.AnswerAsync(question, cancellation))
            .WithSummary("The documents, filtered and sorted, a hundred at a time.");
        api.MapGet("/documents/{address}", async (string address, int? page, string? at, int? part, DocumentQuery query, CancellationToken cancellation) =>
            Screen.Json(await query.AnswerAsync(address, page, at, part, cancellation)))
            .WithSummary("One document: a page of its text with words and boxes, every quote that a conclusion rests on, checks, references, copies.");
        api.MapGet("/documents/{address}/pages/{page:int}.jpg", PictureAsync)
            .WithSummary("The picture of a page, drawn by Waybill.").Produces(StatusCodes.Status200OK, contentType: "image/jpeg");
    }

    private static async Task<IResult> PictureAsync(string address, int page, OpenCase @case, CancellationToken cancellation)
    {
        var view = await @case.ViewAsync(cancellation);
        return view.Document(address) is { } document && document.Transcript.Pages.Any(p => p.Number == page)
            && await @case.Pictures.PictureAsync(document.File, document.Transcript.MediaType, page, cancellation) is { } picture
                ? Results.Bytes(picture.Bytes, picture.MediaType)
                : Results.NotFound();
    }

    /// <summary>The original leaves as a file to be saved and never as something that a browser shows.</summary>
    private static async Task<IResult> OriginalAsync(string address, OpenCase @case, CancellationToken cancellation)
    {
        var view = await @case.ViewAsync(cancellation);
        if (view.Document(address) is not { } document || @case.Original(document.File) is not { } bytes)
        {
            return Results.NotFound();
        }

        return Results.Stream(bytes, "application/octet-stream", NameOf(document));
    }

    /// <summary>A name of our own making: that of the file may deceive, and no browser need obey it.</summary>
    private static string NameOf(CaseDocument document)
    {
        const int longestExtension = 8;
        var extension = Path.GetExtension(document.Path);
        var isPlain = extension.Length is > 1 and <= longestExtension && extension.Skip(1).All(char.IsAsciiLetterOrDigit);
        return $"original-{CaseView.AddressOf(document.File)}{(isPlain ? extension.ToLowerInvariant() : "")}";
    }
}
