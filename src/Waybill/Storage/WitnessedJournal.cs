namespace Waybill.Storage;

/// <summary>A journal whose last entry the catalogue knows, so that <c>verify</c> can tell when it is gone.</summary>
/// <remarks>The witness moves on only along the seals: once something is lost it stays, until the journal is put back from a copy. A catalogue that was
/// deleted knows nothing; the seal that <c>verify</c> prints is for a person to keep elsewhere.</remarks>
public sealed class WitnessedJournal(IJournal journal, ICatalogue catalogue) : IJournal
{
    public async Task<JournalEntry> AppendAsync(JournalNote note, CancellationToken cancellation)
    {
        var entry = await journal.AppendAsync(note, cancellation);
        if (await catalogue.WitnessAsync(cancellation) is not { } seen || seen.IsFollowedBy(entry))
        {
            await catalogue.KeepWitnessAsync(new JournalWitness(entry.Number, entry.Seal), cancellation);
        }

        return entry;
    }

    public async Task<IReadOnlyList<JournalEntry>> EntriesAsync(CancellationToken cancellation)
    {
        var entries = await journal.EntriesAsync(cancellation);
        var seen = await catalogue.WitnessAsync(cancellation);
        if (!catalogue.IsReadOnly && entries.Count > (seen?.Number ?? 0) && seen?.Misses(entries) is null && JournalEntry.FirstBroken(entries) is null)
        {
            await catalogue.KeepWitnessAsync(new JournalWitness(entries.Count, entries[^1].Seal), cancellation);
        }

        return entries;
    }
}
