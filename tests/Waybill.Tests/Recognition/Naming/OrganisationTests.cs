using Waybill.Language;
using Waybill.Recognition;
using Waybill.Recognition.Naming;

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
    [InlineData("The letter came from Golden Sands Trading Co. Ltd, Limassol, Cyprus", "Golden Sands Trading Co. Ltd", PartyKind.Company, "CY")]
    [InlineData("The letter came from Tryavna Machine-building Works AD yesterday.", "Tryavna Machine-building Works AD", PartyKind.Company, null)]
    [InlineData("The letter came from Aras Rah Tarabar Company yesterday.", "Aras Rah Tarabar Company", PartyKind.Company, null)]
    [InlineData("Kupac: Javor-Mont d.o.o., Poljska 5, 11000 Beograd, Srbija", "Javor-Mont d.o.o.", PartyKind.Company, "RS")]
    [InlineData("Kupili smo robu od firme Javor d.o.o. iz Niša.", "Javor d.o.o.", PartyKind.Company, null)]
    [InlineData("Prodávající: Vltavské strojírny a.s., Praha", "Vltavské strojírny a.s.", PartyKind.Company, null)]
    [InlineData("Sprzedawca: Bobrownia Metal Sp. z o.o., ul. Polna 5, Kielce", "Bobrownia Metal Sp. z o.o.", PartyKind.Company, "PL")]
    [InlineData("Satıcı: Anka Deneme Sanayi ve Ticaret A.Ş., Ankara", "Anka Deneme Sanayi ve Ticaret A.Ş.", PartyKind.Company, "TR")]
    [InlineData("Получател: Трявна Пробно АД IBAN BG80BNBG96611020345678", "Трявна Пробно АД", PartyKind.Company, "BG")]
    [InlineData("Beneficiary TRYAVNA PROBA WORKS AD", "TRYAVNA PROBA WORKS AD", PartyKind.Company, null)]
    [InlineData("SULTANATE OF OMAN\nMINISTRY OF DEFENCE\nDirectorate General of Procurement", "SULTANATE OF OMAN MINISTRY OF DEFENCE", PartyKind.Ministry, "OM")]
    [InlineData("MINISTRY OF DEFENCE\nSULTANATE OF OMAN", "MINISTRY OF DEFENCE SULTANATE OF OMAN", PartyKind.Ministry, "OM")]
    [InlineData("The Ministry of Defence, Sultanate of Oman, has it.", "Ministry of Defence, Sultanate of Oman", PartyKind.Ministry, "OM")]
    [InlineData("MINISTRY OF DEFENCE\nDirectorate General of Procurement\nP.O. Box 113\nSultanate of Oman", "MINISTRY OF DEFENCE", PartyKind.Ministry, "OM")]
    public async Task A_sentence_names_one_organisation(string sentence, string name, PartyKind kind, string? country)
    {
        var mention = (await Office.ReadAsync(sentence)).Mentions.ShouldHaveSingleItem();

        mention.Name.Value.ShouldBe(name);
        mention.Kind.ShouldBe(kind);
        (mention.Country?.Value).ShouldBe(country);
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

    [Theory]
    [InlineData("TMZ AD, Tryavna, Bulgaria", "TMZ AD", "BG")]
    [InlineData("Golden Sands Co., Limassol, Cyprus", "Golden Sands Co", "CY")]
    [InlineData("JAVOR-MONT", "JAVOR-MONT", null)]
    [InlineData("MORAVA TEHNIKA, Niš", "MORAVA TEHNIKA", null)]
    [InlineData("Aras Rah Tarabar", "Aras Rah Tarabar", null)]
    [InlineData("M/s Kestrel Impex, Tel. +91 11 123456", "Kestrel Impex", null)]
    [InlineData("Sevan-Arm Impex\nYerevan, Armenia", "Sevan-Arm Impex", "AM")]
    [InlineData("Завод «Стрела», г. Минск", "Завод «Стрела»", null)]
    public async Task The_value_of_a_party_label_is_a_name_without_a_legal_form(string value, string name, string? country)
    {
        var organisation = (await OfAsync(value)).ShouldNotBeNull();

        organisation.Name.ShouldBe(name);
        (organisation.Country?.Value).ShouldBe(country);
    }

    [Theory]
    [InlineData("Mr. Petros Vasiliadis")]
    [InlineData("А. А. Сериков")]
    [InlineData("12 Harbour Road, Limassol")]
    [InlineData("Limassol, Cyprus")]
    [InlineData("Muscat")]
    [InlineData("the goods are as described below")]
    [InlineData("40702810000000000001")]
    public async Task A_street_a_place_a_person_a_sentence_and_a_number_are_no_names(string value) => (await OfAsync(value)).ShouldBeNull();

    [Fact]
    public async Task A_bank_that_holds_an_account_is_marked()
    {
        var organisations = await FindAsync("Seller: Kestrel Trading Ltd\nBank: Pirin Bank AD, Sofia");

        organisations.Single(o => o.Name == "Pirin Bank AD").IsBank.ShouldBeTrue();
        organisations.Single(o => o.Name == "Kestrel Trading Ltd").IsBank.ShouldBeFalse();
    }

    [Fact]
    public async Task The_ministry_of_the_defence_industry_is_not_that_of_defence() =>
        (await FindAsync("Sold to the Ministry of Defence Industry of the Republic of Azerbaijan.")).ShouldHaveSingleItem().Body.ShouldBe("ministry-defence-industry");

    [Fact]
    public async Task Numbers_in_two_columns_belong_to_the_names_above_them()
    {
        var mentions = await MentionsAsync("""
            Seller: Kestrel Trading Ltd            Buyer: ООО «Ветер»
            Reg. No. 123456                        ИНН 7707083893
            """);

        mentions.Single(m => m.Name.Value == "Kestrel Trading Ltd").Identifiers.ShouldHaveSingleItem().Value.Value.ShouldBe("123456");
        mentions.Single(m => m.Name.Value == "ООО «Ветер»").Identifiers.ShouldHaveSingleItem().Value.Value.ShouldBe("7707083893");
    }

    [Fact]
    public async Task A_mail_domain_belongs_to_the_letterhead_that_prints_it_and_to_no_neighbour()
    {
        var mentions = await MentionsAsync("""
            KESTREL TRADING LTD
            Limassol, Cyprus
            e-mail: sales@kestrel.example

            To: Nordwind Systems LLC

            Please write to info@other.example for more.
            """);

        mentions.SelectMany(m => m.Identifiers).ShouldHaveSingleItem().Value.Value.ShouldBe("kestrel.example");
        mentions.Single(m => m.Identifiers.Count > 0).Name.Value.ShouldBe("KESTREL TRADING LTD");
    }

    [Fact]
    public async Task Three_languages_of_a_letterhead_are_one_name()
    {
        var mentions = await MentionsAsync("""
            «ՍԵՎԱՆ-ԱՐՄ» ՓԲԸ
            Երևան, Դաշտի փող. 5

            ЗАО «СЕВАН-АРМ»
            г. Ереван, ул. Полевая, 5

            SEVAN-ARM CJSC
            Yerevan, Polevaya str. 5
            """);

        mentions.Count.ShouldBe(3);
        mentions.ShouldAllBe(m => m.OtherForms.Count == 2);
    }

    [Theory]
    [InlineData("АО «Авиаремонтный завод «Кавказавиа» (АО «АРЗ «Кавказавиа») просит.", "АО «АРЗ «Кавказавиа»")]
    [InlineData("Tryavna Proba Works AD (hereinafter \"TPW\") agrees.", "TPW")]
    [InlineData("Контракт с ООО «Ветер» (далее — Покупатель).", null)]
    public async Task A_name_in_brackets_behind_a_name_is_another_form_of_it(string sentence, string? form) =>
        (await MentionsAsync(sentence))[0].OtherForms.Select(f => f.Value).FirstOrDefault().ShouldBe(form);

    private static async Task<IReadOnlyList<Organisation>> FindAsync(string text)
    {
        var (paper, finder, _) = await ReadyAsync(text);
        return finder.Find(paper);
    }

    private static async Task<Organisation?> OfAsync(string value)
    {
        var (paper, finder, _) = await ReadyAsync(value);
        var line = paper.Text.IndexOf('\n', StringComparison.Ordinal);
        return finder.Of(paper, 0, line < 0 ? paper.Text.Length : line, PartyKind.Company);
    }

    private static async Task<IReadOnlyList<Mention>> MentionsAsync(string text)
    {
        var (paper, finder, builder) = await ReadyAsync(text);
        var identifiers = new IdentifierFinder(await Office.ReferenceAsync()).All(paper.Text);
        return [.. builder.Build(paper, Words.Of(paper.Text), finder.Find(paper), identifiers).Values];
    }

    private static async Task<(Paper Paper, OrganisationFinder Finder, MentionBuilder Builder)> ReadyAsync(string text)
    {
        var reference = await Office.ReferenceAsync();
        var book = new NameBook(reference);
        return (Paper.Of(await Office.TranscribeAsync(text)), new OrganisationFinder(reference, book), new MentionBuilder(reference, book));
    }
}
