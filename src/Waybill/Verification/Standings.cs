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

        var read = new ReadPapers(documents);
        var names = NamesIn(documents.Select(d => d.Claims));
        return Of(decisions, d => Lost(d, read, names, unread));
    }

    /// <summary>Every name that a decision on parties may be about, each as a paper prints it.</summary>
    public static IReadOnlySet<string> NamesIn(IEnumerable<Claims> papers) =>
        papers.SelectMany(c => c.Mentions.Concat(new[] { c.Sender, c.Addressee }.OfType<Mention>()))
            .SelectMany(m => m.OtherForms.Select(f => f.Value).Prepend(m.Name.Value)).ToHashSet(StringComparer.Ordinal);

    /// <param name="lost">Why a decision that is in force is about nothing that is in the case now; null where it is.</param>
    public static IReadOnlyList<ReviewedDecision> Of(Decisions decisions, Func<Decision, string?> lost)
    {
        var inForce = decisions.InForce.ToHashSet();
        var withdrawn = decisions.All.Select(d => d.Ruling).OfType<Withdrawal>().Select(w => w.Decision).ToHashSet();
        return
        [
            .. decisions.All.Select(d =>
                withdrawn.Contains(d.Number) ? new ReviewedDecision(d, Standing.Withdrawn, null)
                : d.Ruling is Withdrawal ? new ReviewedDecision(d, Standing.InForce, null)
                : !inForce.Contains(d) ? new ReviewedDecision(d, Standing.Superseded, null)
                : lost(d) is { } why ? new ReviewedDecision(d, Standing.Stranded, why)
                : new ReviewedDecision(d, Standing.InForce, null)),
        ];
    }

    /// <summary>Why a decision is about nothing that is in the case now; null where it is.</summary>
    private static string? Lost(Decision decision, ReadPapers read, IReadOnlySet<string> names, IReadOnlyList<Decision> unread) => decision.Ruling switch
    {
        PartyRuling r when !names.Contains(r.First) => $"no paper prints the name {r.First} any more",
        PartyRuling r when !names.Contains(r.Second) => $"no paper prints the name {r.Second} any more",
        DealRuling r when !read.Speak(r.First) || !read.Speak(r.Second) => "a paper no longer speaks of a deal at that place",
        TextCorrection r when !read.Have(r.Seen.File) => NotRead,
        TextCorrection when unread.Contains(decision) => "the page is read otherwise now",
        ClaimRuling r when !read.Have(r.Claim.File) => NotRead,
        ClaimRuling r when !read.Claim(r.Claim) => "the paper is not found to claim this any more",
        Hypothesis h when h.ClaimsFor.Concat(h.ClaimsAgainst).FirstOrDefault(c => !read.Claim(c)) is { } lost => $"a paper is not found to claim {lost.Field} any more, by «{lost.Quote}»",
        WrittenSentence s when s.Claims.FirstOrDefault(c => !read.Claim(c)) is { } lost => $"a paper is not found to claim {lost.Field} any more, by «{lost.Quote}»",
        DealChoice r when !read.Speak(r.Deal) => "a paper no longer speaks of a deal at that place",
        GradeRuling r when !read.Have(r.File) => NotRead,
        Attestation r when !read.Have(r.File) => NotRead,
        _ => null,
    };

    private const string NotRead = "the document is not among those that were read";

    /// <summary>What the papers of the case say now. The sheet of a paper is made once, however many decisions are about it.</summary>
    private sealed class ReadPapers(IReadOnlyList<ReadDocument> documents)
    {
        private readonly Dictionary<ContentHash, ReadDocument> _read = documents.ToDictionary(d => d.File.Hash);
        private readonly Dictionary<ContentHash, IReadOnlyList<SheetClaim>> _sheets = [];

        public bool Have(ContentHash file) => _read.ContainsKey(file);

        public bool Claim(ClaimKey claim) => SheetOf(claim.File).Any(c => c.Has(claim));

        public bool Speak(DealMention mention) =>
            _read.TryGetValue(mention.Seen.File, out var document)
            && (document.Claims.Deals.Count == 1 || document.Claims.Deals.Any(d => d.IsSpokenOfAt(mention.Seen)));

        private IReadOnlyList<SheetClaim> SheetOf(ContentHash file)
        {
            if (!_sheets.TryGetValue(file, out var sheet))
            {
                _sheets[file] = sheet = _read.TryGetValue(file, out var document) ? ClaimSheet.Of(document.Claims) : [];
            }

            return sheet;
        }
    }
}
