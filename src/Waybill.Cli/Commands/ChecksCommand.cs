using System.CommandLine;

namespace Waybill.Cli.Commands;

/// <summary><c>checks</c>: what speaks for and against each paper.</summary>
internal static class ChecksCommand
{
    public static Command Create() => Shared.OfDossier(
        "checks",
        "Lists what the checks found, what cannot be right first. A check never judges a whole paper.",
        dossier => dossier.Findings.Checks,
        Show);

    private static void Show(Screen screen, Dossier dossier, IReadOnlyList<CheckFinding> checks)
    {
        ShowAlarms(screen, dossier);
        screen.Line($"{checks.Count(c => c.Outcome == CheckOutcome.Pass)} checks passed, {checks.Count(c => c.Outcome == CheckOutcome.NotTestable)} could not be made: --json lists them");
    }

    /// <summary>Those that a person should look at.</summary>
    public static void ShowAlarms(Screen screen, Dossier dossier) => screen.Table(
        Shared.IfEmpty(dossier, "No check found anything odd."),
        ["Outcome", "Check", "Document", "Detail", "Harmless cause"],
        dossier.Findings.Checks.Where(c => c.Outcome is CheckOutcome.Fail or CheckOutcome.Warn)
            .OrderByDescending(c => c.Outcome)
            .Select(c => new[] { c.Outcome.NameOf(), c.Check, Shared.PathOf(dossier, c.Document), c.Detail, c.BenignCause }));
}
