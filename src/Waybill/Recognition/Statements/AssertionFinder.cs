using System.Text.RegularExpressions;

namespace Waybill.Recognition.Statements;

/// <summary>Takes the sentences of an article or report that speak of arms, with whom they are attributed to and what weakens them.</summary>
internal static partial class AssertionFinder
{
    public static IReadOnlyList<Assertion> All(Paper paper, Lexicon lexicon)
    {
        var found = new List<Assertion>();
        foreach (var block in paper.Blocks.Count > 0 ? paper.Blocks : [new PaperBlock(0, paper.Text.Length, 1, null, null, null)])
        {
            for (var match = Sentence().Match(paper.Text, block.Start, block.End - block.Start); match.Success; match = match.NextMatch())
            {
                if (match.Value.Trim().Length < 25 || !(lexicon.SpeaksOfArms(match.Value) || Deal().IsMatch(match.Value)))
                {
                    continue;
                }

                var hedge = Hedge().Match(paper.Text, match.Index, match.Length);
                var who = Attribution().Match(paper.Text, match.Index, match.Length);
                found.Add(new Assertion
                {
                    Sentence = paper.State(Paper.Flat(match.Value), match),
                    AttributedTo = who.Success ? paper.State(Paper.Flat(Who(who).Value), Who(who)) : null,
                    Hedge = hedge.Success ? paper.State(Paper.Flat(hedge.Value), hedge) : null,
                });
            }
        }

        return found;

        static Group Who(Match match) => match.Groups["who"].Success ? match.Groups["who"] : match;
    }

    [GeneratedRegex(@"[^\n.!?](?:[^.!?\n]|\n(?!\n)|\.(?=\d|\s?\p{Ll}|\p{L}\.))*[.!?]?[»”""]?", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"поставк|постав(?:ил|ля)|контракт|закуп|вооруж|экспорт|постачан|озброєн|закупі|закупл|ремонтує|ремонт\s+|пастаўк|паставі|узбраенн|зброя|зброі|suppl|deliver|purchas|contract|weapon|arms(?!\p{L})|equipment|export|modernis|moderniz|silah|tədarük|ehraz|alıb|almış|satıb|satmış|զենք|մատակարար", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Deal();

    [GeneratedRegex(@"слух\p{L}+|якобы|возможно|предположительно|по\s+неподтвержд\p{L}+|не\s+удалось\s+подтвердить|может\s+быть|мог(?:ла|ло|ли)?(?!\p{L})|вероятно|нібито|ймовірно|можливо|міг(?!\p{L})|могл[аои](?!\p{L})|чутк\p{L}+|нібыта|магчыма|верагодна|мог(?:лі)?(?!\p{L})|suggests?|reportedly|allegedly|alleged|may\s+have|might|unlikely|could\s+have|believe|rumou?rs?|\bmay\b|iddia|guya|ola\s+bilər|ehtimal|bəlkə|հնարավոր\s+է|իբր", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Hedge();

    [GeneratedRegex(@"(?:[Пп]о\s+(?:словам|данным|сведениям)|[Зз]а\s+(?:словами|даними)|[Пп]аводле\s+(?:слоў|звестак))\s+(?<who>[^,.\n]{3,80})|(?<who>\p{Lu}?\p{L}[\p{L} ]{2,40}lər)in\s+bildirdiyinə\s+görə|(?<who>[\p{L} ]{3,40})\s+məlumatına\s+görə|(?:according\s+to)\s+(?<who>[^,.\n]{3,80})|the\s+(?<who>documents?|analyst|experts?)\s+(?:suggest|said|believe)\p{L}*|(?<who>\p{Lu}[\p{L} ]{2,40})\s+(?:said|told|stated|announced|verified|заявил|сообщил|отметил|повідомив|заявив|повідомили|заявила|паведаміў|заявіў|bildirib|deyib)\p{L}*|seen\s+by\s+(?<who>\p{Lu}\p{L}+)|experts?\s+believe", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Attribution();
}
