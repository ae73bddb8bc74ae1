using Waybill.Tests.Recognition;

namespace Waybill.Tests.Linking;

/// <summary>Which names of a case are one party.</summary>
public sealed class PartyTests
{
    [Theory]
    [InlineData("ЗАО «Грань-7»", "«Գրան-7» ՓԲԸ")]
    [InlineData("ЗАО «Гранит»", "Granit CJSC")]
    [InlineData("ЗАО «Гранит»", "«Գրանիտ» ՓԲԸ")]
    [InlineData("АО \"Вектор-Юг\"", "АО «Вектор-Юг»")]
    [InlineData("ТОО Алатау Прибор", "Alatau Pribor LLP")]
    [InlineData("ТОО «Алатау Прибор»", "LLP \"Alatau Pribor\"")]
    [InlineData("Государственному предприятию «Стрела»", "ГП «Стрела»")]
    [InlineData("ООО «Ширван-Трейд»", "«Şirvan-Treyd» MMC")]
    [InlineData("ОАО «КБ «Спектр-9»", "Spektr-9 Design Bureau OJSC")]
    [InlineData("ДП «Завод «Стріла»", "Strila Plant SE")]
    [InlineData("Министерства обороны Республики Армения", "ՀՀ պաշտպանության նախարարություն")]
    [InlineData("МО РА", "Міністерство оборони Республіки Вірменія")]
    [InlineData("Ministry of Defence of Georgia", "Минобороны Грузии")]
    [InlineData("МИД Украины", "Міністерству закордонних справ України")]
    [InlineData("Қазақстан Республикасының Қорғаныс министрлігі", "Министерство обороны Республики Казахстан")]
    [InlineData("войсковая часть 12345", "12345 saylı hərbi hissə")]
    [InlineData("войсковая часть А1234", "військова частина А1234")]
    [InlineData("Goods of TPZ AD came.", "Goods of Tryavna Proba Works AD came.")]
    [InlineData("FNP Sokol-Test a.d.", "Sokol-Test JSC")]
    public async Task Two_names_are_one_party(string first, string second) => (await PartiesAsync(first, second)).ShouldHaveSingleItem();

    [Theory]
    [InlineData("ООО «Гранит»", "ООО «Гарант»")]
    [InlineData("ООО «Вектор-Юг»", "ООО «Вектор-Север»")]
    [InlineData("АО «Завод № 15»", "АО «Завод № 16»")]
    [InlineData("ООО «Алмаз-1»", "ООО «Алмаз-2»")]
    [InlineData("АО «716 ремонтный завод»", "АО «718 ремонтный завод»")]
    [InlineData("ОАО «Берёзовский завод»", "ОАО «Борисовский завод»")]
    [InlineData("ТОО «Север Прибор»", "ТОО «Север Трейд»")]
    [InlineData("Министерство обороны Грузии", "Министерство обороны Республики Армения")]
    [InlineData("Министерство обороны Грузии", "Министерство иностранных дел Грузии")]
    [InlineData("Министерство обороны Республики Казахстан", "Министерство оборонной промышленности Республики Казахстан")]
    [InlineData("войсковая часть 12345", "войсковая часть 12346")]
    [InlineData("ООО «Сигнал», ИНН 7707083893", "ООО «Сигнал», ИНН 7736050003")]
    [InlineData("Посольство Грузии в Украине", "Посольство Украины в Грузии")]
    [InlineData("ЗАО «Степ-Авиа», 220030, г. Минск, ул. Полевая, 5", "ТОВ «Степ-Авіа», м. Харків, вул. Польова, 5")]
    [InlineData("ООО «Ветерок»", "ООО «Ветерон»")]
    [InlineData("Sokol-Test d.o.o.", "Sokol-Test JSC")]
    [InlineData("Radio Sever Trade LLC", "Sever Trade LLC")]
    public async Task Two_names_are_two_parties(string first, string second) => (await PartiesAsync(first, second)).Count.ShouldBe(2);

    [Fact]
    public async Task A_letterhead_in_two_languages_is_one_party_with_both_names()
    {
        var parties = await PartiesAsync("""
            «Алатау Аспап» акционерлік қоғамы
            Қазақстан Республикасы, Алматы қаласы, Дала көшесі, 5

            Акционерное общество «Алатау Прибор»
            Республика Казахстан, г. Алматы, ул. Полевая, 5

            12.03.2019 ж. № 02-11/45

            Уважаемые господа!
            Сообщаем, что поставка изделий возможна в третьем квартале.

            Председатель Правления                       А.А.Сериков
            """);

        var party = parties.ShouldHaveSingleItem();
        party.Name.ShouldBe("Акционерное общество «Алатау Прибор»");
        party.Aliases.ShouldContain("«Алатау Аспап» акционерлік қоғамы");
        party.Country.ShouldBe("KZ");
    }

    [Fact]
    public async Task A_mail_domain_is_a_party_only_where_it_begins_the_name_of_one()
    {
        var mail = """
            From: ivanov@granitpribor.example
            To: petrov@meridian-trade.example
            Date: Tue, 14 May 2019 11:17:40 +0300
            Subject: test
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            Просим подтвердить сроки.
            """;
        var documents = await CaseAsync(mail, "АО «Гранитприбор» сообщает.");

        var granit = documents.Parties.ShouldHaveSingleItem();
        granit.Name.ShouldBe("АО «Гранитприбор»");
        var mailed = documents.Documents.Single(d => d.Claims.Kind == DocumentKind.Email);
        (mailed.Sender, mailed.Addressee).ShouldBe((granit.Id, null));
    }

    [Fact]
    public async Task A_name_defined_in_brackets_is_the_same_party()
    {
        var parties = await PartiesAsync("АО «Авиаремонтный завод «Кавказавиа» (АО «АРЗ «Кавказавиа») сообщает.", "АО «АРЗ «Кавказавиа» просит.");

        parties.ShouldHaveSingleItem().Name.ShouldBe("АО «Авиаремонтный завод «Кавказавиа»");
    }

    [Fact]
    public async Task The_end_of_a_name_that_its_paper_prints_whole_is_that_name() =>
        (await PartiesAsync("Goods of Nordwind Sample Trading Ltd came.\n\nThey are of\n\nSample Trading Ltd")).ShouldHaveSingleItem();

    [Fact]
    public async Task Every_joined_name_has_its_reason() =>
        (await PartiesAsync("ЗАО «Гранит»", "Granit CJSC"))[0].Reasons.ShouldNotBeEmpty();

    [Fact]
    public async Task Two_names_that_a_reader_called_one_are_one_whatever_their_numbers_say()
    {
        var parties = (await DecidedAsync([new PartyRuling("ООО «Сигнал»", "ЗАО «Луч»", Same: true)], "ООО «Сигнал», ИНН 7707083893", "ЗАО «Луч», ИНН 7736050003")).Parties;

        parties.ShouldHaveSingleItem().Reasons.ShouldContain("a reader decided that ООО «Сигнал» and ЗАО «Луч» are one");
    }

    [Theory]
    [InlineData("ЗАО «Гранит»", "Granit CJSC")]
    [InlineData("Министерство обороны Республики Армения", "ՀՀ պաշտպանության նախարարություն")]
    public async Task Two_names_that_a_reader_called_two_are_two(string first, string second)
    {
        var parties = (await DecidedAsync([new PartyRuling(second, first, Same: false)], first, second)).Parties;

        parties.Count.ShouldBe(2);
        parties.Select(p => p.Id).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task The_latest_word_on_two_names_counts() =>
        (await DecidedAsync([new PartyRuling("ООО «Сигнал»", "ЗАО «Луч»", true), new PartyRuling("ЗАО «Луч»", "ООО «Сигнал»", false)], "ООО «Сигнал»", "ЗАО «Луч»")).Parties.Count.ShouldBe(2);

    private static async Task<IReadOnlyList<Party>> PartiesAsync(params string[] papers) => (await CaseAsync(papers)).Parties;

    internal static Task<Case> CaseAsync(params string[] papers) => DecidedAsync([], papers);

    /// <summary>The case of these papers, settled under what a reader decided.</summary>
    internal static async Task<Case> DecidedAsync(IReadOnlyList<Ruling> rulings, params string[] papers)
    {
        var documents = new List<ReadDocument>();
        foreach (var (text, i) in papers.Select((t, i) => (t, i)))
        {
            var transcript = await Office.TranscribeAsync(text);
            var file = new SourceFile { Hash = transcript.File, LengthInBytes = text.Length, Places = [new Place { Path = $"{i}.txt", Acquired = default }] };
            documents.Add(new ReadDocument(file, transcript, await Office.ReadAsync(text)));
        }

        return (await TransferCase.LinkerAsync()).Settle(documents, Decided.By(rulings));
    }
}
