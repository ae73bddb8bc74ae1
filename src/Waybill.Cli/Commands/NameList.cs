using System.Globalization;
using Waybill.Processing;

namespace Waybill.Cli.Commands;

/// <summary>A list of names or queries, searched and printed.</summary>
internal static class NameList
{
    public static async Task<int> RunAsync(SearchSession session, string file, int limit, bool asJson, bool asCsv, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"there is no list {file}");
        }

        var results = await new ListSearch(session.Search).RunAsync(File.ReadLinesAsync(file, cancellation), limit, cancellation);
        Print(results, asJson, asCsv);
        foreach (var faulty in results.Where(r => r.Problem is not null))
        {
            Screen.Error.Line($"waybill: {file}, line {faulty.Line}: {faulty.Problem}");
        }

        return results.All(r => r.Problem is null) ? ExitCode.Done : ExitCode.FoundWrong;
    }

    private static void Print(IReadOnlyList<ListedName> results, bool asJson, bool asCsv)
    {
        if (asJson)
        {
            Screen.Out.Json(results.Select(r => new ListedRow(r.Line, r.Name, r.Documents, [.. r.Found.Select(d => FoundRow.Of(d.Card, d.Passage is null ? [] : [d.Passage], null))], r.Problem)));
        }
        else if (asCsv)
        {
            foreach (var line in ListSearch.ToCsv(results))
            {
                Screen.Out.Line(line);
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

    private static string Where(ListedDocument found) => found.Passage is { } passage ? $"{found.Card.Path}, page {passage.Excerpt.PageNumber}" : found.Card.Path;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>As JSON has it.</summary>
    private sealed record ListedRow(int Line, string Name, long? Documents, IReadOnlyList<FoundRow> Found, string? Problem);
}
