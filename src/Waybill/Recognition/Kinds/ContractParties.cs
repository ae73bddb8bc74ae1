using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Kinds;

/// <summary>Finds the seller and the buyer of a contract or an invoice: by what the preamble calls them, by the columns of a table of requisites, by their labels.</summary>
internal static partial class ContractParties
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string SellerWords = @"продав|поставщ|постачальн|прадав|пастаўшчык|исполнител|виконав|выканаўц|комитент|комітент|подрядчик|підрядник|supplier|seller|contractor|exporter|principal|vendor|sat[ıi]c[ıi]|icraç[ıi]|təchizatç[ıi]|մատակարար|վաճառող|կատարող|сатушы|жеткізуші|орындаушы";
    private const string BuyerWords = @"покуп|пакупн|заказчик|замовн|заказчык|комиссионер|комісіонер|получател|одержувач|buyer|purchaser|customer|importer|agent|al[ıi]c[ıi]|sifarişç[ıi]|գնորդ|պատվիրատու|сатып\s+алушы|тапсырыс\s+беруші";

    /// <summary>How far behind a name the preamble may say what it is called.</summary>
    private const int Reach = 420;

    public static Organisation? Seller(PaperReading reading) =>
        Column(reading, SellerCell()) ?? Called(reading, CalledSeller());

    public static Organisation? Buyer(PaperReading reading) =>
        Column(reading, BuyerCell()) ?? Called(reading, CalledBuyer());

    /// <summary>The first organisation below a cell that holds only the word; or beside it where the word heads a row.</summary>
    private static Organisation? Column(PaperReading reading, Regex word)
    {
        var paper = reading.Paper;
        foreach (var head in paper.Blocks.Where(b => b.Cell is not null && word.IsMatch(Paper.Flat(paper.TextOf(b)))))
        {
            var cell = head.Cell.GetValueOrDefault();
            var both = paper.Blocks.Any(b => b.Cell is { } c && c.Table == cell.Table && c.Row == cell.Row && c.Column != cell.Column && AnyCell().IsMatch(Paper.Flat(paper.TextOf(b))));
            var named = paper.Blocks.Where(b => b.Cell is { } c && c.Table == cell.Table && (both ? c.Column == cell.Column && c.Row > cell.Row : c.Row == cell.Row && c.Column > cell.Column))
                .Select(b => reading.Organisations.FirstOrDefault(o => o.Start >= b.Start && o.End <= b.End)).FirstOrDefault(o => o is not null);
            if (named is not null)
            {
                return named;
            }
        }

        return null;
    }

    /// <summary>The organisation nearest before "именуемое в дальнейшем «Продавец»", at most a signatory and his powers between.</summary>
    private static Organisation? Called(PaperReading reading, Regex called)
    {
        var match = called.Match(reading.Paper.Text);
        var party = match.Success ? reading.Organisations.LastOrDefault(o => o.End <= match.Index && match.Index - o.End < Reach) : null;
        return party;
    }

    [GeneratedRegex("^(?:" + SellerWords + @")\p{L}*\s*[:.]?$", Options, PatternTime.Limit)]
    private static partial Regex SellerCell();

    [GeneratedRegex("^(?:" + BuyerWords + @")\p{L}*\s*[:.]?$", Options, PatternTime.Limit)]
    private static partial Regex BuyerCell();

    [GeneratedRegex(@"^(?:the\s+)?(?:" + SellerWords + "|" + BuyerWords + @")\p{L}*\s*[:.]?$", Options, PatternTime.Limit)]
    private static partial Regex AnyCell();

    [GeneratedRegex(@"(?:именуем\p{L}+|далее|далі|надалі|іменован\p{L}+|названа\p{L}*|hereinafter|referred|bundan\s+sonra|այսուհետ|бұдан\s+әрі)[^«»\n]{0,60}\n?[^«»\n]{0,40}«\s*(?:the\s+)?(?:" + SellerWords + ")", Options, PatternTime.Limit)]
    private static partial Regex CalledSeller();

    [GeneratedRegex(@"(?:именуем\p{L}+|далее|далі|надалі|іменован\p{L}+|названа\p{L}*|hereinafter|referred|bundan\s+sonra|այսուհետ|бұдан\s+әрі)[^«»\n]{0,60}\n?[^«»\n]{0,40}«\s*(?:the\s+)?(?:" + BuyerWords + ")", Options, PatternTime.Limit)]
    private static partial Regex CalledBuyer();
}
