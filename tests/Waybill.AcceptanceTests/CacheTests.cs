using System.Diagnostics;
using System.Text.Json;

namespace Waybill.AcceptanceTests;

/// <summary>What a folder may be like, and what becomes of it.</summary>
public sealed class CacheTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Odd_names_links_and_pipes_are_all_accounted_for()
    {
        _terminal.Write("-rf", "Письмо о поставке первое.");
        _terminal.Write("two\nlines.txt", "Письмо о поставке второе.");
        (await _terminal.ShellAsync(@"cd leak; printf 'Letter three.' > ""$(printf 'old\320\377.txt')""; ln -s /etc folder-link; mkfifo pipe")).Code.ShouldBe(0);

        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();

        (await CoverageAsync()).ShouldBe(
            ["-rf: read", "folder-link: unreadable", "old%D0%FF.txt: read", "pipe: unreadable", "two\nlines.txt: read"]);
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_named_and_stops_nothing_else()
    {
        _terminal.Write("open.txt", "Письмо о поставке.");
        _terminal.Write("secret.txt", "Тайна.");
        _terminal.Write("closed/inside.txt", "Тоже тайна.");
        (await _terminal.ShellAsync("chmod 000 leak/secret.txt leak/closed")).Code.ShouldBe(0);

        var ended = await _terminal.WaybillAsOrdinaryUserAsync("investigate", "leak");
        await _terminal.ShellAsync("chmod 700 leak/closed");

        ended.ShouldSucceed().Output.ShouldContain("The file system did not give its bytes.");
        (await _terminal.WaybillAsync("coverage", "leak.case", "--json")).ShouldSucceed().Output.ShouldContain("permission denied");
        (await CoverageAsync()).ShouldBe(["closed/: unreadable", "open.txt: read", "secret.txt: unreadable"]);
    }

    [Fact]
    public async Task A_file_that_could_not_be_read_is_taken_in_when_it_can()
    {
        _terminal.Write("secret.txt", "Тайна.");
        await _terminal.ShellAsync("chmod 000 leak/secret.txt");
        (await _terminal.WaybillAsOrdinaryUserAsync("investigate", "leak")).ShouldSucceed();
        await _terminal.ShellAsync("chmod 600 leak/secret.txt");

        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();

        (await CoverageAsync()).ShouldBe(["secret.txt: read"]);
    }

    [Fact]
    public async Task Adding_and_processing_again_does_nothing()
    {
        _terminal.Write("a.txt", "Письмо о поставке.");
        (await _terminal.WaybillAsync("add", "leak", "--case", "x.case")).ShouldSucceed().Output.ShouldBe("Entries found: 1, new to the case: 1\n");
        (await _terminal.WaybillAsync("process", "x.case")).ShouldSucceed().Output.ShouldBe("Files: 1, processed now: 1\n");
        var before = await ExportAsync("x.case");

        (await _terminal.WaybillAsync("add", "leak", "--case", "x.case")).ShouldSucceed().Output.ShouldBe("Entries found: 1, new to the case: 0\n");
        (await _terminal.WaybillAsync("process", "x.case")).ShouldSucceed().Output.ShouldBe("Files: 1, all done before\n");

        (await ExportAsync("x.case")).ShouldBe(before);
    }

    [Fact]
    public async Task A_run_that_is_killed_twenty_times_ends_with_the_same_export()
    {
        for (var i = 0; i < 150; i++)
        {
            _terminal.Write($"{i % 10}/{i}.txt", $"Письмо № 5-2/{i} от {i % 28 + 1:00}.03.2019 о поставке. " + new string('я', i * 100));
        }

        const int kills = 20;
        var begun = Stopwatch.GetTimestamp();
        (await _terminal.WaybillAsync("investigate", "leak", "--case", "whole.case")).ShouldSucceed();
        var whole = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;

        // The moments differ from machine to machine and the shares of a whole run do not. A run that was quicker than its killer begins anew.
        var chance = new Random(20190312);
        for (var killed = 0; killed < kills;)
        {
            if (await _terminal.KillAsync((int)(whole * (0.2 + 0.7 * chance.NextDouble())), "investigate", "leak", "--case", "killed.case"))
            {
                killed++;
            }
            else
            {
                Directory.Delete(Path.Combine(_terminal.Folder, "killed.case"), recursive: true);
                whole *= 0.8; // the machine was busier when the whole run was timed
            }
        }

        (await _terminal.WaybillAsync("investigate", "leak", "--case", "killed.case")).ShouldSucceed();

        (await ExportAsync("killed.case")).ShouldBe(await ExportAsync("whole.case"));
        (await _terminal.WaybillAsync("verify", "killed.case")).ShouldSucceed();
    }

    [Fact]
    public async Task The_catalogue_may_be_deleted_and_is_made_again()
    {
        _terminal.Write("a.txt", "Письмо № 5-2/678 о поставке.");
        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();
        var before = await ExportAsync("leak.case");
        await _terminal.ShellAsync("rm leak.case/catalogue.sqlite*");

        (await _terminal.WaybillAsync("process", "leak.case")).ShouldSucceed();

        (await ExportAsync("leak.case")).ShouldBe(before);
    }

    private async Task<string> ExportAsync(string @case) => (await _terminal.WaybillAsync("export", @case, "--format", "json")).ShouldSucceed().Output;

    private async Task<IReadOnlyList<string>> CoverageAsync()
    {
        var ended = (await _terminal.WaybillAsync("coverage", "leak.case", "--json")).ShouldSucceed();
        using var json = JsonDocument.Parse(ended.Output);
        int Number(string name) => json.RootElement.GetProperty(name).GetInt32();
        Number("acquired").ShouldBe(Number("read") + Number("partlyRead") + Number("unreadable") + Number("waiting"));
        return [.. json.RootElement.GetProperty("files").EnumerateArray().Select(f => $"{f.GetProperty("path").GetString()}: {f.GetProperty("state").GetString()}")];
    }
}
