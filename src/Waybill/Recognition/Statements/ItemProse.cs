using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Statements;

/// <summary>Reads goods out of sentences: <c>поставку станций радиопомех «Туман-М» в количестве 4 компл.</c>, <c>13 (thirteen) units of tanks T-72B</c>.</summary>
internal sealed partial class ItemProse
{
    private const int ReachForward = 130;
    private const int ReachBack = 260;
    private readonly Lexicon _lexicon;
    private readonly DesignationFinder _designations;
    private readonly CountFinder _counts;
    private readonly ItemDescriber _describer;

    public ItemProse(Lexicon lexicon, DesignationFinder designations)
    {
        _lexicon = lexicon;
        _designations = designations;
        _counts = new CountFinder(lexicon);
        _describer = new ItemDescriber(lexicon);
    }

    /// <summary>Items of the paper's prose, each with what its own sentence says.</summary>
    /// <param name="shortestCell">Cells of fewer characters are no sentences.</param>
    public IReadOnlyList<Item> All(Paper paper, IReadOnlyList<Organisation> organisations, IReadOnlyList<(Activity Activity, Match Place)> activities, IReadOnlyList<MoneyFinder.Money> money, int shortestCell)
    {
        var items = new List<Item>();
        foreach (var block in paper.Blocks.Where(b => b.Cell is null || b.End - b.Start > shortestCell))
        {
            var prose = new Passage(paper, block, organisations, activities, _designations.All(paper, organisations, block.Start, block.End));
            var counts = _counts.All(paper, block.Start, block.End);
            var from = block.Start;
            var found = new List<(Count Count, Item Item)>();
            for (var i = 0; i < counts.Count; i++)
            {
                var next = i + 1 < counts.Count ? counts[i + 1].Start : block.End;
                if (Find(prose, counts[i], from, next) is { } goods && Make(prose, counts[i], goods, from, items.Count + found.Count > 0) is { } item)
                {
                    found.Add((counts[i], item));
                    from = Math.Max(counts[i].End, goods.End);
                }
            }

            items.AddRange(found.Select((f, i) => Priced(f.Item, [.. money.Where(m => m.At >= f.Count.End && m.At < (i + 1 < found.Count ? found[i + 1].Count.Start : block.End)
                && (found.Count == 1 || !SentenceEnd().IsMatch(paper.Text[f.Count.End..m.At])))])));
        }

        return items;
    }

    /// <summary>The price that stands behind a count is the price of what was counted; a sum is its amount where it is the product.</summary>
    private static Item Priced(Item item, IReadOnlyList<MoneyFinder.Money> behind)
    {
        var price = behind.FirstOrDefault(m => m.Meaning == MoneyFinder.Meaning.UnitPrice);
        var amount = price is null ? null : behind.FirstOrDefault(m => m.Amount.Value == price.Amount.Value * item.Quantity!.Value && m.Currency.Value == price.Currency.Value); // counted items have a quantity
        return price is null ? item : item with { UnitPrice = price.Amount, Amount = amount?.Amount, Currency = price.Currency };
    }

    /// <summary>Goods that a paper names without saying how many: the first designation with an activity word in its sentence.</summary>
    public Item? Uncounted(Paper paper, IReadOnlyList<Organisation> organisations, IReadOnlyList<(Activity Activity, Match Place)> activities)
    {
        foreach (var block in paper.Blocks)
        {
            foreach (var designation in _designations.All(paper, organisations, block.Start, block.End))
            {
                var before = activities.LastOrDefault(a => a.Place.Index >= block.Start && a.Place.Index < designation.Start && designation.Start - a.Place.Index < ReachForward);
                if (before.Place is null)
                {
                    continue;
                }

                var item = new Item
                {
                    Designation = paper.State(designation.Text, designation.Start, designation.End),
                    Activity = paper.State(before.Activity, before.Place),
                };
                return _describer.Describe(paper, organisations, item, before.Place.Index + before.Place.Length, designation);
            }
        }

        return null;
    }

    /// <summary>What a count counts: goods right behind it, or those named before it ("«…» – 4 компл.", "… в количестве 4 компл.").</summary>
    private Goods? Find(Passage prose, Count count, int from, int next)
    {
        var text = prose.Paper.Text;
        var limit = Math.Min(next, Math.Min(prose.Block.End, count.End + ReachForward));
        var near = Boundary().Match(text, count.End, limit - count.End) is { Success: true } boundary ? boundary.Index : limit;
        var ahead = prose.Designations.FirstOrDefault(d => d.Start >= count.End && d.Start < near);
        var behind = prose.Designations.LastOrDefault(d => d.Start >= from && d.End <= count.Start && count.Start - d.End < ReachBack);
        var start = Math.Max(from, count.Start - ReachBack);
        var hasAhead = ahead is not null || _lexicon.SpeaksOfArms(text[count.End..near]);
        var hasBehind = behind is not null || _lexicon.SpeaksOfArms(text[start..count.Start]);
        var before = text[Math.Max(from, count.Start - 30)..count.Start];
        var marked = CountedBefore().IsMatch(before) || (before.EndsWith('(') && ahead is null);
        var joined = behind is not null && JoinedTo().IsMatch(text[behind.End..count.Start]);
        if (hasBehind && (marked || joined || !hasAhead))
        {
            return new Goods(behind, from, behind?.Start ?? count.Start, Ahead: false, count.End);
        }

        ahead ??= hasAhead ? null : prose.Designations.FirstOrDefault(d => d.Start >= count.End && d.Start < limit && !SentenceEnd().IsMatch(text[count.End..d.Start]));
        return ahead is not null || hasAhead ? new Goods(ahead, count.End, ahead?.Start ?? near, Ahead: true, ahead?.End ?? near)
            : count.OfPeople ? new Goods(null, count.End, near, Ahead: true, near) : null;
    }

    private Item? Make(Passage prose, Count count, Goods goods, int from, bool amongOthers)
    {
        var paper = prose.Paper;
        var place = Math.Max(goods.PhraseEnd, count.Start);
        // Words that speak of teaching belong to the people counted beside them, not to the goods of the same sentence.
        var own = prose.Activities.LastOrDefault(a => a.Place.Index >= prose.Block.Start && a.Place.Index < place && (count.OfPeople || a.Activity != Activity.Training || a.Place.Index >= from));
        var later = prose.Activities.FirstOrDefault(a => a.Place.Index >= place && a.Place.Index < prose.Block.End && (count.OfPeople || a.Activity != Activity.Training));
        var said = own.Place is null ? later : own;

        // People are counted where they are taught, also where they only travel or sign.
        if (count.OfPeople && (said.Activity != Activity.Training || said.Place is null || !(goods.Designation is not null || amongOthers || _lexicon.SpeaksOfArms(paper.TextOf(prose.Block)))))
        {
            return null;
        }

        var item = new Item
        {
            Designation = goods.Designation is { } d ? paper.State(d.Text, d.Start, d.End) : null,
            Activity = said.Place is null ? null : paper.State(said.Activity, said.Place),
            Quantity = paper.State(count.Value, count.Start, count.End),
            Unit = count.Unit is null ? null : paper.State(count.Unit, count.UnitPlace!), // a unit has its place
        };
        var start = own.Place is { } word && word.Index >= Math.Min(from, goods.PhraseStart) && word.Index + word.Length <= goods.PhraseEnd
            ? Math.Max(goods.PhraseStart, word.Index + word.Length) : goods.PhraseStart;
        if (count.OfPeople && goods.Designation is null)
        {
            var taught = Paper.Flat(paper.Text[said.Place!.Index..Math.Max(said.Place.Index + said.Place.Length, Math.Min(count.Start, said.Place.Index + ReachForward))]).TrimEnd(' ', ',', '-', '–', '—', ':', '('); // people: Place is not null, see above
            return item with { Description = paper.State(taught, said.Place.Index, Math.Max(said.Place.Index + said.Place.Length, Math.Min(count.Start, said.Place.Index + ReachForward))) };
        }

        return goods.Designation is { } named
            ? _describer.Describe(paper, prose.Organisations, item, start, named)
            : _describer.Describe(paper, prose.Organisations, item, start, goods.PhraseEnd);
    }

    [GeneratedRegex(@"(?:кол(?:ичеств|-?в)\p{L}*|кількост\p{L}*|к-ст[іью]|колькасц\p{L}*|quantity(?:\s+of)?|q(?:uanti)?ty\.?|miqdar\p{L}*|sayı|քանակ\p{L}*|объ[её]ме|обсязі|общим\s+числом|численностью)\s*[:—–=-]?\s*(?:до\s+|около\s+|up\s+to\s+)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex CountedBefore();

    // "«…» – ", "«…» (82 мм): ", "«…» станции — ": a dash or colon that ties the number to what stands before it.
    [GeneratedRegex(@"^[»\s)]*(?:\([^()]{1,60}\)\s*)?(?:[\p{L}\d -]{1,50}?\s*)?(?:[—–=:՝՝]|\s-)\s*(?:до\s+|up\s+to\s+)?$|^»?\s*[xх×]\s*$", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex JoinedTo();

    [GeneratedRegex(@";|\n\s*(?:[-–—•*]|\d{1,2}[.)])\s|[.!?:](?=\s)|,(?=\s)|\s[—–-](?=\s)|\((?!\d+\))|\)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"[.!?;]\s+\p{Lu}", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex SentenceEnd();

    /// <summary>A block of prose with all that was found in it.</summary>
    private sealed record Passage(Paper Paper, PaperBlock Block, IReadOnlyList<Organisation> Organisations, IReadOnlyList<(Activity Activity, Match Place)> Activities, IReadOnlyList<Designation> Designations);

    /// <param name="PhraseStart">Where the words that describe the goods may begin, in the folded text.</param>
    /// <param name="End">Behind the last of count and goods.</param>
    private sealed record Goods(Designation? Designation, int PhraseStart, int PhraseEnd, bool Ahead, int End);
}
