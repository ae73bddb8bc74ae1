using Waybill.Reading.Languages;

namespace Waybill.Tests.Reading.Languages;

public sealed class DocumentLanguagesTests
{
    private const string English = "Please find attached the documents for the second shipment.\nWe would be grateful if you could confirm the date of delivery.";

    [Fact]
    public void A_form_in_two_languages_has_both() =>
        Of("ПРОФОРМА ФАКТУРА / PROFORMA INVOICE", "Получател / Buyer", "Наименование / Description", "Условия на доставка / Delivery terms", "Плащане / Payment: 30 дни", "Мярка / Unit", "Всичко / Total amount")
            .Order(StringComparer.Ordinal).ShouldBe(["bg", "en"]);

    [Fact]
    public void A_sentence_in_another_language_within_a_letter_counts() =>
        Of($"Dear Sir,\n{English} Les marchandises restent dans le dépôt de la société jusqu'à mardi.").ShouldBe(["en", "fr"]);

    [Fact]
    public void An_answer_above_the_letter_that_it_answers_keeps_both_languages() =>
        Of($"Merhaba,\nfaturanız ekte, ödeme için teşekkür ederiz.\nSaygılarımla\n{English}\n{English}").ShouldBe(["en", "tr"]);

    [Fact]
    public void The_line_of_a_letterhead_in_its_own_script_counts() =>
        Of("ΔΗΜΟΣΙΑ ΥΠΗΡΕΣΙΑ / PUBLIC SERVICE", English).ShouldBe(["en", "el"]);

    [Fact]
    public void A_firm_named_in_its_own_script_within_a_line_does_not() =>
        Of("Поставщик, в дальнейшем «Исполнитель» («Սարալանջ» ՓԲԸ), обязуется передать товар в течение тридцати дней.").ShouldBe(["ru"]);

    [Fact]
    public void Addresses_and_names_abroad_do_not_add_their_language() =>
        Of(English, "Lipov Trg d.o.o.\nZelena ulica 14, 11000 Beograd, Republika Srbija", "Çınar Nakliyat\nGöl Sok. 5, İstanbul", "S poštovanjem,").ShouldBe(["en"]);

    [Fact]
    public void What_recognition_makes_of_a_stamp_adds_nothing() =>
        Of(English, "|.-l oi eaa Swe tll ee\nCU3ULUSUUP CULPUNESNKE3U.L\nvə ii rəə İİ Er\nди тоя poby мии опЕ").ShouldBe(["en"]);

    [Fact]
    public void A_text_of_names_and_codes_is_in_no_language() =>
        Of("NORTHGATE ROWAN FZE", "AE00 0000 0441 7220", "Il-76TD UR-XYZ", "OEBL LBSF").ShouldBeEmpty();

    private static IReadOnlyList<string> Of(params string[] blocks) => LanguageGuess.OfDocument(blocks.Select(b => (b, LanguageGuess.Of(b))));
}
