using System.CommandLine;
using System.Globalization;
using Waybill.Processing;

namespace Waybill.Cli.Commands;

/// <summary><c>searches</c>: the searches that people keep.</summary>
internal static class SearchesCommand
{
    public static Command Create()
    {
        var (@case, json) = (Shared.Case(), Shared.Json());
        var command = new DocumentedCommand(
            "searches",
            "Lists saved searches with how many documents they find now, and how many of them are new since somebody last looked. 'search --saved NAME' looks.",
            "searches leak.case")
        {
            @case,
            json,
        };
        command.SetAction(async (line, cancellation) =>
        {
            await using var session = await SearchSession.OpenAsync(line.GetRequiredValue(@case), cancellation);
            var rows = (await session.Saved.AllAsync(cancellation)).Select(s => ToRow(session, s)).ToList();
            if (line.GetValue(json))
            {
                Screen.Out.Json(rows);
            }
            else
            {
                Screen.Out.Table(
                    "No search was saved: 'waybill search CASE QUERY --save NAME' keeps one.",
                    ["Name", "Query", "Documents", "New", "Looked at"],
                    rows.Select(r => new[]
                    {
                        r.Name, r.Query, Text(r.Documents), r.Problem ?? (r.New is { } count ? Text(count) : "cannot be told"),
                        r.LookedAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "never",
                    }));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Row ToRow(SearchSession session, SavedSearch search)
    {
        var outcome = session.Search.Ask(search);
        return new Row(search.Name, search.Query, outcome.Value?.Total, outcome.Value?.New, search.LookedAt, outcome.Fault?.Message);
    }

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <param name="New">Null where it cannot be told.</param>
    private sealed record Row(string Name, string Query, long? Documents, int? New, DateTimeOffset? LookedAt, string? Problem);
}
