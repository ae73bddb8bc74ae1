using System.Text.Json;

namespace Waybill.Publication.CaseExport;

internal static class DocumentsPart
{
    public static void Write(Utf8JsonWriter json, ExportedDocument document)
    {
        var read = document.Read;
        var claims = read?.Claims;
        json.WriteText("id", document.File?.ToString());
        json.WriteString("path", document.Path);
        json.WriteText("mediaType", document.MediaType);
        json.WriteNumber("bytes", document.LengthInBytes);
        json.WriteAmount("pages", PagesOf(read?.Transcript));
        json.WriteString("kind", (claims?.Kind ?? DocumentKind.Other).NameOf());
        json.WriteTexts("languages", read?.Transcript.Languages ?? []);
        json.WriteText("number", claims?.Number?.Value);
        json.WriteText("date", claims?.Date?.Value.ToString());
        json.WriteText("sender", read?.Sender);
        json.WriteText("addressee", read?.Addressee);
        json.WriteText("signatory", claims?.Signatory?.Value);
        json.WriteText("addresseePerson", claims?.AddresseePerson?.Value);
        json.WriteObjects("references", read?.References ?? [], WriteReference);
        json.WriteText("duplicateOf", document.DuplicateOf?.ToString());
        json.WriteText("problem", document.Problem);
    }

    /// <summary>Formats without pages count as one page; a file of which nothing could be read has an unknown number.</summary>
    private static int? PagesOf(Transcript? transcript) =>
        transcript is null or { Pages.Count: 0 } ? null : transcript.HasPhysicalPages ? transcript.Pages.Count : 1;

    private static void WriteReference(Utf8JsonWriter json, Reference reference)
    {
        json.WriteText("number", reference.Citation.Number.Value);
        json.WriteText("date", reference.Citation.Date?.Value.ToString());
        json.WriteText("document", reference.Document?.ToString());
    }
}
