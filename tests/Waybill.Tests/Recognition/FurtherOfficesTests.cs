using Waybill.Tests.Recognition.Statements;

namespace Waybill.Tests.Recognition;

/// <summary>Boxes, amendments and names as offices of further states write them.</summary>
public sealed class FurtherOfficesTests
{
    private const string Note = """
        | 1 Відправник (назва, адреса, країна) / Sender⏎ДП «Приклад-Експорт», м. Київ, Україна | МІЖНАРОДНА ТОВАРНО-ТРАНСПОРТНА НАКЛАДНА⏎CMR № BY 0418000 |
        | 2 Одержувач / Consignee⏎Zkušebenský závod Zkouškov, s. p.⏎Zkouškov 1, Czech Republic | 16 Перевізник / Carrier⏎ТОВ «Зразок-Транс», Україна |
        | 4 Місце і дата завантаження / Place and date⏎м. Київ, Україна, 14.03.2018 | 5 Документи / Documents⏎Invoice 18/019-X dd 12.03.2018 |

        """;

    [Fact]
    public async Task A_box_holds_its_label_and_its_value_beside_other_such_boxes()
    {
        var claims = await DealPaper.RecogniseAsync(Note);
        (claims.Kind, claims.Sender?.Name.Value, claims.Addressee?.Name.Value).ShouldBe((DocumentKind.ConsignmentNote, "ДП «Приклад-Експорт»", "Zkušebenský závod Zkouškov, s. p."));
    }

    [Fact]
    public async Task The_number_of_a_blank_has_its_series() =>
        (await DealPaper.RecogniseAsync(Note)).Number.ShouldNotBeNull().Value.ShouldBe("BY 0418000");

    [Fact]
    public async Task A_number_wrapped_in_a_narrow_cell_does_not_begin_in_the_cell_before()
    {
        var deal = (await DealPaper.RecogniseAsync("КОНТРАКТ № 5/1 от 12.03.2019\n\n| Наименование | Ед. | Кол-во | Цена, долл. США | Сумма, долл. США |\n| Групповой комплект «Дымка-2» | компл. | 2 | 145⏎500,00 | 291⏎000,00 |")).Deals.ShouldHaveSingleItem();
        deal.Items.ShouldHaveSingleItem().UnitPrice.ShouldNotBeNull().Value.ShouldBe(145_500m);
    }

    [Fact]
    public async Task Columns_of_what_was_before_are_no_goods_of_an_amendment()
    {
        var claims = await DealPaper.RecogniseAsync("""
            AMENDMENT No. 1
            to Contract No. 5/1 dated 22 November 2018

            | Item | Instead of | < | < | Read | < | < |
            | < | Qty | Unit price USD | Amount USD | Qty | Unit price USD | Amount USD |
            | Machine gun TEST-14 | 120 | 100.00 | 12,000.00 | 96 | 90.00 | 8,640.00 |
            | TOTAL | < | < | 12,000.00 | < | < | 8,640.00 |
            """);
        var deal = claims.Deals.ShouldHaveSingleItem();
        (deal.Items.ShouldHaveSingleItem().Quantity?.Value, deal.Total?.Value).ShouldBe((96m, 8_640m));
    }

    [Fact]
    public async Task Of_a_total_instead_of_another_the_new_one_counts() =>
        (await DealPaper.RecogniseAsync("ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 1\nк договору № 5/1 от 22.04.2019\n\n1. Количество изделий «Дымка-2» составляет 52 шт. Общая стоимость Договора вместо 394 000,00 евро составляет 499 200,00 евро."))
            .Deals.ShouldHaveSingleItem().Total.ShouldNotBeNull().Value.ShouldBe(499_200m);

    [Theory]
    [InlineData("MINISTÈRE DE LA SÉCURITÉ PUBLIQUE ET DE\nL'IMMIGRATION", "MINISTÈRE DE LA SÉCURITÉ PUBLIQUE ET DE L'IMMIGRATION")]
    [InlineData("МИНИСТАРСТВО ТРГОВИНЕ, ТУРИЗМА\nИ ТЕЛЕКОМУНИКАЦИЈА", "МИНИСТАРСТВО ТРГОВИНЕ, ТУРИЗМА И ТЕЛЕКОМУНИКАЦИЈА")]
    [InlineData("Ministère de la Défense nationale et des Anciens combattants\nB.P. 1", "Ministère de la Défense nationale et des Anciens combattants")]
    public async Task A_ministry_of_two_subjects_has_both_in_its_name(string head, string name) =>
        (await DealPaper.RecogniseAsync(head + "\n\nN° 5/1")).Mentions.ShouldHaveSingleItem().Name.Value.ShouldBe(name);

    [Fact]
    public async Task A_firm_behind_and_is_no_subject_of_a_ministry() =>
        (await DealPaper.RecogniseAsync("Entre le Ministère de la Défense nationale et la société Nordwind Test SARL, il est convenu.")).Mentions.Select(m => m.Name.Value)
            .ShouldBe(["Ministère de la Défense nationale", "Nordwind Test SARL"]);

    [Theory]
    [InlineData("Fabrika municije „Primer” a.d.", "Fabrika municije «Primer» a.d.")]
    [InlineData("Zkušebenský závod Zkouškov, s. p.", "Zkušebenský závod Zkouškov, s. p.")]
    [InlineData("Entre RODTEST EAD", "RODTEST EAD")]
    [InlineData("Între UZINA PRIMER S.A.", "UZINA PRIMER S.A.")]
    public async Task What_a_works_makes_belongs_to_its_name_and_what_introduces_it_does_not(string printed, string name) =>
        (await DealPaper.RecogniseAsync($"{printed}\nSome street 5")).Mentions.ShouldHaveSingleItem().Name.Value.ShouldBe(name);

    [Fact]
    public async Task A_ministry_that_is_told_of_a_ministry_is_not_one_with_it() =>
        (await DealPaper.RecogniseAsync("It is certified to the Ministry that the Ministry of Defence of the Republic of Indonesia received the goods.")).Mentions.Select(m => m.Name.Value)
            .ShouldBe(["Ministry of Defence of the Republic of Indonesia"]);

    [Fact]
    public async Task A_firm_does_not_go_on_in_another_cell() =>
        (await DealPaper.RecogniseAsync("| Назив робе | Ознака НВО | Јед. мере | Количина |\n| Метак М67 | ML3 | ком | 5 |")).Mentions.ShouldBeEmpty();

    [Theory]
    [InlineData("Изх. № 26-00-118/12.02.2018 г.", "26-00-118", "2018-02-12")]
    [InlineData("Söğüt Mah. 21. Sok. No: 14 Ankara\nSayı: ABC.D-2019/118\nAnkara, 12.06.2019", "ABC.D-2019/118", "2019-06-12")]
    [InlineData("No. MOD 8 22 00241871\n15 March 2022", "MOD 8 22 00241871", "2022-03-15")]
    public async Task A_register_line_has_a_number_of_its_own(string line, string number, string date)
    {
        var claims = await Office.ReadAsync($"Nordwind Test Ltd\n{line}\n\nTo: Southwind Test LLC\n\nDear Sirs,\n\nWe thank you for your letter of last week and shall answer it soon.\n\nYours sincerely,\nL. Sample");
        (claims.Number?.Value, claims.Date?.Value.ToString()).ShouldBe((number, date));
    }

    [Fact]
    public async Task An_abbreviation_inside_a_number_decides_no_kind() =>
        (await DealPaper.RecogniseAsync("ДОЗВОЛУ\n\nза извоз наоружања\n\nОснов: сертификат бр. MOD/EUC/0231/2019 од 21.04.2019.\nИзвозник: «Пример» а.д.")).Kind.ShouldBe(DocumentKind.ExportLicence);

    [Theory]
    [InlineData("Пистолет TESTOFER-9, 9 мм", "TESTOFER-9")]
    [InlineData("İĞNE-T laser guided munition", "İĞNE-T")]
    [InlineData("Aéronef sans pilote BOZTEST B-2", "BOZTEST B-2")]
    public async Task A_name_in_capitals_with_the_mark_of_its_model_is_a_designation(string description, string designation) =>
        (await DealPaper.RecogniseAsync($"CONTRACT No. 5/1 dated 12.03.2019\n\n| Description | Quantity | Unit |\n| {description} | 4 | pcs |"))
            .Deals.ShouldHaveSingleItem().Items.ShouldHaveSingleItem().Designation.ShouldNotBeNull().Value.ShouldBe(designation);

    [Fact]
    public async Task A_course_among_goods_is_training() =>
        (await DealPaper.RecogniseAsync("CONTRACT No. 5/1 dated 12.03.2019\n\n| Description | Quantity | Unit |\n| Rifle TEST-9 | 4 | pcs |\n| Driver and maintainer course | 24 | persons |"))
            .Deals.ShouldHaveSingleItem().Items[1].Activity.ShouldNotBeNull().Value.ShouldBe(Activity.Training);

    [Fact]
    public async Task Of_a_part_out_of_a_whole_the_part_counts()
    {
        var deal = (await DealPaper.LetterSaysAsync("Сообщаем, что по контракту № 5/1 от 12.03.2019 получены 6 из 18 станций «Дымка-2».")).ShouldHaveSingleItem();
        deal.Events.ShouldContain(e => e.Stage.Value == Stage.Receipt && e.Items.Any(i => i.Quantity!.Value == 6));
    }

    [Fact]
    public async Task An_act_counts_what_was_received()
    {
        var deal = (await DealPaper.RecogniseAsync("PROCÈS-VERBAL DE RÉCEPTION\nN° 92/X\n\nen exécution du contrat n° 5/1 du 14/09/2017\n\n| Désignation | Commandé | Présenté | Reçu conforme |\n| Mortier TEST-82 | 60 | 36 | 36 |")).Deals.ShouldHaveSingleItem();
        deal.Items.ShouldHaveSingleItem().Quantity.ShouldNotBeNull().Value.ShouldBe(36m);
    }

    [Fact]
    public async Task Forces_that_agree_to_an_offer_buy()
    {
        var deal = (await Office.ReadAsync("MINISTRY OF DEFENCE OF GEORGIA\nNo. 5/17\n15 March 2022\n\nTo: Nordwind Test A.Ş.\nAnkara, Turkey\n\nDear Sirs,\n\nWe regret that the Ministry cannot accept the offer of 40 munitions TEST-9.\n\nYours sincerely,\nL. Sample")).Deals.ShouldHaveSingleItem();
        deal.Roles.Select(r => (r.Role, r.Party.Name.Value)).ShouldContain((Role.Buyer, "MINISTRY OF DEFENCE OF GEORGIA"));
    }

    [Fact]
    public async Task The_reader_of_an_address_is_not_greeted_by_it()
    {
        var claims = await Office.ReadAsync("Ministère de la Défense nationale\nDirection générale\nN° 0587/X\n\nLe 20/12/2021\n\nÀ Monsieur le Directeur général\nde la société Nordwind Test SARL, Lyon\n\nMonsieur le Directeur général,\n\nJ'ai le regret de porter à votre connaissance que le bon de commande est annulé.\n\nLe Directeur général\nJean Exemple");
        claims.Addressee.ShouldNotBeNull().Name.Value.ShouldBe("Nordwind Test SARL");
    }

    [Fact]
    public async Task Labels_and_values_of_plain_text_are_lines_and_no_columns()
    {
        var text = (await Office.TranscribeAsync(":20: Sender's Reference      TEST0001\n:23B: Operation Code         CRED\n:32A: Date/Currency          180129 EUR 261,00\n")).Pages[0].Text;
        text.ShouldContain(":20: Sender's Reference\tTEST0001");
    }
}
