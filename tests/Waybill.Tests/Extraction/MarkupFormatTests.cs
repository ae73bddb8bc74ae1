using System.Text;
using static Waybill.Tests.Extraction.MarkupSamples;

namespace Waybill.Tests.Extraction;

public sealed class MarkupFormatTests
{
    [Fact]
    public async Task Values_of_xml_stand_beside_the_names_of_their_elements_and_comments_are_hidden() =>
        (await BlocksAsync(DealRecord)).ShouldBe(
        [
            new ContentBlock("deal number: 08-15/1234"),
            new ContentBlock("not for the buyer", Hidden: true),
            new ContentBlock("goods: SPECIMEN, invented document"),
            new ContentBlock("sets: 4"),
            new ContentBlock("To be sent by rail."),
        ]);

    [Fact]
    public async Task A_sheet_of_excel_2003_keeps_its_cells() =>
        (await BlocksAsync("""<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Deals"><Table><Row><Cell><Data ss:Type="String">Set</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">4</Data></Cell></Row></Table></Worksheet></Workbook>"""))
            .ShouldBe([new ContentBlock("Worksheet Name: Deals"), new ContentBlock("Set", new CellPosition(0, 0, 0)), new ContentBlock("4", new CellPosition(0, 0, 2))]);

    [Fact]
    public async Task A_paragraph_of_word_2003_is_one_block_whatever_runs_it_is_cut_into() =>
        (await BlocksAsync("""<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>Four </w:t></w:r><w:r><w:t>sets</w:t></w:r></w:p></w:body></w:wordDocument>"""))
            .ShouldBe([new ContentBlock("Four sets")]);

    [Fact]
    public async Task Markup_that_breaks_off_is_shown_as_it_is_written() =>
        (await BlocksAsync("<?xml version=\"1.0\"?><deal><goods>Four sets")).ShouldBe([new ContentBlock("<?xml version=\"1.0\"?><deal><goods>Four sets")]);

    [Fact]
    public async Task Values_of_json_stand_beside_the_names_that_lead_to_them() =>
        (await BlocksAsync(MarkupSamples.Data)).Select(block => block.Text).ShouldBe(["deal.goods: SPECIMEN, invented document", "deal.sets: 4", "parties[1].name: Plant", "parties[2].name: Trade", "closed: true"]);

    [Fact]
    public async Task Json_with_a_value_on_each_line_is_read_to_its_end() =>
        (await BlocksAsync("{\"a\": 1}\n{\"a\": 2}\n")).Select(block => block.Text).ShouldBe(["a: 1", "a: 2"]);

    [Fact]
    public async Task A_card_is_read_in_its_own_encoding_and_its_picture_is_a_child()
    {
        var contents = await Extracting.WholeAsync(Encoding.UTF8.GetBytes(Card));

        contents.Pages[0].Blocks.ShouldBe([new ContentBlock("Name: И. Новик\nOrganisation: Plant, Export\nTelephone: +374 10 000000")]);
        (await Extracting.ChildrenAsync(Encoding.UTF8.GetBytes(Card))).ShouldHaveSingleItem().Value.ShouldBe("hello");
    }

    [Fact]
    public async Task An_event_says_when_it_is_and_who_called_it() =>
        (await BlocksAsync(Calendar)).ShouldBe([new ContentBlock("Begins: 2019-03-12 10:15 UTC\nSubject: Acceptance of four sets, hall 2\nOrganiser: I. Novik, mailto:novik@plant.example\nDescription: SPECIMEN, invented document")]);

    [Fact]
    public async Task A_saved_page_is_read_with_its_parts_under_the_names_they_were_fetched_by()
    {
        var bytes = Encoding.UTF8.GetBytes(SavedPage("Four sets"));
        var contents = await Extracting.WholeAsync(bytes);

        contents.MediaType.ShouldBe("multipart/related");
        contents.Pages[0].Blocks.ShouldContain(new ContentBlock("Four sets"));
        (await Extracting.ChildrenAsync(bytes)).ShouldHaveSingleItem().Key.ShouldBe("list.csv");
    }

    [Fact]
    public async Task Words_of_a_drawing_that_touch_are_one_and_those_on_one_height_a_line()
    {
        var outcome = await Extracting.FromAsync(Drawing(("Sta", 0, 5), ("tion", 30, 5), ("4", 100, 5), ("sets", 0, 40)));

        outcome.Value.ShouldNotBeNull().Pages[0].Blocks.Select(block => block.Text).ShouldBe(["Station 4", "sets"]);
        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Unsupported);
    }

    [Fact]
    public async Task An_old_drawing_is_read_in_the_letters_of_its_font() =>
        (await Extracting.FromAsync(OldDrawing("Станция"))).Value.ShouldNotBeNull().Pages[0].Blocks.ShouldBe([new ContentBlock("Станция")]);

    [Fact]
    public async Task A_drawing_that_is_packed_into_a_presentation_is_a_child() =>
        (await Extracting.ChildrenAsync(OldOfficeSamples.Presentation("Title", "Note", Packed(Drawing(("Station", 0, 0)))))).ShouldHaveSingleItem().Key.ShouldBe("picture1.emf");

    [Theory]
    [InlineData("flac")]
    [InlineData("ogg")]
    [InlineData("wav")]
    public async Task A_recording_is_named_by_what_it_says_of_itself(string format)
    {
        var bytes = format switch { "flac" => Flac("Meeting"), "ogg" => Ogg("Meeting"), _ => Wave("Meeting") };
        var outcome = await Extracting.FromAsync(bytes);

        outcome.Value.ShouldNotBeNull().Pages[0].Blocks.Select(block => block.Text).ShouldContain("Title: Meeting");
        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Unsupported);
    }

    private static async Task<IReadOnlyList<ContentBlock>> BlocksAsync(string text) => (await Extracting.WholeAsync(Encoding.UTF8.GetBytes(text))).Pages[0].Blocks;
}
