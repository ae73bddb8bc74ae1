using Waybill.Reading.Languages;

namespace Waybill.Tests.Reading;

public sealed class LanguageGuessTests
{
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
