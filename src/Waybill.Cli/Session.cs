using Waybill.Processing;
using Waybill.Publication;
using Waybill.Reading;
using Waybill.Storage;

namespace Waybill.Cli;

/// <summary>A case that a command works on, with the stages of this executable.</summary>
internal sealed class Session : IAsyncDisposable, IPagePictureSource
{
    private const int WidthOfPictures = 620;

    private readonly Stages _stages;
    private readonly ProcessingLimits _limits = new();
    private Dossier? _dossier;

    private Session(CaseStores stores, Stages stages)
    {
        Stores = stores;
        _stages = stages;
        Pipeline = new Pipeline(stages, stores.Vault, stores.Catalogue, stores.Folder.Temporary);
    }

    public CaseStores Stores { get; }

    public Pipeline Pipeline { get; }

    public Intake Intake => new(Stores, TimeProvider.System);

    public Worker Worker => new(Stores, Pipeline, _limits);

    public Integrity Integrity => new(Stores);

    private Conclusions Conclusions => new(Stores, Pipeline, _stages, _limits);

    public static async Task<Session> OpenAsync(CaseFolder folder, CancellationToken cancellation)
    {
        var stages = await Composition.MakeAsync(folder.Reference, cancellation);
        return new Session(CaseStores.Open(folder), stages);
    }

    public static Task<Session> OpenAsync(string path, CancellationToken cancellation) => OpenAsync(CaseFolder.Open(path), cancellation);

    public Task<IReadOnlyList<CoverageRow>> CoverageAsync(CancellationToken cancellation) => Conclusions.CoverageAsync(cancellation);

    /// <summary>The account of what has been read; says on standard error where files still wait.</summary>
    public async Task<Dossier> DossierAsync(CancellationToken cancellation)
    {
        _dossier = await Conclusions.DrawAsync(cancellation);
        var waiting = _dossier.Coverage.Count(r => r.State == ReadingState.Waiting);
        if (waiting > 0)
        {
            Screen.Error.Sentence($"{waiting} of {_dossier.Coverage.Count} files wait to be read and are not in this: run 'waybill process {Stores.Folder.Root}'");
        }

        return _dossier;
    }

    public async Task<PagePicture?> PictureAsync(ContentHash file, int pageNumber, CancellationToken cancellation)
    {
        var mediaType = _dossier?.Coverage.FirstOrDefault(r => r.File == file)?.MediaType;
        if (mediaType is null || !Stores.Vault.Contains(file))
        {
            return null;
        }

        // Beside the folders of the pipeline, which have numbers for names.
        var temporary = Path.Combine(Stores.Folder.Temporary, $"pictures-{Environment.ProcessId}");
        Directory.CreateDirectory(temporary);
        try
        {
            var picture = await new PagePictures().RenderAsync(file, mediaType, Stores.Vault.PathOf(file), pageNumber, WidthOfPictures, temporary, cancellation);
            return picture.Value;
        }
        finally
        {
            // A run that has just begun may have cleared the folder away.
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    public ValueTask DisposeAsync() => Stores.DisposeAsync();
}
