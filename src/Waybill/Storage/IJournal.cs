namespace Waybill.Storage;

/// <summary>What people did and decided. Only added to; each entry seals all entries before it.</summary>
public interface IJournal
{
    Task<JournalEntry> AppendAsync(JournalNote note, CancellationToken cancellation);

    /// <summary>In the order in which they were written.</summary>
    Task<IReadOnlyList<JournalEntry>> EntriesAsync(CancellationToken cancellation);
}

/// <summary>What is to be written down.</summary>
/// <param name="Who">The name under which the person works.</param>
/// <param name="Kind">One of <see cref="JournalKinds"/>.</param>
/// <param name="Content">JSON whose shape the kind decides.</param>
public sealed record JournalNote(DateTimeOffset When, string Who, string Kind, string Content);

public static class JournalKinds
{
    /// <summary>A folder was added: which, and how much of it was new.</summary>
    public const string Acquired = "acquired";

    /// <summary>A person keeps a search under a name.</summary>
    public const string SearchSaved = "search-saved";

    /// <summary>A person looked at the answer of a saved search: which documents it had.</summary>
    public const string SearchLookedAt = "search-looked-at";

    /// <summary>Passwords were given: how many, never which.</summary>
    public const string PasswordsGiven = "passwords-given";
}

/// <param name="Number">From 1, without holes.</param>
/// <param name="Seal">SHA-256 over the seal before it and everything in the entry.</param>
public sealed record JournalEntry(long Number, JournalNote Note, ContentHash Seal)
{
    /// <summary>The seal that this note must carry after that one; null stands before the first entry.</summary>
    public static ContentHash SealOf(ContentHash? before, long number, JournalNote note)
    {
        // JSON keeps the fields apart, so that no two entries read alike.
        var sealedParts = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
            new object?[] { before?.Digits, number, note.When.ToString("O", System.Globalization.CultureInfo.InvariantCulture), note.Who, note.Kind, note.Content },
            WaybillJson.Options);
        return ContentHash.Of(sealedParts);
    }

    /// <summary>The number of the first entry that is not as it was written; null where all are.</summary>
    public static long? FirstBroken(IReadOnlyList<JournalEntry> entries)
    {
        ContentHash? before = null;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Number != i + 1 || entries[i].Seal != SealOf(before, i + 1, entries[i].Note))
            {
                return i + 1;
            }

            before = entries[i].Seal;
        }

        return null;
    }
}
