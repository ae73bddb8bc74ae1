using Waybill.Tests.Linking;
using Waybill.Tests.Recognition.Statements;

namespace Waybill.Tests.Recognition;

/// <summary>Papers as offices of the Balkans, of North Africa and of forwarders write them.</summary>
public sealed class NeighbouringOfficesTests
{
    [Theory]
    [InlineData("rešavajući po zahtevu br. 711/18 od 02.10.2018. godine, izdaje se dozvola", "711/18 2018-10-02")]
    [InlineData("решавајући по захтеву бр. 711/18 од 02.10.2018. године, издаје се дозвола", "711/18 2018-10-02")]
    [InlineData("livrés au titre de son avenant n° 1 du 7 mars 2017.", "1 2017-03-07")]
    [InlineData("Our packing list PL-019/19 of 22.01.2019 is attached.", "PL-019/19 2019-01-22")]
    [InlineData("INV. 0000000318 DD 22.08.2014", "0000000318 2014-08-22")]
    [InlineData("QUOTATION\n6100 Townsville, Some street 5", "-")]
    public async Task Numbers_are_cited_in_many_ways(string text, string cited) => (await Office.CitedAsync(text)).ShouldBe(cited);

    [Fact]
    public async Task A_packing_list_counts_goods_and_not_cases()
    {
        var deal = (await DealPaper.RecogniseAsync("""
            PACKING LIST
            No. PL-7 of 22.01.2019

            | Case Nos. | Contents | Qty/case | Cases | Qty, pcs | Net kg | Gross kg |
            | 1–20 | Machine gun 7,62 mm TEST-84 | 5 | 20 | 100 | 1180 | 1420 |
            | 21–40 | Machine gun 7,62 mm TEST-84 | 5 | 20 | 100 | 1180 | 1420 |
            | TOTAL | < | < | 40 | 200 | 2360 | 2840 |
            """)).Deals.ShouldHaveSingleItem();
        var item = deal.Items.ShouldHaveSingleItem();
        (item.Designation?.Value, item.Description?.Value, item.Quantity?.Value, item.UnitPrice?.Value, deal.Total?.Value).ShouldBe(("TEST-84", "Machine gun 7,62 mm", 200m, null, null));
    }

    [Fact]
    public async Task One_box_of_a_waybill_may_list_goods_each_with_its_count()
    {
        var claims = await DealPaper.RecogniseAsync("""
            AIR WAYBILL No. 020-5

            | No. of Pieces | Gross Weight kg | Nature and Quantity of Goods |
            | 50 CASES⏎10 CTNS | 2150.0⏎165.0 | GRENADE LAUNCHERS TEST-L 250 PCS⏎OPTICAL SIGHTS PROBE-7V 240 PCS |
            | 28 AUG 2014 TOWN⏎Executed on (date) at (place) | A. Sample⏎Signature of Issuing Carrier | |
            """);
        claims.Date.ShouldNotBeNull().Value.ToString().ShouldBe("2014-08-28");
        claims.Deals.ShouldHaveSingleItem().Items.Select(i => (i.Designation?.Value, i.Quantity?.Value)).ShouldBe([("TEST-L", 250m), ("PROBE-7V", 240m)]);
    }

    [Fact]
    public async Task An_act_takes_over_what_it_received_and_not_what_was_ordered()
    {
        var deal = (await DealPaper.RecogniseAsync("""
            PROCES-VERBAL DE RECEPTION
            N° 88/DM/2017

            | Désignation | Qté commandée | Qté reçue | Reste à livrer |
            | Mortier de 120 mm TEST-75 | 24 | 16 | 8 |
            """)).Deals.ShouldHaveSingleItem();
        (deal.Items.ShouldHaveSingleItem().Quantity?.Value, deal.Events[0].Items.ShouldHaveSingleItem().Quantity?.Value).ShouldBe((24m, 16m));
    }

    [Fact]
    public async Task The_unit_behind_a_number_is_no_label_of_another_box()
    {
        var deal = (await DealPaper.RecogniseAsync("ДОЗВОЛА ЗА ИЗВОЗ\nБрој: 330-02-00214/2018-09\n\n| 5. Назив робе / Description | митраљез 7,62 mm ТЕСТ-84 |\n| 6. Количина / Quantity | 500 ком. |\n| 7. Вредност / Value | 990.000,00 EUR |")).Deals.ShouldHaveSingleItem();
        (deal.Items.ShouldHaveSingleItem().Quantity?.Value, deal.Items[0].Amount?.Value).ShouldBe((500m, 990_000m));
    }

    [Fact]
    public async Task Whom_another_took_the_place_of_buys_no_more()
    {
        var deal = (await DealPaper.RecogniseAsync("""
            ANEKS BR. 1
            Ugovora br. 95-P/2018 od 05.02.2018. godine

            1. Fabrika municije Primer a.d. (u daljem tekstu: Prodavac),
            2. Stari Test SARL (u daljem tekstu: dosadašnji Kupac) i
            3. Novi Test Ltd (u daljem tekstu: novi Kupac).

            Predmet: mitraljez 7,62 mm TEST-84, 500 kom. po ceni od 1.980,00 EUR.

            | Prodavac | Dosadašnji Kupac | Novi Kupac |
            """)).Deals.ShouldHaveSingleItem();
        deal.Roles.Where(r => r.Role is Role.Supplier or Role.Buyer).Select(r => (r.Role, r.Party.Name.Value)).ShouldBe([(Role.Supplier, "Fabrika municije Primer a.d."), (Role.Buyer, "Novi Test Ltd")], ignoreOrder: true);
    }

    [Theory]
    [InlineData("ФАБРИКА НАОРУЖАЊА ПРИМЕР А.Д.", "ФАБРИКА НАОРУЖАЊА ПРИМЕР А.Д.")]
    [InlineData("Fabrika naoružanja Primer a.d.", "Fabrika naoružanja Primer a.d.")]
    [InlineData("Muničné závody Vzorka, a.s.", "Muničné závody Vzorka, a.s.")]
    public async Task Small_words_inside_a_name_belong_to_it(string printed, string name) =>
        (await DealPaper.RecogniseAsync($"{printed}\nNěkde 5")).Mentions.ShouldHaveSingleItem().Name.Value.ShouldBe(name);

    [Fact]
    public async Task A_ministry_is_of_the_state_that_its_full_name_tells()
    {
        var claims = await DealPaper.RecogniseAsync("CONTRAT N° 5/1 du 18 octobre 2016\n\nVektor Test d.o.o., Belgrade, Serbie, et le Ministère de la Défense Nationale de la République Algérienne conviennent de ce qui suit.\n\nUtilisateur final : Ministère de la Défense Nationale\nBelgrade, Serbie");
        claims.Mentions.Where(m => m.Kind == PartyKind.Ministry).Select(m => m.Country?.Value).ShouldAllBe(c => c == "DZ");
    }

    [Theory]
    [InlineData("The Embassy would be grateful if the competent authorities could give their consent to the export of 6 units of howitzers TEST-52.", false)]
    [InlineData("The competent authorities have given their consent to the export of 6 units of howitzers TEST-52.", true)]
    public async Task Consent_that_is_asked_for_is_not_given(string sentence, bool isGiven) =>
        (await DealPaper.LetterSaysAsync(sentence)).ShouldHaveSingleItem().Events.Any(e => e is { Stage.Value: Stage.Agreement, Mode: EventMode.Done }).ShouldBe(isGiven);

    [Fact]
    public async Task Who_does_without_the_training_keeps_the_goods()
    {
        var deal = (await DealPaper.LetterComesToAsync("Nous vous confirmons notre accord sur la révision générale de trente (30) BMP-1. Par contre, nous renonçons à la formation des douze (12) mécaniciens.")).ShouldHaveSingleItem();
        (deal.Outcome, deal.Stage?.Value, deal.Items.Count).ShouldBe((DealOutcome.Open, Stage.Agreement, 2));
    }

    [Fact]
    public async Task What_left_as_planned_is_under_way()
    {
        var deal = (await DealPaper.LetterSaysAsync("The first lot, 200 pcs of the machine gun TEST-84, left Townsville on 22 January as planned.")).ShouldHaveSingleItem();
        deal.Events.Select(e => (e.Stage.Value, e.Mode)).ShouldBe([(Stage.Dispatch, EventMode.Done)]);
    }

    [Fact]
    public async Task Minutes_may_part_their_heading_with_a_number()
    {
        var claims = await DealPaper.RecogniseAsync("ПРОТОКОЛ № 3\nот проведени преговори с делегация на Министерството на отбраната\n\nДнес, 15 май 2019 г., се проведе среща.\n\nСтраните се договориха за следното:\n\n1. Заводът ще извърши основен ремонт на 30 (тридесет) броя БМП-1.");
        claims.Kind.ShouldBe(DocumentKind.Minutes);
    }

    [Fact]
    public async Task A_personnel_decision_is_no_licence() =>
        (await DealPaper.RecogniseAsync("ФАБРИКА НАОРУЖАЊА ПРИМЕР А.Д.\nБрој: 02-61/2019\nДатум: 29.05.2019.\n\nРЕШЕЊЕ\n\n1. Драгана Примеровић распоређује се на радно место шефа рачуноводства.\n\nГЕНЕРАЛНИ ДИРЕКТОР\nМилисав Примеровић")).Kind.ShouldBe(DocumentKind.Other);

    [Fact]
    public async Task The_number_of_a_note_may_stand_alone_on_its_line() =>
        (await DealPaper.RecogniseAsync("EMBASSY OF THE REPUBLIC OF UGANDA\nROME\n\nUGR/44/2019\n\nNOTE VERBALE\n\nThe Embassy of the Republic of Uganda presents its compliments to the Ministry of Foreign Affairs of the Republic of Serbia.")).Number.ShouldNotBeNull().Value.ShouldBe("UGR/44/2019");

    [Fact]
    public async Task A_scan_that_took_a_letter_for_a_nought_cites_the_order_all_the_same()
    {
        const string order = "PURCHASE ORDER No. MOD/PO/2014/0231\nDate: 19.05.2014\n\nSupplier: Tundja Test AD, Bulgaria\nBuyer: Ministry of Defence of the Republic of Uganda\n\n| Description | Qty | Unit | Unit price USD |\n| Grenade launcher TEST-40 | 400 | pcs | 1,120.00 |";
        const string waybill = "AIR WAYBILL No. 020-5\n28.08.2014\n\nShipper: Tundja Test AD\nConsignee: Ministry of Defence of the Republic of Uganda\n\nP.O. MOD/P0/2014/0231\n\n| Nature of goods | Qty | Unit |\n| Grenade launcher TEST-40 | 250 | pcs |";
        var settled = await TransferCase.SettleAsync([("order", order, TextOrigin.Native), ("waybill", waybill, TextOrigin.Recognised)]);
        var deal = settled.Transfers.ShouldHaveSingleItem();
        (deal.ContractNumber?.Value, deal.Items[0].Delivered?.Value).ShouldBe(("MOD/PO/2014/0231", 250m));
    }

    [Fact]
    public async Task The_letters_of_a_number_are_no_label() =>
        (await DealPaper.RecogniseAsync("КОНТРАКТ / MÜQAVİLƏ\n№ 031-19/AZ\n20 мая 2019 г.\n\nООО «Продавец», именуемое в дальнейшем «Продавец», и АО «Купец», именуемое в дальнейшем «Покупатель», заключили настоящий Контракт.")).Number.ShouldNotBeNull().Value.ShouldBe("031-19/AZ");

    [Fact]
    public async Task What_stands_behind_a_sign_for_number_is_no_date()
    {
        var claims = await DealPaper.RecogniseAsync("FAKTURA / INVOICE nr 17/05/2017\nGdynia, 16.05.2017\n\nSprzedawca / Seller: Próba Trade Sp. z o.o.\nNabywca / Buyer: Test CJSC");
        (claims.Number?.Value, claims.Date?.Value.ToString()).ShouldBe(("17/05/2017", "2017-05-16"));
    }

    [Fact]
    public async Task Number_one_of_another_paper_is_cited_beside_the_own_number_one()
    {
        var claims = await DealPaper.RecogniseAsync("АКТ № 1\nприёма-передачи имущества по контракту № 5/19 от 20.05.2019\n(с учётом дополнительного соглашения № 1 от 16.08.2019)\n\nг. Баку\n19 ноября 2019 г.\n\nПередано: станция «Дымка-2», 2 компл.");
        claims.References.Select(r => (r.Number.Value, r.Date?.Value.ToString())).ShouldBe([("5/19", "2019-05-20"), ("1", "2019-08-16")]);
        claims.Date.ShouldNotBeNull().Value.ToString().ShouldBe("2019-11-19");
    }

    [Fact]
    public async Task A_paper_in_two_languages_cites_twice_and_has_one_date_of_its_own() =>
        (await DealPaper.RecogniseAsync("ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 1\nк контракту № 09-Т/2019 от 22.05.2019\nAVENANT N° 1\nau contrat n° 09-Т/2019 du 22.05.2019\n\nМинск – Уагадугу, 18.09.2019\n\n1. Количество изделий «Дымка-2» составляет 8 шт.")).Date.ShouldNotBeNull().Value.ToString().ShouldBe("2019-09-18");

    [Theory]
    [InlineData("Xahiş edirik, «Sınaq» dövlət xarici ticarət unitar müəssisəsi ilə əlaqə saxlayasınız.", "«Sınaq»")]
    [InlineData("PT Contoh Bahari Sarana\nJakarta, Indonesia", "PT Contoh Bahari Sarana")]
    [InlineData("Letecké opravny Vzorkov s.r.o.\nPraha 1", "Letecké opravny Vzorkov s.r.o.")]
    public async Task Firms_are_named_by_forms_and_nouns_of_many_states(string text, string name) =>
        (await DealPaper.RecogniseAsync(text)).Mentions.ShouldHaveSingleItem().Name.Value.ShouldBe(name);

    [Fact]
    public async Task Armed_forces_that_talk_to_a_seller_buy()
    {
        var deal = (await DealPaper.RecogniseAsync("ПРОТОКОЛ № 4\nрабочей встречи\n\nПрисутствовали: от Министерства обороны Республики Армения – А. Образцян.\n\n1. Стороны обсудили возможность закупки двух станций «Дымка-2».")).Deals.ShouldHaveSingleItem();
        deal.Roles.Where(r => r.Role is Role.Supplier or Role.Buyer).Select(r => r.Role).ShouldBe([Role.Buyer]);
    }

    [Fact]
    public async Task A_works_that_bills_the_agency_sells_through_it()
    {
        var deal = (await DealPaper.RecogniseAsync("ОАО «Пробный ремонтный завод»\nг. Слуцк, Республика Беларусь\n\nСЧЁТ № 341 от 21.12.2017\n\nПлательщик: ГВТУП «Примерэкспорт», УНП 192734157\n\n| Наименование | Ед. | Кол-во | Цена, бел. руб. |\n| Капитальный ремонт 2С1 «Гвоздика» | ед. | 12 | 98 500,00 |")).Deals.ShouldHaveSingleItem();
        deal.Roles.Where(r => r.Role is Role.Supplier or Role.Maker or Role.Buyer).Select(r => (r.Role, r.Party.Name.Value)).ShouldBe([(Role.Supplier, "ГВТУП «Примерэкспорт»"), (Role.Maker, "ОАО «Пробный ремонтный завод»")]);
    }

    [Fact]
    public async Task Who_refuses_what_was_asked_of_him_would_have_sold()
    {
        var deal = (await DealPaper.RecogniseAsync("ООО «Продавец»\n\n11.06.2019 № 03-11/1402\n\nДиректору АО «Проситель»\nг-ну И. Иванову\n\nУважаемый господин Иванов!\n\nВаш запрос о поставке 2 комплектов «Дымка-2» рассмотрен. С сожалением сообщаем, что поставить указанные изделия не представляется возможным.\n\nДиректор П.П.Петров")).Deals.ShouldHaveSingleItem();
        deal.Roles.Where(r => r.Role is Role.Supplier or Role.Buyer).Select(r => (r.Role, r.Party.Name.Value)).ShouldBe([(Role.Supplier, "ООО «Продавец»"), (Role.Buyer, "АО «Проситель»")]);
    }

    [Theory]
    [InlineData("Министерство обороны Республики Армения", "Приняли / Qabul etdilər:", true)]
    [InlineData("ГВТУП «Примерэкспорт»", "Приняли / Qabul etdilər:", false)]
    [InlineData("Министерство обороны Республики Армения", "Начальник цеха:", false)]
    public async Task Forces_that_sign_that_they_took_over_received(string taker, string foot, bool isReceived)
    {
        var deal = (await DealPaper.RecogniseAsync($"АКТ № 1\nсдачи-приёмки\nг. Энск, 26.02.2019\n\nОАО «Завод» передало, а {taker} приняло по контракту № 47/18 от 14.03.2018 изделия 2С1, состояние хорошее, комплектность проверена, замечаний нет, документы переданы вместе с изделиями.\n\n| Изделие | Кол-во |\n| 2С1 «Гвоздика» | 6 |\n\nСдал: И.И.Иванов\n\n{foot} П.П.Петров")).Deals.ShouldHaveSingleItem();
        deal.Events.Any(e => e.Stage.Value == Stage.Receipt).ShouldBe(isReceived);
    }

    [Fact]
    public async Task Complaints_that_did_not_come_deny_no_delivery() =>
        (await DealPaper.LetterSaysAsync("По контракту № 31/16 от 05.07.2016 отгружено 200 шт. изделий «Дымка-2». Груз получен, претензий по количеству и качеству не поступало.")).ShouldHaveSingleItem().Denial.ShouldBeNull();

    [Fact]
    public async Task Goods_that_were_overhauled_before_are_supplied() =>
        (await DealPaper.RecogniseAsync("OFFER No. 5 of 09.03.2017\n\n| Item description | Qty | Unit | Unit price EUR |\n| RM-70 multiple rocket launcher, overhauled | 8 | pcs | 385,000.00 |")).Deals.ShouldHaveSingleItem().Items.ShouldHaveSingleItem().Activity.ShouldNotBeNull().Value.ShouldBe(Activity.Supply);

    [Theory]
    [InlineData("прицелы ПСО-1-1 в количестве 150 шт.", "ПСО-1-1")]
    [InlineData("станции 36Д6-М в количестве 2 шт.", "36Д6-М")]
    [InlineData("8 units of EJDER YALÇIN armoured vehicles", "EJDER YALÇIN")]
    [InlineData("кількість ракет РК-3К «60 шт.» замінити на «48 шт.»", "РК-3К")]
    public async Task Designations_are_whole(string goods, string designation) =>
        (await DealPaper.LetterSaysAsync($"Сообщаем, что просим поставить {goods}.")).ShouldHaveSingleItem().Items[0].Designation.ShouldNotBeNull().Value.ShouldBe(designation);

    [Fact]
    public async Task An_invoice_for_a_part_does_not_say_how_many_were_ordered()
    {
        const string letter = "ООО «Продавец»\n\n11.11.2015 № 1406/05\n\nДиректору АО «Купец»\n\nПо контракту № 27/15 от 16.03.2015 на ремонт 10 двигателей АИ-25ТЛ отремонтирована первая партия.\n\nДиректор И.И.Иванов";
        const string invoice = "СЧЁТ № 87 от 23.10.2015\n\nПоставщик: ООО «Продавец»\nПокупатель: АО «Купец»\nОснование: контракт № 27/15 от 16.03.2015\n\n| Наименование | Ед. | Кол-во | Цена, евро | Сумма, евро |\n| Капитальный ремонт двигателя АИ-25ТЛ | шт. | 4 | 38 600,00 | 154 400,00 |";
        var deal = (await TransferCase.SettleAsync(("letter", letter), ("invoice", invoice))).Transfers.ShouldHaveSingleItem();
        (deal.Items.ShouldHaveSingleItem().Quantity?.Value, deal.Items[0].Amount?.Value).ShouldBe((10m, null));
    }

    [Fact]
    public async Task A_payment_for_an_invoice_is_of_its_deal()
    {
        const string invoice = "INVOICE No. RE-2020/641\n25.06.2020\n\nSeller: Nordwind Test GmbH\nBuyer: Southwind Test LLC\nContract No. 5/20 of 17.03.2020\n\n| Description | Qty | Unit | Unit price EUR | Amount EUR |\n| Sight TEST-40 | 60 | pcs | 100.00 | 6,000.00 |";
        const string payment = ":20:ANKA2007060418\n:23B:CRED\n:32A:200706EUR6000,00\n:50K:/TR900032700001940275310048\nSOUTHWIND TEST LLC\n:59:/DE71515701930004816270\nNORDWIND TEST GMBH\n:70:INVOICE RE-2020/641 DD 25.06.2020\n:71A:OUR";
        (await TransferCase.SettleAsync(("invoice", invoice), ("payment", payment))).Transfers.ShouldHaveSingleItem().Stage.ShouldNotBeNull().Value.ShouldBe(Stage.Payment);
    }

    [Theory]
    [InlineData("Lahn-Bote · Freitag, 12. Juli 2019 · Lokales, Seite 14\nSieben Neue an der Werkbank\n\nWetzlar. Mit einem Sommerfest hat die Firma sieben junge Leute verabschiedet.")]
    [InlineData("XƏZƏR XƏBƏRLƏRİ\ngündəlik ictimai-siyasi qəzet · çərşənbə, 27 iyun 2018-ci il\n\nHərbi liseydə buraxılış günü")]
    public async Task A_cutting_is_known_by_its_first_lines(string text) => (await DealPaper.RecogniseAsync(text)).Kind.ShouldBe(DocumentKind.PressArticle);
}
