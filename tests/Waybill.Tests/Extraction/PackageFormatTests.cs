using System.Text;

namespace Waybill.Tests.Extraction;

public sealed class PackageFormatTests
{
    [Fact]
    public async Task Slides_give_shapes_tables_and_notes()
    {
        var table = $"<p:graphicFrame><a:graphic><a:graphicData uri=\"x\"><a:tbl><a:tr><a:tc><a:txBody>{PackageSamples.Line("a")}</a:txBody></a:tc><a:tc><a:txBody>{PackageSamples.Line("b")}</a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
        var contents = await Extracting.WholeAsync(PackageSamples.Presentation(PackageSamples.Shape("Заголовок") + table, notes: "Заметка"));

        contents.Pages.ShouldHaveSingleItem().Blocks.ShouldBe(
        [
            new ContentBlock("Заголовок"),
            new ContentBlock("a", new CellPosition(0, 0, 0)),
            new ContentBlock("b", new CellPosition(0, 0, 1)),
            new ContentBlock("Заметка"),
        ]);
    }

    [Fact]
    public async Task The_words_of_a_hidden_slide_are_hidden() =>
        (await Extracting.WholeAsync(PackageSamples.Presentation(PackageSamples.Shape("x"), isHidden: true))).Pages[0].Blocks.ShouldBe([new ContentBlock("x", Hidden: true)]);

    [Fact]
    public async Task A_text_of_libreoffice_gives_paragraphs_tables_and_notes()
    {
        const string Body = "<office:text><text:p>Two  <text:s text:c=\"2\"/>words<text:note><text:note-body><text:p>Note</text:p></text:note-body></text:note></text:p>"
            + "<table:table><table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"3\"/><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell></table:table-row></table:table></office:text>";
        ContentBlock[] expected = [new("Two   words"), new("Note"), new("a\nb", new CellPosition(0, 0, 3))];

        (await Extracting.WholeAsync(PackageSamples.OpenDocument("text", Body))).Pages.ShouldHaveSingleItem().Blocks.ShouldBe(expected);
        (await Extracting.WholeAsync(PackageSamples.FlatOpenDocument(Body))).Pages.ShouldHaveSingleItem().Blocks.ShouldBe(expected);
    }

    [Fact]
    public async Task Each_sheet_of_libreoffice_is_a_page()
    {
        const string Sheet = "<table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>";

        (await Extracting.WholeAsync(PackageSamples.OpenDocument("spreadsheet", $"<office:spreadsheet>{Sheet}{Sheet}</office:spreadsheet>"))).Pages
            .Select(page => page.Blocks.ShouldHaveSingleItem()).ShouldBe([new ContentBlock("x", new CellPosition(0, 0, 0)), new ContentBlock("x", new CellPosition(0, 0, 0))]);
    }

    [Fact]
    public async Task A_locked_text_of_libreoffice_is_encrypted() =>
        (await Extracting.FromAsync(PackageSamples.LockedOpenDocument())).Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Encrypted);

    [Fact]
    public async Task Entities_of_a_document_type_are_not_expanded()
    {
        var bomb = Encoding.UTF8.GetString(PackageSamples.FlatOpenDocument("<office:text><text:p>a&b;c</text:p></office:text>"))
            .Replace("<office:document ", "<!DOCTYPE x [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><office:document ", StringComparison.Ordinal);

        var outcome = await Extracting.FromAsync(Encoding.UTF8.GetBytes(bomb));

        (outcome.Value?.Pages[0].Blocks.Select(block => block.Text) ?? []).ShouldNotContain(text => text.Contains("root:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Elements_without_end_inside_each_other_are_a_limit_and_not_a_crash() =>
        (await Extracting.FromAsync(PackageSamples.OpenDocument("text", string.Concat(Enumerable.Repeat("<text:section>", 50_000)) + string.Concat(Enumerable.Repeat("</text:section>", 50_000)))))
            .Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.LimitReached);

    [Fact]
    public async Task Chapters_come_in_the_order_of_the_book() =>
        (await Extracting.WholeAsync(PackageSamples.Book())).Pages[0].Blocks.Select(block => block.Text).ShouldBe(["First", "Second"]);

    [Fact]
    public async Task Pages_of_a_drawing_come_in_the_order_of_their_numbers() =>
        (await Extracting.WholeAsync(PackageSamples.Visio())).Pages.Select(page => page.Blocks[0].Text).ShouldBe(["Two words", "Ten"]);

    [Fact]
    public async Task Letters_on_one_line_of_a_printed_page_are_one_block() =>
        (await Extracting.WholeAsync(PackageSamples.Xps())).Pages[0].Blocks.Select(block => block.Text).ShouldBe(["Invoice No. 5", "{x}"]);
}
