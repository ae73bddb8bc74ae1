using System.Net;
using System.Text.Json;

namespace Waybill.BrowserTests;

/// <summary>What the workbench answers to those who come by another way than a browser that was let in.</summary>
public sealed class SafetyTests(SpecimenWorkbench specimen) : IAsyncDisposable
{
    private readonly HttpClient _stranger = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly HttpClient _reader = new(new HttpClientHandler { CookieContainer = new CookieContainer() });

    private Uri Root => specimen.Workbench.Root;

    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    [InlineData("/api/overview")]
    [InlineData("/api/openapi.json")]
    [InlineData("/exports/json")]
    [InlineData("/enter?key=wrong")]
    public async Task Nobody_comes_in_without_the_key(string path) =>
        (await _stranger.GetAsync(new Uri(Root, path), Token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

    [Theory]
    [InlineData("rebound.example")]
    [InlineData("192.0.2.7")]
    [InlineData("localhost.rebound.example")]
    public async Task Another_name_of_the_host_gets_no_answer(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, specimen.Workbench.Entrance);
        request.Headers.Host = host;
        var answer = await _stranger.SendAsync(request, Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_alone_and_for_no_script()
    {
        var answer = await _stranger.GetAsync(specimen.Workbench.Entrance, Token);
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly", Shouldly.Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Shouldly.Case.Insensitive);
        cookie.ShouldNotContain("expires", Shouldly.Case.Insensitive);
        answer.Headers.Location!.ToString().ShouldBe("/"); // a redirect has one
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task The_entrance_leads_nowhere_else(string to) =>
        (await _stranger.GetAsync(specimen.Workbench.Entrance + "&to=" + Uri.EscapeDataString(to), Token)).Headers.Location!.ToString().ShouldBe("/"); // a redirect has one

    [Theory]
    [InlineData("/")]
    [InlineData("/transfers")]
    [InlineData("/no-such-page")]
    [InlineData("/api/documents")]
    [InlineData("/exports/csv")]
    public async Task Every_answer_carries_the_policy(string path)
    {
        await EnterAsync();
        var answer = await _reader.GetAsync(new Uri(Root, path), Token);
        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldContain("frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue(); // set on each answer
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task A_change_that_no_page_of_ours_asked_for_is_refused()
    {
        await EnterAsync();
        (await _reader.PostAsync(new Uri(Root, "/leave"), new FormUrlEncodedContent([]), Token)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, new Uri(Root, "/leave"));
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        (await _reader.SendAsync(foreign, Token)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _reader.GetAsync(Root, Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_has_left_is_a_stranger_again()
    {
        await EnterAsync();
        var page = await _reader.GetStringAsync(Root, Token);
        const string before = "name=\"guard\" value=\"";
        var from = page.IndexOf(before, StringComparison.Ordinal) + before.Length;
        var guard = page[from..page.IndexOf('"', from)];
        (await _reader.PostAsync(new Uri(Root, "/leave"), new FormUrlEncodedContent([new("guard", guard)]), Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _reader.GetAsync(Root, Token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("html")]
    [InlineData("timeline-svg")]
    [InlineData("correspondence-svg")]
    [InlineData("gexf")]
    [InlineData("graphml")]
    public async Task What_leaves_is_saved_and_never_shown(string format)
    {
        await EnterAsync();
        var answer = await _reader.GetAsync(new Uri(Root, "/exports/" + format), Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment"); // a file to save
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream"); // always said
        (await answer.Content.ReadAsByteArrayAsync(Token)).Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task The_description_for_programs_has_every_screen_and_each_of_them_answers()
    {
        await EnterAsync();
        using var description = JsonDocument.Parse(await _reader.GetStringAsync(new Uri(Root, "/api/openapi.json"), Token));
        var paths = description.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        foreach (var screen in (string[])["overview", "search", "documents", "transfers", "parties", "timeline", "correspondence", "missing", "checks", "obligations", "coverage"])
        {
            paths.ShouldContain("/api/" + screen);
            using var answer = JsonDocument.Parse(await _reader.GetStringAsync(new Uri(Root, "/api/" + screen), Token));
            answer.RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
        }
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.0.2.1")]
    public async Task Other_machines_are_not_let_in_without_a_certificate(string address)
    {
        var (code, _, error) = await Workbench.RunAsync("", "serve", specimen.Workbench.Case, "--listen", address);
        code.ShouldBe(2);
        error.ShouldContain("can be reached by other machines");
    }

    [Fact]
    public async Task Nobody_is_let_in_by_name_before_there_is_an_owner()
    {
        var (code, _, error) = await Workbench.RunAsync("", "serve", specimen.Workbench.Case, "--accounts");
        code.ShouldBe(2);
        error.ShouldContain("nobody may sign in as owner");
    }

    public ValueTask DisposeAsync()
    {
        _stranger.Dispose();
        _reader.Dispose();
        return ValueTask.CompletedTask;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task EnterAsync() => (await _reader.GetAsync(specimen.Workbench.Entrance, Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
}
