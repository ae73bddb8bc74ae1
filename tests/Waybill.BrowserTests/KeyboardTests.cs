using Microsoft.Playwright;

namespace Waybill.BrowserTests;

/// <summary>The whole way from the overview to the words of a quote, without a mouse.</summary>
public sealed class KeyboardTests(Browser browser, SpecimenWorkbench specimen)
{
    [Fact]
    public async Task From_the_overview_to_the_words_without_a_mouse()
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);

        // The first Tab offers to skip the navigation.
        await keys.PressAsync("Tab");
        (await FocusedAsync(page)).ShouldBe("Skip to the content");
        await keys.PressAsync("Enter");
        (await page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("main");

        await keys.PressAsync("g");
        await keys.PressAsync("t");
        await page.WaitForURLAsync("**/transfers");
        await keys.PressAsync("j");
        await keys.PressAsync("j");
        (await FocusedAsync(page)).ShouldBe("Deal 2");
        await keys.PressAsync("k");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/transfers/*");
        await keys.PressAsync("]");
        await page.WaitForFunctionAsync("() => document.querySelector('.kicker').innerText.includes('deal 2')");

        // Tab reaches a quote; Enter opens the page at its words.
        for (var i = 0; i < 60 && !await page.EvaluateAsync<bool>("() => document.activeElement.matches('main a[href*=\"&at=\"]')"); i++)
        {
            await keys.PressAsync("Tab");
        }

        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("mark#at")).ToBeInViewportAsync();

        await keys.PressAsync("g");
        await keys.PressAsync("d");
        await page.WaitForURLAsync("**/documents");
        await keys.PressAsync("/");
        await keys.TypeAsync("7/41-19");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**text=**");
        (await page.Locator("tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Single_keys_can_be_switched_off()
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        await visit.GoAsync("/help");
        await visit.Page.GetByLabel("single keys act on this browser").UncheckAsync();
        await visit.GoAsync("/documents");
        await visit.Page.Keyboard.PressAsync("j");
        (await visit.Page.EvaluateAsync<string>("() => document.activeElement.tagName")).ShouldBe("BODY");
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.innerText.trim()");
}
