using Waybill.Recognition;

namespace Waybill.Tests.Recognition;

public sealed class EndlessRunTests
{
    [Theory]
    [InlineData('я')]
    [InlineData('7')]
    [InlineData(' ')]
    [InlineData('\n')]
    public void Of_an_endless_run_only_the_ends_are_matched_and_every_place_leads_back_to_the_page(char c)
    {
        var text = "from " + new string(c, 40_000) + " to";
        var (folded, origin) = LetterFolding.Fold(text, recognised: false);

        folded.Length.ShouldBeLessThan(1100);
        origin.Length.ShouldBe(folded.Length);
        origin.ShouldBe(origin.Distinct().Order());
        text[origin[0]..].ShouldStartWith("from");
        text[origin[^2]..].ShouldBe("to");
    }

    [Fact]
    public void A_long_word_that_somebody_may_have_written_is_matched_whole() =>
        LetterFolding.Fold(new string('я', 900), recognised: false).Origin.Length.ShouldBe(900);
}
