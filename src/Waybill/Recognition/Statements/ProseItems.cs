using Waybill.Language;
using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Statements;

/// <summary>Reads goods out of sentences and boxes: who is counted, in which order a language puts count and name.</summary>
internal sealed class ProseItems(Lexicon lexicon)
{
    private static readonly System.Buffers.SearchValues<char> ClauseEnds = System.Buffers.SearchValues.Create(",;:(–—՝");

    private const int ReachBefore = 110;
    private const int ReachBehind = 80;
    private const int LongestPhrase = 9;

    /// <summary>Items of a stretch of the paper, each with what its own sentence says, in the order of the text.</summary>
    public IReadOnlyList<PlacedItem> All(AnnotatedPaper paper, int start, int end, IReadOnlyList<Designation> designations, IReadOnlyList<TextSpan> taken)
    {
        var found = new List<PlacedItem>();
        foreach (var sentence in Sentences(paper, start, end))
        {
            found.AddRange(Of(paper, sentence, designations, taken));
        }

        return Gathered(found);
    }

    /// <summary>Goods that are named without a count: the first designations with a word for an act in their sentence.</summary>
    public IReadOnlyList<PlacedItem> Uncounted(AnnotatedPaper paper, int start, int end, IReadOnlyList<Designation> designations)
    {
        foreach (var designation in designations.Where(d => d.Start >= start && d.End <= end))
        {
            var sentence = paper.SentenceAt(designation.Start);
            if (!ItemNamer.IsHost(paper, designation, sentence.Start) && ItemNamer.ActivityIn(paper, sentence.Start, sentence.End) is { } activity
                && (designation.IsKnown || lexicon.SpeaksOfArms(sentence.Of(paper.Text))))
            {
                return [Named(paper, designation, new Item { Activity = activity }, sentence, null)];
            }
        }

        return [];
    }

    public static IEnumerable<TextSpan> Sentences(AnnotatedPaper paper, int start, int end)
    {
        for (var at = paper.TokenAt(start); at < paper.Tokens.Count && paper.Tokens[at].Start < end;)
        {
            var last = at;
            while (last + 1 < paper.Tokens.Count && paper.Tokens[last + 1].Sentence == paper.Tokens[at].Sentence && paper.Tokens[last + 1].Start < end)
            {
                last++;
            }

            yield return new TextSpan(paper.Tokens[at].Start, paper.Tokens[last].End);
            at = last + 1;
        }
    }

    private IEnumerable<PlacedItem> Of(AnnotatedPaper paper, TextSpan sentence, IReadOnlyList<Designation> designations, IReadOnlyList<TextSpan> taken)
    {
        var stop = Math.Min(paper.Text.Length, sentence.End + 2);
        var goods = designations.Where(d => d.Start >= sentence.Start && d.End <= sentence.End).ToList();
        goods = [.. goods.Where((d, i) => i == 0 ? !IsAlone(paper, d, sentence) || goods.Count == 1 : !ItemNamer.IsHost(paper, d, sentence.Start))];
        var counts = CountFinder.All(paper, sentence.Start, stop, [.. taken, .. designations.Select(d => new TextSpan(d.Start, d.End))]).Select(Unnamed).ToList();
        JoinParts(paper, counts);
        var used = new HashSet<Count>();
        var first = goods.Count > 0 && counts.Count > 0 && goods[0].Start < counts[0].Start && IsTied(paper, goods[0], counts[0]);
        foreach (var (designation, i) in goods.Select((d, i) => (d, i)))
        {
            var before = counts.LastOrDefault(c => c.End <= designation.Start && designation.Start - c.End <= ReachBefore && (i == 0 || c.Start >= goods[i - 1].End) && !c.OfPeople && c.UnitKind is not "lot" && IsOneClause(paper, c.End, designation.Start));
            var behind = counts.FirstOrDefault(c => c.Start >= designation.End && c.Start - designation.End <= ReachBehind && (i + 1 == goods.Count || c.End <= goods[i + 1].Start) && !c.OfPeople && c.UnitKind is not "lot"
                && (c.UnitKind is not null || IsTied(paper, designation, c)) && IsOneClause(paper, designation.End, c.Start, isBehind: true));
            before = before is not null && (used.Contains(before) || (before.UnitKind is null && !IsCountOf(paper, before, designation))) ? null : before;
            behind = behind is not null && used.Contains(behind) ? null : behind;
            var count = behind is not null && (before is null || first || IsTied(paper, designation, behind)) ? behind : before ?? behind;
            if (count is null)
            {
                continue;
            }

            used.Add(count);
            var behindOthers = i == 0 ? sentence.Start : Math.Max(goods[i - 1].End, counts.Where(c => c.End <= designation.Start && c != count).Select(c => c.End).DefaultIfEmpty(0).Max());
            yield return Named(paper, designation, Counted(paper, count), new TextSpan(count.Start < designation.Start ? sentence.Start : behindOthers, sentence.End), count);
        }

        foreach (var count in counts.Where(c => !used.Contains(c)))
        {
            if (count.OfPeople && paper.In(sentence.Start, sentence.End, "activity-training").FirstOrDefault() is { } taught)
            {
                var description = ItemNamer.Described(paper, taught.Start, Math.Max(taught.End, Math.Min(count.Start, taught.End + ReachBehind)));
                yield return new PlacedItem(Counted(paper, count) with { Activity = paper.Paper.State(Activity.Training, taught.Start, taught.End).By(taught.Rule), Description = description }, Math.Min(taught.Start, count.Start), count.End);
            }
            else if (!count.OfPeople && (count.UnitKind is "piece" or "set" or "item" or "each" or "named" || (count.UnitKind is null && goods.Count == 0)) && Described(paper, Between(sentence, count, goods, counts), count, sentence) is { } named)
            {
                yield return new PlacedItem(named, count.Start, Math.Max(count.End, paper.Paper.PositionOf(named.Description!.Quote) ?? count.End)); // described: see Described
            }
        }
    }

    /// <summary>"6 of 18 guns": the part counts, with the unit of the whole.</summary>
    private static void JoinParts(AnnotatedPaper paper, List<Count> counts)
    {
        for (var i = counts.Count - 2; i >= 0; i--)
        {
            var (part, whole) = (counts[i], counts[i + 1]);
            if (part.Value < whole.Value && part.UnitKind is null && paper.In(part.End, whole.Start, "out-of").FirstOrDefault() is { } of
                && !paper.Text.AsSpan(part.End, of.Start - part.End).ContainsAnyExcept(" \n)") && paper.Text.AsSpan(of.End, whole.Start - of.End).IsWhiteSpace())
            {
                counts[i] = part with { End = whole.End, Unit = whole.Unit, UnitKind = whole.UnitKind };
                counts.RemoveAt(i + 1);
            }
        }
    }

    /// <summary>"108 anti-aircraft missiles": goods that only their words name, behind the count or before it.</summary>
    private Item? Described(AnnotatedPaper paper, TextSpan reach, Count count, TextSpan sentence)
    {
        var (start, end) = Phrase(paper, count.End, reach.End, forward: true);
        if (!lexicon.SpeaksOfArms(paper.Text[start..end]))
        {
            (start, end) = Phrase(paper, reach.Start, count.Start, forward: false);
            if (!lexicon.SpeaksOfArms(paper.Text[start..end]) || (count.UnitKind is null && !EndsTied(paper.Text, end, count.Start)))
            {
                return null;
            }
        }

        return ItemNamer.Described(paper, start, end) is { } words
            ? Counted(paper, count) with { Description = words, Activity = ItemNamer.ActivityIn(paper, sentence.Start, sentence.End), Categories = lexicon.CategoriesOf(words.Value) }
            : null;
    }

    /// <summary>Of a sentence what lies between the goods and counts before a count and those behind it.</summary>
    private static TextSpan Between(TextSpan sentence, Count count, List<Designation> goods, List<Count> counts) => goods.Count == 0 ? sentence : new TextSpan(
        goods.Where(d => d.End <= count.Start).Select(d => d.End).Concat(counts.Where(c => c.End <= count.Start).Select(c => c.End)).Append(sentence.Start).Max(),
        Math.Max(count.End, goods.Where(d => d.Start >= count.End).Select(d => d.Start).Concat(counts.Where(c => c.Start >= count.End).Select(c => c.Start)).Append(sentence.End).Min()));

    /// <summary>"six complexes «Stilet»": in a sentence a noun for goods that tables count by names what is counted.</summary>
    private static Count Unnamed(Count count) => count.UnitKind == "named" && count.Unit is { } unit ? count with { Unit = null, End = unit.Start } : count;

    private static Item Counted(AnnotatedPaper paper, Count count) =>
        Arithmetic.Agree(paper, new Item { Quantity = count.Stated(paper, "count in a sentence"), Unit = count.StatedUnit(paper, "unit behind a count") });

    private PlacedItem Named(AnnotatedPaper paper, Designation designation, Item item, TextSpan sentence, Count? count)
    {
        var open = designation.Start > 0 && paper.Text[designation.Start - 1] == '«' ? designation.Start - 1 : designation.Start;
        var from = count is not null && count.End <= designation.Start ? count.End : sentence.Start;
        var (start, end) = Phrase(paper, from, open, forward: false);
        var description = end > start ? ItemNamer.Described(paper, start, end) : null;
        if (description is null || !description.Value.Any(char.IsLower) || !lexicon.SpeaksOfArms(description.Value))
        {
            var to = count is not null && count.Start >= designation.End ? count.Start : sentence.End;
            var behind = Phrase(paper, designation.End, to, forward: true);
            description = ItemNamer.Described(paper, behind.Start, behind.End) is { } more && lexicon.SpeaksOfArms(more.Value) ? more : description;
        }

        var activity = item.Activity ?? ItemNamer.ActivityIn(paper, sentence.Start, designation.Start) ?? ItemNamer.ActivityIn(paper, sentence.Start, sentence.End);
        if (activity?.Value == Activity.Training)
        {
            activity = null;
        }

        return new PlacedItem(item with
        {
            Designation = paper.Paper.State(designation.Text, designation.Start, designation.End).By(designation.IsKnown ? "known designation" : "form of a designation"),
            Description = description,
            Activity = activity,
            Categories = description is null ? [] : lexicon.CategoriesOf(description.Value),
        }, Math.Min(designation.Start, count?.Start ?? designation.Start), Math.Max(designation.End, count?.End ?? designation.End));
    }

    /// <summary>The words next to a place up to the next mark, other number or cue that is no part of a name for goods.</summary>
    private static (int Start, int End) Phrase(AnnotatedPaper paper, int start, int end, bool forward)
    {
        if (end <= start)
        {
            return (start, start);
        }

        var text = paper.Text.AsSpan(start, end - start);
        if (forward)
        {
            var mark = FirstMark(text);
            var stop = mark > 0 ? start + mark : end;
            var words = paper.Tokens.Where(t => t.Start >= start && t.End <= stop).TakeWhile(t => (!t.IsNumber || IsCalibre(paper, t)) && !IsGrammar(paper, t)).Take(LongestPhrase).ToList();
            return words.Count == 0 ? (start, start) : (words[0].Start, words[^1].End);
        }

        var last = text.LastIndexOfAny(",;:–—");
        while (last > 0 && IsInNumber(text, last))
        {
            last = text[..last].LastIndexOfAny(",;:–—");
        }

        var begin = last >= 0 && end - start - last > 3 ? start + last + 1 : start;
        var named = paper.Tokens.Where(t => t.Start >= begin && t.End <= end).Reverse().SkipWhile(t => paper.Of("quantity-word").Any(c => c.Start <= t.Start && t.End <= c.End)).TakeWhile(t => (!t.IsNumber || IsCalibre(paper, t)) && !IsGrammar(paper, t)).Take(LongestPhrase).ToList();
        return named.Count == 0 ? (end, end) : (named[^1].Start, named[0].End);
    }

    private static int FirstMark(ReadOnlySpan<char> text)
    {
        var mark = text.IndexOfAny(ClauseEnds);
        while (mark >= 0 && IsInNumber(text, mark))
        {
            var next = text[(mark + 1)..].IndexOfAny(ClauseEnds);
            mark = next < 0 ? -1 : mark + 1 + next;
        }

        return mark;
    }

    /// <summary>The comma of "7,62".</summary>
    private static bool IsInNumber(ReadOnlySpan<char> text, int at) => text[at] is ',' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static bool IsCalibre(AnnotatedPaper paper, Token number) => ItemNamer.IsCalibre(paper, paper.TokenAt(number.Start));

    /// <summary>Words of an act, a party or a relation end a name for goods.</summary>
    private static bool IsGrammar(AnnotatedPaper paper, Token word) =>
        paper.Cues.Any(c => c.Start <= word.Start && word.End <= c.End && (c.Concept.StartsWith("activity-", StringComparison.Ordinal) || c.IsParty
            || c.Concept is "ask" or "offer" or "agree" or "refuse" or "ship" or "receive" or "accept" or "pay" or "order" or "future" or "negation" or "for-needs" or "quantity-word"))
        || paper.Organisations.Any(o => o.Start <= word.Start && word.End <= o.End);

    /// <summary>A dash, a colon, a multiplication sign or words for "in a quantity of" tie a count to the name before it.</summary>
    private static bool IsTied(AnnotatedPaper paper, Designation designation, Count count) => designation.End <= count.Start && (EndsTied(paper.Text, designation.End, count.Start)
        || paper.Has(designation.End, count.Start, "quantity-word")
        || paper.LabelsIn(designation.End, count.Start).Any(m => m.Concept == "quantity" && paper.Tokens[m.Last].End <= count.Start));

    private static bool EndsTied(string text, int start, int end)
    {
        var between = text.AsSpan(start, Math.Max(0, end - start)).TrimEnd();
        return between is [.., '-' or '–' or '—' or ':' or '=' or '×' or 'x' or '(' or '՝'];
    }

    /// <summary>A bare number counts what only words of a name part it from: "12 self-propelled guns 2S1", not "position 2 (…".</summary>
    private static bool IsCountOf(AnnotatedPaper paper, Count count, Designation designation) =>
        !paper.Text.AsSpan(count.End, designation.Start - count.End).ContainsAny("(,.:/") && paper.TokenAt(designation.Start) - paper.TokenAt(count.End) <= 6
        && !paper.Cues.Any(c => c.Concept is "not-a-paper" or "number-sign" && c.End <= count.Start && count.Start - c.End <= 2);

    private static bool IsOneClause(AnnotatedPaper paper, int start, int end, bool isBehind = false)
    {
        var between = paper.Text.AsSpan(start, Math.Max(0, end - start));
        return !between.ContainsAny(";!?") && (isBehind || !between.ContainsAny(":")) && !(between.Contains(',') && between.Length > 60 && !isBehind);
    }

    /// <summary>A name in quotes that heads its sentence without goods around it is a title or a firm.</summary>
    private static bool IsAlone(AnnotatedPaper paper, Designation designation, TextSpan sentence) =>
        !designation.IsKnown && ItemNamer.IsHost(paper, designation, sentence.Start);

    /// <summary>What several sentences say of the same goods, put together: the first count stays, the others keep their places.</summary>
    private static List<PlacedItem> Gathered(List<PlacedItem> items)
    {
        var gathered = new List<PlacedItem>();
        foreach (var item in items)
        {
            var twin = gathered.FindIndex(g => IsSame(g.Item, item.Item));
            twin = twin >= 0 || item.Item.Designation is not null ? twin : NamedAlike(gathered, item.Item);
            if (twin < 0)
            {
                gathered.Add(item);
            }
            else
            {
                gathered[twin] = gathered[twin] with { Again = [.. gathered[twin].Again, (item.Start, item.Item.Quantity)] };
            }
        }

        return gathered;
    }

    /// <summary>"18 thermal sights TPS-7 … the first 12 thermal sights": the only goods that the same words describe; -1 where there are none.</summary>
    private static int NamedAlike(List<PlacedItem> gathered, Item item) =>
        item.Description is { } words && gathered.Where(g => g.Item.Designation is not null && g.Item.Quantity?.Value > item.Quantity?.Value && g.Item.Activity?.Value == item.Activity?.Value
            && string.Equals(g.Item.Description?.Value, words.Value, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? gathered.IndexOf(only) : -1;

    public static bool IsSame(Item a, Item b) =>
        (a.Activity?.Value == Activity.Training) == (b.Activity?.Value == Activity.Training)
        && (a.Designation is { } x && b.Designation is { } y ? PaperNumber.Key(x.Value) == PaperNumber.Key(y.Value)
            : a.Designation is null && b.Designation is null && (a.Activity?.Value == Activity.Training || string.Equals(a.Description?.Value, b.Description?.Value, StringComparison.OrdinalIgnoreCase)));
}
