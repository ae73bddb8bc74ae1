using Waybill.Processing;
using Waybill.Publication;
using Waybill.Storage;

namespace Waybill.Cli;

/// <summary>A case that a command works on, with the stages of this executable.</summary>
internal sealed class Session : IAsyncDisposable, IPagePictureSource
{
    private const int WidthOfPictures = 620;

    private readonly Stages _stages;
    private readonly ProcessingLimits _limits = new();
    private readonly Workshop _workshop;
    private Dossier? _dossier;

    private Session(CaseStores stores, Stages stages, Workshop workshop)
    {
        Stores = stores;
        _workshop = workshop;
        _stages = stages;
        Pipeline = new Pipeline(stages, stores.Vault, stores.Catalogue, stores.Folder.Temporary);
    }

    public CaseStores Stores { get; }

    public Pipeline Pipeline { get; }

    public Intake Intake => new(Stores, TimeProvider.System);

    public Worker Worker => new(Stores, Pipeline, _limits);

    public Integrity Integrity => new(Stores);

    private Conclusions Conclusions => new(Stores, Pipeline, _stages, _limits);

    public static Task<Session> OpenAsync(string path, CancellationToken cancellation) => OpenAsync(CaseFolder.Open(path), Purpose.Looking, cancellation);

    public static async Task<Session> OpenAsync(CaseFolder folder, Purpose purpose, CancellationToken cancellation)
    {
        var workshop = Workshop.For(folder);
        if (purpose == Purpose.Reading)
        {
            workshop.Warm();
        }

        var stages = await Composition.MakeAsync(folder.Reference, workshop.SandboxAsync, cancellation);
        return new Session(CaseStores.Open(folder), stages, workshop);
    }

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

        var sandbox = await _workshop.SandboxAsync();
        return (await sandbox.DrawAsync(file, mediaType, Stores.Vault.PathOf(file), pageNumber, WidthOfPictures, cancellation)).Value;
    }

    public async ValueTask DisposeAsync()
    {
        await _workshop.DisposeAsync();
        await Stores.DisposeAsync();
    }
}

/// <summary>What a case is opened for.</summary>
internal enum Purpose
{
    /// <summary>To look at what is there.</summary>
    Looking,

    /// <summary>To read files, for which workers are made ready at once.</summary>
    Reading,
}
