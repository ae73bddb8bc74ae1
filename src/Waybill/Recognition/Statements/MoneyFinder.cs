using System.Text.RegularExpressions;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Statements;

/// <summary>Finds sums of money in prose and tells a price for one from a sum for all by the words around them.</summary>
internal sealed partial class MoneyFinder
{
    private const int Reach = 90;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly (string Stem, decimal Factor)[] Scales =
    [
        .. "тыс тис thousand min հազար".Split(' ').Select(s => (s, 1_000m)),
        .. "млрд миллиард мільярд billion bn milyard միլիարդ".Split(' ').Select(s => (s, 1_000_000_000m)),
        .. "млн миллион мільйон мільён million mln milyon միլիոն m".Split(' ').Select(s => (s, 1_000_000m)),
    ];

    private readonly Lexicon _lexicon;
    private readonly Regex _money;

    public MoneyFinder(Lexicon lexicon)
    {
        _lexicon = lexicon;
        const string Scale = @"(?:тыс\.?|тысяч\p{L}?|тис\.?|тисяч\p{L}?|млн\.?|миллион\p{L}*|мільйон\p{L}*|мільён\p{L}*|млрд\.?|миллиард\p{L}*|мільярд\p{L}*|thousand|million|billion|mln\.?|bn|min|milyon|milyard|հազար|միլիոն|միլիարդ)";

        // In prose a line may end within a sum: "in all 1 036 / 200,00".
        const string Broken = @"(?<=[\p{L}:]\s)\d{1,3}(?:[ ]\d{3})*\n\d{3}(?:[ ]\d{3})*[.,]\d{2}(?!\d)";
        const string InWords = @"(?:\s*\([^()\n]{3,160}(?:\n[^()\n]{1,100})?\))?";
        _money = Lexicon.Compile($@"(?<![\d\p{{L}}/.,])(?<amount>{Broken}|{AmountFinder.Pattern})\s*(?<scale>{Scale}(?!\p{{L}}))?(?:\s*(?<small>\d{{1,3}})\s*(?<smallScale>тыс\.?|тис\.?|thousand))?{InWords}\s*(?<currency>{lexicon.Currencies})(?!\p{{L}})"
            + $@"|(?<!\p{{L}})(?-i:(?<currency>[A-Z]{{3}}|(?:US|U\.S\.)?\$|[€₽₼₸₴£֏₾]))\s*(?<amount>{AmountFinder.Pattern})(?:\s*(?<scale>{Scale}|m)(?!\p{{L}}))?");
    }

    public enum Meaning
    {
        Unknown,
        UnitPrice,

        /// <summary>A sum for some of the goods: "на сумму".</summary>
        Amount,

        /// <summary>The sum of all before tax: "итого без НДС".</summary>
        Net,
        Total,
    }

    /// <summary>The sum of the whole deal among the sums of a paper: with tax before one without, a total before a mere sum.</summary>
    public static Money? Whole(IEnumerable<Money> money) => money.Where(m => m.Meaning >= Meaning.Amount).OrderByDescending(m => m.Meaning).FirstOrDefault();

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

            var small = match.Groups["small"];
            var scaled = (value * Scale(match.Groups["scale"].Value)) + (small.Success && AmountFinder.Read(small.Value) is { } thousands ? thousands * 1000 : 0);
            var last = small.Success ? match.Groups["smallScale"] : match.Groups["scale"].Success ? match.Groups["scale"] : amount;
            var before = paper.Text[Math.Max(0, match.Index - Reach)..match.Index];
            var behind = paper.Text[(match.Index + match.Length)..Math.Min(paper.Text.Length, match.Index + match.Length + Reach)];
            yield return new Money(paper.State(scaled, amount.Index, last.Index + last.Length), paper.State(code, currency), match.Index, MeaningOf(before, behind));
        }
    }

    private static Meaning MeaningOf(string before, string behind)
    {
        if (NotForGoods().IsMatch(before))
        {
            return Meaning.Unknown;
        }

        if (PerOne().IsMatch(behind) || PriceOfOne().IsMatch(before))
        {
            return Meaning.UnitPrice;
        }

        return TotalBefore().IsMatch(before) ? (WithoutTax().IsMatch(before) || WithoutTaxBehind().IsMatch(behind) ? Meaning.Net : Meaning.Total)
            : AmountBefore().IsMatch(before) ? Meaning.Amount
            : UnitBefore().IsMatch(before) ? Meaning.UnitPrice : Meaning.Unknown;
    }

    private static decimal Scale(string word) =>
        Scales.Where(s => word.StartsWith(s.Stem, StringComparison.OrdinalIgnoreCase)).Select(s => s.Factor).FirstOrDefault(1m);

    // Advances, penalties, commissions, taxes and the like: sums that are no price of goods.
    [GeneratedRegex(@"(?<!\p{L})(?:аванс\p{L}*|предоплат\p{L}*|передоплат\p{L}*|advance|prepayment|down\s+payment|пен[яиі]|штраф\p{L}*|неустойк\p{L}*|penalt\p{L}*|комиссионн\p{L}+|комісійн\p{L}+|вознаграждени\p{L}+|винагород\p{L}+|commission|(?:agency|agent's)\s+fee|задолженност\p{L}*|заборгован\p{L}*|банковск\p{L}+\s+гаранти\p{L}+|фрахт|freight|страхов\p{L}+|insurance|уставн\p{L}+\s+капитал|avans\p{L}*|cərimə\p{L}*|կանխավճար\p{L}*|տույժ\p{L}*)(?:[^.;\n]|\n(?!\n)){0,75}$"
        + @"|(?:в\s+т(?:ом)?\.?\s?ч(?:исле)?\.?|сумма|ставка|включая|incl(?:uding|\.)?|у\s+т(?:ому)?\.?\s?ч(?:ислі)?\.?|сума|о\s+cümlədən|ներառյալ)\s+(?:НДС|ПДВ|VAT|ƏDV|ԱԱՀ)[^,;\n]{0,25}$|(?:^|\n)\s*(?:НДС|ПДВ|VAT|ƏDV|ԱԱՀ)[^,;\n]{0,25}$", Options, PatternTime.Limit)]
    private static partial Regex NotForGoods();

    [GeneratedRegex(@"^\s*(?:за|per|/|на|бір)\s*(?:1\s+)?(?:(?:каждый|каждую|каждое|один|одну|одного|одно|одиницю|единицу|ед|од|адзінку|адну|адзін|комплект|камплект|компл|шт|штуку|изделие|виріб|человека|особу|unit|set|piece|pc|pcs|person|item|each|system|кожн\p{L}+)(?!\p{L}))|^\s*(?:\(?each|a\s+piece|кажд|hər\s+biri|(?:bir\s+)?(?:vahid|ədəd|dəst)\p{L}*\s+üçün|յուրաքանչյուր|մեկ\s+\p{L}+\s+համար)", Options, PatternTime.Limit)]
    private static partial Regex PerOne();

    [GeneratedRegex(@"(?:стоимост|вартіст|вартост|кошт|цен|цін|цан|price|cost)\p{L}*\s+(?:(?:за|of|per|for)\s+)?(?:[\p{L}-]+\s+){0,3}?(?:одно\p{L}+|один\p{L}*|одну|единицы|единицу|одиниці|одиницю|адзінк\p{L}|комплект\p{L}?|штуку|one|unit|set|piece|item)(?!\p{L})\s*(?:[\p{L}-]+\s+){0,3}[^\d\p{L}]{0,6}(?:(?:составляет|становить|складає|is)\s+)?$|(?:стоимост|вартіст|цен|ціна|price|cost)\p{L}*\s+(?:of\s+)?(?:одно\p{L}+|один\p{L}*|одну|единицы|одиниці|one)\s+[^.;\n]{3,75}\s(?:составляет|составит|становить|складає|is)\s*$|unit\s+(?:price|cost)[^\d]{0,20}$|(?:bir|hər)\s+\p{L}+\s+(?:qiymət|dəyər)\p{L}*\D{0,10}$|(?:vahidin|ədədin|dəstin)\s+(?:qiymət|dəyər)\p{L}*\D{0,10}$|(?:մեկ|մեկի|միավորի|հատի)\s+(?:\p{L}+\s+)?(?:գին|արժեք)\p{L}*\D{0,10}$|(?<!\p{L})(?:по|@)\s*$", Options, PatternTime.Limit)]
    private static partial Regex PriceOfOne();

    [GeneratedRegex(@"(?:общ\p{L}+\s+(?:сумм|стоимост|цен)\p{L}*|агульн\p{L}+\s+(?:сум|кошт|варт)\p{L}*|загальн\p{L}+\s+(?:сум|варт|ціна)\p{L}*|контрактн\p{L}+\s+(?:стоимост|цен)\p{L}*|всего|усього|всього|разом|итого|до\s+сплати|к\s+оплате|(?:сум|стоимост|цен|вартіст|ціна|варт)\p{L}*\s+(?:(?:настоящего|цього|данного|всего)\s+)?(?:контракт|договор|поставк|постав|заказ|замовлен|работ|робіт|услуг|послуг|парти)\p{L}*|(?:grand\s+|contract\s+|aggregate\s+|overall\s+)?total(?:\s+(?:contract\s+)?(?:value|amount|price|sum|cost))?|(?:contract|aggregate|overall)\s+(?:price|value|amount)|(?:price|value)\s+of\s+(?:the|this)\s+(?:contract|order|work)|amount\s+(?:due|payable)|in\s+the\s+amount\s+of|жалпы\s+(?:құн|сома)\p{L}*|ümumi|cəmi|yekun|müqavilənin\s+\p{L}+|ընդհանուր|ընդամենը|պայմանագրի\s+(?:գումար|գին|արժեք)\p{L}*)[^\d.;]{0,45}$", Options, PatternTime.Limit)]
    private static partial Regex TotalBefore();

    [GeneratedRegex(@"(?:на\s+сумму|на\s+суму|стоимостью|вартістю|worth|in\s+the\s+sum\s+of|məbləğində|գումարով)[^\d.;]{0,30}$", Options, PatternTime.Limit)]
    private static partial Regex AmountBefore();

    [GeneratedRegex(@"(?:без\s+(?:уч[её]та\s+|врахування\s+)?(?:НДС|ПДВ)|(?:excl\p{L}*\.?|without|net\s+of)\s+VAT|ƏDV-siz|առանց\s+ԱԱՀ)[^\d.;]{0,25}$", Options, PatternTime.Limit)]
    private static partial Regex WithoutTax();

    [GeneratedRegex(@"^[\s,(]{0,3}(?:без\s+(?:уч[её]та\s+|врахування\s+)?(?:НДС|ПДВ)|(?:excl\p{L}*\.?|without|net\s+of)\s+VAT|ƏDV-siz|առանց\s+ԱԱՀ)", Options, PatternTime.Limit)]
    private static partial Regex WithoutTaxBehind();

    [GeneratedRegex(@"(?<!\p{L})(?:по\s+|за\s+|па\s+)?(?:цен|цан)\p{L}*[^\d.;]{0,30}$|(?:price|qiymət\p{L}*|ціно?\p{L}*|գին\p{L}*)[^\d.;]{0,25}$", Options, PatternTime.Limit)]
    private static partial Regex UnitBefore();

    internal sealed record Money(Stated<decimal> Amount, Stated<string> Currency, int At, Meaning Meaning);
}
