using Waybill.Tests.Processing;
using Waybill.Web.Cases;

namespace Waybill.Tests.Web;

/// <summary>The conclusions of a large case take minutes to draw: they are drawn where others would come out, and not because they were written down.</summary>
public sealed class OpenCaseTests
{
    [Fact]
    public async Task What_was_concluded_and_seen_is_no_reason_to_draw_again()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1 a1");
        await work.AddAsync();
        await work.WorkAsync();
        using var opened = new OpenCase(work.Stores, work.Stages, new NoPictures(), TimeProvider.System);
        var first = await opened.ViewAsync(Workshop.Cancellation);

        await opened.ReadAsync(new Progress<Waybill.Processing.WorkProgress>(), Workshop.Cancellation); // looks at the stores, and finds nothing to read

        opened.Current.ShouldBeSameAs(first);
        work.Calls["settling"].ShouldBe(1);
    }

    [Fact]
    public async Task What_came_in_since_is_drawn()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1 a1");
        await work.AddAsync();
        await work.WorkAsync();
        using var opened = new OpenCase(work.Stores, work.Stages, new NoPictures(), TimeProvider.System);
        (await opened.ViewAsync(Workshop.Cancellation)).Documents.Count.ShouldBe(1);

        await opened.Indexing; // it holds the case
        work.Write("b.txt", "2 b1");
        await work.AddAsync();
        await opened.ReadAsync(new Progress<Waybill.Processing.WorkProgress>(), Workshop.Cancellation);

        opened.Current.Documents.Count.ShouldBe(2);
        opened.Current.Changes!.NewFiles.ShouldBe(["b.txt"]); // it was looked at before
    }

    private sealed class NoPictures : IPageRenderer
    {
        public Task<PagePicture?> RenderAsync(ContentHash file, string mediaType, int pageNumber, int widthInPixels, CancellationToken cancellation) => Task.FromResult<PagePicture?>(null);

        public Waybill.Publication.IPagePictureSource ForDossier(Dossier dossier) => throw new NotSupportedException("nothing is published here");
    }
}
