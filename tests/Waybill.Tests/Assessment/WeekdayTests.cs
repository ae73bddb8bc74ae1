using Waybill.Assessment.Checks;

namespace Waybill.Tests.Assessment;

public sealed class WeekdayTests
{
    private static readonly WeekdayCheck Check = new(CaseUnderTest.Reference);

    [Theory]
    [InlineData("Friday, 11 June 2021", CheckOutcome.Pass)]
    [InlineData("Thursday, 11 June 2021", CheckOutcome.Warn)]
    [InlineData("в пятницу, 11 июня 2021 г.", CheckOutcome.Pass)]
    [InlineData("11.06.2021 (среда)", CheckOutcome.Warn)]
    [InlineData("11.06.2021 (пятница)", CheckOutcome.Pass)]
    [InlineData("Sunday, 06/11/2021", CheckOutcome.Warn)]
    [InlineData("Friday, 06/11/2021", CheckOutcome.Pass)] // the eleventh of June, as Americans write it
    [InlineData("The meeting of 11 June 2021. Thursday is free.", CheckOutcome.NotTestable)]
    [InlineData("11 June 2021", CheckOutcome.NotTestable)]
    public void A_day_of_the_week_is_that_of_the_date_beside_it(string text, CheckOutcome outcome) =>
        Check.Examine(new PaperUnderTest("a.pdf", DocumentKind.Letter) { Text = text }).Single().Outcome.ShouldBe(outcome);

    [Fact]
    public void A_shaky_reading_accuses_nobody() =>
        Check.Examine(new PaperUnderTest("a.jpg", DocumentKind.Letter) { Text = "Thursday, 11 June 2021", Origin = TextOrigin.Recognised, Confidence = 0.6 })
            .Single().Outcome.ShouldBe(CheckOutcome.NotTestable);
}
