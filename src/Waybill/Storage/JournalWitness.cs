namespace Waybill.Storage;

/// <summary>The last entry that was seen of a journal, kept outside of it: nothing in a journal can tell that its end is gone.</summary>
public sealed record JournalWitness(long Number, ContentHash Seal)
{
    /// <summary>What is missing or different, as the end of a sentence about the journal; null where the entry stands where it was seen.</summary>
    /// <param name="entries">All that there are now.</param>
    public string? Misses(IReadOnlyList<JournalEntry> entries) =>
        entries.Count == 0 ? $"it is empty or was deleted, and {Entries} seen in it"
        : entries.Count < Number ? $"its end is gone: {Entries} seen in it, and {entries.Count} are there"
        : entries[(int)Number - 1].Seal != Seal ? $"its entry {Number} is not the one that was seen there"
        : null;

    /// <summary>True where this note, written after what was seen, got this seal: then nothing was lost between them.</summary>
    public bool IsFollowedBy(JournalEntry entry) => entry.Seal == JournalEntry.SealOf(Seal, Number + 1, entry.Note);

    private string Entries => Number == 1 ? "1 entry was" : $"{Number} entries were";
}
