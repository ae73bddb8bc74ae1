using System.Text;

namespace Waybill.Tests.Extraction;

public sealed class OldOfficeFormatTests
{
    [Fact]
    public async Task An_old_word_document_gives_paragraphs_and_the_cells_of_its_rows()
    {
        // Two rows of two cells; the second cell of the first row is empty and must not be taken for the end of the row.
        var contents = await Extracting.WholeAsync(OldOfficeSamples.Word("a\u0007\u0007\u0007b\u0007c\u0007\u0007\rПосле", rowEnds: [3, 8]));

        contents.Pages[0].Blocks.ShouldBe(
        [
            new ContentBlock("a", new CellPosition(0, 0, 0)),
            new ContentBlock("b", new CellPosition(0, 1, 0)),
            new ContentBlock("c", new CellPosition(0, 1, 1)),
            new ContentBlock("После"),
        ]);
    }

    [Fact]
    public async Task Fields_show_their_result_and_not_their_instruction() =>
        (await Extracting.WholeAsync(OldOfficeSamples.Word("See \u0013HYPERLINK \"x\"\u0014the site\u0015."))).Pages[0].Blocks
            .ShouldBe([new ContentBlock("See the site.")]);

    [Fact]
    public async Task A_storage_that_is_named_like_the_stream_of_a_file_is_no_wrapper() =>
        (await Extracting.FromAsync(OldOfficeSamples.Compound(("Contents/Definition", new byte[100])))).Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Unsupported);

    [Fact]
    public async Task An_old_word_document_with_a_password_is_encrypted() =>
        (await Extracting.FromAsync(OldOfficeSamples.Word("x", isEncrypted: true))).Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Encrypted);

    [Fact]
    public async Task An_old_workbook_gives_cells_and_what_floats_over_them()
    {
        var contents = await Extracting.WholeAsync(OldOfficeSamples.Workbook("Наименование", "Изделие 5"));

        contents.Metadata["sheet-1"].ShouldBe("Лист");
        contents.Pages[0].Blocks.ShouldBe(
        [
            new ContentBlock("Наименование", new CellPosition(0, 0, 0)),
            new ContentBlock("Изделие 5", new CellPosition(0, 1, 0)),
            new ContentBlock("Лист"),
        ]);
        contents.Pages[1].Blocks.ShouldBe([new ContentBlock("В рамке")]);
    }

    [Fact]
    public async Task An_old_presentation_gives_a_page_for_each_slide_with_its_notes() =>
        (await Extracting.WholeAsync(OldOfficeSamples.Presentation("Заголовок", "Заметка"))).Pages.ShouldHaveSingleItem().Blocks.Select(block => block.Text)
            .ShouldBe(["Заголовок", "In the slide", "Заметка"]);

    [Fact]
    public async Task An_outlook_message_gives_its_heading_text_and_attachments()
    {
        using var extracting = new Extracting();
        var contents = (await extracting.RunAsync(OldOfficeSamples.Message())).Value.ShouldNotBeNull();

        contents.Pages[0].Blocks.Select(block => block.Text).ShouldBe(
            ["From: И. Новик <novik@plant.example>", "To: trade@trade.example", "Date: 2019-03-12T07:15:00+00:00", "Subject: Счёт № 5", "Добрый день"]);
        contents.Children.Select(child => child.Path).ShouldBe(["счёт.txt", "Earlier.msg"]);
        var enclosed = await File.ReadAllBytesAsync(contents.Children[1].TemporaryFile.ShouldNotBeNull(), TestContext.Current.CancellationToken);
        (await Extracting.WholeAsync(enclosed)).Pages[0].Blocks.Select(block => block.Text).ShouldBe(["Date: 2019-03-01T00:00:00+00:00", "The earlier one"]);
    }

    [Fact]
    public async Task A_file_that_was_put_into_a_document_comes_out_of_its_wrapper() =>
        (await Extracting.ChildrenAsync(OldOfficeSamples.Wrapped("note.txt", "hello"))).ShouldBe([new("note.txt", "hello")]);

    [Fact]
    public async Task A_compound_file_whose_chains_run_in_circles_ends()
    {
        var bytes = OldOfficeSamples.Word(new string('x', 3000));

        // The first table of sectors: each points to itself.
        for (var i = 0; i < 128; i++)
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(512 + (4 * i)), i).ShouldBeTrue();
        }

        var outcome = await Extracting.FromAsync(bytes);

        (outcome.Value is not null || outcome.Problems.Count > 0).ShouldBeTrue();
    }

    [Theory]
    [InlineData("{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2\\par}", "Привет")]
    [InlineData("{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 A;}{\\f1\\fcharset128 B;}}\\f0 \\'cf\\f1\\'93\\'fa}", "П日")]
    [InlineData("{\\rtf1\\uc1 a\\u1055?b\\u-10187?\\u-9216?}", "aПb\U0001D400")]
    [InlineData("{\\rtf1{\\info{\\title T}}{\\*\\unheard of}{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt seen}}}", "seen")]
    [InlineData("{\\rtf1{\\header Head\\par}Body{\\footnote Note}\\par}", "Head|Note|Body")]
    [InlineData("{\\rtf1\\bin3 {{{x}", "x")]
    public async Task Rtf_gives_the_letters_that_a_reader_sees(string document, string blocks) =>
        string.Join('|', (await Extracting.WholeAsync(Encoding.ASCII.GetBytes(document))).Pages[0].Blocks.Select(block => block.Text)).ShouldBe(blocks);

    [Fact]
    public async Task Rtf_keeps_tables_and_sets_hidden_and_deleted_words_apart() =>
        (await Extracting.WholeAsync("{\\rtf1\\trowd\\intbl a\\cell b\\par c\\cell\\row\\intbl d\\cell\\row\\pard 4 {\\v secret }{\\deleted guns}trucks\\par}"u8.ToArray())).Pages[0].Blocks.ShouldBe(
        [
            new ContentBlock("a", new CellPosition(0, 0, 0)),
            new ContentBlock("b\nc", new CellPosition(0, 0, 1)),
            new ContentBlock("d", new CellPosition(0, 1, 0)),
            new ContentBlock("4 trucks"),
            new ContentBlock("secret guns", Hidden: true),
        ]);

    [Fact]
    public async Task A_file_inside_an_rtf_comes_out_as_a_child()
    {
        byte[] packaged = [.. OldOfficeSamples.Int(0x501), .. OldOfficeSamples.Int(2), .. OldOfficeSamples.Int(8), .. "Package\0"u8, .. new byte[8], .. OldOfficeSamples.Int(OldOfficeSamples.Packaged("note.txt", "hello").Length), .. OldOfficeSamples.Packaged("note.txt", "hello")];

        (await Extracting.ChildrenAsync(Encoding.ASCII.GetBytes("{\\rtf1 A letter with a file{\\object{\\*\\objdata " + Convert.ToHexString(packaged) + "}}}")))
            .ShouldBe([new("note.txt", "hello")]);
    }

    [Fact]
    public async Task Half_an_rtf_keeps_what_it_has_and_says_so()
    {
        var outcome = await Extracting.FromAsync("{\\rtf1 Begun"u8.ToArray());

        outcome.Value.ShouldNotBeNull().Pages[0].Blocks.ShouldBe([new ContentBlock("Begun")]);
        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Damaged);
    }
}
