using Waybill.Assessment.Checks;

namespace Waybill.Tests.Assessment;

public sealed class IdentifierCheckDigitTests
{
    private const string Good = "2000000011";
    private static readonly IdentifierCheckDigitCheck Check = new();

    [Theory]
    [InlineData(true, CheckOutcome.Pass)]
    [InlineData(false, CheckOutcome.Fail)]
    [InlineData(null, CheckOutcome.NotTestable)]
    public void A_number_is_judged_by_its_check_digit(bool? valid, CheckOutcome outcome) =>
        Check.Examine(Paper("a.pdf", "AZ-VOEN", Good, valid)).Single().Outcome.ShouldBe(outcome);

    [Fact]
    public void The_number_that_other_papers_print_is_named()
    {
        var bad = Paper("bad.pdf", "AZ-VOEN", "2000000031", false);

        Check.Examine(bad, Paper("good.pdf", "AZ-VOEN", Good, true)).Of(bad).Detail.ShouldContain(Good);
    }

    [Theory]
    [InlineData("2000000071", 0.60, CheckOutcome.NotTestable)] // 1 and 7 are misread for one another
    [InlineData("2000000041", 0.60, CheckOutcome.Fail)] // 1 and 4 are not
    [InlineData("2000000041", 0.30, CheckOutcome.NotTestable)]
    [InlineData("2000000071", 0.95, CheckOutcome.NotTestable)] // engines are sure of such misreadings too
    public void A_recognised_number_counts_as_far_as_its_reading_is_sure(string printed, double confidence, CheckOutcome outcome)
    {
        var bad = Paper("bad.pdf", "AZ-VOEN", printed, false) with { Origin = TextOrigin.Recognised, Confidence = confidence };

        Check.Examine(bad, Paper("good.pdf", "AZ-VOEN", Good, true)).Of(bad).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void Without_a_twin_a_shaky_reading_only_warns() =>
        Check.Examine(Paper("bad.pdf", "OKPO", "00040779", false) with { Origin = TextOrigin.Recognised, Confidence = 0.6 }).Single().Outcome.ShouldBe(CheckOutcome.Warn);

    [Fact]
    public void A_number_that_several_papers_print_alike_is_no_slip_of_one_of_them()
    {
        PaperUnderTest[] papers = [Paper("a.pdf", "OKPO", "00040779", false), Paper("b.pdf", "OKPO", "00040779", false)];

        Check.Examine(papers).ShouldAllBe(f => f.Outcome == CheckOutcome.Warn);
    }

    [Fact]
    public void A_ship_number_never_does_more_than_warn() =>
        Check.Examine(Paper("bad.pdf", "IMO", "8814274", false)).Single().Outcome.ShouldBe(CheckOutcome.Warn);

    [Fact]
    public void A_number_of_no_party_is_judged_too()
    {
        var paper = new PaperUnderTest("waybill.pdf", DocumentKind.Other)
        {
            Text = "AWB 020-12345674",
            Claiming = (p, claims) => claims with { Identifiers = [p.Says(new Identifier("AWB", "020-12345674", false), "020-12345674")] },
        };

        Check.Examine(paper).Single().Outcome.ShouldBe(CheckOutcome.Fail);
    }

    [Fact]
    public void A_number_that_nobody_can_judge_is_named() =>
        Check.Examine(Paper("a.pdf", "AM-TIN", "01234567", null)).Single().Detail.ShouldContain("AM-TIN 01234567");

    [Theory]
    [InlineData(0.95, "It prints no number")]
    [InlineData(0.30, "No number that has a known check digit was read")]
    public void That_no_number_is_printed_is_said_only_of_a_paper_that_was_read(double confidence, string says) =>
        Check.Examine(new PaperUnderTest("a.pdf", DocumentKind.Other) { Text = "Nothing", Origin = TextOrigin.Recognised, Confidence = confidence })
            .Single().Detail.ShouldStartWith(says);

    private static PaperUnderTest Paper(string path, string scheme, string value, bool? valid) => new(path, DocumentKind.Contract)
    {
        Text = $"ООО «Пример», {scheme} {value}",
        Claiming = (p, claims) => claims with
        {
            Mentions = [new Mention { Name = p.Says("ООО «Пример»", "ООО «Пример»"), Kind = PartyKind.Company, Identifiers = [p.Says(new Identifier(scheme, value, valid), value)] }],
        },
    };
}
