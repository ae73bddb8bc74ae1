using static Waybill.Tests.Extraction.OfficeSamples;

namespace Waybill.Tests.Extraction;

public sealed class WordFormatTests
{
    [Fact]
    public async Task Paragraphs_and_cells_come_in_reading_order()
    {
        var contents = await Extracting.WholeAsync(Word(
            Paragraph("Before")
            + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + Paragraph("wide") + "</w:tc><w:tc>" + Paragraph("a") + Paragraph("b") + "</w:tc></w:tr>"
            + "<w:tr><w:tc><w:tbl><w:tr><w:tc>" + Paragraph("inner") + "</w:tc></w:tr></w:tbl><w:p/></w:tc><w:tc><w:p/></w:tc><w:tc>" + Paragraph("c") + "</w:tc></w:tr></w:tbl>"
            + Paragraph("After")));

        contents.HasPhysicalPages.ShouldBeFalse();
        contents.Pages.ShouldHaveSingleItem().Blocks.ShouldBe(
        [
            new ContentBlock("Before"),
            new ContentBlock("wide", new CellPosition(0, 0, 0)),
            new ContentBlock("a\nb", new CellPosition(0, 0, 2)),
            new ContentBlock("inner", new CellPosition(1, 0, 0)),
            new ContentBlock("c", new CellPosition(0, 1, 2)),
            new ContentBlock("After"),
        ]);
    }

    [Fact]
    public async Task Half_a_document_is_damaged_and_its_parts_are_no_documents()
    {
        var whole = Word(string.Concat(Enumerable.Range(0, 400).Select(i => Paragraph($"{i * 7919}"))));

        var outcome = await Extracting.FromAsync(whole[..(whole.Length / 2)]);

        outcome.Value.ShouldBeNull();
        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Damaged);
    }

    [Fact]
    public async Task Tabs_and_line_breaks_stay() =>
        (await BlocksAsync("<w:p><w:r><w:t>Director</w:t><w:tab/><w:t>P.P.Petrenko</w:t><w:br/><w:t>2019</w:t></w:r></w:p>"))
            .ShouldBe([new ContentBlock("Director\tP.P.Petrenko\n2019")]);

    [Fact]
    public async Task Deleted_and_hidden_runs_are_kept_apart_from_what_a_reader_sees() =>
        (await BlocksAsync(
            "<w:p><w:r><w:t xml:space=\"preserve\">4 </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>launchers</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\"><w:r><w:t>trucks</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>"))
            .ShouldBe([new ContentBlock("4 trucks"), new ContentBlock("launchers", Hidden: true), new ContentBlock("secret", Hidden: true)]);

    [Fact]
    public async Task Headers_come_first_and_notes_last()
    {
        var contents = await Extracting.WholeAsync(Word(Paragraph("Body"), header: Paragraph("Head"), footnote: "<w:footnote w:id=\"1\">" + Paragraph("Note") + "</w:footnote>"));

        contents.Pages[0].Blocks.Select(block => block.Text).ShouldBe(["Head", "Body", "Note"]);
    }

    [Fact]
    public async Task A_text_box_is_read_once_though_the_file_holds_it_twice() =>
        (await BlocksAsync(
            "<w:p><w:r><w:t>Anchor</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:txbx><w:txbxContent>" + Paragraph("In the box")
            + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>" + Paragraph("In the box")
            + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"))
            .Select(block => block.Text).ShouldBe(["Anchor", "In the box"]);

    [Fact]
    public async Task Zero_width_and_look_alike_characters_stay_as_they_are() =>
        (await BlocksAsync(Paragraph("Гро\u200Bза-C"))).ShouldBe([new ContentBlock("Гро\u200Bза-C")]);

    [Fact]
    public async Task Properties_become_metadata()
    {
        var metadata = (await Extracting.WholeAsync(Word(Paragraph("x")))).Metadata;

        metadata[MetadataKeys.Author].ShouldBe("Novik");
        metadata[MetadataKeys.Created].ShouldBe("2019-03-12T07:15:00+00:00");
    }

    [Fact]
    public async Task An_embedded_workbook_comes_out_as_a_child() =>
        (await Extracting.ChildrenAsync(Word(Paragraph("A document long enough to be one"), embedded: "PK inside"u8.ToArray()))).Values.ShouldBe(["PK inside"]);

    private static async Task<IReadOnlyList<ContentBlock>> BlocksAsync(string body) => (await Extracting.WholeAsync(Word(body))).Pages[0].Blocks;
}
