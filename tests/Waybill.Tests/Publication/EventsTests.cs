using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Waybill.Publication;
using Waybill.Publication.CaseExport;
using Waybill.Publication.DossierHtml;
using Waybill.Publication.Ledger;
using Waybill.Publication.Markup;
using Waybill.Publication.Timeline;

namespace Waybill.Tests.Publication;

/// <summary>What papers say happened in parts, is planned, refused or corrected: nobody who reads an output may take one for another.</summary>
public sealed class EventsTests
{
    private static readonly string[] InWords =
    [
        "asked for: 4 × Вихрь-С (inquiry)",
        "refused: 1 of 4 × Вихрь-С (inquiry)",
        "contracted: 18 шт. Дуб-30 and 1 more",
        "corrected: to 18 шт. Дуб-30 (contract)",
        "corrected: 18 шт. Дуб-30 and 1 more (contract)",
        "received: 6 of 18 шт. Дуб-30",
        "said to be received, which this paper cannot prove: 18 шт. Дуб-30",
        "planned: 12 of 18 шт. Дуб-30 (dispatch)",
        "planned: 18 шт. Дуб-30 and 1 more (marketing)",
    ];

    private static Transfer Deal => PartsDossier.Make().Case.Transfers[0];

    [Fact]
    public void Each_event_says_how_real_it_is_before_it_says_what() =>
        Deal.Events.Select(e => EventWords.Describe(Deal, e)).ShouldBe(InWords);

    [Fact]
    public void Ordered_stands_against_delivered()
    {
        DeliveryWords.Of(Deal, 0).ShouldBe("18 ordered, 6 delivered");
        DeliveryWords.Of(Deal, 1).ShouldBeNull("no paper speaks of a delivery of stations");
        StageWords.Describe(Deal).ShouldBe("received in part (1 document, unconfirmed)");
        StageWords.PaperThatWouldCarryFurther(Deal).ShouldBe("Consignment notes, packing lists or acts for the rest of the goods: 18 ordered, 6 delivered.");
    }

    [Fact]
    public void What_was_only_sent_is_not_called_delivered()
    {
        var deal = Deal;
        var sent = deal with
        {
            Stage = deal.Stage!.With(Stage.Dispatch), // the deal has one
            StageSupports = [],
            Events = [.. deal.Events.Select(e => e.Stage.Value == Stage.Receipt ? e with { Stage = e.Stage.With(Stage.Dispatch) } : e)],
        };

        DeliveryWords.Of(sent, 0).ShouldBe("18 ordered, 6 handed over or sent, receipt not proven");
    }

    [Theory]
    [InlineData(Stage.Inquiry, "asked for")]
    [InlineData(Stage.Offer, "offered")]
    [InlineData(Stage.Agreement, "agreed")]
    [InlineData(Stage.Receipt, "ordered")]
    public void A_number_is_ordered_only_from_the_contract_on(Stage stage, string word) =>
        DeliveryWords.Ordered(Deal with { Stage = Deal.Stage!.With(stage) }).ShouldBe(word); // the deal has one

    [Fact]
    public async Task The_export_is_the_approved_one() => Approved.ShouldBe(await WriteAsync(new CaseJsonExport()), "parts-case.expected.json");

    [Fact]
    public async Task The_ledger_is_the_approved_one() =>
        Approved.ShouldBe((await WriteAsync(new LedgerCsvExport())).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal), "parts-ledger.expected.csv");

    [Fact]
    public async Task An_event_of_the_export_names_mode_goods_and_words()
    {
        var transfer = JsonDocument.Parse(await WriteAsync(new CaseJsonExport())).RootElement.GetProperty("transfers")[0];

        var refusal = transfer.GetProperty("events")[1];
        refusal.GetProperty("stage").GetString().ShouldBe("inquiry");
        refusal.GetProperty("mode").GetString().ShouldBe("refused");
        refusal.GetProperty("date").GetString().ShouldBe("2018-02-01");
        refusal.GetProperty("items").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe("""[{"item":1,"quantity":1}]""");
        refusal.GetProperty("evidence").EnumerateArray().Select(e => e.GetProperty("field").GetString())
            .ShouldBe(["events[1]", "events[1].date", "events[1].items[0].quantity"]);
        transfer.GetProperty("items")[0].GetProperty("quantity").GetDecimal().ShouldBe(18);
        transfer.GetProperty("items")[0].GetProperty("delivered").GetDecimal().ShouldBe(6);
        transfer.GetProperty("items")[1].GetProperty("delivered").ValueKind.ShouldBe(JsonValueKind.Null);
        transfer.GetProperty("evidence").EnumerateArray().Select(e => e.GetProperty("field").GetString()).ShouldContain("items[0].delivered");
    }

    [Fact]
    public void A_line_of_the_ledger_holds_the_events_of_its_item_and_its_doubts()
    {
        var rows = LedgerBuilder.Build(PartsDossier.Make().Case);

        rows[0].NumberOrdered.ShouldBe(18);
        rows[0].NumberDelivered.ShouldBe(6);
        rows[0].DeliveredIsUncertain.ShouldBeFalse();
        rows[0].YearsOfDelivery.ShouldBe([2018]);
        rows[0].Events.Select(e => e.InWords).ShouldBe([.. InWords[2..]]);
        rows[0].Doubts.ShouldBe(["items[0].unitPrice: doubtful: one digit of the price was read badly"]);
        rows[1].NumberDelivered.ShouldBeNull();
        rows[1].YearsOfDelivery.ShouldBeEmpty("the act that proves receipt speaks of guns only");
        rows[1].Events.Select(e => e.InWords).ShouldContain(InWords[1]);
        rows[1].Doubts.ShouldBeEmpty();
    }

    [Fact]
    public void The_time_line_tells_done_from_everything_else()
    {
        var timeline = TimelineBuilder.Build(PartsDossier.Make());
        var events = timeline.Entries.Where(e => e.Lane == TimelineLane.DealEvents).ToArray();

        events.Where(e => e.IsProven).Select(e => $"{e.From} {e.Title}").ShouldBe(["2018-03-05 contracted: 18 шт. Дуб-30 and 1 more", "2018-06-19 received: 6 of 18 шт. Дуб-30"]);
        events.Single(e => e.Title.Contains("12 of 18", StringComparison.Ordinal)).From.ToString().ShouldBe("2018-09");
        timeline.UndatedEvents.ShouldBe(1);
    }

    [Fact]
    public void Only_what_is_done_has_a_full_mark()
    {
        var svg = new MarkupWriter();
        TimelineSvg.Draw(svg, TimelineBuilder.Build(PartsDossier.Make()), _ => null);
        var page = new HtmlParser().ParseDocument(svg.Take());

        page.QuerySelectorAll("g.deal-events.done circle").Length.ShouldBe(2);
        page.QuerySelectorAll("g.deal-events.unproven, g.deal-events.planned, g.deal-events.asked, g.deal-events.refused, g.deal-events.corrected").Length.ShouldBe(6);
        page.QuerySelector("g.deal-events.refused title")!.TextContent.ShouldBe("refused: 1 of 4 × Вихрь-С (inquiry), 2018-02-01"); // it is drawn
    }

    [Fact]
    public async Task The_dossier_lists_events_with_their_words_and_what_was_corrected()
    {
        var deal = new HtmlParser().ParseDocument(await WriteAsync(new DossierHtmlExport(new DossierHtmlLimits()))).QuerySelector("article.deal")!; // there is one

        var rows = deal.QuerySelectorAll("table.events tbody tr");
        rows.Select(r => Text(r.Children[2])).ShouldBe(InWords);
        rows.Select(r => Text(r.Children[1])).ShouldBe(["asked for", "refused", "done", "corrected", "corrected", "done", "said to be done", "planned", "planned"]);
        rows.Select(r => r.ClassName).Distinct().ShouldBe(["not-done", "done"]);
        rows[1].TextContent.ShouldContain("“четвёртой станции невозможна”");
        deal.TextContent.ShouldContain("6 delivered");
        deal.QuerySelectorAll("ul.plain li").Select(l => l.TextContent).ShouldContain(t => t.StartsWith("2018-04-01, amendment 04-amendment.docx: “Покупателя считать”", StringComparison.Ordinal));
        deal.QuerySelectorAll(".doubt").ShouldHaveSingleItem().TextContent.ShouldBe(" ? one digit of the price was read badly");

        static string Text(IElement cell)
        {
            foreach (var mark in cell.QuerySelectorAll("sup"))
            {
                mark.Remove();
            }

            return cell.TextContent;
        }
    }

    [Fact]
    public void Kinds_and_cited_papers_read_in_plain_English()
    {
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            Titles.Kind(kind).ShouldNotContain("  ");
            Titles.Kind(kind).ShouldNotBeEmpty();
        }

        Enum.GetValues<CitationKind>().Select(Titles.Cited).ShouldBeUnique();
        Titles.Kind(DocumentKind.AirWaybill).ShouldBe("air waybill");
        Titles.Cited(CitationKind.Transport).ShouldBe("a waybill, bill of lading or packing list");
    }

    private static async Task<string> WriteAsync(IExport export)
    {
        using var output = new MemoryStream();
        await export.WriteAsync(PartsDossier.Make(), new NoPictures(), output, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
