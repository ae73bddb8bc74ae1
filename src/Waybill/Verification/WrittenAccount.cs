namespace Waybill.Verification;

/// <summary>Which sentences that people wrote are proven, and which deals they leave out.</summary>
public static class WrittenAccount
{
    /// <summary>The decisions by which sentences stand in the account, in order of place, then of name.</summary>
    public static IReadOnlyList<(Decision Decision, WrittenSentence Sentence)> InOrder(Decisions decisions) =>
    [
        .. decisions.InForce.Where(d => d.Ruling is WrittenSentence).Select(d => (Decision: d, Sentence: (WrittenSentence)d.Ruling))
            .OrderBy(s => s.Sentence.Place).ThenBy(s => s.Sentence.Name, StringComparer.Ordinal),
    ];

    /// <summary>The words that prove a sentence: those of all its claims.</summary>
    /// <param name="sheetOf">The claims of a paper that nobody has rejected, nor what they need; none of a paper that is not in the case.</param>
    /// <returns>No words where no claim is tied to the sentence, or one of them is missing: then the first that is.</returns>
    public static (IReadOnlyList<Quote> Words, ClaimKey? Missing) ProofOf(WrittenSentence sentence, Func<ContentHash, IReadOnlyList<SheetClaim>> sheetOf)
    {
        var words = new List<Quote>();
        foreach (var claim in sentence.Claims)
        {
            if (sheetOf(claim.File).FirstOrDefault(c => c.Has(claim)) is not { } made)
            {
                return ([], claim);
            }

            words.AddRange(made.Quotes);
        }

        return (words, null);
    }

    /// <summary>The sentences that are proven, in their order.</summary>
    /// <param name="documents">With their claims, without those that were rejected.</param>
    public static IReadOnlyList<AccountSentence> Of(Decisions decisions, IReadOnlyList<ReadDocument> documents)
    {
        var written = InOrder(decisions);
        var wanted = written.SelectMany(s => s.Sentence.Claims).Select(c => c.File).ToHashSet();
        var sheets = documents.Where(d => wanted.Contains(d.File.Hash)).ToDictionary(d => d.File.Hash, d => ClaimSheet.Of(d.Claims));
        return
        [
            .. written.Select(s => new AccountSentence(s.Sentence.Text, ProofOf(s.Sentence, file => sheets.GetValueOrDefault(file) ?? []).Words))
                .Where(s => s.Quotes.Count > 0),
        ];
    }

    /// <summary>Ids of the deals that were chosen to stay out.</summary>
    public static IReadOnlyList<string> LeftOut(Decisions decisions, Case @case)
    {
        var choices = decisions.Rulings<DealChoice>().ToList();
        return choices.Count == 0 ? [] : [.. @case.Transfers.Where(t => choices.LastOrDefault(c => t.IsKnownBy(c.Deal.Seen)) is { GoesIn: false }).Select(t => t.Id)];
    }
}
