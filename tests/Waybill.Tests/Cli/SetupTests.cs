using System.Diagnostics;

namespace Waybill.Tests.Cli;

/// <summary>What the scripts of the repository do before the program starts.</summary>
public sealed class SetupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("waybill-setup-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(">&-", 1)]
    [InlineData("2>&-", 2)]
    [InlineData("<&-", 0)]
    [InlineData("<&- >&- 2>&-", 0, 1, 2)]
    [InlineData("")]
    public async Task A_stream_that_the_caller_closed_leads_nowhere_and_into_no_file_of_ours(string redirection, params int[] closed)
    {
        var (script, seen) = (Path.Combine(_folder, "script"), Path.Combine(_folder, "seen"));
        await File.WriteAllTextAsync(
            script,
            $"set -euo pipefail\nsource '{Repository.PathOf("eng", "setup.sh")}'\nopen_closed_streams\nfor fd in 0 1 2; do readlink /proc/$$/fd/$fd >>'{seen}'; done\n",
            TestContext.Current.CancellationToken);

        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", $"bash '{script}' {redirection}"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!; // a new process
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);

        shell.ExitCode.ShouldBe(0);
        var streams = await File.ReadAllLinesAsync(seen, TestContext.Current.CancellationToken);
        streams.Select((s, i) => (Stream: s, i)).Where(s => s.Stream == "/dev/null").Select(s => s.i).ShouldBe(closed);
        streams.ShouldNotContain(script);
    }
}
