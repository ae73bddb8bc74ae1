using System.CommandLine;
using Waybill.Processing;
using Waybill.Processing.Isolation;
using Waybill.Reading;

namespace Waybill.Cli.Commands;

/// <summary><c>doctor</c>: what protects this machine from the files, and what can be read on it; found out by trying.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var json = Shared.Json();
        var command = new DocumentedCommand(
            "doctor",
            "Tries which protection is in force when files are opened, and lists the programs that Waybill calls.",
            "doctor",
            foundWrong: "some protection is not in force, or a program or a language is missing")
        {
            json,
        };
        command.SetAction(async (line, cancellation) =>
        {
            var examination = await ExamineAsync(cancellation);
            if (line.GetValue(json))
            {
                Screen.Out.Json(examination);
            }
            else
            {
                Show(Screen.Out, examination);
            }

            return examination.IsSound ? ExitCode.Done : ExitCode.FoundWrong;
        });
        return command;
    }

    private static async Task<Examination> ExamineAsync(CancellationToken cancellation)
    {
        var protection = await Protection.FindAsync(cancellation);
        var (attempts, fault) = await TryAsync(protection, cancellation);
        var programs = await KnownPrograms.LookAsync(cancellation);
        var models = await KnownPrograms.LookForModelsAsync(cancellation);
        return new Examination(
            protection.Bubblewrap is not null,
            protection.Detail,
            fault,
            attempts,
            [.. programs.Select(p => new ProgramRow(p.Program.Name, p.File, p.Version, p.Program.Purpose, p.Program.Package))],
            [.. models.Where(m => m.IsThere).Select(m => m.Name)],
            [.. models.Where(m => !m.IsThere).Select(m => m.Name)]);
    }

    /// <summary>A worker as it would open a file, beside a case that it should not see.</summary>
    private static async Task<(IReadOnlyList<Attempt> Attempts, string? Fault)> TryAsync(Protection protection, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("waybill-doctor-");
        try
        {
            var vault = folder.CreateSubdirectory("vault");
            vault.CreateSubdirectory("original");
            await using var sandbox = Workshop.NewSandbox(protection, new CaseLimits(), Path.Combine(folder.FullName, "workers"));
            return (await sandbox.ProbeAsync([Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), vault.FullName], cancellation), null);
        }
        catch (SandboxException e)
        {
            return ([], e.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Show(Screen screen, Examination found)
    {
        screen.Sentence(found.Walls
            ? $"Protection: {found.Detail}, with a filter of system calls."
            : $"Protection: a separate process with limits and a filter of system calls, but without walls: {found.Detail}.");
        if (found.Fault is not null)
        {
            screen.Sentence($"It does not work: {found.Fault}.");
        }

        screen.Line();
        screen.Table("Nothing could be tried.", ["A hostile file tries to", "Result"], found.Attempts.Select(a => new[] { a.Deed, a.Refused ? "refused" : "POSSIBLE" }));
        screen.Table(
            "",
            ["Program", "Version", "For", "Where to get it"],
            found.Programs.Select(p => new[] { p.Name, p.File is null ? "missing" : p.Version ?? "there; it does not say", p.Purpose, p.File is null ? $"package {p.Package}" : "" }));
        screen.Sentence($"Languages of OCR: {(found.Languages.Count == 0 ? "none" : string.Join(' ', found.Languages))}");
        if (found.MissingLanguages.Count > 0)
        {
            screen.Sentence($"Missing languages: {string.Join(' ', found.MissingLanguages)} (packages {string.Join(' ', found.MissingLanguages.Select(TesseractEngine.PackageOf))})");
        }
    }

    /// <param name="Walls">True where bubblewrap shuts workers in.</param>
    /// <param name="Detail">Its version, or why it is not used.</param>
    /// <param name="Fault">Why no worker could be started; null where one could.</param>
    private sealed record Examination(
        bool Walls,
        string Detail,
        string? Fault,
        IReadOnlyList<Attempt> Attempts,
        IReadOnlyList<ProgramRow> Programs,
        IReadOnlyList<string> Languages,
        IReadOnlyList<string> MissingLanguages)
    {
        public bool IsSound => Walls && Fault is null && Attempts.All(a => a.Refused) && Programs.All(p => p.File is not null) && MissingLanguages.Count == 0;
    }

    /// <param name="File">Null where it is missing.</param>
    private sealed record ProgramRow(string Name, string? File, string? Version, string Purpose, string Package);
}
