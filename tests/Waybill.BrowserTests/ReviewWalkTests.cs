using Microsoft.Playwright;

namespace Waybill.BrowserTests;

/// <summary>People who judge, correct, merge and suppose, each in a copy of the specimen of its own.</summary>
public sealed class ReviewWalkTests(Browser browser, SpecimenWorkbench specimen)
{
    [Fact]
    public async Task Claims_are_judged_one_after_another_from_the_keyboard()
    {
        await using var workbench = await specimen.Workbench.OpenCopyAsync();
        await using var visit = await browser.EnterAsync(workbench);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        await keys.PressAsync("g");
        await keys.PressAsync("r");
        await page.WaitForURLAsync("**/review");
        await keys.PressAsync("n");
        await AtClaimAsync(page, 1);
        (await visit.BarriersAsync()).ShouldBeEmpty();

        await keys.PressAsync("c");
        await AtClaimAsync(page, 2);
        await Assertions.Expect(page.Locator(".just")).ToContainTextAsync("confirmed");
        await keys.PressAsync("d");
        await keys.TypeAsync("the year is not on the page");
        await keys.PressAsync("Enter");
        await AtClaimAsync(page, 3);
        await Assertions.Expect(page.Locator(".just")).ToContainTextAsync("disputed");
        await keys.PressAsync("r");
        await keys.TypeAsync("another firm");
        await keys.PressAsync("Enter");
        await AtClaimAsync(page, 4);
        await Assertions.Expect(page.Locator(".just")).ToContainTextAsync("rejected");

        // Taken back, it stands before the reader again, and so it can be judged otherwise.
        await keys.PressAsync("u");
        await AtClaimAsync(page, 3);
        await Assertions.Expect(page.GetByText("Nobody has judged it yet.")).ToBeVisibleAsync();
        await keys.PressAsync("n");
        await AtClaimAsync(page, 4);

        await keys.PressAsync("g");
        await keys.PressAsync("j");
        await page.WaitForURLAsync("**/decisions");
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(4);
        (await page.Locator("tbody").InnerTextAsync()).ShouldContain("the year is not on the page");
        (await visit.BarriersAsync()).ShouldBeEmpty();
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_disputes_says_why()
    {
        await using var workbench = await specimen.Workbench.OpenCopyAsync();
        await using var visit = await browser.EnterAsync(workbench);
        await visit.GoAsync("/review/next");
        await visit.Page.Locator("[value=reject]").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Judge, and on to the next" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("body")).ToContainTextAsync("whoever disputes or rejects a claim says why");
    }

    [Fact]
    public async Task A_second_reader_judges_for_himself_and_a_reader_judges_nothing()
    {
        await using var workbench = await specimen.Workbench.OpenCopyAsync(
            async @case =>
            {
                foreach (var (name, role) in ((string, string)[])[("anna", "reviewer"), ("boris", "reviewer"), ("vera", "reader"), ("olga", "owner")])
                {
                    (await Workbench.RunAsync(SharedWorkbench.Password, "users", "add", @case, name, "--role", role)).Code.ShouldBe(0);
                }
            },
            "--accounts");
        await using (var anna = await SignInAsync(workbench, "anna"))
        {
            await anna.GoAsync("/review/next");
            await anna.Page.Locator("[value=dispute]").CheckAsync();
            await anna.Page.Locator("#reason").FillAsync("smudged");
            await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Judge, and on" }).ClickAsync();
            await Assertions.Expect(anna.Page.Locator(".just")).ToContainTextAsync("disputed");

            // What only editors may do is not offered to a reviewer.
            await anna.GoAsync("/parties");
            await anna.Page.Locator("tbody th a").First.ClickAsync();
            (await anna.Page.GetByText("It is one with another party").CountAsync()).ShouldBe(0);
        }

        await using (var boris = await SignInAsync(workbench, "boris"))
        {
            await boris.GoAsync("/review?which=second");
            await boris.Page.Keyboard.PressAsync("n");
            await Assertions.Expect(boris.Page.Locator("#readers-h + ul, #readers-h ~ ul")).ToContainTextAsync("what they said is shown once you have");
            (await boris.Page.Locator("main").InnerTextAsync()).ShouldNotContain("smudged");
            await boris.Page.Locator("[value=confirm]").CheckAsync();
            await boris.Page.GetByRole(AriaRole.Button, new() { Name = "Judge, and on" }).ClickAsync();
            await boris.GoAsync("/review?which=doubted");
            await boris.Page.Keyboard.PressAsync("n");
            await Assertions.Expect(boris.Page.Locator("main")).ToContainTextAsync("smudged");
        }

        await using var vera = await SignInAsync(workbench, "vera");
        await vera.GoAsync("/review/next");
        await Assertions.Expect(vera.Page.GetByText("Your role reads; reviewers judge claims.")).ToBeVisibleAsync();
        (await vera.Page.EvaluateAsync<int>(
            """
            async () => {
              const guard = (await (await fetch("/api/guard")).json()).token;
              return (await fetch("/api/decisions/hypotheses", { method: "POST", headers: { "Content-Type": "application/json", "X-Waybill-Guard": guard }, body: '{"name":"a","sentence":"b","against":"c"}' })).status;
            }
            """)).ShouldBe(403);
        vera.Faults.Where(f => !f.Contains("403", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_is_graded_and_an_expert_vouches_for_a_part_of_it()
    {
        await using var workbench = await specimen.Workbench.OpenCopyAsync();
        await using var visit = await browser.EnterAsync(workbench);
        var page = visit.Page;
        await visit.GoAsync("/documents?kind=contract");
        await page.Locator("tbody th a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("F6, not graded");
        await page.GetByText("Grade it").ClickAsync();
        await page.GetByLabel("How far the source is trusted").SelectOptionAsync("B");
        await page.GetByLabel("How far what it says, by itself").SelectOptionAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Grade", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("B3");

        await page.GetByText("Write down what an expert vouches for").ClickAsync();
        await page.GetByLabel("Name and field").FillAsync("Dr. A. Example, handwriting");
        await page.GetByLabel("What exactly was examined").FillAsync("the signature on page 1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write down", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("section", new() { HasText = "Experts" }).Last).ToContainTextAsync("vouches for the signature on page 1");
        (await visit.BarriersAsync()).ShouldBeEmpty();
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hypothesis_is_kept_only_with_what_speaks_against_it()
    {
        await using var workbench = await specimen.Workbench.OpenCopyAsync();
        await using var visit = await browser.EnterAsync(workbench);
        var page = visit.Page;
        await visit.GoAsync("/hypotheses");
        await page.GetByLabel("Name").FillAsync("the fourth set");
        await page.GetByLabel("What may be so").FillAsync("A fourth set was delivered without papers.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        (await page.Locator("article").CountAsync()).ShouldBe(0);
        await page.GetByLabel("What speaks against it").FillAsync("The acceptance act names three serial numbers.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("three serial numbers");

        await visit.GoAsync("/review/next");
        await page.GetByLabel("Use it as proof of").SelectOptionAsync("against:the fourth set");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tie" }).ClickAsync();
        await visit.GoAsync("/hypotheses");
        await Assertions.Expect(page.Locator("article .sides > div").Nth(1).Locator("li")).ToHaveCountAsync(1);
        (await visit.BarriersAsync()).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Button, new() { Name = "Loosen" }).ClickAsync();
        await Assertions.Expect(page.Locator("article .sides > div").Nth(1)).ToContainTextAsync("No claim is tied to it.");
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Decisions_survive_when_everything_is_processed_again()
    {
        string folder;
        await using (var workbench = await specimen.Workbench.OpenCopyAsync())
        {
            await using var visit = await browser.EnterAsync(workbench);
            await DecideAsync(visit);
            folder = workbench.Case;

            // All that machines made is thrown away and made again.
            workbench.Stop();
            File.Delete(Path.Combine(folder, "catalogue.sqlite"));
            Directory.Delete(Path.Combine(folder, "search"), recursive: true);
            (await Workbench.RunAsync("", "process", folder)).Code.ShouldBe(0);

            await using var again = await workbench.OpenAnotherAsync();
            await using var later = await browser.EnterAsync(again);
            var page = later.Page;
            await later.GoAsync("/documents?text=2-7/906");
            (await page.Locator("tbody tr").CountAsync()).ShouldBe(1);
            await later.GoAsync("/parties?text=" + Uri.EscapeDataString("Просека"));
            await page.Locator("tbody th a").First.ClickAsync();
            (await page.Locator("main").InnerTextAsync()).ShouldContain("a reader decided");
            await later.GoAsync("/decisions");
            (await page.Locator("tbody").InnerTextAsync()).ShouldContain("rejected");
            await later.GoAsync("/decisions?which=stranded");
            (await page.Locator("tbody tr").CountAsync()).ShouldBe(1);
            (await page.Locator("tbody").InnerTextAsync()).ShouldContain("2-7/905");
            (await Workbench.RunAsync("", "verify", folder)).Code.ShouldBe(0);
        }
    }

    [Fact]
    public async Task Newer_conclusions_wait_for_whoever_has_begun_to_fill_something_in()
    {
        await using var workbench = await specimen.Workbench.OpenCopyAsync();
        await using var visit = await browser.EnterAsync(workbench);
        var page = visit.Page;
        await visit.RestAsync();
        await visit.GoAsync("/parties?text=" + Uri.EscapeDataString("Просека"));
        await page.Locator("tbody th a").First.ClickAsync();

        // The page as it is while conclusions are drawn; its first look finds that they are.
        await page.RouteAsync(page.Url, async route =>
        {
            var answer = await route.FetchAsync();
            var body = (await answer.TextAsync()).Replace("<button class=\"plain\"", "<small data-drawing>being drawn again</small><button class=\"plain\"", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = body });
        });
        await page.ReloadAsync();
        await page.GetByText("It is one with another party").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "show the newer conclusions" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("is one with")).ToBeVisibleAsync();
        (await visit.BarriersAsync()).ShouldBeEmpty();
        visit.Faults.ShouldBeEmpty();
    }

    private static async Task DecideAsync(Visit visit)
    {
        var page = visit.Page;

        // The first claim of the first letter is its number, which is confirmed and then turns out to have been read wrongly.
        await visit.GoAsync("/review/next");
        await Assertions.Expect(page.Locator("#claim-h")).ToContainTextAsync("2-7/905");
        var letter = new Uri(page.Url).AbsolutePath.Split('/')[2];
        await page.Keyboard.PressAsync("c");
        await AtClaimAsync(page, 2);
        await page.Locator("[value=reject]").CheckAsync();
        await page.Locator("#reason").FillAsync("the stamp says another day");
        await page.GetByRole(AriaRole.Button, new() { Name = "Judge, and on" }).ClickAsync();
        await Assertions.Expect(page.Locator(".just")).ToContainTextAsync("rejected");

        await visit.GoAsync("/documents/" + letter);
        await page.GetByText("Words of the page were read wrongly").ClickAsync();
        await page.GetByLabel("As the machine read them").FillAsync("2-7/905");
        await page.GetByLabel("What stands there").FillAsync("2-7/906");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#page-text")).ToContainTextAsync("2-7/906", new() { Timeout = 30_000 });

        await visit.GoAsync("/parties?text=" + Uri.EscapeDataString("Просека"));
        await page.Locator("tbody th a").First.ClickAsync();
        await page.GetByText("It is one with another party").ClickAsync();
        await page.GetByLabel("is one with").SelectOptionAsync(new SelectOptionValue { Label = "ГВТУП «Липаспецэкспорт»" });
        await page.GetByLabel("Why").First.FillAsync("one letterhead");
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge" }).ClickAsync();
        await page.WaitForURLAsync("**/parties");
        visit.Faults.ShouldBeEmpty();
    }

    private static Task AtClaimAsync(IPage page, int number) =>
        Assertions.Expect(page.Locator(".kicker")).ToContainTextAsync($"claim {number} of", new() { Timeout = 20_000 });

    private async Task<Visit> SignInAsync(Workbench workbench, string name)
    {
        var visit = await browser.EnterAsync(workbench);
        await visit.Page.GetByLabel("Name").FillAsync(name);
        await visit.Page.GetByLabel("Password").FillAsync(SharedWorkbench.Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".leave")).ToContainTextAsync(name);
        return visit;
    }
}
