namespace Waybill.Tests.Recognition.Statements;

/// <summary>Tables of goods in the layouts of specifications and invoices.</summary>
public sealed class GoodsTableTests
{
    private const string Specification = "СПЕЦИФИКАЦИЯ № 1\nк контракту № 45/КЗ-20 от 11.02.2020\n\n";

    [Fact]
    public async Task A_head_of_two_rows_names_unit_currency_and_thousands_for_all_below()
    {
        var deal = await SpecificationAsync("""
            | № п/п | Наименование товара, | Обозначение | Количество, | Стоимость, тыс. тенге | < |
            | < | страна происхождения | < | шт. | за единицу | всего |
            | 1 | 2 | 3 | 4 | 5 | 6 |
            | 1. | Станция радиоэлектронной разведки | «Сункар-2» | 3 | 125 000,00 | 375 000,00 |
            | 2. | Прицел тепловизионный | ТП-75 | 40 | 2 500,00 | 100 000,00 |
            | ВСЕГО: | < | < | < | < | 475 000,00 |
            """);
        deal.Items.Select(DealPaper.Line).ShouldBe(
        [
            "[Сункар-2] Станция радиоэлектронной разведки; Supply; 3 шт.; 125000000 × → 375000000 KZT",
            "[ТП-75] Прицел тепловизионный; Supply; 40 шт.; 2500000 × → 100000000 KZT",
        ]);
        deal.Total.ShouldNotBeNull().Value.ShouldBe(475_000_000m);
    }

    [Fact]
    public async Task A_unit_in_the_cell_of_the_count_and_columns_in_another_order_are_read()
    {
        var deal = await SpecificationAsync("""
            | Обозначение изделия | Наименование | Срок поставки | Кол-во | Цена, евро | Сумма, евро |
            | БРК-1 | Машина разведывательная бронированная | IV кв. 2019 | 4 компл. | 900.000,00 | 3.600.000,00 |
            | – | Обучение экипажей | IV кв. 2019 | 16 чел. | 5.000,00 | 80.000,00 |
            | Итого: | | | | | 3.680.000,00 |
            """);
        deal.Items.Select(DealPaper.Line).ShouldBe(
        [
            "[БРК-1] Машина разведывательная бронированная; Supply; 4 компл.; 900000 × → 3600000 EUR",
            "[] Обучение экипажей; Training; 16 чел.; 5000 × → 80000 EUR",
        ]);
    }

    [Fact]
    public async Task The_total_with_tax_is_the_total_and_the_tax_is_no_article()
    {
        var deal = await SpecificationAsync("""
            | № | Товар | Од. | К-сть | Ціна, грн | Сума, грн |
            | 1 | Приціл тепловізійний ТП-75 | шт. | 40 | 2 500,00 | 100 000,00 |
            | Разом без ПДВ: | 100 000,00 |
            | ПДВ 20 %: | 20 000,00 |
            | Всього з ПДВ: | 120 000,00 |
            """);
        deal.Items.ShouldHaveSingleItem();
        (deal.Total?.Value, deal.TotalCurrency?.Value).ShouldBe((120_000m, "UAH"));
    }

    [Fact]
    public async Task A_table_that_goes_on_overleaf_keeps_its_columns()
    {
        var deal = await SpecificationAsync("""
            | № | Наименование | Ед. изм. | Кол-во | Цена, USD | Сумма, USD |
            | 1 | Прицел тепловизионный ТП-75 | шт. | 40 | 2 500,00 | 100 000,00 |
            """ + "\f" + """
            | 2 | Дальномер лазерный ЛДИ-3 | шт. | 10 | 1 000,00 | 10 000,00 |
            | Итого | | | | | 110 000,00 |
            """);
        deal.Items.Select(i => i.Designation?.Value).ShouldBe(["ТП-75", "ЛДИ-3"]);
        deal.Items.ShouldAllBe(i => i.Currency!.Value == "USD"); // both rows are priced
    }

    [Theory]
    [InlineData("\t")]
    [InlineData("    ")]
    [InlineData(" | ")]
    public async Task A_table_set_without_rules_is_read_by_its_heads(string gap)
    {
        var deal = await SpecificationAsync(string.Join('\n', new[]
        {
            "Item,Description,Qty,Unit,Unit price in USD,Total in USD", "1,Reconnaissance UAV Sokil-300,2,sets,3 400 000.00,6 800 000.00",
            "2,Training of operators,8,persons,12 000.00,96 000.00", "Total,6 896 000.00",
        }.Select(l => l.Replace(",", gap))));
        deal.Items.Select(DealPaper.Line).ShouldBe(
        [
            "[Sokil-300] Reconnaissance UAV; Supply; 2 sets; 3400000 × → 6800000 USD", "[] Training of operators; Training; 8 persons; 12000 × → 96000 USD",
        ]);
        deal.Total.ShouldNotBeNull().Value.ShouldBe(6_896_000m);
    }

    [Fact]
    public async Task A_row_of_which_only_the_line_is_left_is_read_where_one_reading_adds_up()
    {
        var claims = await DealPaper.RecogniseAsync(Specification + "1 Станция радиопомех «Дымка-2» компл. 4 1 250 000,00 5 000 000,00", TextOrigin.Recognised);
        DealPaper.Line(claims.Deals.ShouldHaveSingleItem().Items.ShouldHaveSingleItem()).ShouldStartWith("[Дымка-2] Станция радиопомех; Supply; 4 компл.; 1250000 × → 5000000");
    }

    [Theory]
    [InlineData("1568 000,00", "6 272 000,00", 1568000, 6272000)]
    [InlineData("1 568 OOO,00", "6 272 000,00", 1568000, 6272000)]
    [InlineData("1 568 000,00", "6 999 000,00", 1568000, 6999000)]
    public async Task Arithmetic_chooses_between_readings_of_a_scan_and_changes_nothing_else(string price, string amount, int readPrice, int readAmount)
    {
        var claims = await DealPaper.RecogniseAsync(Specification + $"""
            | Наименование | Ед. изм. | Кол-во | Цена, USD | Сумма, USD |
            | Станция радиопомех «Дымка-2» | компл. | 4 | {price} | {amount} |
            """, TextOrigin.Recognised);
        var item = claims.Deals.ShouldHaveSingleItem().Items.ShouldHaveSingleItem();
        (item.UnitPrice!.Value, item.Amount!.Value).ShouldBe((readPrice, readAmount)); // the cells hold numbers
        item.UnitPrice.Quote.Text.ShouldBe(price);
    }

    private static async Task<DealStatement> SpecificationAsync(string table) => (await DealPaper.RecogniseAsync(Specification + table)).Deals.ShouldHaveSingleItem();
}
