using System.Text.Json;

namespace Waybill.AcceptanceTests;

/// <summary>The walls around what opens files, seen from outside.</summary>
public sealed class SandboxTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task The_doctor_says_what_is_in_force()
    {
        var ended = await _terminal.WaybillAsync("doctor", "--json");

        using var json = JsonDocument.Parse(ended.Output);
        var found = json.RootElement;
        found.GetProperty("fault").ValueKind.ShouldBe(JsonValueKind.Null);
        var attempts = found.GetProperty("attempts").EnumerateArray()
            .Where(a => found.GetProperty("walls").GetBoolean() || a.GetProperty("heldBy").GetString() == "filter").ToList();
        attempts.Count.ShouldBeGreaterThan(4);
        attempts.Where(a => !a.GetProperty("refused").GetBoolean()).Select(a => a.GetProperty("deed").GetString()).ShouldBeEmpty();
        found.GetProperty("programs").EnumerateArray().Select(p => p.GetProperty("name").GetString()).ShouldContain("tesseract");
        found.GetProperty("languages").EnumerateArray().Select(l => l.GetString()).ShouldContain("rus");
    }

    [Fact]
    public async Task Without_bubblewrap_the_doctor_says_so_and_files_are_read_all_the_same()
    {
        _terminal.Write("a.txt", "Письмо № 5-2/678 о поставке.");
        await _terminal.ShellAsync("mkdir bin; for p in dotnet tesseract pdftoppm pdftotext opj_decompress heif-convert djvutxt ddjvu mdb-tables mdb-export; do ln -s $(command -v $p) bin/$p; done");

        var doctor = await _terminal.WaybillInShellAsync("export PATH=$PWD/bin; waybill doctor");
        var read = await _terminal.WaybillInShellAsync("export PATH=$PWD/bin; waybill investigate leak --case without.case");
        (await _terminal.WaybillAsync("investigate", "leak", "--case", "with.case")).ShouldSucceed();

        doctor.Code.ShouldBe(1);
        doctor.Output.ShouldContain("without walls: bubblewrap is not installed");
        read.ShouldSucceed();
        (await ExportAsync("without.case")).ShouldBe(await ExportAsync("with.case"));
    }

    [Fact]
    public async Task A_whole_run_opens_no_socket_that_leads_anywhere()
    {
        _terminal.Write("a.txt", "Письмо № 5-2/678 о поставке.");
        _terminal.Write("b.html", "<img src='http://192.0.2.1/x.png'><p>Письмо № 5-2/679 о поставке.</p>");
        _terminal.Write("c.svg", "<!DOCTYPE s SYSTEM 'http://192.0.2.1/x.dtd'><svg xmlns='http://www.w3.org/2000/svg'/>");
        (await _terminal.ShellAsync("command -v strace")).Code.ShouldBe(0, "the setup of the tests installs strace");

        var ended = await _terminal.ShellAsync($"strace -f -qq -e trace=network -o trace.txt dotnet '{Terminal.Executable}' investigate leak");

        var calls = await File.ReadAllLinesAsync(Path.Combine(_terminal.Folder, "trace.txt"), TestContext.Current.CancellationToken);
        Assert.SkipWhen(ended.Error.Contains("ptrace", StringComparison.OrdinalIgnoreCase) && calls.Length == 0, "this machine lets nobody trace");
        ended.Code.ShouldBe(0);
        calls = [.. Whole(calls).Where(c => !c.Contains(") = -1 ", StringComparison.Ordinal))];
        calls.Where(c => c.Contains("socket(", StringComparison.Ordinal) && !c.Contains("AF_UNIX", StringComparison.Ordinal) && !IsOfWalls(c)).ShouldBeEmpty("what was refused is left out");
        calls.Where(c => c.Contains("connect(", StringComparison.Ordinal) && !c.Contains("AF_UNIX", StringComparison.Ordinal)).ShouldBeEmpty();
        (await File.ReadAllTextAsync(Path.Combine(_terminal.Folder, "trace.txt"), TestContext.Current.CancellationToken)).ShouldNotContain("192.0.2.1");
    }

    [Fact]
    public async Task Workers_do_not_outlive_a_run_that_is_killed()
    {
        for (var i = 0; i < 200; i++)
        {
            _terminal.Write($"{i}.txt", $"Письмо № 5-2/{i} о поставке. " + new string('я', 20_000) + i);
        }

        var temporary = Path.Combine(_terminal.Folder, "leak.case", "temporary");
        (await _terminal.KillAloneAsync(() => ProcessesThatName(temporary).Count > 0, "investigate", "leak")).ShouldBeTrue("it was at work");

        for (var look = 0; look < 200 && ProcessesThatName(temporary).Count > 0; look++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        ProcessesThatName(temporary).ShouldBeEmpty();
        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();
        Directory.GetFileSystemEntries(temporary).ShouldBeEmpty("what the killed run left is cleared away");
    }

    private static IReadOnlyList<string> ProcessesThatName(string path)
    {
        var found = new List<string>();
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(f => char.IsAsciiDigit(Path.GetFileName(f)[0])))
        {
            try
            {
                var command = File.ReadAllText(Path.Combine(folder, "cmdline"));
                if (command.Contains(path, StringComparison.Ordinal))
                {
                    found.Add(command.Replace('\0', ' '));
                }
            }
            catch (IOException)
            {
                // It ended in the meantime.
            }
        }

        return found;
    }

    /// <summary>strace breaks a call in two where another thread calls in between; here each stands in one line again.</summary>
    private static IEnumerable<string> Whole(IEnumerable<string> lines)
    {
        var begun = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var thread = line.Split(' ')[0];
            if (line.IndexOf(" <unfinished", StringComparison.Ordinal) is > 0 and var end)
            {
                begun[thread] = line[..end];
            }
            else if (line.IndexOf("resumed>", StringComparison.Ordinal) is > 0 and var rest && begun.Remove(thread, out var first))
            {
                yield return first + line[(rest + "resumed>".Length)..];
            }
            else
            {
                yield return line;
            }
        }
    }

    /// <summary>bubblewrap asks the kernel, before it starts anything, to bring up the loopback of the empty network that it has made.</summary>
    private static bool IsOfWalls(string call) => call.Contains("NETLINK_ROUTE", StringComparison.Ordinal);

    private async Task<string> ExportAsync(string @case) => (await _terminal.WaybillAsync("export", @case, "--format", "json")).ShouldSucceed().Output;
}
