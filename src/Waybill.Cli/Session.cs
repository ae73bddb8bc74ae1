using Waybill.Processing;
using Waybill.Publication;
using Waybill.Storage;

namespace Waybill.Cli;

/// <summary>A case that a command works on, with the stages of this executable.</summary>
internal sealed class Session : IAsyncDisposable, IPagePictureSource
{
    private readonly ProcessingLimits _limits;
    private readonly Workshop _workshop;
    private IPagePictureSource? _pictures;

    private Session(CaseStores stores, Stages stages, Workshop workshop, Decisions decisions, ProcessingLimits limits, Locks locks)
    {
        _limits = limits;
        Stores = stores;
        Decisions = decisions;
        Stages = stages;
        _workshop = workshop;
        Renderer = new PageRenderer(stores, workshop);
        Pipeline = new Pipeline(stages, stores.Vault, stores.Catalogue, stores.Folder.Temporary, decisions, locks);
        Locks = locks;
    }

    public CaseStores Stores { get; }

    /// <summary>Those that the journal held when the case was opened.</summary>
    public Decisions Decisions { get; }

    public Stages Stages { get; }

    public Pipeline Pipeline { get; }

    public PageRenderer Renderer { get; }

    public Locks Locks { get; }

    public Intake Intake => new(Stores, TimeProvider.System);

    public Worker Worker => new(Stores, Pipeline, _limits);

    public Integrity Integrity => new(Stores);

    private Conclusions Conclusions => new(Stores, Pipeline, Stages, _limits, Decisions);

    public static Task<Session> OpenAsync(string path, CancellationToken cancellation) => OpenAsync(CaseFolder.Open(path), Purpose.Looking, cancellation);

    public static async Task<Session> OpenAsync(CaseFolder folder, Purpose purpose, CancellationToken cancellation)
    {
        var limits = KnownLimits.With(folder.Settings.Limits);
        var stores = CaseStores.Open(folder);
        var workshop = Workshop.For(stores, limits);
        if (purpose == Purpose.Reading)
        {
            workshop.Warm();
        }

        var stages = await Composition.MakeAsync(folder.Reference, limits, workshop.SandboxAsync, cancellation);
        var decisions = await new DecisionBook(stores.Journal, TimeProvider.System).ReadAsync(cancellation);
        return new Session(stores, stages, workshop, decisions, limits.OfOneRoot, await Locks.LoadAsync(stores.Catalogue, new PasswordFile(folder.Passwords).Read(), cancellation));
    }

    /// <param name="file">One password a line; null where none are given.</param>
    public async Task TakePasswordsAsync(string? file, CancellationToken cancellation)
    {
        if (file is not null)
        {
            Locks.Give(await Intake.GivePasswordsAsync(PasswordFile.Lines(file), Environment.UserName, cancellation));
        }
    }

    /// <summary>Reads what waits, and shows how far it is; what was read can be searched while the rest is.</summary>
    public async Task<WorkSummary> WorkAsync(CancellationToken cancellation)
    {
        using var search = CaseSearch.Open(Stores);
        using var index = await IndexWhileReading.BeginAsync(search, Pipeline, cancellation);
        return await Watch.WorkAsync(progress => Worker.RunAsync(Environment.ProcessorCount, progress, cancellation, index));
    }

    public Task<IReadOnlyList<Expansion>> ExpansionsAsync(CancellationToken cancellation) => Conclusions.ExpansionsAsync(cancellation);

    public Task<IReadOnlyList<CoverageRow>> CoverageAsync(CancellationToken cancellation) => Conclusions.CoverageAsync(cancellation);

    /// <summary>The account of what has been read; says on standard error where files still wait.</summary>
    public async Task<Dossier> DossierAsync(CancellationToken cancellation)
    {
        var dossier = await Conclusions.DrawAsync(cancellation);
        _pictures = Renderer.ForDossier(dossier);
        var waiting = dossier.Coverage.Count(r => r.State == ReadingState.Waiting);
        if (waiting > 0)
        {
            Screen.Error.Sentence($"{waiting} of {dossier.Coverage.Count} files wait to be read and are not in this: run 'waybill process {Stores.Folder.Root}'");
        }

        return dossier;
    }

    /// <summary>The account of what has been read, with the search index brought in step with it.</summary>
    public async Task<Dossier> DossierWithSearchAsync(CancellationToken cancellation)
    {
        using var search = CaseSearch.Open(Stores);
        Dossier? drawn = null;
        await Watch.IndexingAsync(progress => search.BringInStepAsync(async c => drawn = await DossierAsync(c), Pipeline, progress, cancellation));
        return drawn ?? throw new InvalidOperationException("the index was brought in step with nothing");
    }

    /// <summary>Brings the search index in step with what has been read.</summary>
    public Task BringInStepAsync(CaseSearch search, CancellationToken cancellation) =>
        Watch.IndexingAsync(progress => search.BringInStepAsync(Conclusions.DrawAsync, Pipeline, progress, cancellation));

    public async Task<PagePicture?> PictureAsync(ContentHash file, int pageNumber, CancellationToken cancellation) =>
        _pictures is { } pictures ? await pictures.PictureAsync(file, pageNumber, cancellation) : null;

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
