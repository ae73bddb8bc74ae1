using Microsoft.Playwright;

namespace Waybill.BrowserTests;

/// <summary>People who sign in by name.</summary>
public sealed class AccountTests(Browser browser, SharedWorkbench shared) : IClassFixture<SharedWorkbench>
{
    [Fact]
    public async Task Who_has_name_and_password_comes_in_and_leaves_again()
    {
        await using var visit = await browser.EnterAsync(shared.Workbench);
        var page = visit.Page;
        page.Url.ShouldEndWith("/sign-in");
        (await visit.BarriersAsync()).ShouldBeEmpty();
        await SignInAsync(page, "anna", SharedWorkbench.Password);
        (await page.Locator(".leave").InnerTextAsync()).ShouldContain("anna");

        // A reader reads; what waits is read by editors.
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("leak");
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();
        await visit.GoAsync("/documents");
        page.Url.ShouldEndWith("/sign-in");
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        // In a workbench of its own: attempts are counted by machine, and the other tests come from the same.
        await using var workbench = await shared.Workbench.OpenAnotherAsync("--accounts");
        await using var visit = await browser.EnterAsync(workbench);
        for (var i = 0; i < 5; i++)
        {
            await SignInAsync(visit.Page, "boris", "not the password");
            (await visit.Page.Locator(".problem").InnerTextAsync()).ShouldContain("do not belong together");
        }

        await visit.GoAsync("/sign-in");
        await SignInAsync(visit.Page, "boris", SharedWorkbench.Password);
        (await visit.Page.Locator("body").InnerTextAsync()).ShouldContain("Too many attempts");
    }

    [Fact]
    public async Task Whoever_is_removed_is_out_at_once()
    {
        await using var workbench = await shared.Workbench.OpenAnotherAsync("--accounts");
        (await Workbench.RunAsync(SharedWorkbench.Password, "users", "add", workbench.Case, "gleb")).Code.ShouldBe(0);
        await using var visit = await browser.EnterAsync(workbench);
        await SignInAsync(visit.Page, "gleb", SharedWorkbench.Password);
        (await visit.Page.Locator(".leave").InnerTextAsync()).ShouldContain("gleb");
        (await Workbench.RunAsync("", "users", "remove", workbench.Case, "gleb")).Code.ShouldBe(0);
        await visit.GoAsync("/documents");
        visit.Page.Url.ShouldEndWith("/sign-in");
    }

    [Fact]
    public async Task Accounts_are_listed_removed_and_kept_from_other_eyes()
    {
        var file = Path.Combine(shared.Workbench.Case, "accounts.json");
        var kept = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        kept.ShouldContain("$argon2id$");
        kept.ShouldNotContain(SharedWorkbench.Password);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        (await Workbench.RunAsync("long enough a password", "users", "add", shared.Workbench.Case, "vera", "--role", "editor")).Code.ShouldBe(0);
        (await Workbench.RunAsync("", "users", "list", shared.Workbench.Case)).Output.ShouldContain("vera");
        (await Workbench.RunAsync("", "users", "remove", shared.Workbench.Case, "vera")).Code.ShouldBe(0);
        (await Workbench.RunAsync("", "users", "list", shared.Workbench.Case)).Output.ShouldNotContain("vera");
        (await Workbench.RunAsync("short", "users", "add", shared.Workbench.Case, "vera")).Error.ShouldContain("too short");
    }

    private static async Task SignInAsync(IPage page, string name, string password)
    {
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }
}

/// <summary>A small case that people share: anna reads, boris owns it.</summary>
public sealed class SharedWorkbench : IAsyncLifetime
{
    public const string Password = "correct horse battery staple";

    public Workbench Workbench { get; private set; } = null!; // xunit initialises it before any test

    public async ValueTask InitializeAsync()
    {
        var cache = Path.Combine(Directory.CreateTempSubdirectory("waybill-shared-").FullName, "leak");
        Directory.CreateDirectory(cache);
        await File.WriteAllTextAsync(Path.Combine(cache, "a.txt"), "Письмо № 5-2/678 о поставке.");
        Workbench = await Workbench.OpenAsync(
            cache,
            async @case =>
            {
                (await Workbench.RunAsync(Password, "users", "add", @case, "anna")).Code.ShouldBe(0);
                (await Workbench.RunAsync(Password, "users", "add", @case, "boris", "--role", "owner")).Code.ShouldBe(0);
            },
            "--accounts");
        Directory.Delete(cache, recursive: true);
    }

    public async ValueTask DisposeAsync() => await Workbench.DisposeAsync();
}
