using System.Text.RegularExpressions;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Statements;

/// <summary>Tells how far a paper says that a deal has come, whether it ended, and what it only wishes or denies.</summary>
/// <remarks>What a kind of document can prove at most is the rule of the case export, section Stages.</remarks>
internal static partial class StageFinder
{
    private const int TimeoutMilliseconds = 2000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>The furthest stage that the words of this kind of paper carry; null where it proves none.</summary>
    public static Stated<Stage>? Stage(Paper paper, DocumentKind kind, Quote? kindQuote, IReadOnlyList<Citation> citations) => kind switch
    {
        DocumentKind.ExportPassport => By(Waybill.Stage.Marketing, kindQuote),
        DocumentKind.Contract or DocumentKind.Specification => By(Waybill.Stage.Contract, kindQuote),
        DocumentKind.Invoice => Words(paper, Paid(), Waybill.Stage.Payment) ?? By(Waybill.Stage.Contract, kindQuote),
        DocumentKind.ExportLicence or DocumentKind.EndUserCertificate => By(Waybill.Stage.Licence, kindQuote),
        DocumentKind.ConsignmentNote => Received(paper) ?? By(Waybill.Stage.Dispatch, kindQuote),
        DocumentKind.CustomsDeclaration => Words(paper, Released(), Waybill.Stage.BorderCrossing) ?? By(Waybill.Stage.Licence, kindQuote),
        DocumentKind.ProductPassport => Words(paper, AcceptanceCertificate(), Waybill.Stage.Acceptance) ?? By(Waybill.Stage.Production, kindQuote),
        DocumentKind.AcceptanceAct => Words(paper, TakenByBuyer(), Waybill.Stage.Receipt) ?? By(Waybill.Stage.Acceptance, kindQuote),
        DocumentKind.NoteVerbale => Words(paper, Agrees(), Waybill.Stage.Agreement) ?? Words(paper, Asks(), Waybill.Stage.Inquiry),
        DocumentKind.Letter or DocumentKind.Email => Letter(paper, citations),
        _ => null,
    };

    public static Stated<DealOutcome>? Outcome(Paper paper, DocumentKind kind) =>
        kind is not (DocumentKind.Letter or DocumentKind.Email or DocumentKind.NoteVerbale) ? null
        : Words(paper, Cancelled(), DealOutcome.Cancelled) ?? Words(paper, Refused(), DealOutcome.Refused);

    public static Stated<string>? Hedge(Paper paper, DocumentKind kind, Stated<Stage>? stage)
    {
        if (kind is not (DocumentKind.Letter or DocumentKind.Email or DocumentKind.NoteVerbale) || stage?.Value > Waybill.Stage.Inquiry)
        {
            return null;
        }

        var strong = Considered().Match(paper.Text);
        var match = strong.Success ? strong : PlainAsk().IsMatch(paper.Text) ? Match.Empty : Planned().Match(paper.Text);
        return match.Success ? paper.State(Paper.Flat(match.Value), match) : null;
    }

    public static Stated<string>? Denial(Paper paper)
    {
        var match = Denied().Match(paper.Text);
        return match.Success ? paper.State(Paper.Flat(match.Value), match) : null;
    }

    private static Stated<Stage>? Letter(Paper paper, IReadOnlyList<Citation> citations)
    {
        if (Refused().IsMatch(paper.Text))
        {
            return Words(paper, Refused(), Waybill.Stage.Inquiry);
        }

        var contract = citations.FirstOrDefault(c => c.Kind == CitationKind.Contract);
        return (contract is null ? null : Stated.By(Waybill.Stage.Contract, contract.Number.Quotes))
            ?? Words(paper, ContractMade(), Waybill.Stage.Contract)
            ?? Words(paper, Agrees(), Waybill.Stage.Agreement)
            ?? Words(paper, Considered(), Waybill.Stage.Inquiry)
            ?? Words(paper, Offers(), Waybill.Stage.Offer)
            ?? Words(paper, Asks(), Waybill.Stage.Inquiry);
    }

    /// <summary>A consignment note proves receipt where its consignee signed and dated it: a date behind the words for "received".</summary>
    private static Stated<Stage>? Received(Paper paper)
    {
        var match = GoodsReceived().Match(paper.Text);
        return match.Success && DateFinder.First(paper.Text, match.Index + match.Length, Math.Min(paper.Text.Length, match.Index + match.Length + 160)) is { } date
            ? Stated.By(Waybill.Stage.Receipt, paper.Quote(match), paper.Quote(date.Place))
            : null;
    }

    private static Stated<Stage>? By(Stage stage, Quote? quote) => quote is null ? null : Stated.By(stage, quote);

    private static Stated<T>? Words<T>(Paper paper, Regex pattern, T value)
    {
        var match = pattern.Match(paper.Text);
        return match.Success ? paper.State(value, match) : null;
    }

    [GeneratedRegex(@"(?<!к\s|до\s|подлежит\s)(?<!\p{L})(?:PAID(?:\s+IN\s+FULL)?|оплачен[оаы]?|сплачен[оаі]?|ödənilib|ödənilmişdir|վճարված\s+է)(?!\p{L})", Options, TimeoutMilliseconds)]
    private static partial Regex Paid();

    [GeneratedRegex(@"выпуск\s+(?:товар\p{L}*\s+)?разреш[её]н\p{L}*|выпуск\s+разрешить|випуск\s+дозволено|released?(?:\s+for\s+export)?|товар\s+вывезен|buraxılış\p{L}*\s+icazə", Options, TimeoutMilliseconds)]
    private static partial Regex Released();

    [GeneratedRegex(@"свидетельство\s+о\s+при[её]мк\p{L}|свідоцтво\s+про\s+приймання|certificate\s+of\s+acceptance|признан\p{L}*\s+годн\p{L}+", Options, TimeoutMilliseconds)]
    private static partial Regex AcceptanceCertificate();

    [GeneratedRegex(@"заказчик\s+принял|покупатель\s+принял|принял\s*:\s*(?!.{0,40}(?:военн|при[её]мк|ВП(?!\p{L})))\p{L}|замовник\s+прийняв|покупець\s+прийняв|прийняв\s*:\s*\p{L}|accepted\s+by\s+the\s+(?:buyer|customer)|the\s+(?:buyer|customer)\s+(?:has\s+)?accepted|received\s+by|sifarişçi\s+qəbul|պատվիրատուն\s+ընդունեց", Options, TimeoutMilliseconds)]
    private static partial Regex TakenByBuyer();

    [GeneratedRegex(@"груз\s+получил|товар\s+получил|груз\s+принял\s*\(?\s*грузополуч\p{L}*|вантаж\s+(?:одержав|отримав)|goods\s+received|received\s+by\s+(?:the\s+)?consignee|yükü?\s+(?:qəbul|təhvil)|բեռը\s+ստաց", Options, TimeoutMilliseconds)]
    private static partial Regex GoodsReceived();

    [GeneratedRegex(@"да[её]т\s+согласие|дала?\s+согласие|согласовыва\p{L}+|согласен\p{L}*\s+на\s+поставк|не\s+(?:имеет\s+возражений|возража\p{L}+)|надає\s+згоду|не\s+заперечує|no\s+objections?|agrees?\s+to\s+the\s+(?:supply|sale|delivery)|gives?\s+its\s+consent|has\s+consented|razılı[qğ]\p{L}*|etiraz[ıi]?\s+(?:etmir|yoxdur)|etirazı\s+olmadığını|համաձայն\p{L}*", Options, TimeoutMilliseconds)]
    private static partial Regex Agrees();

    [GeneratedRegex(@"прос(?:ит|им|ят)|прошу|запрос\p{L}*|обращени\p{L}*|обратил\p{L}*|просьб\p{L}*|прос(?:имо|ить)|запит\p{L}*|звернен\p{L}*|(?:we\s+)?(?:kindly\s+)?(?:request|ask|please)\p{L}*|inquir\p{L}+|enquir\p{L}+|xahi[şs]\s+e[td]\p{L}*|խնդր\p{L}*|հայցում", Options, TimeoutMilliseconds)]
    private static partial Regex Asks();

    [GeneratedRegex(@"предлага(?:ет|ем|ют)|готов[оаы]?\s+(?:обеспечить|выполнить|поставить|осуществить|провести|изготовить|рассмотреть\s+заказ)|предложение\s+действительно|направляем\s+(?:наше\s+)?(?:ТКП|технико-коммерческое\s+предложение|коммерческое\s+предложение)|пропону(?:є|ємо|ють)|готов[оаеі]\s+(?:забезпечити|виконати|поставити|здійснити|провести)|пропозиція\s+(?:дійсна|чинна)|(?:we\s+|is\s+|are\s+)?(?:pleased\s+to\s+)?offers?(?!\p{L})|ready\s+to\s+(?:supply|provide|deliver|perform|carry)|our\s+(?:quotation|proposal)|t[əe]klif\s+e[td]\p{L}*|առաջարկ\p{L}*", Options, TimeoutMilliseconds)]
    private static partial Regex Offers();

    [GeneratedRegex(@"(?:заключ[её]н|подписан|укладено|підписан)\p{L}*\s+(?:[\p{L}-]+\s+){0,5}(?:контракт|догов[оі]р)\p{L}*|(?:контракт|догов[оі]р)\p{L}*\s+(?:[\p{L}-]+\s+){0,3}(?:заключ[её]н|подписан|укладено|підписан)\p{L}*|signed\s+contract|contract\s+(?:has\s+been|was)\s+(?:signed|concluded)|müqavilə\s+(?:bağlan|imzalan)\p{L}*", Options, TimeoutMilliseconds)]
    private static partial Regex ContractMade();

    [GeneratedRegex(@"аннулирован\p{L}*|расторгнут\p{L}*|расторжени\p{L}*|отозван\p{L}*\s+заказ|анульован\p{L}*|розірван\p{L}*|cancell?ed|cancellation|terminated|l[əe]ğv\s+(?:edil|olun)\p{L}*|չեղ(?:յալ|արկ)\p{L}*", Options, TimeoutMilliseconds)]
    private static partial Regex Cancelled();

    [GeneratedRegex(@"не\s+представляется\s+возможн\p{L}+|отказыва\p{L}+|вынужден\p{L}*\s+отказать\p{L}*|не\s+можем\s+(?:принять|поставить|выполнить|обеспечить)|не\s+(?:вбачається|видається|є)\s+можлив\p{L}+|неможлив\p{L}+|відмовля\p{L}+|not\s+possible|unable\s+to|cannot\s+(?:supply|accept|fulfil)|regrets?\s+(?:to\s+inform|that)|declines?|mümkün\s+deyil\p{L}*|imtina\s+e[td]\p{L}*|հնարավոր\s+չէ|մերժ\p{L}+", Options, TimeoutMilliseconds)]
    private static partial Regex Refused();

    [GeneratedRegex(@"рассматрива\p{L}+\s+(?:[\p{L}-]+\s+){0,2}(?:возможност\p{L}*|вопрос\s+о\s+возможн\p{L}+)|(?:изучает|прорабатывает)\p{L}*\s+(?:[\p{L}-]+\s+){0,2}возможност\p{L}*|розгляда\p{L}+\s+(?:[\p{L}-]+\s+){0,2}можлив\p{L}+|(?:is|are)\s+(?:currently\s+)?(?:considering|studying)(?:\s+the\s+possibility)?|under\s+consideration|considers\s+the\s+possibility|imkan\p{L}*\s+n[əe]z[əe]rd[əe]n\s+ke[çc]ir\p{L}*|հնարավորությ\p{L}+\s+(?:\p{L}+\s+)?(?:դիտարկ|քննարկ|ուսումնասիր)\p{L}*|(?:դիտարկ|քննարկ)\p{L}+\s+(?:[\p{L}]+\s+){0,4}հնարավորությ\p{L}+|решение\s+(?:[\p{L}-]+\s+){0,3}не\s+принят\p{L}*|рішення\s+(?:[\p{L}-]+\s+){0,3}не\s+(?:прийнят|ухвален)\p{L}*|no\s+decision\s+(?:has\s+been\s+)?(?:made|taken)|qərar\s+qəbul\s+edilm[əe]y\p{L}*", Options, TimeoutMilliseconds)]
    private static partial Regex Considered();

    [GeneratedRegex(@"планиру\p{L}+|предполага\p{L}+|намерен\p{L}*|возможн\p{L}+\s+(?:закупк|поставк|приобретени)\p{L}*|плану\p{L}+|передбача\p{L}+|можлив\p{L}+\s+(?:закупівл|постав)\p{L}*|(?:is|are)\s+planned|plans\s+to|possible\s+(?:purchase|supply|delivery)|intends?\s+to|nəzərdə\s+tutul\p{L}*|planlaşdır\p{L}*|նախատես\p{L}*", Options, TimeoutMilliseconds)]
    private static partial Regex Planned();

    [GeneratedRegex(@"запрос\p{L}*\s+о\s+поставк\p{L}*|по\s+вопросу\s+поставк\p{L}*|прос(?:ит|им)\s+(?:[\p{L}]+\s+){0,3}(?:поставить|о\s+поставк|в\s+поставк|содействи)|з\s+питання\s+постав\p{L}*|запит\p{L}*\s+(?:про|щодо)\s+постав\p{L}*|request\s+for\s+(?:the\s+)?(?:supply|delivery)|requests?\s+(?:the\s+)?(?:supply|assistance)|tədarük\s+edilməsin\p{L}*", Options, TimeoutMilliseconds)]
    private static partial Regex PlainAsk();

    [GeneratedRegex(@"не\s+(?:поставлял\p{L}*|отгружал\p{L}*|производил\p{L}*|передавал\p{L}*|поступал\p{L}*)|не\s+(?:постачал\p{L}*|відвантажув\p{L}*|надходи\p{L}*)|(?:was|were|has|have)\s+not\s+(?:been\s+)?(?:delivered|shipped|supplied|received)|t[əe]chiz\s+edilm[əe]y\p{L}*", Options, TimeoutMilliseconds)]
    private static partial Regex Denied();
}
