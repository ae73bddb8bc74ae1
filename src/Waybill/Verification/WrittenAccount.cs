namespace Waybill.Verification;

/// <summary>Which sentences that people wrote are proven, and which deals they leave out.</summary>
public static class WrittenAccount
{
    /// <summary>In order of place, then of name: those that have a claim, and of which every claim is still made and was rejected by nobody.</summary>
    /// <param name="documents">With their claims, without those that were rejected.</param>
    public static IReadOnlyList<AccountSentence> Of(Decisions decisions, IReadOnlyList<ReadDocument> documents)
    {
        var written = decisions.InForce.Select(d => d.Ruling).OfType<WrittenSentence>().OrderBy(s => s.Place).ThenBy(s => s.Name, StringComparer.Ordinal).ToList();
        if (written.Count == 0)
        {
            return [];
        }

        var wanted = written.SelectMany(s => s.Claims).Select(c => c.File).ToHashSet();
        var sheets = documents.Where(d => wanted.Contains(d.File.Hash)).ToDictionary(d => d.File.Hash, d => ClaimSheet.Of(d.Claims));
        return
        [
            .. written.Select(s => (s.Text, Claims: s.Claims.Select(c => sheets.GetValueOrDefault(c.File)?.FirstOrDefault(made => made.Has(c))).ToList()))
                .Where(s => s.Claims.Count > 0 && !s.Claims.Contains(null))
                .Select(s => new AccountSentence(s.Text, [.. s.Claims.SelectMany(c => c!.Quotes)])), // those with a claim that is not made were left out
        ];
    }

    /// <summary>Ids of the deals that were chosen to stay out.</summary>
    public static IReadOnlyList<string> LeftOut(Decisions decisions, Case @case)
    {
        var choices = decisions.InForce.Select(d => d.Ruling).OfType<DealChoice>().ToList();
        return choices.Count == 0 ? [] : [.. @case.Transfers.Where(t => choices.LastOrDefault(c => t.IsKnownBy(c.Deal.Seen)) is { GoesIn: false }).Select(t => t.Id)];
    }
}
