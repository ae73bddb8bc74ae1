using Microsoft.Data.Sqlite;

namespace Waybill.Storage.Sqlite;

/// <summary>The journal in a SQLite file of its own.</summary>
public sealed class SqliteJournal : IJournal, IAsyncDisposable
{
    private const string Schema = """
        CREATE TABLE entries (
            number INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL, seal TEXT NOT NULL) STRICT;
        CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
        CREATE TRIGGER entries_never_go BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
        """;

    private readonly SqliteStore _store;

    public SqliteJournal(string file) => _store = SqliteStore.Open(file, Schema, version: 1, remakeable: false);

    public Task<JournalEntry> AppendAsync(JournalNote note, CancellationToken cancellation) =>
        _store.WriteAsync(
            connection =>
            {
                var last = SqliteStore.Rows(connection, "SELECT number, at, who, kind, content, seal FROM entries ORDER BY number DESC LIMIT 1", Entry).SingleOrDefault();
                var number = (last?.Number ?? 0) + 1;
                var kept = note with { When = note.When.ToUniversalTime() };
                var entry = new JournalEntry(number, kept, JournalEntry.SealOf(last?.Seal, number, kept));
                SqliteStore.Execute(
                    connection,
                    "INSERT INTO entries VALUES ($number, $at, $who, $kind, $content, $seal)",
                    ("$number", number),
                    ("$at", Column.Of(kept.When)),
                    ("$who", kept.Who),
                    ("$kind", kept.Kind),
                    ("$content", kept.Content),
                    ("$seal", entry.Seal.Digits));
                return entry;
            },
            cancellation);

    public Task<IReadOnlyList<JournalEntry>> EntriesAsync(CancellationToken cancellation) =>
        _store.ReadAsync(
            connection => SqliteStore.Rows(connection, "SELECT number, at, who, kind, content, seal FROM entries ORDER BY number", Entry),
            cancellation);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static JournalEntry Entry(SqliteDataReader row) =>
        new(row.GetInt64(0), new JournalNote(row.Time(1), row.GetString(2), row.GetString(3), row.GetString(4)), row.Hash(5));
}
