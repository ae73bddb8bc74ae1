using System.CommandLine;
using Waybill.Processing;
using Waybill.Storage;

namespace Waybill.Cli.Commands;

/// <summary><c>add</c>: takes a folder in.</summary>
internal static class AddCommand
{
    public static Command Create()
    {
        var folder = Shared.Filled(new Argument<string>("FOLDER") { Description = "the folder to take in, as it is; nothing in it is changed" });
        var @case = Shared.Filled(new Option<string>("--case") { HelpName = "DIR", Description = "the folder of the case; made where it is missing", Required = true });
        var passwords = Shared.PasswordsOption();
        var command = new DocumentedCommand(
            "add",
            "Takes every file of a folder into a case: hashed, stored once, read-only. Adding the same folder again changes nothing.",
            "add leak/ --case leak.case")
        {
            folder,
            @case,
            passwords,
        };
        command.SetAction(async (line, cancellation) =>
        {
            var from = line.GetRequiredValue(folder);
            await using var session = await OpenAsync(from, line.GetRequiredValue(@case), Purpose.Looking, limits: null, cancellation);
            var summary = await AddAsync(session, from, cancellation);
            await session.TakePasswordsAsync(line.GetValue(passwords), cancellation);
            Screen.Out.Line($"Entries found: {summary.Found}, new to the case: {summary.Added}");
            ShowProblems(Screen.Out, summary);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Opens the case or makes it, after the folder has been found to be usable.</summary>
    public static Task<Session> OpenAsync(string folder, string casePath, Purpose purpose, string[]? limits, CancellationToken cancellation)
    {
        Intake.Check(folder, Path.GetFullPath(casePath));
        var title = Path.GetFileName(Path.GetFullPath(folder).TrimEnd('/'));
        return Session.OpenAsync(LimitOption.Keep(CaseFolder.OpenOrCreate(casePath, title), limits), purpose, cancellation);
    }

    public static Task<IntakeSummary> AddAsync(Session session, string folder, CancellationToken cancellation) =>
        Watch.IntakeAsync(progress => session.Intake.AddAsync(folder, Environment.UserName, progress, cancellation));

    private static void ShowProblems(Screen screen, IntakeSummary summary)
    {
        foreach (var place in summary.Problems)
        {
            screen.Line($"  not taken in: {place.Path}: {place.Problem}");
        }
    }
}
