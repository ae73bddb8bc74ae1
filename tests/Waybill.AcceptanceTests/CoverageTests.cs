using System.IO.Compression;
using System.Text.Json;

namespace Waybill.AcceptanceTests;

public sealed class CoverageTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task The_sum_closes_down_to_each_member_and_says_what_could_help()
    {
        await InvestigateAsync();

        var seen = (await _terminal.WaybillAsync("coverage", "leak.case")).ShouldSucceed().Output;
        seen.ShouldContain("6 acquired = 4 read + 0 partly read + 2 unreadable + 0 waiting");
        seen.ShouldContain("1 is an exact copy of another");
        seen.ShouldContain("Ask whether it was empty at the source");
        seen.ShouldContain("Not read: empty: the file holds no bytes");

        using var json = JsonDocument.Parse((await _terminal.WaybillAsync("coverage", "leak.case", "--json")).ShouldSucceed().Output);
        int Number(string name) => json.RootElement.GetProperty(name).GetInt32();
        Number("acquired").ShouldBe(Number("read") + Number("partlyRead") + Number("unreadable") + Number("waiting"));
        json.RootElement.GetProperty("files").GetArrayLength().ShouldBe(Number("acquired"));
        json.RootElement.GetProperty("reasons").EnumerateArray().Select(r => r.GetProperty("reason").GetString()).ShouldBe(["empty", "not-a-file"]);
    }

    [Fact]
    public async Task Csv_has_a_line_for_every_file_and_member()
    {
        await InvestigateAsync();

        var lines = (await _terminal.WaybillAsync("coverage", "leak.case", "--csv")).ShouldSucceed().Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("path,sha256,bytes,media_type,state,reasons");
        lines.Skip(1).Select(l => l.Split(',')[0]).ShouldBe(["a.txt", "empty.txt", "link", "papers.zip", "papers.zip!/a.txt", "papers.zip!/b.txt"]);
        lines[5].ShouldEndWith(",papers.zip,a.txt,");
    }

    [Fact]
    public async Task The_ledger_shows_what_an_archive_grew_to_and_a_limit_can_be_changed()
    {
        await InvestigateAsync();
        (await _terminal.WaybillAsync("coverage", "leak.case", "--ledger", "--csv")).ShouldSucceed().Output.ShouldMatch("papers.zip,[0-9a-f]{64},[0-9]+,[0-9]+,[0-9.]+,2,1,\r");

        (await _terminal.WaybillAsync("process", "leak.case", "--limit", "root-members=1")).ShouldSucceed();
        (await _terminal.WaybillAsync("coverage", "leak.case")).ShouldSucceed().Output.ShouldContain("limit-reached: 1 file inside it was left out, with what it holds (limit root-members = 1)");
        (await _terminal.WaybillAsync("config", "leak.case")).ShouldSucceed().Output.ShouldMatch("root-members +1 +case \\(default 100000\\)");

        (await _terminal.WaybillAsync("config", "leak.case", "--limit", "root-members=default")).ShouldSucceed();
        (await _terminal.WaybillAsync("coverage", "leak.case")).ShouldSucceed().Output.ShouldContain("6 acquired = 4 read");
        (await _terminal.WaybillAsync("config", "leak.case", "--limit", "no-such=1")).ShouldRefuse(2, "there is no limit 'no-such'");
    }

    private async Task InvestigateAsync()
    {
        _terminal.Write("a.txt", "Letter No. 5-2/678 on the delivery.");
        _terminal.Write("empty.txt", "");
        File.CreateSymbolicLink(Path.Combine(_terminal.Leak, "link"), "a.txt");
        using (var zip = ZipFile.Open(Path.Combine(_terminal.Leak, "papers.zip"), ZipArchiveMode.Create))
        {
            foreach (var (name, text) in new[] { ("a.txt", "Letter No. 5-2/678 on the delivery."), ("b.txt", "A note without a number.") })
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                await writer.WriteAsync(text);
            }
        }

        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();
    }
}
