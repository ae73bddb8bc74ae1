using System.Text.Json;

namespace Waybill.Tests;

public sealed class NounTests
{
    private static readonly ContentHash File = ContentHash.Of("x"u8);

    [Fact]
    public void A_claim_without_a_quote_cannot_be_made() =>
        Should.Throw<ArgumentException>(() => new Stated<int>(1, []));

    [Fact]
    public void An_outcome_of_nothing_cannot_be_made() =>
        Should.Throw<ArgumentException>(() => new Outcome<string>(null, []));

    [Fact]
    public void A_quote_is_cut_from_its_page_without_the_white_space_around_it()
    {
        var page = new Page { Number = 1, Text = "в количестве  4 компл. ", Origin = TextOrigin.Native };

        var quote = Quote.From(File, page, new TextSpan(12, 23));

        quote.Text.ShouldBe("4 компл.");
        quote.Span.ShouldBe(new TextSpan(14, 22));
        quote.Holds(page).ShouldBeTrue();
        quote.Holds(page with { Text = page.Text.Replace('4', '6') }).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2019-03-12", "2019-03-12", "2019-03-12")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2019", "2019-01-01", "2019-12-31")]
    public void A_date_spans_the_days_that_it_may_mean(string text, string earliest, string latest)
    {
        var date = PartialDate.Parse(text);

        date.Earliest.ToString("O").ShouldBe(earliest);
        date.Latest.ToString("O").ShouldBe(latest);
        date.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("2019-02-29")]
    [InlineData("2019-13")]
    [InlineData("12.03.2019")]
    [InlineData("")]
    [InlineData("2019-3-1")]
    public void What_is_no_date_is_refused(string text) => PartialDate.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Claims_and_transcripts_come_back_from_json_as_they_went_in()
    {
        var page = new Page
        {
            Number = 1,
            Text = "№ 5-2/678",
            Origin = TextOrigin.TextLayer,
            Blocks = [new Block { Span = new TextSpan(0, 9), Box = new Box(1, 2, 3, 4), Cell = new CellPosition(0, 1, 2), Language = "ru" }],
            Words = [new Word(new TextSpan(2, 9), new Box(1, 2, 3, 4), 0.5, Concealed: true)],
        };
        var quote = Quote.From(File, page, new TextSpan(2, 9));
        var claims = new Claims
        {
            File = File,
            Kind = DocumentKind.NoteVerbale,
            Number = Stated.By("5-2/678", quote),
            Date = Stated.By(new PartialDate(2019, 3), quote),
            Deals = [new DealStatement { Items = [new Item { Quantity = Stated.By(4.5m, quote) }], Events = [new DealEvent { Stage = Stated.By(Stage.BorderCrossing, quote).By("label border"), Mode = EventMode.Done, Items = [new EventItem(0, Stated.By(4.5m, quote).Doubted("read badly"))] }] }],
        };

        Again(claims).ShouldBe(JsonSerializer.Serialize(claims, WaybillJson.Options));
        Again(page).ShouldBe(JsonSerializer.Serialize(page, WaybillJson.Options));
        Again(page).ShouldContain("\"cell\":{\"table\":0,\"row\":1,\"column\":2}");

        static string Again<T>(T value) => JsonSerializer.Serialize(
            JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, WaybillJson.Options), WaybillJson.Options), WaybillJson.Options);
    }

    [Theory]
    [InlineData(DocumentKind.EndUserCertificate, "end-user-certificate")]
    [InlineData(DocumentKind.Other, "other")]
    public void Kinds_are_written_as_the_export_names_them(DocumentKind kind, string name) => kind.NameOf().ShouldBe(name);
}

public sealed class CsvTests
{
    [Fact]
    public void Quoted_fields_may_hold_commas_quotes_and_line_ends() =>
        Csv.Parse("a,\"b, \"\"c\"\"\nd\"\r\n\ne,\n", "t.csv").Select(r => (r.Line, string.Join('|', r.Fields)))
            .ShouldBe([(1, "a|b, \"c\"\nd"), (4, "e|")]);

    [Fact]
    public void An_open_quote_is_named_with_its_line() =>
        Should.Throw<InvalidDataException>(() => Csv.Parse("a\n\"b", "t.csv")).Message.ShouldBe("t.csv, line 2: a quoted field is not closed");

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    public void A_cell_is_never_a_formula(string cell, string written) => Csv.Line([cell]).ShouldBe(written);
}
