using Waybill.Assessment.Checks;

namespace Waybill.Tests.Assessment;

public sealed class NearDuplicateTests
{
    private static readonly NearDuplicateCheck Check = new();

    private static readonly PaperUnderTest Letter = new("letter.pdf", DocumentKind.Letter)
    {
        Number = "08-15/161", Date = "2018-02-14", Sender = "agency",
        Text = "Просим Вас проработать вопрос изготовления указанной продукции и в срок до 12.03.2018 направить технико-коммерческое "
            + "предложение с указанием цены, сроков поставки, состава ЗИП и гарантийных обязательств. Тишкевич 17 000 51 92",
    };

    [Fact]
    public void A_copy_that_differs_in_a_few_characters_is_shown_with_the_differences()
    {
        var copy = Letter with { Path = "letter (2).pdf", Text = Letter.Text.Replace("Просим Вас", "Просим").Replace("51 92", "51 95") };

        var findings = Check.Examine(Letter, copy).Where(f => f.Outcome == CheckOutcome.Fail).ToList();

        findings.ShouldHaveSingleItem().Detail.ShouldContain("“Вас”");
        findings[0].Detail.ShouldContain("“92”");
        findings[0].Detail.ShouldContain("“95”");
    }

    [Fact]
    public void The_file_that_was_made_later_is_the_one_that_is_shown()
    {
        var copy = Letter with { Path = "a.pdf", Text = Letter.Text + ".", Metadata = [(MetadataKeys.Created, "2018-02-15T08:00:00+03:00")] };
        var first = Letter with { Metadata = [(MetadataKeys.Created, "2018-02-14T08:00:00+03:00")] };

        Check.Examine(first, copy).Of(copy).Outcome.ShouldBe(CheckOutcome.Fail);
        Check.Examine(first, copy).Of(first).Outcome.ShouldBe(CheckOutcome.Pass);
    }

    [Fact]
    public void The_same_words_in_other_bytes_are_only_odd() =>
        Check.Examine(Letter, Letter with { Path = "b.pdf", Text = Letter.Text.Replace(" ", "  ") }).Where(f => f.Outcome == CheckOutcome.Warn).Count().ShouldBe(1);

    [Fact]
    public void A_paper_and_its_source_file_may_say_the_same() =>
        Check.Examine(Letter, Letter with { Path = "b.docx", MediaType = "application/msword" }).ShouldAllBe(f => f.Outcome == CheckOutcome.Pass);

    [Fact]
    public void Letters_from_one_template_are_different_letters() =>
        Check.Examine(Letter, Letter with { Path = "b.pdf", Number = "08-15/162", Date = "2018-02-15" }).ShouldAllBe(f => f.Outcome == CheckOutcome.Pass);

    [Theory]
    [InlineData("08-15/162", "2018-02-14")]
    [InlineData("08-15/161", "2018-02-15")]
    public void A_copy_in_which_only_number_or_date_differs_is_odd(string number, string date)
    {
        var letter = Letter with { Text = string.Concat(Enumerable.Repeat(Letter.Text + "\n", 4)) };

        Check.Examine(letter, letter with { Path = "b.pdf", Number = number, Date = date }).Where(f => f.Outcome == CheckOutcome.Warn).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(TextOrigin.Native, 5000, CheckOutcome.Fail)]
    [InlineData(TextOrigin.Recognised, 5000, CheckOutcome.Fail)] // the file is told of, not the picture
    [InlineData(TextOrigin.Recognised, 4000, CheckOutcome.Pass)]
    public void Two_certificates_with_one_number_give_one_quantity(TextOrigin origin, int quantity, CheckOutcome outcome)
    {
        var (signed, file) = (Certificate("signed.pdf", 4000) with { Origin = origin }, Certificate("z-final.docx", quantity));

        Check.Examine(signed, file).Of(file).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void Recognised_pages_differ_by_chance() =>
        Check.Examine(Letter, Letter with { Path = "scan.pdf", Text = Letter.Text + ".", Origin = TextOrigin.Recognised })
            .ShouldAllBe(f => f.Outcome == CheckOutcome.Pass || f.Outcome == CheckOutcome.NotTestable);

    [Fact]
    public void Mails_without_a_number_are_compared_by_their_words()
    {
        var mail = Letter with { Path = "a.eml", Kind = DocumentKind.Email, Number = null, MediaType = "message/rfc822" };
        var marked = mail with { Path = "b.eml", Text = mail.Text.Replace("сроков", "срокa") };
        var other = mail with { Path = "c.eml", Text = mail.Text.Replace("предложение с указанием цены", "заключение о сроках и месте") };

        Check.Examine(mail, marked).Where(f => f.Outcome == CheckOutcome.Fail).Count().ShouldBe(1);
        Check.Examine(mail, other).ShouldAllBe(f => f.Outcome == CheckOutcome.Pass);
    }

    [Fact]
    public void Two_letters_of_one_number_and_date_that_say_different_things_are_odd() =>
        Check.Examine(Letter, Letter with { Path = "b.pdf", Text = "О подготовке площадки и порядке отгрузки. Сообщаем, что все работы завершены в полном объёме и в установленный срок." })
            .Where(f => f.Outcome == CheckOutcome.Warn).Count().ShouldBe(1);

    private static PaperUnderTest Certificate(string path, int quantity) => new(path, DocumentKind.EndUserCertificate)
    {
        Number = "17/2021", Date = "2021-04-12", Text = $"{quantity} rounds of M-17, which will not be handed to anybody else ({path})",
        Claiming = (p, claims) => claims with
        {
            Deals = [new DealStatement { Items = [new Item { Designation = p.Says("M-17", "M-17"), Quantity = p.Says((decimal)quantity) }] }],
        },
    };
}
