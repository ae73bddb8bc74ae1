using System.CommandLine;
using Waybill.Publication;

namespace Waybill.Cli.Commands;

/// <summary><c>export</c>: the case for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var @case = Shared.Case();
        var format = new Option<string>("--format") { HelpName = "NAME", Description = "one of " + Formats, Required = true };
        var output = Shared.Filled(new Option<string?>("--output") { HelpName = "FILE", Description = "the file to write; without it standard output" });
        var command = new DocumentedCommand(
            "export",
            "Writes everything that was concluded in a form for other programs.",
            "export leak.case --format json --output leak.json")
        {
            @case,
            format,
            output,
        };
        command.SetAction(async (line, cancellation) =>
        {
            var export = Format(line.GetRequiredValue(format));
            await using var session = await Session.OpenAsync(line.GetRequiredValue(@case), cancellation);
            var dossier = await session.DossierAsync(cancellation);
            if (line.GetValue(output) is { } file)
            {
                await WriteAsync(export, session, dossier, file, cancellation);
            }
            else
            {
                await using var stream = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
                await export.WriteAsync(dossier, session, stream, cancellation);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Formats => string.Join(", ", KnownExports.All.Select(e => e.Format));

    public static IExport Format(string name) =>
        KnownExports.All.FirstOrDefault(e => e.Format == name) ?? throw new UsageException($"there is no export '{name}'; there are {Formats}");

    /// <summary>The file is there whole or not at all: it is written beside its place and then renamed.</summary>
    public static async Task WriteAsync(IExport export, Session session, Dossier dossier, string file, CancellationToken cancellation)
    {
        if (session.Stores.Folder.IsOwn(file))
        {
            throw new UsageException($"{file} belongs to the case itself and is not written over");
        }

        if (Directory.Exists(file))
        {
            throw new UsageException($"{file} is a folder; name a file");
        }

        var unfinished = file + ".unfinished";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                await export.WriteAsync(dossier, session, stream, cancellation);
            }

            File.Move(unfinished, file, overwrite: true);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new UsageException($"{file} cannot be written: its folder does not exist", e);
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }
}
