using System.Text;

namespace Waybill;

/// <summary>Facts about the world as data: tables of rows, each with its source and confidence.</summary>
/// <remarks>A table is a CSV file (RFC 4180, UTF-8, first line the column names) named for what it lists. Files of the same name
/// in later folders add their rows to those of earlier ones: so users add facts without touching ours.</remarks>
public sealed class ReferenceData
{
    private readonly Dictionary<string, IReadOnlyList<ReferenceRow>> _tables;

    private ReferenceData(Dictionary<string, IReadOnlyList<ReferenceRow>> tables, string fingerprint)
    {
        _tables = tables;
        Fingerprint = fingerprint;
    }

    /// <summary>Changes whenever any byte of any table changes; part of the recipe of every stage that reads reference data.</summary>
    public string Fingerprint { get; }

    /// <summary>The rows of <c>name.csv</c>, in file order; empty where no folder has it.</summary>
    public IReadOnlyList<ReferenceRow> Table(string name) => _tables.GetValueOrDefault(name) ?? [];

    /// <summary>Reads every <c>*.csv</c> of the folders, in ordinal order of name; folders that do not exist are passed over.</summary>
    /// <exception cref="InvalidDataException">A table breaks RFC 4180 or a row has more fields than the first line names; the message says where.</exception>
    public static async Task<ReferenceData> LoadAsync(IEnumerable<string> folders, CancellationToken cancellation)
    {
        var tables = new Dictionary<string, List<ReferenceRow>>(StringComparer.Ordinal);
        var seen = new StringBuilder();
        foreach (var file in folders.Where(Directory.Exists).SelectMany(f => Directory.GetFiles(f, "*.csv").Order(StringComparer.Ordinal)))
        {
            var text = await File.ReadAllTextAsync(file, Encoding.UTF8, cancellation);
            var name = Path.GetFileNameWithoutExtension(file);
            seen.Append(name).Append(' ').Append(ContentHash.Of(Encoding.UTF8.GetBytes(text))).Append('\n');
            if (!tables.TryGetValue(name, out var rows))
            {
                tables[name] = rows = [];
            }

            rows.AddRange(Parse(file, text));
        }

        return new ReferenceData(
            tables.ToDictionary(t => t.Key, t => (IReadOnlyList<ReferenceRow>)t.Value, StringComparer.Ordinal),
            ContentHash.Of(Encoding.UTF8.GetBytes(seen.ToString())).Digits);
    }

    private static IEnumerable<ReferenceRow> Parse(string file, string text)
    {
        var lines = Csv.Parse(text, file);
        if (lines.Count == 0)
        {
            yield break;
        }

        var columns = lines[0].Fields;
        foreach (var (number, fields) in lines.Skip(1))
        {
            if (fields.Count > columns.Count)
            {
                throw new InvalidDataException($"{file}, line {number}: {fields.Count} fields under {columns.Count} column names");
            }

            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < fields.Count; i++)
            {
                row[columns[i]] = fields[i];
            }

            yield return new ReferenceRow($"{Path.GetFileName(file)}:{number}", row);
        }
    }
}

/// <summary>One row of a reference table.</summary>
/// <param name="Origin">File and line, for messages and footnotes: <c>norms.csv:12</c>.</param>
public sealed record ReferenceRow(string Origin, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The field's text, or <c>""</c> where the row or the table does not have it.</summary>
    public string this[string column] => Fields.GetValueOrDefault(column) ?? "";

    /// <summary>The parts of a field that lists several values, separated by <c>;</c>.</summary>
    public IReadOnlyList<string> List(string column) =>
        this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The field as a date; null where it is empty.</summary>
    /// <exception cref="InvalidDataException">It holds something that is not a date.</exception>
    public PartialDate? Date(string column) =>
        this[column] is not { Length: > 0 } text ? null
        : PartialDate.TryParse(text, out var date) ? date
        : throw new InvalidDataException($"{Origin}: '{text}' in column {column} is not a date of the form 2019-03-12, 2019-03 or 2019");
}
