using System.CommandLine;
using Waybill.Publication.Timeline;

namespace Waybill.Cli.Commands;

/// <summary><c>timeline</c>: what happened when, on paper and around it.</summary>
internal static class TimelineCommand
{
    public static Command Create() => Shared.OfDossier(
        "timeline",
        "Lists documents, transfers and their events, hostilities and treaty acts by date.",
        TimelineBuilder.Build,
        Show);

    public static void Show(Screen screen, Dossier dossier, CaseTimeline timeline)
    {
        screen.Table(
            Shared.IfEmpty(dossier, "Nothing in the case has a date."),
            ["From", "To", "What", "Title"],
            timeline.Entries.OrderBy(e => e.From).ThenBy(e => e.Lane).Select(e => new[]
            {
                e.From.ToString(),
                e.To?.ToString(),
                Lane(e) + (e.Hedged ? " (only planned)" : ""),
                e.Title,
            }));
        if (timeline.UndatedDocuments + timeline.UndatedTransfers + timeline.UndatedEvents > 0)
        {
            screen.Line($"Without a date: {Shared.Count(timeline.UndatedDocuments, "document")}, {Shared.Count(timeline.UndatedTransfers, "transfer")}"
                + (timeline.UndatedEvents == 0 ? "" : $", {Shared.Count(timeline.UndatedEvents, "event")} of transfers"));
        }
    }

    /// <summary><c>event, planned</c>: what is not done is told apart before its title is read.</summary>
    private static string Lane(TimelineEntry entry) => entry.Mode switch
    {
        null => entry.Lane.NameOf(),
        EventMode.Done => entry.IsProven ? "event, done" : "event, said",
        { } mode => $"event, {mode.NameOf()}",
    };
}
