using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Waybill.BrowserTests.Browser))]

namespace Waybill.BrowserTests;

/// <summary>The Chromium of the machine, started once for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Find(),
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            ],
        });
    }

    /// <summary>A window of its own that has entered the workbench, with a list of everything that went wrong in it.</summary>
    public async Task<Visit> EnterAsync(Workbench workbench, ColorScheme colours = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ColorScheme = colours, AcceptDownloads = true, ViewportSize = new ViewportSize { Width = 1440, Height = 900 } }); // made before any test
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000); // on a machine that does much else
        var visit = new Visit(context, page, workbench);
        await page.GotoAsync(workbench.Entrance.ToString());
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("CHROME") is { Length: > 0 } named)
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("These tests need Chromium: install the package chromium, or name a browser of its kind with CHROME=");
    }
}

/// <summary>One window on a workbench.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    internal Visit(IBrowserContext context, IPage page, Workbench workbench)
    {
        (_context, Page, Workbench) = (context, page, workbench);

        // A policy that had to stop something says so on the console.
        page.Console += (_, message) => AddFault(message.Type == "error", $"console: {message.Text}");
        page.PageError += (_, error) => AddFault(true, $"script: {error}");
        page.Dialog += async (_, dialog) =>
        {
            AddFault(true, $"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) => AddFault(!request.Url.StartsWith(workbench.Root.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:image/", StringComparison.Ordinal), $"request: {request.Url}");
    }

    public IPage Page { get; }

    public Workbench Workbench { get; }

    public IReadOnlyList<string> Faults => _faults;

    public async Task<IResponse> GoAsync(string path)
    {
        var response = await Page.GotoAsync(new Uri(Workbench.Root, path).ToString());
        return response.ShouldNotBeNull();
    }

    /// <summary>What a script says of the page.</summary>
    public Task<T> AskAsync<T>(string script) => OnWholePageAsync(() => Page.EvaluateAsync<T>(script));

    /// <summary>Shows a page that will not be loaded anew by itself.</summary>
    /// <remarks>What is concluded at the first look is drawn once more behind the scenes, from the second look on; a page that says so comes again when it is done.</remarks>
    public async Task RestAsync()
    {
        for (var quiet = 0; quiet < 2; quiet = await Page.Locator("[data-drawing]").CountAsync() > 0 ? 0 : quiet + 1)
        {
            await GoAsync("/help");
        }
    }

    /// <summary>What axe calls serious or critical, with the places.</summary>
    /// <remarks>Axe is a script, and would wait for ever in a frame that runs none: those are taken out, and lose their content alone.</remarks>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        (await Page.Locator("iframe[sandbox]:not([title])").CountAsync()).ShouldBe(0);
        var result = await OnWholePageAsync(async () =>
        {
            await Page.EvaluateAsync("() => document.querySelectorAll('iframe[sandbox]').forEach(f => f.remove())");
            return await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        });
        return [.. result.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html[..Math.Min(160, n.Html.Length)]))}")];
    }

    /// <summary>Asks again where the page was just loaded anew, as pages are when conclusions were drawn.</summary>
    private async Task<T> OnWholePageAsync<T>(Func<Task<T>> ask)
    {
        const int mostTimes = 5;
        for (var times = 1; ; times++)
        {
            try
            {
                return await ask();
            }
            catch (PlaywrightException e) when (times < mostTimes && e.Message.Contains("context was destroyed", StringComparison.Ordinal))
            {
                await Page.WaitForLoadStateAsync(LoadState.Load);
            }
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void AddFault(bool isFault, string fault)
    {
        if (isFault)
        {
            _faults.Add(fault);
        }
    }
}
