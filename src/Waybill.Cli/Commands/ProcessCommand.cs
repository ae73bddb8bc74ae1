using System.CommandLine;
using Waybill.Storage;

namespace Waybill.Cli.Commands;

/// <summary><c>process</c>: reads what waits and draws the conclusions.</summary>
internal static class ProcessCommand
{
    public static Command Create()
    {
        var (@case, limit) = (Shared.Case(), LimitOption.Create());
        var retry = new Option<bool>("--retry") { Description = "try files once more whose process was ended for time, memory or another limit, or died" };
        var passwords = Shared.PasswordsOption();
        var command = new DocumentedCommand(
            "process",
            "Reads every file that waits, and settles and assesses the case. What is done already is not done again; a run that was stopped goes on from there.",
            "process leak.case",
            foundWrong: "some files wait, because they need more memory than there is")
        {
            @case,
            retry,
            limit,
            passwords,
        };
        command.SetAction(async (line, cancellation) =>
        {
            var folder = LimitOption.Keep(CaseFolder.Open(line.GetRequiredValue(@case)), line.GetValue(limit));
            await using var session = await Session.OpenAsync(folder, Purpose.Reading, cancellation);
            if (line.GetValue(retry))
            {
                Screen.Out.Line($"Tried once more: {await session.Worker.ForgetTroubledAsync(cancellation)}");
            }

            await session.TakePasswordsAsync(line.GetValue(passwords), cancellation);
            var summary = await session.WorkAsync(cancellation);
            _ = await session.DossierWithSearchAsync(cancellation);
            Screen.Out.Line(summary.MadeNow == 0
                ? $"Files: {summary.Files}, all done before"
                : $"Files: {summary.Files}, processed now: {summary.MadeNow}");
            return summary.TooLarge.Count == 0 ? ExitCode.Done : ExitCode.FoundWrong;
        });
        return command;
    }
}
