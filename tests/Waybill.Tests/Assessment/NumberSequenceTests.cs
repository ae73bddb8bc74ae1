using Waybill.Assessment.Checks;

namespace Waybill.Tests.Assessment;

public sealed class NumberSequenceTests
{
    private static readonly NumberSequenceCheck Check = new(CaseUnderTest.Reference);

    [Fact]
    public void The_number_that_lies_furthest_from_the_senders_pace_is_off()
    {
        PaperUnderTest[] letters = [Letter("08-15/132", "2019-02-06"), Letter("08-15/1253", "2019-05-20"), Letter("08-15/1181", "2019-12-03")];

        var findings = Check.Examine(letters);

        findings.Of(letters[0]).Outcome.ShouldBe(CheckOutcome.Pass);
        findings.Of(letters[1]).Outcome.ShouldBe(CheckOutcome.Fail);
        findings.Of(letters[1]).Detail.ShouldBe("№ 08-15/1253 of 2019-05-20 is higher than the later № 08-15/1181 of 2019-12-03 of the same sender.");
        findings.Of(letters[2]).Outcome.ShouldBe(CheckOutcome.Pass);
    }

    [Fact]
    public void Only_the_letter_outside_the_longest_rising_sequence_is_off()
    {
        PaperUnderTest[] letters = [Letter("7", "2019-01-10"), Letter("12", "2019-01-20"), Letter("9", "2019-02-20"), Letter("30", "2019-03-01"), Letter("41", "2019-04-01")];

        Check.Examine(letters).Where(f => f.Outcome == CheckOutcome.Fail).Count().ShouldBe(1);
    }

    [Fact]
    public void Numbers_begin_again_each_january()
    {
        PaperUnderTest[] letters = [Letter("900", "2018-12-10"), Letter("950", "2018-12-20"), Letter("3", "2019-01-10"), Letter("8", "2019-01-20")];

        Check.Examine(letters).ShouldAllBe(f => f.Outcome == CheckOutcome.Pass);
    }

    [Theory]
    [InlineData("5-2/9", "08-15/7")] // two prefixes
    [InlineData("9дсп", "7")] // two series
    [InlineData("0588", "641")] // one register fills up with zeros
    [InlineData("9/1ДСНГ", "7/2ДСНГ")] // two departments behind the number
    public void Each_register_runs_by_itself(string earlier, string later) =>
        Check.Examine(Letter(earlier, "2019-01-10"), Letter(later, "2019-02-10")).ShouldAllBe(f => f.Outcome == CheckOutcome.NotTestable);

    [Fact]
    public void Two_letters_that_contradict_each_other_only_warn() =>
        Check.Examine(Letter("90", "2019-01-10"), Letter("70", "2019-02-10")).Where(f => f.Outcome == CheckOutcome.Warn).Count().ShouldBe(1);

    [Fact]
    public void A_number_that_may_be_misread_only_warns()
    {
        var misread = Letter("08-15/1253", "2019-05-20") with { Origin = TextOrigin.Recognised, Confidence = 0.5 };

        var findings = Check.Examine(Letter("08-15/132", "2019-02-06"), misread, Letter("08-15/1181", "2019-12-03"));

        findings.Of(misread).Outcome.ShouldBe(CheckOutcome.Warn);
    }

    [Fact]
    public void A_year_behind_the_number_is_no_number() =>
        Check.Examine(Letter("3115/0417/20", "2020-03-04"), Letter("3115/0398/20", "2020-05-04")).Where(f => f.Outcome == CheckOutcome.Warn).Count().ShouldBe(1);

    [Fact]
    public void Letters_whose_date_only_its_place_tells_are_in_no_register() =>
        Check.Examine(Letter("90", "2019-01-10"), Letter("70", "2019-02-10") with { DateRule = "date of the paper by its place", Text = "до 2019-03-01" })
            .ShouldAllBe(f => f.Outcome == CheckOutcome.NotTestable);

    [Fact]
    public void Copies_of_one_letter_count_once()
    {
        var copy = Letter("08-15/795", "2020-08-12") with { Path = "copy.pdf" };

        Check.Examine(Letter("08-15/795", "2020-08-12"), copy, Letter("08-15/502", "2020-09-21"))
            .Where(f => f.Outcome == CheckOutcome.Fail).ShouldBeEmpty();
    }

    [Fact]
    public void Contracts_have_no_running_numbers() =>
        Check.Examine(Letter("90", "2019-01-10") with { Kind = DocumentKind.Contract }, Letter("70", "2019-02-10"))
            .ShouldAllBe(f => f.Outcome == CheckOutcome.NotTestable);

    private static PaperUnderTest Letter(string number, string date) =>
        new($"{date}.pdf", DocumentKind.Letter) { Number = number, Date = date, Sender = "agency" };
}
