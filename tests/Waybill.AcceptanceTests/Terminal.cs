using System.Diagnostics;

namespace Waybill.AcceptanceTests;

/// <summary>Runs the real executable as a person would, in a folder of its own.</summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>What <c>dotnet</c> runs.</summary>
    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, "Waybill.Cli.dll");

    public Terminal()
    {
        Folder = Directory.CreateTempSubdirectory("waybill-acceptance-").FullName;
        Leak = Path.Combine(Folder, "leak");
        Directory.CreateDirectory(Leak);
    }

    /// <summary>Where the commands run.</summary>
    public string Folder { get; }

    /// <summary>The cache: <c>leak</c> below <see cref="Folder"/>.</summary>
    public string Leak { get; }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Leak, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public Task<Ended> WaybillAsync(params string[] arguments) => RunAsync("dotnet", [Executable, .. arguments]);

    /// <summary>The same without the right of the superuser to read everything.</summary>
    public Task<Ended> WaybillAsOrdinaryUserAsync(params string[] arguments) =>
        Environment.UserName == "root"
            ? RunAsync("setpriv", ["--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", "dotnet", Executable, .. arguments])
            : WaybillAsync(arguments);

    public Task<Ended> ShellAsync(string script) => RunAsync("bash", ["-c", script]);

    /// <summary>In a shell, where <c>waybill</c> is the executable.</summary>
    public Task<Ended> WaybillInShellAsync(string script) => ShellAsync($"waybill() {{ dotnet '{Executable}' \"$@\"; }}; {script}");

    /// <summary>On a terminal, where <c>waybill</c> is the executable; what it wrote and what it wrote of errors come as one.</summary>
    /// <remarks><c>script</c> takes the shell from the environment and falls back to <c>sh</c>, which knows no exported functions.</remarks>
    public Task<Ended> WaybillOnTerminalAsync(string script) =>
        WaybillInShellAsync($"export -f waybill; SHELL=$BASH script -qec '{script}' /dev/null");

    /// <summary>Starts the command and kills it as the power would, after so many milliseconds; true where it was still at work.</summary>
    public async Task<bool> KillAsync(int afterMilliseconds, params string[] arguments)
    {
        using var process = Start("dotnet", [Executable, .. arguments]);
        using var limit = new CancellationTokenSource(afterMilliseconds);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var killed = false;
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            killed = true;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await Task.WhenAll(output, error);
        return killed;
    }

    /// <summary>Starts the command and, once <paramref name="when"/> says so, kills that one process and none that it started; true where it was still at work.</summary>
    public async Task<bool> KillAloneAsync(Func<bool> when, params string[] arguments)
    {
        using var process = Start("dotnet", [Executable, .. arguments]);
        while (!when() && !process.HasExited)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        var wasAtWork = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return wasAtWork;
    }

    public void Dispose()
    {
        using var remove = Start("rm", ["-rf", "--", Folder]);
        remove.WaitForExit();
    }

    private async Task<Ended> RunAsync(string program, IReadOnlyList<string> arguments)
    {
        using var process = Start(program, arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Ended(process.ExitCode, await output, await error);
    }

    private Process Start(string program, IReadOnlyList<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!; // a new process
}

internal sealed record Ended(int Code, string Output, string Error)
{
    /// <summary>One sentence on standard error and no trace of the stack: what a person gets for bad input.</summary>
    public void ShouldRefuse(int code, string sentence)
    {
        Error.Trim().ShouldContain(sentence);
        Error.Trim().ShouldNotContain("\n");
        Error.ShouldNotContain("   at ");
        Code.ShouldBe(code);
    }

    public Ended ShouldSucceed()
    {
        Error.ShouldNotContain("waybill:");
        Code.ShouldBe(0);
        return this;
    }
}
