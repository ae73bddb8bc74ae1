using System.Buffers;
using System.Globalization;
using Waybill.Search;

namespace Waybill.Processing;

/// <summary>A list of names or queries, a line each, searched one after the other; a line that cannot be searched stops nothing.</summary>
public sealed class ListSearch(CaseSearch search)
{
    /// <summary>Words of a line that is a name, and no query, may stand so far apart and in any order.</summary>
    private const int DistanceInNames = 4;

    private const int LongestLine = 10_000;

    private static readonly SearchValues<char> SignsOfQueries = SearchValues.Create("\"«()[]{}:*?~^=/\\");

    /// <param name="lines">Of a CSV file, whose first field counts; empty lines and a heading <c>name</c> or <c>query</c> are passed over.</param>
    /// <param name="limit">The most documents of each line.</param>
    public async Task<IReadOnlyList<ListedName>> RunAsync(IAsyncEnumerable<string> lines, int limit, CancellationToken cancellation)
    {
        var results = new List<ListedName>();
        var number = 0;
        await foreach (var line in lines.WithCancellation(cancellation))
        {
            number++;
            var bare = line.Trim().TrimStart('\uFEFF');
            if (bare.Length > 0 && !(number == 1 && bare.ToLowerInvariant() is "name" or "query"))
            {
                results.Add(await SearchAsync(number, line, limit, cancellation));
            }
        }

        return results;
    }

    /// <summary>The results as CSV, a line for each document; cells are no formulas.</summary>
    public static IEnumerable<string> ToCsv(IReadOnlyList<ListedName> results) =>
        results.SelectMany(Rows).Prepend(["line", "name", "documents", "path", "page", "start", "end", "quote", "problem"]).Select(Csv.Line);

    private async Task<ListedName> SearchAsync(int number, string line, int limit, CancellationToken cancellation)
    {
        try
        {
            var name = line.Length > LongestLine ? throw new InvalidDataException($"it has more than {LongestLine} characters") : FirstField(line);
            var parsed = ToQuery(name);
            var outcome = parsed.Fault is null ? search.Ask(new SearchRequest { Query = parsed.Value!, Limit = limit }) : parsed.Fault; // one of both is there
            if (outcome.Value is not { } answer)
            {
                var fault = outcome.Fault!; // one of both is there
                return new ListedName(number, name, null, [], fault.At is { } at ? $"at its character {at + 1} {fault.Message}" : fault.Message);
            }

            var documents = new List<ListedDocument>();
            foreach (var (card, _) in answer.Documents)
            {
                documents.Add(new ListedDocument(card, (await search.PassagesAsync(parsed.Value!, card, 1, cancellation)).FirstOrDefault())); // it was asked, so it is there
            }

            return new ListedName(number, name, answer.Total, documents, null);
        }
        catch (InvalidDataException e)
        {
            return new ListedName(number, line.Length > 60 ? line[..60] + "…" : line, null, [], e.Message);
        }
    }

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

    private static IEnumerable<string?[]> Rows(ListedName result)
    {
        string?[] head = [Number(result.Line), result.Name, result.Documents is { } count ? Number(count) : null];
        return result.Found.Count == 0
            ? [[.. head, null, null, null, null, null, result.Problem]]
            : result.Found.Select(string?[] (d) => d.Passage is { } passage
                ? [.. head, d.Card.Path, Number(passage.Excerpt.PageNumber), Number(passage.Marks[0].Quote.Span.Start), Number(passage.Marks[0].Quote.Span.End), passage.Marks[0].Quote.Text.Replace('\n', ' '), null]
                : [.. head, d.Card.Path, null, null, null, null, null]);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One line of a list with what was found.</summary>
/// <param name="Documents">Null where the line could not be searched.</param>
/// <param name="Found">The first of them, as many as were asked for.</param>
public sealed record ListedName(int Line, string Name, long? Documents, IReadOnlyList<ListedDocument> Found, string? Problem);

/// <param name="Passage">Null where no words of its pages were asked for.</param>
public sealed record ListedDocument(DocumentCard Card, Passage? Passage);
