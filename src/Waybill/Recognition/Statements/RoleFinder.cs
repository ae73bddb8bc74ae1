using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Statements;

/// <summary>Tells the part that an organisation plays in a deal by the words that stand before and behind its name.</summary>
internal static partial class RoleFinder
{
    private const int TimeoutMilliseconds = 2000;
    private const int Reach = 70;

    // What must stand right before the name; the first that fits counts, so the narrower come first.
    private static readonly (Regex Before, Role Role)[] Before =
    [
        (EndUserBefore(), Role.EndUser), (ConsigneeBefore(), Role.Consignee), (CarrierBefore(), Role.Carrier), (IntermediaryBefore(), Role.Intermediary),
        (MakerBefore(), Role.Maker), (SupplierBefore(), Role.Supplier), (BuyerBefore(), Role.Buyer),
    ];

    private static readonly (Regex Behind, Role Role)[] Behind =
    [
        (SupplierBehind(), Role.Supplier), (BuyerBehind(), Role.Buyer), (IntermediaryBehind(), Role.Intermediary), (MakerBehind(), Role.Maker),
        (EndUserBehind(), Role.EndUser), (ConsigneeBehind(), Role.Consignee),
    ];

    /// <summary>Each role that the words around a name give it, in the order of the text.</summary>
    public static IEnumerable<(Role Role, Organisation Party)> All(Paper paper, IReadOnlyList<Organisation> organisations)
    {
        foreach (var organisation in organisations)
        {
            var before = paper.Text[Math.Max(0, organisation.Start - Reach)..organisation.Start];
            var behind = paper.Text[organisation.End..Math.Min(paper.Text.Length, organisation.End + 3 * Reach)];
            foreach (var (pattern, role) in Before)
            {
                if (pattern.IsMatch(before))
                {
                    yield return (role, organisation);
                    break;
                }
            }

            foreach (var (pattern, role) in Behind)
            {
                if (pattern.IsMatch(behind))
                {
                    yield return (role, organisation);
                    break;
                }
            }
        }
    }

    private const string Colon = @"(?:\s+(?:продукции|товара|изделий|изделия|продукції|of\s+the\s+(?:goods|products)))?\s*(?:\([^)\n]{0,40}\))?\s*(?:[:—–=_|-]|is|are|є|\n)*\s*(?:the\s+)?(?:компани[яей]\s+)?$";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"(?:конечн\p{L}+\s+пользовател\p{L}*|кінцев\p{L}+\s+(?:користувач|споживач)\p{L}*|end[- ]user|son\s+istifadəçi\p{L}*|վերջնական\s+(?:օգտագործող|սպառող)\p{L}*)" + Colon + @"|для\s+(?:нужд|потреб)\s+$|for\s+the\s+needs\s+of\s+(?:the\s+)?$|в\s+интересах\s+$|в\s+інтересах\s+$|(?:из\s+наличия|эксплуатации|обучение\s+специалистов|навчання\s+фахівців|на\s+вооружении|в\s+эксплуатации|training\s+of\s+(?:specialists|personnel)\s+of\s+the)\s+$", Options, TimeoutMilliseconds)]
    private static partial Regex EndUserBefore();

    [GeneratedRegex(@"(?:грузополучател\p{L}*|вантажоодержувач\p{L}*|consignee|yükalan|բեռն\s*ընդունող|2\.\s*consignee)" + Colon, Options, TimeoutMilliseconds)]
    private static partial Regex ConsigneeBefore();

    [GeneratedRegex(@"(?:перевозчик\p{L}*|перевізник\p{L}*|carrier|daşıyıcı|փոխադրող)" + Colon, Options, TimeoutMilliseconds)]
    private static partial Regex CarrierBefore();

    [GeneratedRegex(@"(?:посредник\p{L}*|посередник\p{L}*|комиссионер\p{L}*|комісіонер\p{L}*|intermediary|broker|agent|vasitəçi|միջնորդ)" + Colon + @"|при\s+посредничестве\s+(?:компании\s+)?$", Options, TimeoutMilliseconds)]
    private static partial Regex IntermediaryBefore();

    [GeneratedRegex(@"(?:изготовител\p{L}*|производител\p{L}*|виробник\p{L}*|вытворц\p{L}*|разработчик\p{L}*|manufacturer|maker|producer|istehsalçı|արտադրող)" + Colon + @"|производства\s+$|виробництва\s+$|(?:manufactured|produced|made)\s+by\s+(?:the\s+)?$", Options, TimeoutMilliseconds)]
    private static partial Regex MakerBefore();

    [GeneratedRegex(@"(?:поставщик\p{L}*|постачальник\p{L}*|продав(?:ец|ца|цом|ець|ця)|экспорт[её]р\p{L}*|експортер\p{L}*|исполнител\p{L}*|виконавец\p{L}*|комитент\p{L}*|supplier|seller|exporter|contractor|təchizatçı|satıcı|ixracatçı|icraçı|մատակարար|վաճառող)" + Colon + @"|(?:поставщиком|постачальником)\s+(?:определен\p{L}*|назначен\p{L}*|визначено|является)\s+$|через\s+$|through\s+(?:the\s+)?$|(?:supply|delivered)\s+by\s+(?:the\s+)?$", Options, TimeoutMilliseconds)]
    private static partial Regex SupplierBefore();

    [GeneratedRegex(@"(?:покупател\p{L}*|покупец\p{L}*|покупц\p{L}*|плательщик\p{L}*|платник\p{L}*|заказчик\p{L}*|замовник\p{L}*|импорт[её]р\p{L}*|імпортер\p{L}*|buyer|purchaser|customer|importer|bill\s+to|alıcı|sifarişçi|idxalçı|գնորդ|պատվիրատու)" + Colon + @"|(?:уведомление|инициативе)\s+покупателя\s*[—–-]\s*$|(?:for\s+the\s+)?buyer,\s+$|paid\s+by\s+(?:the\s+)?$", Options, TimeoutMilliseconds)]
    private static partial Regex BuyerBefore();

    private const string Called = @"^(?:\s*\([^)]{0,60}\))?[^«»;]{0,90}?(?:именуем\p{L}+|далее|надалі|іменован\p{L}+|hereinafter(?:\s+(?:called|referred\s+to\s+as))?|bundan\s+sonra|այսուհետ)[^«»]{0,40}«\s*";

    [GeneratedRegex(Called + @"(?:продав|поставщик|постачальник|исполнител|виконав|комитент|supplier|seller|contractor|exporter|satıcı|icraçı|մատակարար|վաճառող)|^\s*\((?:поставщик|экспорт[её]р|постачальник|supplier|exporter)\)|^\s+(?:vasit[əa]sil[əa])|^[\s-]*ի?\s+միջոցով", Options, TimeoutMilliseconds)]
    private static partial Regex SupplierBehind();

    [GeneratedRegex(Called + @"(?:покуп|заказчик|замовник|комиссионер\s*-\s*покуп|buyer|purchaser|customer|alıcı|sifarişçi|գնորդ|պատվիրատու)|^\s*\((?:покупатель|заказчик|buyer|customer|покупець|замовник)\)", Options, TimeoutMilliseconds)]
    private static partial Regex BuyerBehind();

    [GeneratedRegex(Called + @"(?:посредник|посередник|комиссионер|агент|intermediary|broker|agent|commission|vasitəçi|միջնորդ)|^(?:\s*\([^)]{0,60}\))?[^.]{0,160}\.\s+(?:Компания|Указанная\s+компания|Компанія)\s+(?:выступает|является|виступає)\s+посредник", Options, TimeoutMilliseconds)]
    private static partial Regex IntermediaryBehind();

    [GeneratedRegex(@"^\s*\((?:изготовитель|производитель|виробник|manufacturer)\)|^\s+(?:m[üui]+[əeao]ss[iı]s[əeao]s[iı]nin\s+)?istehsal[ıi]", Options, TimeoutMilliseconds)]
    private static partial Regex MakerBehind();

    [GeneratedRegex(@"^\s*\((?:конечный\s+пользователь|end[- ]user|кінцевий\s+користувач)\)|^(?:n[iı]n|nin)?\s+ehtiyac\p{L}*\s+[üuii]?[çc]?[üu]?n|^-?ի?\s+կարիքների", Options, TimeoutMilliseconds)]
    private static partial Regex EndUserBehind();

    [GeneratedRegex(@"^\s*\((?:грузополучатель|consignee|вантажоодержувач)\)", Options, TimeoutMilliseconds)]
    private static partial Regex ConsigneeBehind();
}
