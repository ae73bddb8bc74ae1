using Waybill.Processing;
using Waybill.Publication;
using Waybill.Storage;

namespace Waybill.Web.Cases;

/// <summary>The case that a workbench shows: its conclusions in memory, its pages from the catalogue when somebody looks at them.</summary>
/// <remarks>Safe for use by several requests. When the stores change on disk, the conclusions are drawn again behind the scenes, and until
/// they are there everybody sees the old ones.</remarks>
public sealed class OpenCase : IDisposable
{
    private const int TextsInMemory = 64;

    /// <summary>In documents: from here on the conclusions with all text take hundreds of megabytes.</summary>
    private const int LargeCase = 10_000;

    private readonly CaseStores _stores;
    private readonly Stages _stages;
    private readonly ProcessingLimits _limits;
    private readonly SemaphoreSlim _drawing = new(1, 1);

    /// <summary>Held by whatever writes into the case: its own lock is for other programs.</summary>
    private readonly SemaphoreSlim _atWork = new(1, 1);

    /// <summary>An export holds the text of the whole case: one is written after another.</summary>
    private readonly SemaphoreSlim _publishing = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private readonly IPageRenderer _renderer;
    private readonly DecisionDesk _desk;
    private volatile Drawn? _drawn;
    private volatile string? _hindrance;
    private Task _indexing = Task.CompletedTask;
    private int _following;

    public OpenCase(CaseStores stores, Stages stages, IPageRenderer renderer, TimeProvider clock)
    {
        _limits = KnownLimits.With(stores.Folder.Settings.Limits).OfOneRoot;
        _stores = stores;
        _stages = stages;
        Clock = clock;
        Pictures = new PageGallery(renderer);
        _renderer = renderer;
        Search = CaseSearch.Open(stores);
        _desk = new DecisionDesk(stores, clock);
    }

    public string Title => _stores.Folder.Settings.Title;

    public PageGallery Pictures { get; }

    public TimeProvider Clock { get; }

    /// <summary>Answers from the index as it is; while it is behind, what was read last may be missing.</summary>
    public CaseSearch Search { get; }

    /// <summary>Why the index could not be brought in step, such as a full disk; null where nothing hindered it.</summary>
    public string? IndexHindrance => _hindrance;

    /// <summary>Ends when the index is in step with what was drawn, or could not be brought there.</summary>
    public Task Indexing => _indexing;

    public SavedSearches SavedSearches => new(_stores.Journal, Clock);

    /// <summary>The conclusions that were drawn last.</summary>
    /// <exception cref="InvalidOperationException">None were drawn yet: <see cref="ViewAsync"/> comes first.</exception>
    public CaseView Current => _drawn?.View ?? throw new InvalidOperationException("no conclusions were drawn yet");

    /// <summary>True while newer conclusions are being drawn.</summary>
    public bool IsDrawing => _drawing.CurrentCount == 0 || _following > 0;

    public async Task<CaseView> ViewAsync(CancellationToken cancellation)
    {
        if (_drawn is not { } drawn)
        {
            return await DrawAsync(cancellation);
        }

        if (_drawing.CurrentCount > 0 && drawn.Stamp != await StampAsync(cancellation))
        {
            // Nobody waits for it: whoever asks meanwhile gets what was drawn before.
            _ = Task.Run(() => DrawAsync(CancellationToken.None), CancellationToken.None);
        }

        return drawn.View;
    }

    /// <summary>The case in one of its export formats, pages and claims included; made anew each time.</summary>
    public async Task WriteAsync(IExport export, Stream output, CancellationToken cancellation)
    {
        await _publishing.WaitAsync(cancellation);
        try
        {
            var dossier = await (await AtWorkAsync(cancellation)).Conclusions.DrawAsync(cancellation);
            await export.WriteAsync(dossier, _renderer.ForDossier(dossier), output, cancellation);
        }
        finally
        {
            _publishing.Release();
        }
    }

    /// <summary>Reads every file that waits, and draws the conclusions again.</summary>
    public async Task<WorkSummary> ReadAsync(IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        var summary = await WorkAsync(progress, cancellation);
        await DrawAsync(cancellation);
        return summary;
    }

    /// <summary>Everything that people decided, also what was decided a moment ago.</summary>
    public Task<Decisions> DecisionsAsync(CancellationToken cancellation) => _desk.ReadAsync(cancellation);

    /// <summary>Writes a decision down, and begins to draw the conclusions under it.</summary>
    /// <param name="patience">How long to wait for them: most cases are drawn at once, and nobody waits for the others.</param>
    /// <exception cref="CaseException">It says nothing, or rules on nothing.</exception>
    public async Task<Decision> DecideAsync(string who, string? reason, Ruling ruling, TimeSpan patience, CancellationToken cancellation)
    {
        var isOfText = ruling is TextCorrection || (ruling is Withdrawal w && (await DecisionsAsync(cancellation)).All.Any(d => d.Number == w.Decision && d.Ruling is TextCorrection));
        var decision = await _desk.DecideAsync(who, reason, ruling, cancellation);
        var follow = Task.Run(() => FollowAsync(isOfText), CancellationToken.None);
        await Task.WhenAny(follow, Task.Delay(patience, Clock, cancellation));
        return decision;
    }

    /// <summary>What one document says; null where the case has no text of it.</summary>
    public async Task<DocumentText?> TextAsync(ContentHash file, CancellationToken cancellation)
    {
        if (_drawn is not { } drawn)
        {
            return null;
        }

        if (drawn.Texts.Find(file) is { } known)
        {
            return known;
        }

        if (drawn.View.Document(file) is null || (await drawn.Pipeline.TranscriptAsync(file, cancellation)).Value is not { } transcript)
        {
            return null;
        }

        var claims = await drawn.Pipeline.ClaimsAsync(file, cancellation);
        var text = new DocumentText(transcript, claims.Value ?? new Claims { File = file, Kind = DocumentKind.Other });
        drawn.Texts.Keep(file, text);
        return text;
    }

    /// <summary>What the machine read, before anything was corrected; null where the case has no text of it.</summary>
    public async Task<Transcript?> AsReadAsync(ContentHash file, CancellationToken cancellation) =>
        (await (await AtWorkAsync(cancellation)).Pipeline.TranscriptAsReadAsync(file, cancellation)).Value;

    /// <summary>The bytes as they came in; null where the vault does not have them.</summary>
    public FileStream? Original(ContentHash file) =>
        _stores.Vault.Contains(file)
            ? new FileStream(_stores.Vault.PathOf(file), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, useAsync: true)
            : null;

    /// <summary>Ends what goes on behind the scenes; an index that is half in step goes on from there the next time.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        _indexing.GetAwaiter().GetResult();
        _closing.Dispose();
        Search.Dispose();
        Pictures.Dispose();
        _drawing.Dispose();
        _atWork.Dispose();
        _publishing.Dispose();
    }

    private async Task<CaseView> DrawAsync(CancellationToken cancellation)
    {
        await _drawing.WaitAsync(cancellation);
        try
        {
            var stamp = await StampAsync(cancellation);
            if (_drawn is { } known && known.Stamp == stamp)
            {
                return known.View;
            }

            // The stores change too where conclusions are written down: what was read and decided says whether others would be drawn.
            var inputs = await InputsAsync(cancellation);
            if (_drawn is { } drawn && drawn.Inputs == inputs)
            {
                _drawn = drawn with { Stamp = stamp };
                BeginIndexing(new Handover(null), inputs);
                return drawn.View;
            }

            var (pipeline, conclusions) = await AtWorkAsync(cancellation);
            var dossier = await conclusions.DrawAsync(cancellation);
            var view = new CaseView(dossier, await new Memory(_stores.Catalogue).RememberAsync(dossier, cancellation));
            _drawn = new Drawn(view, pipeline, stamp, inputs);
            BeginIndexing(new Handover(dossier), inputs);
            return view;
        }
        finally
        {
            _drawing.Release();
        }
    }

    private async Task FollowAsync(bool isOfText)
    {
        Interlocked.Increment(ref _following);
        try
        {
            await FollowNowAsync(isOfText);
        }
        finally
        {
            Interlocked.Decrement(ref _following);
        }
    }

    private async Task FollowNowAsync(bool isOfText)
    {
        if (isOfText)
        {
            // The text is other than what was concluded from it; until that is made anew, nobody draws a case that lacks the document.
            await _drawing.WaitAsync();
            try
            {
                await WorkAsync(progress: null, CancellationToken.None);
            }
            catch (CaseException)
            {
                // Another run is at work, and reads the document as well as this one would.
            }
            finally
            {
                _drawing.Release();
            }
        }

        await DrawAsync(CancellationToken.None);
    }

    private async Task<WorkSummary> WorkAsync(IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        await _atWork.WaitAsync(cancellation);
        try
        {
            var (pipeline, _) = await AtWorkAsync(cancellation);
            using var index = await IndexWhileReading.BeginAsync(Search, pipeline, cancellation);
            return await new Worker(_stores, pipeline, _limits).RunAsync(Environment.ProcessorCount, progress, cancellation, index);
        }
        finally
        {
            _atWork.Release();
        }
    }

    /// <summary>Nobody waits for it but whoever closes the case. Called by one at a time.</summary>
    private void BeginIndexing(Handover drawing, Inputs inputs)
    {
        var closing = _closing.Token;
        _indexing = Task.WhenAll(_indexing, Task.Run(() => IndexAsync(drawing, inputs, closing), CancellationToken.None));
    }

    /// <summary>Brings the search index in step behind the scenes; each answer of a search says whether it is, and what hindered it.</summary>
    /// <param name="drawing">What was concluded from <paramref name="inputs"/>; drawn anew where it is not there, or others have come since.</param>
    private async Task IndexAsync(Handover drawing, Inputs inputs, CancellationToken closing)
    {
        try
        {
            await _atWork.WaitAsync(closing);
            try
            {
                if (!await Search.IsInStepAsync(closing))
                {
                    var (pipeline, conclusions) = await AtWorkAsync(closing);
                    await Search.BringInStepAsync(async c => drawing.Take() is { } dossier && await InputsAsync(c) == inputs ? dossier : await conclusions.DrawAsync(c), pipeline, progress: null, closing);
                }

                _hindrance = null;
            }
            finally
            {
                _atWork.Release();
            }
        }
        catch (Exception e) when (e is CaseException or Waybill.Search.SearchIndexBusyException)
        {
            // Another run is at work and brings it in step itself.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _hindrance = e.Message;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (Current.Documents.Count >= LargeCase && drawing.End())
        {
            // The text of the whole case was in memory and is needed no more. Left to itself the collector comes for it while somebody waits for a page.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    /// <summary>Sizes and times of the stores, and the decisions: cheap, and different after each change.</summary>
    private async Task<(StoreStamp, string)> StampAsync(CancellationToken cancellation) => (StoreStamp.OfMade(_stores.Folder), await _desk.EffectAsync(cancellation));

    private async Task<Inputs> InputsAsync(CancellationToken cancellation) =>
        new(await _stores.Catalogue.MarkOfStatesAsync(cancellation), await _stores.Acquisitions.CountAsync(cancellation), await _desk.EffectAsync(cancellation));

    /// <summary>Under what people have decided by now.</summary>
    private async Task<(Pipeline Pipeline, Conclusions Conclusions)> AtWorkAsync(CancellationToken cancellation)
    {
        var decisions = await DecisionsAsync(cancellation);
        var pipeline = new Pipeline(_stages, _stores.Vault, _stores.Catalogue, _stores.Folder.Temporary, decisions, await Locks.LoadAsync(_stores.Catalogue, new PasswordFile(_stores.Folder.Passwords).Read(), cancellation));
        return (pipeline, new Conclusions(_stores, pipeline, _stages, _limits, decisions));
    }

    /// <summary>Where others are there, other conclusions would be drawn: most of what the journal says changes none.</summary>
    private sealed record Inputs(string Read, long Places, string Decided);

    private sealed record Drawn(CaseView View, Pipeline Pipeline, (StoreStamp Made, string Decided) Stamp, Inputs Inputs)
    {
        /// <summary>Of these conclusions alone: whoever still reads under older ones keeps nothing for the new.</summary>
        public Recent<ContentHash, DocumentText> Texts { get; } = new(TextsInMemory);
    }
}

/// <summary>One document as it was read, with what it claims.</summary>
public sealed record DocumentText(Transcript Transcript, Claims Claims);
