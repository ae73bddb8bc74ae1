namespace Waybill.Processing;

/// <summary>Looks through everything that has been read for words that may open what could not be.</summary>
public sealed class PasswordSearch(CaseStores stores, Pipeline pipeline)
{
    /// <summary>How many different words are tried: strong encryption makes each trial slow on purpose.</summary>
    public const int MostWords = 60;

    /// <summary>The same for the same papers, in whatever order they were read.</summary>
    public async Task<IReadOnlyList<Stated<string>>> FindAsync(CancellationToken cancellation)
    {
        var found = new List<(int Rank, Stated<string> Word)>();
        foreach (var state in (await stores.Catalogue.StatesAsync(cancellation)).Values.OrderBy(state => state.File))
        {
            if (state is { State: not ReadingState.Unreadable, IsContainerOnly: false } && state.Fingerprint == pipeline.FingerprintOf(state.File)
                && await pipeline.TranscriptAsync(state.File, cancellation) is { Value: { } transcript })
            {
                found.AddRange(pipeline.PasswordsIn(transcript).Select((word, rank) => (rank, word)));
            }
        }

        return [.. found.OrderBy(word => word.Rank).ThenBy(word => word.Word.Quote.File).Select(word => word.Word).DistinctBy(word => word.Value).Take(MostWords)];
    }
}
