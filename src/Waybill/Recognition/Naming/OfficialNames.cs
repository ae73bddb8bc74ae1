using System.Text.RegularExpressions;

namespace Waybill.Recognition.Naming;

/// <summary>The names of ministries, embassies, committees and units in the languages of the region, as patterns.</summary>
internal sealed class OfficialNames
{
    private const string Topic =
        @"(?:национальн\p{L}+\s+)?оборонн\p{L}+(?:\s+и\s+аэрокосмическ\p{L}+)?\s+промышленност\p{L}*|(?:национальн\p{L}+\s+)?оборон\p{L}+|иностранн\p{L}+\s+дел\p{L}{0,3}|внутренн\p{L}+\s+дел\p{L}{0,3}"
        + @"|цифрового\s+развития,\s+инноваций\s+и\s+аэрокосмической\s+промышленности|индустрии\s+и\s+инфраструктурного\s+развития|промышленност\p{L}+(?:\s+и\s+торговли)?|экономики|чрезвычайн\p{L}+\s+ситуаци\p{L}+"
        + @"|закордонн\p{L}+\s+справ\p{L}{0,3}|внутрішн\p{L}+\s+справ\p{L}{0,3}|з\s+питань\s+стратегічних\s+галузей\s+промисловості|економічного\s+розвитку\s+і\s+торгівлі|економіки|промислової\s+політики"
        + @"|абарон\p{L}+|замежн\p{L}+\s+спра[ўв]\p{L}{0,3}|унутран\p{L}+\s+спра[ўв]\p{L}{0,3}|прамысловасц\p{L}+";

    private const string EnglishTopic =
        @"(?:National\s+)?Defen[cs]e(?:\s+(?:and\s+\p{L}+\s+)?Industry)?|Foreign\s+Affairs|(?:the\s+)?Interior|Internal\s+Affairs|Industry(?:\s+and\s+\p{L}+)?|Trade|Economy|Strategic\s+Industries|Emergency\s+Situations";

    public OfficialNames(Lexicon lexicon)
    {
        // With and without the word for republic on either side, or the usual abbreviation.
        var state = $@"(?:(?<!\p{{L}})(?:(?:Республ[иі][кц]|Рэспублі[кц])\p{{L}}*\s+|(?:Republic|State|Kingdom)\s+of\s+)?(?:{lexicon.StatePattern})(?:\s+(?:(?:Республ[иі][кц]|Рэспублі[кц])\p{{L}}{{0,2}}|(?:Республикас|R[eə]spubl[iİ]ka|Federas[iİ]ya|Հանրապետությ|Դաշնությ|Федерациясы)\p{{L}}*)(?!\p{{L}}))?"
            + $@"|(?<!\p{{L}})(?-i:{lexicon.StateAbbreviations})(?!\p{{L}}))";
        All =
        [
            (Lexicon.Compile($@"П[оа]сольств\p{{L}}*\s+{state}(?:\s+(?:[вуў]|при)\s+{state})?"), PartyKind.Embassy),
            (Lexicon.Compile($@"Embassy\s+of\s+(?:the\s+)?{state}(?:,?\s+(?:in|to)\s+(?:the\s+)?{state})?"), PartyKind.Embassy),
            (Lexicon.Compile($@"{state}(?:\s+{state})?\s+S[əeao]f[iİ]rl[iİ]\p{{L}}*"), PartyKind.Embassy),
            (Lexicon.Compile($@"{state}(?:\s+{state})?\s+դեսպանությ\p{{L}}*(?:\s+{state})?"), PartyKind.Embassy),
            (Lexicon.Compile($@"{state}(?:\s+{state})?\s+Елшіліг\p{{L}}*"), PartyKind.Embassy),
            (Lexicon.Compile($@"(?:{state}\s+)?М[іи]н[іи]ст[еэ]рств\p{{L}}*\s+(?:{Topic})(?:\s+{state})?"), PartyKind.Ministry),
            (Lexicon.Compile($@"М[іи]н[іи]ст[еэ]рств\p{{L}}*(?:\s+[\p{{Ll}}-]+){{1,7}}?\s+{state}"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:{state}(?:['’]s)?\s+)?Ministry\s+of\s+(?:{EnglishTopic})(?:(?:\s+of|,)\s+(?:the\s+)?{state})?"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:{state}\s+)?(?:M[üui]{{1,2}}daf[iıİ][əeao](?:\s+S[əe]nayes[iİ])?|Xar[iİ]c[iİ]\s+[İIiı][şs][lI][əeao]r|Dax[iİ]l[iİ]\s+[İIiı][şs]l[əe]r)\s+Naz[iıİ]rl\p{{L}}+"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:{state}\s+)?(?:պաշտպանության|արտաքին\s+գործերի|ներքին\s+գործերի)\s+նախարարությ\p{{L}}*"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:{state}\s+)?(?:Қорғаныс(?:\s+және\s+аэроғарыш\s+өнеркәсібі)?|Сыртқы\s+істер|Ішкі\s+істер)\s+министрліг\p{{L}}*"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?<!\p{{L}})(?-i:МО|МИД|МЗС|МВД|МВС|МЗС|ԱԳՆ|ՊՆ)\s+{state}"), PartyKind.Ministry),
            (Lexicon.Compile($@"{state}\s+(?-i:ԱԳՆ|ՊՆ)(?!\p{{L}})"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?<!\p{{L}})(?-i:Минобороны|Міноборони|Мінабароны|MoD)(?:\s+(?:of\s+)?{state})?(?!\p{{L}})"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:Государственн|Дзяржаўн|Державн|Федеральн)\p{{L}}+\s+(?:(?:военно|військово|ваенна|воєнно)\p{{L}}*-?\p{{L}}*\s+)?(?:комитет|камітэт|комітет|служб|агентств|комісі|комисси)\p{{L}}*(?:\s+[\p{{L}}-]+){{1,9}}?\s+{state}"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:Федеральн\p{{L}}+\s+)?служб\p{{L}}{{1,2}}\s+по\s+военно-техническому\s+сотрудничеству(?:\s+{state})?"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?<!\p{{L}})(?-i:ФСВТС)\s+{state}"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:Национальн|Національн|Нацыянальн)\p{{L}}+\s+гварди?\p{{L}}{{1,3}}\s+{state}"), PartyKind.Ministry),
            (Lexicon.Compile($@"National\s+Guard\s+of\s+(?:the\s+)?{state}"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:{state}\s+)?(?:Milli\s+Qvardiya|Dövlət\s+Sərhəd\s+Xidmət)\p{{L}}*"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:Ком[иі]тет|Камітэт|Департамент|Агентств)\p{{L}}{{0,2}}(?:\s+(?:[\p{{Ll}}-]+|М[іи]н[іи]ст[еэ]рств\p{{L}}*)){{1,9}}?\s+{state}"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:State|Federal|National)\s+(?:Committee|Service|Agency|Commission)(?:\s+\p{{L}}+){{1,9}}?\s+of\s+(?:the\s+)?{state}"), PartyKind.Ministry),
            (Lexicon.Compile(@"(?:(?<!\p{L})(?:войсков\p{L}+\s+част\p{L}+|вайсков\p{L}+\s+част\p{L}+|військов\p{L}+\s+частин\p{L}+)|(?<!\p{L})в/ч)\s*(?:№\s*)?(?:[А-ЯA-Z][-\s]?)?\d{4,6}"), PartyKind.MilitaryUnit),
            (Lexicon.Compile(@"Military\s+Unit\s+(?:No\.?\s*|№\s*)?[A-ZА-Я]?-?\d{4,6}"), PartyKind.MilitaryUnit),
            (Lexicon.Compile(@"\d{4,6}\s*(?:saylı|№-li|N-li|nömrəli)\s+hərbi\s+hissə\p{L}*|hərbi\s+hissə\p{L}*\s+(?:№\s*)?\d{4,6}"), PartyKind.MilitaryUnit),
            (Lexicon.Compile(@"(?:(?:թիվ|№|N)\s*)?\d{4,6}\s+զորամաս\p{L}*"), PartyKind.MilitaryUnit),
            (Lexicon.Compile(@"(?:№\s*)?\d{4,6}\s+әскери\s+бөлім\p{L}*|әскери\s+бөлім\p{L}*\s+(?:№\s*)?\d{4,6}"), PartyKind.MilitaryUnit),
        ];
    }

    /// <summary>Each pattern with the kind of body that it names.</summary>
    public IReadOnlyList<(Regex Pattern, PartyKind Kind)> All { get; }
}
