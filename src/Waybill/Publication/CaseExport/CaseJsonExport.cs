using System.Text;
using System.Text.Json;

namespace Waybill.Publication.CaseExport;

/// <summary>The case as other programs read it: format <c>waybill-case</c>, version 2.</summary>
/// <remarks>UTF-8 JSON, indented, letters of every script as themselves. Unknown is <c>null</c> or an empty list, never a guess and
/// never an empty text. Amounts are decimal numbers as the paper has them, without exponent.</remarks>
public sealed class CaseJsonExport : IExport
{
    /// <summary>Of the format. 2 has <c>events</c> of a transfer and <c>delivered</c> of an item; all that 1 had is as it was.</summary>
    public const int Version = 2;

    private const int BytesBetweenFlushes = 1 << 16;

    public string Format => "json";

    public string FileExtension => "json";

    public async Task WriteAsync(Dossier dossier, IPagePictureSource pictures, Stream output, CancellationToken cancellation)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = WaybillJson.Options.Encoder };
        var json = new Utf8JsonWriter(output, options);
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            json.WriteString("format", "waybill-case");
            json.WriteNumber("version", Version);
            await WriteListAsync(json, "documents", ExportedDocument.All(dossier), DocumentsPart.Write, cancellation);
            await WriteListAsync(json, "parties", dossier.Case.Parties, PartiesPart.Write, cancellation);
            await WriteListAsync(json, "transfers", dossier.Case.Transfers, TransfersPart.Write, cancellation);
            await WriteListAsync(json, "gaps", dossier.Case.Gaps, FindingsPart.WriteGap, cancellation);
            await WriteListAsync(json, "checks", dossier.Findings.Checks, FindingsPart.WriteCheck, cancellation);
            await WriteListAsync(json, "norms", dossier.Findings.Norms, FindingsPart.WriteNorm, cancellation);
            json.WriteEndObject();
            await json.FlushAsync(cancellation);
        }

        await output.WriteAsync(Encoding.UTF8.GetBytes("\n"), cancellation);
    }

    private static async Task WriteListAsync<T>(
        Utf8JsonWriter json, string name, IReadOnlyList<T> all, Action<Utf8JsonWriter, T> write, CancellationToken cancellation)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
        {
            json.WriteStartObject();
            write(json, one);
            json.WriteEndObject();
            if (json.BytesPending > BytesBetweenFlushes)
            {
                await json.FlushAsync(cancellation);
            }
        }

        json.WriteEndArray();
    }
}
