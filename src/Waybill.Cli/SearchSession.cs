using Waybill.Processing;
using Waybill.Search;
using Waybill.Storage;

namespace Waybill.Cli;

/// <summary>A case that is searched. No stage is made for it, so that it starts quickly; only an index that is behind needs them.</summary>
internal sealed class SearchSession : IAsyncDisposable
{
    private SearchSession(CaseStores stores)
    {
        Stores = stores;
        Search = CaseSearch.Open(stores);
    }

    public CaseSearch Search { get; }

    public SavedSearches Saved => new(Stores.Journal, TimeProvider.System);

    private CaseStores Stores { get; }

    public static async Task<SearchSession> OpenAsync(string path, CancellationToken cancellation)
    {
        var session = new SearchSession(CaseStores.Open(CaseFolder.Open(path)));
        if (!await session.Search.IsInStepAsync(cancellation))
        {
            await session.CatchUpAsync(path, cancellation);
        }

        return session;
    }

    /// <summary>What was typed as a question.</summary>
    /// <exception cref="UsageException">It cannot be read; the query is shown with the place.</exception>
    public static SearchQuery Parse(string text, bool everyWord)
    {
        var outcome = QueryParser.Parse(text, everyWord);
        return outcome.Value ?? throw Faulty(text, outcome.Fault!); // one of both is there
    }

    public static UsageException Faulty(string text, QueryFault fault)
    {
        if (fault.At is not { } at || text.Length == 0)
        {
            return new UsageException(fault.Message);
        }

        const int around = 30;
        var start = Math.Max(0, at - around);
        var shown = Visible.OneLine(text[start..Math.Min(text.Length, at + around)]);
        Screen.Error.Line("  " + shown);
        Screen.Error.Line("  " + new string(' ', at - start) + "^");
        return new UsageException($"the query cannot be answered, because at its character {at + 1} {fault.Message}");
    }

    /// <summary>The question for what is like the document that a person names.</summary>
    public async Task<LikeQuery> LikeAsync(string wanted, CancellationToken cancellation)
    {
        var everything = Search.Ask(new SearchRequest { Query = new EverythingQuery(), Order = SearchOrder.Path, Limit = int.MaxValue - 1 });
        var cards = everything.Value?.Documents.Select(d => d.Card).ToList() ?? [];
        var rows = cards.Select(c => new CoverageRow { Path = c.Path, File = c.File, LengthInBytes = 0, State = c.Outcome }).ToList();
        var chosen = Commands.DocumentChoice.Among(rows, wanted);
        return await Search.TranscriptAsync(cards.First(c => c.File == chosen.File), cancellation) is { } transcript
            ? new LikeQuery(transcript)
            : throw new UsageException($"{chosen.Path} has no text that others could be like");
    }

    public async ValueTask DisposeAsync()
    {
        Search.Dispose();
        await Stores.DisposeAsync();
    }

    private async Task CatchUpAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var session = await Session.OpenAsync(path, cancellation);
            await session.BringInStepAsync(Search, cancellation);
        }
        catch (Exception e) when (e is CaseException or SearchIndexBusyException or UnauthorizedAccessException)
        {
            Screen.Error.Sentence($"The index may be behind what has been read, and was not brought in step: {e.Message}");
        }
    }
}
