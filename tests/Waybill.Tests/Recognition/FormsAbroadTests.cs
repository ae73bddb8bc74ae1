using Waybill.Tests.Recognition.Statements;

namespace Waybill.Tests.Recognition;

/// <summary>Papers of offices outside the usual circle: other forms of enterprise, other blanks, other type.</summary>
public sealed class FormsAbroadTests
{
    private const string Body = "Просим сообщить сроки поставки изделий, указанных в нашей заявке, и условия оплаты по договору.";

    [Theory]
    [InlineData("ДЕРЖАВНЕ ГОСПРОЗРАХУНКОВЕ ЗОВНІШНЬОТОРГОВЕЛЬНО-ІНВЕСТИЦІЙНЕ ПІДПРИЄМСТВО\n«ПРИКЛАД-ЕКСПОРТ»", "ДЕРЖАВНЕ ГОСПРОЗРАХУНКОВЕ ЗОВНІШНЬОТОРГОВЕЛЬНО-ІНВЕСТИЦІЙНЕ ПІДПРИЄМСТВО «ПРИКЛАД-ЕКСПОРТ»")]
    [InlineData("JP PRIMERAK SDPR", "JP PRIMERAK SDPR")]
    [InlineData("NORDWIND TRADING LTD", "NORDWIND TRADING LTD")]
    [InlineData("Golden Sample Trading Co., Ltd.", "Golden Sample Trading Co., Ltd.")]
    [InlineData("State Enterprise «Sample-T»", "State Enterprise «Sample-T»")]
    public async Task A_letterhead_is_known_by_its_form_of_enterprise(string letterhead, string sender) =>
        (await Office.ReadAsync($"{letterhead}\nSome street 5\n\n№ 12/45 от 12.03.2019\n\nДиректору ООО «Север Прибор»\nПетрову П.П.\n\nУважаемый Пётр Петрович!\n{Body}\n\nДиректор                 И.И.Иванов")).Sender.ShouldNotBeNull().Name.Value.ShouldBe(sender);

    [Fact]
    public async Task A_legal_form_alone_is_no_firm() =>
        (await DealPaper.RecogniseAsync("Nordwind Test Ltd, a Closed Joint-Stock Company, came.")).Mentions.ShouldHaveSingleItem().Name.Value.ShouldBe("Nordwind Test Ltd");

    [Theory]
    [InlineData("16 Przewoznik Carrier")]
    [InlineData("Art. 5")]
    [InlineData("Same as consignee")]
    public async Task The_head_of_another_box_is_no_party(string value) =>
        (await DealPaper.RecogniseAsync($"BILL OF LADING\nB/L No. ODS-0093\n\nShipper: Nordwind Test Ltd\n\nNotify party: {value}\n\nPort of loading: Bar")).Mentions.Select(m => m.Name.Value).ShouldBe(["Nordwind Test Ltd"]);

    [Fact]
    public async Task A_Belarusian_and_a_Russian_letterhead_are_one_exporter()
    {
        var claims = await Office.ReadAsync($"Дзяржаўнае знешнегандлёвае ўнітарнае прадпрыемства «Прыкладгандаль»\nГосударственное внешнеторговое унитарное предприятие «Примерторг»\nг. Минск\n\n№ 12/45 от 12.03.2019\n\nДиректору ООО «Север Прибор»\nПетрову П.П.\n\nУважаемый Пётр Петрович!\n{Body}\n\nДиректор                 И.И.Иванов");
        var sender = claims.Sender.ShouldNotBeNull();
        sender.OtherForms.Select(f => f.Value).Append(sender.Name.Value).ShouldBe(["Государственное внешнеторговое унитарное предприятие «Примерторг»", "Дзяржаўнае знешнегандлёвае ўнітарнае прадпрыемства «Прыкладгандаль»"], ignoreOrder: true);
    }

    [Fact]
    public async Task Joined_letters_of_typesetting_are_read_as_two()
    {
        var claims = await DealPaper.RecogniseAsync("Поставка 3 компл. станций радиопомех «Дымка-2» для нужд: Azərbaycan Respublikası Müda\uFB01ə Nazirliyi");
        claims.Mentions.ShouldHaveSingleItem().Name.Quote.Text.ShouldBe("Azərbaycan Respublikası Müda\uFB01ə Nazirliyi");
    }

    [Fact]
    public async Task A_ministry_in_Azerbaijani_capitals_is_of_its_state() =>
        (await DealPaper.RecogniseAsync("AZƏRBAYCAN RESPUBLİKASI MÜDAFİƏ NAZİRLİYİ\n№ 2/1180")).Mentions.ShouldHaveSingleItem().Country.ShouldNotBeNull().Value.ShouldBe("AZ");

    [Theory]
    [InlineData("Серия ВН № 0551873\nТОВАРНО-ТРАНСПОРТНАЯ НАКЛАДНАЯ\n06 июля 2020 г.", DocumentKind.ConsignmentNote, "0551873")]
    [InlineData("АВІАВАНТАЖНА НАКЛАДНА № ПЛ-004418\nДата складання: 20.09.2019", DocumentKind.AirWaybill, "ПЛ-004418")]
    [InlineData("BILL OF LADING\nB/L No. ODS-0093", DocumentKind.BillOfLading, "ODS-0093")]
    [InlineData("КОНОСАМЕНТ № 17/3", DocumentKind.BillOfLading, "17/3")]
    public async Task Papers_of_the_road_have_many_names(string head, DocumentKind kind, string number)
    {
        var claims = await Office.ReadAsync($"{head}\n\nГрузоотправитель: ОАО «Орал-Тест»\nГрузополучатель: войсковая часть 12345\n");
        (claims.Kind, claims.Number?.Value).ShouldBe((kind, number));
    }

    [Fact]
    public async Task The_number_of_an_air_waybill_is_kept_as_it_is_set() =>
        (await Office.ReadAsync("AIR WAYBILL No. 176-1188 0427\n\nShipper: Nordwind Test Ltd\nConsignee: Southwind Test LLC\n")).Number.ShouldNotBeNull().Value.ShouldBe("176-1188 0427");

    [Fact]
    public async Task A_firm_may_stand_above_the_office_of_its_reader() =>
        (await Office.ReadAsync($"ДП «Приклад-Сервіс»\n02.06.2016 № 17-345\n\nПАТ «Завод «Стріла»\nГолові правління\nп. Коваленку П.П.\n\nШановний Петре Петровичу!\nПросимо повідомити строки постачання виробів та умови оплати за договором.\n\nДиректор       І.І. Іваненко")).Addressee.ShouldNotBeNull().Name.Value.ShouldBe("ПАТ «Завод «Стріла»");

    [Fact]
    public async Task A_register_number_behind_a_ministry_is_not_the_ministrys() =>
        (await DealPaper.RecogniseAsync("MÜQAVİLƏ № AC-20/15\n\nSon istifadəçi: Azərbaycan Respublikası Müdafiə Nazirliyi.\nSatıcı: UNP 191045119")).Mentions.ShouldHaveSingleItem().Identifiers.ShouldBeEmpty();

    [Fact]
    public async Task A_sum_may_be_broken_by_the_end_of_a_line()
    {
        var deal = (await DealPaper.LetterSaysAsync("Поставка 24 шт. станций радиопомех «Дымка-2». Общая сумма договора: 1 036\n200,00 (один миллион тридцать шесть тысяч двести) долларов США.")).ShouldHaveSingleItem();
        deal.Total.ShouldNotBeNull().Value.ShouldBe(1036200m);
    }

    [Theory]
    [InlineData("Nordwind Trading Ltd, Tortola, British Virgin Islands", "VG")]
    [InlineData("ОАО «Орал-Тест», г. Минск, Республика Беларусь", "BY")]
    public async Task A_town_may_stand_between_a_firm_and_its_state(string firm, string country) =>
        (await DealPaper.RecogniseAsync($"{firm}, sells goods.")).Mentions.ShouldHaveSingleItem().Country.ShouldNotBeNull().Value.ShouldBe(country);

    [Theory]
    [InlineData("Приклад, 2 серпня 2017 року\n\nЗавод нібито ремонтує техніку\n\nЯк повідомили джерела видання, завод міг виконати замовлення на ремонт бронетранспортерів. На підприємстві цю інформацію не підтвердили.")]
    [InlineData("Xəbər Lenti, 20 avqust 2020\n\nMənbələrin bildirdiyinə görə, nazirlik yeni silah almış ola bilər. Nazirliyin mətbuat xidməti bu məlumatı təsdiqləməyib.")]
    [InlineData("Прыклад, 2 жніўня 2017 года\n\nПаводле слоў крыніц выдання, завод нібыта паставіў зброю. На прадпрыемстве гэта не пацвердзілі, сказалі ў прэс-службе.")]
    [InlineData("Daily Example, 29 November 2018\n\nA ministry may buy arms from a producer abroad, two people familiar with the talks said on Thursday. A spokesman declined to comment.")]
    [InlineData("«Пример», 3 ноября 2021\n\nПо данным источника в отрасли, предприятие могло поставить вооружение за рубеж. В концерне это опровергли, сказали в пресс-службе.")]
    public async Task News_in_any_language_are_assertions_with_hedges_and_no_deal(string article)
    {
        var claims = await Office.ReadAsync(article);
        claims.Kind.ShouldBe(DocumentKind.PressArticle);
        claims.Deals.ShouldBeEmpty();
        claims.Assertions.ShouldContain(a => a.Hedge != null);
    }

    [Fact]
    public async Task A_packing_list_that_names_its_contract_is_no_contract() =>
        (await Office.ReadAsync("PACKING LIST No. PL-0418\nDate: 15.08.2018\nContract No. SC-18/077 dated 23.04.2018\n\nCase 1: spare parts")).Kind.ShouldBe(DocumentKind.PackingList);

    [Fact]
    public async Task An_order_is_numbered_in_its_heading() =>
        (await Office.ReadAsync("НАКАЗ № 61-к\n15 квітня 2019 р.\n\nПро надання відпустки")).Number.ShouldNotBeNull().Value.ShouldBe("61-к");

    [Fact]
    public async Task The_date_of_an_invoice_may_stand_below_its_number()
    {
        var claims = await Office.ReadAsync("Постачальник: ДП «Завод «Стріла»\nПлатник: ТОВ «Південь Прилад»\n\nРАХУНОК-ФАКТУРА № 77\nвід 02 вересня 2019 р.\n\nПриціл нічний, 2 шт.");
        (claims.Date?.Value.ToString(), claims.Sender?.Name.Value).ShouldBe(("2019-09-02", "ДП «Завод «Стріла»"));
    }

    [Theory]
    [InlineData("Nordwind Test Ltd, Tortola, British Virgin Islands (\"Seller\") and Southwind Test LLC (\"Buyer\") agree: the Seller delivers 3 sets of the radio jammer \"Dymka-2\".", "Nordwind Test Ltd", "Southwind Test LLC")]
    [InlineData("АО «Орал-Тест», Республика Казахстан (Исполнитель), и ТОО «Жол-Тест» (Заказчик) заключили контракт на 3 компл. станций радиопомех «Дымка-2».", "АО «Орал-Тест»", "ТОО «Жол-Тест»")]
    public async Task What_a_party_is_called_may_stand_in_brackets(string preamble, string supplier, string buyer)
    {
        var deal = (await DealPaper.RecogniseAsync($"CONTRACT No. GT-19/5\n15 April 2019\n\n{preamble}")).Deals.ShouldHaveSingleItem();
        (deal.Roles.First(r => r.Role == Role.Supplier).Party.Name.Value, deal.Roles.First(r => r.Role == Role.Buyer).Party.Name.Value).ShouldBe((supplier, buyer));
    }

    [Fact]
    public async Task A_name_with_a_letter_behind_a_hyphen_needs_no_quotes() =>
        (await DealPaper.LetterSaysAsync("The Seller delivers 12 (twelve) units of mobile radar station Yastreb-R.")).ShouldHaveSingleItem().Items.ShouldHaveSingleItem().Designation.ShouldNotBeNull().Value.ShouldBe("Yastreb-R");

    [Fact]
    public async Task A_possibility_that_is_looked_at_in_Azerbaijani_is_hedged() =>
        (await DealPaper.LetterComesToAsync("Hazırda 10 ədəd «Tufan-120» minaatanının təmiri üzrə birgə işlərin mümkünlüyü nəzərdən keçirilir.")).ShouldHaveSingleItem().Hedged.ShouldBeTrue();
}
