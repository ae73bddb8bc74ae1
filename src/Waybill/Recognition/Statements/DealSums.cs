using System.Text.RegularExpressions;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Statements;

/// <summary>The sums of one paper: what a checker can add up again, and the total of the deal.</summary>
internal static partial class DealSums
{
    public static IReadOnlyList<Account> Accounts(Paper paper, IReadOnlyList<ItemTable> tables, IReadOnlyList<MoneyFinder.Money> money)
    {
        var stated = MoneyFinder.Whole(money);
        var words = TotalInWords(paper, stated);
        if (tables.Count == 0)
        {
            return stated is null || words is null ? [] : [new Account { Lines = [], StatedTotal = stated.Amount, TotalInWords = words }];
        }

        return [.. tables.Select((t, i) => i == tables.Count - 1 ? t.Account with { StatedTotal = stated?.Amount, TotalInWords = words } : t.Account)];
    }

    private static Stated<decimal>? TotalInWords(Paper paper, MoneyFinder.Money? stated)
    {
        foreach (var (start, end) in Candidates())
        {
            if (NumberWords.First(paper.Text, start, end) is { } words)
            {
                return paper.State(words.Value, words.Start, words.End);
            }
        }

        return null;

        IEnumerable<(int, int)> Candidates()
        {
            var label = InWords().Match(paper.Text);
            if (label.Success)
            {
                yield return (label.Index + label.Length, Math.Min(paper.Text.Length, label.Index + label.Length + 260));
            }

            var bracket = stated is null ? -1 : paper.Text.IndexOf('(', stated.At);
            if (bracket >= 0 && bracket - stated!.At < 60) // stated is not null: bracket would be -1
            {
                var close = paper.Text.IndexOf(')', bracket);
                yield return (bracket, close > 0 ? close : Math.Min(paper.Text.Length, bracket + 260));
            }
        }
    }

    public static (Stated<decimal>? Amount, Stated<string>? Currency) Total(IReadOnlyList<Account> accounts, IReadOnlyList<MoneyFinder.Money> money, IReadOnlyList<Item> items)
    {
        var stated = MoneyFinder.Whole(money);
        var table = accounts.Select(a => a.Total).FirstOrDefault(t => t is not null);
        var currency = items.Select(i => i.Currency).FirstOrDefault(c => c is not null) ?? money.FirstOrDefault()?.Currency;
        stated = stated is { Meaning: MoneyFinder.Meaning.Amount } && items.Count > 1 ? null : stated;
        return stated is not null ? (stated.Amount, stated.Currency)
            : table is not null ? (table, currency)
            : items is [{ Amount: { } only }] ? (only, currency) : (null, null);
    }

    [GeneratedRegex(@"прописью|прописом|словами\s*:|in\s+words|sözlə|всього\s+на\s+суму|^[ \t]*Всего\s*:|^[ \t]*(?:Всего|Итого|Разом|Всього|Усього|Total|Cəmi)\s+(?:к\s+оплате|до\s+сплати|на\s+сумму|на\s+суму|payable|due|to\s+pay)\s*[:—–-]?(?=\s*\p{L}{3})|բառերով", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex InWords();
}
