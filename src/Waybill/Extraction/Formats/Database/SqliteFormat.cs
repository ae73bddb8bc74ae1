using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Waybill.Extraction.Formats.Database;

/// <summary>SQLite databases, in which programs and telephones keep messages and lists: a page for each table; larger blobs as children.</summary>
/// <remarks>Opened as a file that nobody writes, with nothing of its schema trusted: views, virtual tables and triggers are not looked at.</remarks>
internal sealed class SqliteFormat : IFileFormat
{
    private const int SmallBlob = 64;
    private const int MostColumns = 2000;

    public string Name => "SQLite database";

    public bool Recognises(FileHead head) => head.StartsWith("SQLite format 3\0"u8);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var pages = new List<ContentPage>();
        var metadata = new MetadataBuilder();
        try
        {
            await using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = $"file:{Uri.EscapeDataString(original.Path).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1", Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            await database.OpenAsync(cancellation);
            await ExecuteAsync(database, "PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;", cancellation);
            var reader = new TableReader(database, original, cancellation);
            foreach (var table in await TablesAsync(database, cancellation))
            {
                if (pages.Count >= original.Limits.MaxPages)
                {
                    problems.Add(new Problem(ProblemCode.LimitReached, $"tables from {pages.Count + 1} on were not read"));
                    break;
                }

                var number = pages.Count + 1;
                metadata.Add(string.Create(CultureInfo.InvariantCulture, $"table-{number}"), table);
                var blocks = new List<ContentBlock> { new(BlockText.Of(table)) };
                try
                {
                    await reader.ReadAsync(table, blocks);
                }
                catch (SqliteException fault)
                {
                    problems.Add(new Problem(ProblemCode.Damaged, CleanText.OneLine(fault.Message)) { PageNumber = number });
                }

                pages.Add(new ContentPage { Number = number, Blocks = blocks });
            }
        }
        catch (SqliteException fault)
        {
            problems.Add(new Problem(ProblemCode.Damaged, CleanText.OneLine(fault.Message)));
        }

        if (original.Children.Full is { } full)
        {
            problems.Add(full);
        }

        if (pages.Count == 0)
        {
            return new Outcome<FileContents>(null, problems.Count > 0 ? problems : [new Problem(ProblemCode.Empty, "the database has no tables")]);
        }

        return new Outcome<FileContents>(
            new FileContents { MediaType = "application/vnd.sqlite3", HasPhysicalPages = true, Metadata = metadata.Build(), Pages = pages, Children = original.Children.Files },
            problems);
    }

    /// <summary>Tables that lie in the file themselves, in the order of their names.</summary>
    private static async Task<List<string>> TablesAsync(SqliteConnection database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
        var tables = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }

    private static async Task ExecuteAsync(SqliteConnection database, string statements, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand();
        command.CommandText = statements;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Reads one table after another, and counts what comes out.</summary>
    private sealed class TableReader(SqliteConnection database, Original original, CancellationToken cancellation)
    {
        private long _characters;

        public async Task ReadAsync(string table, List<ContentBlock> blocks)
        {
            await using var command = database.CreateCommand();
            command.CommandText = "SELECT * FROM \"" + table.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            var columns = Math.Min(rows.FieldCount, MostColumns);
            for (var column = 0; column < columns; column++)
            {
                Add(blocks, rows.GetName(column), 0, column);
            }

            for (var row = 1; await rows.ReadAsync(cancellation); row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    Add(blocks, await ShowAsync(rows.GetValue(column), table, rows.GetName(column), row), row, column);
                }
            }
        }

        private async Task<string> ShowAsync(object value, string table, string column, int row)
        {
            if (value is not byte[] blob)
            {
                return value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value.ToString() ?? "";
            }

            if (blob.Length <= SmallBlob)
            {
                return Convert.ToHexStringLower(blob);
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"{table}/{row}-{column}");
            using var bytes = new MemoryStream(blob, writable: false);
            await original.Children.AddAsync(name, modified: null, bytes, packedBytes: null, cancellation);
            return name;
        }

        private void Add(List<ContentBlock> blocks, string text, int row, int column)
        {
            var clean = BlockText.Of(text);
            _characters += clean.Length;
            if (_characters > original.Limits.MaxCharacters)
            {
                throw new LimitReachedException($"it holds more than {original.Limits.MaxCharacters} characters");
            }

            if (clean.Length > 0)
            {
                blocks.Add(new ContentBlock(clean, new CellPosition(0, row, column)));
            }
        }
    }
}
