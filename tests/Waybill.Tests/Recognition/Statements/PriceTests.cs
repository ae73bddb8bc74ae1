namespace Waybill.Tests.Recognition.Statements;

/// <summary>Prices, amounts and totals in sentences, and sums that are none of them.</summary>
public sealed class PriceTests
{
    [Theory]
    [InlineData("Стоимость одного комплекта станции радиопомех «Дымка-2» составляет 12 500 000 (двенадцать миллионов пятьсот тысяч) тенге, поставка 2 компл., общая стоимость 25 000 000 (двадцать пять миллионов) тенге, в т.ч. НДС 12 % – 2 678 571,43 тенге.", 12500000, 25000000, "KZT")]
    [InlineData("Поставка 4 гаубиц Д-30 стоимостью 1 млн 200 тыс. евро. Комиссионное вознаграждение агента составляет 3 % (36 000 евро).", null, 1200000, "EUR")]
    [InlineData("Загальна вартість постачання 3 од. радіолокаційних станцій 36Д6М складає 7 350 000,00 дол. США, у т.ч. ПДВ 20 % 1 225 000,00 дол. США. Ціна за одиницю 2 450 000,00 дол. США.", 2450000, 7350000, "USD")]
    [InlineData("We sell 3 units of howitzers D-30 at a unit price of EUR 12.500,00, total contract value EUR 37.500,00. Penalty EUR 500.00 per day. Advance payment EUR 11.250,00.", 12500, 37500, "EUR")]
    [InlineData("The price is $1.2 million per unit for 4 units of the radar 36D6M.", 1200000, null, "USD")]
    [InlineData("\"Zavesa\" radioelektron mübarizə kompleksi, 2 dəst, bir dəstin qiyməti 2 450 000,00 ABŞ dolları, ümumi məbləğ 4 900 000,00 ABŞ dolları tədarük edilir.", 2450000, 4900000, "USD")]
    [InlineData("Մատակարարվում է «Զավեսա» ռադիոէլեկտրոնային պայքարի համալիր՝ 2 լրակազմ, մեկ լրակազմի գինը՝ 2 450 000 ԱՄՆ դոլար, ընդհանուր գումարը՝ 4 900 000 ԱՄՆ դոլար։", 2450000, 4900000, "USD")]
    [InlineData("Поставка бронеавтомобилей «Кречет» 12 ед. Итого без НДС: 1 000 000,00 евро. НДС 20 %: 200 000,00 евро. Всего с НДС: 1 200 000,00 евро.", null, 1200000, "EUR")]
    [InlineData("Поставка 12 ед. бронеавтомобилей «Кречет» на общую сумму 3 600 000 (три миллиона шестьсот тысяч) лари.", null, 3600000, "GEL")]
    [InlineData("Поставка 4 ед. гаубиц Д-30 по цене BYN 1'250'000-00, аванс 30 % – BYN 1 500 000,00.", 1250000, null, "BYN")]
    [InlineData("Поставка 10 шт. прицелов ПО-4 по 1,2 млн драмов РА, на сумму 12 млн драмов РА.", 1200000, 12000000, "AMD")]
    [InlineData("Supply of 4 units of the radar 36D6M, UAH 14,500,000.00 each.", 14500000, null, "UAH")]
    public async Task The_only_article_gets_its_price_and_its_amount(string sentence, int? price, int? amount, string currency)
    {
        var item = (await DealPaper.LetterSaysAsync(sentence)).ShouldHaveSingleItem().Items.ShouldHaveSingleItem();
        (item.UnitPrice?.Value, item.Amount?.Value, item.Currency?.Value).ShouldBe(((decimal?)price, (decimal?)amount, currency));
    }

    [Fact]
    public async Task Each_of_several_articles_gets_the_price_that_stands_behind_it()
    {
        var deal = (await DealPaper.LetterSaysAsync("Поставка 10 шт. прицелов ПО-4 по цене 1,2 млн драмов РА за единицу, на сумму 12 млн драмов РА; "
            + "5 шт. дальномеров ЛДИ-3 по 200 000 драмов РА, на сумму 1 000 000 драмов РА. Общая сумма контракта 13 000 000 драмов РА. Аванс 30 % от суммы контракта – 3 900 000 драмов РА.")).ShouldHaveSingleItem();
        deal.Items.Select(i => (i.UnitPrice?.Value, i.Amount?.Value)).ShouldBe([(1_200_000m, 12_000_000m), (200_000m, 1_000_000m)]);
        (deal.Total?.Value, deal.TotalCurrency?.Value).ShouldBe((13_000_000m, "AMD"));
    }

    [Fact]
    public async Task Training_in_the_same_contract_takes_no_price_of_the_goods()
    {
        var deal = (await DealPaper.LetterSaysAsync("Поставка 12 (двенадцати) единиц бронеавтомобилей «Кречет» и обучение 24 специалистов. Цена за единицу: 385 000,00 евро. Общая сумма: 4 620 000,00 евро.")).ShouldHaveSingleItem();
        deal.Items.Select(i => (i.Activity?.Value, i.UnitPrice?.Value)).ShouldBe([(Activity.Supply, 385_000m), (Activity.Training, null)]);
    }
}
