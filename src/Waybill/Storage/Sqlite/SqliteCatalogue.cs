using Microsoft.Data.Sqlite;

namespace Waybill.Storage.Sqlite;

/// <summary>The catalogue in a SQLite file; a file of another schema is emptied, for all of it can be made again.</summary>
public sealed class SqliteCatalogue : ICatalogue, IAsyncDisposable
{
    private const string Schema = """
        CREATE TABLE made (
            file TEXT NOT NULL, step TEXT NOT NULL, fingerprint TEXT NOT NULL, value BLOB, problems TEXT NOT NULL,
            PRIMARY KEY (file, step)) STRICT;
        CREATE TABLE children (
            container TEXT NOT NULL, position INTEGER NOT NULL, path TEXT NOT NULL, file TEXT, length INTEGER NOT NULL, modified TEXT, problem TEXT,
            PRIMARY KEY (container, position)) STRICT;
        CREATE TABLE states (file TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT;
        CREATE TABLE conclusions (name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, value BLOB NOT NULL) STRICT;
        """;

    /// <summary>A table of one row, which holds a digest over what was kept so far.</summary>
    private const string MarkOfAll = "mark";
    private const string MarkOfStates = "mark_of_states";

    private readonly SqliteStore _store;

    public SqliteCatalogue(string file) => _store = SqliteStore.Open(file, Schema, version: 1, remakeable: true);

    public bool IsReadOnly => _store.IsReadOnly;

    public Task<bool> HasAsync(ContentHash file, string step, string fingerprint, CancellationToken cancellation) =>
        _store.ReadAsync(
            connection => SqliteStore.Scalar(
                connection,
                "SELECT 1 FROM made WHERE file = $file AND step = $step AND fingerprint = $fingerprint",
                ("$file", file.Digits),
                ("$step", step),
                ("$fingerprint", fingerprint)) is not null,
            cancellation);

    public async Task<Artefact?> FindAsync(ContentHash file, string step, string fingerprint, CancellationToken cancellation)
    {
        var found = await _store.ReadAsync(
            connection => SqliteStore.Rows(
                connection,
                "SELECT value, problems FROM made WHERE file = $file AND step = $step AND fingerprint = $fingerprint",
                row => (Value: row.IsDBNull(0) ? null : (byte[])row[0], Problems: row.JsonOrNull<List<Problem>>(1) ?? []),
                ("$file", file.Digits),
                ("$step", step),
                ("$fingerprint", fingerprint)),
            cancellation);
        return found is [var (value, problems)] ? new Artefact(file, step, fingerprint, ToMemory(value), problems) : null;
    }

    public Task<IReadOnlyList<ContentHash>> FilesOfAsync(string step, CancellationToken cancellation) =>
        _store.ReadAsync(
            connection => SqliteStore.Rows(connection, "SELECT file FROM made WHERE step = $step ORDER BY file", row => row.Hash(0), ("$step", step)),
            cancellation);

    public Task KeepAsync(Artefact artefact, IReadOnlyList<ChildRecord>? children, CancellationToken cancellation)
    {
        return _store.WriteAsync(
            connection =>
            {
                if (children is not null)
                {
                    KeepChildren(connection, artefact.File, children);
                }

                return SqliteStore.Execute(
                    connection,
                    "INSERT OR REPLACE INTO made VALUES ($file, $step, $fingerprint, $value, $problems)",
                    ("$file", artefact.File.Digits),
                    ("$step", artefact.Step),
                    ("$fingerprint", artefact.Fingerprint),
                    ("$value", artefact.Value?.ToArray()),
                    ("$problems", Column.Of(artefact.Problems)));
            },
            cancellation);
    }

    public Task<IReadOnlyList<ChildRecord>> ChildrenAsync(ContentHash container, CancellationToken cancellation) =>
        _store.ReadAsync(
            connection => SqliteStore.Rows(
                connection,
                "SELECT path, file, length, modified, problem FROM children WHERE container = $container ORDER BY position",
                row => new ChildRecord(row.GetString(0), row.HashOrNull(1), row.GetInt64(2), row.TimeOrNull(3), row.JsonOrNull<Problem>(4)),
                ("$container", container.Digits)),
            cancellation);

    public Task ForgetAsync(ContentHash file, CancellationToken cancellation) =>
        _store.WriteAsync(
            connection =>
            {
                MoveMark(connection, MarkOfStates, file.Digits, "forgotten");
                return SqliteStore.Execute(connection, "DELETE FROM made WHERE file = $file", ("$file", file.Digits))
                    + SqliteStore.Execute(connection, "DELETE FROM states WHERE file = $file", ("$file", file.Digits));
            },
            cancellation);

    public Task KeepStateAsync(FileState state, CancellationToken cancellation) =>
        _store.WriteAsync(
            connection =>
            {
                MoveMark(connection, MarkOfAll, state.File.Digits, state.Fingerprint);
                MoveMark(connection, MarkOfStates, state.File.Digits, state.Fingerprint);
                return SqliteStore.Execute(
                    connection, "INSERT OR REPLACE INTO states VALUES ($file, $state)", ("$file", state.File.Digits), ("$state", Column.Of(state)));
            },
            cancellation);

    public async Task<IReadOnlyDictionary<ContentHash, FileState>> StatesAsync(CancellationToken cancellation)
    {
        var states = await _store.ReadAsync(
            connection => SqliteStore.Rows(connection, "SELECT state FROM states", row => row.JsonOrNull<FileState>(0)!), // the column is NOT NULL
            cancellation);
        return states.ToDictionary(s => s.File);
    }

    public async Task<ReadOnlyMemory<byte>?> FindConclusionAsync(string name, string fingerprint, CancellationToken cancellation)
    {
        var value = await _store.ReadAsync(
            connection => (byte[]?)SqliteStore.Scalar(
                connection, "SELECT value FROM conclusions WHERE name = $name AND fingerprint = $fingerprint", ("$name", name), ("$fingerprint", fingerprint)),
            cancellation);
        return ToMemory(value);
    }

    public Task KeepConclusionAsync(string name, string fingerprint, ReadOnlyMemory<byte> value, CancellationToken cancellation)
    {
        return _store.WriteAsync(
            connection =>
            {
                MoveMark(connection, MarkOfAll, name, fingerprint);
                return Keep(connection, name, fingerprint, value);
            },
            cancellation);
    }

    public Task KeepNoteAsync(string name, string fingerprint, ReadOnlyMemory<byte> value, CancellationToken cancellation) =>
        _store.WriteAsync(connection => Keep(connection, name, fingerprint, value), cancellation);

    public Task<string> MarkAsync(CancellationToken cancellation) => _store.ReadAsync(connection => Mark(connection, MarkOfAll), cancellation);

    public Task<string> MarkOfStatesAsync(CancellationToken cancellation) => _store.ReadAsync(connection => Mark(connection, MarkOfStates), cancellation);

    public Task<JournalWitness?> WitnessAsync(CancellationToken cancellation) => _store.ReadAsync(
        connection => HasTable(connection, "witness")
            ? SqliteStore.Rows(connection, "SELECT number, seal FROM witness WHERE one = 1", row => new JournalWitness(row.GetInt64(0), row.Hash(1))).SingleOrDefault()
            : null,
        cancellation);

    public Task KeepWitnessAsync(JournalWitness witness, CancellationToken cancellation) =>
        _store.WriteAsync(
            connection =>
            {
                SqliteStore.Execute(connection, "CREATE TABLE IF NOT EXISTS witness (one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL, seal TEXT NOT NULL) STRICT");
                return SqliteStore.Execute(connection, "INSERT OR REPLACE INTO witness VALUES (1, $number, $seal)", ("$number", witness.Number), ("$seal", witness.Seal.Digits));
            },
            cancellation);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static bool HasTable(SqliteConnection connection, string name) =>
        SqliteStore.Scalar(connection, "SELECT 1 FROM sqlite_master WHERE name = $name", ("$name", name)) is not null;

    private static int Keep(SqliteConnection connection, string name, string fingerprint, ReadOnlyMemory<byte> value) =>
        SqliteStore.Execute(
            connection,
            "INSERT OR REPLACE INTO conclusions VALUES ($name, $fingerprint, $value)",
            ("$name", name),
            ("$fingerprint", fingerprint),
            ("$value", value.ToArray()));

    /// <param name="table">The tables came after the first catalogues were written, and a catalogue is not thrown away for their sake.</param>
    private static string Mark(SqliteConnection connection, string table) =>
        !HasTable(connection, table)
            ? "" : (string?)SqliteStore.Scalar(connection, $"SELECT digest FROM {table} WHERE one = 1") ?? "";

    private static void MoveMark(SqliteConnection connection, string table, string name, string fingerprint)
    {
        var before = Mark(connection, table);
        var digest = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes($"{before} {name} {fingerprint}")).Digits;
        SqliteStore.Execute(connection, $"CREATE TABLE IF NOT EXISTS {table} (one INTEGER PRIMARY KEY CHECK (one = 1), digest TEXT NOT NULL) STRICT");
        SqliteStore.Execute(connection, $"INSERT OR REPLACE INTO {table} VALUES (1, $digest)", ("$digest", digest));
    }

    private static void KeepChildren(SqliteConnection connection, ContentHash container, IReadOnlyList<ChildRecord> children)
    {
        SqliteStore.Execute(connection, "DELETE FROM children WHERE container = $container", ("$container", container.Digits));
        for (var i = 0; i < children.Count; i++)
        {
            SqliteStore.Execute(
                connection,
                "INSERT INTO children VALUES ($container, $position, $path, $file, $length, $modified, $problem)",
                ("$container", container.Digits),
                ("$position", i),
                ("$path", children[i].Path),
                ("$file", children[i].File?.Digits),
                ("$length", children[i].LengthInBytes),
                ("$modified", Column.Of(children[i].Modified)),
                ("$problem", Column.Of(children[i].Problem)));
        }
    }

    private static ReadOnlyMemory<byte>? ToMemory(byte[]? value)
    {
        // Not one conditional expression: there null would become an empty memory by way of an array.
        if (value is null)
        {
            return null;
        }

        return value;
    }
}
