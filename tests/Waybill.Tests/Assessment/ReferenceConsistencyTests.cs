using Waybill.Assessment.Checks;

namespace Waybill.Tests.Assessment;

public sealed class ReferenceConsistencyTests
{
    private static readonly ReferenceConsistencyCheck Check = new(CaseUnderTest.Reference);

    private static readonly PaperUnderTest Request = new("request.pdf", DocumentKind.Letter)
    {
        Number = "08-15/161", Date = "2018-02-14", Sender = "agency", Addressee = "plant",
    };

    [Theory]
    [InlineData("2018-02-14", CheckOutcome.Pass)]
    [InlineData("2018-02", CheckOutcome.Pass)]
    [InlineData("2018-02-11", CheckOutcome.Fail)] // another day than the letter's own
    [InlineData("2018-03-26", CheckOutcome.Fail)] // later than the reply
    [InlineData("2017-02-14", CheckOutcome.NotTestable)] // numbers begin again each January: another letter
    public void A_cited_date_is_that_of_the_letter_in_the_case(string cited, CheckOutcome outcome)
    {
        var reply = Reply(cited) with { Citing = p => [p.Cites("08-15/161", cited, means: Request)] };

        Check.Examine(Request, reply).Of(reply).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void A_letter_dated_later_than_the_reply_is_named_with_both_dates()
    {
        var reply = Reply("2018-03-26") with { Citing = p => [p.Cites("08-15/161", "2018-03-26", means: Request)] };

        var finding = Check.Examine(Request, reply).Of(reply);

        finding.Detail.ShouldContain("2018-03-26");
        finding.Detail.ShouldContain("2018-02-27");
        finding.Detail.ShouldContain("2018-02-14");
    }

    [Fact]
    public void A_date_that_may_be_misread_only_warns()
    {
        var reply = Reply("2018-03-26") with
        {
            Origin = TextOrigin.Recognised, Confidence = 0.6, Citing = p => [p.Cites("08-15/161", "2018-03-26", means: Request)],
        };

        Check.Examine(Request, reply).Of(reply).Outcome.ShouldBe(CheckOutcome.Warn);
    }

    [Fact]
    public void A_letter_is_found_by_its_number_where_nobody_resolved_the_reference()
    {
        var reply = Reply("2018-02-11") with { Citing = p => [p.Cites("08-15/161", "2018-02-11")] };

        Check.Examine(Request, reply).Of(reply).Outcome.ShouldBe(CheckOutcome.Fail);
    }

    [Fact]
    public void A_letter_of_somebody_else_with_the_same_number_is_not_the_one_that_is_meant()
    {
        var other = Request with { Sender = "embassy" };
        var reply = Reply("2018-02-11") with { Citing = p => [p.Cites("08-15/161", "2018-02-11", means: other)] };

        Check.Examine(other, reply).Of(reply).Outcome.ShouldBe(CheckOutcome.Pass);
    }

    [Fact]
    public void A_specification_numbered_one_is_not_the_contract_numbered_one()
    {
        var specification = new PaperUnderTest("annex.pdf", DocumentKind.Specification) { Number = "1", Date = "2018-02-20" };
        var reply = Reply("2018-02-11") with { Text = "Контракт № 1 от 2018-02-11", Citing = p => [p.Cites("1", "2018-02-11", CitationKind.Contract, specification)] };

        Check.Examine(specification, reply).Of(reply).Outcome.ShouldBe(CheckOutcome.Pass);
    }

    [Theory]
    [InlineData("Срок до 2018-05-01.", CheckOutcome.Warn)] // no day that the paper names is the one that is cited
    [InlineData("Срок до 2018-02-11.", CheckOutcome.NotTestable)]
    [InlineData("Срока нет.", CheckOutcome.Fail)] // it names no other day
    public void A_date_that_only_its_place_tells_accuses_nobody_where_another_day_may_be_meant(string text, CheckOutcome outcome)
    {
        var request = Request with { DateRule = "date of the paper by its place", Text = text };
        var reply = Reply("2018-02-11") with { Citing = p => [p.Cites("08-15/161", "2018-02-11", means: request)] };

        Check.Examine(request, reply).Of(reply).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void A_contract_of_another_year_is_the_contract_all_the_same()
    {
        var contract = new PaperUnderTest("contract.pdf", DocumentKind.Contract) { Number = "7/112-18", Date = "2018-01-09" };
        var reply = Reply("2018-02-14") with { Text = "по контракту № 7/112-18 от 2017-01-09", Citing = p => [p.Cites("7/112-18", "2017-01-09", CitationKind.Contract, contract)] };

        Check.Examine(contract, reply).Of(reply).Outcome.ShouldBe(CheckOutcome.Fail);
    }

    [Fact]
    public void A_paper_that_cites_nothing_is_not_testable() => Check.Examine(Request).Of(Request).Outcome.ShouldBe(CheckOutcome.NotTestable);

    private static PaperUnderTest Reply(string cited) => new("reply.pdf", DocumentKind.Letter)
    {
        Number = "5-2/9", Date = "2018-02-27", Sender = "plant", Addressee = "agency", Text = $"На № 08-15/161 от {cited}",
    };
}
