using Waybill.Assessment.Checks;

namespace Waybill.Tests.Assessment;

public sealed class HiddenTextTests
{
    private static readonly HiddenTextCheck Check = new();

    [Theory]
    [InlineData("в даль\u200Bнейшем")]
    [InlineData("в даль\u2060нейшем")]
    [InlineData("изгoтовления")] // Latin o
    [InlineData("«Грaд»")] // Latin a
    [InlineData("Вelarus")] // Cyrillic В
    [InlineData("категория ML4а")] // Cyrillic а in a list number
    [InlineData("оплата \u202Eтекст")]
    public void What_cannot_be_seen_fails(string text) => Outcome(text).ShouldBe(CheckOutcome.Fail);

    [Theory]
    [InlineData("IP-телефон и web-сайт")]
    [InlineData("бумага А4, A4, 80 г/м²")]
    [InlineData("2С1 «Гвоздика», 2S1, Т-72Б, T-72")]
    [InlineData("SMS-сообщение, e-mail: info@plant.example, IBAN BY13NBRB3600900000002Z00AB00")]
    [InlineData("витамин-C")] // alone it proves nothing
    [InlineData("SMSка")] // nobody takes S and M for Cyrillic here
    [InlineData("в ХVII веке")] // a Roman number with a Cyrillic Х
    [InlineData("5\u00A0281\u00A0000,00 долл.")]
    [InlineData("нефте\u00AD\nпровод")]
    [InlineData("\uFEFFначало")]
    public void What_people_write_passes(string text) => Outcome(text).ShouldBe(CheckOutcome.Pass);

    [Fact]
    public void A_latin_index_fails_where_other_papers_write_the_name_in_one_script()
    {
        var odd = Paper("прицел «Заслон-4K»"); // Latin K
        var plain = Paper("прицел «Заслон-4К»") with { Path = "plain.docx" };

        Check.Examine(odd, plain).Of(odd).Outcome.ShouldBe(CheckOutcome.Fail);
        Check.Examine(odd, plain).Of(plain).Outcome.ShouldBe(CheckOutcome.Pass);
        Check.Examine(odd).Single().Outcome.ShouldBe(CheckOutcome.Pass);
    }

    [Fact]
    public void Words_under_a_bar_are_quoted()
    {
        var paper = Paper("Исполнитель Козинец Петр 17 000 и другие слова на странице, которых много") with { Concealed = ["Козинец", "Петр"] };

        var finding = Check.Examine(paper).Single();

        finding.Outcome.ShouldBe(CheckOutcome.Fail);
        finding.Quotes.Select(q => q.Text).ShouldBe(["Козинец Петр"]);
    }

    [Fact]
    public void The_text_layer_under_a_scan_is_not_hidden_text()
    {
        var paper = Paper("слой") with { Concealed = ["№", "от", "слой"] };

        Check.Examine(paper).Single().Outcome.ShouldBe(CheckOutcome.NotTestable);
    }

    [Fact]
    public void Letters_that_were_recognised_from_a_picture_prove_nothing() =>
        Check.Examine(Paper("изгoтовления") with { Origin = TextOrigin.Recognised }).Single().Outcome.ShouldBe(CheckOutcome.NotTestable);

    [Fact]
    public void Fonts_that_map_letters_wrongly_are_not_taken_for_tricks() =>
        Outcome("Cообщаем, чтo пpодукция cоответствует тpебованиям дoговора").ShouldBe(CheckOutcome.NotTestable);

    [Fact]
    public void A_soft_hyphen_in_the_middle_of_a_line_is_odd() => Outcome("нефте\u00ADпровод").ShouldBe(CheckOutcome.Warn);

    [Fact]
    public void A_page_full_of_invisible_characters_takes_no_time() =>
        Check.Examine(Paper(string.Concat(Enumerable.Repeat("а\u200B", 300_000)) + "а")).Single().Quotes[0].Text.Length.ShouldBeLessThan(100);

    private static CheckOutcome Outcome(string text) => Check.Examine(Paper(text)).Single().Outcome;

    private static PaperUnderTest Paper(string text) => new("a.docx", DocumentKind.Letter) { Text = text };
}
