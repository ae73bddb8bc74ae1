using System.Globalization;

namespace Waybill.Cli;

/// <summary>The coverage for eyes: one line that adds up, why, and which files, those of one reason together.</summary>
internal static class CoverageView
{
    /// <summary>How many files of one reason are named, where not all are asked for.</summary>
    private const int MostOfOne = 8;

    /// <summary>One line that adds up.</summary>
    public static string Sum(CoverageAccount sum) =>
        $"{sum.Acquired} acquired = {sum.Read} read + {sum.PartlyRead} partly read + {sum.Unreadable} unreadable + {sum.Waiting} waiting";

    /// <param name="by">reason, format or root.</param>
    public static void Show(Screen screen, IReadOnlyList<CoverageRow> rows, string by, bool all)
    {
        var sum = CoverageAccount.Of(rows);
        ShowSum(screen, sum);
        screen.Line();
        if (by == "reason")
        {
            ShowReasons(screen, sum);
        }
        else
        {
            ShowCounts(screen, sum, by == "format" ? "Format" : "Acquired file", by == "format" ? sum.Formats : [.. sum.Roots.Where(r => r.Files > 1 || r.Read < r.Files)]);
        }

        ShowFiles(screen, rows, all ? int.MaxValue : MostOfOne, int.MaxValue);
    }

    /// <summary>The sum with what a person should know beside it.</summary>
    public static void ShowSum(Screen screen, CoverageAccount sum)
    {
        screen.Line(Sum(sum));
        if (sum.Acquired > sum.Roots.Count)
        {
            screen.Sentence($"{Number(sum.Roots.Count)} lay in the folder, and {Number(sum.Acquired - sum.Roots.Count)} came out of them: what mails, archives and other containers hold.");
        }

        if (sum.WithoutText > 0)
        {
            screen.Sentence($"In {sum.WithoutText} of those read no text was found in a picture: photographs, drawings, or writing too faint.");
        }

        if (sum.Copies > 0)
        {
            screen.Sentence(sum.Copies == 1 ? "1 is an exact copy of another; it was read once." : $"{sum.Copies} are exact copies of others; they were read once.");
        }
    }

    public static void ShowReasons(Screen screen, CoverageAccount sum) => screen.Table(
        NothingAmiss(sum),
        ["Reason", "Files", "What it means", "What could help"],
        sum.Reasons.Select(r => new[] { r.Reason.Name, Number(r.Files), r.Reason.Meaning, r.Reason.Help }));

    /// <summary>What stands for an empty table: files that wait have no reason, and were not read whole either.</summary>
    public static string NothingAmiss(CoverageAccount sum) =>
        sum.Acquired == 0 ? "There are no files."
        : sum.Waiting == sum.Acquired ? "No file was looked at yet."
        : sum.Waiting == 0 ? "Every file was read whole."
        : $"Every file that was looked at was read whole; {(sum.Waiting == 1 ? "1 waits" : $"{sum.Waiting} wait")}.";

    /// <summary>Files that were not read whole, those with the same words together; first what nothing was read of, last what only held no text.</summary>
    public static void ShowFiles(Screen screen, IReadOnlyList<CoverageRow> rows, int mostOfOne, int mostGroups)
    {
        var groups = rows.Where(r => r.State != ReadingState.Read || r.IsWithoutText)
            .GroupBy(r => (r.State, Why: string.Join("; ", r.Problems.Select(p => (p with { PageNumber = null }).ToString()).Distinct(StringComparer.Ordinal))))
            .OrderBy(g => Order(g.Key.State)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.Why, StringComparer.Ordinal).ToList();
        foreach (var group in groups.Take(mostGroups))
        {
            var why = group.Key.Why.Length > 0 ? group.Key.Why : "its turn has not come";
            screen.Sentence($"{Words(group.Key.State)}{(group.Count() > 1 ? $" ({Number(group.Count())} files)" : "")}: {why}");
            foreach (var row in group.Take(mostOfOne))
            {
                screen.Line($"    {row.Path}{(row.Repeats is null ? "" : "  (holds itself)")}");
            }

            if (group.Count() > mostOfOne)
            {
                screen.Line($"    … and {Number(group.Count() - mostOfOne)} more (--all names them)");
            }
        }

        if (groups.Count > mostGroups)
        {
            screen.Line($"… and {Number(groups.Skip(mostGroups).Sum(g => g.Count()))} more files");
        }
    }

    private static void ShowCounts(Screen screen, CoverageAccount sum, string what, IReadOnlyList<StateCount> counts) => screen.Table(
        counts.Count == 0 && sum.Acquired == 0 ? NothingAmiss(sum) : "Every acquired file was read whole, and none holds another.",
        [what, "Files", "Read", "Partly read", "Unreadable", "Waiting"],
        counts.Select(c => new[] { c.Name ?? "not known", Number(c.Files), Blank(c.Read), Blank(c.PartlyRead), Blank(c.Unreadable), Blank(c.Waiting) }));

    private static int Order(ReadingState state) => state switch
    {
        ReadingState.Unreadable => 0,
        ReadingState.PartlyRead => 1,
        ReadingState.Waiting => 2,
        _ => 3,
    };

    private static string Words(ReadingState state) => state switch
    {
        ReadingState.Unreadable => "Not read",
        ReadingState.PartlyRead => "Read in part",
        ReadingState.Waiting => "Waiting",
        _ => "Looked at",
    };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Blank(int count) => count == 0 ? "" : Number(count);
}
