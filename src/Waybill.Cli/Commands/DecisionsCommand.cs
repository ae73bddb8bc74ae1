using System.CommandLine;
using System.Globalization;

namespace Waybill.Cli.Commands;

/// <summary><c>decisions</c>: what people decided, and whether it holds.</summary>
internal static class DecisionsCommand
{
    public static Command Create() => Shared.OfDossier(
        "decisions",
        "Lists what people decided, with who, when and why, and which decisions have lost what they were about.",
        dossier => dossier.Decisions,
        (screen, dossier, decisions) => screen.Table(
            "Nobody has decided anything.",
            ["No", "When", "Who", "Decision", "Reason", "Holds"],
            decisions.Select(d => new[]
            {
                d.Decision.Number.ToString(CultureInfo.InvariantCulture),
                d.Decision.When.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                d.Decision.Who,
                Sentence(dossier, d.Decision.Ruling),
                d.Decision.Reason,
                d.Why is null ? d.Standing.NameOf() : $"{d.Standing.NameOf()}: {d.Why}",
            })));

    private static string Sentence(Dossier dossier, Ruling ruling) => ruling switch
    {
        PartyRuling r => $"{r.First} and {r.Second} are {(r.Same ? "one party" : "two parties")}",
        DealRuling r => $"{Shared.PathOf(dossier, r.First.Seen.File)} («{r.First.Seen.Text}») and {Shared.PathOf(dossier, r.Second.Seen.File)} («{r.Second.Seen.Text}») speak of {(r.Same ? "one deal" : "two deals")}",
        TextCorrection r => $"{Shared.PathOf(dossier, r.Seen.File)}, page {r.Seen.PageNumber}, says «{r.Text}» and not «{r.Seen.Text}»",
        ClaimRuling r => $"{r.Judgement.NameOf()} {r.Claim.Id}: {r.Claim.Field} = {r.Claim.Value} («{r.Claim.Quote}», {Shared.PathOf(dossier, r.Claim.File)})",
        GradeRuling r => $"{Shared.PathOf(dossier, r.File)}: source {r.Source}, information {r.Information}",
        Attestation r => $"{Shared.PathOf(dossier, r.File)}: {r.Expert} vouches for {r.Scope}",
        Hypothesis r => $"{r.Name}: it may be that {r.Sentence}, with {r.ClaimsFor.Count} for it and {r.ClaimsAgainst.Count} against it; against it: {r.Against}",
        WrittenSentence r => $"{r.Name}: «{r.Text}», by {r.Claims.Count} claims",
        DealChoice r => $"the deal of «{r.Deal.Seen.Text}» ({Shared.PathOf(dossier, r.Deal.Seen.File)}) {(r.GoesIn ? "goes" : "does not go")} into the dossier",
        Withdrawal r => $"decision {r.Decision} counts no more",
        _ => ruling.GetType().Name,
    };
}
