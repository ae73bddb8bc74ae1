using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Statements;

/// <summary>Totals: of tables, of sentences, in words.</summary>
internal static class Sums
{
    private const int WordsReach = 260;

    public static IReadOnlyList<Account> Accounts(AnnotatedPaper paper, IReadOnlyList<ItemTable> tables, IReadOnlyList<Money> money) =>
        [.. tables.Where(t => t.Account.Lines.Any(l => l.Amount is not null)).Select(t => t.Account with
        {
            StatedTotal = money.Where(m => m.Meaning == MoneyMeaning.Total && (m.Start > t.End || m.End < t.Start)).Select(m => m.Amount).FirstOrDefault(),
            TotalInWords = InWords(paper, t),
        })];

    /// <summary>What the deal costs as a whole.</summary>
    public static (Stated<decimal>? Amount, Stated<string>? Currency) Total(AnnotatedPaper paper, IReadOnlyList<Account> accounts, IReadOnlyList<Money> money, IReadOnlyList<PlacedItem> items)
    {
        var currency = items.Select(i => i.Item.Currency).FirstOrDefault(c => c is not null);
        var inTable = accounts.Select(a => a.Total).FirstOrDefault(t => t is not null);
        var stated = money.Where(m => m.Meaning == MoneyMeaning.Total).ToList();
        if (inTable is not null)
        {
            var match = money.FirstOrDefault(m => m.Amount.Value == inTable.Value);
            return (inTable, match?.Currency ?? currency ?? stated.FirstOrDefault()?.Currency ?? money.Select(m => m.Currency).FirstOrDefault());
        }

        if (stated.Count > 0)
        {
            // Of "changed from … to …" the last counts.
            var sentence = paper.SentenceAt(stated[0].Start);
            var chosen = paper.Has(sentence.Start, sentence.End, "correct") ? money.LastOrDefault(m => m.Start >= sentence.Start && m.End <= sentence.End + 2 && m.Meaning != MoneyMeaning.Part) ?? stated[0] : stated[0];
            return (chosen.Amount, chosen.Currency);
        }

        // The sum that all lines together come to.
        if (items.Count > 1 && items.All(i => i.Item.Amount is not null) && money.FirstOrDefault(m => m.Meaning == MoneyMeaning.Amount && m.Amount.Value == items.Sum(i => i.Item.Amount!.Value)) is { } all) // each has one: see there
        {
            return (all.Amount, all.Currency);
        }

        // A contract whose goods stand in an annex has one sum.
        if (items.Count == 0 && money.Where(m => m.Meaning == MoneyMeaning.Amount).DistinctBy(m => (m.Amount.Value, m.Currency.Value)).ToList() is [var whole])
        {
            return (whole.Amount, whole.Currency);
        }

        return items is [{ Item: { Amount: { } only } single }] ? (only, single.Currency) : (null, null);
    }

    /// <summary>The sum in words behind a table: behind its label, or the largest that words say there.</summary>
    private static Stated<decimal>? InWords(AnnotatedPaper paper, ItemTable table)
    {
        var label = paper.FieldsOf("in-words").FirstOrDefault(f => f.LabelStart >= table.Start && f.LabelStart <= table.End + WordsReach);
        var start = label?.LabelEnd ?? table.End;
        var end = Math.Min(paper.Text.Length, start + WordsReach);
        var best = default((int Start, int End, decimal Value));
        for (var at = paper.TokenAt(start); at < paper.Tokens.Count && paper.Tokens[at].Start < end; at++)
        {
            if (!paper.Tokens[at].IsNumber && paper.Vocabulary.NumberWords.At(paper.Tokens, at) is { } number)
            {
                if (number.Value > best.Value && (label is not null || number.Last > at))
                {
                    best = (paper.Tokens[at].Start, paper.Tokens[number.Last].End, number.Value + Cents(paper, number.Last));
                }

                at = number.Last;
            }
        }

        return best.Value >= 20 ? paper.Paper.State(best.Value, best.Start, best.End).By(label?.Rule ?? "number in words behind a table") : null;
    }

    /// <summary>"… долларов 40 центов", "… and 50/100".</summary>
    private static decimal Cents(AnnotatedPaper paper, int last)
    {
        for (var i = last + 1; i <= last + 3 && i < paper.Tokens.Count && paper.Tokens[i].Sentence == paper.Tokens[last].Sentence; i++)
        {
            if (paper.Tokens[i].Folded is { Length: 2 } digits && digits.All(char.IsAsciiDigit))
            {
                return paper.Text.AsSpan(paper.Tokens[i].End).TrimStart().StartsWith("%") || paper.Text.AsSpan(paper.Tokens[last].End, paper.Tokens[i].Start - paper.Tokens[last].End).ContainsAny(",.;\n")
                    ? 0 : int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) / 100m;
            }
        }

        return 0;
    }
}
