using System.CommandLine;

namespace Waybill.Cli.Commands;

/// <summary><c>dossier</c>: the account for people.</summary>
internal static class DossierCommand
{
    private const string Format = "html";

    public static Command Create()
    {
        var @case = Shared.Case();
        var output = Shared.Filled(new Option<string?>("--output") { HelpName = "FILE", Description = "the file to write; without it dossier.html in the folder of the case" });
        var command = new DocumentedCommand(
            "dossier",
            "Writes the dossier: one HTML file that needs nothing else, in which each statement leads to its quote.",
            "dossier leak.case --output leak.html")
        {
            @case,
            output,
        };
        command.SetAction(async (line, cancellation) =>
        {
            await using var session = await Session.OpenAsync(line.GetRequiredValue(@case), cancellation);
            var dossier = await session.DossierAsync(cancellation);
            if (line.GetValue(output) is { } file)
            {
                await OutputFile.WriteAsync(file, stream => ExportCommand.Format(Format).WriteAsync(dossier, session, stream, cancellation));
            }
            else
            {
                await WriteAsync(session, dossier, cancellation);
            }

            Screen.Out.Line(line.GetValue(output) ?? session.Stores.Folder.Dossier);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes it into the folder of the case.</summary>
    public static Task WriteAsync(Session session, Dossier dossier, CancellationToken cancellation) =>
        OutputFile.WriteOwnAsync(session.Stores.Folder.Dossier, stream => ExportCommand.Format(Format).WriteAsync(dossier, session, stream, cancellation));
}
