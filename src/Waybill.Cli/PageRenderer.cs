using Waybill.Processing;
using Waybill.Publication;
using Waybill.Web.Cases;

namespace Waybill.Cli;

/// <summary>Has pages of originals drawn in a process of their own: large ones for the workbench, small ones for dossiers.</summary>
internal sealed class PageRenderer(CaseStores stores, Workshop workshop) : IPageRenderer
{
    private const int WidthInDossier = 620;

    public async Task<PagePicture?> RenderAsync(ContentHash file, string mediaType, int pageNumber, int widthInPixels, CancellationToken cancellation)
    {
        if (!stores.Vault.Contains(file))
        {
            return null;
        }

        var sandbox = await workshop.SandboxAsync();
        return (await sandbox.DrawAsync(file, mediaType, stores.Vault.PathOf(file), pageNumber, widthInPixels, cancellation)).Value;
    }

    public IPagePictureSource ForDossier(Dossier dossier) => new DossierPictures(this, dossier);

    private sealed class DossierPictures(PageRenderer renderer, Dossier dossier) : IPagePictureSource
    {
        private readonly Dictionary<ContentHash, string?> _mediaTypes =
            dossier.Coverage.Where(r => r.File is not null).DistinctBy(r => r.File).ToDictionary(r => r.File!.Value, r => r.MediaType); // filtered just before

        public async Task<PagePicture?> PictureAsync(ContentHash file, int pageNumber, CancellationToken cancellation) =>
            _mediaTypes.GetValueOrDefault(file) is { } mediaType
                ? await renderer.RenderAsync(file, mediaType, pageNumber, WidthInDossier, cancellation)
                : null;
    }
}
