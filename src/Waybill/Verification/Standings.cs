namespace Waybill.Verification;

/// <summary>Which decisions hold, and which have lost what they were about.</summary>
public static class Standings
{
    /// <param name="documents">All that was read, with every claim, also those that were rejected.</param>
    /// <param name="unread">Corrections whose words no longer stand where they stood.</param>
    public static IReadOnlyList<ReviewedDecision> Of(Decisions decisions, IReadOnlyList<ReadDocument> documents, IReadOnlyList<Decision> unread)
    {
        if (decisions.All.Count == 0)
        {
            return [];
        }

        var inForce = decisions.InForce.ToHashSet();
        var withdrawn = decisions.All.Select(d => d.Ruling).OfType<Withdrawal>().Select(w => w.Decision).ToHashSet();
        var read = documents.ToDictionary(d => d.File.Hash);
        var names = documents.SelectMany(d => d.Claims.Mentions.Concat(new[] { d.Claims.Sender, d.Claims.Addressee }.OfType<Mention>()))
            .SelectMany(m => m.OtherForms.Select(f => f.Value).Prepend(m.Name.Value)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. decisions.All.Select(d =>
                withdrawn.Contains(d.Number) ? new ReviewedDecision(d, Standing.Withdrawn, null)
                : d.Ruling is Withdrawal ? new ReviewedDecision(d, Standing.InForce, null)
                : !inForce.Contains(d) ? new ReviewedDecision(d, Standing.Superseded, null)
                : Lost(d, read, names, unread) is { } why ? new ReviewedDecision(d, Standing.Stranded, why)
                : new ReviewedDecision(d, Standing.InForce, null)),
        ];
    }

    /// <summary>Why a decision is about nothing that is in the case now; null where it is.</summary>
    private static string? Lost(Decision decision, Dictionary<ContentHash, ReadDocument> read, HashSet<string> names, IReadOnlyList<Decision> unread) => decision.Ruling switch
    {
        PartyRuling r when !names.Contains(r.First) => $"no paper prints the name {r.First} any more",
        PartyRuling r when !names.Contains(r.Second) => $"no paper prints the name {r.Second} any more",
        DealRuling r when !Speaks(read, r.First) || !Speaks(read, r.Second) => "a paper no longer speaks of a deal at that place",
        TextCorrection r when !read.ContainsKey(r.Seen.File) => NotRead,
        TextCorrection when unread.Contains(decision) => "the page is read otherwise now",
        ClaimRuling r when !read.ContainsKey(r.Claim.File) => NotRead,
        ClaimRuling r when !IsClaimed(r.Claim, read) => "the paper is not found to claim this any more",
        Hypothesis h when h.ClaimsFor.Concat(h.ClaimsAgainst).FirstOrDefault(c => !IsClaimed(c, read)) is { } lost => $"a paper is not found to claim {lost.Field} any more, by «{lost.Quote}»",
        WrittenSentence s when s.Claims.FirstOrDefault(c => !IsClaimed(c, read)) is { } lost => $"a paper is not found to claim {lost.Field} any more, by «{lost.Quote}»",
        DealChoice r when !Speaks(read, r.Deal) => "a paper no longer speaks of a deal at that place",
        GradeRuling r when !read.ContainsKey(r.File) => NotRead,
        Attestation r when !read.ContainsKey(r.File) => NotRead,
        _ => null,
    };

    private static bool IsClaimed(ClaimKey claim, Dictionary<ContentHash, ReadDocument> read) =>
        read.TryGetValue(claim.File, out var document) && ClaimSheet.Of(document.Claims).Any(c => c.Has(claim));

    private const string NotRead = "the document is not among those that were read";

    private static bool Speaks(Dictionary<ContentHash, ReadDocument> read, DealMention mention) =>
        read.TryGetValue(mention.Seen.File, out var document)
        && (document.Claims.Deals.Count == 1 || document.Claims.Deals.Any(d => d.IsSpokenOfAt(mention.Seen)));
}
