using Waybill.Cli;

namespace Waybill.Tests.Cli;

public sealed class NearNamesTests
{
    private static readonly string[] Names = ["ОАО «КБ «Просека»", "ГВТУП «Липаспецэкспорт»", "Lipaspetsexport SFTUE", "войсковая часть 41807"];

    [Theory]
    [InlineData("липаспецэкспорт", "ГВТУП «Липаспецэкспорт»")]
    [InlineData("ГВТУП Липаспецекспорт", "ГВТУП «Липаспецэкспорт»")]
    [InlineData("Lipaspetsexport SFTEU", "Lipaspetsexport SFTUE")]
    [InlineData("войсковая часть 41087", "войсковая часть 41807")]
    [InlineData("Foo")]
    [InlineData("")]
    public void A_name_that_nobody_prints_is_held_against_those_that_papers_print(string typed, params string[] near) =>
        NearNames.Of(typed, Names).ShouldBe(near);
}
