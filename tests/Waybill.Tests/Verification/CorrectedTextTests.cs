using Waybill.Verification;

namespace Waybill.Tests.Verification;

/// <summary>What a person read takes the place of what the machine read, and everything after it keeps its place.</summary>
public sealed class CorrectedTextTests
{
    private static readonly ContentHash File = ContentHash.Of("page"u8);

    [Theory]
    [InlineData("Гpоза", "Гроза", "№ 12 Гроза-С, 4 компл.")]
    [InlineData("12", "1234", "№ 1234 Гpоза-С, 4 компл.")]
    [InlineData("Гpоза-С, 4", "Луч 4", "№ 12 Луч 4 компл.")]
    [InlineData(" Гpоза-С,", "", "№ 12 4 компл.")]
    [InlineData("№ 12 Гpоза-С, 4 компл.", "не читается", "не читается")]
    public void Words_and_blocks_stand_where_their_text_stands(string was, string text, string expected)
    {
        var (corrected, stranded) = CorrectedText.Apply(Read("№ 12 Гpоза-С, 4 компл."), [Decided.Of(7, Correction(was, text))]);

        stranded.ShouldBeEmpty();
        var page = corrected.Pages[0];
        page.Text.ShouldBe(expected);
        page.Blocks.ShouldHaveSingleItem().Span.ShouldBe(new TextSpan(0, expected.Length));
        page.Words.Select(w => w.Span.Start).ShouldBeInOrder();
        page.Words.Where(w => !page.Corrections[0].Span.Overlaps(w.Span)).Select(w => w.Span.Of(page.Text))
            .ShouldBeSubsetOf(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        page.Corrections.ShouldHaveSingleItem().ShouldBe(new PageCorrection(new TextSpan(page.Corrections[0].Span.Start, page.Corrections[0].Span.Start + text.Length), was, 7));
        page.Corrections[0].Span.Of(page.Text).ShouldBe(text);
    }

    [Fact]
    public void Several_corrections_of_a_page_keep_out_of_each_others_way()
    {
        var (corrected, _) = CorrectedText.Apply(Read("№ 12 Гpоза-С, 4 компл."), [Decided.Of(1, Correction("12", "12/19")), Decided.Of(2, Correction("4", "14")), Decided.Of(3, Correction("Гpоза", "Гроза"))]);

        corrected.Pages[0].Text.ShouldBe("№ 12/19 Гроза-С, 14 компл.");
        corrected.Pages[0].Corrections.Select(c => c.Span.Of(corrected.Pages[0].Text)).ShouldBe(["12/19", "Гроза", "14"]);
        corrected.Pages[0].Words.Select(w => w.Span.Of(corrected.Pages[0].Text)).ShouldBe(["№", "12/19", "Гроза-С,", "14", "компл."]);
    }

    [Fact]
    public void A_correction_of_words_that_stand_there_no_more_changes_nothing_and_is_named()
    {
        var decision = Decided.Of(1, Correction("12", "13"));
        var again = Read("№ 13 Гроза-С, 4 компл.");

        var (corrected, stranded) = CorrectedText.Apply(again, [decision]);

        corrected.Pages[0].Text.ShouldBe(again.Pages[0].Text);
        stranded.ShouldBe([decision]);
    }

    [Fact]
    public void Of_two_corrections_that_overlap_the_later_counts()
    {
        var (corrected, stranded) = CorrectedText.Apply(Read("№ 12 Гpоза-С, 4 компл."), [Decided.Of(1, Correction("Гpоза-С,", "Туча,")), Decided.Of(2, Correction("Гpоза", "Гроза"))]);

        corrected.Pages[0].Text.ShouldBe("№ 12 Гроза-С, 4 компл.");
        stranded.Select(s => s.Number).ShouldBe([1]);
    }

    private static TextCorrection Correction(string was, string text)
    {
        var page = Read("№ 12 Гpоза-С, 4 компл.").Pages[0];
        var start = page.Text.IndexOf(was, StringComparison.Ordinal);
        return new TextCorrection(new Quote { File = File, PageNumber = 1, Span = new TextSpan(start, start + was.Length), Text = was }, text);
    }

    private static Transcript Read(string text)
    {
        var words = new List<Word>();
        for (var start = 0; start < text.Length; start += words[^1].Span.Length + 1)
        {
            var end = text.IndexOf(' ', start);
            words.Add(new Word(new TextSpan(start, end < 0 ? text.Length : end), new Box(start, 0, start + 1, 10), 0.9));
        }

        var page = new Page { Number = 1, Text = text, Origin = TextOrigin.Recognised, Words = words, Blocks = [new Block { Span = new TextSpan(0, text.Length) }] };
        return new Transcript { File = File, MediaType = "image/png", Pages = [page] };
    }
}
