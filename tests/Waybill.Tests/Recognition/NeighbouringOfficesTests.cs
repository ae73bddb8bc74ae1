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
}
