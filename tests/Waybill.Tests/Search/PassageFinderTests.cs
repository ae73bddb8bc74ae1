using Waybill.Search;
using Waybill.Search.Words;

namespace Waybill.Tests.Search;

public sealed class PassageFinderTests
{
    [Fact]
    public void A_passage_quotes_the_page_and_marks_what_was_asked_for()
    {
        var paper = Shelf.Paper("a", "ru", "ничего", "Прошу сообщить цену станции Гроза-С и сроки постав-\nки. Цену прошу указать в долларах.");

        var passage = Find("цену AND поставки", paper).ShouldHaveSingleItem();

        passage.Excerpt.PageNumber.ShouldBe(2);
        passage.Marks.Select(m => m.Quote.Text).ShouldBe(["цену", "постав-\nки", "Цену"]);
    }

    [Fact]
    public void Every_quote_equals_the_page_at_its_place()
    {
        var pages = Enumerable.Range(0, 4).Select(i => string.Concat(Enumerable.Range(0, 300).Select(j => (i + j) % 17 == 0 ? "радар-\nная " : (i + j) % 13 == 0 ? "5 000 000,00 " : "слово\n"))).ToArray();
        var paper = Shelf.Paper("a", "ru", pages);

        var passages = Find("радарная 5000000 сл* слва~1 /слов./ \"слово слово\"~4", paper, 1_000);

        passages.Count.ShouldBeGreaterThan(4);
        foreach (var quote in passages.SelectMany(p => p.Marks.Select(m => m.Quote).Append(p.Excerpt)))
        {
            quote.Holds(paper.Transcript!.Pages[quote.PageNumber - 1]).ShouldBeTrue(); // the paper has pages
        }

        passages.ShouldAllBe(p => p.Marks.All(m => p.Excerpt.Span.Contains(m.Quote.Span)));
    }

    [Fact]
    public void What_was_excluded_or_asks_no_words_marks_nothing()
    {
        var paper = Shelf.Paper("a", "en", "the price of the radar");

        Find("radar NOT price", paper).Single().Marks.Single().Quote.Text.ShouldBe("radar");
        Find("kind:letter", paper).ShouldBeEmpty();
    }

    [Fact]
    public void Passages_that_answer_more_of_the_question_come_first()
    {
        var paper = Shelf.Paper("a", "en", "price", "nothing", "radar price");

        Find("radar price", paper, 1).Single().Excerpt.PageNumber.ShouldBe(3);
    }

    [Fact]
    public void Marks_know_where_they_stand_on_the_paper()
    {
        var paper = Shelf.Paper("a", "en", "price radar sum");
        var page = paper.Transcript!.Pages[0] with // the paper has a page
        {
            Words = [Placed(0, 5, 10), Placed(6, 11, 70), Placed(12, 15, 130)],
        };

        var found = new PassageFinder(new WordForms()).Find(Shelf.Parsed("\"radar sum\""), paper.Transcript with { Pages = [page] }, 1, TestContext.Current.CancellationToken);

        found.Single().Marks.Single().Boxes.Select(b => b.Left).ShouldBe([70, 130]);

        static Word Placed(int start, int end, double left) => new(new TextSpan(start, end), new Box(left, 10, left + 50, 22));
    }

    /// <summary>The engine and the finder read words alike, so that no document is found without a place.</summary>
    [Theory]
    [InlineData("\"gamma alpha\"~2")]
    [InlineData("\"alpha gamma\"~1")]
    [InlineData("\"alpha beta gamma\"~3")]
    [InlineData("gam*")]
    [InlineData("gamna~1")]
    [InlineData("/g.*a/")]
    [InlineData("=Gamma")]
    public void Every_document_that_is_found_has_a_passage_and_no_other_has(string query)
    {
        var folder = Directory.CreateTempSubdirectory("waybill-search-").FullName;
        try
        {
            using var index = Waybill.Search.Lucene.LuceneIndex.Open(folder, new WordForms(), "1");
            string[] words = ["alpha", "beta", "gamma", "delta"];
            var papers = Enumerable.Range(0, 256).Select(i => Shelf.Paper($"{i:000}", "en", string.Join(' ', Enumerable.Range(0, 4).Select(j => words[(i >> (2 * j)) & 3])))).ToList();
            papers.ForEach(index.Put);
            index.Commit(null);

            var found = index.Answer(query, r => r with { Limit = 256 }).Documents.Select(d => d.Card.Path).ToList();

            found.Count.ShouldBeGreaterThan(0);
            papers.Where(p => Find(query, p).Count > 0).Select(p => p.Card.Path).ShouldBe(found);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<Passage> Find(string query, IndexedDocument paper, int most = 10) =>
        new PassageFinder(new WordForms()).Find(Shelf.Parsed(query), paper.Transcript!, most, TestContext.Current.CancellationToken); // papers of the shelf have pages
}
