using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Waybill.Storage.Sqlite;

/// <summary>One SQLite file with its schema, used by one caller at a time.</summary>
/// <remarks>Write-ahead log, so that a killed process leaves either all of a transaction or nothing of it, and readers never wait. Where the
/// folder cannot be written to, the file is read as it lies; a file that is missing there is an empty one.</remarks>
internal sealed class SqliteStore : IAsyncDisposable
{
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly string _file;
    private readonly bool _remakeable;

    private SqliteStore(SqliteConnection connection, string file, bool remakeable, bool isReadOnly) =>
        (_connection, _file, _remakeable, IsReadOnly) = (connection, file, remakeable, isReadOnly);

    /// <summary>True where nothing can be kept: the case lies on a medium, or in a folder, that this user cannot write to.</summary>
    public bool IsReadOnly { get; }

    /// <param name="schema">Statements that make all tables in an empty file.</param>
    /// <param name="version">Of the schema; a file with another version is refused, or emptied first where <paramref name="remakeable"/>.</param>
    /// <exception cref="CaseException">The file is damaged, or of a newer version.</exception>
    public static SqliteStore Open(string file, string schema, int version, bool remakeable)
    {
        try
        {
            return new SqliteStore(Connect(file, SqliteOpenMode.ReadWriteCreate, c => Prepare(c, file, schema, version, remakeable)), file, remakeable, isReadOnly: false);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(file, remakeable, e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == ReadOnly || (e.SqliteErrorCode == CannotOpen && !CanWriteBeside(file)))
        {
            return OpenReadOnly(file, schema, version, remakeable);
        }
    }

    private static SqliteStore OpenReadOnly(string file, string schema, int version, bool remakeable)
    {
        try
        {
            var connection = File.Exists(file) ? Connect(UnchangingSource(file), SqliteOpenMode.ReadOnly, _ => { }) : null;
            if (connection is null || !Fits(connection, file, version, remakeable))
            {
                connection?.Dispose();
                connection = Connect(":memory:", SqliteOpenMode.Memory, c => Execute(c, schema));
            }

            return new SqliteStore(connection, file, remakeable, isReadOnly: true);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(file, remakeable, e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is ReadOnly or CannotOpen)
        {
            throw new CaseException(
                $"{file} cannot be opened: it may not be read, or a run was ended in the middle of writing, and its folder cannot be written to; copy the case to where you may write", e);
        }
    }

    /// <summary>Nobody changes what cannot be written to, so it needs none of the files that SQLite would put beside it; but those that a run left there count.</summary>
    private static string UnchangingSource(string file) =>
        new FileInfo(file + "-wal") is { Exists: true, Length: > 0 } ? file : $"file:{string.Join('/', file.Split('/').Select(Uri.EscapeDataString))}?immutable=1";

    private static SqliteConnection Connect(string source, SqliteOpenMode mode, Action<SqliteConnection> prepare)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Prepare(SqliteConnection connection, string file, string schema, int version, bool remakeable)
    {
        // What can be made again may lose its last moments when the power fails; what cannot, may not.
        Execute(connection, $"PRAGMA journal_mode = WAL; PRAGMA synchronous = {(remakeable ? "NORMAL" : "FULL")};");
        using var transaction = connection.BeginTransaction();
        if (!Fits(connection, file, version, remakeable || IsEmpty(connection)))
        {
            DropAll(connection);
            Execute(connection, schema);
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
        }

        transaction.Commit();
    }

    /// <summary>True where the file is of this version; false where it is not and may be thrown away.</summary>
    /// <exception cref="CaseException">It is not, and nothing can make it again.</exception>
    private static bool Fits(SqliteConnection connection, string file, int version, bool mayGo)
    {
        var found = (long)Scalar(connection, "PRAGMA user_version")!; // this pragma always answers
        return found == version || (mayGo ? false
            : throw new CaseException(found > version
                ? $"{file} was written by a newer Waybill: use that Waybill, and nothing is changed"
                : $"{file} was not written by Waybill: put it back from a copy"));
    }

    private static bool IsEmpty(SqliteConnection connection) => Scalar(connection, "SELECT 1 FROM sqlite_master") is null;

    /// <summary>Also where tables are gone or hold what was never written into them.</summary>
    private static bool IsDamage(Exception e) =>
        e is FormatException or JsonException or InvalidCastException or SqliteException { SqliteErrorCode: Corrupt or NoDatabase }
        || (e is SqliteException { SqliteErrorCode: 1 } && e.Message.Contains("no such ", StringComparison.Ordinal));

    private static bool CanWriteBeside(string file)
    {
        try
        {
            new FileStream($"{file}.{Environment.ProcessId}", FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose();
            return true;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    private static CaseException Damaged(string file, bool remakeable, Exception e) =>
        new(
            $"the {Path.GetFileNameWithoutExtension(file)} of the case is damaged ({file}): "
            + (remakeable ? "delete it, and 'process' makes it again" : "put it back from a copy; nothing can make it again"),
            e);

    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return read(_connection);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(_file, _remakeable, e);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>All that the function writes is kept, or nothing.</summary>
    /// <exception cref="CaseException">The case cannot be written to.</exception>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellation) =>
        IsReadOnly ? throw new CaseException($"{Path.GetDirectoryName(_file)} cannot be written to, so nothing new is kept in it; what is in it can be read")
        : ReadAsync(
            connection =>
            {
                using var transaction = connection.BeginTransaction();
                var result = write(connection);
                transaction.Commit();
                return result;
            },
            cancellation);

    public ValueTask DisposeAsync()
    {
        _turn.Dispose();
        return _connection.DisposeAsync();
    }

    public static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    public static int Execute(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        return command.ExecuteScalar();
    }

    public static IReadOnlyList<T> Rows<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    private static void DropAll(SqliteConnection connection)
    {
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'", r => r.GetString(0)))
        {
            Execute(connection, $"DROP TABLE \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }
    }
}
