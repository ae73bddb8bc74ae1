using System.CommandLine;
using Waybill.Publication;

namespace Waybill.Cli.Commands;

/// <summary><c>norms</c>: which norms speak of which deal.</summary>
internal static class NormsCommand
{
    public static Command Create() => Shared.OfDossier(
        "norms",
        "Lists the norms that were held against each transfer, with the verdict and the facts that are missing.",
        dossier => dossier.Findings.Norms,
        (screen, dossier, norms) => screen.Table(
            Shared.IfEmpty(dossier, "No norm was held against any transfer."),
            ["Transfer", "Norm", "Verdict", "Reason", "Missing facts"],
            norms.Select(n => new[] { n.Transfer, $"{n.Norm}: {n.Title}", n.Verdict.Phrase(), n.Reason, string.Join("; ", n.MissingFacts) })));
}
