using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Waybill.Processing;

namespace Waybill.Cli;

/// <summary>Shows how far a run is, on standard error: a bar on a terminal, now and then a line elsewhere.</summary>
internal static class Watch
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    public static async Task<IntakeSummary> IntakeAsync(Func<IProgress<int>, Task<IntakeSummary>> run)
    {
        if (!Screen.Error.IsTerminal)
        {
            var summary = await run(new Reporter<int>(new Pace(), found => $"Entries taken in: {found}"));
            Screen.Error.Line($"Entries taken in: {summary.Found}, new: {summary.Added}");
            return summary;
        }

        return await Screen.Error.Ansi.Status().StartAsync(
            "Taking in the folder", context => run(new Direct<int>(found => context.Status(string.Create(CultureInfo.InvariantCulture, $"Taking in the folder: {found}")))));
    }

    /// <summary>The search index being made: quick for most cases, so it speaks only of what takes long.</summary>
    public static Task<int> IndexingAsync(Func<IProgress<(int Done, int Total)>, Task<int>> run) =>
        run(new Reporter<(int Done, int Total)>(new Pace(), p => $"{p.Done} of {p.Total} documents put into the search index"));

    public static async Task<WorkSummary> WorkAsync(Func<IProgress<WorkProgress>, Task<WorkSummary>> run)
    {
        var summary = await ShowAsync(run);
        foreach (var path in summary.TooLarge)
        {
            Screen.Error.Line($"waybill: {path} needs more memory than there is and waits; 'waybill process' on a larger machine goes on with it");
        }

        return summary;
    }

    private static async Task<WorkSummary> ShowAsync(Func<IProgress<WorkProgress>, Task<WorkSummary>> run)
    {
        var begun = Stopwatch.GetTimestamp();
        if (!Screen.Error.IsTerminal)
        {
            return await run(new Reporter<WorkProgress>(new Pace(), p => $"{p.Done} of {p.Total} files done{Left(p, begun)}, reading {p.Current}"));
        }

        return await Screen.Error.Ansi.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new ProgressBarColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async context =>
            {
                var task = context.AddTask("Reading", maxValue: 1);
                return await run(new Direct<WorkProgress>(p =>
                {
                    task.MaxValue = Math.Max(1, p.Total);
                    task.Value = p.Done;
                    task.Description = Markup.Escape($"{p.Done} of {p.Total} files{Left(p, begun)}  {Shorten(Visible.OneLine(p.Current))}");
                }));
            });
    }

    /// <summary>A guess from the files that had work in them; nothing is said until there are three of them.</summary>
    private static string Left(WorkProgress progress, long begun)
    {
        const int enough = 3;
        if (progress.MadeNow < enough || progress.Done == 0)
        {
            return "";
        }

        var left = Stopwatch.GetElapsedTime(begun) / progress.Done * (progress.Total - progress.Done);
        return left.TotalSeconds < 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", about {(left.TotalMinutes < 2 ? $"{left.TotalSeconds:0} s" : $"{left.TotalMinutes:0} min")} left");
    }

    private static string Shorten(string path)
    {
        const int room = 48;
        return path.Length <= room ? path : "…" + path[^(room - 1)..];
    }

    /// <summary>Reports at once, on the thread that did the work, so that nothing overtakes.</summary>
    private sealed class Direct<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }

    /// <summary>Prints a line when enough time has passed since the last.</summary>
    private sealed class Reporter<T>(Pace pace, Func<T, string> line) : IProgress<T>
    {
        public void Report(T value)
        {
            if (pace.IsTime())
            {
                Screen.Error.Line(line(value));
            }
        }
    }

    private sealed class Pace
    {
        private readonly Lock _lock = new();
        private long _last = Stopwatch.GetTimestamp();

        public bool IsTime()
        {
            lock (_lock)
            {
                if (Stopwatch.GetElapsedTime(_last) < BetweenLines)
                {
                    return false;
                }

                _last = Stopwatch.GetTimestamp();
                return true;
            }
        }
    }
}
