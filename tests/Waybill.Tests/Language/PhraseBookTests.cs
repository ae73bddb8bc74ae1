using Waybill.Language;

namespace Waybill.Tests.Language;

public sealed class PhraseBookTests
{
    [Theory]
    [InlineData("refuse", "We refuse to deliver.", "refuse")]
    [InlineData("end user", "The end-user is named below.", "end-user")]
    [InlineData("end-user", "The END USER is named below.", "END USER")]
    [InlineData("отказ", "Отказ получен", "Отказ")]
    [InlineData("утверждён", "он утвержден", "утвержден")]
    [InlineData("élu", "ELU", "ELU")]
    public void Words_are_found_without_regard_to_case_accents_and_hyphens(string form, string text, string found) => Find(form, text).ShouldBe([found]);

    [Theory]
    [InlineData("отказ*", "Мы отказываем вам", "отказываем")]
    [InlineData("отказ*", "отказ", "отказ")]
    [InlineData("министерств* оборон*", "Министерству обороны", "Министерству обороны")]
    public void A_star_stands_for_any_ending(string form, string text, string found) => Find(form, text).ShouldBe([found]);

    [Theory]
    [InlineData("отказ", "отказываем")]
    [InlineData("отказ*", "неотказ")]
    [InlineData("министерств* обороны", "министерство иностранных дел")]
    public void Without_its_words_a_form_is_not_there(string form, string text) => Find(form, text).ShouldBeEmpty();

    [Theory]
    [InlineData("will _ deliver", "will not deliver", "will not deliver")]
    [InlineData("will _ deliver", "will 12 deliver", "will 12 deliver")]
    public void A_line_stands_for_any_one_word(string form, string text, string found) => Find(form, text).ShouldBe([found]);

    [Theory]
    [InlineData("will _ deliver", "will deliver")]
    [InlineData("will _ deliver", "will not now deliver")]
    public void A_line_stands_for_exactly_one_word(string form, string text) => Find(form, text).ShouldBeEmpty();

    [Theory]
    [InlineData("не … поставля*", "не поставлялось")]
    [InlineData("не … поставля*", "не было и не поставлялось")]
    [InlineData("не … поставля*", "не один два три четыре поставлялось")]
    public void A_gap_stands_for_a_few_words(string form, string text) => Find(form, text).ShouldContain(text);

    [Theory]
    [InlineData("не … поставля*", "не один два три четыре пять поставлялось")]
    [InlineData("не … поставля*", "Ничего не известно. Поставлялось иное.")]
    public void A_gap_is_no_longer_and_ends_with_the_sentence(string form, string text) => Find(form, text).ShouldBeEmpty();

    [Fact]
    public void Of_one_concept_at_one_word_only_the_longest_is_kept()
    {
        var book = new PhraseBook([Phrase("sign", "sign*"), Phrase("sign", "signed by"), Phrase("who", "signed by the")]);
        var words = Words.Of("It was signed by the director");

        book.All(words).Select(m => (m.Concept, m.First, m.Last)).ShouldBe([("sign", 2, 3), ("who", 2, 4)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("… refuse")]
    [InlineData("_ refuse")]
    [InlineData("*")]
    public void A_form_that_does_not_begin_with_a_word_says_where_it_stands(string form) =>
        Should.Throw<InvalidDataException>(() => new PhraseBook([Phrase("x", form)])).Message.ShouldContain("phrases.csv:7");

    [Fact]
    public void Words_of_two_sentences_make_no_phrase() => Find("director general", "He is the director. General terms follow.").ShouldBeEmpty();

    private static Phrase Phrase(string concept, string form) => new(concept, "en", form, "phrases.csv:7");

    private static IEnumerable<string> Find(string form, string text)
    {
        var words = Words.Of(text);
        return new PhraseBook([Phrase("x", form)]).All(words).Select(m => text[words[m.First].Start..words[m.Last].End]);
    }
}
