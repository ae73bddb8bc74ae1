namespace Waybill;

/// <summary>The decisions of a case that are in force: what settling obeys and reading is corrected by.</summary>
/// <remarks>Of two that rule on the same thing the later counts. Immutable; a new decision makes a new one.</remarks>
public sealed class Decisions
{
    private readonly IReadOnlyDictionary<ContentHash, IReadOnlyList<Decision>> _corrections;
    private readonly IReadOnlyDictionary<ContentHash, IReadOnlyList<ClaimRuling>> _claims;

    /// <param name="all">Every decision of the journal, in its order.</param>
    public Decisions(IReadOnlyList<Decision> all)
    {
        All = all;
        var withdrawn = all.Select(d => d.Ruling).OfType<Withdrawal>().Select(w => w.Decision).ToHashSet();
        InForce = [.. all.Where(d => d.Ruling is not Withdrawal && !withdrawn.Contains(d.Number)).GroupBy(SubjectOf).Select(g => g.Last()).OrderBy(d => d.Number)];
        Parties = [.. Rulings<PartyRuling>()];
        Deals = [.. Rulings<DealRuling>()];
        _corrections = InForce.Where(d => d.Ruling is TextCorrection).GroupBy(d => ((TextCorrection)d.Ruling).Seen.File)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Decision>)[.. g]);
        _claims = Rulings<ClaimRuling>().GroupBy(r => r.Claim.File).ToDictionary(g => g.Key, g => (IReadOnlyList<ClaimRuling>)[.. g]);
    }

    public static Decisions None { get; } = new([]);

    /// <summary>Withdrawn ones and withdrawals included.</summary>
    public IReadOnlyList<Decision> All { get; }

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<Decision> InForce { get; }

    public IReadOnlyList<PartyRuling> Parties { get; }

    public IReadOnlyList<DealRuling> Deals { get; }

    /// <summary>What was corrected in the text of a file; none where nothing was.</summary>
    public IReadOnlyList<Decision> CorrectionsOf(ContentHash file) => _corrections.GetValueOrDefault(file) ?? [];

    /// <summary>What readers said of the claims of a file.</summary>
    public IReadOnlyList<ClaimRuling> ClaimRulingsOf(ContentHash file) => _claims.GetValueOrDefault(file) ?? [];

    /// <summary>Those in force of one sort, in the order in which they were made.</summary>
    public IEnumerable<T> Rulings<T>()
        where T : Ruling => InForce.Select(d => d.Ruling).OfType<T>();

    /// <summary>What a decision rules on: a later one on the same takes its place. A second reader's word stands beside the first's.</summary>
    private static object SubjectOf(Decision decision) => decision.Ruling switch
    {
        PartyRuling r => ("party", string.CompareOrdinal(r.First, r.Second) <= 0 ? (r.First, r.Second) : (r.Second, r.First)),
        DealRuling r => ("deal", (r.First.Seen, r.Second.Seen)),
        TextCorrection r => ("text", r.Seen.File, r.Seen.PageNumber, r.Seen.Span),
        ClaimRuling r => ("claim", r.Claim, decision.Who),
        GradeRuling r => ("grade", r.File),
        Hypothesis r => ("hypothesis", r.Name),
        WrittenSentence r => ("sentence", r.Name),
        DealChoice r => ("choice", r.Deal.Seen),
        _ => decision.Number,
    };
}
