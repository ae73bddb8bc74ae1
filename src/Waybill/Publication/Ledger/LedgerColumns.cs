using System.Globalization;

namespace Waybill.Publication.Ledger;

/// <summary>One column of the register.</summary>
/// <param name="Value">Null where the cell stays empty.</param>
/// <param name="IsNumber">True where the value is a number in invariant spelling.</param>
internal sealed record LedgerColumn(string Name, Func<LedgerRow, string?> Value, bool IsNumber = false);

/// <summary>The columns of the register of transfers, the same in every table.</summary>
internal static class LedgerColumns
{
    public static IReadOnlyList<LedgerColumn> All { get; } =
    [
        // The first columns as SIPRI's trade register has them.
        new("Recipient", r => r.Recipient),
        new("Supplier", r => r.Supplier),
        new("Year of order", r => Text(r.YearOfOrder), IsNumber: true),
        new("Number ordered", r => Text(r.NumberOrdered), IsNumber: true),
        new("Number uncertain", r => r.NumberIsUncertain ? "?" : null),
        new("Unit", r => r.Unit),
        new("Weapon designation", r => r.Designation),
        new("Weapon description", r => r.Description),
        new("Activity", r => r.Activity?.NameOf()),
        new("Number delivered", r => Text(r.NumberDelivered), IsNumber: true),
        new("Number delivered uncertain", r => r.DeliveredIsUncertain ? "?" : null),
        new("Ordered and delivered", r => r.DeliveryInWords),
        new("Year(s) of delivery", r => Join(r.YearsOfDelivery.Select(y => Text(y)!))), // a number always has a text
        new("Stage", r => r.Stage?.NameOf()),
        new("Documents that carry the stage", r => Text(r.StageDocuments), IsNumber: true),
        new("Outcome", r => r.Outcome.NameOf()),
        new("Hedged", r => r.Hedged ? "yes" : "no"),
        new("Earliest date", r => Text(r.Earliest)),
        new("Latest date", r => Text(r.Latest)),
        new("Unit price", r => Text(r.UnitPrice), IsNumber: true),
        new("Amount", r => Text(r.Amount), IsNumber: true),
        new("Currency", r => r.Currency),
        new("Deal total", r => Text(r.Total), IsNumber: true),
        new("Deal total currency", r => r.TotalCurrency),
        .. Enum.GetValues<Role>().Select(role => new LedgerColumn(Heading(role), r => Names(r, role))),
        new("Contract number", r => r.ContractNumber),
        new("Contract date", r => r.ContractDate?.ToString()),
        new("Serial numbers", r => Join(r.Serials)),
        new("Munitions list candidates", r => Join(r.Categories)),
        new("Events", r => Join(r.Events.Select(e => e.Date is { } date ? $"{date} {e.InWords}" : e.InWords))),
        new("Doubts", r => Join(r.Doubts)),
        new("Contradictions", r => Join(r.Contradictions)),
        new("Citations", r => Join(r.Citations)),
        new("Transfer", r => r.Transfer),
        new("Item", r => Text(r.ItemNumber), IsNumber: true),
    ];

    private static string Heading(Role role) => $"Party: {role.NameOf().Replace('-', ' ')}";

    private static string? Names(LedgerRow row, Role role) => Join(row.Roles.Where(r => r.Role == role).Select(r => r.Name));

    private static string? Join(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } text ? text : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
