namespace Waybill.Tests.Recognition.Statements;

/// <summary>Which papers a paper names, and which numbers are no papers.</summary>
public sealed class CitationTests
{
    [Theory]
    [InlineData("В ответ на Ваше письмо от 12.03.2019 № 3/1-567 сообщаем следующее.", "3/1-567 2019-03-12")]
    [InlineData("В ответ на Ваше письмо исх. № 3/1-567 от 12.03.2019 г. сообщаем следующее.", "3/1-567 2019-03-12")]
    [InlineData("Согласно договору № 2/112-19 от 20 мая 2019 года поставка завершена.", "2/112-19 2019-05-20")]
    [InlineData("Во исполнение контрактов № 1/15 от 01.02.2019 и № 2/16 от 03.04.2019 направляем акты.", "1/15 2019-02-01, 2/16 2019-04-03")]
    [InlineData("Просим оплатить счёт-фактуру № 84 от 26.09.2019 по контракту № 1/63-19 от 03.06.2019.", "84 2019-09-26, 1/63-19 2019-06-03")]
    [InlineData("Приложение № 1 к контракту № 1/63-19 от 03.06.2019", "1/63-19 2019-06-03")]
    [InlineData("Поставка ведётся по указанному контракту № 1/63-19 от 03.06.2019.", "1/63-19 2019-06-03")]
    [InlineData("Сертификат конечного пользователя № 182/19-EUC от 18.04.2019 прилагается.", "182/19-EUC 2019-04-18")]
    [InlineData("Лицензия № 3312/284 от 06.05.2019 получена.", "3312/284 2019-05-06")]
    [InlineData("Дополнительное соглашение № 2 от 05.05.2019 к договору № 7/19 от 01.02.2019 подписано.", "2 2019-05-05, 7/19 2019-02-01")]
    public async Task Russian_papers_cite(string sentence, string expected) => (await CitedAsync(sentence)).ShouldBe(expected);

    [Theory]
    [InlineData("У відповідь на Ваш лист від 12.03.2019 № 3/1-567 повідомляємо таке.", "3/1-567 2019-03-12")]
    [InlineData("На Ваш запит № 3/1-567 від 12 березня 2019 року повідомляємо таке.", "3/1-567 2019-03-12")]
    [InlineData("на вих. № 3/1-567 від 12.03.2019", "3/1-567 2019-03-12")]
    [InlineData("Відповідно до договору № 2/112-19 від 20.05.2019 р. постачання завершено.", "2/112-19 2019-05-20")]
    [InlineData("Просимо сплатити рахунок-фактуру № 84 від 26.09.2019.", "84 2019-09-26")]
    [InlineData("Дозвіл № 3312/284 від 06.05.2019 отримано.", "3312/284 2019-05-06")]
    public async Task Ukrainian_papers_cite(string sentence, string expected) => (await CitedAsync(sentence)).ShouldBe(expected);

    [Theory]
    [InlineData("У адказ на Ваш ліст ад 12.03.2019 № 3/1-567 паведамляем наступнае.", "3/1-567 2019-03-12")]
    [InlineData("Згодна з дагаворам № 2/112-19 ад 20.05.2019 пастаўка завершана.", "2/112-19 2019-05-20")]
    public async Task Belarusian_papers_cite(string sentence, string expected) => (await CitedAsync(sentence)).ShouldBe(expected);

    [Theory]
    [InlineData("In reply to your letter No. 3/1-567 of 12 March 2019 we inform you as follows.", "3/1-567 2019-03-12")]
    [InlineData("With reference to your letter dated 12 March 2019, ref. 3/1-567, we inform you as follows.", "3/1-567 2019-03-12")]
    [InlineData("Further to our contract GT-19/96 dated 16 October 2019 the goods are ready.", "GT-19/96 2019-10-16")]
    [InlineData("Further to our contract No. GT-19/96 of October 16, 2019 the goods are ready.", "GT-19/96 2019-10-16")]
    [InlineData("Annex No. 1 to Contract No. GT-19/96 dated 16.10.2019", "GT-19/96 2019-10-16")]
    [InlineData("We confirm receipt of your letters No. 5/12 and No. 6/12.", "5/12, 6/12")]
    public async Task English_papers_cite(string sentence, string expected) => (await CitedAsync(sentence)).ShouldBe(expected);

    [Theory]
    [InlineData("12 mart 2019-cu il tarixli 3/1-567 nömrəli məktubunuza cavab olaraq bildiririk.", "3/1-567 2019-03-12")]
    [InlineData("12.03.2019 tarixli, 3/1-567 saylı məktubunuza cavab olaraq bildiririk.", "3/1-567 2019-03-12")]
    [InlineData("3/1-567 nömrəli, 12 mart 2019-cu il tarixli məktubunuza cavab olaraq bildiririk.", "3/1-567 2019-03-12")]
    [InlineData("12 mart 2019-cu il tarixli 3/1-567 №-li müqaviləyə əsasən", "3/1-567 2019-03-12")]
    [InlineData("Ձեր 12.03.2019թ. թիվ 3/1-567 գրությանն ի պատասխան հայտնում ենք։", "3/1-567 2019-03-12")]
    [InlineData("Ի պատասխան Ձեր 2019թ. մարտի 12-ի թիվ 3/1-567 գրության հայտնում ենք։", "3/1-567 2019-03-12")]
    [InlineData("2019 жылғы 12 наурыздағы № 3/1-567 хатыңызға жауап ретінде хабарлаймыз.", "3/1-567 2019-03-12")]
    public async Task Azerbaijani_Armenian_and_Kazakh_papers_cite(string sentence, string expected) => (await CitedAsync(sentence)).ShouldBe(expected);

    [Theory]
    [InlineData("В соответствии с Указом Президента от 28.02.2017 № 49 и Законом № 363-З от 11.05.2016.")]
    [InlineData("Изделия соответствуют ГОСТ 2.601 № 12 от 01.01.2014 и ТУ № 5 от 02.02.2015.")]
    [InlineData("Згідно з постановою Кабінету Міністрів України від 20.11.2003 № 1807 та ДСТУ № 4163 від 01.01.2003.")]
    [InlineData("Действующий на основании доверенности № 15 от 01.02.2019.")]
    [InlineData("Що діє на підставі довіреності № 15 від 01.02.2019.")]
    [InlineData("Вх. № 1760 24.02.2020")]
    [InlineData("Вх. № 1760 от 24.02.2020")]
    [InlineData("Вхідний № 1760 від 24.02.2020")]
    [InlineData("Приложение № 1 на 2 л. в экз. № 2, тел. № 44-12-10, п/я № 1155.")]
    [InlineData("Acting under Power of Attorney No. 15 dated 1 February 2019 and Law No. 5 of 2 March 2010.")]
    [InlineData("ҚР Үкіметінің 2019 жылғы 5 ақпандағы № 40 қаулысы")]
    [InlineData("Идентификатор государственного контракта № 900000000417.")]
    [InlineData("Спецификация № 1 является частью настоящего документа.")]
    public async Task Laws_standards_powers_stamps_and_telephones_are_no_papers(string sentence) => (await CitedAsync(sentence)).ShouldBe("-");

    [Fact]
    public async Task A_register_cites_the_dated_contracts_of_its_rows() =>
        (await DealPaper.RecogniseAsync("РЕЕСТР ПОСТАВОК\n\n| № | Договор | Наименование | Кол-во |\n| 1 | 2/112-19 от 20.05.2019 | станция «Дымка-3» | 4 |\n| 2 | 7/19 | станция «Дымка-3» | 2 |"))
        .References.Select(r => $"{r.Number.Value} {r.Date?.Value}").ShouldBe(["2/112-19 2019-05-20"]);

    [Fact]
    public async Task A_date_that_cannot_be_right_is_kept_as_printed() =>
        (await CitedAsync("В ответ на Ваше письмо от 12.03.2091 № 3/1-567 сообщаем следующее.")).ShouldBe("3/1-567 2091-03-12");

    private static Task<string> CitedAsync(string sentence) => Office.CitedAsync($"""
        АО «Вектор-Юг»
        № 77/7-7 от 12.12.2019

        Директору ООО «Север Прибор»

        Уважаемый Пётр Петрович!

        {sentence}

        Директор                 И.И.Иванов
        """);
}
