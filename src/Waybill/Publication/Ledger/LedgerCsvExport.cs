using System.Text;

namespace Waybill.Publication.Ledger;

/// <summary>The register of transfers as CSV (RFC 4180), for spreadsheets.</summary>
/// <remarks>UTF-8 with byte order mark: without it spreadsheets take Cyrillic for something else.</remarks>
public sealed class LedgerCsvExport : IExport
{
    public string Format => "csv";

    public string FileExtension => "csv";

    public async Task WriteAsync(Dossier dossier, IPagePictureSource pictures, Stream output, CancellationToken cancellation)
    {
        await output.WriteAsync(Encoding.UTF8.GetPreamble(), cancellation);
        await WriteLineAsync(output, LedgerColumns.All.Select(c => (string?)c.Name), cancellation);
        foreach (var row in LedgerBuilder.Build(dossier.Case))
        {
            await WriteLineAsync(output, LedgerColumns.All.Select(c => c.Value(row)), cancellation);
        }
    }

    private static async Task WriteLineAsync(Stream output, IEnumerable<string?> fields, CancellationToken cancellation) =>
        await output.WriteAsync(Encoding.UTF8.GetBytes(Csv.Line(fields) + "\r\n"), cancellation);
}
