using System.Diagnostics;

namespace Waybill.Processing.Isolation;

/// <summary>What stands between a hostile file and the machine.</summary>
/// <param name="Bubblewrap">The program that shuts workers in; null where they are plain processes.</param>
/// <param name="Detail">The version of bubblewrap; or why it is not used, as a person should read it.</param>
public sealed record Protection(string? Bubblewrap, string Detail)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Finds out by trying: a program that is installed may be forbidden by the kernel or by the container around us.</summary>
    public static async Task<Protection> FindAsync(CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux() || SystemCallFilter.ForThisMachine is null)
        {
            return new Protection(null, "bubblewrap is used on Linux, on x86-64 and arm64 only");
        }

        if (Find("bwrap") is not { } program)
        {
            return new Protection(null, "bubblewrap is not installed (package bubblewrap)");
        }

        // As little as can be asked of it: what fails here fails for everybody on this machine, and is no fault of how Waybill asks.
        var (code, _, errors) = await AskAsync(
            program, ["--unshare-all", "--die-with-parent", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "--cap-drop", "ALL", "true"], cancellation);
        return code == 0
            ? new Protection(program, (await AskAsync(program, ["--version"], cancellation)).Output.Trim())
            : new Protection(null, $"bubblewrap cannot work here: {errors.Trim().Split('\n')[0]}");
    }

    /// <summary>The file of that name in the first folder of PATH that has one; null where none has.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(f => Path.Combine(f, program))
            .FirstOrDefault(File.Exists);

    private static async Task<(int Code, string Output, string Errors)> AskAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!; // a program that is found is started
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            return (-1, "", "it does not answer");
        }
    }
}
