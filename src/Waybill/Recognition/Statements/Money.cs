using Waybill.Language;
using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Statements;

/// <summary>What a sum is of: told by its label or the words around it.</summary>
internal enum MoneyMeaning
{
    Unknown,
    UnitPrice,
    Amount,
    Total,

    /// <summary>An advance, a discount, freight, a tax, a fee: a part that is not the price of goods.</summary>
    Part,
}

/// <summary>A sum of money in a sentence or line.</summary>
internal sealed record Money(int Start, int End, Stated<decimal> Amount, Stated<string> Currency, MoneyMeaning Meaning);

/// <summary>Finds sums of money: a number with a currency on either side.</summary>
internal static class MoneyFinder
{
    /// <summary>Of the words before a sum the last so many tell what it is of.</summary>
    private const int WordsBefore = 9;
    private static readonly string[] TotalLabels = ["total", "amount"];
    private static readonly string[] PartLabels = ["advance", "discount", "freight", "tax", "subtotal"];

    public static IReadOnlyList<Money> All(AnnotatedPaper paper)
    {
        var found = new List<Money>();
        var currencies = paper.Currencies.ToList();
        var used = new HashSet<int>();
        foreach (var number in Joined(paper))
        {
            var behind = currencies.Find(c => c.Start >= number.End && c.Start - number.End <= 2 && !paper.Text.AsSpan(number.End, c.Start - number.End).ContainsAny(",;."));
            behind ??= InWords(paper, number.End, currencies);
            var before = currencies.FindLast(c => c.End <= number.Start && number.Start - c.End <= 2 && !used.Contains(c.Start) && !paper.Text.AsSpan(c.End, number.Start - c.End).ContainsAny(",;"));
            var currency = behind ?? before;
            if (currency is null || number.Value == 0 || paper.Dates.Any(d => d.Start <= number.Start && number.End <= d.End) || (number.IsCode && before is null && behind is null))
            {
                continue;
            }

            used.Add(currency.Start);
            var amount = paper.Paper.State(number.Value, number.Start, number.End).By("number beside a currency");
            found.Add(new Money(Math.Min(number.Start, currency.Start), Math.Max(number.End, currency.End),
                number.Other is null ? amount : amount.Doubted("its only separator may group or part"),
                currency.Code,
                MeaningOf(paper, Math.Min(number.Start, currency.Start), Math.Max(number.End, currency.End))));
        }

        return found;
    }

    /// <summary>The numbers of the paper, "1 mln 200 thous." as one.</summary>
    private static List<FoundNumber> Joined(AnnotatedPaper paper)
    {
        var joined = new List<FoundNumber>();
        foreach (var number in paper.Numbers.All)
        {
            if (joined.Count > 0 && joined[^1] is var last && IsScaled(last) && IsScaled(number) && number.Value < last.Value && number.Start - last.End is > 0 and <= 2 && string.IsNullOrWhiteSpace(paper.Text[last.End..number.Start]))
            {
                joined[^1] = last with { End = number.End, Value = last.Value + number.Value };
                continue;
            }

            joined.Add(number);
        }

        return joined;

        bool IsScaled(FoundNumber number) => char.IsLetter(paper.Text[number.End - 1]) || (paper.Text[number.End - 1] == '.' && char.IsLetter(paper.Text[number.End - 2]));
    }

    /// <summary>"252 950 000,00 (Двести … тысяч) российских рублей": the sum in words stands between.</summary>
    private static FoundCurrency? InWords(AnnotatedPaper paper, int end, List<FoundCurrency> currencies)
    {
        var at = end;
        while (at < paper.Text.Length && paper.Text[at] == ' ')
        {
            at++;
        }

        if (at >= paper.Text.Length || paper.Text[at] != '(' || paper.Text.IndexOf(')', at) is not (> 0 and var close) || close - at > 200)
        {
            return null;
        }

        return currencies.Find(c => c.Start >= at && c.Start <= close + 3);
    }

    /// <summary>A sum, a stop and what a new clause begins with.</summary>
    private static bool EndsClause(string text, int start, int end) => text.AsSpan(start, Math.Max(0, end - start)) is var between && (between.Contains(';') || between.IndexOf(". ") is >= 0 and var stop && stop + 2 < between.Length && char.IsUpper(between[stop + 2]));

    private static MoneyMeaning MeaningOf(AnnotatedPaper paper, int start, int end)
    {
        // "… за единицу", "per pc", "/EA", "each": a unit behind the sum.
        var next = paper.TokenAt(end);
        for (var i = next; i <= next + 2 && i < paper.Tokens.Count && paper.Tokens[i].Start - end < 24; i++)
        {
            if (paper.Units.FirstOrDefault(u => u.First == i) is { } unit && !CountFinder.IsMeasure(unit) && paper.Tokens[i].Sentence == paper.Tokens[Math.Max(0, next - 1)].Sentence && !EndsClause(paper.Text, end, unit.Start)
                && (i > next || paper.Text.AsSpan(end, unit.Start - end).Contains('/') || unit.Concept == "each"))
            {
                return MoneyMeaning.UnitPrice;
            }

            if (paper.Tokens[i].Folded.Length > 4)
            {
                break;
            }
        }

        // "… instead of EUR 394,000 comes to …": what was before.
        if (paper.Of("instead").Any(c => c.End <= start && start - c.End <= 3))
        {
            return MoneyMeaning.Part;
        }

        var first = paper.TokenAt(start);
        var labels = new List<PhraseMatch>();
        for (var i = Math.Max(0, first - WordsBefore); i < first; i++)
        {
            if (paper.Tokens[i].Sentence == paper.Tokens[Math.Min(first, paper.Tokens.Count - 1)].Sentence || start - paper.Tokens[i].End < 30)
            {
                labels.AddRange(paper.LabelsAt(i));
            }
        }

        // The label nearest to the sum; of two that end alike the longer.
        var words = paper.Of("priced-at").Concat(paper.Of("amounts-to")).Where(c => c.First >= first - WordsBefore && c.Last < first && (c.Sentence == paper.Tokens[Math.Min(first, paper.Tokens.Count - 1)].Sentence || start - c.End < 30))
            .Select(c => (Concept: c.Concept == "priced-at" ? "unit-price" : "amount", c.First, c.Last));
        var nearest = labels.Where(l => l.Last < first && (l.Concept == "unit-price" || TotalLabels.Contains(l.Concept, StringComparer.Ordinal) || PartLabels.Contains(l.Concept, StringComparer.Ordinal)))
            .Select(l => (l.Concept, l.First, l.Last)).Concat(words).OrderByDescending(l => l.Last).ThenByDescending(l => l.Last - l.First).Select(l => l.Concept).FirstOrDefault();
        return nearest switch
        {
            // "The total value … comes to": the verb says no more than its subject.
            "amount" when labels.Exists(l => l.Concept == "total" && l.Last < first) && !paper.Text.AsSpan(paper.Tokens[Math.Max(0, first - WordsBefore)].Start, start - paper.Tokens[Math.Max(0, first - WordsBefore)].Start).Contains('%') => MoneyMeaning.Total,
            "unit-price" => MoneyMeaning.UnitPrice,
            "total" => MoneyMeaning.Total,
            "amount" => MoneyMeaning.Amount,
            null => MoneyMeaning.Unknown,
            _ => MoneyMeaning.Part,
        };
    }
}
