using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Waybill.Publication;
using Waybill.Publication.DossierHtml;

namespace Waybill.Tests.Publication;

public sealed class DossierHtmlExportTests
{
    public static TheoryData<string> Dossiers { get; } = ["small", "large", "empty", "hostile"];

    [Theory]
    [MemberData(nameof(Dossiers))]
    public async Task The_file_is_well_formed_xml_with_all_its_drawings(string name)
    {
        var html = XDocument.Parse(await WriteAsync(Make(name)));

        html.Root!.Name.LocalName.ShouldBe("html"); // a parsed document has a root
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public async Task It_has_no_script_and_asks_for_nothing_outside_itself(string name)
    {
        var page = await ReadAsync(Make(name));

        page.QuerySelectorAll("script, iframe, object, embed, link, base, form, input, img, video, audio").ShouldBeEmpty();
        page.QuerySelector("style")!.TextContent.ShouldNotContain("url(h"); // every page has its style
        page.QuerySelector("style")!.TextContent.ShouldNotContain("@import");
        foreach (var attribute in page.All.SelectMany(e => e.Attributes))
        {
            attribute.Name.ShouldNotStartWith("on");
            attribute.Name.ShouldNotBeOneOf("src", "srcset", "style");
            if (attribute.Name is "href" or "xlink:href")
            {
                (attribute.Value.StartsWith('#') || attribute.Value.StartsWith("data:image/", StringComparison.Ordinal)).ShouldBeTrue(attribute.Value);
            }
        }

        page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!.ShouldStartWith("default-src 'none'"); // or the test fails
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public async Task Every_link_leads_to_a_place_in_the_file_and_no_place_has_two_names(string name)
    {
        var page = await ReadAsync(Make(name));

        var ids = page.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).OfType<string>().ToArray();
        ids.ShouldBeUnique();
        var known = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var link in page.QuerySelectorAll("[href^='#']"))
        {
            known.ShouldContain(link.GetAttribute("href")![1..]); // the selector asks for it
        }

        foreach (var labelled in page.QuerySelectorAll("[aria-labelledby]"))
        {
            foreach (var id in labelled.GetAttribute("aria-labelledby")!.Split(' ')) // the selector asks for it
            {
                known.ShouldContain(id);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public async Task Each_mark_leads_to_its_note_and_each_note_back_to_all_its_marks(string name)
    {
        var page = await ReadAsync(Make(name));

        var there = page.QuerySelectorAll("sup.marks a").Select(a => (Mark: a.Id, Note: a.GetAttribute("href")![1..])).ToArray(); // marks are links
        var back = page.QuerySelectorAll("ol.notes > li")
            .SelectMany(note => note.QuerySelectorAll(".back a").Select(a => (Mark: a.GetAttribute("href")?[1..], Note: note.Id!))).ToArray(); // notes have ids
        back.Order().ShouldBe(there.Order());
    }

    [Fact]
    public async Task Every_quote_of_a_deal_has_its_note_with_its_place()
    {
        var dossier = SmallDossier.Make();
        var notes = (await ReadAsync(dossier)).QuerySelectorAll("ol.notes > li").Select(n => n.QuerySelector("mark")!.TextContent + "|" + n.QuerySelector(".where")!.TextContent).ToArray(); // each note has both

        foreach (var evidence in dossier.Case.Transfers.SelectMany(TransferEvidence.Of))
        {
            var quote = evidence.Quote;
            notes.ShouldContain(n => n.StartsWith(quote.Text + "|", StringComparison.Ordinal)
                && n.Contains($"p. 1, {quote.Span.Start}–{quote.Span.End}", StringComparison.Ordinal), evidence.Field);
        }
    }

    [Fact]
    public async Task Nothing_is_called_received_or_delivered_without_a_paper_that_proves_receipt()
    {
        var deals = (await ReadAsync(SmallDossier.Make())).QuerySelectorAll("#ledger tbody, #deals .stage").Select(e => e.TextContent).ToArray();

        deals.ShouldNotBeEmpty();
        deals.ShouldAllBe(text => !text.Contains("delivered", StringComparison.OrdinalIgnoreCase) && !text.Contains("received", StringComparison.OrdinalIgnoreCase));
        deals.ShouldContain(text => text.StartsWith("Contracted (1 document, unconfirmed).", StringComparison.Ordinal));
        deals.ShouldContain(text => text.StartsWith("Refused; before that no stage proven, only as a plan, a wish or a possibility.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_quote_that_its_page_no_longer_says_is_shown_as_such()
    {
        var dossier = SmallDossier.Make();
        var changed = dossier.Case.Documents.Select(d => d with { Transcript = d.Transcript with { Pages = d.Transcript.Pages.Select(p => p with { Text = new string('x', p.Text.Length) }).ToArray() } });

        var page = await ReadAsync(dossier with { Case = dossier.Case with { Documents = changed.ToArray() } });

        page.QuerySelectorAll("ol.notes > li").ShouldAllBe(n => n.TextContent.Contains("does not say this at this place"));
    }

    [Fact]
    public async Task Hostile_text_is_shown_and_does_nothing()
    {
        var text = await WriteAsync(HostileDossier.Make());
        var page = new HtmlParser().ParseDocument(text);

        text.ShouldNotContain("<script");
        text.ShouldNotContain('\0');
        text.ShouldNotContain('\u202e');
        text.ShouldNotContain('\u200b');
        var name = page.QuerySelector("#party-1 h3 bdi")!.TextContent; // the party has a heading
        name.ShouldBe("<script>alert(1)</script>⟨U+202E⟩cba⟨U+0000⟩⟨U+200B⟩⟨U+D83D⟩&amp;\"'");
        page.QuerySelectorAll("#party-1 .code-point").Length.ShouldBe(4);
        text.Length.ShouldBeLessThan(400_000);
        page.QuerySelector("#party-2 h3 bdi")!.TextContent.ShouldContain("characters left out"); // the party has a heading
    }

    [Fact]
    public async Task A_page_picture_stands_in_the_file_once_and_is_shown_at_each_of_its_notes()
    {
        var dossier = LargeDossier.Make();
        var page = new HtmlParser().ParseDocument(await WriteAsync(dossier, new DotPictures("image/png", 100)));

        var pictures = page.QuerySelectorAll("svg.store image");
        pictures.Length.ShouldBe(dossier.Case.Documents.Count(d => d.Transcript.Pages.Any(p => p.Words.Count > 0)));
        pictures.ShouldAllBe(p => p.GetAttribute("href")!.StartsWith("data:image/png;base64,", StringComparison.Ordinal)); // or the test fails
        page.QuerySelectorAll(".plates figure").Length.ShouldBe(pictures.Length);
        var crops = page.QuerySelectorAll("svg.crop");
        crops.Length.ShouldBeGreaterThan(pictures.Length);
        crops.ShouldAllBe(c => c.QuerySelectorAll("rect.place").Length > 0);
    }

    [Theory]
    [InlineData("image/png", 3000)]
    [InlineData("image/svg+xml", 100)]
    public async Task Pictures_that_are_too_large_or_not_safe_to_show_are_counted_instead(string mediaType, int bytes)
    {
        var dossier = LargeDossier.Make();
        var html = await WriteAsync(dossier, new DotPictures(mediaType, bytes), new DossierHtmlLimits { PicturesInBytes = 2500 });

        var page = new HtmlParser().ParseDocument(html);
        page.QuerySelectorAll("svg.store image").ShouldBeEmpty();
        page.QuerySelector("#pages .problem")!.TextContent.ShouldStartWith("Pictures of 9 pages were left out"); // or the test fails
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public async Task The_same_dossier_gives_the_same_bytes(string name) => (await WriteAsync(Make(name))).ShouldBe(await WriteAsync(Make(name)));

    [Fact]
    public async Task An_empty_case_says_in_each_part_that_there_is_nothing()
    {
        var page = await ReadAsync(Make("empty"));

        var sections = page.QuerySelectorAll("main > section");
        sections.Length.ShouldBe(13);
        foreach (var section in sections)
        {
            var heading = section.QuerySelector("h2")!.TextContent; // each section has one
            section.TextContent[heading.Length..].Length.ShouldBeGreaterThan(10, heading);
        }
    }

    [Fact]
    public async Task Hostilities_that_the_reference_data_do_not_have_are_said_to_be_absent()
    {
        var dossier = SmallDossier.Make();

        (await WriteAsync(dossier with { Findings = dossier.Findings with { Background = [] } })).ShouldContain("No hostilities in the reference data");
    }

    private static Dossier Make(string name) => name switch
    {
        "small" => SmallDossier.Make(),
        "large" => LargeDossier.Make(),
        "hostile" => HostileDossier.Make(),
        _ => new Dossier
        {
            Title = "Nothing",
            Case = new Case { Documents = [], Parties = [], Transfers = [], Gaps = [] },
            Findings = new Findings { Checks = [], Norms = [] },
            Coverage = [],
        },
    };

    private static async Task<IDocument> ReadAsync(Dossier dossier) => new HtmlParser().ParseDocument(await WriteAsync(dossier));

    private static async Task<string> WriteAsync(Dossier dossier, IPagePictureSource? pictures = null, DossierHtmlLimits? limits = null)
    {
        using var output = new MemoryStream();
        await new DossierHtmlExport(limits ?? new DossierHtmlLimits()).WriteAsync(dossier, pictures ?? new NoPictures(), output, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>The same bytes for every scanned page.</summary>
    private sealed class DotPictures(string mediaType, int bytes) : IPagePictureSource
    {
        private readonly HashSet<ContentHash> _scanned =
            LargeDossier.Make().Case.Documents.Where(d => d.Transcript.Pages.Any(p => p.Words.Count > 0)).Select(d => d.File).ToHashSet();

        public Task<PagePicture?> PictureAsync(ContentHash file, int pageNumber, CancellationToken cancellation) =>
            Task.FromResult(_scanned.Contains(file) ? new PagePicture(file, pageNumber, mediaType, new byte[bytes], 595, 842) : null);
    }
}
