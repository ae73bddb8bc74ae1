using Waybill.Language;
using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Statements;

/// <summary>Takes apart a letter that speaks of several deals: under several contracts, or one granted and one refused.</summary>
/// <remarks>Nothing is split where any item cannot be told to belong to one part.</remarks>
internal static class DealSplitter
{
    public static IReadOnlyList<DealStatement> Split(AnnotatedPaper paper, DocumentKind kind, DealStatement whole, IReadOnlyList<PlacedItem> items, IReadOnlyList<FoundCitation> citations)
    {
        if (!KindTraits.Of(kind).IsCorrespondence || items.Count < 2)
        {
            return [whole];
        }

        var contracts = citations.Where(c => c.Citation.Kind is CitationKind.Contract).ToList();
        return contracts.DistinctBy(c => PaperNumber.Key(c.Citation.Number.Value)).Count() < 2 ? ByOutcome(whole) : ByContract(paper, whole, items, contracts) ?? [whole];
    }

    private static List<DealStatement>? ByContract(AnnotatedPaper paper, DealStatement whole, IReadOnlyList<PlacedItem> items, List<FoundCitation> contracts)
    {
        var owners = items.Select(i => Owner(paper, i, contracts)).ToList();
        if (owners.Contains(null) || owners.Select(o => PaperNumber.Key(o!.Citation.Number.Value)).Distinct().Count() < 2) // no null: the first condition
        {
            return null;
        }

        return [.. owners.Select((owner, i) => (Owner: owner!, Index: i)).GroupBy(o => PaperNumber.Key(o.Owner.Citation.Number.Value), StringComparer.Ordinal) // as above
            .Select(part => Part(whole, [.. part.Select(p => p.Index)]) with { ContractNumber = part.First().Owner.Citation.Number, ContractDate = part.First().Owner.Citation.Date })];
    }

    /// <summary>What is refused or taken back apart from what is not, where every item is plainly the one or the other.</summary>
    private static List<DealStatement> ByOutcome(DealStatement whole)
    {
        var ends = whole.Events.Where(e => e.Mode.IsEnd()).ToList();
        var (ended, others) = (Named(ends), Named(whole.Events.Where(e => !e.Mode.IsEnd())));
        if (ended.Count == 0 || others.Count == 0 || ends.Exists(e => e.Items.Count == 0) || ended.Intersect(others).Any() || ended.Count + others.Count < whole.Items.Count)
        {
            return [whole];
        }

        // Who does without the training has the goods of the same deal.
        if (ended.TrueForAll(i => IsService(whole.Items[i])) && !others.TrueForAll(i => IsService(whole.Items[i])))
        {
            return [whole];
        }

        return [.. new[] { others, ended }.OrderBy(part => part[0]).Select(part => Part(whole, part))];
    }

    private static bool IsService(Item item) => item.Activity?.Value is Activity.Training or Activity.Maintenance;

    private static List<int> Named(IEnumerable<DealEvent> events) => [.. events.SelectMany(e => e.Items).Select(i => i.Item).Distinct().Order()];

    private static DealStatement Part(DealStatement whole, List<int> own) => whole with
    {
        Items = [.. own.Select(i => whole.Items[i])],
        Total = null,
        TotalCurrency = null,
        Events = [.. whole.Events.Where(e => e.Items.Count == 0 || e.Items.Any(x => own.Contains(x.Item))).Select(e => e with { Items = [.. e.Items.Where(x => own.Contains(x.Item)).Select(x => x with { Item = own.IndexOf(x.Item) })] })],
    };

    /// <summary>The contract named before the goods in their own paragraph, or else the one named behind them there.</summary>
    private static FoundCitation? Owner(AnnotatedPaper paper, PlacedItem item, IEnumerable<FoundCitation> contracts)
    {
        var block = paper.Paper.BlockAt(item.Start);
        var near = contracts.Where(c => block is not null && c.Number.Start >= block.Start && c.Number.Start < block.End).ToList();
        return near.FindLast(c => c.Number.Start <= item.Start) ?? near.Find(c => c.Number.Start > item.Start);
    }
}
