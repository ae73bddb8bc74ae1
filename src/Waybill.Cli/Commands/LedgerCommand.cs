using System.CommandLine;
using System.Globalization;
using Waybill.Publication.Ledger;

namespace Waybill.Cli.Commands;

/// <summary><c>ledger</c>: the register of transfers.</summary>
internal static class LedgerCommand
{
    public static Command Create()
    {
        var (@case, json) = (Shared.Case(), Shared.Json());
        var csv = new Option<bool>("--csv") { Description = "print CSV, one line for each item" };
        var command = new DocumentedCommand(
            "ledger",
            "Prints the register of transfers: one line for each item of each deal, with the stage that the papers can carry.",
            "ledger leak.case --csv")
        {
            @case,
            csv,
            json,
        };
        command.SetAction(async (line, cancellation) =>
        {
            await using var session = await Session.OpenAsync(line.GetRequiredValue(@case), cancellation);
            var dossier = await session.DossierAsync(cancellation);
            if (line.GetValue(csv))
            {
                await ExportCommand.Format("csv").WriteAsync(dossier, session, Console.OpenStandardOutput(), cancellation);
            }
            else if (line.GetValue(json))
            {
                Screen.Out.Json(LedgerBuilder.Build(dossier.Case));
            }
            else
            {
                Show(Screen.Out, dossier);
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static void Show(Screen screen, Dossier dossier) => screen.Table(
        "No paper speaks of a transfer.",
        ["Transfer", "From", "To", "Parties", "Item", "Number", "Contract", "Amount", "Dates", "Stage"],
        LedgerBuilder.Build(dossier.Case).Select(r => new[]
        {
            r.Transfer,
            r.Supplier ?? "?",
            r.Recipient ?? "?",
            string.Join("; ", r.Roles.Select(role => $"{role.Role.NameOf()} {role.Name}")),
            Item(r),
            r.NumberOrdered is { } number ? Number(number) + (r.NumberIsUncertain ? "?" : "") + (r.Unit is null ? "" : " " + r.Unit) : "",
            r.ContractNumber is null ? "" : r.ContractDate is null ? r.ContractNumber : $"{r.ContractNumber} of {r.ContractDate}",
            Money(r.Amount, r.Currency) ?? Money(r.Total, r.TotalCurrency),
            r.Earliest == r.Latest ? Day(r.Earliest) : $"{Day(r.Earliest)} to {Day(r.Latest)}",
            r.StageInWords,
        }));

    private static string Item(LedgerRow row)
    {
        var what = string.Join(", ", new[] { row.Designation, row.Description }.Where(t => t is not null));
        return row.Activity is null or Activity.Supply ? what : $"{what} ({row.Activity.Value.NameOf()})";
    }

    private static string? Money(decimal? amount, string? currency) =>
        amount is null ? null : $"{amount.Value.ToString("N2", CultureInfo.InvariantCulture)} {currency}";

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "?";
}
