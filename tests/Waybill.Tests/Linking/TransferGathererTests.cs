namespace Waybill.Tests.Linking;

/// <summary>Papers of one deal come together; those of another stay apart.</summary>
public sealed class TransferGathererTests
{
    private const string Inquiry = "МИНИСТЕРСТВО ОБОРОНЫ РЕСПУБЛИКИ АРМЕНИЯ\n12.02.2019 № 11/45\nНа № ______ от ______\n\nГенеральному директору\nАО «Орал-Тест»\nАхметову Б.К.\n\nУважаемый Болат Кайратович!\n\n"
        + "Просим рассмотреть возможность поставки 12 (двенадцати) единиц бронеавтомобилей «Кречет» для нужд Министерства обороны Республики Армения.\n\nДиректор департамента А.Г.Саргсян";

    private const string Offer = "АО «Орал-Тест»\n010000, г. Астана, пр. Абая, 1\n25.02.2019 № 02-77\nНа № 11/45 от 12.02.2019\n\nМинистерство обороны Республики Армения\n\nУважаемые господа!\n\n"
        + "АО «Орал-Тест» готово поставить бронеавтомобили «Кречет» в количестве 12 ед. по цене 300 000,00 долл. США за единицу производства ТОО «Каспий-Тест».\n\nГенеральный директор Б.К.Ахметов";

    private const string Waybill = "ТОВАРНО-ТРАНСПОРТНАЯ НАКЛАДНАЯ № 000123\n«05» сентября 2019 г.\nГрузоотправитель: ТОО «Каспий-Тест»\nГрузополучатель: войсковая часть 12345, г. Ереван\nОснование отпуска: контракт № 7-К/2019 от 15.04.2019\n\n"
        + "| Наименование товара | Ед. изм. | Кол-во |\n| Бронеавтомобиль «Кречет» | ед. | 6 |\n\nГруз получил: начальник склада В.С.Петросян «20» сентября 2019 г.";

    private const string ExportPassport = "УТВЕРЖДАЮ\nДиректор ТОО «Каспий-Тест»\nО.Т.Сериков\n«04» февраля 2018 г.\n\nПАСПОРТ ЭКСПОРТНОГО ОБЛИКА № 12-ПЭО\nбронеавтомобиль «Кречет»\nИзготовитель: ТОО «Каспий-Тест»\nНазначение: предлагается иностранным заказчикам";

    private static readonly string Contract = ContractOf("7-К/2019", "«15» апреля 2019 г.", "290 000,00", "3 480 000,00");

    [Fact]
    public async Task Inquiry_offer_contract_and_part_deliveries_are_one_deal()
    {
        var second = Waybill.Replace("000123", "000140").Replace("сентября", "октября");
        var settled = await TransferCase.SettleAsync(("1-inquiry", Inquiry), ("2-offer", Offer), ("3-contract", Contract), ("4-waybill", Waybill), ("5-waybill", second));
        var deal = settled.Transfers.ShouldHaveSingleItem();
        settled.Papers(deal).ShouldBe("1-inquiry 2-offer 3-contract 4-waybill 5-waybill");
        settled.Roles(deal).ShouldBe("supplier АО «Орал-Тест»; maker ТОО «Каспий-Тест»; buyer Министерство обороны Республики Армения; consignee войсковая часть 12345; end-user Министерство обороны Республики Армения");
        (deal.From?.Value, deal.To?.Value, deal.Stage?.Value, deal.Hedged).ShouldBe(("KZ", "AM", Stage.Receipt, false));
        var item = deal.Items.ShouldHaveSingleItem();
        (item.Quantity?.Value, item.UnitPrice?.Value, deal.Total?.Value).ShouldBe((12m, 290_000m, 3_480_000m));
        (deal.FromDate?.Value.ToString(), deal.ToDate?.Value.ToString()).ShouldBe(("2019-02-12", "2019-10-05"));
    }

    [Fact]
    public async Task An_agency_that_asks_a_works_for_a_customer_abroad_sells_and_the_works_makes()
    {
        var asks = "ГВТУП «Примерторг»\n15.02.2019 № 03-7/318\nНа № ______ от ______\n\nДиректору\nОАО «Оральский завод ремонта техники»\nАхметову Б.К.\n\nУважаемый Болат Кайратович!\n\n"
            + "Прошу в срок до 05.03.2019 сообщить о возможности капитального ремонта с модернизацией в 2019 году до 8 станций радиопомех «Дымка-3» инозаказчика.\n\nДиректор И.И.Иванов";
        var answers = "ОАО «Оральский завод ремонта техники»\n01.03.2019 № 12/204\nНа № 03-7/318 от 15.02.2019\n\nДиректору\nГВТУП «Примерторг»\n\nУважаемый Иван Иванович!\n\n"
            + "Завод готов выполнить ремонт 6 станций радиопомех «Дымка-3» по цене 298 400,00 долларов США за единицу.\n\nДиректор Б.К.Ахметов";
        var settled = await TransferCase.SettleAsync(("asks", asks), ("answers", answers));
        var deal = settled.Transfers.ShouldHaveSingleItem();

        settled.Papers(deal).ShouldBe("asks answers");
        settled.Roles(deal).ShouldBe("supplier ГВТУП «Примерторг»; maker ОАО «Оральский завод ремонта техники»");
        (deal.From?.Value, deal.To?.Value).ShouldBe(("BY", null));
        deal.Events.ShouldContain(e => e.Mode == EventMode.Asked);
    }

    [Theory]
    [InlineData("PRICE LIST 2021\nNordwind Test Ltd\n\n| No. | Description | Unit price, USD |\n| 1 | 82 mm mortar «Sample-82» | 4 800.00 |\n| 2 | mortar bomb «Sample-M» | 120.00 |\n\nThe prices are for all customers.")]
    [InlineData("№ 12/345 от 05.04.2019\n\nПрограмма конференции. Запланированы 24 доклада по вопросам радиолокации и поставки боеприпасов.\n\nОргкомитет")]
    public async Task What_is_meant_for_everybody_is_no_deal(string paper) =>
        (await TransferCase.SettleAsync(("paper", paper))).Transfers.ShouldBeEmpty();

    [Fact]
    public async Task Serial_numbers_belong_to_what_was_supplied_and_not_to_its_training()
    {
        var contract = Contract.Replace("\n\n2. Общая сумма", "\n\n| № | Наименование | Ед. изм. | Кол-во | Цена, долл. США | Сумма, долл. США |\n| 1 | Бронеавтомобиль «Кречет» | ед. | 12 | 290 000,00 | 3 480 000,00 |\n"
            + "| 2 | Обучение экипажей бронеавтомобилей «Кречет» | чел. | 24 | 1 000,00 | 24 000,00 |\n\n2. Общая сумма");
        var waybill = Waybill.Replace("| Бронеавтомобиль «Кречет» | ед. | 6 |", "| Бронеавтомобиль «Кречет», зав. № 045126, 045127 | ед. | 6 |");
        var deal = (await TransferCase.SettleAsync(("contract", contract), ("waybill", waybill))).Transfers.ShouldHaveSingleItem();

        deal.Items.Select(i => $"{i.Activity?.Value}: {i.Quantity?.Value} {string.Join(' ', i.Serials.Select(s => s.Value))}").ShouldBe(["Supply: 12 045126 045127", "Training: 24 "], ignoreOrder: true);
        // A part that came is counted as delivered and contradicts nothing.
        (deal.Items[0].Delivered?.Value, deal.Contradictions.Count).ShouldBe((6m, 0));
    }

    [Fact]
    public async Task A_contract_number_misread_by_one_character_joins_by_its_date()
    {
        var settled = await TransferCase.SettleAsync(("contract", Contract), ("waybill", Waybill.Replace("7-К/2019 от", "7-К/2О19 от")));
        settled.Papers(settled.Transfers.ShouldHaveSingleItem()).ShouldBe("contract waybill");
    }

    [Fact]
    public async Task The_same_goods_under_contracts_of_two_years_are_two_deals()
    {
        var later = ContractOf("3-К/2021", "«20» марта 2021 г.", "310 000,00", "3 720 000,00");
        var settled = await TransferCase.SettleAsync(("inquiry", Inquiry), ("first", Contract), ("second", later));
        settled.Transfers.Select(settled.Papers).ShouldBe(["inquiry first", "second"]);
        settled.Transfers.ShouldAllBe(t => t.From == null || t.From.Value == "KZ");
    }

    [Fact]
    public async Task Deals_that_a_reader_called_one_or_two_are_so()
    {
        var later = ContractOf("3-К/2021", "«20» марта 2021 г.", "310 000,00", "3 720 000,00");
        var papers = new[] { ("inquiry", Inquiry), ("first", Contract), ("second", later) };
        var settled = await TransferCase.SettleAsync(papers);
        DealMention In(string path) => new(settled.Documents.First(d => d.Path == path).Claims.Deals[0].Items[0].Designation!.Quote); // each of the papers names its goods

        var one = await TransferCase.DecidedAsync([new DealRuling(In("first"), In("second"), Same: true)], papers);
        var three = await TransferCase.DecidedAsync([new DealRuling(In("inquiry"), In("first"), Same: false), new DealRuling(In("inquiry"), In("second"), Same: false)], papers);

        one.Transfers.Select(one.Papers).ShouldBe(["inquiry first second"]);
        three.Transfers.Select(three.Papers).ShouldBe(["inquiry", "first", "second"]);
    }

    [Fact]
    public async Task An_export_passport_speaks_of_no_deal_but_its_own()
    {
        var settled = await TransferCase.SettleAsync(("passport", ExportPassport), ("contract", Contract));
        settled.Transfers.Select(t => (settled.Papers(t), t.Stage?.Value)).ShouldBe([("passport", Stage.Marketing), ("contract", Stage.Contract)]);
    }

    [Fact(Skip = "Known limit: whoever gets an offer is taken for the buyer, also where no paper tells the states.")]
    public async Task Who_offers_across_a_border_supplies_where_another_paper_tells_the_states()
    {
        const string offer = "ОАО «Продавец»\n\n№ 14/2 от 11.12.2017\nДиректору ООО «Купец»\n\nОАО «Продавец» предлагает 40 шт. гранатомётов «Рысак-40».\n\nДиректор       И.И.Иванов";
        const string addresses = "ООО «Купец»\n\n№ 9/1 от 01.02.2018\nДиректору ОАО «Продавец», г. Минск, Республика Беларусь\n\nУважаемый Иван Иванович!\n\nООО «Купец», г. Ереван, Республика Армения, благодарит за встречу.\n\nДиректор П.П.Петров";
        var alone = await TransferCase.SettleAsync(("offer", offer));
        var together = await TransferCase.SettleAsync(("offer", offer), ("addresses", addresses));
        (alone.Roles(alone.Transfers.Single()), together.Roles(together.Transfers.Single())).ShouldBe(("supplier ОАО «Продавец»", "supplier ОАО «Продавец»; buyer ООО «Купец»"));
    }

    [Fact]
    public async Task An_exchange_of_notes_is_one_deal_and_the_host_no_destination()
    {
        const string Courtesy = "Министерство пользуется случаем, чтобы возобновить Посольству уверения в своём высоком уважении.\n\nг. Астана, ";
        var settled = await TransferCase.SettleAsync(
            ("asks", "Посольство Республики Армения в Республике Казахстан\n№ 45\n\nПосольство Республики Армения в Республике Казахстан свидетельствует своё уважение Министерству иностранных дел Республики Казахстан и имеет честь просить содействия в поставке 8 ед. гаубиц Д-30 для нужд Министерства обороны Республики Армения через АО «Орал-Тест».\n\n" + Courtesy + "12 марта 2020 г."),
            ("agrees", "Министерство иностранных дел Республики Казахстан\n№ 31-7/88\n\nМинистерство иностранных дел Республики Казахстан свидетельствует своё уважение Посольству Республики Армения в Республике Казахстан и в ответ на ноту № 45 от 12 марта 2020 г. имеет честь сообщить, что не имеет возражений против поставки 8 единиц гаубиц Д-30.\n\n" + Courtesy + "30 марта 2020 г."));
        var deal = settled.Transfers.ShouldHaveSingleItem();
        (settled.Papers(deal), deal.Stage?.Value, deal.To?.Value).ShouldBe(("asks agrees", Stage.Agreement, "AM"));
    }

    [Fact]
    public async Task A_letter_about_two_contracts_belongs_to_both_deals()
    {
        var other = ContractOf("9-К/2019", "«02» мая 2019 г.", "100 000,00", "1 200 000,00").Replace("бронеавтомобили «Кречет»", "станции радиопомех «Дымка-2»");
        var letter = Offer.Replace("02-77", "02-99").Replace("25.02.2019", "25.09.2019").Replace("На № 11/45 от 12.02.2019", "На № ______ от ______");
        var said = letter[letter.IndexOf("АО «Орал-Тест» готово", StringComparison.Ordinal)..letter.IndexOf("\n\nГенеральный", StringComparison.Ordinal)];
        letter = letter.Replace(said, "По контракту № 7-К/2019 от 15.04.2019 отгружены 6 ед. бронеавтомобилей «Кречет»; по контракту № 9-К/2019 от 02.05.2019 поставка 12 единиц станций радиопомех «Дымка-2» задерживается.");
        var settled = await TransferCase.SettleAsync(("first", Contract), ("second", other), ("letter", letter));
        settled.Transfers.Select(settled.Papers).ShouldBe(["first letter", "second letter"]);
    }

    [Fact(Skip = "Known limit: a denial takes the receipt alone, also where it denies the supply itself.")]
    public async Task A_later_denial_takes_the_receipt_and_leaves_the_contract()
    {
        var denial = Inquiry.Replace("12.02.2019 № 11/45", "01.12.2019 № 11/300").Replace("Просим рассмотреть возможность поставки 12 (двенадцати) единиц бронеавтомобилей «Кречет» для нужд Министерства обороны Республики Армения.",
            "По контракту № 7-К/2019 от 15.04.2019 бронеавтомобили «Кречет» в количестве 6 ед. не поступили, поставка не осуществлялась.");
        var settled = await TransferCase.SettleAsync(("contract", Contract), ("waybill", Waybill), ("denial", denial));
        settled.Transfers.ShouldHaveSingleItem().Stage.ShouldNotBeNull().Value.ShouldBe(Stage.Contract);
    }

    [Fact]
    public async Task The_order_in_which_papers_are_read_changes_nothing()
    {
        var papers = new[] { ("inquiry", Inquiry), ("offer", Offer), ("contract", Contract), ("waybill", Waybill), ("passport", ExportPassport) };
        var one = await TransferCase.SettleAsync(papers);
        var other = await TransferCase.SettleAsync([.. papers.Reverse()]);
        WaybillText(one).ShouldBe(WaybillText(other));

        static string WaybillText(Case settled) => System.Text.Json.JsonSerializer.Serialize(settled.Transfers, WaybillJson.Options);
    }

    private static string ContractOf(string number, string date, string price, string total) =>
        $"КОНТРАКТ № {number}\nг. Астана {date}\n\nАО «Орал-Тест», именуемое в дальнейшем «Продавец», с одной стороны, и Министерство обороны Республики Армения, именуемое в дальнейшем «Покупатель», с другой стороны, заключили контракт:\n\n"
        + $"1. Продавец поставляет бронеавтомобили «Кречет» в количестве 12 (двенадцать) единиц по цене {price} долларов США за единицу.\n\n2. Общая сумма контракта {total} долларов США.";
}
