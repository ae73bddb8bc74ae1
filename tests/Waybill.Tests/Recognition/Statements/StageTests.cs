namespace Waybill.Tests.Recognition.Statements;

/// <summary>How far the words of a letter or of a form say that a deal has come.</summary>
public sealed class StageTests
{
    private const string Goods = "4 компл. станций радиопомех «Дымка-2»";

    [Theory]
    [InlineData($"Предполагается поставка {Goods}.", Stage.Inquiry)]
    [InlineData($"Может быть поставлено {Goods}.", Stage.Inquiry)]
    [InlineData($"Рассматривается возможность закупки {Goods}. Решение пока не принято.", Stage.Inquiry)]
    [InlineData("Вивчаємо можливість закупівлі 4 компл. станцій радіоперешкод «Димка-2».", Stage.Inquiry)]
    [InlineData("The Ministry may purchase 4 sets of the radio jammer \"Dymka-2\".", Stage.Inquiry)]
    [InlineData("4 dəst \"Dımka-2\" radiomaneə stansiyasının tədarükü planlaşdırılır.", Stage.Inquiry)]
    [InlineData("Պլանավորվում է 4 լրակազմ «Դիմկա-2» ռադիոխանգարման կայանի մատակարարում։", Stage.Inquiry)]
    [InlineData("Мінабароны разглядае магчымасць закупкі 4 камплектаў станцый радыёперашкод «Дымка-2».", Stage.Inquiry)]
    public async Task A_plan_or_possibility_is_hedged(string sentence, Stage stage)
    {
        var deal = (await DealPaper.LetterComesToAsync(sentence)).ShouldHaveSingleItem();
        (deal.Stage?.Value, deal.Outcome, deal.Hedged).ShouldBe((stage, DealOutcome.Open, true));
    }

    [Theory]
    [InlineData($"Просим рассмотреть возможность поставки {Goods}.", Stage.Inquiry)]
    [InlineData($"Прошу направить коммерческое предложение на {Goods}.", Stage.Inquiry)]
    [InlineData($"Готовы поставить {Goods}.", Stage.Offer)]
    [InlineData($"Готовы рассмотреть поставку {Goods}.", Stage.Offer)]
    [InlineData($"Направляем коммерческое предложение на поставку {Goods}.", Stage.Offer)]
    [InlineData("We are prepared to supply 4 sets of the radio jammer \"Dymka-2\".", Stage.Offer)]
    [InlineData("Առաջարկում ենք մատակարարել 4 լրակազմ «Դիմկա-2» ռադիոխանգարման կայան։", Stage.Offer)]
    [InlineData($"Министерство согласовало поставку {Goods}.", Stage.Agreement)]
    [InlineData("Надаємо згоду на постачання 4 компл. станцій радіоперешкод «Димка-2».", Stage.Agreement)]
    [InlineData("4 dəst \"Dımka-2\" radiomaneə stansiyasının tədarükünə razılıq verilir.", Stage.Agreement)]
    [InlineData($"Заключён контракт на поставку {Goods}.", Stage.Contract)]
    [InlineData($"По контракту № 12/К-19 от 01.02.2019 поставляются {Goods}. В случае расторжения контракта аванс возвращается.", Stage.Contract)]
    public async Task What_is_plainly_said_is_not_hedged_and_stays_open(string sentence, Stage stage)
    {
        var deal = (await DealPaper.LetterComesToAsync(sentence)).ShouldHaveSingleItem();
        (deal.Stage?.Value, deal.Outcome, deal.Hedged).ShouldBe((stage, DealOutcome.Open, false));
    }

    [Theory]
    [InlineData($"Сообщаем, что поставка {Goods} не представляется возможной.", DealOutcome.Refused)]
    [InlineData($"К сожалению, вынуждены отказать в поставке {Goods}.", DealOutcome.Refused)]
    [InlineData("Повідомляємо, що не маємо можливості поставити 4 компл. станцій радіоперешкод «Димка-2».", DealOutcome.Refused)]
    [InlineData("Unfortunately we are not in a position to supply 4 sets of the radio jammer \"Dymka-2\".", DealOutcome.Refused)]
    [InlineData("4 dəst \"Dımka-2\" radiomaneə stansiyasının tədarükü mümkün deyil.", DealOutcome.Refused)]
    [InlineData("Հնարավոր չէ մատակարարել 4 լրակազմ «Դիմկա-2» ռադիոխանգարման կայան։", DealOutcome.Refused)]
    [InlineData($"Заявка на поставку {Goods} отозвана.", DealOutcome.Cancelled)]
    [InlineData($"Поставка {Goods} по контракту, расторгнутому 1 марта, прекращена.", DealOutcome.Cancelled)]
    [InlineData("The order for 4 sets of the radio jammer \"Dymka-2\" has been withdrawn.", DealOutcome.Cancelled)]
    public async Task A_no_ends_a_deal_and_is_no_hedge(string sentence, DealOutcome outcome)
    {
        var deal = (await DealPaper.LetterComesToAsync(sentence)).ShouldHaveSingleItem();
        (deal.Outcome, deal.Hedged).ShouldBe((outcome, false));
    }

    [Theory]
    [InlineData($"Поставка {Goods} не осуществлялась.")]
    [InlineData("4 sets of the radio jammer \"Dymka-2\" were not delivered.")]
    [InlineData("Поставку 4 компл. станцій радіоперешкод «Димка-2» не здійснювали, товар не надійшов і не відвантажувався.")]
    public async Task What_did_not_happen_is_denied(string sentence) => (await DealPaper.LetterSaysAsync(sentence)).ShouldHaveSingleItem().Denial.ShouldNotBeNull();

    [Theory]
    [InlineData("ОПЛАЧЕНО ПОЛНОСТЬЮ 12.03.2019", Stage.Payment)]
    [InlineData("PAID", Stage.Payment)]
    [InlineData("The invoice is to be paid by the Buyer within 30 days.", Stage.Contract)]
    [InlineData("Счёт должен быть оплачен в течение 10 дней, на сегодня не оплачен.", Stage.Contract)]
    public async Task An_invoice_proves_payment_only_where_it_says_so(string mark, Stage stage)
    {
        var claims = await DealPaper.RecogniseAsync($"СЧЁТ-ФАКТУРА № 17 от 01.03.2019\nПоставщик: ОАО «Продавец-Тест»\nПокупатель: ООО «Покупатель-Тест»\n\n| Наименование | Ед. изм. | Кол-во | Цена, USD | Сумма, USD |\n| Прицел ТП-75 | шт. | 4 | 100,00 | 400,00 |\n\n{mark}");
        claims.Deals.ShouldHaveSingleItem().FurthestDone.ShouldNotBeNull().Value.ShouldBe(stage);
    }

    [Theory]
    [InlineData("Груз получил: начальник склада В.С.Петросян «20» сентября 2019 г.", Stage.Receipt)]
    [InlineData("Груз получил: ____________", Stage.Dispatch)]
    public async Task A_consignment_note_proves_receipt_only_where_its_consignee_dated_it(string mark, Stage stage)
    {
        var claims = await DealPaper.RecogniseAsync($"ТОВАРНО-ТРАНСПОРТНАЯ НАКЛАДНАЯ № 000123\n«05» сентября 2019 г.\nГрузоотправитель: ОАО «Отправитель-Тест»\n\n| Наименование | Ед. изм. | Кол-во |\n| Прицел ТП-75 | шт. | 4 |\n\n{mark}");
        claims.Deals.ShouldHaveSingleItem().FurthestDone.ShouldNotBeNull().Value.ShouldBe(stage);
    }
}
