using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Waybill.Storage.Sqlite;

/// <summary>One SQLite file with its schema, used by one caller at a time.</summary>
/// <remarks>Write-ahead log, so that a killed process leaves either all of a transaction or nothing of it, and readers never wait.</remarks>
internal sealed class SqliteStore : IAsyncDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _turn = new(1, 1);

    private SqliteStore(SqliteConnection connection) => _connection = connection;

    /// <param name="schema">Statements that make all tables in an empty file.</param>
    /// <param name="version">Of the schema; a file with another version is refused, or emptied first where <paramref name="remakeable"/>.</param>
    public static SqliteStore Open(string file, string schema, int version, bool remakeable)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        try
        {
            connection.Open();

            // What can be made again may lose its last moments when the power fails; what cannot, may not.
            Execute(connection, $"PRAGMA journal_mode = WAL; PRAGMA synchronous = {(remakeable ? "NORMAL" : "FULL")};");
            using var transaction = connection.BeginTransaction();
            var found = (long)Scalar(connection, "PRAGMA user_version")!; // this pragma always answers
            if (found > version && !remakeable)
            {
                throw new CaseException($"{file} was written by a newer Waybill: use that Waybill, and nothing is changed");
            }

            if (found != version)
            {
                DropAll(connection);
                Execute(connection, schema);
                Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
            }

            transaction.Commit();
            return new SqliteStore(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return read(_connection);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>All that the function writes is kept, or nothing.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellation) =>
        ReadAsync(
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
