using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Waybill.BrowserTests.SpecimenWorkbench))]

namespace Waybill.BrowserTests;

/// <summary>Every screen opens, breaks no rule of its own policy, and shuts nobody out.</summary>
public sealed class ScreenTests(Browser browser, SpecimenWorkbench specimen)
{
    public static TheoryData<string, string> Screens => new()
    {
        { "/", "lipa-cache" },
        { "/search", "Search" },
        { "/search/list", "A list of names" },
        { "/documents", "Documents" },
        { "/transfers", "Transfers" },
        { "/parties", "Parties" },
        { "/timeline", "Time line" },
        { "/correspondence", "Correspondence" },
        { "/missing", "Missing papers" },
        { "/checks", "Checks" },
        { "/checks?outcome=all", "Checks" },
        { "/obligations", "Obligations" },
        { "/coverage?state=all", "Coverage" },
        { "/review", "Review" },
        { "/hypotheses", "Hypotheses" },
        { "/decisions", "Decisions" },
        { "/help", "Help" },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_screen_opens_and_has_no_barrier_in_light_and_in_dark(string path, string heading)
    {
        foreach (var colours in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var visit = await browser.EnterAsync(specimen.Workbench, colours);
            (await visit.GoAsync(path)).Status.ShouldBe(200);
            (await visit.Page.Locator("h1").InnerTextAsync()).ShouldContain(heading);
            (await visit.BarriersAsync()).ShouldBeEmpty();
            visit.Faults.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("/documents")]
    [InlineData("/transfers")]
    [InlineData("/parties")]
    public async Task Whatever_a_list_names_opens_and_has_no_barrier(string list)
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        await visit.GoAsync(list);
        var addresses = await visit.Page.Locator($"main a[href^='{list}/']").EvaluateAllAsync<string[]>("links => [...new Set(links.map(l => l.pathname))]");
        addresses.Length.ShouldBeGreaterThan(3);
        foreach (var address in addresses)
        {
            (await visit.GoAsync(address)).Status.ShouldBe(200, address);
            (await visit.BarriersAsync()).ShouldBeEmpty(address);
        }

        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_screen_reads_well_on_a_narrow_window()
    {
        await using var visit = await browser.EnterAsync(specimen.Workbench);
        await visit.Page.SetViewportSizeAsync(400, 800);
        foreach (var path in Screens.Select(s => s.Data.Item1))
        {
            await visit.GoAsync(path);
            (await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 400")).ShouldBeTrue(path);
        }
    }
}
