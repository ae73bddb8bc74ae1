using System.Text.Json;
using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>Searches that people keep, with what they have seen of their answers. They are what people did, so they stand in the journal.</summary>
public sealed class SavedSearches(IJournal journal, TimeProvider time)
{
    /// <summary>Of an answer with more documents, which are new cannot be told; only their number is kept.</summary>
    public const int MostRemembered = 10_000;

    /// <summary>In order of name; of each the last state.</summary>
    public async Task<IReadOnlyList<SavedSearch>> AllAsync(CancellationToken cancellation)
    {
        var searches = new SortedDictionary<string, SavedSearch>(StringComparer.Ordinal);
        foreach (var entry in await journal.EntriesAsync(cancellation))
        {
            switch (entry.Note.Kind)
            {
                case JournalKinds.SearchSaved when Read<SavedContent>(entry) is { } saved:
                    searches[saved.Name] = new SavedSearch(saved.Name, saved.Query, saved.EveryWord, null, null, null);
                    break;
                case JournalKinds.SearchLookedAt when Read<LookedContent>(entry) is { } looked && searches.TryGetValue(looked.Name, out var search):
                    searches[looked.Name] = search with { LookedAt = entry.Note.When, Total = looked.Total, Seen = looked.Seen?.ToHashSet(StringComparer.Ordinal) };
                    break;
            }
        }

        return [.. searches.Values];
    }

    public async Task<SavedSearch?> FindAsync(string name, CancellationToken cancellation) =>
        (await AllAsync(cancellation)).FirstOrDefault(s => s.Name == name);

    public Task SaveAsync(string name, string query, bool everyWord, string who, CancellationToken cancellation) =>
        AppendAsync(JournalKinds.SearchSaved, new SavedContent(name, query, everyWord), who, cancellation);

    /// <param name="files">All documents of the answer; null where there are too many to remember.</param>
    public Task LookedAtAsync(string name, long total, IEnumerable<ContentHash>? files, string who, CancellationToken cancellation) =>
        AppendAsync(JournalKinds.SearchLookedAt, new LookedContent(name, total, files is null ? null : [.. files.Select(SavedSearch.KeyOf)]), who, cancellation);

    private Task<JournalEntry> AppendAsync<T>(string kind, T content, string who, CancellationToken cancellation) =>
        journal.AppendAsync(new JournalNote(time.GetUtcNow(), who, kind, JsonSerializer.Serialize(content, WaybillJson.Options)), cancellation);

    private static T? Read<T>(JournalEntry entry)
        where T : class => JsonSerializer.Deserialize<T>(entry.Note.Content, WaybillJson.Options);

    private sealed record SavedContent(string Name, string Query, bool EveryWord);

    private sealed record LookedContent(string Name, long Total, IReadOnlyList<string>? Seen);
}

/// <summary>What a kept search finds now.</summary>
/// <param name="New">How many documents were not there when somebody last looked; null where that cannot be told.</param>
/// <param name="Files">All documents; null where there are too many to remember.</param>
public sealed record SavedAnswer(long Total, int? New, IReadOnlyList<ContentHash>? Files)
{
    internal static SavedAnswer Of(SavedSearch saved, Search.SearchAnswer answer)
    {
        IReadOnlyList<ContentHash>? files = answer.Total > SavedSearches.MostRemembered ? null : [.. answer.Documents.Select(d => d.Card.File)];
        var isTold = files is not null && (saved.LookedAt is null || saved.Seen is not null);
        return new SavedAnswer(answer.Total, isTold ? files!.Count(f => saved.IsNew(f) == true) : null, files); // isTold says that they are there
    }
}

/// <param name="LookedAt">Null where nobody has looked at its answer yet.</param>
/// <param name="Total">How many documents there were then.</param>
/// <param name="Seen">Keys of these documents; null where there were too many to remember.</param>
public sealed record SavedSearch(string Name, string Query, bool EveryWord, DateTimeOffset? LookedAt, long? Total, IReadOnlySet<string>? Seen)
{
    /// <summary>True where the document was not in the answer when somebody last looked; null where that cannot be told.</summary>
    public bool? IsNew(ContentHash file) => LookedAt is null ? true : Seen is null ? null : !Seen.Contains(KeyOf(file));

    /// <summary>Enough digits that two documents of a case do not share them by chance.</summary>
    internal static string KeyOf(ContentHash file) => file.Digits[..16];
}
