using System.CommandLine;
using Waybill.Storage;

namespace Waybill.Cli.Commands;

/// <summary><c>passwords</c>: what asks for one, what was tried, and what opened it.</summary>
internal static class PasswordsCommand
{
    public static Command Create()
    {
        var (@case, json) = (Shared.Case(), Shared.Json());
        var command = new DocumentedCommand(
            "passwords",
            "Lists the files that ask for a password, what opened them, and the words of the case's own papers that were tried. Passwords that people gave are never shown.",
            "passwords leak.case")
        {
            @case,
            json,
        };
        command.SetAction(async (line, cancellation) =>
        {
            await using var session = await Session.OpenAsync(line.GetRequiredValue(@case), cancellation);
            var account = await AccountAsync(session, cancellation);
            if (line.GetValue(json))
            {
                Screen.Out.Json(account);
            }
            else
            {
                Show(account);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<Account> AccountAsync(Session session, CancellationToken cancellation)
    {
        var rows = await session.CoverageAsync(cancellation);
        var locked = session.Locks.Files.ToHashSet();
        var files = new List<LockedFile>();
        foreach (var row in rows.Where(row => row.File is { } file && locked.Contains(file)))
        {
            var transcript = row.State is ReadingState.Read or ReadingState.PartlyRead ? (await session.Pipeline.TranscriptAsync(row.File!.Value, cancellation)).Value : null; // those without were left out
            files.Add(new LockedFile(row.Path, row.State.NameOf(), transcript?.Metadata.GetValueOrDefault(MetadataKeys.OpenedWith)));
        }

        var tried = session.Locks.Found.Select(word => new TriedWord(
            word.Value, word.Quote, rows.FirstOrDefault(row => row.File == word.Quote.File)?.Path ?? Shared.ShortId(word.Quote.File)));
        return new Account(new PasswordFile(session.Stores.Folder.Passwords).Read().Count, files, [.. tried]);
    }

    private static void Show(Account account)
    {
        Screen.Out.Line($"Passwords given: {account.Given}; words of papers that were tried: {account.Tried.Count}");
        Screen.Out.Table("No file asks for a password.", ["File", "State", "Opened with"], account.Files.Select(file => new[] { file.Path, file.State, file.OpenedWith ?? "nothing fitted" }));
        if (account.Tried.Count > 0)
        {
            Screen.Out.Table("", ["Word", "Page", "Paper"], account.Tried.Select(word => new[] { word.Word, word.Quote.PageNumber.ToString(System.Globalization.CultureInfo.InvariantCulture), word.Path }));
        }
    }

    private sealed record Account(int Given, IReadOnlyList<LockedFile> Files, IReadOnlyList<TriedWord> Tried);

    /// <param name="OpenedWith">Null where nothing fitted to the file as a whole; its members may still be open.</param>
    private sealed record LockedFile(string Path, string State, string? OpenedWith);

    private sealed record TriedWord(string Word, Quote Quote, string Path);
}
