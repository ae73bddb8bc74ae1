namespace Waybill.Web.Cases;

/// <summary>Pictures of pages, drawn when somebody looks at them and kept for a while.</summary>
public sealed class PageGallery(IPageRenderer renderer) : IDisposable
{
    /// <summary>Wide enough to read small print, small enough for an old laptop.</summary>
    private const int WidthInPixels = 1100;

    /// <summary>A page takes some 150 kB.</summary>
    private const int MostPictures = 200;

    private readonly Recent<(ContentHash, int), PagePicture> _pictures = new(MostPictures);

    /// <summary>Pages are drawn one after another, so that nobody who turns pages quickly fills the machine with renderers.</summary>
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<PagePicture?> PictureAsync(ContentHash file, string mediaType, int pageNumber, CancellationToken cancellation)
    {
        if (_pictures.Find((file, pageNumber)) is { } known)
        {
            return known;
        }

        await _turn.WaitAsync(cancellation);
        try
        {
            if (_pictures.Find((file, pageNumber)) is { } drawnMeanwhile)
            {
                return drawnMeanwhile;
            }

            var picture = await renderer.RenderAsync(file, mediaType, pageNumber, WidthInPixels, cancellation);
            if (picture is not null)
            {
                _pictures.Keep((file, pageNumber), picture);
            }

            return picture;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>True for formats whose pages can be looked at.</summary>
    public static bool HasPictures(string mediaType) =>
        mediaType == "application/pdf" || mediaType.StartsWith("image/", StringComparison.Ordinal);
}
