using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Waybill.BrowserTests.HostileWorkbench))]

namespace Waybill.BrowserTests;

/// <summary>A cache whose every text tries to be more than text.</summary>
public sealed class HostileTests(Browser browser, HostileWorkbench hostile)
{
    /// <summary>True where a page holds anything that a hostile string would have made: each of them carries the word.</summary>
    private const string Harm = """
        () => window.evil !== undefined || document.title === "evil"
          || document.querySelector("[data-evil], [onerror], [onload], [onclick], [onfocus], [style], script:not([src]), object, embed, base, form[action*=evil], a[href^='javascript:'], meta[http-equiv]") !== null
        """;

    /// <summary>The text of each document of the case, from the pages that show it.</summary>
    private const string AllTexts = """
        async () => {
          const page = async (address) => new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
          const texts = [];
          for (let list = "/documents?sort=path"; list;) {
            const lines = await page(list);
            for (const link of lines.querySelectorAll("tbody th > a")) {
              texts.push((await page(link.getAttribute("href"))).querySelector("#page-text")?.textContent ?? "");
            }
            list = lines.querySelector("a[rel=next]")?.getAttribute("href");
          }
          return texts.join("\n");
        }
        """;

    [Theory]
    [InlineData("/")]
    [InlineData("/search?query=evil")]
    [InlineData("/search?query=*&sort=path")]
    [InlineData("/search?query=%22%3E%3Cscript%3Eevil%3D1%3C%2Fscript%3E")]
    [InlineData("/search?query=a&only=%3Cimg%20src%3Dx%20onerror%3Devil%3D1%3E&without=kind%3D%3Cb%20data-evil%3E&saved=%3Cb%20data-evil%3E")]
    [InlineData("/documents")]
    [InlineData("/documents?text=%22%3E%3Cscript%3Eevil%3D1%3C%2Fscript%3E")]
    [InlineData("/documents?kind=%22%3E%3Cimg%20src%3Dx%20onerror%3Devil%3D1%3E&sort=%27%3E%3Cb%20data-evil%3E")]
    [InlineData("/transfers")]
    [InlineData("/transfers?text=%3Csvg%2Fonload%3Devil%3D1%3E&sort=%22%20onfocus%3Devil%3D1%20autofocus%20x%3D%22")]
    [InlineData("/parties")]
    [InlineData("/timeline")]
    [InlineData("/timeline?text=%22%3E%3Cscript%3Eevil%3D1%3C%2Fscript%3E")]
    [InlineData("/correspondence")]
    [InlineData("/correspondence?party=%22%3E%3Cscript%3Eevil%3D1%3C%2Fscript%3E")]
    [InlineData("/missing")]
    [InlineData("/checks?outcome=all")]
    [InlineData("/obligations")]
    [InlineData("/coverage?state=all")]
    [InlineData("/coverage?reason=%22%3E%3Cscript%3Eevil%3D1%3C%2Fscript%3E")]
    [InlineData("/dossier")]
    public async Task On_every_screen_it_stays_text(string path)
    {
        await using var visit = await browser.EnterAsync(hostile.Workbench);
        (await visit.GoAsync(path)).Status.ShouldBe(200);
        (await visit.AskAsync<bool>(Harm)).ShouldBeFalse();
        visit.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("documents")]
    [InlineData("transfers")]
    [InlineData("parties")]
    public async Task On_every_page_that_a_list_leads_to_it_stays_text(string list)
    {
        await using var visit = await browser.EnterAsync(hostile.Workbench);
        await visit.GoAsync("/" + list);
        var addresses = await visit.Page.Locator($"main a[href^='/{list}/']").EvaluateAllAsync<string[]>("links => [...new Set(links.map(l => l.pathname))]");
        addresses.ShouldNotBeEmpty();
        foreach (var address in addresses)
        {
            (await visit.GoAsync(address)).Status.ShouldBe(200, address);
            (await visit.AskAsync<bool>(Harm)).ShouldBeFalse(address);
        }

        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_written_can_be_read_as_it_was_written()
    {
        await using var visit = await browser.EnterAsync(hostile.Workbench);
        await visit.RestAsync();
        var all = await visit.Page.EvaluateAsync<string>(AllTexts);
        HostileWorkbench.Strings.Where(s => s.All(c => c is >= ' ' and <= '~')).Where(s => !all.Contains(s, StringComparison.Ordinal)).ShouldBeEmpty();
        all.ShouldContain("⟨U+202E⟩");
    }

    [Fact]
    public async Task In_claims_and_in_what_people_write_it_stays_text()
    {
        await using var workbench = await hostile.Workbench.OpenCopyAsync();
        await using var visit = await browser.EnterAsync(workbench);
        await visit.RestAsync();
        await visit.Page.EvaluateAsync(
            """
            async (strings) => {
              const guard = (await (await fetch("/api/guard")).json()).token;
              const send = (what, body) => fetch("/api/decisions/" + what, { method: "POST", headers: { "Content-Type": "application/json", "X-Waybill-Guard": guard }, body: JSON.stringify(body) });
              const documents = (await (await fetch("/api/documents")).json()).lines;
              for (const [i, evil] of strings.entries()) {
                const document = documents[i].file.replace("sha256:", "");
                const answers = [
                  await send("hypotheses", { name: evil, sentence: evil, against: evil, reason: evil }),
                  await send("sentences", { text: evil }),
                  await send("attestations", { document, expert: evil, scope: evil, reason: evil }),
                  await send("grades", { document, source: "B", information: 2, reason: evil })];
                if (answers.some((a) => a.status !== 200)) { throw new Error(evil + " " + answers.map((a) => a.status)); }
              }
            }
            """,
            HostileWorkbench.Strings.Select(s => "evil " + s.Replace("\0", "", StringComparison.Ordinal)).ToArray());
        foreach (var path in (string[])["/decisions", "/hypotheses", "/dossier", "/review", "/documents"])
        {
            (await visit.GoAsync(path)).Status.ShouldBe(200, path);
            (await visit.AskAsync<bool>(Harm)).ShouldBeFalse(path);
        }

        await visit.GoAsync("/review/next");
        for (var i = 0; i < 12; i++)
        {
            (await visit.AskAsync<bool>(Harm)).ShouldBeFalse();
            await visit.Page.Locator("[data-key=n]").ClickAsync();
        }

        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_megabyte_without_a_space_opens_in_parts_and_stays_inside_its_column()
    {
        await using var visit = await browser.EnterAsync(hostile.Workbench);
        await visit.GoAsync("/documents?text=megabyte");
        await visit.Page.Locator("tbody th > a").First.ClickAsync();
        (await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of the page" }).InnerTextAsync()).ShouldContain("Part 1 of ");
        (await visit.Page.Locator("#page-text").InnerTextAsync()).Length.ShouldBeLessThan(80_000);
        (await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        visit.Faults.ShouldBeEmpty();
    }
}
