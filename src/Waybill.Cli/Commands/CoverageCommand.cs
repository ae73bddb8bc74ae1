using System.CommandLine;

namespace Waybill.Cli.Commands;

/// <summary><c>coverage</c>: what became of every file.</summary>
internal static class CoverageCommand
{
    public static Command Create()
    {
        var (@case, json) = (Shared.Case(), Shared.Json());
        var command = new DocumentedCommand(
            "coverage",
            "Accounts for every file: acquired = read + partly read + unreadable + waiting, and why what was not read was not.",
            "coverage leak.case")
        {
            @case,
            json,
        };
        command.SetAction(async (line, cancellation) =>
        {
            await using var session = await Session.OpenAsync(line.GetRequiredValue(@case), cancellation);
            var rows = await session.CoverageAsync(cancellation);
            if (line.GetValue(json))
            {
                Screen.Out.Json(new Account(
                    rows.Count, Count(rows, ReadingState.Read), Count(rows, ReadingState.PartlyRead), Count(rows, ReadingState.Unreadable), Count(rows, ReadingState.Waiting), rows));
            }
            else
            {
                Show(rows);
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>One line that adds up.</summary>
    public static string Sum(IReadOnlyList<CoverageRow> rows) =>
        $"{rows.Count} acquired = {Count(rows, ReadingState.Read)} read + {Count(rows, ReadingState.PartlyRead)} partly read"
        + $" + {Count(rows, ReadingState.Unreadable)} unreadable + {Count(rows, ReadingState.Waiting)} waiting";

    private static void Show(IReadOnlyList<CoverageRow> rows)
    {
        Screen.Out.Line(Sum(rows));
        Screen.Out.Table(
            "Every file was read whole.",
            ["State", "File", "Why"],
            rows.Where(r => r.State != ReadingState.Read).OrderBy(r => r.State)
                .Select(r => new[] { r.State.NameOf(), r.Path, string.Join("; ", r.Problems) }));
    }

    private static int Count(IReadOnlyList<CoverageRow> rows, ReadingState state) => rows.Count(r => r.State == state);

    private sealed record Account(int Acquired, int Read, int PartlyRead, int Unreadable, int Waiting, IReadOnlyList<CoverageRow> Files);
}
