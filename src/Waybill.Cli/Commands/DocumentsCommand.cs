using System.CommandLine;

namespace Waybill.Cli.Commands;

/// <summary><c>documents</c>: what papers there are.</summary>
internal static class DocumentsCommand
{
    public static Command Create() => Shared.OfDossier(
        "documents",
        "Lists the documents: kind, date, number, who wrote to whom.",
        dossier => dossier.Case.Documents.Select(d => new Row(
            d.File,
            d.Path,
            d.Claims.Kind,
            d.Claims.Date?.Value.ToString(),
            d.Claims.Number?.Value,
            Shared.NameOf(dossier, d.Sender),
            Shared.NameOf(dossier, d.Addressee),
            d.Transcript.Languages,
            d.Transcript.Pages.Count,
            d.DuplicateOf)).ToList(),
        (screen, dossier, rows) => screen.Table(
            Shared.IfEmpty(dossier, "The case has no documents that could be read."),
            ["Id", "Kind", "Date", "Number", "From", "To", "File"],
            rows.Select(r => new[]
            {
                Shared.ShortId(r.Id),
                r.Kind.NameOf(),
                r.Date,
                r.Number,
                r.Sender,
                r.Addressee,
                r.DuplicateOf is null ? r.Path : r.Path + " (a copy)",
            })));

    private sealed record Row(
        ContentHash Id,
        string Path,
        DocumentKind Kind,
        string? Date,
        string? Number,
        string? Sender,
        string? Addressee,
        IReadOnlyList<string> Languages,
        int Pages,
        ContentHash? DuplicateOf);
}
