using System.CommandLine;
using Waybill.Publication;
using Waybill.Publication.CaseExport;

namespace Waybill.Cli.Commands;

/// <summary><c>documents</c>: what papers there are.</summary>
internal static class DocumentsCommand
{
    public static Command Create() => Shared.OfDossier(
        "documents",
        "Lists the documents: kind, date, number, who wrote to whom. Exact copies and papers that could not be read are documents, too; archives are none.",
        dossier => ExportedDocument.All(dossier).Select(d => ToRow(dossier, d)).ToList(),
        (screen, dossier, rows) =>
        {
            screen.Table(
                Shared.IfEmpty(dossier, "The case has no documents."),
                ["Id", "Kind", "Date", "Number", "From", "To", "File"],
                rows.Select(r => new[]
                {
                    r.Id is { } id ? Shared.ShortId(id) : "",
                    Titles.Kind(r.Kind),
                    r.Date,
                    r.Number,
                    r.Sender,
                    r.Addressee,
                    r.Path + (r.DuplicateOf is null ? "" : " (a copy)") + (r.Pages is null && r.Problem is { } problem ? $" ({problem.Split(':')[0]})" : ""),
                }));
            screen.Sentence(Count(dossier));
        });

    /// <summary>How many documents there are, and what is counted: the files of a case are more, because archives are files.</summary>
    public static string Count(Dossier dossier)
    {
        var all = ExportedDocument.All(dossier);
        var (unread, copies) = (all.Count(d => d.Read is null), all.Count(d => d.DuplicateOf is not null));
        return Shared.Count(all.Count, "document")
            + (unread == 0 ? "" : $", {unread} of them not read")
            + (copies == 0 ? "" : $", {copies} of them {(copies == 1 ? "an exact copy of another" : "exact copies of others")}")
            + ".";
    }

    private static Row ToRow(Dossier dossier, ExportedDocument document) => new(
        document.File,
        document.Path,
        document.Read?.Claims.Kind ?? DocumentKind.Other,
        document.Read?.Claims.Date?.Value.ToString(),
        document.Read?.Claims.Number?.Value,
        Shared.NameOf(dossier, document.Read?.Sender),
        Shared.NameOf(dossier, document.Read?.Addressee),
        document.Read?.Transcript.Languages ?? [],
        document.Read?.Transcript.Pages.Count,
        document.DuplicateOf,
        document.Problem);

    /// <param name="Id">Null where the bytes could not be had.</param>
    /// <param name="Pages">Null where nothing was read of it, as is all that it would say.</param>
    private sealed record Row(
        ContentHash? Id,
        string Path,
        DocumentKind Kind,
        string? Date,
        string? Number,
        string? Sender,
        string? Addressee,
        IReadOnlyList<string> Languages,
        int? Pages,
        ContentHash? DuplicateOf,
        string? Problem);
}
