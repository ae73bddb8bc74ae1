using Waybill.Recognition.Values;

namespace Waybill.Tests.Recognition.Values;

public sealed class DateFinderTests
{
    [Theory]
    [InlineData("12.03.2019", "2019-03-12")]
    [InlineData("12.03.19", "2019-03-12")]
    [InlineData("12/03/2019", "2019-03-12")]
    [InlineData("12-03-2019", "2019-03-12")]
    [InlineData("2019-03-12", "2019-03-12")]
    [InlineData("2019.03.12", "2019-03-12")]
    [InlineData("12.III.2019", "2019-03-12")]
    [InlineData("«12» марта 2019 г.", "2019-03-12")]
    [InlineData("12-го марта 2019 года", "2019-03-12")]
    [InlineData("« 12 » березня 2019 р.", "2019-03-12")]
    [InlineData("2 листопада 2019 року", "2019-11-02")]
    [InlineData("2 лістапада 2019 г.", "2019-11-02")]
    [InlineData("12 March 2019", "2019-03-12")]
    [InlineData("12th of March, 2019", "2019-03-12")]
    [InlineData("this 12th day of March 2019", "2019-03-12")]
    [InlineData("March 12, 2019", "2019-03-12")]
    [InlineData("Mar. 12th, 2019", "2019-03-12")]
    [InlineData("12-Mar-2019", "2019-03-12")]
    [InlineData("12 mart 2019-cu il", "2019-03-12")]
    [InlineData("12.03.2019-cu il", "2019-03-12")]
    [InlineData("2019-cu il 12 mart", "2019-03-12")]
    [InlineData("12.03.2019թ.", "2019-03-12")]
    [InlineData("«12» մարտի 2019թ.", "2019-03-12")]
    [InlineData("2019թ. մարտի 12-ին", "2019-03-12")]
    [InlineData("2019 թվականի մարտի 12", "2019-03-12")]
    [InlineData("2019 жылғы 12 наурыз", "2019-03-12")]
    [InlineData("2019 жылғы «12» наурыз", "2019-03-12")]
    [InlineData("12.03.2019 ж.", "2019-03-12")]
    public void A_day_is_read_in_the_forms_of_each_language(string words, string expected) =>
        DateFinder.All($"текст {words} text", 0, words.Length + 11).Select(d => d.Date.ToString()).ShouldBe([expected]);

    [Theory]
    [InlineData("31.02.2019")]
    [InlineData("12.13.2019")]
    [InlineData("№ 12.03.20191")]
    [InlineData("12 максимум 2019")]
    [InlineData("10.20.30.40")]
    [InlineData("«__» ______ 2019 г.")]
    public void What_is_no_day_gives_none(string words) =>
        DateFinder.All(words, 0, words.Length).ShouldBeEmpty();
}
