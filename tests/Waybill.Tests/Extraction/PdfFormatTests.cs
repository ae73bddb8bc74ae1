using System.Text;
using Waybill.Extraction.Formats.Pdf;
using static Waybill.Tests.Extraction.PdfSample;

namespace Waybill.Tests.Extraction;

public sealed class PdfFormatTests
{
    [Fact]
    public async Task Words_stand_where_they_are_printed_counted_from_the_top_left()
    {
        var contents = await Extracting.WholeAsync(Of(Text(72, 770, "Contract No. 7") + Text(72, 700, "Novik")));

        contents.MediaType.ShouldBe("application/pdf");
        contents.HasPhysicalPages.ShouldBeTrue();
        var page = contents.Pages.ShouldHaveSingleItem();
        (page.Width, page.Height, page.HasPicture).ShouldBe((595, 842, false));
        page.Words.Select(word => word.Text).ShouldBe(["Contract", "No.", "7", "Novik"]);
        var first = page.Words[0].Box;
        first.Left.ShouldBe(72, 0.5);
        first.Bottom.ShouldBe(842 - 770 + (0.22 * 12), 0.5);
        first.Height.ShouldBe(12, 1);
        page.Words[3].Box.Top.ShouldBeGreaterThan(first.Bottom);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task On_a_turned_page_boxes_lie_on_the_page_as_displayed(int rotation)
    {
        var contents = await Extracting.WholeAsync(Of([Text(72, 770, "Heading")], rotation));

        var page = contents.Pages[0];
        (page.Width, page.Height).ShouldBe(rotation == 180 ? (595, 842) : (842, 595));
        var box = page.Words.ShouldHaveSingleItem().Box;

        // The words begin 72 points from the left edge and 72 from the top edge of the unturned sheet.
        switch (rotation)
        {
            case 90:
                box.Top.ShouldBe(72, 1);
                box.Right.ShouldBe(770 + (0.76 * 12), 1);
                break;
            case 180:
                box.Right.ShouldBe(595 - 72, 1);
                box.Top.ShouldBe(770 - (0.22 * 12), 1);
                break;
            default:
                box.Bottom.ShouldBe(595 - 72, 1);
                box.Left.ShouldBe(842 - 770 - (0.76 * 12), 1);
                break;
        }
    }

    [Theory]
    [InlineData("0 g")]
    [InlineData("1 g")]
    [InlineData("0.1 0.2 0.7 rg")]
    public async Task Text_under_a_bar_is_concealed_and_text_beside_it_is_not(string colour)
    {
        var contents = await Extracting.WholeAsync(Of(Text(72, 700, "Paid by Volkov today") + Text(72, 680, "Next line") + Bar(116, 697, 38, 12, colour)));

        contents.Pages[0].Words.Where(word => word.Concealed).Select(word => word.Text).ShouldBe(["Volkov"]);
    }

    [Fact]
    public async Task A_bar_painted_before_the_text_conceals_nothing() =>
        (await ConcealedAsync(Bar(60, 690, 200, 20, "0.9 g") + Text(72, 700, "On a grey ground"))).ShouldBeEmpty();

    [Fact]
    public async Task A_bar_that_lets_light_through_conceals_nothing() =>
        (await ConcealedAsync(Text(72, 700, "Marked in yellow") + "/Thin gs " + Bar(60, 690, 200, 20, "1 1 0 rg"))).ShouldBeEmpty();

    [Fact]
    public async Task A_bar_that_is_cut_away_conceals_nothing() =>
        (await ConcealedAsync(Text(72, 700, "Still seen") + "q 300 300 10 10 re W n 0 0 595 842 re f Q\n")).ShouldBeEmpty();

    [Fact]
    public async Task A_thick_line_is_a_bar_too() =>
        (await ConcealedAsync(Text(72, 700, "Volkov") + "q 14 w 70 704 m 120 704 l S Q\n")).ShouldBe(["Volkov"]);

    [Fact]
    public async Task A_small_picture_over_text_conceals_it() =>
        (await ConcealedAsync(Text(72, 700, "Volkov") + Picture(70, 695, 60, 20))).ShouldBe(["Volkov"]);

    [Fact]
    public async Task White_letters_on_paper_are_concealed_and_on_a_dark_ground_are_not() =>
        (await ConcealedAsync("1 g " + Text(72, 700, "secret") + Bar(60, 590, 200, 30) + "1 g " + Text(72, 600, "shown"))).ShouldBe(["secret"]);

    [Fact]
    public async Task Invisible_letters_are_concealed_on_bare_paper_and_an_ocr_layer_on_a_scan()
    {
        const string Layer = "3 Tr ";

        (await ConcealedAsync(Layer + Text(72, 700, "ghost"))).ShouldBe(["ghost"]);

        var scan = await Extracting.WholeAsync(Of(Picture(0, 0, 595, 842) + Layer + Text(72, 700, "recognised")));
        scan.Pages[0].HasPicture.ShouldBeTrue();
        scan.Pages[0].Words.ShouldHaveSingleItem().Concealed.ShouldBeFalse();
    }

    [Fact]
    public async Task Letters_off_the_page_are_concealed() =>
        (await ConcealedAsync(Text(700, 700, "outside") + Text(72, 700, "inside"))).ShouldBe(["outside"]);

    [Fact]
    public async Task Type_made_bold_by_printing_twice_is_read_once()
    {
        var contents = await Extracting.WholeAsync(Of(Text(72, 700, "Total") + Text(72.4, 700, "Total")));

        contents.Pages[0].Words.ShouldHaveSingleItem().Text.ShouldBe("Total");
    }

    [Fact]
    public async Task Lines_and_frames_become_rules_and_signatures_do_not()
    {
        var contents = await Extracting.WholeAsync(Of(
            "1 w 100 500 200 40 re S 100 520 m 300 520 l S 0 g 100 400 200 0.8 re f 72 300 m 80 300.2 90 300.3 120 300.4 c S\n" + Text(72, 700, "x")));

        var rules = contents.Pages[0].Rules;
        rules.Count.ShouldBe(6);
        rules.Count(rule => rule.Height <= 1.01).ShouldBe(4);
        rules[0].Top.ShouldBe(842 - 540 - 0.5, 0.01);
    }

    [Fact]
    public async Task A_page_without_text_asks_to_be_looked_at()
    {
        var contents = await Extracting.WholeAsync(Of(Picture(0, 0, 595, 842), Text(72, 700, "text")));

        contents.Pages.Select(page => page.HasPicture).ShouldBe([true, false]);
    }

    [Fact]
    public async Task A_text_layer_of_meaningless_letters_is_left_to_recognition()
    {
        // Windows-1251 text in a font that says it is Latin: "Контракт" comes out as accents.
        var contents = await Extracting.WholeAsync(Of(Text(72, 700, "\u00CA\u00EE\u00ED\u00F2\u00F0\u00E0\u00EA\u00F2")));

        contents.Pages[0].Words.ShouldBeEmpty();
        contents.Pages[0].HasPicture.ShouldBeTrue();
    }

    [Fact]
    public async Task Metadata_keep_dates_with_their_offset()
    {
        var metadata = (await Extracting.WholeAsync(Of(Text(72, 700, "x")))).Metadata;

        metadata[MetadataKeys.Title].ShouldBe("Contract");
        metadata[MetadataKeys.Author].ShouldBe("Novik");
        metadata[MetadataKeys.Producer].ShouldBe("Office 1.0");
        metadata[MetadataKeys.Created].ShouldBe("2019-03-12T10:15:00+03:00");
        metadata[MetadataKeys.Modified].ShouldBe("2019-04-01T00:00:00-00:00");
        metadata["incremental-updates"].ShouldBe("0");
    }

    [Theory]
    [InlineData("D:20190312101500Z", "2019-03-12T10:15:00+00:00")]
    [InlineData("20190312", "2019-03-12T00:00:00-00:00")]
    [InlineData("D:20190312101500-05'30'", "2019-03-12T10:15:00-05:30")]
    [InlineData("D:20190231", null)]
    [InlineData("March 2019", null)]
    [InlineData("", null)]
    public void Dates_of_pdf_are_read(string written, string? iso) => PdfDates.ToIso(written).ShouldBe(iso);

    [Fact]
    public async Task An_encrypted_pdf_is_reported_as_encrypted()
    {
        var bytes = Of(
            [Text(72, 700, "x")],
            rotation: 0,
            trailer: "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + new string('1', 64) + "> /U <" + new string('2', 64) + "> >>");

        var outcome = await Extracting.FromAsync(bytes);

        outcome.Value.ShouldBeNull();
        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Encrypted);
    }

    [Fact]
    public async Task Files_attached_to_a_pdf_come_out_as_children()
    {
        var bytes = Of(
            [Text(72, 700, "x")],
            rotation: 0,
            catalog: "/Names << /EmbeddedFiles << /Names [(a.txt) 8 0 R] >> >>",
            extraObjects: ["<< /Type /Filespec /F (a.txt) /EF << /F 9 0 R >> >>", "<< /Type /EmbeddedFile /Length 5 >>\nstream\nhello\nendstream"]);

        (await Extracting.ChildrenAsync(bytes)).ShouldBe([new("a.txt", "hello")]);
    }

    [Fact]
    public async Task More_pages_than_the_limit_are_named_as_left_out()
    {
        var outcome = await Extracting.FromAsync(Of(Text(72, 700, "one"), Text(72, 700, "two")), new() { MaxPages = 1 });

        outcome.Value.ShouldNotBeNull().Pages.Count.ShouldBe(1);
        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.LimitReached);
    }

    [Fact]
    public async Task A_pdf_with_junk_before_its_header_is_still_a_pdf()
    {
        var outcome = await Extracting.FromAsync([.. Encoding.ASCII.GetBytes("\r\n\r\n"), .. Of(Text(72, 700, "late"))]);

        outcome.Value.ShouldNotBeNull().Pages[0].Words.ShouldHaveSingleItem().Text.ShouldBe("late");
    }

    private static async Task<IEnumerable<string>> ConcealedAsync(string content)
    {
        var contents = await Extracting.WholeAsync(Of(content));
        contents.Pages[0].Words.ShouldNotBeEmpty();
        return contents.Pages[0].Words.Where(word => word.Concealed).Select(word => word.Text);
    }
}
