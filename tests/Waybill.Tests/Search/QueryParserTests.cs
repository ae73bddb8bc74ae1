using CsCheck;
using Waybill.Search;

namespace Waybill.Tests.Search;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("", 0, "the query is empty")]
    [InlineData("\"открыта", 0, "never closed")]
    [InlineData("слово )", 6, "closes nothing")]
    [InlineData("(слово", 0, "never closed")]
    [InlineData("()", 0, "nothing is asked")]
    [InlineData("kindd:letter", 0, "there is no field 'kindd'")]
    [InlineData("цена kind:leter", 10, "knows no 'leter'")]
    [InlineData("date:вчера", 5, "a date as 2019-03-12")]
    [InlineData("date:[2020 TO 2019]", 5, "ends before it begins")]
    [InlineData("date:[2020]", 5, "TO between them")]
    [InlineData("date:[2020 TO 2021", 5, "never closed")]
    [InlineData("amount:>много", 7, "a number as 1250000")]
    [InlineData("kind:[a TO b]", 5, "ranges go with")]
    [InlineData("a AND", 5, "after AND a word is missing")]
    [InlineData("OR b", 0, "one is missing before it")]
    [InlineData("a OR", 0, "after OR a word is missing")]
    [InlineData("a AND OR b", 6, "one is missing before it")]
    [InlineData("NOT", 3, "after NOT a word is missing")]
    [InlineData("a - b", 2, "stands before nothing")]
    [InlineData("слово~7", 5, "~1 or ~2")]
    [InlineData("\"a b\"~9999", 5, "up to 500")]
    [InlineData("слово^", 5, "above 0")]
    [InlineData("***", 0, "almost every word")]
    [InlineData("*а", 0, "almost every word")]
    [InlineData("/[a-/", 4, "cannot be read")]
    [InlineData("/a(?=b)/", 0, "looks back or ahead")]
    [InlineData("/abc", 0, "never closed")]
    [InlineData("\"...\"", 0, "holds no letter")]
    [InlineData("from:", 5, "a value is missing")]
    [InlineData("abc\\", 3, "there is none")]
    [InlineData("^2", 0, "has nothing before it")]
    public void A_faulty_query_is_answered_with_what_is_wrong_and_where(string query, int at, string says)
    {
        var outcome = QueryParser.Parse(query);

        outcome.Value.ShouldBeNull();
        outcome.Fault.ShouldNotBeNull().Message.ShouldContain(says);
        outcome.Fault.At.ShouldBe(at);
    }

    [Fact]
    public void Queries_without_measure_are_answered_with_the_limit()
    {
        QueryParser.Parse(string.Join(" OR ", Enumerable.Repeat("a1", 2_000))).Fault!.Message.ShouldContain("more than 1000 things"); // there is a fault
        QueryParser.Parse(new string('(', 10_000) + "a").Fault!.Message.ShouldContain("inside each other"); // there is a fault
        QueryParser.Parse(new string('a', 100_000)).Fault!.Message.ShouldContain("20000 are allowed"); // there is a fault
        QueryParser.Parse("/((a{1,1000}){1,1000}){1,1000}/").Fault.ShouldNotBeNull();
    }

    [Fact]
    public void Words_side_by_side_are_alternatives_unless_every_word_is_asked_for()
    {
        QueryParser.Parse("a1 b1").Value.ShouldBeOfType<CombinedQuery>().Optional.Count.ShouldBe(2);
        QueryParser.Parse("a1 b1", everyWord: true).Value.ShouldBeOfType<CombinedQuery>().Required.Count.ShouldBe(2);
    }

    [Fact]
    public void And_binds_more_than_or()
    {
        var query = QueryParser.Parse("a1 OR b1 AND NOT c1").Value.ShouldBeOfType<CombinedQuery>();
        query.Required.ShouldBeEmpty();
        query.Optional[0].ShouldBe(new WordsQuery("text", "a1", At: 0));
        var pair = query.Optional[1].ShouldBeOfType<CombinedQuery>();
        pair.Required.ShouldBe([new WordsQuery("text", "b1", At: 6)]);
        pair.Excluded.ShouldBe([new WordsQuery("text", "c1", At: 17)]);
    }

    [Theory]
    [InlineData("=поставками", "text", "поставками", true)]
    [InlineData("exact:поставками", "text", "поставками", true)]
    [InlineData("=\"о поставке\"", "text", "о поставке", true)]
    [InlineData("«Гроза-С»", "text", "Гроза-С", false)]
    [InlineData("FROM:липа", "from", "липа", false)]
    [InlineData("a\\:b", "text", "a:b", false)]
    [InlineData("08-15/1234", "text", "08-15/1234", false)]
    [InlineData("\"a \\\"b\\\"\"", "text", "a \"b\"", false)]
    [InlineData("12 марта 2019", "text", "12 марта 2019", false)]
    public void One_thing_asked(string query, string field, string text, bool isExact) =>
        (QueryParser.Parse(query).Value.ShouldBeOfType<WordsQuery>() with { At = 0 }).ShouldBe(new WordsQuery(field, text, isExact));

    [Fact]
    public void No_text_makes_the_parser_fail()
    {
        var signs = "aб1 \"«»()[]{}:=~^*?/\\+-!&|<>TOANDORNOT\n".ToCharArray();
        Gen.Int[0, signs.Length - 1].Select(i => signs[i]).Array[0, 30].Sample(letters =>
        {
            var outcome = QueryParser.Parse(new string(letters));
            (outcome.Value is null).ShouldBe(outcome.Fault is not null);
        });
    }
}
