using System.Text.RegularExpressions;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Statements;

/// <summary>Finds sums of money in prose and tells a price for one from a sum for all by the words around them.</summary>
internal sealed partial class MoneyFinder
{
    private const int TimeoutMilliseconds = 2000;
    private const int Reach = 60;
    private readonly Lexicon _lexicon;
    private readonly Regex _money;

    public MoneyFinder(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _money = Lexicon.Compile($@"(?<![\d\p{{L}}/])(?<amount>{AmountFinder.Pattern})\s*(?<scale>тыс\.?|млн\.?|млрд\.?|thousand|million|mln\.?)?\s*(?<currency>{lexicon.Currencies})(?!\p{{L}})"
            + $@"|(?<!\p{{L}})(?-i:(?<currency>[A-Z]{{3}}|(?:US)?\$|[€₽₼₸₴]))\s*(?<amount>{AmountFinder.Pattern})");
    }

    public enum Meaning
    {
        Unknown,
        UnitPrice,
        Total,
    }

    /// <summary>Sums with a currency, in the order of the text.</summary>
    public IEnumerable<Money> All(Paper paper, int start, int end)
    {
        for (var match = _money.Match(paper.Text, start, end - start); match.Success; match = match.NextMatch())
        {
            var amount = match.Groups["amount"];
            var currency = match.Groups["currency"];
            if (AmountFinder.Read(amount.Value) is not { } value || _lexicon.CurrencyOf(currency.Value) is not { } code)
            {
                continue;
            }

            var scaled = value * Scale(match.Groups["scale"].Value);
            var before = paper.Text[Math.Max(0, match.Index - Reach)..match.Index];
            var behind = paper.Text[(match.Index + match.Length)..Math.Min(paper.Text.Length, match.Index + match.Length + Reach)];
            yield return new Money(paper.State(scaled, amount), paper.State(code, currency), match.Index, MeaningOf(before, behind));
        }
    }

    private static Meaning MeaningOf(string before, string behind)
    {
        if (PerOne().IsMatch(behind) || PriceOfOne().IsMatch(before))
        {
            return Meaning.UnitPrice;
        }

        return TotalBefore().IsMatch(before) ? Meaning.Total : UnitBefore().IsMatch(before) ? Meaning.UnitPrice : Meaning.Unknown;
    }

    private static decimal Scale(string word) => word.TrimEnd('.').ToLowerInvariant() switch
    {
        "тыс" or "thousand" => 1_000m,
        "млн" or "million" or "mln" => 1_000_000m,
        "млрд" => 1_000_000_000m,
        _ => 1m,
    };

    [GeneratedRegex(@"^\s*(?:за|per|/)\s+(?:(?:каждый|каждую|один|одну|одного|одно|одиницю|единицу|ед|комплект|компл|шт|штуку|изделие|человека|unit|set|piece|person|item|each|кожн\p{L}+)(?!\p{L}))|^\s*(?:each|кажд)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex PerOne();

    [GeneratedRegex(@"(?:стоимост|вартіст|цен|цін|price|cost)\p{L}*\s+(?:[\p{L}-]+\s+){0,3}(?:одно\p{L}+|один\p{L}*|единицы|одиниці|one|per\s+unit)\s+(?:[\p{L}-]+\s+){0,3}[—–:-]?\s*$|(?:unit\s+price|цена\s+за\s+(?:ед|один|комплект)\p{L}*)[^\d]{0,20}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex PriceOfOne();

    [GeneratedRegex(@"(?:общ\p{L}+\s+(?:сумм|стоимост|цен)\p{L}*|загальн\p{L}+\s+(?:сум|варт)\p{L}*|всего|усього|разом|итого|на\s+сумму|на\s+суму|сумм\p{L}+\s+(?:контракта|договора)|total(?:\s+(?:value|amount|price|sum|cost))?|ümumi|cəmi|ընդհանուր|ընդամենը)[^\d.;]{0,45}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex TotalBefore();

    [GeneratedRegex(@"(?<!\p{L})(?:по\s+)?цен\p{L}*[^\d.;]{0,30}$|(?:price|qiymət\p{L}*|ціно?\p{L}*|գին\p{L}*)[^\d.;]{0,25}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex UnitBefore();

    internal sealed record Money(Stated<decimal> Amount, Stated<string> Currency, int At, Meaning Meaning);
}
