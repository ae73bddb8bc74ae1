using System.CommandLine;
using Waybill.Publication.Timeline;

namespace Waybill.Cli.Commands;

/// <summary><c>timeline</c>: what happened when, on paper and around it.</summary>
internal static class TimelineCommand
{
    public static Command Create() => Shared.OfDossier(
        "timeline",
        "Lists documents, transfers, hostilities and treaty acts by date.",
        TimelineBuilder.Build,
        (screen, dossier, timeline) =>
        {
            screen.Table(
                Shared.IfEmpty(dossier, "Nothing in the case has a date."),
                ["From", "To", "What", "Title"],
                timeline.Entries.OrderBy(e => e.From).ThenBy(e => e.Lane).Select(e => new[]
                {
                    e.From.ToString(),
                    e.To?.ToString(),
                    e.Lane.NameOf() + (e.Hedged ? " (only planned)" : ""),
                    e.Title,
                }));
            if (timeline.UndatedDocuments + timeline.UndatedTransfers > 0)
            {
                screen.Line($"Without a date: {Shared.Count(timeline.UndatedDocuments, "document")}, {Shared.Count(timeline.UndatedTransfers, "transfer")}");
            }
        });
}
