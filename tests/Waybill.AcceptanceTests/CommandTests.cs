using System.Text.Json;

namespace Waybill.AcceptanceTests;

/// <summary>What the command line answers, to good and to bad input.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    public static TheoryData<string> Commands =>
    [
        "investigate", "add", "process", "coverage", "documents", "text", "ledger", "parties", "timeline", "gaps", "checks", "norms", "explain", "dossier", "export", "verify", "config", "doctor", "search", "searches", "claims", "decisions", "threads", "passwords", "serve",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Each_command_explains_itself_with_an_example_and_its_exit_codes(string command)
    {
        var help = (await _terminal.WaybillAsync(command, "--help")).ShouldSucceed().Output;

        help.ShouldContain($"waybill {command} ");
        help.ShouldContain("Example:");
        help.ShouldContain("Exit codes:");
        help.Split('\n').Where(l => l.Length > 100 && !l.StartsWith("  waybill ", StringComparison.Ordinal)).ShouldBeEmpty("only an example, which is there to be copied, may be wider");
    }

    [Fact]
    public async Task The_version_is_one_line() => (await _terminal.WaybillAsync("--version")).ShouldSucceed().Output.ShouldMatch(@"^\d+\.\d+\.\d+\n$");

    [Fact]
    public async Task A_full_disk_is_called_so()
    {
        _terminal.Write("a.txt", "Письмо № 5-2/678 о поставке.");
        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();

        (await _terminal.WaybillInShellAsync("waybill export leak.case --format json > /dev/full")).ShouldRefuse(2, "the disk is full; nothing that was kept is lost");
        (await _terminal.WaybillInShellAsync("waybill coverage leak.case --json > /dev/full")).ShouldRefuse(2, "the disk is full; nothing that was kept is lost");
    }

    [Fact]
    public async Task A_reader_that_has_seen_enough_is_no_fault()
    {
        for (var i = 0; i < 30; i++)
        {
            _terminal.Write($"{i}.txt", new string('я', 20_000) + i);
        }

        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();

        (await _terminal.WaybillInShellAsync("waybill text leak.case --all | head -c 1 > /dev/null; echo ${PIPESTATUS[0]}")).ShouldSucceed().Output.ShouldBe("0\n");
    }

    [Theory]
    [InlineData("waybill export leak.case --format csv --output /dev/stdout")]
    [InlineData("waybill export leak.case --format csv --output >(cat)")]
    [InlineData("{ echo -n before; waybill export leak.case --format csv --output /dev/stdout; } > all; cat all")]
    public async Task Output_goes_into_what_is_no_file_as_it_is(string script)
    {
        _terminal.Write("a.txt", "Письмо № 5-2/678 о поставке.");
        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();

        (await _terminal.WaybillInShellAsync(script)).ShouldSucceed().Output.ShouldContain("Recipient,Supplier");
        (await _terminal.ShellAsync("test -c /dev/null && test -L /dev/stdout")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_folder_that_is_a_case_is_not_investigated_as_papers()
    {
        _terminal.Write("a.txt", "Письмо № 5-2/678 о поставке.");
        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();

        (await _terminal.WaybillAsync("investigate", "leak.case")).ShouldRefuse(2, "leak.case is itself a case: 'waybill process leak.case' goes on with it");
    }

    [Fact]
    public async Task Text_prints_every_file_as_one_object_a_line()
    {
        _terminal.Write("a.txt", "Письмо «№ 5-2/678».");
        _terminal.Write("empty.txt", "");
        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();

        var lines = (await _terminal.WaybillAsync("text", "leak.case", "--all", "--json")).ShouldSucceed().Output.TrimEnd('\n').Split('\n')
            .Select(l => JsonSerializer.Deserialize<JsonElement>(l)).ToList();

        lines.Select(l => l.GetProperty("path").GetString()).ShouldBe(["a.txt", "empty.txt"]);
        lines[0].GetProperty("id").GetString().ShouldBe(ContentHash.Of("Письмо «№ 5-2/678»."u8).ToString());
        lines[0].GetProperty("mediaType").GetString().ShouldBe("text/plain");
        lines[0].GetProperty("pages")[0].GetString()!.ShouldStartWith("Письмо «№ 5-2/678».");
        lines[0].GetProperty("problem").ValueKind.ShouldBe(JsonValueKind.Null);
        lines[0].GetProperty("metadata").ValueKind.ShouldBe(JsonValueKind.Object);
        lines[1].GetProperty("pages").GetArrayLength().ShouldBe(0);
        lines[1].GetProperty("problem").GetString()!.ShouldStartWith("empty: ");
    }

    [Fact]
    public async Task A_document_that_could_not_be_read_has_an_exit_code_of_its_own()
    {
        _terminal.Write("empty.txt", "");
        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();

        (await _terminal.WaybillAsync("text", "leak.case", "empty.txt")).Code.ShouldBe(1);
    }

    [Theory]
    [InlineData("waybill.json")]
    [InlineData("acquisitions.sqlite")]
    [InlineData("journal.sqlite-wal")]
    [InlineData("accounts.json")]
    [InlineData("vault/x.json")]
    public async Task No_output_takes_the_place_of_what_makes_the_case(string name)
    {
        _terminal.Write("a.txt", "Письмо № 5-2/678 о поставке.");
        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();

        (await _terminal.WaybillAsync("export", "leak.case", "--format", "json", "--output", $"leak.case/{name}")).ShouldRefuse(2, "belongs to the case itself");
        (await _terminal.WaybillAsync("verify", "leak.case")).ShouldSucceed();
    }

    [Theory]
    [InlineData("CASE is empty: name a folder", "coverage", "")]
    [InlineData("FOLDER is empty: name a folder", "add", "", "--case", "x")]
    [InlineData("--case is empty: name a place", "add", "leak", "--case", "")]
    [InlineData("--page takes the number of a page, counted from 1, and not 'one'", "text", "leak.case", "a.txt", "--page", "one")]
    [InlineData("--page goes with one document, not with --all", "text", "leak.case", "--all", "--page", "1")]
    public async Task Words_that_make_no_sense_are_answered_in_one_sentence(string sentence, params string[] words) =>
        (await _terminal.WaybillAsync(words)).ShouldRefuse(2, sentence);

    [Fact]
    public async Task Papers_do_not_command_the_terminal()
    {
        _terminal.Write("a.txt", "Письмо \u001b[2J\u202Eо поставке");
        (await _terminal.ShellAsync(@"printf 'b' > ""leak/$(printf 'esc\033[31m.txt')""")).Code.ShouldBe(0);

        var summary = (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed().Output;
        var table = (await _terminal.WaybillAsync("documents", "leak.case")).ShouldSucceed().Output;
        var json = (await _terminal.WaybillAsync("text", "leak.case", "--all", "--json")).ShouldSucceed().Output;
        var onTerminal = await _terminal.WaybillOnTerminalAsync("waybill text leak.case a.txt");

        foreach (var text in new[] { summary, table, json })
        {
            text.ShouldNotContain("\u001b");
            text.ShouldNotContain("\u202e");
        }

        onTerminal.Output.ShouldContain("\uFFFDо поставке");
        onTerminal.Output.ShouldNotContain("\u001b[2J");
        onTerminal.Output.ShouldNotContain("\u202e");
    }

    [Fact]
    public async Task A_changed_original_is_found_and_named()
    {
        _terminal.Write("a.txt", "Письмо № 5-2/678 о поставке.");
        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();
        (await _terminal.WaybillAsync("verify", "leak.case")).ShouldSucceed();
        await _terminal.ShellAsync("f=$(find leak.case/vault -type f); chmod +w $f; echo x >> $f");

        var ended = await _terminal.WaybillAsync("verify", "leak.case");

        ended.Code.ShouldBe(1);
        ended.Output.ShouldContain("the original of a.txt (sha256:");
    }

    [Fact]
    public async Task The_dossier_lies_where_the_summary_says()
    {
        _terminal.Write("a.txt", "Письмо № 5-2/678 о поставке.");

        var summary = (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed().Output;

        var file = Path.Combine(_terminal.Folder, "leak.case", "dossier.html");
        summary.ShouldContain($"Dossier: {file}");
        File.Exists(file).ShouldBeTrue();
        (await _terminal.WaybillAsync("dossier", "leak.case", "--output", "again.html")).ShouldSucceed();
        (await File.ReadAllTextAsync(Path.Combine(_terminal.Folder, "again.html"), TestContext.Current.CancellationToken))
            .ShouldBe(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }
}
