using Waybill.Search.Words;

namespace Waybill.Tests.Search.Words;

public sealed class WordFormTests
{
    private readonly WordForms _words = new();

    /// <summary>The floors are a little under what is measured, see bench/Benchmarks.md.</summary>
    [Theory]
    [InlineData("ru", 0.955, 0.96)]
    [InlineData("be", 0.97, 0.96)]
    [InlineData("uk", 0.96, 0.955)]
    [InlineData("az", 0.90, 0.98)]
    [InlineData("hy", 0.90, 0.97)]
    [InlineData("en", 0.97, 0.975)]
    public void The_forms_of_a_word_meet_and_other_words_do_not(string language, double recall, double precision)
    {
        var measured = FormTable.Measure(FormTable.Of(language), word => WordForms.Fold(word, language), word => _words.KeysOf(word, language));
        TestContext.Current.TestOutputHelper?.WriteLine($"{language}: {measured.Pairs} pairs, recall {measured.Recall:F3}, precision {measured.Precision:F3}");

        measured.Pairs.ShouldBeGreaterThanOrEqualTo(400);
        measured.Recall.ShouldBeGreaterThanOrEqualTo(recall);
        measured.Precision.ShouldBeGreaterThanOrEqualTo(precision);
    }

    [Theory]
    [InlineData("поставка", "поставками", "ru")]
    [InlineData("Петровой", "петров", "ru")]
    [InlineData("людей", "человек", "ru")]
    [InlineData("ракетах", "ракета", null)]
    [InlineData("silahların", "silah", "az")]
    [InlineData("силаһларын", "silah", "az")]
    [InlineData("nazirliyinin", "nazirlik", "az")]
    [InlineData("sifarislerin", "sifariş", "az")]
    [InlineData("пастаўцы", "пастаўка", "be")]
    [InlineData("ўзбраення", "узбраенне", "be")]
    [InlineData("сторін", "сторона", "uk")]
    [InlineData("об’єктів", "об'єкт", "uk")]
    [InlineData("պայմանագրերով", "պայմանագիր", "hy")]
    [InlineData("ընկերութեան", "ընկերություն", "hy")]
    [InlineData("written", "write", "en")]
    public void A_word_is_found_in_another_form(string written, string asked, string? language) =>
        _words.KeysOf(written, language).Intersect(_words.KeysOf(asked, language)).ShouldNotBeEmpty();

    [Theory]
    [InlineData("поставками", "ru", "поставка")]
    [InlineData("стараной", "be", "старана")]
    [InlineData("silahların", "az", "silah")]
    [InlineData("missiles", "en", "missile")]
    public void A_question_without_a_language_meets_the_papers_of_each(string written, string language, string asked) =>
        _words.KeysOf(asked, null).Intersect(_words.KeysOf(written, language)).ShouldNotBeEmpty();

    [Fact]
    public void Many_threads_get_the_keys_that_one_gets()
    {
        var words = FormTable.Of("ru").SelectMany(l => l).ToList();
        var alone = words.Select(w => string.Join(' ', new WordForms().KeysOf(w, "ru"))).ToList();

        var together = new string[words.Count];
        Parallel.For(0, words.Count, i => together[i] = string.Join(' ', _words.KeysOf(words[i], "ru")));

        together.ShouldBe(alone);
    }
}
