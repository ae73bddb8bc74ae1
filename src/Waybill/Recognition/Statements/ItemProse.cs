using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Statements;

/// <summary>Reads goods out of sentences: <c>поставку станций радиопомех «Туман-М» в количестве 4 компл.</c>, <c>13 (thirteen) units of tanks T-72B</c>.</summary>
internal sealed partial class ItemProse
{
    private const int TimeoutMilliseconds = 2000;
    private const int ReachForward = 130;
    private const int ReachBack = 260;
    private readonly Lexicon _lexicon;
    private readonly DesignationFinder _designations;
    private readonly Regex _quantity;
    private readonly Regex _stateBefore;

    public ItemProse(Lexicon lexicon, DesignationFinder designations)
    {
        _lexicon = lexicon;
        _designations = designations;
        _quantity = Lexicon.Compile($@"(?<![\d\p{{L}}/№.,-])(?<count>\d{{1,3}}(?: \d{{3}})+|\d{{1,6}})\s*(?:\([^()]{{1,60}}\)\s*)?(?<unit>{lexicon.Units})(?![\p{{L}}\d])");
        _stateBefore = Lexicon.Compile($@"(?:^|(?<!\p{{L}}))(?:[вуд]|для|to|into|do)\s+(?:the\s+)?(?:{lexicon.StatePattern})\s*", RegexOptions.RightToLeft);
    }

    /// <summary>Items of the paper's prose, each with what its own sentence says.</summary>
    public IReadOnlyList<Item> All(Paper paper, IReadOnlyList<Organisation> organisations, IReadOnlyList<(Activity Activity, Match Place)> activities)
    {
        var items = new List<Item>();
        foreach (var block in paper.Blocks.Where(b => b.Cell is null || b.End - b.Start > 120))
        {
            var designations = _designations.All(paper, organisations, block.Start, block.End);
            var from = block.Start;
            for (var match = _quantity.Match(paper.Text, block.Start, block.End - block.Start); match.Success; match = match.NextMatch())
            {
                if (AmountFinder.Read(match.Groups["count"].Value) is { } count)
                {
                    items.AddRange(Item(paper, organisations, activities, designations, match, count, from, block));
                    from = match.Index + match.Length;
                }
            }
        }

        return items;
    }

    /// <summary>Goods that a paper names without saying how many: the first designation with an activity word before it in its sentence.</summary>
    public Item? Uncounted(Paper paper, IReadOnlyList<Organisation> organisations, IReadOnlyList<(Activity Activity, Match Place)> activities)
    {
        foreach (var block in paper.Blocks)
        {
            foreach (var designation in _designations.All(paper, organisations, block.Start, block.End))
            {
                var activity = activities.LastOrDefault(a => a.Place.Index >= block.Start && a.Place.Index < designation.Start && designation.Start - a.Place.Index < ReachForward);
                if (activity.Place is not null)
                {
                    return Describe(paper, new Item
                    {
                        Designation = paper.State(designation.Text, designation.Start, designation.End),
                        Activity = paper.State(activity.Activity, activity.Place),
                    }, Before(paper.Text, designation.Start), activity.Place.Index + activity.Place.Length);
                }
            }
        }

        return null;
    }

    private IEnumerable<Item> Item(Paper paper, IReadOnlyList<Organisation> organisations, IReadOnlyList<(Activity Activity, Match Place)> activities,
        IReadOnlyList<Designation> designations, Match quantity, decimal count, int from, PaperBlock block)
    {
        var behind = quantity.Index + quantity.Length;
        var follows = !CountedBefore().IsMatch(paper.Text[Math.Max(block.Start, quantity.Index - 24)..quantity.Index]);
        var next = _quantity.Match(paper.Text, behind, block.End - behind);
        var limit = Math.Min(next.Success ? next.Index : block.End, behind + ReachForward);
        var forward = designations.FirstOrDefault(d => d.Start >= behind && d.Start < limit);
        var back = designations.LastOrDefault(d => d.End <= quantity.Index && d.Start >= from && quantity.Index - d.End < ReachBack);
        var designation = follows ? forward ?? back : back ?? (from == block.Start ? forward : null);
        var start = follows && ReferenceEquals(designation, forward) && forward is not null ? behind : from;
        var end = designation is null ? (follows ? limit : quantity.Index) : designation.Start;
        if (designation is null && !_lexicon.SpeaksOfArms(paper.Text[(follows ? behind : from)..Math.Max(follows ? behind : from, end)]))
        {
            yield break;
        }

        var activity = activities.LastOrDefault(a => a.Place.Index >= block.Start && a.Place.Index < Math.Max(end, quantity.Index));
        var after = activities.FirstOrDefault(a => a.Place.Index >= Math.Max(end, quantity.Index) && a.Place.Index < block.End);
        var said = activity.Place is null ? after : activity;
        var item = new Item
        {
            Designation = designation is null ? null : paper.State(designation.Text, designation.Start, designation.End),
            Activity = said.Place is null ? null : paper.State(said.Activity, said.Place),
            Quantity = paper.State(count, quantity),
            Unit = paper.State(Paper.Flat(quantity.Groups["unit"].Value), quantity.Groups["unit"]),
        };
        var words = Math.Max(start, activity.Place is { } place && place.Index + place.Length <= end ? place.Index + place.Length : start);
        foreach (var organisation in organisations.Where(o => o.Start >= words && o.End <= end))
        {
            words = organisation.End;
        }

        yield return Describe(paper, item, Before(paper.Text, end), words);
    }

    /// <summary>The noun phrase between a boundary and the designation, without the place where the goods go.</summary>
    private Item Describe(Paper paper, Item item, int end, int start)
    {
        if (end <= start)
        {
            return item;
        }

        var state = _stateBefore.Match(paper.Text, start, end - start);
        if (state.Success)
        {
            start = state.Index + state.Length;
        }

        var opening = Opening().Match(paper.Text, start, end - start);
        start += opening.Success ? opening.Length : 0;
        var words = Paper.Flat(paper.Text[start..end]).TrimEnd(',', '-', '—', '–', '(', ' ');
        return words.Length is < 3 or > 120 || words.Any(char.IsControl) ? item : item with { Description = paper.State(words, start, end) };
    }

    private static int Before(string text, int position) => position > 0 && text[position - 1] == '«' ? position - 1 : position;

    [GeneratedRegex(@"(?:количеств\p{L}*|кількост\p{L}*|колькасц\p{L}*|quantity(?:\s+of)?|qty|miqdar\p{L}*|քանակ\p{L}*|объ[её]ме)\s*[:—–-]?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex CountedBefore();

    [GeneratedRegex(@"\G(?:[\s,;:)»—–-]|(?:of|the|и|і|а|and|та|также|следующ\p{L}+|продукции|товара|изделий|по|на|работ\p{L}*|эксплуатации|изделия|специалистов|в|в\s+адрес|müəssisəsinin|istehsalı|olan|light\b(?!\s+armo))\s+)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex Opening();
}
