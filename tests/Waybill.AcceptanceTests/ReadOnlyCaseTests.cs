namespace Waybill.AcceptanceTests;

/// <summary>A case that nobody can write to, as one that was burnt on a disc or handed over for reading.</summary>
public sealed class ReadOnlyCaseTests : IAsyncLifetime
{
    private readonly Terminal _terminal = new();

    public async ValueTask InitializeAsync()
    {
        _terminal.Write("a.txt", "Письмо № 5-2/678 о поставке.");
        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();
        (await _terminal.ShellAsync("chmod -R a-w leak.case")).Code.ShouldBe(0);
    }

    public async ValueTask DisposeAsync()
    {
        await _terminal.ShellAsync("chmod -R u+w leak.case");
        _terminal.Dispose();
    }

    [Fact]
    public async Task Whatever_only_reads_works_on_it()
    {
        foreach (var command in new[] { "documents", "ledger", "coverage", "claims", "decisions", "verify" })
        {
            (await _terminal.WaybillAsOrdinaryUserAsync(command, "leak.case")).ShouldSucceed().Output.ShouldNotBeEmpty();
        }

        (await _terminal.WaybillAsOrdinaryUserAsync("text", "leak.case", "a.txt")).ShouldSucceed().Output.ShouldContain("Письмо");
        (await _terminal.WaybillAsOrdinaryUserAsync("search", "leak.case", "поставка")).ShouldSucceed().Output.ShouldContain("[поставке]");
        (await _terminal.WaybillAsOrdinaryUserAsync("export", "leak.case", "--format", "html")).ShouldSucceed().Output.ShouldContain("Письмо");
        (await _terminal.WaybillAsOrdinaryUserAsync("dossier", "leak.case", "--output", "leak.html")).ShouldSucceed();
    }

    [Fact]
    public async Task Whatever_writes_says_that_it_cannot()
    {
        (await _terminal.WaybillAsOrdinaryUserAsync("process", "leak.case")).ShouldRefuse(2, "leak.case cannot be written to");
        (await _terminal.WaybillAsOrdinaryUserAsync("add", "leak", "--case", "leak.case")).ShouldRefuse(2, "leak.case cannot be written to");
        (await _terminal.WaybillAsOrdinaryUserAsync("decide", "leak.case", "grade", "a.txt", "B3")).ShouldRefuse(2, "cannot be written to");
        (await _terminal.WaybillAsOrdinaryUserAsync("dossier", "leak.case")).ShouldRefuse(2, "dossier.html cannot be written");
    }
}
