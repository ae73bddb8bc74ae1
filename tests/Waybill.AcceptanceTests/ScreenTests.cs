namespace Waybill.AcceptanceTests;

/// <summary>What a person sees on a terminal.</summary>
public sealed class ScreenTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Columns_that_would_be_too_narrow_become_paragraphs()
    {
        _terminal.Write("письма/входящие за март месяц/a.txt", "Письмо № 5-2/678 от 01.03.2019 о поставке.");
        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();

        var narrow = (await OnTerminalAsync(60, "documents")).Split('\n');
        var wide = (await OnTerminalAsync(160, "documents")).Split('\n');

        narrow.ShouldAllBe(line => line.TrimEnd().Length <= 60);
        narrow.ShouldContain(line => line.Contains("File", StringComparison.Ordinal) && line.Contains("письма/входящие за март", StringComparison.Ordinal));
        wide.ShouldContain(line => line.Contains("Kind", StringComparison.Ordinal) && line.Contains("File", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_files_wait_an_empty_table_does_not_say_that_there_is_nothing()
    {
        _terminal.Write("a.txt", "Письмо № 5-2/678 о поставке.");
        (await _terminal.WaybillAsync("add", "leak", "--case", "x.case")).ShouldSucceed();

        (await _terminal.WaybillAsync("documents", "x.case")).Output.ShouldContain("a.txt (waiting)");
        foreach (var command in new[] { "ledger", "parties", "timeline", "gaps", "checks", "norms" })
        {
            var ended = await _terminal.WaybillAsync(command, "x.case");

            ended.Error.ShouldContain("1 of 1 files wait to be read and are not in this", customMessage: command);
            ended.Output.ShouldStartWith("Nothing so far.", customMessage: command);
        }
    }

    [Fact]
    public async Task Without_a_command_the_help_says_which_there_are()
    {
        var ended = await _terminal.WaybillAsync();

        ended.Code.ShouldBe(2);
        ended.Output.ShouldContain("investigate <FOLDER>");
    }

    /// <summary>What stands on a terminal of that width, without its colours.</summary>
    private async Task<string> OnTerminalAsync(int width, string command)
    {
        var ended = await _terminal.WaybillOnTerminalAsync($"stty cols {width}; TERM=dumb waybill {command} leak.case");
        ended.Code.ShouldBe(0);
        return ended.Output.Replace("\r", "", StringComparison.Ordinal);
    }
}
