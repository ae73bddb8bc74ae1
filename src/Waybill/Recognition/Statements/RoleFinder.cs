using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Statements;

/// <summary>Tells the part that an organisation plays in a deal by the words that stand before and behind its name.</summary>
internal static partial class RoleFinder
{
    private const int Reach = 70;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

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
    /// <remarks>"Through" a firm goes what it supplies, but where the paper names another supplier that firm only mediates.</remarks>
    public static IEnumerable<(Role Role, Organisation Party)> All(Paper paper, IReadOnlyList<Organisation> organisations)
    {
        var found = new List<(Role Role, Organisation Party, bool Through)>();
        foreach (var organisation in organisations)
        {
            var before = paper.Text[Math.Max(RowStart(paper, organisation.Start), organisation.Start - Reach)..organisation.Start];
            var behind = paper.Text[organisation.End..Math.Min(paper.Text.Length, organisation.End + 3 * Reach)];
            foreach (var (pattern, role) in Before)
            {
                if (pattern.IsMatch(before))
                {
                    found.Add((role, organisation, false));
                    break;
                }
            }

            foreach (var (pattern, role) in Behind)
            {
                if (pattern.IsMatch(behind))
                {
                    found.Add((role, organisation, false));
                    break;
                }
            }

            if ((ThroughBefore().IsMatch(before) || ThroughBehind().IsMatch(behind)) && !found.Exists(f => ReferenceEquals(f.Party, organisation)))
            {
                found.Add((Role.Supplier, organisation, true));
            }
        }

        return found.Select(f => (f.Through && Mediates(f.Party) ? Role.Intermediary : f.Role, f.Party));

        bool Mediates(Organisation party) => party.Kind == PartyKind.Company
            && found.Exists(o => o.Role == Role.Supplier && !o.Through && !string.Equals(o.Party.Name, party.Name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The head of another column in the row above is no label of what stands in this one.</summary>
    private static int RowStart(Paper paper, int at)
    {
        var own = paper.BlockAt(at);
        var above = own?.Cell is null ? null : paper.Blocks.LastOrDefault(b => b.End <= own.Start);
        return above?.Cell is { } other && own?.Cell is { } cell && other.Table == cell.Table && other.Row != cell.Row && other.Column != cell.Column ? own.Start : 0;
    }

    private const string Colon = @"(?:\s+(?:продукции|товара|изделий|изделия|продукції|товару|продавца|покупателя|постачальника|of\s+(?:the\s+)?(?:goods|products|seller|supplier|buyer)))?\s*(?:\([^)\n]{0,40}\))?(?:[\s:—–=_|՝։,-]|(?:is|are|will\s+be|є|является|выступает|виступає|будет|определ[её]н\p{L}*|назначен\p{L}*|визначено|заказа|поставки)(?!\p{L}))*(?:the\s+)?(?:(?:компани[яейю]+|фирм[аойу]+|предприяти[еяем]+|підприємство\p{L}*|company|firm|m/s\.?)\s+)?$";

    [GeneratedRegex(@"(?:конечн\p{L}+\s+(?:пользовател|потребител|получател)\p{L}*|кінцев\p{L}+\s+(?:користувач|споживач)\p{L}*|канчатков\p{L}+\s+карыстальнік\p{L}*|соңғы\s+пайдаланушы|end[- ]user(?:/consignee)?|(?:final|ultimate)\s+(?:user|consignee)|son\s+istifadəçi\p{L}*|վերջնական\s+(?:օգտագործող|սպառող)\p{L}*)" + Colon
        + @"|для\s+(?:нужд|потреб|патрэб|оснащения|оснащення|последующей\s+(?:поставки|передачи)(?:\s+в)?)\s+$|for\s+the\s+needs\s+of\s+(?:the\s+)?$|for\s+(?:use|service)\s+(?:by|in|with)\s+(?:the\s+)?$|в\s+интересах\s+$|в\s+інтересах\s+$|(?:из\s+наличия|эксплуатации|обучение\s+специалистов|навчання\s+фахівців|на\s+вооружении|на\s+озброєнні|в\s+эксплуатации|в\s+експлуатації|training\s+of\s+(?:specialists|personnel)\s+of\s+the)\s+$", Options, PatternTime.Limit)]
    private static partial Regex EndUserBefore();

    [GeneratedRegex(@"(?:грузополучател\p{L}*|вантажоодержувач\p{L}*|вантажоотримувач\p{L}*|грузаатрымальнік\p{L}*|жүк\s+алушы|consignee|yükalan|yük\s+alan|բեռն\s*ընդունող|բեռնաստաց\p{L}*|2\.\s*consignee)" + Colon, Options, PatternTime.Limit)]
    private static partial Regex ConsigneeBefore();

    [GeneratedRegex(@"(?:перевозчик\p{L}*|перевізник\p{L}*|перавозчык\p{L}*|тасымалдаушы|экспедитор\p{L}*|carrier|forwarder|daşıyıcı|փոխադրող)" + Colon, Options, PatternTime.Limit)]
    private static partial Regex CarrierBefore();

    [GeneratedRegex(@"(?:посредник\p{L}*|посередник\p{L}*|пасрэднік\p{L}*|комиссионер\p{L}*|комісіонер\p{L}*|камісіянер\p{L}*|(?<!\p{L})агент\p{L}{0,3}|брокер\p{L}*|делдал|intermediary|broker|(?<!\p{L})agent|vasitəçi|միջնորդ)" + Colon + @"|(?:при\s+(?:посредничестве|содействии|участии\s+посредника)|за\s+(?:посередництва|сприяння))\s+(?:компании\s+|фирмы\s+|компанії\s+)?$|в\s+лице\s+посредника\s+$", Options, PatternTime.Limit)]
    private static partial Regex IntermediaryBefore();

    [GeneratedRegex(@"(?:изготовител\p{L}*|производител\p{L}*|виробник\p{L}*|вытворц\p{L}*|вытворца|разработчик\p{L}*|розробник\p{L}*|өндіруші|дайындаушы|manufacturer|maker|producer|istehsalçı|արտադրող)" + Colon
        + @"|(?:производства|виробництва|вытворчасці|разработки|изготовления)\s+$|(?:изготовл?енн?|произвед[её]нн?|изготавливаем|производим|выпускаем|виготовлен|вироблен|вырабленн?)\p{L}{0,3}\s+(?:на\s+)?$|(?:manufactured|produced|made|developed)\s+by\s+(?:the\s+)?$|(?<!\p{L})силами\s+$|at\s+the\s+facilities\s+of\s+(?:the\s+)?$", Options, PatternTime.Limit)]
    private static partial Regex MakerBefore();

    [GeneratedRegex(@"(?:поставщик\p{L}*|постачальник\p{L}*|пастаўшчык\p{L}*|(?<!\p{L})продав(?:ец|ца|цом|ець|ця)|прадав(?:ец|ца)|экспорт[её]р\p{L}*|експортер\p{L}*|экспарц[её]р\p{L}*|исполнител\p{L}*|виконавец\p{L}*|комитент\p{L}*|комітент\p{L}*|(?<!\p{L})(?:жеткізуші|сатушы)|supplier|(?<!of\s+the\s+)seller|exporter|contractor|təchizatçı|satıcı|ixracatçı|icraçı|մատակարար\p{L}{0,2}|վաճառող\p{L}{0,2})" + Colon
        + @"|(?:supply|supplied|delivered|sold|exported|shipped)\s+by\s+(?:the\s+)?$", Options, PatternTime.Limit)]
    private static partial Regex SupplierBefore();

    [GeneratedRegex(@"(?:покупател\p{L}*|покупец\p{L}*|покупц\p{L}*|пакупнік\p{L}*|плательщик\p{L}*|платник\p{L}*|плацельшчык\p{L}*|заказчик\p{L}*|замовник\p{L}*|заказчык\p{L}*|импорт[её]р\p{L}*|імпортер\p{L}*|сатып\s+алушы|тапсырыс\s+беруші|buyer|purchaser|(?<!\p{L})customer|importer|payer|bill(?:ed)?\s+to|alıcı|sifarişçi|idxalçı|գնորդ\p{L}{0,2}|պատվիրատու\p{L}{0,2})" + Colon
        + @"|(?:уведомление|инициативе)\s+покупателя\s*[—–-]\s*$|(?:for\s+the\s+)?buyer,\s+$|(?:paid|purchased|bought|ordered|procured)\s+by\s+(?:the\s+)?$|по\s+заказу\s+$|на\s+замовлення\s+$", Options, PatternTime.Limit)]
    private static partial Regex BuyerBefore();

    [GeneratedRegex(@"(?<!\p{L})(?:через|праз|through|via)\s+(?:the\s+)?(?:(?:компани[юи]|фирму|компанію|предприятие|підприємство|агентство|посредника|company)\s+)?$", Options, PatternTime.Limit)]
    private static partial Regex ThroughBefore();

    [GeneratedRegex(@"^(?:\s+\p{L}+nin)?\s+(?:vasit[əa]sil[əa])|^[\s-]*ի?\s+(?:միջոցով|միջնորդությամբ)|^\s+арқылы", Options, PatternTime.Limit)]
    private static partial Regex ThroughBehind();

    private const string Called = @"^(?:\s*\([^)]{0,60}\))?[^«»;]{0,90}?(?:именуем\p{L}+|далее|надалі|далей|іменован\p{L}+|бұдан\s+әрі|hereinafter(?:\s+(?:called|referred\s+to\s+as))?|bundan\s+sonra|այսուհետ(?:և)?)(?:[^«»]{0,40}«\s*|\s*[—–:՝-]*\s*(?:the\s+)?)";

    // 'Firm, Town ("Seller")', "Firm (the Seller)", "Firm, «Продавец»,": nobody else is named between.
    private const string Bracketed = @"^(?:(?!\s(?:and|и|та|і|və)\s)(?:[^«»()\n;.]|\n(?!\n))){0,80}?(?:\([^)«»]{0,80}\)\s*)?(?:\(|,\s*(?=«))\s*(?:(?:далее|далі|hereinafter)\s*[—–:-]?\s*)?(?:the\s+)?«?(?:the\s+)?";

    [GeneratedRegex(Called + @"(?:продав|прадав|поставщик|постачальник|пастаўшчык|исполнител|виконав|комитент|комітент|сатушы|supplier|seller|contractor|exporter|satıcı|icraçı|մատակարար|վաճառող)|" + Bracketed + @"(?:поставщик|продавец|исполнитель|подрядчик|экспорт[её]р|постачальник|продавець|виконавець|підрядник|supplier|seller|contractor|exporter|vendor|sat[ıi]c[ıi]|icraç[ıi]|t[əe]chizatç[ıi])»?(?!\p{L})|^\s+t[əe]r[əe]find[əe]n\s+[^.]{0,120}?(?:t[əe]dar[üu]k|çatdır|satıl|göndər)|^,?\s+(?:выступа\p{L}+|явля\p{L}+)\s+(?:\p{L}+\s+)?поставщик", Options, PatternTime.Limit)]
    private static partial Regex SupplierBehind();

    [GeneratedRegex(Called + @"(?:покуп|пакуп|заказчик|замовник|заказчык|комиссионер\s*-\s*покуп|сатып\s+алушы|buyer|purchaser|customer|alıcı|sifarişçi|գնորդ|պատվիրատու)|" + Bracketed + @"(?:покупатель|заказчик|buyer|purchaser|customer|importer|покупець|замовник|al[ıi]c[ıi]|sifarişç[ıi])»?(?!\p{L})|^\p{L}{0,4}\s+sifariş[iı]\s+(?:il[əe]|[əe]sasında)|^,?\s+(?:выступа\p{L}+|явля\p{L}+)\s+(?:\p{L}+\s+)?(?:покупател|заказчик)", Options, PatternTime.Limit)]
    private static partial Regex BuyerBehind();

    [GeneratedRegex(Called + @"(?:посредник|посередник|пасрэднік|комиссионер|комісіонер|агент|делдал|intermediary|broker|agent|commission|vasitəçi|միջնորդ)|^(?:\s*\([^)]{0,60}\))?[^.]{0,160}\.\s+(?:Компания|Указанная\s+компания|Компанія)\s+(?:выступает|является|виступає)\s+посредник|^(?:\s*\([^)]{0,60}\))?,?\s+(?:выступающ\p{L}+|действующ\p{L}+|выступает|которая\s+выступает|що\s+виступає|acting|which\s+acts)\s+(?:в\s+качестве\s+|як\s+|as\s+(?:an?\s+|the\s+)?)?(?:посредник|посередник|агент|брокер|комиссионер|intermediary|broker|agent)", Options, PatternTime.Limit)]
    private static partial Regex IntermediaryBehind();

    [GeneratedRegex(@"^\s*\((?:изготовитель|производитель|виробник|вытворца|manufacturer|maker)\)|^\s+(?:m[üui]+[əeao]ss[iı]s[əeao]s[iı]nin\s+)?istehsal[ıi]|^\s+(?:изготовить|изготавлива\p{L}+|производит|выпуска\p{L}+|виготовити|виготовля\p{L}+|виробля\p{L}+|to\s+manufacture|manufactures|produces)(?!\p{L})|^[-\s]*ի?\s+արտադրությ\p{L}+", Options, PatternTime.Limit)]
    private static partial Regex MakerBehind();

    [GeneratedRegex(@"^\s*\((?:конечный\s+пользователь|end[- ]user|кінцевий\s+користувач)\)|^(?:n[iı]n|nin)?\s+ehtiyac\p{L}*\s+[üuii]?[çc]?[üu]?n|^\s*,?\s+(?:as\s+(?:the\s+)?(?:end|final)[- ]user|как\s+конечн|в\s+качестве\s+конечн|як\s+кінцев)|^-?ի?\s+կարիքների|^\p{L}{0,4}\s+мұқтажы", Options, PatternTime.Limit)]
    private static partial Regex EndUserBehind();

    [GeneratedRegex(@"^\s*\((?:грузополучатель|consignee|вантажоодержувач)\)", Options, PatternTime.Limit)]
    private static partial Regex ConsigneeBehind();
}
