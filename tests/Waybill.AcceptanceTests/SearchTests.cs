using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Waybill.AcceptanceTests;

/// <summary>Searching as a person does it; every example that the documents give is run.</summary>
public sealed partial class SearchTests(SearchedSpecimen specimen) : IClassFixture<SearchedSpecimen>
{
    [Theory]
    [InlineData("docs/search.md", 25)]
    [InlineData("README.md", 3)]
    public async Task Every_example_finds_as_many_documents_as_the_page_says(string page, int atLeast)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(SearchedSpecimen.RootOfRepository(), page), TestContext.Current.CancellationToken);
        var examples = Example().Matches(text).Select(m => (Arguments: m.Groups["arguments"].Value.Trim(), Documents: int.Parse(m.Groups["count"].Value, CultureInfo.InvariantCulture))).ToList();
        examples.Count.ShouldBeGreaterThanOrEqualTo(atLeast);

        var answers = new List<string>();
        foreach (var (arguments, _) in examples)
        {
            var ended = await specimen.Terminal.WaybillInShellAsync($"waybill search specimen.case {arguments} --json");
            ended.Code.ShouldBeOneOf(0, 1);
            answers.Add($"{arguments}: {JsonElement.Parse(ended.Output).GetProperty("total").GetInt32()}");
        }

        answers.ShouldBe(examples.Select(e => $"{e.Arguments}: {e.Documents}"));
    }

    [Fact]
    public async Task Every_quote_of_an_answer_equals_its_page()
    {
        var answer = JsonElement.Parse((await specimen.Terminal.WaybillAsync("search", "specimen.case", "станция OR поставка OR contract", "--json", "--limit", "100")).ShouldSucceed().Output);
        var quotes = 0;
        foreach (var document in answer.GetProperty("documents").EnumerateArray())
        {
            var pages = JsonElement.Parse((await specimen.Terminal.WaybillAsync("text", "specimen.case", document.GetProperty("id").GetString()!, "--json")).ShouldSucceed().Output).GetProperty("pages"); // an id is always there
            foreach (var passage in document.GetProperty("passages").EnumerateArray())
            {
                var page = pages[passage.GetProperty("page").GetInt32() - 1].GetString()!; // a page is always text
                Slice(page, passage).ShouldBe(passage.GetProperty("text").GetString());
                foreach (var mark in passage.GetProperty("marks").EnumerateArray())
                {
                    Slice(page, mark).ShouldBe(mark.GetProperty("quote").GetString());
                    quotes++;
                }
            }
        }

        quotes.ShouldBeGreaterThan(10);

        static string Slice(string page, JsonElement place) => page[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()];
    }

    [Theory]
    [InlineData("kind:leter", "at its character 6 kind: knows no 'leter'")]
    [InlineData("\"открыта", "this quotation mark is never closed")]
    [InlineData("/(a/", "the regular expression cannot be read")]
    public async Task A_faulty_query_is_answered_with_what_is_wrong_and_where(string query, string sentence)
    {
        var ended = await specimen.Terminal.WaybillAsync("search", "specimen.case", query);

        ended.Code.ShouldBe(2);
        ended.Error.ShouldContain(sentence);
        ended.Error.ShouldNotContain(" at Waybill.");
    }

    [Fact]
    public async Task A_list_goes_on_after_a_bad_line_and_says_which()
    {
        await File.WriteAllTextAsync(
            Path.Combine(specimen.Terminal.Folder, "names.csv"), "name\nЛипаспецэкспорт\n\"never closed\nkind:leter\nкомпания которой нет\n", TestContext.Current.CancellationToken);

        var ended = await specimen.Terminal.WaybillAsync("search", "specimen.case", "--list", "names.csv", "--json");

        ended.Code.ShouldBe(1);
        ended.Error.ShouldContain("names.csv, line 3:");
        ended.Error.ShouldContain("names.csv, line 4:");
        var names = JsonElement.Parse(ended.Output).EnumerateArray().ToList();
        names.Select(n => n.GetProperty("line").GetInt32()).ShouldBe([2, 3, 4, 5]);
        names[0].GetProperty("documents").GetInt32().ShouldBeGreaterThan(0);
        names[3].GetProperty("documents").GetInt32().ShouldBe(0);
        (await specimen.Terminal.WaybillAsync("search", "specimen.case", "--list", "names.csv", "--csv")).Output.ShouldStartWith("line,name,documents,path,page,start,end,quote,problem");
    }

    [Fact]
    public async Task A_kept_search_says_what_is_new()
    {
        await specimen.Terminal.WaybillAsync("search", "specimen.case", "kind:contract", "--save", "contracts");
        (await specimen.Terminal.WaybillAsync("search", "specimen.case", "--saved", "contracts")).ShouldSucceed().Output.ShouldContain("NEW");
        (await specimen.Terminal.WaybillAsync("search", "specimen.case", "--saved", "contracts")).ShouldSucceed().Output.ShouldNotContain("NEW");
        var row = JsonElement.Parse((await specimen.Terminal.WaybillAsync("searches", "specimen.case", "--json")).ShouldSucceed().Output)[0];
        (row.GetProperty("name").GetString(), row.GetProperty("new").GetInt32()).ShouldBe(("contracts", 0));
    }

    [Fact]
    public async Task A_shell_is_offered_the_fields_and_their_values()
    {
        const string typed = "waybill search specimen.case kind:no";
        (await specimen.Terminal.WaybillAsync($"[suggest:{typed.Length}]", typed)).ShouldSucceed().Output.ShouldContain("kind:note-verbale");
        const string field = "waybill search specimen.case desig";
        (await specimen.Terminal.WaybillAsync($"[suggest:{field.Length}]", field)).ShouldSucceed().Output.ShouldContain("designation:");
    }

    [GeneratedRegex(@"^    \.?/?waybill search \S+ (?<arguments>.+?) +# (?<count>\d+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Example();
}

/// <summary>The specimen cache, investigated once for all that is searched in it.</summary>
public sealed class SearchedSpecimen : IAsyncLifetime
{
    internal Terminal Terminal { get; } = new();

    public async ValueTask InitializeAsync() =>
        (await Terminal.WaybillAsync("investigate", Path.Combine(RootOfRepository(), "samples", "lipa-cache"), "--case", "specimen.case")).ShouldSucceed();

    public ValueTask DisposeAsync()
    {
        Terminal.Dispose();
        return ValueTask.CompletedTask;
    }

    internal static string RootOfRepository([System.Runtime.CompilerServices.CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..")); // this file has a folder
}
