using System.ComponentModel;
using System.Diagnostics;

namespace Waybill;

/// <summary>What a program answered.</summary>
internal sealed record ProgramAnswer(int ExitCode, string Output, string Errors);

/// <summary>Runs a program as a child process, with a limit of time; what it starts ends with it.</summary>
internal static class ChildProgram
{
    /// <summary>In characters: what a program says of its troubles is cut after so much.</summary>
    private const int MaxErrors = 2_000;

    /// <summary>In characters: a program that says more than this to a file of ours was led astray by it.</summary>
    private const int MaxOutput = 256 << 20;

    /// <summary>Whether a program of this name can be started: what could not be read without it is read again once it is there.</summary>
    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <returns>The answer; or a problem where the program is not installed or took too long.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled; the child was ended.</exception>
    public static async Task<Outcome<ProgramAnswer>> RunAsync(string program, string package, IEnumerable<string> arguments, TimeSpan limit, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        // More threads than one make tesseract many times slower on small machines (tesseract-ocr/tesseract#3109); pages run side by side instead.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return Outcome.Failed<ProgramAnswer>(ProblemCode.ToolMissing, $"the program {program} is not installed (Debian package {package})");
        }

        process.StandardInput.Close();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(limit);
        try
        {
            var output = ReadAsync(process.StandardOutput, patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            var said = await errors;
            return await output is { } whole
                ? Outcome.Of(new ProgramAnswer(process.ExitCode, whole, said[..Math.Min(said.Length, MaxErrors)]))
                : Outcome.Failed<ProgramAnswer>(ProblemCode.LimitReached, $"{program} said more than {MaxOutput} characters");
        }
        catch (OperationCanceledException)
        {
            End(process);
            cancellation.ThrowIfCancellationRequested();
            return Outcome.Failed<ProgramAnswer>(ProblemCode.LimitReached, $"{program} took longer than {limit.TotalSeconds:0} s");
        }
    }

    /// <summary>All that the program says, to its end; null where that is too much to keep.</summary>
    private static async Task<string?> ReadAsync(StreamReader output, CancellationToken cancellation)
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[1 << 14];
        var isTooMuch = false;
        int read;
        while ((read = await output.ReadAsync(buffer, cancellation)) > 0)
        {
            isTooMuch |= text.Length + read > MaxOutput;
            if (!isTooMuch)
            {
                text.Append(buffer, 0, read);
            }
        }

        return isTooMuch ? null : text.ToString();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
    }
}
