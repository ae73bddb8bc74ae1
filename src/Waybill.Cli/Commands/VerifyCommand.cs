using System.CommandLine;
using System.CommandLine.Parsing;

namespace Waybill.Cli.Commands;

/// <summary><c>verify</c>: is everything still what it was.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var (@case, json) = (Shared.Case(), Shared.Json());
        var seal = new Option<ContentHash?>("--seal")
        {
            HelpName = "SEAL",
            Description = "the last seal of the journal as 'verify' once printed it and you kept it elsewhere: is all that it seals still there",
            CustomParser = Seal,
        };
        var command = new DocumentedCommand(
            "verify",
            "Hashes every original again, holds every quote against its page, and checks the seals of the journal, and that nothing of it is gone.",
            "verify leak.case",
            foundWrong: "something differs, and it is named")
        {
            @case,
            seal,
            json,
        };
        command.SetAction(async (line, cancellation) =>
        {
            await using var session = await Session.OpenAsync(line.GetRequiredValue(@case), cancellation);
            var dossier = await session.DossierAsync(cancellation);
            var report = await session.Integrity.CheckAsync(dossier, line.GetValue(seal), cancellation);
            if (line.GetValue(json))
            {
                Screen.Out.Json(report);
            }
            else
            {
                Screen.Out.Line($"Originals hashed: {report.Files}, quotes held against their pages: {report.Quotes}, journal entries checked: {report.JournalEntries}; "
                    + (report.Faults.Count == 0 ? "all as it was" : $"not as it was: {report.Faults.Count}"));
                if (report.JournalSeal is { } last)
                {
                    Screen.Out.Line($"Last seal of the journal: {last}");
                }

                foreach (var fault in report.Faults)
                {
                    Screen.Out.Line("  " + fault);
                }
            }

            return report.Faults.Count == 0 ? ExitCode.Done : ExitCode.FoundWrong;
        });
        return command;
    }

    private static ContentHash? Seal(ArgumentResult typed) =>
        ContentHash.TryParse(typed.Tokens[0].Value, out var seal) ? seal : Typed.Refuse<ContentHash?>(typed, "--seal", "sha256: and 64 digits, as 'verify' prints them");
}
