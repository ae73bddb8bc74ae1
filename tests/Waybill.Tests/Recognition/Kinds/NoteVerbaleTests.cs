namespace Waybill.Tests.Recognition.Kinds;

/// <summary>Notes between foreign services.</summary>
public sealed class NoteVerbaleTests
{
    [Theory]
    [InlineData("""
        МИНИСТЕРСТВО ИНОСТРАННЫХ ДЕЛ РЕСПУБЛИКИ КАЗАХСТАН

        № 12-1/345

        Министерство иностранных дел Республики Казахстан свидетельствует своё уважение Посольству Республики Армения
        в Республике Казахстан и, ссылаясь на ноту Посольства № 58 от 12 февраля 2019 года, имеет честь сообщить следующее.

        Министерство пользуется случаем, чтобы возобновить Посольству уверения в своём весьма высоком уважении.

        г. Нур-Султан, «8» апреля 2019 года

        ПОСОЛЬСТВУ РЕСПУБЛИКИ АРМЕНИЯ
        """, "NoteVerbale 12-1/345 2019-04-08 | Министерство иностранных дел Республики Казахстан > Посольству Республики Армения в Республике Казахстан | 58 2019-02-12 | ru")]
    [InlineData("""
        ПОСОЛЬСТВО ГРУЗИИ В УКРАИНЕ
        12 марта 2019 г.                                     № 85

        Посольство Грузии в Украине свидетельствует своё глубокое уважение Министерству иностранных дел Украины и имеет честь
        просить о содействии в поставке изделий для Министерства обороны Грузии.
        """, "NoteVerbale 85 2019-03-12 | Посольство Грузии в Украине > Министерству иностранных дел Украины | - | ru", Skip = "Known limit: a number far at the right of the date is taken for that of another note.")]
    [InlineData("""
        МІНІСТЕРСТВО ЗАКОРДОННИХ СПРАВ УКРАЇНИ
        № 72/23-410/2-511

        Міністерство закордонних справ України засвідчує свою повагу Посольству Азербайджанської Республіки в Україні та має честь
        повідомити, що нота Посольства від 12 березня 2019 року № 58 розглянута компетентними органами.

        Міністерство користується цією нагодою, щоб поновити Посольству запевнення у своїй вельми високій повазі.

        м. Київ, «8» квітня 2019 року
        """, "NoteVerbale 72/23-410/2-511 2019-04-08 | Міністерство закордонних справ України > Посольству Азербайджанської Республіки в Україні | 58 2019-03-12 | uk")]
    [InlineData("""
        ПАСОЛЬСТВА РЭСПУБЛІКІ БЕЛАРУСЬ У РЭСПУБЛІЦЫ КАЗАХСТАН
        № 04-12/91

        Пасольства Рэспублікі Беларусь у Рэспубліцы Казахстан сведчыць сваю павагу Міністэрству замежных спраў Рэспублікі Казахстан
        і мае гонар паведаміць наступнае.

        г. Астана, 8 красавіка 2019 года
        """, "NoteVerbale 04-12/91 2019-04-08 | Пасольства Рэспублікі Беларусь у Рэспубліцы Казахстан > Міністэрству замежных спраў Рэспублікі Казахстан | - | be")]
    [InlineData("""
        EMBASSY OF THE REPUBLIC OF ARMENIA IN UKRAINE
        No. 114/2019

        The Embassy of the Republic of Armenia in Ukraine presents its compliments to the Ministry of Foreign Affairs of Ukraine and,
        with reference to the Ministry's Note No. 72/23-410 of 8 April 2019, has the honour to inform it of the following.

        The Embassy avails itself of this opportunity to renew to the Ministry the assurances of its highest consideration.

        Kyiv, 12 April 2019
        """, "NoteVerbale 114/2019 2019-04-12 | Embassy of the Republic of Armenia in Ukraine > Ministry of Foreign Affairs of Ukraine | 72/23-410 2019-04-08 | en")]
    [InlineData("""
        Azərbaycan Respublikasının Ukraynadakı Səfirliyi
        № 58

        Azərbaycan Respublikasının Ukraynadakı Səfirliyi Ukrayna Xarici İşlər Nazirliyinə öz dərin ehtiramını bildirir və Nazirliyin
        12 fevral 2019-cu il tarixli 06-14/277 nömrəli notasına istinadən aşağıdakıları bildirməkdən şərəf duyur.

        Kiyev şəhəri, 12 mart 2019-cu il
        """, "NoteVerbale 58 2019-03-12 | Azərbaycan Respublikasının Ukraynadakı Səfirliyi > Ukrayna Xarici İşlər Nazirliyinə | 06-14/277 2019-02-12 | az")]
    [InlineData("""
        Azərbaycan Respublikasının Ukraynadakı Səfirliyi
        № 59

        Azərbaycan Respublikasının Ukraynadakı Səfirliyi Ukrayna Xarici İşlər Nazirliyinə öz dərin ehtiramını bildirir və
        Azərbaycan Respublikası Müdafiə Nazirliyinin ehtiyacları üçün 6 ədəd «Dımka-3» stansiyasının tədarük edilməsində köməklik
        göstərilməsini xahiş etməkdən şərəf duyur.

        Kiyev şəhəri, 13 mart 2019-cu il
        """, "NoteVerbale 59 2019-03-13 | Azərbaycan Respublikasının Ukraynadakı Səfirliyi > Ukrayna Xarici İşlər Nazirliyinə | - | az")]
    [InlineData("""
        ՀԱՅԱՍՏԱՆԻ ՀԱՆՐԱՊԵՏՈՒԹՅԱՆ ԴԵՍՊԱՆՈՒԹՅՈՒՆԸ ՈՒԿՐԱԻՆԱՅՈՒՄ
        № 31

        Հայաստանի Հանրապետության դեսպանությունը Ուկրաինայում հավաստում է իր հարգանքը Ուկրաինայի արտաքին գործերի նախարարությանը
        և պատիվ ունի հայտնելու հետևյալը։

        Կիև, 12 մարտի 2019թ.
        """, "NoteVerbale 31 2019-03-12 | Հայաստանի Հանրապետության դեսպանությունը Ուկրաինայում > Ուկրաինայի արտաքին գործերի նախարարությանը | - | hy")]
    [InlineData("""
        Қазақстан Республикасының Сыртқы істер министрлігі
        № 12-1/345

        Қазақстан Республикасының Сыртқы істер министрлігі Әзербайжан Республикасының Қазақстан Республикасындағы Елшілігіне
        өзінің зор құрметін білдіре отырып, төмендегіні хабарлауды өзіне мәртебе санайды.

        Астана қаласы, 2019 жылғы 8 сәуір
        """, "NoteVerbale 12-1/345 2019-04-08 | Қазақстан Республикасының Сыртқы істер министрлігі > Әзербайжан Республикасының Қазақстан Республикасындағы Елшілігіне | - | kk")]
    public async Task A_note_says_who_wrote_to_whom(string text, string expected) =>
        (await Office.SummaryAsync(text)).ShouldBe(expected);

    [Fact]
    public async Task A_personal_note_pays_no_compliments_and_is_signed()
    {
        var claims = await Office.ReadAsync("""
            ПОСОЛЬСТВО ГРУЗИИ В РЕСПУБЛИКЕ КАЗАХСТАН

            ЛИЧНАЯ НОТА
            № 5

            Господин Министр,

            Имею честь сообщить Вам, что моё Правительство подтверждает заинтересованность в поставке изделий.

            Примите, господин Министр, уверения в моём весьма высоком уважении.

            Посол Грузии                              Г.Г.Гелашвили

            г. Астана, 12 марта 2019 года

            МИНИСТЕРСТВО ИНОСТРАННЫХ ДЕЛ РЕСПУБЛИКИ КАЗАХСТАН
            """);

        claims.Kind.ShouldBe(DocumentKind.NoteVerbale);
        claims.Number.ShouldNotBeNull().Value.ShouldBe("5");
        claims.Date.ShouldNotBeNull().Value.ToString().ShouldBe("2019-03-12");
        claims.Sender.ShouldNotBeNull().Name.Value.ShouldBe("ПОСОЛЬСТВО ГРУЗИИ В РЕСПУБЛИКЕ КАЗАХСТАН");
        claims.Addressee.ShouldNotBeNull().Name.Value.ShouldBe("МИНИСТЕРСТВО ИНОСТРАННЫХ ДЕЛ РЕСПУБЛИКИ КАЗАХСТАН");
        claims.Signatory.ShouldNotBeNull().Value.ShouldBe("Г.Г.Гелашвили");
    }

    [Fact]
    public async Task A_letter_that_ends_with_courtesies_is_no_note() =>
        (await Office.ReadAsync("""
            АО «Вектор-Юг»
            № 12/5 от 12.03.2019

            Министерству обороны Грузии

            Уважаемый господин Министр!

            Направляем предложение. Пользуясь случаем, выражаем Вам наше уважение.

            Директор                 И.И.Иванов
            """)).Kind.ShouldBe(DocumentKind.Letter);
}
