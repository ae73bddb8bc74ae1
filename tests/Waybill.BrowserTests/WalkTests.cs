using Microsoft.Playwright;

namespace Waybill.BrowserTests;

/// <summary>A reporter at work on the specimen.</summary>
public sealed class WalkTests(Browser browser, SpecimenWorkbench specimen)
{
    [Fact]
    public async Task From_a_deal_to_the_words_on_the_picture()
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        var page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Transfers", Exact = false }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Deal 3", Exact = true }).First.ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("Полынь-К");
        (await page.Locator(".lead").InnerTextAsync()).ShouldContain("received");

        // Two papers disagree on a number, and both stand beside each other with their words.
        var sides = page.Locator("#contradictions .sides").First;
        (await sides.InnerTextAsync()).ShouldContain("3 specification");
        (await sides.InnerTextAsync()).ShouldContain("4 компл.");

        // The words behind the contract lead to the page on which they stand.
        await page.Locator("#contract + dd details summary").ClickAsync();
        await page.Locator("#contract + dd .quotes").GetByRole(AriaRole.Link, new() { Name = "contract 7/41-19" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("mark#at")).ToBeInViewportAsync();
        (await page.Locator("mark.at").First.InnerTextAsync()).ShouldNotBeEmpty();
        (await page.Locator("rect.at-box").CountAsync()).ShouldBeGreaterThan(0);

        // The picture has come, and it is one that Waybill drew.
        var picture = await page.Locator(".page-picture image").GetAttributeAsync("href");
        var answer = await page.APIRequest.GetAsync(new Uri(specimen.Workbench.Root, picture!).ToString()); // a picture has an address
        answer.Headers["content-type"].ShouldBe("image/jpeg");
        (await answer.BodyAsync())[..3].ShouldBe([0xFF, 0xD8, 0xFF]);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_word_lights_up_on_the_picture_and_a_click_there_finds_it_in_the_text()
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        var page = visit.Page;
        await page.GotoAsync(new Uri(specimen.Workbench.Root, "/documents?kind=contract&text=7/41-19").ToString());
        await page.Locator("tbody th a[href*='/documents/']").First.ClickAsync();
        await page.Locator("#page-text [data-word='3']").First.HoverAsync();
        await Assertions.Expect(page.Locator("rect.word[data-word='3']")).ToHaveClassAsync("word lit");
        await page.Locator(".support-list > li").First.HoverAsync();
        (await page.Locator(".box.lit").CountAsync()).ShouldBeGreaterThan(0);
        (await page.Locator("#page-text mark.lit").CountAsync()).ShouldBeGreaterThan(0);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_ledger_can_be_sorted_filtered_and_taken_along()
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        var page = visit.Page;
        await visit.GoAsync("/transfers");
        await page.GetByRole(AriaRole.Columnheader, new() { Name = "How far the papers carry it" }).GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByRole(AriaRole.Columnheader, new() { Name = "How far the papers carry it" }).GetByRole(AriaRole.Link).ClickAsync();
        (await page.Locator("th[aria-sort=descending]").CountAsync()).ShouldBe(1);
        (await page.Locator("tbody .stage-words").First.InnerTextAsync()).ShouldContain("received");

        await page.WaitForLoadStateAsync();
        await page.GetByLabel("Certainty").SelectOptionAsync("hedged");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("certainty=hedged"), new() { Timeout = 20_000 });
        (await page.Locator("tbody .stage-words").AllInnerTextsAsync()).ShouldAllBe(words => words.Contains("a plan, a wish or a possibility"));

        foreach (var (name, start) in ((string, string)[])[("CSV", "\u00EF\u00BB\u00BFRecipient,Supplier"), ("XLSX", "PK")])
        {
            var download = page.WaitForDownloadAsync();
            await page.Locator(".exports").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
            var file = await (await download).PathAsync();
            System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).ShouldStartWith(start);
        }

        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Near_copies_show_the_characters_that_differ()
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        await visit.GoAsync("/checks?check=near-duplicate");
        await visit.Page.Locator("tbody th a").First.ClickAsync();
        (await visit.Page.Locator(".differences mark.differs").AllInnerTextsAsync()).Order().ShouldBe(["5", "6"]);
    }

    [Fact]
    public async Task The_original_leaves_only_behind_a_warning_and_as_a_file()
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        var page = visit.Page;
        await visit.GoAsync("/documents?kind=press-article");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Download the original" }).ClickAsync();
        (await page.Locator(".warning").InnerTextAsync()).ShouldContain("machine without a network");
        var download = page.WaitForDownloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I know this" }).ClickAsync();
        (await download).SuggestedFilename.ShouldStartWith("original-");
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_drawings_lead_to_papers_and_deals_and_can_be_made_larger()
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        var page = visit.Page;
        await visit.GoAsync("/timeline");
        var narrow = (await page.Locator(".drawing svg").First.BoundingBoxAsync()).ShouldNotBeNull().Width;
        await page.GetByLabel("Size").SelectOptionAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        (await page.Locator(".drawing svg").First.BoundingBoxAsync()).ShouldNotBeNull().Width.ShouldBeGreaterThan(narrow * 2);
        (await page.Locator(".drawing a[href^='/transfers/']").CountAsync()).ShouldBeGreaterThan(2);

        await visit.GoAsync("/correspondence?missing=yes");
        (await page.Locator(".node.missing").CountAsync()).ShouldBeGreaterThan(0);
        (await page.Locator(".drawing a[href^='/documents/']").CountAsync()).ShouldBeGreaterThan(1);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_dossier_can_be_looked_at_inside_the_workbench_and_does_nothing_there()
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        await visit.GoAsync("/dossier");
        (await visit.Page.FrameLocator("iframe.preview").Locator("h1").InnerTextAsync()).ShouldContain("lipa-cache");
        (await visit.BarriersAsync()).ShouldBeEmpty();
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sentence_is_printed_once_a_claim_proves_it_and_a_deal_can_stay_out()
    {
        await using var workbench = await specimen.Workbench.OpenCopyAsync();
        await using var visit = await browser.EnterAsync(workbench);
        var page = visit.Page;
        await visit.GoAsync("/dossier");
        await page.GetByLabel("A new sentence").FillAsync("A repair works offered to modernise six howitzers.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".sentences li.unproven")).ToContainTextAsync("no claim is tied to it");
        (await page.FrameLocator("iframe.preview").Locator("body").InnerTextAsync()).ShouldNotContain("six howitzers");

        await visit.GoAsync("/review/next");
        await page.GetByLabel("Use it as proof of").SelectOptionAsync("sentence:sentence 1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tie" }).ClickAsync();
        await visit.GoAsync("/dossier");
        await Assertions.Expect(page.Locator(".sentences > li.proven")).ToHaveCountAsync(1);
        (await page.FrameLocator("iframe.preview").Locator("#account").InnerTextAsync()).ShouldContain("six howitzers");

        (await page.FrameLocator("iframe.preview").Locator("#deal-7").CountAsync()).ShouldBe(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave out deal 1" }).ClickAsync();
        await Assertions.Expect(page.Locator("li.left-out")).ToHaveCountAsync(1);
        (await page.FrameLocator("iframe.preview").Locator("#deal-1").CountAsync()).ShouldBe(1);
        (await page.FrameLocator("iframe.preview").Locator("#deal-7").CountAsync()).ShouldBe(0);
        (await visit.BarriersAsync()).ShouldBeEmpty();

        var pdf = await page.APIRequest.GetAsync(new Uri(workbench.Root, "/dossier/pdf").ToString(), new() { Timeout = 120_000 });
        System.Text.Encoding.Latin1.GetString((await pdf.BodyAsync())[..5]).ShouldBe("%PDF-");
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_provision_stands_with_its_verdicts_and_the_facts_that_are_missing()
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        await visit.GoAsync("/obligations?verdict=insufficient-facts");
        (await visit.Page.Locator("blockquote.provision").CountAsync()).ShouldBeGreaterThan(0);
        (await visit.Page.Locator("tbody .tag").AllInnerTextsAsync()).ShouldAllBe(verdict => verdict == "insufficient facts");
    }
}
