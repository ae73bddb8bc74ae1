using System.ComponentModel;
using System.Diagnostics;

namespace Waybill.Extraction;

/// <summary>A program of other people's making that reads what no library here does, run as a child process with limits of its own.</summary>
/// <param name="Name">As it is called.</param>
/// <param name="Package">Its package in Debian, for people who do not have it.</param>
internal sealed record OutsideProgram(string Name, string Package)
{
    private const int MaxErrors = 2_000;

    /// <summary>How long it may take. Default 5 minutes; whoever runs extraction may end it sooner.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Runs it and hands what it prints to the reader while it comes; the program is ended where the reader has had enough.</summary>
    /// <param name="folder">Where it starts, and where it puts what it writes; null where it writes nothing.</param>
    /// <returns>How it ended, or a problem where it is not installed or took too long.</returns>
    public async Task<Outcome<ProgramEnd>> RunAsync(
        IEnumerable<string> arguments, string? folder, Func<Stream, CancellationToken, Task> readOutput, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Name, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TZ"] = "UTC";
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return Outcome.Failed<ProgramEnd>(ProblemCode.ToolMissing, $"it is read by the program {Name}, which is not installed (Debian package {Package})");
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeLimit);
        try
        {
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await readOutput(process.StandardOutput.BaseStream, patience.Token);
            if (!process.HasExited)
            {
                // A pipe that nobody reads would hold it for ever.
                process.StandardOutput.Close();
            }

            await process.WaitForExitAsync(patience.Token);
            var said = CleanText.OneLine(await errors);
            return Outcome.Of(new ProgramEnd(process.ExitCode, said[..Math.Min(said.Length, MaxErrors)]));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Outcome.Failed<ProgramEnd>(ProblemCode.LimitReached, $"{Name} took longer than {TimeLimit.TotalSeconds:0} s");
        }
        finally
        {
            End(process);
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself.
        }
    }
}

/// <param name="Errors">The beginning of what it said of its troubles, on one line.</param>
internal sealed record ProgramEnd(int ExitCode, string Errors);
