using Waybill.Language;
using Waybill.Tests.Recognition;

namespace Waybill.Tests.Language;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("12.03.2019", "2019-03-12")]
    [InlineData("12.03.19", "2019-03-12")]
    [InlineData("12/03/2019", "2019-03-12")]
    [InlineData("12-03-2019", "2019-03-12")]
    [InlineData("2019-03-12", "2019-03-12")]
    [InlineData("2019.03.12", "2019-03-12")]
    [InlineData("12.III.2019", "2019-03-12")]
    [InlineData("16.V.2022", "2022-05-16")]
    [InlineData("16 V 2022", "2022-05-16")]
    [InlineData("29JUN21", "2021-06-29")]
    [InlineData("29 JUN 2021", "2021-06-29")]
    [InlineData("4471/30.06.2021", "2021-06-30")]
    [InlineData("03/25/2021", "2021-03-25")]
    [InlineData("«12» марта 2019 г.", "2019-03-12")]
    [InlineData("«14» июня 2019 г.", "2019-06-14")]
    [InlineData("12-го марта 2019 года", "2019-03-12")]
    [InlineData("« 12 » березня 2019 р.", "2019-03-12")]
    [InlineData("2 листопада 2019 року", "2019-11-02")]
    [InlineData("2 лістапада 2019 г.", "2019-11-02")]
    [InlineData("12 March 2019", "2019-03-12")]
    [InlineData("3rd of March 2021", "2021-03-03")]
    [InlineData("12th of March, 2019", "2019-03-12")]
    [InlineData("this 12th day of March 2019", "2019-03-12")]
    [InlineData("21st day of March 2021", "2021-03-21")]
    [InlineData("March 12, 2019", "2019-03-12")]
    [InlineData("Mar. 12th, 2019", "2019-03-12")]
    [InlineData("12-Mar-2019", "2019-03-12")]
    [InlineData("12 mart 2019-cu il", "2019-03-12")]
    [InlineData("12.03.2019-cu il", "2019-03-12")]
    [InlineData("2019-cu il 12 mart", "2019-03-12")]
    [InlineData("12.03.2019թ.", "2019-03-12")]
    [InlineData("«12» մարտի 2019թ.", "2019-03-12")]
    [InlineData("2019թ. մարտի 12-ին", "2019-03-12")]
    [InlineData("2021թ. նոյեմբերի 3", "2021-11-03")]
    [InlineData("2019 թվականի մարտի 12", "2019-03-12")]
    [InlineData("2019 жылғы 12 наурыз", "2019-03-12")]
    [InlineData("2019 жылғы «12» наурыз", "2019-03-12")]
    [InlineData("12.03.2019 ж.", "2019-03-12")]
    [InlineData("12 kwietnia 2021 r.", "2021-04-12")]
    [InlineData("5. května 2020", "2020-05-05")]
    [InlineData("5. mája 2020", "2020-05-05")]
    [InlineData("16. maj 2022", "2022-05-16")]
    [InlineData("16. svibnja 2022.", "2022-05-16")]
    [InlineData("16. маја 2022. године", "2022-05-16")]
    [InlineData("16 май 2022 г.", "2022-05-16")]
    [InlineData("1er juin 2021", "2021-06-01")]
    [InlineData("12 aprilie 2021", "2021-04-12")]
    [InlineData("12 de abril de 2021", "2021-04-12")]
    [InlineData("12 de março de 2021", "2021-03-12")]
    [InlineData("12 aprile 2021", "2021-04-12")]
    [InlineData("12. März 2021", "2021-03-12")]
    [InlineData("12 Mart 2021", "2021-03-12")]
    [InlineData("2021. május 3.", "2021-05-03")]
    [InlineData("3 მარტი 2021", "2021-03-03")]
    public async Task A_day_is_read_in_the_forms_of_each_language(string words, string expected) =>
        (await ReadingAsync()).All($"текст {words} text").Select(d => d.Date.ToString()).ShouldBe([expected]);

    [Theory]
    [InlineData("in March 2019", "2019-03")]
    [InlineData("за июнь 2019 года", "2019-06")]
    [InlineData("w kwietniu 2021 r.", "2021-04")]
    public async Task A_month_without_a_day_is_as_precise_as_the_paper(string words, string expected) =>
        (await ReadingAsync()).All(words).Select(d => d.Date.ToString()).ShouldBe([expected]);

    [Theory]
    [InlineData("31.02.2019")]
    [InlineData("12.13.2019")]
    [InlineData("№ 12.03.20191")]
    [InlineData("12 максимум 2019")]
    [InlineData("10.20.30.40")]
    [InlineData("«__» ______ 2019 г.")]
    [InlineData("12 марта 1019 года")]
    public async Task What_is_no_day_gives_none(string words) => (await ReadingAsync()).All(words).ShouldBeEmpty();

    [Fact]
    public async Task Where_one_date_with_strokes_has_the_month_first_all_have() =>
        (await ReadingAsync()).All("Signed 03/04/2021, shipped 03/25/2021.").Select(d => d.Date.ToString()).ShouldBe(["2021-03-04", "2021-03-25"]);

    [Fact]
    public async Task A_place_leads_back_to_what_was_printed()
    {
        const string Text = "от 12.03.2019 и «14» июня 2019 г.";
        var found = (await ReadingAsync()).All(Text);

        found.Select(d => Text[d.Start..d.End]).ShouldBe(["12.03.2019", "«14» июня 2019"]);
    }

    [Theory]
    [InlineData("января", 1)]
    [InlineData("Sept", 9)]
    [InlineData("październik", 10)]
    [InlineData("максимум", null)]
    [InlineData("marmalade", null)]
    public async Task A_word_names_a_month_or_none(string word, int? month) => (await ReadingAsync()).MonthOf(word).ShouldBe(month);

    private static async Task<DateReading> ReadingAsync() => new(await Office.ReferenceAsync());
}
