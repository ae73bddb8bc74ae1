namespace Waybill.Tests.Recognition.Naming;

/// <summary>Which organisations a sentence names, of what kind, of which state.</summary>
public sealed class OrganisationTests
{
    [Theory]
    [InlineData("Письмо получено от ОАО «КБ «Спектр-9» вчера.", "ОАО «КБ «Спектр-9»", PartyKind.Company, null)]
    [InlineData("Письмо получено от ОАО \"КБ \"Спектр-9\"\" вчера.", "ОАО «КБ «Спектр-9»»", PartyKind.Company, null)]
    [InlineData("Письмо получено от АО „Вектор-Юг“ вчера.", "АО «Вектор-Юг»", PartyKind.Company, null)]
    [InlineData("Письмо получено от АО “Вектор-Юг” вчера.", "АО «Вектор-Юг»", PartyKind.Company, null)]
    [InlineData("Письмо получено от ТОО Алатау Прибор вчера.", "ТОО Алатау Прибор", PartyKind.Company, "KZ")]
    [InlineData("Письмо получено от ТОО «Алатау\nПрибор» вчера.", "ТОО «Алатау Прибор»", PartyKind.Company, "KZ")]
    [InlineData("Письмо получено от ГП Северский приборостроительный завод вчера.", "ГП Северский приборостроительный завод", PartyKind.Company, null)]
    [InlineData("Письмо получено от АО «Вектор-Юг», 070004, Республика Казахстан, г. Энск, ул. Полевая, 5", "АО «Вектор-Юг»", PartyKind.Company, "KZ")]
    [InlineData("Письмо получено от АО «Вектор-Юг», г. Тбилиси, ул. Полевая, 5", "АО «Вектор-Юг»", PartyKind.Company, "GE")]
    [InlineData("Письмо получено от АО НПП «Вектор-Юг» вчера.", "АО НПП «Вектор-Юг»", PartyKind.Company, null)]
    [InlineData("Письмо получено от концерна «Вектор-Юг» вчера.", "концерна «Вектор-Юг»", PartyKind.Company, null)]
    [InlineData("Направлено Государственному предприятию «Вектор-Юг» вчера.", "Государственному предприятию «Вектор-Юг»", PartyKind.Company, null)]
    [InlineData("Лист отримано від ДК «Південь-Експорт» учора.", "ДК «Південь-Експорт»", PartyKind.Agency, "UA")]
    [InlineData("Лист отримано від Товариства з обмеженою відповідальністю «Південь Прилад» учора.", "Товариства з обмеженою відповідальністю «Південь Прилад»", PartyKind.Company, "UA")]
    [InlineData("Лист отримано від КП «Південь Прилад» учора.", "КП «Південь Прилад»", PartyKind.Company, "UA")]
    [InlineData("The letter came from Nordwind Systems, LLC yesterday.", "Nordwind Systems, LLC", PartyKind.Company, null)]
    [InlineData("The letter came from Nordwind Systems Ltd (Georgia) yesterday.", "Nordwind Systems Ltd", PartyKind.Company, "GE")]
    [InlineData("The letter came from LLP \"Alatau Pribor\" yesterday.", "LLP «Alatau Pribor»", PartyKind.Company, null)]
    [InlineData("The letter came from \"Alatau Pribor\" LLP yesterday.", "«Alatau Pribor» LLP", PartyKind.Company, null)]
    [InlineData("Məktub «Şimal Cihaz» MMC tərəfindən göndərilib.", "«Şimal Cihaz» MMC", PartyKind.Company, "AZ")]
    [InlineData("Գրությունը ստացվել է «Հարավ Սարք» ՓԲԸ-ից։", "«Հարավ Սարք» ՓԲԸ", PartyKind.Company, "AM")]
    [InlineData("Хат «Алатау Аспап» АҚ атынан келді.", "«Алатау Аспап» АҚ", PartyKind.Company, "KZ")]
    [InlineData("Письмо Министерства обороны Республики Армения получено.", "Министерства обороны Республики Армения", PartyKind.Ministry, "AM")]
    [InlineData("Письмо МО РА получено.", "МО РА", PartyKind.Ministry, "AM")]
    [InlineData("Письмо Минобороны РК получено.", "Минобороны РК", PartyKind.Ministry, "KZ")]
    [InlineData("Письмо МИД Грузии получено.", "МИД Грузии", PartyKind.Ministry, "GE")]
    [InlineData("Лист Міністерства оборони Республіки Вірменія отримано.", "Міністерства оборони Республіки Вірменія", PartyKind.Ministry, "AM")]
    [InlineData("Нота МЗС України отримана.", "МЗС України", PartyKind.Ministry, "UA")]
    [InlineData("Письмо Министерства цифрового развития, инноваций и аэрокосмической промышленности Республики Казахстан", "Министерства цифрового развития, инноваций и аэрокосмической промышленности Республики Казахстан", PartyKind.Ministry, "KZ")]
    [InlineData("Գրությունը ստացվել է ՀՀ պաշտպանության նախարարությունից։", "ՀՀ պաշտպանության նախարարությունից", PartyKind.Ministry, "AM")]
    [InlineData("The letter of the Ministry of Defence of Georgia came.", "Ministry of Defence of Georgia", PartyKind.Ministry, "GE")]
    [InlineData("Хат Қазақстан Республикасының Қорғаныс министрлігінен келді.", "Қазақстан Республикасының Қорғаныс министрлігінен", PartyKind.Ministry, "KZ")]
    [InlineData("AZƏRBAYCAN RESPUBLİKASI\nMüdafiə Nazirliyi", "AZƏRBAYCAN RESPUBLİKASI Müdafiə Nazirliyi", PartyKind.Ministry, "AZ")]
    [InlineData("Нота Посольства Республики Армения в Республике Казахстан получена.", "Посольства Республики Армения в Республике Казахстан", PartyKind.Embassy, "AM")]
    [InlineData("Нота Посольства Украины получена.", "Посольства Украины", PartyKind.Embassy, "UA")]
    [InlineData("Бачили ноту Посольства Республіки Казахстан в Україні.", "Посольства Республіки Казахстан в Україні", PartyKind.Embassy, "KZ")]
    [InlineData("Azərbaycan Respublikasının Gürcüstandakı Səfirliyi bildirir.", "Azərbaycan Respublikasının Gürcüstandakı Səfirliyi", PartyKind.Embassy, "AZ")]
    [InlineData("Ուկրաինայում Հայաստանի Հանրապետության դեսպանությունը հայտնում է։", "Ուկրաինայում Հայաստանի Հանրապետության դեսպանությունը", PartyKind.Embassy, "AM")]
    [InlineData("Получатель — войсковая часть 12345, принято.", "войсковая часть 12345", PartyKind.MilitaryUnit, null)]
    [InlineData("Одержувач — військова частина А1234, прийнято.", "військова частина А1234", PartyKind.MilitaryUnit, null)]
    [InlineData("Ստացող՝ թիվ 12345 զորամաս։", "թիվ 12345 զորամաս", PartyKind.MilitaryUnit, null)]
    [InlineData("Алушы: 12345 әскери бөлімі", "12345 әскери бөлімі", PartyKind.MilitaryUnit, null)]
    public async Task A_sentence_names_one_organisation(string sentence, string name, PartyKind kind, string? country)
    {
        var mention = (await Office.ReadAsync(sentence)).Mentions.ShouldHaveSingleItem();

        mention.Name.Value.ShouldBe(name);
        mention.Kind.ShouldBe(kind);
        mention.Country?.Value.ShouldBe(country);
        (mention.Country is null).ShouldBe(country is null);
    }

    [Theory]
    [InlineData("р/с 40702810 в ОАО «Полевой банк», БИК 044525")]
    [InlineData("Система «Стрела» показала хорошие результаты на испытаниях.")]
    [InlineData("Министры обсудили вопросы торговли.")]
    [InlineData("ООО и АО приглашаются к участию.")]
    public async Task Banks_products_and_loose_words_are_no_organisations(string sentence) =>
        (await Office.ReadAsync(sentence)).Mentions.ShouldBeEmpty();

    [Theory]
    [InlineData("ТОВ «Південь Прилад», код ЄДРПОУ 14360570", "UA-EDRPOU", "14360570")]
    [InlineData("АО «Вектор-Юг», БИН 940740000911", "KZ-BIN", "940740000911")]
    [InlineData("«Алатау Аспап» АҚ, БСН 940740000911", "KZ-BIN", "940740000911")]
    [InlineData("«Հարավ Սարք» ՓԲԸ, ՀՎՀՀ 01234567", "AM-TIN", "01234567")]
    [InlineData("«Şimal Cihaz» MMC, VÖEN 1700000001", "AZ-VOEN", "1700000001")]
    [InlineData("ОАО «Вектор-Юг», УНП 100000001", "BY-UNP", "100000001")]
    public async Task A_registration_number_belongs_to_the_name_before_it(string sentence, string scheme, string value)
    {
        var identifier = (await Office.ReadAsync(sentence)).Mentions.ShouldHaveSingleItem().Identifiers.ShouldHaveSingleItem().Value;

        (identifier.Scheme, identifier.Value).ShouldBe((scheme, value));
    }
}
