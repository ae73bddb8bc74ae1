using System.Buffers;
using System.Globalization;
using Waybill.Search;

namespace Waybill.Cli.Commands;

/// <summary>A list of names or queries, a line each, searched one after the other; a line that cannot be searched stops nothing.</summary>
internal static class NameList
{
    /// <summary>Words of a line that is a name, and no query, may stand so far apart and in any order.</summary>
    private const int DistanceInNames = 4;

    private const int LongestLine = 10_000;

    public static async Task<int> RunAsync(SearchSession session, string file, int limit, bool asJson, bool asCsv, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"there is no list {file}");
        }

        var results = new List<ListedName>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file, cancellation))
        {
            number++;
            if (line.Trim().TrimStart('\uFEFF').Length > 0 && !(number == 1 && line.Trim().TrimStart('\uFEFF').ToLowerInvariant() is "name" or "query"))
            {
                results.Add(await SearchAsync(session, number, line, limit, cancellation));
            }
        }

        Print(results, asJson, asCsv);
        foreach (var faulty in results.Where(r => r.Problem is not null))
        {
            Screen.Error.Line($"waybill: {file}, line {faulty.Line}: {faulty.Problem}");
        }

        return results.TrueForAll(r => r.Problem is null) ? ExitCode.Done : ExitCode.FoundWrong;
    }

    private static async Task<ListedName> SearchAsync(SearchSession session, int number, string line, int limit, CancellationToken cancellation)
    {
        try
        {
            var name = line.Length > LongestLine ? throw new InvalidDataException($"it has more than {LongestLine} characters") : FirstField(line);
            var parsed = ToQuery(name);
            var outcome = parsed.Fault is null ? session.Search.Ask(new SearchRequest { Query = parsed.Value!, Limit = limit }) : parsed.Fault; // one of both is there
            if (outcome.Value is not { } answer)
            {
                var fault = outcome.Fault!; // one of both is there
                return new ListedName(number, name, null, [], fault.At is { } at ? $"at its character {at + 1} {fault.Message}" : fault.Message);
            }

            var documents = new List<FoundRow>();
            foreach (var (card, _) in answer.Documents)
            {
                documents.Add(FoundRow.Of(card, await session.Search.PassagesAsync(parsed.Value!, card, 1, cancellation), null)); // it was asked, so it is there
            }

            return new ListedName(number, name, answer.Total, documents, null);
        }
        catch (InvalidDataException e)
        {
            return new ListedName(number, line.Length > 60 ? line[..60] + "…" : line, null, [], e.Message);
        }
    }

    private static readonly SearchValues<char> SignsOfQueries = SearchValues.Create("\"«()[]{}:*?~^=/\\");

    private static string FirstField(string line) =>
        Csv.Parse(line.TrimStart('\uFEFF'), "the list") is [var (_, fields), ..] && fields[0].Trim() is { Length: > 0 } first
            ? first
            : throw new InvalidDataException("its first field is empty");

    /// <summary>A line with signs or fields is a query; one of words alone is a name.</summary>
    private static SearchOutcome<SearchQuery> ToQuery(string name)
    {
        var isQuery = name.AsSpan().IndexOfAny(SignsOfQueries) >= 0 || name.Split(' ').Any(w => w is "AND" or "OR" or "NOT");
        if (isQuery || !name.Contains(' ', StringComparison.Ordinal))
        {
            return QueryParser.Parse(name);
        }

        return QueryParser.Parse(string.Create(CultureInfo.InvariantCulture, $"\"{name}\"~{DistanceInNames}"));
    }

    private static void Print(List<ListedName> results, bool asJson, bool asCsv)
    {
        if (asJson)
        {
            Screen.Out.Json(results);
        }
        else if (asCsv)
        {
            Screen.Out.Line(Csv.Line(["line", "name", "documents", "path", "page", "start", "end", "quote", "problem"]));
            foreach (var row in results.SelectMany(Rows))
            {
                Screen.Out.Line(Csv.Line(row));
            }
        }
        else
        {
            Screen.Out.Table(
                "The list is empty.",
                ["Line", "Name", "Documents", "Where"],
                results.Select(r => new[]
                {
                    Number(r.Line),
                    r.Name,
                    r.Documents is { } count ? Number(count) : "not searched",
                    r.Problem ?? string.Join(Screen.LineEnd, r.Found.Select(Where)) + (r.Documents > r.Found.Count ? $"{Screen.LineEnd}and {r.Documents - r.Found.Count} more" : ""),
                }));
        }
    }

    private static IEnumerable<string?[]> Rows(ListedName result)
    {
        string?[] head = [Number(result.Line), result.Name, result.Documents is { } count ? Number(count) : null];
        return result.Found.Count == 0
            ? [[.. head, null, null, null, null, null, result.Problem]]
            : result.Found.Select(string?[] (d) => d.Passages is [var passage, ..]
                ? [.. head, d.Path, Number(passage.Page), Number(passage.Marks[0].Start), Number(passage.Marks[0].End), passage.Marks[0].Quote.Replace('\n', ' '), null]
                : [.. head, d.Path, null, null, null, null, null]);
    }

    private static string Where(FoundRow row) => row.Passages is [var passage, ..] ? $"{row.Path}, page {passage.Page}" : row.Path;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One line of a list with what was found.</summary>
/// <param name="Documents">Null where the line could not be searched.</param>
/// <param name="Found">The first of them, as many as were asked for.</param>
internal sealed record ListedName(int Line, string Name, long? Documents, IReadOnlyList<FoundRow> Found, string? Problem);
