using System.CommandLine;
using System.Globalization;
using Waybill.Publication.Ledger;

namespace Waybill.Cli.Commands;

/// <summary><c>ledger</c>: the register of transfers.</summary>
internal static class LedgerCommand
{
    /// <summary>Beside one stage; <c>explain</c> has all.</summary>
    private const int MostEvents = 5;

    public static Command Create()
    {
        var (@case, json) = (Shared.Case(), Shared.Json());
        var csv = new Option<bool>("--csv") { Description = "print CSV, one line for each item" };
        var command = new DocumentedCommand(
            "ledger",
            "Prints the register of transfers: one line for each item of each deal, with the stage that the papers can carry, and what was ordered and delivered.",
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
        Shared.IfEmpty(dossier, "No paper speaks of a transfer."),
        ["Transfer", "From → to", "Parties", "Goods", "Contract", "Dates", "Stage"],
        LedgerBuilder.Build(dossier.Case).Select(r => new[]
        {
            r.Transfer,
            $"{r.Supplier ?? "?"} → {r.Recipient ?? "?"}",
            Lines([.. r.Roles.Select(role => $"{role.Role.NameOf()}: {role.Name}")]),
            Goods(r),
            Lines(r.ContractNumber, r.ContractDate?.ToString()),
            r.Earliest == r.Latest ? Day(r.Earliest) : Lines(Day(r.Earliest), Day(r.Latest)),
            Lines([r.StageInWords, .. Setbacks(r)]),
        }));

    /// <summary>What was refused, taken back or corrected, and what is only planned or asked for: beside the stage a reader must not miss it.</summary>
    private static IEnumerable<string> Setbacks(LedgerRow row)
    {
        var told = row.Events.Where(e => e.Mode != EventMode.Done).Select(e => e.InWords).Distinct(StringComparer.Ordinal).ToArray();
        return told.Take(MostEvents).Concat(told.Length > MostEvents ? [$"and {told.Length - MostEvents} more: waybill explain"] : []);
    }

    private static string Goods(LedgerRow row)
    {
        var number = row.NumberOrdered is { } ordered ? $"{Number(ordered)}{(row.NumberIsUncertain ? "?" : "")} {row.Unit}" : null;
        var activity = row.Activity is null or Activity.Supply ? null : $"({row.Activity.Value.NameOf()})";
        return Lines(
            string.Join(' ', new[] { number, row.Designation ?? row.Description, activity }.Where(t => !string.IsNullOrEmpty(t))),
            row.Designation is null ? null : row.Description,
            row.DeliveryInWords,
            row.Doubts.Count == 0 ? null : Lines(row.Doubts.Select(d => "? " + d)),
            Money(row.Amount, row.Currency) ?? Money(row.Total, row.TotalCurrency));
    }

    private static string Lines(params IEnumerable<string?> lines) => string.Join(Screen.LineEnd, lines.Where(l => !string.IsNullOrEmpty(l)));

    private static string? Money(decimal? amount, string? currency) =>
        amount is null ? null : $"{amount.Value.ToString("N2", CultureInfo.InvariantCulture)} {currency}";

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "?";
}
