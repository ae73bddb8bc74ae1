namespace Waybill.Storage.Sqlite;

/// <summary>The acquisition record in a SQLite file of its own.</summary>
public sealed class SqliteAcquisitions : IAcquisitions, IAsyncDisposable
{
    // A row without bytes has the empty text for its hash, so that the key holds for it too.
    private const string Schema = """
        CREATE TABLE places (
            path TEXT NOT NULL, file TEXT NOT NULL, length INTEGER NOT NULL, modified TEXT, acquired TEXT NOT NULL, problem TEXT,
            PRIMARY KEY (path, file)) STRICT;
        CREATE TRIGGER places_never_change BEFORE UPDATE ON places BEGIN SELECT RAISE(ABORT, 'the acquisition record is only added to'); END;
        CREATE TRIGGER places_never_go BEFORE DELETE ON places BEGIN SELECT RAISE(ABORT, 'the acquisition record is only added to'); END;
        """;

    private readonly SqliteStore _store;

    public SqliteAcquisitions(string file) => _store = SqliteStore.Open(file, Schema, version: 1, remakeable: false);

    public Task<int> AddAsync(IReadOnlyList<AcquiredPlace> places, CancellationToken cancellation) =>
        _store.WriteAsync(
            connection => places.Sum(place => SqliteStore.Execute(
                connection,
                "INSERT OR IGNORE INTO places VALUES ($path, $file, $length, $modified, $acquired, $problem)",
                ("$path", place.Path),
                ("$file", place.File?.Digits ?? ""),
                ("$length", place.LengthInBytes),
                ("$modified", Column.Of(place.Modified)),
                ("$acquired", Column.Of(place.Acquired)),
                ("$problem", Column.Of(place.Problem)))),
            cancellation);

    public async Task<IReadOnlyList<AcquiredPlace>> AllAsync(CancellationToken cancellation)
    {
        var places = await _store.ReadAsync(
            connection => SqliteStore.Rows(
                connection,
                """
                SELECT path, file, length, modified, acquired, problem FROM places AS p
                WHERE file <> '' OR NOT EXISTS (SELECT 1 FROM places AS q WHERE q.path = p.path AND q.file <> '')
                """,
                row => new AcquiredPlace
                {
                    Path = row.GetString(0),
                    File = row.HashOrNull(1),
                    LengthInBytes = row.GetInt64(2),
                    Modified = row.TimeOrNull(3),
                    Acquired = row.Time(4),
                    Problem = row.JsonOrNull<Problem>(5),
                }),
            cancellation);
        return [.. places.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.File)];
    }

    public Task<long> CountAsync(CancellationToken cancellation) =>
        _store.ReadAsync(connection => (long)SqliteStore.Scalar(connection, "SELECT COUNT(*) FROM places")!, cancellation); // a count is always there

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
