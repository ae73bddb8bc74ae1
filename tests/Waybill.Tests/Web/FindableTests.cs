using Waybill.Web.Cases;

namespace Waybill.Tests.Web;

/// <summary>Lists are filtered by letters, whatever their case and however they are composed.</summary>
public class FindableTests
{
    [Theory]
    [InlineData("ОАО «Спектрон»", "спектрон")]
    [InlineData("08-15/1234", "15/12")]
    [InlineData("и\u0306од", "йод")]
    [InlineData("йод", "И\u0306О")]
    public void Letters_are_found_in_any_case_and_composition(string text, string sought) => new Findable("box 1", text).Has(Findable.Fold(sought)).ShouldBeTrue();

    [Fact]
    public void Letters_are_not_found_across_two_words() => new Findable("ab", null, "cd").Has(Findable.Fold("bc")).ShouldBeFalse();

    [Fact]
    public void Half_of_a_character_hinders_nothing() => new Findable("x\ud83dy", "z").Has(Findable.Fold("Z")).ShouldBeTrue();
}
