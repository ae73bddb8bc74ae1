using System.CommandLine;

namespace Waybill.Cli.Commands;

/// <summary><c>verify</c>: is everything still what it was.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var (@case, json) = (Shared.Case(), Shared.Json());
        var command = new DocumentedCommand(
            "verify",
            "Hashes every original again, holds every quote against its page, and checks the seals of the journal.",
            "verify leak.case",
            foundWrong: "something differs, and it is named")
        {
            @case,
            json,
        };
        command.SetAction(async (line, cancellation) =>
        {
            await using var session = await Session.OpenAsync(line.GetRequiredValue(@case), cancellation);
            var dossier = await session.DossierAsync(cancellation);
            var report = await session.Integrity.CheckAsync(dossier, cancellation);
            if (line.GetValue(json))
            {
                Screen.Out.Json(report);
            }
            else
            {
                Screen.Out.Line($"Originals hashed: {report.Files}, quotes held against their pages: {report.Quotes}, journal entries checked: {report.JournalEntries}; "
                    + (report.Faults.Count == 0 ? "all as it was" : $"not as it was: {report.Faults.Count}"));
                foreach (var fault in report.Faults)
                {
                    Screen.Out.Line("  " + fault);
                }
            }

            return report.Faults.Count == 0 ? ExitCode.Done : ExitCode.FoundWrong;
        });
        return command;
    }
}
