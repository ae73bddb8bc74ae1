using Waybill.Extraction.Formats.Spreadsheet;
using static Waybill.Tests.Extraction.OfficeSamples;

namespace Waybill.Tests.Extraction;

public sealed class SpreadsheetFormatTests
{
    private const string Row = "<x:row><x:c><x:v>1</x:v></x:c></x:row>";

    [Fact]
    public async Task Each_sheet_is_a_page_of_cells_as_a_person_sees_them()
    {
        var contents = await Extracting.WholeAsync(Workbook(
            ["#,##0.00", "dd.mm.yyyy"],
            ("Счёт", false, """
                <x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>Насос</x:t></x:is></x:c><x:c r="C2"><x:v>4</x:v></x:c><x:c r="D2" s="1"><x:f>A1*2</x:f><x:v>1320250</x:v></x:c></x:row>
                <x:row r="3" hidden="1"><x:c r="A3" s="2"><x:v>43536</x:v></x:c></x:row>
                """),
            ("Лист2", true, """<x:row><x:c t="b"><x:v>1</x:v></x:c></x:row>""")));

        contents.HasPhysicalPages.ShouldBeTrue();
        contents.Metadata["sheet-1"].ShouldBe("Счёт");
        contents.Pages.Select(page => page.Number).ShouldBe([1, 2]);
        contents.Pages[0].Blocks.ShouldBe(
        [
            new ContentBlock("Насос", new CellPosition(0, 1, 0)),
            new ContentBlock("4", new CellPosition(0, 1, 2)),
            new ContentBlock("1\u00A0320\u00A0250,00", new CellPosition(0, 1, 3)),
            new ContentBlock("12.03.2019", new CellPosition(0, 2, 0), Hidden: true),
            new ContentBlock("Счёт"),
        ]);
        contents.Pages[1].Blocks.ShouldBe([new ContentBlock("TRUE", new CellPosition(0, 0, 0), Hidden: true), new ContentBlock("Лист2", Hidden: true)]);
    }

    [Theory]
    [InlineData("General", 4, "4")]
    [InlineData("General", 0.30000000000000004, "0,3")]
    [InlineData("General", 1320250.5, "1320250,5")]
    [InlineData("0.00", 12.5, "12,50")]
    [InlineData("#,##0.00", -1234.5, "-1\u00A0234,50")]
    [InlineData("#,##0", 1234567, "1\u00A0234\u00A0567")]
    [InlineData("#,##0.00;(#,##0.00)", -5, "(5,00)")]
    [InlineData("#,##0.00 \"руб.\"", 1000, "1\u00A0000,00 руб.")]
    [InlineData("[$$-409]#,##0.00", 12, "$12,00")]
    [InlineData("_-* #,##0.00 [$€-407]_-", 7, "7,00 €")]
    [InlineData("0%", 0.2, "20%")]
    [InlineData("00000", 42, "00042")]
    [InlineData("#,##0,", 1500000, "1\u00A0500")]
    [InlineData("0.##", 1.5, "1,5")]
    [InlineData("dd.mm.yyyy", 43536, "12.03.2019")]
    [InlineData("yyyy-mm-dd hh:mm", 43536.5, "2019-03-12 12:00")]
    [InlineData("[$-419]d mmmm yyyy\\ \"г.\"", 43536, "12 марта 2019 г.")]
    [InlineData("h:mm:ss", 0.25, "6:00:00")]
    [InlineData("[Red]0.0", 3.14159, "3,1")]
    public void Numbers_follow_their_format(string format, double number, string shown) =>
        new NumberFormat(format, NumberSigns.OfTheRegion).Show(number, from1904: false).ShouldBe(shown);

    [Theory]
    [InlineData("#,##0.00", -1599.99, "-1,599.99")]
    [InlineData("\"$\"#,##0.00_);[Red]\\(\"$\"#,##0.00\\)", -1599.99, "($1,599.99)")]
    [InlineData("_(\"$\"* #,##0.00_)", 1599.99, "$1,599.99")]
    [InlineData("0.00%", 0.025, "2.50%")]
    [InlineData("# ?/?", 2.5, "2 1/2")]
    [InlineData("# ??/??", -0.3125, "-5/16")]
    [InlineData("# ?/?", 3, "3")]
    [InlineData("0\\ \"dollars and\"\\ .00\\ \"cents\"", 19.99, "19 dollars and .99 cents")]
    [InlineData("(000) 000-0000", 1234567890, "(123) 456-7890")]
    [InlineData("General", 1234.5, "1234.5")]
    public void Without_a_letter_of_the_region_numbers_have_points_and_commas(string format, double number, string shown) =>
        new NumberFormat(format, NumberSigns.For(["Price list"])).Show(number, from1904: false).ShouldBe(shown);

    [Theory]
    [InlineData("Счёт")]
    [InlineData("Հաշիվ")]
    [InlineData("Məbləğ")]
    public void A_letter_of_the_region_gives_the_signs_of_the_region(string text) => NumberSigns.For(["Total", text]).ShouldBe(NumberSigns.OfTheRegion);

    [Fact]
    public async Task What_is_printed_above_and_below_a_sheet_is_read()
    {
        using var bytes = new MemoryStream();
        await bytes.WriteAsync(Workbook([], ("A", false, Row)), TestContext.Current.CancellationToken);
        using (var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(bytes, isEditable: true))
        {
            var sheet = document.WorkbookPart!.WorksheetParts.First().Worksheet!; // made above
            sheet.Append(new DocumentFormat.OpenXml.Spreadsheet.HeaderFooter(new DocumentFormat.OpenXml.Spreadsheet.OddHeader("&L&\"Arial\"Specimen&RCopy 2")));
        }

        (await Extracting.WholeAsync(bytes.ToArray())).Pages[0].Blocks.Select(block => block.Text).ShouldBe(["1", "Specimen\nCopy 2", "A"]);
    }

    [Theory]
    [InlineData("Договор", 14, "12.03.2019")]
    [InlineData("Договор", 22, "12.03.2019 12:00")]
    [InlineData("Contract", 14, "2019-03-12")]
    [InlineData("Contract", 22, "2019-03-12 12:00")]
    public void A_date_that_is_left_to_its_reader_begins_with_the_year_unless_the_workbook_is_of_the_region(string word, uint format, string shown) =>
        new CellFormats(new(new DocumentFormat.OpenXml.Spreadsheet.CellFormats(new DocumentFormat.OpenXml.Spreadsheet.CellFormat { NumberFormatId = format })), from1904: false, NumberSigns.For([word]))
            .ShowNumber(43536.5, 0).ShouldBe(shown);

    [Fact]
    public async Task A_sheet_on_which_nothing_stands_is_empty_whatever_its_name() =>
        (await Extracting.FromAsync(Workbook([], ("A", false, "<x:row/>")))).Value.ShouldNotBeNull().Pages.ShouldAllBe(page => page.Blocks.Count == 0);

    [Fact]
    public async Task A_formula_that_nobody_calculated_shows_itself()
    {
        var contents = await Extracting.WholeAsync(Workbook([], ("A", false, """<x:row><x:c><x:f>SUM(B1:B2)</x:f></x:c></x:row>""")));

        contents.Pages[0].Blocks[0].Text.ShouldBe("=SUM(B1:B2)");
    }
}
