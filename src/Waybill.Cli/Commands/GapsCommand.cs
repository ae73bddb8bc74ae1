using System.CommandLine;

using Waybill.Publication;

namespace Waybill.Cli.Commands;

/// <summary><c>gaps</c>: papers that others name and that are not there.</summary>
internal static class GapsCommand
{
    public static Command Create() => Shared.OfDossier(
        "gaps",
        "Lists the papers that others cite and that are not in the case.",
        dossier => dossier.Case.Gaps,
        (screen, dossier, gaps) => screen.Table(
            Shared.IfEmpty(dossier, "Every paper that is cited is in the case."),
            ["Number", "Date", "What", "Cited by"],
            gaps.Select(g => new[]
            {
                g.Number,
                g.Date?.ToString(),
                Titles.Cited(g.Kind),
                string.Join("; ", g.CitedBy.Select(f => Shared.PathOf(dossier, f))),
            })));
}
