using Waybill.Assessment.Checks;

namespace Waybill.Tests.Assessment;

public sealed class MetadataDateTests
{
    private static readonly MetadataDateCheck Check = new(CaseUnderTest.Reference);

    [Theory]
    [InlineData("2019-02-06T12:00:00+00:00", "2019-02-06T12:00:00+00:00", CheckOutcome.Pass)]
    [InlineData("2019-02-04T12:00:00+00:00", "2019-02-05T12:00:00+00:00", CheckOutcome.Pass)] // typed the days before
    [InlineData("2017-08-26T15:53:34+00:00", "2017-08-26T15:53:34+00:00", CheckOutcome.Fail)]
    [InlineData("2017-08-26T15:53:34+00:00", "2019-02-06T12:00:00+00:00", CheckOutcome.Pass)] // made from an older one
    [InlineData("2019-01-20T12:00:00+00:00", "2019-01-20T12:00:00+00:00", CheckOutcome.Warn)] // dated ahead
    [InlineData("2023-02-06T12:00:00+00:00", "2023-02-06T12:00:00+00:00", CheckOutcome.Warn)] // exported years later
    [InlineData("1980-01-01T00:00:00+00:00", "1980-01-01T00:00:00+00:00", CheckOutcome.NotTestable)] // a clock that nobody set
    [InlineData("long ago", "long ago", CheckOutcome.NotTestable)]
    public void A_file_is_made_about_the_date_of_its_document(string created, string modified, CheckOutcome outcome) =>
        Check.Examine(Paper((MetadataKeys.Created, created), (MetadataKeys.Modified, modified))).Single().Outcome.ShouldBe(outcome);

    [Fact]
    public void A_scan_made_years_later_is_harmless() =>
        Check.Examine(Paper((MetadataKeys.Created, "2023-02-06T12:00:00+00:00")) with { Origin = TextOrigin.Recognised }).Single().Outcome.ShouldBe(CheckOutcome.Pass);

    [Theory]
    [InlineData("2019-02-06T23:10:00+03:00", CheckOutcome.Pass)]
    [InlineData("2019-02-16T10:00:00+03:00", CheckOutcome.Warn)]
    public void A_message_is_sent_on_its_date(string sent, CheckOutcome outcome) =>
        Check.Examine(Paper((MetadataKeys.Sent, sent))).Single().Outcome.ShouldBe(outcome);

    [Theory]
    [InlineData("Составлен в двух экземплярах.", CheckOutcome.Warn)]
    [InlineData("Выписка на 2022-11-30.", CheckOutcome.NotTestable)] // the paper may be of that day
    public void A_date_that_only_its_place_tells_is_held_against_a_file_where_no_other_fits(string text, CheckOutcome outcome)
    {
        var paper = Paper((MetadataKeys.Created, "2022-11-30T12:00:00+00:00")) with { DateRule = "date of the paper by its place", Text = text };

        Check.Examine(paper).Single().Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void A_file_that_says_nothing_is_not_testable() => Check.Examine(Paper()).Single().Outcome.ShouldBe(CheckOutcome.NotTestable);

    private static PaperUnderTest Paper(params (string, string)[] metadata) => new("a.pdf", DocumentKind.Letter) { Date = "2019-02-06", Metadata = metadata };
}
