using System.Text;
using static Waybill.Tests.Extraction.PdfSample;

namespace Waybill.Tests.Extraction;

/// <summary>What stands on the pages of a PDF beside their own content.</summary>
public sealed class PdfMarksTests
{
    [Fact]
    public async Task A_field_that_was_filled_in_stands_where_it_is_shown()
    {
        var contents = await Extracting.WholeAsync(WithMarks(
            "<< /Type /Annot /Subtype /Widget /FT /Tx /V (Mirna Trade) /Rect [100 700 300 720] >>",
            "<< /Type /Annot /Subtype /Widget /FT /Btn /AS /Yes /Rect [100 600 110 610] >>",
            "<< /Type /Annot /Subtype /Widget /FT /Btn /AS /Off /Rect [100 500 110 510] >>"));

        var words = contents.Pages[0].Words;
        words.Select(word => word.Text).ShouldBe(["Form", "Mirna", "Trade", "\u2612"]);
        words[1].Box.Left.ShouldBe(100);
        words[1].Box.Top.ShouldBe(842 - 720);
        words[2].Box.Right.ShouldBe(300, 0.01);
    }

    [Fact]
    public async Task A_note_is_kept_with_its_author_and_a_hidden_one_is_hidden() =>
        (await Extracting.WholeAsync(WithMarks(
            "<< /Type /Annot /Subtype /Text /T (Novik) /Contents (Check the price) /Rect [10 10 20 20] >>",
            "<< /Type /Annot /Subtype /Text /F 2 /Contents (Not for the buyer) /Rect [10 10 20 20] >>",
            "<< /Type /Annot /Subtype /Link /Contents (here) /Rect [10 10 20 20] >>")))
            .Pages[0].Blocks.ShouldBe([new ContentBlock("Novik: Check the price"), new ContentBlock("Not for the buyer", Hidden: true)]);

    [Fact]
    public async Task Files_for_every_system_and_files_at_a_mark_come_out_once() =>
        (await Extracting.ChildrenAsync(Of(
            [Text(72, 700, "x")],
            rotation: 0,
            catalog: "/Names << /EmbeddedFiles << /Kids [<< /Names [(a) 8 0 R] >>] >> >>",
            extraObjects:
            [
                "<< /Type /Filespec /F (a.txt) /UF (a.txt) /DOS (A.TXT) /EF << /F 9 0 R /UF 9 0 R /DOS 10 0 R >> >>",
                Stream("one"),
                Stream("two"),
            ]))).ShouldBe([new("a.txt", "one"), new("A.TXT", "two")], ignoreOrder: true);

    [Fact]
    public async Task Hidden_layers_and_scripts_are_reported()
    {
        var contents = await Extracting.WholeAsync(Of(
            [Text(72, 700, "x")],
            rotation: 0,
            catalog: "/OCProperties << /OCGs [8 0 R 9 0 R] /D << /OFF [9 0 R] >> >> /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>",
            extraObjects: ["<< /Type /OCG /Name (Drawing) >>", "<< /Type /OCG /Name (Prices) >>"]));

        contents.Metadata["layers"].ShouldBe("Drawing, Prices");
        contents.Metadata["hidden-layers"].ShouldBe("Prices");
        contents.Metadata["scripts"].ShouldContain("never run");
    }

    [Fact]
    public async Task What_a_form_of_its_own_kind_holds_comes_out_as_a_file() =>
        (await Extracting.ChildrenAsync(Of([Text(72, 700, "x")], rotation: 0, catalog: "/AcroForm << /XFA [(datasets) 8 0 R] >>", extraObjects: [Stream("<a>12</a>")])))
            .ShouldBe([new("form.xml", "<a>12</a>")]);

    [Fact]
    public async Task A_pdf_without_its_list_of_pages_is_read_by_another_program_and_said_to_be_broken()
    {
        var whole = Encoding.Latin1.GetString(Of(Text(72, 700, "Letter No. 7")));

        var outcome = await Extracting.FromAsync(Encoding.Latin1.GetBytes(whole.Replace("/Kids [6 0 R]", "/Kids []", StringComparison.Ordinal)));

        outcome.Problems.ShouldContain(problem => problem.Code == ProblemCode.Damaged);
    }

    /// <summary>A page of the word Form, with marks on it.</summary>
    private static byte[] WithMarks(params string[] marks)
    {
        var file = Encoding.Latin1.GetString(Of([Text(72, 800, "Form")], rotation: 0, extraObjects: marks));
        return Encoding.Latin1.GetBytes(file.Replace("/Rotate 0", $"/Annots [{string.Join(' ', marks.Select((_, i) => $"{8 + i} 0 R"))}]", StringComparison.Ordinal));
    }

    private static string Stream(string text) => $"<< /Type /EmbeddedFile /Length {text.Length} >>\nstream\n{text}\nendstream";
}
