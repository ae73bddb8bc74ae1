using System.Text;
using Microsoft.Playwright;

namespace Waybill.BrowserTests;

/// <summary>A reporter who looks for words in the specimen.</summary>
public sealed class SearchWalkTests(Browser browser, SpecimenWorkbench specimen)
{
    [Fact]
    public async Task From_a_word_to_its_place_with_facets_and_more_like_it()
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        var page = visit.Page;
        await visit.GoAsync("/search");
        await page.Locator("[data-find]").FillAsync("поставка");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#hits-h")).ToHaveTextAsync("8 documents");
        (await page.Locator(".passage mark").AllInnerTextsAsync()).ShouldContain(m => m.StartsWith("постав", StringComparison.OrdinalIgnoreCase));
        (await visit.BarriersAsync()).ShouldBeEmpty();

        await page.Locator(".facets").GetByRole(AriaRole.Link, new() { Name = "letter", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".chips")).ToContainTextAsync("only kind: letter");
        var letters = await page.Locator(".hits > li").CountAsync();
        letters.ShouldBeInRange(1, 7);
        await page.GetByRole(AriaRole.Link, new() { Name = "no longer only kind=letter" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "not letter", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#hits-h")).ToHaveTextAsync($"{8 - letters} documents");

        await page.GetByLabel("Order").SelectOptionAsync("path");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.Locator(".hits > li")).ToHaveCountAsync(8 - letters);
        var paths = await page.Locator(".hits .path").AllInnerTextsAsync();
        paths.ShouldBe(paths.Order(StringComparer.Ordinal));

        await page.GetByRole(AriaRole.Link, new() { Name = "More like this" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".chips")).ToContainTextAsync("like ");
        (await page.Locator(".hits > li").CountAsync()).ShouldBeGreaterThan(0);

        await visit.GoAsync("/search?query=" + Uri.EscapeDataString("\"поставка станций\""));
        await page.Locator(".passage a").First.ClickAsync();
        await Assertions.Expect(page.Locator("mark#at")).ToBeInViewportAsync();
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_faulty_query_says_what_is_wrong_and_where()
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        await visit.GoAsync("/search?query=" + Uri.EscapeDataString("Полынь AND nosuch:5"));
        (await visit.Page.Locator("[role=alert]").InnerTextAsync()).ShouldContain("at its character 12");
        (await visit.Page.Locator(".faulty-query mark").InnerTextAsync()).ShouldBe("n");
        (await visit.BarriersAsync()).ShouldBeEmpty();
        await visit.GoAsync("/search?query=a&only=nosuch%3D5");
        (await visit.Page.Locator("[role=alert]").InnerTextAsync()).ShouldContain("cannot be narrowed");
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_search_is_kept_and_says_what_is_new_in_it()
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        var page = visit.Page;
        await visit.GoAsync("/search?query=kind:contract");
        await page.GetByLabel("Keep this search as").FillAsync("all contracts");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Assertions.Expect(page.Locator(".hits .tag")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "I have seen these" }).ClickAsync();
        await Assertions.Expect(page.Locator("tr", new() { HasText = "all contracts" }).Locator("td.amount").Nth(1)).ToHaveTextAsync("0");
        (await visit.BarriersAsync()).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Link, new() { Name = "all contracts" }).ClickAsync();
        await Assertions.Expect(page.Locator("#hits-h")).ToHaveTextAsync("2 documents");
        (await page.Locator(".hits .tag").CountAsync()).ShouldBe(0);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_is_uploaded_and_what_is_found_is_saved()
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        var page = visit.Page;
        await visit.GoAsync("/search/list");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "names.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("firm,note\nЛипаспецэкспорт,x\n=nobody-has-this\nkind:(contract,\n") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Search them" }).ClickAsync();
        await Assertions.Expect(page.Locator("caption")).ToContainTextAsync("1 of them found");
        (await page.Locator("tbody .problem").InnerTextAsync()).ShouldContain("character");
        (await visit.BarriersAsync()).ShouldBeEmpty();
        var download = page.WaitForDownloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save what is found as CSV" }).ClickAsync();
        var saved = await File.ReadAllTextAsync((await (await download).PathAsync())!, TestContext.Current.CancellationToken); // it was saved
        saved.ShouldContain("Липаспецэкспорт");
        saved.ShouldContain("'=nobody-has-this");
        visit.Faults.ShouldBeEmpty();
    }
}
