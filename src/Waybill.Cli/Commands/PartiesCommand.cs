using System.CommandLine;

namespace Waybill.Cli.Commands;

/// <summary><c>parties</c>: who is named.</summary>
internal static class PartiesCommand
{
    public static Command Create() => Shared.OfDossier(
        "parties",
        "Lists the parties with all the names and numbers that the papers give them, and whether check digits hold.",
        dossier => dossier.Case.Parties,
        (screen, dossier, parties) => screen.Table(
            Shared.IfEmpty(dossier, "No paper names a party."),
            ["Name", "Kind", "Country", "Also called", "Numbers", "Quotes"],
            parties.Select(p => new[]
            {
                p.Name,
                p.Kind.NameOf(),
                p.Country,
                string.Join("; ", p.Aliases),
                string.Join("; ", p.Identifiers.Select(i => $"{i.Scheme} {i.Value}{(i.IsValid == false ? " (check digit is wrong)" : "")}")),
                p.Quotes.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            })));
}
