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
                await OutputFile.WriteAsync(file, stream => export.WriteAsync(dossier, session, stream, cancellation));
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
}
