using System.Text.Json;

namespace Waybill.AcceptanceTests;

/// <summary>What commands answer that change nothing: one case serves them all.</summary>
public sealed class FinishedCaseTests(FinishedCase cases) : IClassFixture<FinishedCase>
{
    [Theory]
    [InlineData("'investigate' 'nowhere'", "there is no folder nowhere")]
    [InlineData("'process' 'nowhere'", "there is no case at nowhere")]
    [InlineData("'ledger' 'leak'", "leak is not a case: it has no waybill.json")]
    [InlineData("'investigate' 'leak' '--case' 'leak/in.case'", "may not lie inside the folder")]
    [InlineData("'add' 'leak'", "'--case' is required")]
    [InlineData("'launder' 'x'", "'launder'")]
    [InlineData("'coverage' 'newer'", "newer was made by a newer Waybill (case version 99; this one reads up to 1)")]
    [InlineData("'text' 'done.case'", "'text' takes either a document or --all")]
    [InlineData("'text' 'done.case' 'none.txt'", "the case has no document 'none.txt'")]
    [InlineData("'text' 'done.case' 'a.txt' '--page' '2'", "a.txt has one page, so there is no page 2")]
    [InlineData("'text' 'done.case' 'a.txt' '--page' '0'", "a.txt has one page, so there is no page 0")]
    [InlineData("'text' 'done.case' 'empty.txt' '--page' '1'", "empty.txt has no page that could be read (empty: ")]
    [InlineData("'explain' 'done.case' 'T-0'", "the case has no transfer 'T-0'")]
    [InlineData("'export' 'done.case' '--format' 'xml'", "there is no export 'xml'")]
    [InlineData("'export' 'done.case' '--format' 'json' '--output' 'none/x.json'", "none/x.json cannot be written: its folder does not exist")]
    public async Task Bad_input_gets_one_sentence(string arguments, string sentence)
    {
        (await cases.Terminal.WaybillInShellAsync("waybill " + arguments)).ShouldRefuse(2, sentence);
    }

    [Theory]
    [InlineData("documents")]
    [InlineData("ledger")]
    [InlineData("parties")]
    [InlineData("timeline")]
    [InlineData("gaps")]
    [InlineData("checks")]
    [InlineData("norms")]
    public async Task What_is_printed_for_eyes_is_printed_for_programs_too(string command)
    {
        (await cases.Terminal.WaybillAsync(command, "done.case")).ShouldSucceed().Output.ShouldNotBeEmpty();
        using var json = JsonDocument.Parse((await cases.Terminal.WaybillAsync(command, "done.case", "--json")).ShouldSucceed().Output);
        json.RootElement.ValueKind.ShouldBeOneOf(JsonValueKind.Array, JsonValueKind.Object);
    }
}

/// <summary>A small case that has been investigated, and beside it one that claims to be newer than this program.</summary>
public sealed class FinishedCase : IAsyncLifetime
{
    internal Terminal Terminal { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Terminal.Write("a.txt", "Письмо № 5-2/678 о поставке.");
        Terminal.Write("empty.txt", "");
        await Terminal.ShellAsync("""mkdir newer; echo '{"format":"waybill-case-folder","version":99,"title":"x"}' > newer/waybill.json""");
        (await Terminal.WaybillAsync("investigate", "leak", "--case", "done.case")).ShouldSucceed();
    }

    public ValueTask DisposeAsync()
    {
        Terminal.Dispose();
        return ValueTask.CompletedTask;
    }
}
