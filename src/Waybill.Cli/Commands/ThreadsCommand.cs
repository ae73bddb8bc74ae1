using System.CommandLine;

namespace Waybill.Cli.Commands;

/// <summary><c>threads</c>: which mail answers which.</summary>
internal static class ThreadsCommand
{
    public static Command Create() => Shared.OfDossier(
        "threads",
        "Lists which mail answers which, by their Message-ID, In-Reply-To and References. What only the subject says is marked as a guess.",
        dossier => dossier.Case.MailLinks,
        (screen, dossier, links) => screen.Table(
            Shared.IfEmpty(dossier, "No mail answers another."),
            ["Mail", "Answers", "Why"],
            links.Select(link => new[]
            {
                Shared.PathOf(dossier, link.Mail),
                link.Answered is { } answered ? Shared.PathOf(dossier, answered) : "not in the case",
                link.Reason,
            })));
}
