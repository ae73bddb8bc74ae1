namespace Waybill.Tests.Recognition.Statements;

/// <summary>Who plays which part, and from where to where goods go.</summary>
public sealed class PartiesOfDealTests
{
    [Theory]
    [InlineData("Поставка 3 компл. станций радиопомех «Дымка-2»: поставщиком является АО «Орал-Тест», производитель – ТОО «Каспий-Тест», конечный пользователь – Министерство обороны Азербайджанской Республики.",
        "Supplier=АО «Орал-Тест»; Maker=ТОО «Каспий-Тест»; EndUser=Министерство обороны Азербайджанской Республики", "KZ", "AZ")]
    [InlineData("Поставка 3 компл. станций радиопомех «Дымка-2» будет осуществлена через компанию Redfern Trading Ltd (Сейшельские Острова), выступающую посредником.", "Intermediary=Redfern Trading Ltd", null, null)]
    [InlineData("Поставщик: АО «Орал-Тест». 3 компл. станций радиопомех «Дымка-2» поставляются через компанию Redfern Trading Ltd.", "Supplier=АО «Орал-Тест»; Intermediary=Redfern Trading Ltd", null, null)]
    [InlineData("АО «Орал-Тест» (далее – Комитент) и ТОО «Жол-Тест» (далее – Комиссионер) заключили договор на продажу 3 компл. станций радиопомех «Дымка-2».", "Supplier=АО «Орал-Тест»; Intermediary=ТОО «Жол-Тест»", null, null)]
    [InlineData("Просим ТОО «Каспий-Тест» изготовить 3 компл. станций радиопомех «Дымка-2» для последующей поставки Министерству обороны Республики Армения.", "Maker=ТОО «Каспий-Тест»; EndUser=Министерству обороны Республики Армения", "KZ", "AM")]
    [InlineData("Постачання 3 компл. станцій радіоперешкод «Димка-2» виробництва ДП «Завод «Тест» для Міністерства оборони Грузії, вантажоодержувач – військова частина А1234.",
        "Maker=ДП «Завод «Тест»; Consignee=військова частина А1234; EndUser=Міністерства оборони Грузії", "UA", "GE")]
    [InlineData("The goods (3 sets of the radio jammer \"Dymka-2\") are manufactured by Promin Test JSC and will be exported by Tradeline Test SE; end user: Ministry of Defence of Georgia; carrier: Blackstork Test LLC.",
        "Maker=Promin Test JSC; Supplier=Tradeline Test SE; EndUser=Ministry of Defence of Georgia; Carrier=Blackstork Test LLC", null, "GE")]
    [InlineData("3 sets of the radio jammer \"Dymka-2\" are purchased by the Ministry of Defence of Georgia via Tradeline Test SE.", "Buyer=Ministry of Defence of Georgia; Supplier=Tradeline Test SE", null, "GE")]
    [InlineData("Грузоотправитель: АО «Склад-Тест». Грузополучатель: войсковая часть 12345. Перевозчик: ТОО «Путь-Тест». Плательщик: Министерство обороны Республики Армения. Поставка 3 компл. станций радиопомех «Дымка-2».",
        "Consignee=войсковая часть 12345; Carrier=ТОО «Путь-Тест»; Buyer=Министерство обороны Республики Армения", null, "AM")]
    public async Task Words_around_a_name_give_it_its_part(string sentence, string roles, string? from, string? to)
    {
        var deal = (await DealPaper.LetterSaysAsync(sentence)).ShouldHaveSingleItem();
        string.Join("; ", deal.Roles.Select(r => $"{r.Role}={r.Party.Name.Value}")).ShouldBe(roles);
        (deal.From?.Value, deal.To?.Value).ShouldBe((from, to));
    }

    [Theory]
    [InlineData("010000, г. Астана, пр. Абая, 1", "KZ", "Астана")]
    [InlineData("просп. Победы, 7, тел. +380 44 123-45-67", "UA", "+380")]
    [InlineData("ул. Полевая, 7, тел. +7 (495) 123-45-67", "RU", "+7 (4")]
    [InlineData("ул. Полевая, 7, тел. +7 7172 12-34-56", "KZ", "+7 7")]
    [InlineData("ул. Полевая, 7, р/с BY02PRPT30124875787542170000", "BY", "BY02PRPT30124875787542170000")]
    [InlineData("ул. Полевая, 7, ЄДРПОУ 12345678", "UA", "ЄДРПОУ")]
    public async Task The_address_says_where_a_firm_sits_that_nothing_else_places(string address, string country, string words)
    {
        var claims = await DealPaper.RecogniseAsync($"КОНТРАКТ № 7-К/2019\n«15» апреля 2019 г.\n\nОАО «Орал-Тест», именуемое в дальнейшем «Продавец», и Министерство обороны Республики Армения, именуемое в дальнейшем «Покупатель», заключили контракт о поставке 3 компл. станций радиопомех «Дымка-2».\n\nПродавец: ОАО «Орал-Тест», {address}");
        var from = claims.Deals.ShouldHaveSingleItem().From.ShouldNotBeNull();
        (from.Value, from.Quote.Text).ShouldBe((country, words));
    }

    [Fact]
    public async Task Goods_that_a_host_grants_an_embassy_go_to_the_embassys_state()
    {
        var claims = await DealPaper.RecogniseAsync("Министерство иностранных дел Республики Казахстан\n№ 31-7/88\n\nМинистерство иностранных дел Республики Казахстан свидетельствует своё уважение Посольству Республики Армения в Республике Казахстан и имеет честь сообщить, что не имеет возражений против поставки 8 единиц гаубиц Д-30.\n\nМинистерство пользуется случаем, чтобы возобновить Посольству уверения в своём высоком уважении.\n\n30 марта 2020 г.");
        var deal = claims.Deals.ShouldHaveSingleItem();
        (deal.From?.Value, deal.To?.Value).ShouldBe(("KZ", "AM"));
    }
}
