using System.Globalization;
using System.Text;

namespace Waybill.Publication.Ledger;

/// <summary>The register of transfers as CSV (RFC 4180), for spreadsheets.</summary>
/// <remarks>UTF-8 with byte order mark: without it spreadsheets take Cyrillic for something else.</remarks>
public sealed class LedgerCsvExport : IExport
{
    private static readonly (string Name, Func<LedgerRow, string?> Value)[] Columns =
    [
        // The first columns as SIPRI's trade register has them.
        ("Recipient", r => r.Recipient),
        ("Supplier", r => r.Supplier),
        ("Year of order", r => Text(r.YearOfOrder)),
        ("Number ordered", r => Text(r.NumberOrdered)),
        ("Number uncertain", r => r.NumberIsUncertain ? "?" : null),
        ("Unit", r => r.Unit),
        ("Weapon designation", r => r.Designation),
        ("Weapon description", r => r.Description),
        ("Activity", r => r.Activity?.NameOf()),
        ("Number delivered", r => Text(r.NumberDelivered)),
        ("Year(s) of delivery", r => Join(r.YearsOfDelivery.Select(y => Text(y)!))), // a number always has a text
        ("Stage", r => r.Stage?.NameOf()),
        ("Documents that carry the stage", r => Text(r.StageDocuments)),
        ("Outcome", r => r.Outcome.NameOf()),
        ("Hedged", r => r.Hedged ? "yes" : "no"),
        ("Earliest date", r => Text(r.Earliest)),
        ("Latest date", r => Text(r.Latest)),
        ("Unit price", r => Text(r.UnitPrice)),
        ("Amount", r => Text(r.Amount)),
        ("Currency", r => r.Currency),
        ("Deal total", r => Text(r.Total)),
        ("Deal total currency", r => r.TotalCurrency),
        .. Enum.GetValues<Role>().Select(role => (Heading(role), (Func<LedgerRow, string?>)(r => Names(r, role)))),
        ("Contract number", r => r.ContractNumber),
        ("Contract date", r => r.ContractDate?.ToString()),
        ("Serial numbers", r => Join(r.Serials)),
        ("Munitions list candidates", r => Join(r.Categories)),
        ("Contradictions", r => Join(r.Contradictions)),
        ("Citations", r => Join(r.Citations)),
        ("Transfer", r => r.Transfer),
        ("Item", r => Text(r.ItemNumber)),
    ];

    public string Format => "csv";

    public string FileExtension => "csv";

    public async Task WriteAsync(Dossier dossier, IPagePictureSource pictures, Stream output, CancellationToken cancellation)
    {
        await output.WriteAsync(Encoding.UTF8.GetPreamble(), cancellation);
        await WriteLineAsync(output, Columns.Select(c => (string?)c.Name), cancellation);
        foreach (var row in LedgerBuilder.Build(dossier.Case))
        {
            await WriteLineAsync(output, Columns.Select(c => c.Value(row)), cancellation);
        }
    }

    private static async Task WriteLineAsync(Stream output, IEnumerable<string?> fields, CancellationToken cancellation) =>
        await output.WriteAsync(Encoding.UTF8.GetBytes(Csv.Line(fields) + "\r\n"), cancellation);

    private static string Heading(Role role) => $"Party: {role.NameOf().Replace('-', ' ')}";

    private static string? Names(LedgerRow row, Role role) => Join(row.Roles.Where(r => r.Role == role).Select(r => r.Name));

    private static string? Join(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } text ? text : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
