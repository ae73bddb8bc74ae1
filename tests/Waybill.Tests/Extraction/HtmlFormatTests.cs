using System.Text;

namespace Waybill.Tests.Extraction;

public sealed class HtmlFormatTests
{
    [Fact]
    public async Task What_a_person_sees_comes_in_blocks()
    {
        var contents = await Extracting.WholeAsync(Utf8("""
            <!DOCTYPE html><html><head><title>News</title><meta name="author" content="A. Writer"><style>.gone{display:none}</style></head>
            <body><h1>Head&shy;line</h1><p>One
              two<br>three</p><script>alert("no")</script><div class="gone">not seen</div><p style="display: none">nor this</p>
            <table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td><p>c</p><p>d</p></td></tr></table>tail</body></html>
            """));

        contents.MediaType.ShouldBe("text/html");
        contents.Metadata[MetadataKeys.Title].ShouldBe("News");
        contents.Metadata[MetadataKeys.Author].ShouldBe("A. Writer");
        contents.Pages.ShouldHaveSingleItem().Blocks.ShouldBe(
        [
            new ContentBlock("News"),
            new ContentBlock("Head\u00ADline"),
            new ContentBlock("One two\nthree"),
            new ContentBlock("not seen", Hidden: true),
            new ContentBlock("nor this", Hidden: true),
            new ContentBlock("a", new CellPosition(0, 0, 0)),
            new ContentBlock("b", new CellPosition(0, 0, 1)),
            new ContentBlock("c\nd", new CellPosition(0, 1, 1)),
            new ContentBlock("tail"),
        ]);
    }

    [Fact]
    public async Task What_stands_in_place_of_a_picture_or_an_object_is_shown_for_nothing_is_loaded() =>
        (await Extracting.WholeAsync(Utf8("<html><body><p>See <img src=\"http://plant.example/a.png\" alt=\"the plan\"> here</p><object data=\"b.swf\"><p>A film</p></object></body></html>")))
            .Pages[0].Blocks.ShouldBe([new ContentBlock("See the plan here"), new ContentBlock("A film")]);

    [Fact]
    public async Task Files_in_the_addresses_of_a_page_come_out_as_children() =>
        (await Extracting.ChildrenAsync(Utf8("<html><body>x<img src=\"data:image/png;base64,aGVs\nbG8\"><a href='data:,one%20two'>y</a><img src=\"data:image/png;base64,aGVs\nbG8\"><img src=\"data:image/gif;base64,!\"></body></html>")))
            .ShouldBe([new("embedded1.png", "hello"), new("embedded2", "one two"), new("embedded3.gif", "lost-in-container")], ignoreOrder: true);

    [Theory]
    [InlineData("windows-1251", "<meta charset=windows-1251>")]
    [InlineData("windows-1251", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">")]
    [InlineData("koi8-r", "")]
    [InlineData("windows-1251", "<meta charset=\"utf-8\">")]
    public async Task The_encoding_is_declared_or_found(string encoding, string declaration)
    {
        var page = $"<html><head>{declaration}</head><body><p>Министерство обороны сообщило о поставке изделий</p></body></html>";

        var contents = await Extracting.WholeAsync(CodePagesEncodingProvider.Instance.GetEncoding(encoding).ShouldNotBeNull().GetBytes(page));

        contents.Pages[0].Blocks.ShouldHaveSingleItem().Text.ShouldBe("Министерство обороны сообщило о поставке изделий");
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(50_000, false)]
    public async Task A_page_nested_beyond_reason_is_stopped(int depth, bool isRead)
    {
        var outcome = await Extracting.FromAsync(Utf8("<html><body>" + string.Concat(Enumerable.Repeat("<div>", depth)) + "deep"));

        (outcome.Value?.Pages[0].Blocks.Single().Text).ShouldBe(isRead ? "deep" : null);
        outcome.Problems.Select(problem => problem.Code).ShouldBe(isRead ? [] : [ProblemCode.LimitReached]);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
