using Waybill.Reading.Languages;

namespace Waybill.Tests.Reading;

public sealed class LanguageGuessTests
{
    private const string Mark = "ОБРАЗЕЦ / SPECIMEN - invented document";
    private const string RussianBody =
        "Просим Вас рассмотреть вопрос изготовления указанной продукции и в срок до конца года направить предложение с указанием цены, сроков поставки и гарантийных обязательств.";

    [Theory]
    [InlineData("ДЗГУП «Альфабел», 220113, г. Мінск, вул. Зялёная, 14", "be")]
    [InlineData("ГВТУП «Альфабел», 220113, г. Минск, ул. Зелёная, 14", "ru")]
    [InlineData("Державне підприємство «Хвиля», м. Київ, вул. Зелена, 14", "uk")]
    [InlineData("Просимо розглянути питання про постачання виробів", "uk")]
    [InlineData("Просім разгледзець пытанне аб пастаўцы вырабаў", "be")]
    [InlineData("Azərbaycan Respublikasının Müdafiə Nazirliyi", "az")]
    [InlineData("has the honour to inform that there is no objection to the supply", "en")]
    [InlineData("Հայաստանի Հանրապետության պաշտպանության նախարարություն", "hy")]
    [InlineData("ТОО «Дала-Экспорт», г. Алматы, Республика Казахстан", "ru")]
    [InlineData("Le ministère présente ses compliments à l'ambassade et lui fait savoir que rien ne s'oppose", "fr")]
    [InlineData("Mheshimiwa tafadhali tunaomba kupokea jibu lenu kuhusu shehena iliyotumwa wiki iliyopita bandarini", "und")]
    [InlineData("2Б37-К", null)]
    [InlineData("Northgate Rowan FZE", null)]
    [InlineData("", null)]
    public void A_block_says_its_language(string text, string? language) => LanguageGuess.Of(text).ShouldBe(language);

    [Fact]
    public void A_bilingual_letterhead_gives_both_languages_and_the_mark_of_a_specimen_none() =>
        Of(Mark, "ДЗГУП «Альфабел»\n220113, г. Мінск, вул. Зялёная, 14\nтэл. 017 000 00 00", "ГВТУП «Альфабел»", RussianBody).ShouldBe(["ru", "be"]);

    [Fact]
    public void Latin_names_in_a_russian_letter_are_not_english() =>
        Of(Mark, RussianBody, "Посредник: Northgate Rowan FZE, P.O. Box 7, Dubai", "IBAN AE00 0000").ShouldBe(["ru"]);

    [Fact]
    public void The_head_of_a_russian_mail_is_not_english() =>
        Of("From: Кулик Г.П. <kulik@northern-yard-of-works.example>", "To: Тихий Р.С. <tikhii@office-of-the-director.example>", "Date: Tue, 05 Jun 2018 08:21:27 +0300",
            "Subject: Справка", "Справочные характеристики подготовим на следующей неделе.", "С уважением, тел. 017 000 00 00", Mark).ShouldBe(["ru"]);

    [Fact]
    public void A_document_of_two_languages_names_the_most_used_first() =>
        Of(RussianBody, RussianBody, "The Seller shall deliver the goods to the Buyer in accordance with the specification, which is an integral part of this contract, and the Buyer shall pay for them within thirty days of the date of the invoice.").ShouldBe(["ru", "en"]);

    [Fact]
    public void A_table_of_short_cells_still_has_a_language() => Of("Цена", "Товар", "Кол-во", "шт.").ShouldBe(["ru"]);

    private static IReadOnlyList<string> Of(params string[] blocks) => LanguageGuess.OfDocument(blocks.Select(b => (b, LanguageGuess.Of(b))));

    [Theory]
    [InlineData("Просим сообщить сроки поставки изделий и условия оплаты.", "ru")]
    [InlineData("Просім паведаміць тэрміны пастаўкі вырабаў і ўмовы аплаты.", "be")]
    [InlineData("Просимо повідомити строки постачання виробів та умови оплати.", "uk")]
    [InlineData("Please let us know the terms of delivery of the goods.", "en")]
    [InlineData("Malların təchizat müddəti barədə məlumat verməyinizi xahiş edirik.", "az")]
    [InlineData("Խնդրում ենք հայտնել ապրանքի մատակարարման ժամկետները։", "hy")]
    [InlineData("Тауарды жеткізу мерзімі туралы хабарлауыңызды сұраймыз.", "kk")]
    [InlineData("Қазақстан Республикасының Қорғаныс министрлігі", "kk")]
    [InlineData("12.03.2019 № 5", null)]
    public void A_text_is_in_one_language(string text, string? language) => LanguageGuess.Of(text).ShouldBe(language);

    [Fact]
    public void The_header_of_a_mail_is_in_no_language() =>
        LanguageGuess.Of("From: John Smith <smith@company.example>\nTo: The Director of the Company <director@office.example>\nDate: Tue, 14 May 2019\nSubject: сроки поставки и оплаты")
            .ShouldBe("ru");

    [Fact]
    public void A_second_language_counts_from_three_short_lines_of_a_letterhead()
    {
        var letterhead = "«Алатау Аспап» акционерлік қоғамы\nҚазақстан Республикасы, Алматы қаласы, Дала көшесі, 5";
        var body = string.Concat(Enumerable.Repeat("Просим сообщить сроки поставки изделий и условия оплаты. ", 20));

        LanguageGuess.OfDocument([(letterhead, LanguageGuess.Of(letterhead)), (body, LanguageGuess.Of(body))]).ShouldBe(["ru", "kk"]);
    }
}
