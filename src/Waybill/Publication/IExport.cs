namespace Waybill.Publication;

/// <summary>One form in which a dossier leaves Waybill. The same dossier gives the same bytes.</summary>
public interface IExport
{
    /// <summary>As the command line names it: <c>json</c>.</summary>
    string Format { get; }

    /// <summary>Without the dot.</summary>
    string FileExtension { get; }

    /// <summary>Writes to the end of the stream and does not close it.</summary>
    Task WriteAsync(Dossier dossier, IPagePictureSource pictures, Stream output, CancellationToken cancellation);
}

/// <summary>Where exports ask for pictures of pages.</summary>
public interface IPagePictureSource
{
    /// <summary>Null where the document has no pictures, or none could be made.</summary>
    Task<PagePicture?> PictureAsync(ContentHash file, int pageNumber, CancellationToken cancellation);
}
