using Waybill.Publication;

namespace Waybill.Web.Cases;

/// <summary>Draws pages of originals: the only way by which anything that they look like reaches a browser.</summary>
public interface IPageRenderer
{
    /// <summary>A picture of our own making, encoded anew; null where the format has no pages to look at, or none could be drawn.</summary>
    /// <param name="pageNumber">The first page is 1.</param>
    Task<PagePicture?> RenderAsync(ContentHash file, string mediaType, int pageNumber, int widthInPixels, CancellationToken cancellation);

    /// <summary>The small pictures that a dossier carries, the same as the command line puts into it.</summary>
    IPagePictureSource ForDossier(Dossier dossier);
}
