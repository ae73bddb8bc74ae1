using System.Diagnostics;

namespace Waybill.BrowserTests;

/// <summary>A case in a folder of its own, and <c>waybill serve</c> at work on it.</summary>
public sealed class Workbench : IAsyncDisposable
{
    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, "Waybill.Cli.dll");

    /// <summary>What follows the folder's name in the name of its copy.</summary>
    private const string Untouched = ".untouched";

    private readonly string? _folder;
    private readonly Process _serving;

    private Workbench(string? folder, string @case, Process serving, Uri entrance)
    {
        Case = @case;
        (_folder, _serving, Entrance) = (folder, serving, entrance);
        Root = new Uri(entrance.GetLeftPart(UriPartial.Authority) + "/");
    }

    /// <summary>Its folder.</summary>
    public string Case { get; }

    /// <summary>The address that the program printed, with its key.</summary>
    public Uri Entrance { get; }

    public Uri Root { get; }

    /// <param name="prepare">What is done to the case before it is served.</param>
    /// <param name="options">Of <c>serve</c>.</param>
    public static async Task<Workbench> OpenAsync(string cache, Func<string, Task>? prepare = null, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("waybill-browser-").FullName;
        var @case = Path.Combine(folder, "leak.case");
        using (var investigating = Start("investigate", cache, "--case", @case))
        {
            var (output, error) = (investigating.StandardOutput.ReadToEndAsync(), investigating.StandardError.ReadToEndAsync());
            await investigating.WaitForExitAsync();
            (await output).ShouldNotBeEmpty();
            investigating.ExitCode.ShouldBe(0, await error);
        }

        await CopyAsync(@case, @case + Untouched);
        if (prepare is not null)
        {
            await prepare(@case);
        }

        return await ServeAsync(folder, @case, options);
    }

    /// <summary>Another workbench on the same case, as another person would start one.</summary>
    public Task<Workbench> OpenAnotherAsync(params string[] options) => ServeAsync(null, Case, options);

    /// <summary>A workbench on a copy of the case as it was before anybody opened it: what is decided there concerns no other test.</summary>
    /// <param name="prepare">What is done to the copy before it is served.</param>
    public async Task<Workbench> OpenCopyAsync(Func<string, Task>? prepare = null, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("waybill-browser-").FullName;
        var @case = Path.Combine(folder, Path.GetFileName(Case));
        await CopyAsync(Case + Untouched, @case);
        if (prepare is not null)
        {
            await prepare(@case);
        }

        return await ServeAsync(folder, @case, options);
    }

    private static async Task CopyAsync(string from, string to)
    {
        using var copy = Process.Start("cp", ["-a", "--", from, to]);
        await copy.WaitForExitAsync();
        copy.ExitCode.ShouldBe(0);
    }

    private static async Task<Workbench> ServeAsync(string? folder, string @case, string[] options)
    {
        var serving = Start(["serve", @case, .. options]);
        const string sign = "The workbench is open at ";
        while (await serving.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(sign, StringComparison.Ordinal))
            {
                return new Workbench(folder, @case, serving, new Uri(line[sign.Length..]));
            }
        }

        throw new InvalidOperationException("'waybill serve' ended: " + await serving.StandardError.ReadToEndAsync());
    }

    /// <summary>Runs a command to its end with what is typed into it.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(string typed, params string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteLineAsync(typed);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Ends the program; the case stays where it is until this is disposed.</summary>
    public void Stop()
    {
        _serving.Kill(entireProcessTree: true);
        _serving.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_serving.HasExited)
        {
            Stop();
        }

        _serving.Dispose();

        if (_folder is null)
        {
            return; // it belongs to the workbench that made it
        }

        // Originals are read-only, which Directory.Delete respects on some systems.
        using var remove = Process.Start("rm", ["-rf", "--", _folder]);
        await remove.WaitForExitAsync();
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Executable, .. arguments]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!; // a new process
}

/// <summary>The specimen cache in a workbench, opened once for all tests.</summary>
public sealed class SpecimenWorkbench : IAsyncLifetime
{
    public Workbench Workbench { get; private set; } = null!; // xunit initialises it before any test

    public async ValueTask InitializeAsync() => Workbench = await Workbench.OpenAsync(Path.Combine(Repository(), "samples", "lipa-cache"));

    public async ValueTask DisposeAsync() => await Workbench.DisposeAsync();

    private static string Repository([System.Runtime.CompilerServices.CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
