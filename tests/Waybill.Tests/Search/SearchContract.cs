using Waybill.Search;

namespace Waybill.Tests.Search;

/// <summary>What every engine must answer; each has a class that inherits this.</summary>
public abstract class SearchContract : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("waybill-search-").FullName;

    protected abstract ISearchIndex Open(string folder);

    [Fact]
    public void Words_phrases_and_what_joins_them()
    {
        using var index = With(
            Shelf.Paper("a", "ru", "Прошу сообщить цену станции Гроза-С."),
            Shelf.Paper("b", "ru", "Станция помех отправлена в мае."),
            Shelf.Paper("c", "en", "The price of the station was agreed."));

        index.Find("станция OR price").ShouldBe(["a", "b", "c"]);
        index.Find("=станция OR price").ShouldBe(["b", "c"]);
        index.Find("прошу AND цену").ShouldBe(["a"]);
        index.Find("отправлена NOT мае").ShouldBeEmpty();
        index.Find("\"станция помех\"").ShouldBe(["b"]);
        index.Find("\"помех станция\"").ShouldBeEmpty();
        index.Find("(price OR помех) AND NOT agreed").ShouldBe(["b"]);
        index.Find("+price -agreed").ShouldBeEmpty();
        index.Find("NOT price").ShouldBe(["a", "b"]);
        index.Find("*").ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Words_on_different_pages_of_a_document_are_found_together_and_a_phrase_stays_on_its_page()
    {
        using var index = With(Shelf.Paper("a", "en", "the seller", "buyer and the price"), Shelf.Paper("b", "en", "the seller"));

        index.Find("seller AND price").ShouldBe(["a"]);
        index.Find("\"seller buyer\"").ShouldBeEmpty();
        index.Find("\"seller buyer\"~100").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("5000000")]
    [InlineData("\"5 000 000,00\"")]
    [InlineData("5 000 000,00")]
    [InlineData("5,000,000.00")]
    [InlineData("2019-03-12")]
    [InlineData("12.03.2019")]
    [InlineData("12 марта 2019")]
    [InlineData("\"March 12, 2019\"")]
    public void Numbers_and_dates_are_found_as_written_and_normalised(string query)
    {
        using var index = With(Shelf.Paper("a", "ru", "от 12 марта 2019 г. на сумму 5 000 000,00 долларов"), Shelf.Paper("b", "ru", "12 апреля на сумму 500 000 000"));

        index.Find(query).ShouldBe(["a"]);
    }

    [Theory]
    [InlineData("Гроза-С")]
    [InlineData("грозас")]
    [InlineData("Гроза‑С")]
    public void A_designation_is_found_with_whatever_hyphen_and_divided_at_the_end_of_a_line(string query)
    {
        using var index = With(Shelf.Paper("a", "ru", "изделие Гроза–С"), Shelf.Paper("b", "ru", "изделие Гроза-\nС"), Shelf.Paper("c", "ru", "гроза с градом"));

        index.Find(query).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("2С7", "ru,en")]
    [InlineData("2C7", "ru,en")]
    [InlineData("2S7", "ru,en")]
    [InlineData("=2S7", "en")]
    [InlineData("2К7", "other")]
    public void A_designation_is_found_as_other_scripts_write_it(string query, string expected)
    {
        using var index = With(Shelf.Paper("en", "en", "two guns 2S7 were seen"), Shelf.Paper("ru", "ru", "два орудия 2С7 отгружены"), Shelf.Paper("other", "ru", "изделие 2К7"));

        index.Find(query).Order().ShouldBe(expected.Split(',').Order());
    }

    [Fact]
    public void Words_divided_at_the_end_of_a_line_are_one()
    {
        using var index = With(Shelf.Paper("a", "ru", "сроки постав-\nки изделий"), Shelf.Paper("b", "ru", "из\u00ADделий"));

        index.Find("=поставки").ShouldBe(["a"]);
        index.Find("\"поставки изделий\"").ShouldBe(["a"]);
        index.Find("изделий").ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Wildcards_fuzziness_nearness_and_expressions()
    {
        using var index = With(Shelf.Paper("a", "en", "contract for radar equipment and spare parts"), Shelf.Paper("b", "en", "contrast of radio"), Shelf.Paper("c", "en", "equipment such as radar"));

        index.Find("contr*").ShouldBe(["a", "b"]);
        index.Find("contra?t").ShouldBe(["a", "b"]);
        index.Find("*dar").ShouldBe(["a", "c"]);
        index.Find("contracz~1").ShouldBe(["a"]);
        index.Find("contracz~2").ShouldBe(["a", "b"]);
        index.Find("\"radar parts\"~1").ShouldBeEmpty();
        index.Find("\"radar parts\"~3").ShouldBe(["a"]);
        index.Find("\"radar equipment\"~4").ShouldBe(["a", "c"]);
        index.Find("/rad(ar|io)/").ShouldBe(["a", "b", "c"]);
        index.Find("/rad[^a]+/").ShouldBe(["b"]);
    }

    [Fact]
    public void Fields()
    {
        var letter = Shelf.Paper("Входящие/6-3_317.docx", "ru", "Уважаемый коллега") with
        {
            Senders = [new PartyNames("ОАО «Зубр-Радар»", ["Zubr-Radar"])],
            Parties = [new PartyNames("Агентство «Липа»", [])],
            Designations = ["Гроза-С"],
            Stages = ["offer"],
            Container = "архив.zip",
        };
        letter = letter with { Card = letter.Card with { Number = "6-3/317" } };
        using var index = With(letter.Dated("2019-03-12").Worth(1_250_000.50m), Shelf.Paper("b", "en", "nothing").OfKind(DocumentKind.Contract).Dated("2018").Worth(10, "EUR"));

        foreach (var query in new[]
                 {
                     "kind:letter", "kind:LETTER", "from:радар", "from:Zubr-Radar", "party:липа", "number:6-3/317", "path:317", "path:входящие/*", "lang:ru", "designation:Гроза-С",
                     "stage:offer", "date:2019", "date:2019-03-12", "date:[2019-01-01 TO 2019-12-31]", "date:>2018", "year:2019", "amount:>1000000", "amount:[1 000 000 TO 2 000 000]",
                     "amount:>100USD", "currency:USD", "container:архив", "outcome:read AND kind:letter", "number:*",
                 })
        {
            index.Find(query).ShouldBe(["Входящие/6-3_317.docx"], query);
        }

        index.Find("date:{2018 TO 2019-03-12}").ShouldBeEmpty();
        index.Find("date:2018-05").ShouldBe(["b"]);
        index.Find("amount:>5EUR").ShouldBe(["b"]);
        index.Find("kind:(letter OR contract)").Count.ShouldBe(2);
        index.Find("problem:encrypted").ShouldBeEmpty();
    }

    [Fact]
    public void Answers_are_counted_by_facets_and_narrowed_by_them()
    {
        using var index = With(
            Shelf.Paper("a", "ru", "цена").Dated("2019-01"),
            Shelf.Paper("b", "ru", "цена").Dated("2018-01").OfKind(DocumentKind.Contract),
            Shelf.Paper("c", "be", "цена").OfKind(DocumentKind.Contract),
            Shelf.Paper("d", "be", "иное"));

        var answer = index.Answer("цена", r => r with { WithFacets = true });
        answer.Total.ShouldBe(3);
        answer.Facets.Single(f => f.Field == "kind").Values.ShouldBe([new FacetCount("contract", 2), new FacetCount("letter", 1)]);
        answer.Facets.Single(f => f.Field == "year").Values.ShouldBe([new FacetCount("2018", 1), new FacetCount("2019", 1)]);

        index.Answer("цена", r => r with { Only = [new("kind", "contract")] }).Documents.Select(d => d.Card.Path).ShouldBe(["b", "c"]);
        index.Answer("цена", r => r with { Only = [new("kind", "contract"), new("lang", "be")] }).Documents.Select(d => d.Card.Path).ShouldBe(["c"]);
        index.Answer("цена", r => r with { Without = [new("lang", "ru")] }).Documents.Select(d => d.Card.Path).ShouldBe(["c"]);
    }

    [Fact]
    public void Answers_are_sorted_and_paged_to_their_end_without_a_gap_or_a_repetition()
    {
        var papers = Enumerable.Range(0, 25).Select(i => Shelf.Paper($"paper {i:00}", "en", string.Concat(Enumerable.Repeat("price ", 1 + (i % 4)))).Dated($"20{10 + (i % 7)}").Worth(i % 5)).ToArray();
        using var index = With([.. papers, Shelf.Paper("undated", "en", "price")]);

        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            var (seen, after) = (new List<string>(), (string?)null);
            do
            {
                var answer = index.Answer("price", r => r with { Order = order, Limit = 4, After = after });
                answer.Total.ShouldBe(26);
                seen.AddRange(answer.Documents.Select(d => d.Card.Path));
                after = answer.Next;
            }
            while (after is not null);

            seen.ShouldBe(index.Find("price", order), $"{order}");
            seen.Distinct().Count().ShouldBe(26);
        }

        index.Find("price", SearchOrder.Date)[^1].ShouldBe("undated");
        index.Find("price", SearchOrder.Newest)[^1].ShouldBe("undated");
        index.Find("price", SearchOrder.Amount)[^1].ShouldBe("undated");
        index.Ask(new SearchRequest { Query = new EverythingQuery(), After = "nowhere" }).Fault.ShouldNotBeNull();
    }

    [Fact]
    public void What_weighs_more_comes_first()
    {
        using var index = With(Shelf.Paper("a", "en", "radar and sight"), Shelf.Paper("b", "en", "radar and jammer"));

        index.Find("radar sight^10 jammer", SearchOrder.Relevance)[0].ShouldBe("a");
        index.Find("radar sight jammer^10", SearchOrder.Relevance)[0].ShouldBe("b");
    }

    [Fact]
    public void What_is_like_a_document_is_found_by_the_words_they_share()
    {
        var asked = Shelf.Paper("asked", "en", "jamming station delivery schedule for the northern depot");
        using var index = With(asked, Shelf.Paper("like", "en", "the jamming station reached the northern depot"), Shelf.Paper("other", "en", "canteen menu of the week"));

        index.Ask(new SearchRequest { Query = new LikeQuery(asked.Transcript!) }).Value!.Documents.Select(d => d.Card.Path).ShouldBe(["like"]); // it has pages
    }

    [Fact]
    public void What_came_in_since_a_moment()
    {
        using var index = With(Shelf.Paper("old", "en", "price").CameIn("2024-01-01"), Shelf.Paper("new", "en", "price").CameIn("2024-02-01"));

        index.Answer("price", r => r with { Since = new DateTimeOffset(2024, 1, 15, 0, 0, 0, TimeSpan.Zero) }).Documents.Select(d => d.Card.Path).ShouldBe(["new"]);
    }

    [Fact]
    public void Putting_again_replaces_and_removing_removes_and_nothing_shows_before_the_commit()
    {
        using var index = With(Shelf.Paper("a", "en", "first"), Shelf.Paper("b", "en", "first"));
        index.Put(Shelf.Paper("a", "en", "second") with { Fingerprint = "2" });
        index.Remove(Shelf.HashOf("b"));
        index.Find("first").ShouldBe(["a", "b"]);

        index.Commit("in step");

        index.Find("first").ShouldBeEmpty();
        index.Find("second").ShouldBe(["a"]);
        index.Mark.ShouldBe("in step");
        index.Fingerprints().ShouldBe(new Dictionary<ContentHash, string> { [Shelf.HashOf("a")] = "2" });
    }

    [Fact]
    public void What_was_not_committed_is_not_there_after_a_crash_and_the_mark_says_so()
    {
        using (var index = With(Shelf.Paper("a", "en", "price")))
        {
            index.Put(Shelf.Paper("b", "en", "price"));
        }

        using var again = Open(_folder);
        again.Find("price").ShouldBe(["a"]);
        again.Mark.ShouldBe("mark");
    }

    [Fact]
    public void Others_read_while_one_writes_and_a_second_writer_is_told()
    {
        using var writer = With(Shelf.Paper("a", "en", "price"));
        using var reader = Open(_folder);
        reader.Find("price").ShouldBe(["a"]);

        writer.Put(Shelf.Paper("b", "en", "price"));
        writer.Commit(null);

        reader.Find("price").ShouldBe(["a", "b"]);
        reader.Mark.ShouldBeNull();
        Should.Throw<SearchIndexBusyException>(() => reader.Put(Shelf.Paper("c", "en", "price")));
    }

    [Fact]
    public void Once_in_step_an_index_lets_another_write_and_goes_on_answering()
    {
        using var first = With(Shelf.Paper("a", "en", "price"));
        first.Commit("in step");
        using var second = Open(_folder);

        second.Put(Shelf.Paper("b", "en", "price"));
        second.Commit("in step again");
        first.Find("price").ShouldBe(["a", "b"]);

        first.Put(Shelf.Paper("c", "en", "price"));
        first.Commit("and again");
        second.Find("price").ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Without_an_index_the_answer_is_that_nobody_could_look()
    {
        using var index = Open(Path.Combine(_folder, "nothing"));

        index.Ask(new SearchRequest { Query = new EverythingQuery() }).Fault!.Message.ShouldContain("no index"); // there is a fault
        index.Mark.ShouldBeNull();
        index.Fingerprints().ShouldBeEmpty();
    }

    [Fact]
    public void Hostile_pages_are_indexed_whole()
    {
        var endless = new string('ы', 1_000_000);
        using var index = With(
            Shelf.Paper("endless", "ru", endless + " конец"),
            Shelf.Paper("joined", "en", string.Join('-', Enumerable.Repeat("ab", 200_000)) + " last"),
            Shelf.Paper("digits", "en", string.Concat(Enumerable.Repeat("1 000 ", 100_000)) + "last"),
            Shelf.Paper("broken \uD800 pair", "en", "\uD800 half a pair \uDC00 and \uDBFF\uDFFF last"),
            Shelf.Paper(string.Concat(Enumerable.Repeat("папка/", 9_000)), "en", "deep last"));

        index.Find("конец").ShouldBe(["endless"]);
        index.Find("last").Count.ShouldBe(4);
        index.Find("path:папка").Count.ShouldBe(1);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private ISearchIndex With(params IndexedDocument[] documents)
    {
        var index = Open(_folder);
        foreach (var document in documents)
        {
            index.Put(document);
        }

        index.Commit("mark");
        return index;
    }
}
