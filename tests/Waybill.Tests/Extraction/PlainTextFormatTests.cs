using System.Text;
using Waybill.Extraction;

namespace Waybill.Tests.Extraction;

public sealed class PlainTextFormatTests
{
    private const string Letter = "Сообщаем, что контракт № 5 исполнен полностью.\r\nПросим подтвердить приёмку изделий по акту.";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("cp866")]
    [InlineData("iso-8859-5")]
    [InlineData("x-mac-cyrillic")]
    public async Task The_encoding_is_found_from_the_bytes(string name)
    {
        // KOI8-R and Latin-5 have no sign for "№".
        var letter = name is "koi8-r" ? Letter.Replace("№ ", "", StringComparison.Ordinal) : Letter;
        var contents = await Extracting.WholeAsync(Encoded(name, letter));

        contents.Metadata[MetadataKeys.Encoding].ShouldBe(Encodings(name).WebName);
        contents.Pages.ShouldHaveSingleItem().Blocks.ShouldHaveSingleItem().Text.ShouldBe(letter.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("koi8-u", "Просимо підтвердити приймання виробів, їх кількість і якість.")]
    [InlineData("windows-1254", "Sayın müdür, sevkiyatı doğrulamanızı rica ederiz, şartname ekte.")]
    public async Task Neighbours_of_russian_are_told_from_it(string name, string text)
    {
        var contents = await Extracting.WholeAsync(Encoded(name, text));

        contents.Metadata[MetadataKeys.Encoding].ShouldBe(name);
        contents.Pages[0].Blocks.ShouldHaveSingleItem().Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("Le matériel a été livré à l'usine, d'après le procès-verbal.")]
    [InlineData("Die Geräte wurden im März an das Werk geschickt, für die Prüfung.")]
    public async Task Accents_in_latin_words_are_not_taken_for_cyrillic(string text) =>
        (await Extracting.WholeAsync(Encoded("windows-1252", text))).Pages[0].Blocks.ShouldHaveSingleItem().Text.ShouldBe(text);

    [Fact]
    public async Task Icelandic_is_not_taken_for_turkish() =>
        (await Extracting.WholeAsync(Encoded("windows-1252", "Það er góð hugmynd að fá staðfestingu á þessu áður en við sendum búnaðinn"))).Metadata[MetadataKeys.Encoding].ShouldNotBe("windows-1254");

    [Theory]
    [InlineData("windows-1251", "Акт № 7")]
    [InlineData("koi8-r", "Накладная на груз")]
    [InlineData("cp866", "СЧЁТ-ФАКТУРА")]
    public async Task A_few_words_are_enough(string name, string text) =>
        (await Extracting.WholeAsync(Encoded(name, text))).Pages[0].Blocks.ShouldHaveSingleItem().Text.ShouldBe(text);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1251")]
    public async Task Of_a_text_longer_than_is_read_the_beginning_is(string name)
    {
        var outcome = await Extracting.FromAsync(Encoded(name, Letter), new ExtractionLimits { MaxCharacters = 20 });

        outcome.Value.ShouldNotBeNull().Pages[0].Blocks.ShouldHaveSingleItem().Text.ShouldBe(Letter[..20].TrimEnd());
        outcome.Problems.ShouldHaveSingleItem().ToString().ShouldBe("limit-reached: it holds more text than is read (limit characters = 20)");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_is_no_part_of_the_text(string name) =>
        (await Extracting.WholeAsync([.. Encodings(name).GetPreamble(), .. Encoded(name, "Акт")])).Pages[0].Blocks.ShouldHaveSingleItem().Text.ShouldBe("Акт");

    [Fact]
    public async Task Paragraphs_end_at_empty_lines_and_at_indents_after_a_full_stop() =>
        (await BlocksAsync("          HEADING\n\n     First begins\nand ends.\n     Second begins\nand ends.\n\nThird"))
            .ShouldBe(["HEADING", "First begins\nand ends.", "Second begins\nand ends.", "Third"]);

    [Fact]
    public async Task Two_columns_are_two_blocks() =>
        (await BlocksAsync("12.03.2019 No. 5               To the director\nRe: No. ____                   of the plant\n                               Petrenko P.P.\n\nText"))
            .ShouldBe(["12.03.2019 No. 5\nRe: No. ____", "To the director\nof the plant\nPetrenko P.P.", "Text"]);

    [Fact]
    public async Task A_single_line_in_two_parts_keeps_one_tab_between_them() =>
        (await BlocksAsync("Director                    P.P.Petrenko")).ShouldBe(["Director\tP.P.Petrenko"]);

    [Fact]
    public async Task Nul_becomes_a_visible_mark_and_other_control_characters_go() =>
        (await BlocksAsync("one\u0001two" + new string(' ', 1) + new string('x', 200))).ShouldBe(["onetwo " + new string('x', 200)]);

    [Fact]
    public async Task White_space_alone_is_empty() =>
        (await Extracting.FromAsync(" \r\n\t \n"u8.ToArray())).Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Empty);

    [Fact]
    public async Task Text_is_composed_and_never_made_compatible() =>
        (await BlocksAsync("и\u0306 ﬁ ① а\u200Bб")).ShouldBe(["й ﬁ ① а\u200Bб"]);

    private static async Task<IEnumerable<string>> BlocksAsync(string text) =>
        (await Extracting.WholeAsync(Encoding.UTF8.GetBytes(text))).Pages[0].Blocks.Select(block => block.Text);

    private static byte[] Encoded(string name, string text) => Encodings(name).GetBytes(text);

    private static Encoding Encodings(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
}
