namespace Waybill.AcceptanceTests;

/// <summary>What a person decides is obeyed from then on, and whatever is made by machine is made under it.</summary>
public sealed class DecideTests : IDisposable
{
    private readonly Terminal _terminal = new();

    [Fact]
    public async Task Decisions_hold_after_all_that_machines_made_was_deleted()
    {
        _terminal.Write("a.txt", "ОАО «Луч-Тест»\n12.03.2019 № 5-2/67B\n\nОАО «Заря-Тест»\n\nУважаемые господа!\nСообщаем, что ваше письмо рассмотрено.\n\nДиректор                    П.П.Петров\n");
        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();
        var claim = await LineAsync("claims", "signatory");
        (await _terminal.WaybillAsync("decide", "leak.case", "correct", "a.txt", "5-2/67B", "5-2/678", "--reason", "the original says 8")).ShouldSucceed();
        (await _terminal.WaybillAsync("decide", "leak.case", "reject", claim.Trim().Split(' ')[0], "--as", "anna")).ShouldSucceed();
        (await _terminal.WaybillAsync("decide", "leak.case", "same-party", "ОАО «Луч-Тест»", "ОАО «Заря-Тест»")).ShouldSucceed();

        File.Delete(Path.Combine(_terminal.Folder, "leak.case", "catalogue.sqlite"));
        (await _terminal.WaybillAsync("process", "leak.case")).ShouldSucceed();

        var export = (await _terminal.WaybillAsync("export", "leak.case", "--format", "json")).ShouldSucceed().Output;
        export.ShouldContain("\"number\": \"5-2/678\"");
        export.ShouldNotContain("П.П.Петров");
        (await _terminal.WaybillAsync("parties", "leak.case")).ShouldSucceed().Output.ShouldContain("ОАО «Луч-Тест»");
        (await _terminal.WaybillAsync("parties", "leak.case", "--json")).ShouldSucceed().Output.ShouldContain("a reader decided that ОАО «Луч-Тест» and ОАО «Заря-Тест» are one");
        (await _terminal.WaybillAsync("decisions", "leak.case", "--json")).ShouldSucceed().Output.ShouldNotContain("stranded");
        (await _terminal.WaybillAsync("verify", "leak.case")).ShouldSucceed();
    }

    [Theory]
    [InlineData("reject c-000000000000", "no paper claims 'c-000000000000'")]
    [InlineData("correct a.txt 9-9 8-8", "page 1 of a.txt was not read as '9-9'")]
    [InlineData("correct a.txt е и", "'е' stands more than once on page 1 of a.txt")]
    [InlineData("correct a.txt 5 6 --page 7", "a.txt has no page 7 that was read")]
    [InlineData("grade a.txt G7", "'G7' is no grade")]
    [InlineData("withdraw 4", "no decision 4 is in force")]
    [InlineData("same-party Луч Заря", "no paper prints the name 'Луч'; 'waybill parties' lists them all")]
    [InlineData("same-party А А", "two different names are needed")]
    public async Task What_cannot_be_decided_gets_one_sentence_and_no_entry(string decision, string sentence)
    {
        _terminal.Write("a.txt", "Письмо № 5 о поставке изделий.");
        (await _terminal.WaybillAsync("investigate", "leak")).ShouldSucceed();

        (await _terminal.WaybillInShellAsync($"waybill decide leak.case {decision}")).ShouldRefuse(2, sentence);

        (await _terminal.WaybillAsync("decisions", "leak.case")).ShouldSucceed().Output.Trim().ShouldBe("Nobody has decided anything.");
    }

    public void Dispose() => _terminal.Dispose();

    private async Task<string> LineAsync(string command, string word) =>
        (await _terminal.WaybillAsync(command, "leak.case")).ShouldSucceed().Output.Split('\n').First(l => l.Contains($"  {word} ", StringComparison.Ordinal));
}
