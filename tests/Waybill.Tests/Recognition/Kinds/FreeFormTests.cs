namespace Waybill.Tests.Recognition.Kinds;

/// <summary>Mails, press articles and papers of no kind.</summary>
public sealed class FreeFormTests
{
    [Fact]
    public async Task A_mail_is_from_the_firm_in_its_signature_and_its_header_adds_no_language() =>
        (await Office.SummaryAsync("""
            From: I. Ivanov <ivanov@sever-pribor.example>
            To: P. Petrov <petrov@vektor-yug.example>
            Date: Tue, 14 May 2019 11:17:40 +0300
            Subject: проект договора
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            Добрый день!

            Направляем подписанный контракт № 2/112-19 от 20.05.2019. Просим подтвердить получение.

            С уважением,
            И.И.Иванов
            директор ТОО «Север Прибор»
            """)).ShouldBe("Email 2019-05-14 | ТОО «Север Прибор» > vektor-yug.example | 2/112-19 2019-05-20 | ru");

    [Fact]
    public async Task A_forwarded_mail_is_from_who_forwards_it() =>
        (await Office.SummaryAsync("""
            From: p.kovalenko@pivden-prylad.example
            To: export@alatau-pribor.example
            Date: Wed, 15 May 2019 09:00:00 +0300
            Subject: Fwd: contract
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            Колеги, надсилаю для відома лист нашого партнера. Просимо повідомити строки постачання.

            -------- Переслане повідомлення --------
            From: J. Smith <smith@nordwind.example>
            Date: Tue, 14 May 2019 11:17:40 +0300

            Dear colleagues, please find the draft.

            Kind regards,
            J. Smith
            Nordwind Systems Ltd
            """)).ShouldStartWith("Email 2019-05-15 | pivden-prylad.example > alatau-pribor.example | -");

    [Fact]
    public async Task A_mail_saved_as_text_is_a_mail() =>
        (await Office.SummaryAsync("""
            От: Иванов Иван <ivanov@sever-pribor.example>
            Кому: petrov@vektor-yug.example
            Дата: 14.05.2019 11:17
            Тема: сроки

            Просим подтвердить сроки поставки изделий.

            С уважением,
            И.И.Иванов
            """)).ShouldStartWith("Email 2019-05-14 | sever-pribor.example > vektor-yug.example");

    [Theory]
    [InlineData("""
        Secret deals behind the border, documents suggest

        By Jane Doe

        Letters seen by our newsroom suggest that a state exporter offered rocket systems to a neighbour in 2019.

        "This equipment may have been delivered," said an analyst. Experts believe the government knew. Read also: a border story.
        """)]
    [InlineData("""
        Завод начал выпуск новых ракет

        14 мая 2019 г. | Новости

        По словам источника издания, предприятие якобы поставило партию изделий за рубеж. Как сообщил представитель ведомства,
        контракт возможно будет подписан осенью. Читайте также: выставка вооружений.
        """)]
    [InlineData("""
        Завод почав випуск нових ракет

        За словами джерела видання, підприємство нібито поставило партію озброєння за кордон. Як повідомив представник відомства,
        контракт можливо буде підписано восени. Читайте також: виставка озброєнь.
        """)]
    [InlineData("""
        <html><head><title>News</title></head><body><article><h1>Rocket exports grow</h1><p>Author: Jane Doe</p>
        <p>The ministry reportedly purchased weapons worth millions, according to two officials.</p></article></body></html>
        """)]
    public async Task An_article_is_told_by_how_journalists_write_and_proves_nothing(string text)
    {
        var claims = await Office.ReadAsync(text);

        claims.Kind.ShouldBe(DocumentKind.PressArticle);
        claims.Deals.ShouldBeEmpty();
        claims.Assertions.ShouldNotBeEmpty();
        claims.Assertions.ShouldContain(a => a.Hedge != null);
    }

    [Theory]
    [InlineData("Поздравляем Петра Петровича с юбилеем!\n\nЖелаем здоровья и успехов.\n\nКоллектив цеха")]
    [InlineData("МЕНЮ\n\nпонедельник 12.03.2019\nБорщ 1,20\nКомпот 0,40")]
    [InlineData("НАКАЗ\n\n22.04.2019 № 153-к\n\nПро надання відпустки\n\nНАКАЗУЮ:\nнадати Коваленку П.П. відпустку з 1 травня 2019 р.\n\nДиректор          І.І. Іваненко")]
    public async Task What_has_no_form_is_other(string text) =>
        (await Office.ReadAsync(text)).Kind.ShouldBe(DocumentKind.Other);
}
