using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Waybill.Tests.Processing;
using Waybill.Tests.Publication;
using Waybill.Web.Cases;
using Waybill.Web.Documents;
using Waybill.Web.Transfers;

namespace Waybill.Tests.Web;

/// <summary>What the pages of the workbench show of a deal that came in parts.</summary>
public sealed class EventPagesTests
{
    private static readonly Dossier Parts = PartsDossier.Make();

    [Fact]
    public Task The_page_of_a_deal_lists_its_events_and_what_was_delivered() => WithCaseAsync(async @case =>
    {
        var page = await RenderAsync<TransferPage>(@case, await new TransferQuery(@case).AnswerAsync("t-parts", Workshop.Cancellation));

        var rows = page.QuerySelectorAll("#events tbody tr");
        rows.Length.ShouldBe(9);
        rows[1].TextContent.ShouldContain("refused: 1 of 4 × Вихрь-С (inquiry)");
        rows[1].QuerySelector("q")!.TextContent.ShouldBe("четвёртой станции невозможна"); // each event has its words
        rows.Where(r => r.ClassName == "done").Select(r => r.QuerySelector(".tag")!.TextContent).Distinct().ShouldBe(["done"]); // each has its standing
        rows.Where(r => r.ClassName != "done").ShouldAllBe(r => !r.QuerySelector(".tag")!.ClassList.Contains("pass"));
        page.QuerySelector("#items-0-delivered + dd")!.TextContent.ShouldContain("18 ordered, 6 delivered"); // a row of the item
        page.QuerySelector("#items-0-delivered + dd")!.TextContent.ShouldContain("the column may count crates");
        page.QuerySelector("#items-0-unitPrice + dd .tag.odd")!.TextContent.ShouldBe("? doubtful");
    });

    [Fact]
    public Task The_list_of_deals_shows_ordered_delivered_and_what_is_not_done() => WithCaseAsync(async @case =>
    {
        var page = await RenderAsync<TransfersPage>(@case, await new TransfersQuery(@case).AnswerAsync(new TransfersQuestion(), Workshop.Cancellation));

        var text = page.QuerySelector("tbody")!.TextContent; // there is a deal
        text.ShouldContain("18 ordered, 6 delivered");
        text.ShouldContain("refused: 1 of 4 × Вихрь-С (inquiry)");
        text.ShouldContain("? unitPrice: doubtful: one digit of the price was read badly");
    });

    [Fact]
    public Task The_page_of_a_document_says_why_it_is_of_its_kind_and_how_its_claims_were_read() => WithCaseAsync(async @case =>
    {
        var view = @case.Current;
        var document = Parts.Case.Documents[2];
        var uses = QuoteUses.Of(view, document, document.Claims);
        var page = await RenderAsync<DocumentPage>(@case, new DocumentAnswer
        {
            Line = DocumentsQuery.LineOf(view, document),
            LengthInBytes = 1,
            MediaType = "text/plain",
            Metadata = document.Transcript.Metadata,
            Problems = [],
            Claims = document.Claims,
            References = [],
            CitedBy = [],
            Copies = [],
            NearCopies = [],
            Checks = [],
            People = PeopleOnDocument.Of(Decisions.None, document.File),
            Parties = [],
            PageNumbers = [1],
            Page = DocumentQuery.PageOf(document.Transcript.Pages[0], uses, null, null),
            HasPicture = false,
            QuotesOnOtherPages = [],
        });

        page.QuerySelector("#kind")!.TextContent.ShouldContain("Why it is taken for a contract"); // a section of the page
        page.QuerySelector("#kind")!.TextContent.ShouldContain("its head was read badly");
        page.QuerySelectorAll(".support-list li").ShouldContain(l => l.TextContent.Contains("done: contract", StringComparison.Ordinal) && l.TextContent.Contains("by form contract", StringComparison.Ordinal));
        page.QuerySelectorAll(".support-list li").ShouldContain(l => l.TextContent.Contains("one digit of the price was read badly", StringComparison.Ordinal));
    });

    private static async Task WithCaseAsync(Func<OpenCase, Task> look)
    {
        await using var work = new Workshop();
        foreach (var document in Parts.Case.Documents)
        {
            work.Write(document.Path, document.Path); // the hash of an invented paper is that of its path
        }

        await work.AddAsync();
        await work.WorkAsync();
        var stages = work.Stages with { Settling = new("settling 1", (read, _) => Settled(read)), Assessment = new("assessment 1", _ => Parts.Findings) };
        using var opened = new OpenCase(work.Stores, stages, new NoRenderer(), TimeProvider.System);
        await opened.ViewAsync(Workshop.Cancellation);
        await look(opened);
    }

    private static Case Settled(IReadOnlyList<ReadDocument> read) => Parts.Case with
    {
        Documents = [.. Parts.Case.Documents.Select(d => read.Single(r => r.File.Hash == d.File) is var own ? d with { Transcript = own.Transcript, Claims = own.Claims } : d)],
    };

    private static async Task<IDocument> RenderAsync<TPage>(OpenCase @case, object? answer)
        where TPage : IComponent
    {
        var services = new ServiceCollection().AddSingleton(@case).AddSingleton<AntiforgeryStateProvider, NoGuard>().AddLogging().BuildServiceProvider();
        await using var disposed = services.ConfigureAwait(false);
        var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        await using var rendered = renderer.ConfigureAwait(false);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Answer"] = answer }))).ToHtmlString());
        return new HtmlParser().ParseDocument(html);
    }

    private sealed class NoGuard : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }

    private sealed class NoRenderer : IPageRenderer
    {
        public Task<PagePicture?> RenderAsync(ContentHash file, string mediaType, int pageNumber, int widthInPixels, CancellationToken cancellation) => Task.FromResult<PagePicture?>(null);

        public Waybill.Publication.IPagePictureSource ForDossier(Dossier dossier) => throw new NotSupportedException("nothing is published here");
    }
}
