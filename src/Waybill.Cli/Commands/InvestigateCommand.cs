using System.CommandLine;

namespace Waybill.Cli.Commands;

/// <summary><c>investigate</c>: the whole job, from a folder to the dossier.</summary>
internal static class InvestigateCommand
{
    public static Command Create()
    {
        var folder = Shared.Filled(new Argument<string>("FOLDER") { Description = "the cache, as it is; nothing in it is changed" });
        var @case = Shared.Filled(new Option<string?>("--case") { HelpName = "DIR", Description = "the folder of the case; without it FOLDER.case beside the folder" });
        var limit = LimitOption.Create();
        var passwords = Shared.PasswordsOption();
        var command = new DocumentedCommand(
            "investigate",
            "Does the whole job: takes the folder into a case, reads every file, settles and assesses the case, writes the dossier, and says what was found.",
            "investigate leak/",
            foundWrong: "some files wait, because they need more memory than there is")
        {
            folder,
            @case,
            limit,
            passwords,
        };
        command.SetAction(async (line, cancellation) =>
        {
            var from = line.GetRequiredValue(folder);
            var root = line.GetValue(@case) ?? Path.GetFullPath(from).TrimEnd('/') + ".case";
            await using var session = await AddCommand.OpenAsync(from, root, Purpose.Reading, line.GetValue(limit), cancellation);
            await AddCommand.AddAsync(session, from, cancellation);
            await session.TakePasswordsAsync(line.GetValue(passwords), cancellation);
            var summary = await session.WorkAsync(cancellation);
            var dossier = await session.DossierWithSearchAsync(cancellation);
            await DossierCommand.WriteAsync(session, dossier, cancellation);
            Summary.Show(Screen.Out, dossier, session.Stores.Folder.Dossier, root);
            return summary.TooLarge.Count == 0 ? ExitCode.Done : ExitCode.FoundWrong;
        });
        return command;
    }
}
