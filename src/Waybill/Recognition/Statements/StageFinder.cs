using System.Text.RegularExpressions;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Statements;

/// <summary>Tells how far a paper says that a deal has come, whether it ended, and what it only wishes or denies.</summary>
/// <remarks>What a kind of document can prove at most is the rule of the case export, section Stages.</remarks>
internal static partial class StageFinder
{
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
        DocumentKind.Letter or DocumentKind.Email => Letter(paper, citations.FirstOrDefault(c => c.Kind == CitationKind.Contract)?.Number, (0, paper.Text.Length)),
        _ => null,
    };

    /// <param name="scope">The stretch of the folded text that speaks of this deal.</param>
    public static Stated<DealOutcome>? Outcome(Paper paper, DocumentKind kind, (int Start, int End) scope) =>
        kind is DocumentKind.Contract ? Words(paper, EndedByAgreement(), DealOutcome.Cancelled, scope)
        : kind is not (DocumentKind.Letter or DocumentKind.Email or DocumentKind.NoteVerbale) ? null
        : Words(paper, Cancelled(), DealOutcome.Cancelled, scope) ?? Words(paper, Refused(), DealOutcome.Refused, scope);

    /// <param name="scope">As for the outcome.</param>
    public static Stated<string>? Hedge(Paper paper, DocumentKind kind, Stated<Stage>? stage, (int Start, int End) scope)
    {
        if (kind is not (DocumentKind.Letter or DocumentKind.Email or DocumentKind.NoteVerbale) || stage?.Value > Waybill.Stage.Inquiry)
        {
            return null;
        }

        var strong = In(paper, Considered(), scope);
        var match = strong.Success ? strong : In(paper, PlainAsk(), scope).Success || In(paper, Refused(), scope).Success ? Match.Empty : In(paper, Planned(), scope);
        return match.Success ? paper.State(Paper.Flat(match.Value), match) : null;
    }

    /// <param name="scope">As for the outcome.</param>
    public static Stated<string>? Denial(Paper paper, (int Start, int End) scope)
    {
        var match = In(paper, Denied(), scope);
        return match.Success ? paper.State(Paper.Flat(match.Value), match) : null;
    }

    /// <summary>The stage that a stretch of a letter about one of several deals carries.</summary>
    public static Stated<Stage>? Letter(Paper paper, Stated<string>? contract, (int Start, int End) scope)
    {
        if (Words(paper, Refused(), Waybill.Stage.Inquiry, scope) is { } refused)
        {
            return refused;
        }

        return (contract is null ? null : Stated.By(Waybill.Stage.Contract, contract.Quotes))
            ?? Words(paper, ContractMade(), Waybill.Stage.Contract, scope)
            ?? Words(paper, Agrees(), Waybill.Stage.Agreement, scope)
            ?? Words(paper, Considered(), Waybill.Stage.Inquiry, scope)
            ?? Words(paper, Offers(), Waybill.Stage.Offer, scope)
            ?? Words(paper, Asks(), Waybill.Stage.Inquiry, scope)
            ?? Words(paper, Planned(), Waybill.Stage.Inquiry, scope);
    }

    /// <summary>True where what was taken for an inquiry says that its author may be able to supply.</summary>
    public static bool IsPossibleOffer(Stated<Stage> stage) => stage.Quotes.Any(q => MayOffer().IsMatch(q.Text));

    private static Match In(Paper paper, Regex pattern, (int Start, int End) scope) => pattern.Match(paper.Text, scope.Start, scope.End - scope.Start);

    /// <summary>A consignment note proves receipt where its consignee signed and dated it: a date behind the words for "received".</summary>
    private static Stated<Stage>? Received(Paper paper)
    {
        var match = GoodsReceived().Match(paper.Text);
        return match.Success && DateFinder.First(paper.Text, match.Index + match.Length, Math.Min(paper.Text.Length, match.Index + match.Length + 160)) is { } date
            ? Stated.By(Waybill.Stage.Receipt, paper.Quote(match), paper.Quote(date.Place))
            : null;
    }

    private static Stated<Stage>? By(Stage stage, Quote? quote) => quote is null ? null : Stated.By(stage, quote);

    private static Stated<T>? Words<T>(Paper paper, Regex pattern, T value) => Words(paper, pattern, value, (0, paper.Text.Length));

    private static Stated<T>? Words<T>(Paper paper, Regex pattern, T value, (int Start, int End) scope)
    {
        var match = In(paper, pattern, scope);
        return match.Success ? paper.State(value, match) : null;
    }

    [GeneratedRegex(@"(?<!(?:не|нe|будет|быть|буде|бути|должн\p{L}|подлежит|к|до|not|be|if|until|unless)\s)(?<!\p{L})(?:(?-i:PAID)|paid\s+in\s+full|fully\s+paid|(?:has|have)\s+been\s+(?:fully\s+)?paid|payment\s+(?:has\s+been\s+)?received|оплачен[оаы]?|оплата\s+(?:произведена|поступила|получена|проведена)|оплату\s+(?:здійснено|отримано)|сплачен[оаі]?|аплачан[аы]?|ödənilib|ödənilmişdir|tam\s+ödənil\p{L}+|վճարված\s+է|վճարվել\s+է|төленген|төленді)(?!\p{L})", Options, PatternTime.Limit)]
    private static partial Regex Paid();

    [GeneratedRegex(@"выпуск\s+(?:товар\p{L}*\s+)?разреш[её]н\p{L}*|выпуск\s+разрешить|випуск\s+(?:товар\p{L}*\s+)?(?:дозволено|здійснено)|released?(?:\s+for\s+export)?(?!\p{L})|товар\s+вывезен|товар\s+вивезено|вывоз\s+подтвержд[её]н|buraxılış\p{L}*\s+icazə|шығаруға\s+рұқсат|բացթող\p{L}+", Options, PatternTime.Limit)]
    private static partial Regex Released();

    [GeneratedRegex(@"свидетельство\s+о\s+при[её]мк\p{L}|свідоцтво\s+про\s+приймання|пасведчанне\s+аб\s+прыёмцы|certificate\s+of\s+acceptance|acceptance\s+certificate|признан\p{L}*\s+годн\p{L}+|визнан\p{L}*\s+придатн\p{L}+", Options, PatternTime.Limit)]
    private static partial Regex AcceptanceCertificate();

    [GeneratedRegex(@"(?:заказчик|покупатель|комитент)\s+принял|(?:замовник|покупець)\s+прийняв|(?:заказчык|пакупнік)\s+прыняў|accepted\s+(?:by|for)\s+the\s+(?:buyer|customer|purchaser)|the\s+(?:buyer|customer|purchaser)\s+(?:has\s+)?accepted|received\s+by|sifarişçi\s+qəbul|alıcı\s+qəbul|(?:պատվիրատուն|գնորդը)\s+ընդուն\p{L}+|(?:от|для)\s+(?:Покупателя|Заказчика)\s*[:—–-]?\s*принял|(?:тапсырыс\s+беруші|сатып\s+алушы)\s+қабылда\p{L}+|представител\p{L}+\s+(?:Заказчик|Покупател)\p{L}+\s+[^\n,«]{0,12}«[\s\S]{0,700}?(?<!\p{L})принял(?!\p{L})|представник\p{L}*\s+(?:замовник|покупц)\p{L}*\s+[^\n,«]{0,12}«[\s\S]{0,700}?(?<!\p{L})прийняв(?!\p{L})|(?:Nazirliyi|Alıcı|Sifarişçi)\p{L}*[^.;]{0,160}\sqəbul\s+etdi(?!\p{L})", Options, PatternTime.Limit)]
    private static partial Regex TakenByBuyer();

    [GeneratedRegex(@"(?:груз|товар|имущество|изделия)\s+(?:к\s+перевозке\s+не\s+)?получ(?:ил[аи]?|ен[оы]?)|(?:груз|товар)\s+принят?\s+(?:\(?грузополуч\p{L}*|получателем)|груз\s+принял\s*\(?\s*грузополуч\p{L}*|отметка\s+(?:грузополучателя\s+)?о\s+получении|(?:вантаж|товар)\s+(?:одержав|отримав|одержано|отримано|прийняв\s+вантажоодерж\p{L}*)|відмітка\s+про\s+(?:одержання|отримання)|груз\s+атрымаў|goods\s+(?:have\s+been\s+)?received|received\s+in\s+(?:good|full|apparent)\s+\p{L}+(?:\s+and\s+condition)?|received\s+by\s+(?:the\s+)?consignee|receipt\s+of\s+(?:the\s+)?goods\s+confirmed|(?:yükü?|malı?)\s+(?:qəbul|təhvil|ald[ıi])|(?:բեռը|ապրանքը)\s+(?:ստաց|ընդուն)\p{L}*|жүкті\s+(?:алды|қабылдады)", Options, PatternTime.Limit)]
    private static partial Regex GoodsReceived();

    [GeneratedRegex(@"да[её]т\s+согласие|дал[аои]?\s+согласие|выража\p{L}+\s+согласие|согласовыва\p{L}+|(?<!не\s)согласовал[аои]?(?!\p{L})|(?<!не\s)согласован[аоы]?\s+(?:постав|прода|экспорт|вывоз)|соглас(?:ен|на|ны|но)\s+(?:на\s+(?:постав|прода|экспорт|обучени|проведени|ремонт|модерниз|передач)|(?:поставить|продать|провести|выполнить|обучить|принять|передать|отремонтировать|осуществить|модернизировать)(?!\p{L})|с\s+постав)|(?<!\p{L})accepts?\s+(?:your|the)\s+(?:offer|proposal|quotation)|принима(?:ем|ет)\s+(?:Ваше|данное|сделанное)\s+(?:\p{L}+\s+)?предложени\p{L}|прийма(?:ємо|є)\s+Вашу\s+(?:\p{L}+\s+)?пропозиці\p{L}|təklifinizi\s+qəbul\s+ed\p{L}+|не\s+(?:имеет\s+возражений|име[ею]т?м?\s+возражений|возража\p{L}+)|нада\p{L}+\s+(?:свою\s+)?згод\p{L}|погоджу\p{L}+|погоджено\s+постав|не\s+заперечу\p{L}+|згод(?:ен|на|ні)\s+(?:на\s+постав|постав|(?:провести|виконати|продати|прийняти|передати)(?!\p{L}))|дае\s+згоду|не\s+пярэчыць|(?:no|any)\s+objections?|agrees?\s+(?:to|with)\s+(?:the\s+)?(?:supply|sale|delivery|export)|gives?\s+its\s+consent|has\s+(?:consented|agreed|approved)|razılı[qğ](?!\p{L}*\s+əsasında)\p{L}*|razı(?:dır|yıq|laş\p{L}+)|etiraz[ıi]?\s+(?:etmir|yoxdur)|etirazı\s+olmadığını|համաձայն(?:ություն|վ|\s+է|\s+ենք)\p{L}*|չի\s+առարկում|առարկություն\p{L}*\s+չ\p{L}+|келісім\s+бер\p{L}*|қарсы\s+емес", Options, PatternTime.Limit)]
    private static partial Regex Agrees();

    [GeneratedRegex(@"прос(?:ит|им|ят)|прошу|запрос\p{L}*|запрашива\p{L}+|заявк\p{L}+|обращени\p{L}*|обраща(?:ется|емся)|обратил\p{L}*|просьб\p{L}*|прос(?:имо|ить)|прохання|запит\p{L}*|звернен\p{L}*|зверта(?:ється|ємось)|заявк\p{L}|просім|просіць|(?:we\s+)?(?:kindly\s+)?(?:request|ask|please)\p{L}*|would\s+(?:appreciate|be\s+grateful)|interested\s+in|inquir\p{L}+|enquir\p{L}+|xahi[şs]\s+e[td]\p{L}*|sor[ğg]u\p{L}*|sifari[şs]\s+(?:et|ver)\p{L}*|խնդր\p{L}*|հայց\p{L}*|դիմում\s+ե\p{L}*|сұрайды|сұраймыз|өтінеміз", Options, PatternTime.Limit)]
    private static partial Regex Asks();

    [GeneratedRegex(@"предлага(?:ет|ем|ют)|(?:готов[оаы]?|подтвержда\p{L}+\s+готовность|выража\p{L}+\s+готовность|имеет?м?\s+возможность)\s+(?:обеспечить|выполнить|поставить|осуществить|провести|изготовить|продать|к\s+постав|рассмотреть\s+(?:заказ|постав\p{L}+|вопрос))|(?:предложение|оферта)\s+действительн\p{L}+|(?:направля(?:ем|ет)|высыла(?:ем|ет)|представля(?:ем|ет))\s+(?:в\s+(?:Ваш|ваш)\s+адрес\s+|Вам\s+)?(?:наше\s+)?(?:ТКП|технико-коммерческое\s+предложение|коммерческое\s+предложение|КП(?!\p{L})|прайс)|пропону(?:є|ємо|ють)|готов[оаеі]\s+(?:забезпечити|виконати|поставити|здійснити|провести|продати|розглянути\s+(?:замовл|постав))|(?:надсила|направля)(?:ємо|є)\s+(?:Вам\s+)?(?:нашу\s+)?(?:комерційн|техніко)\p{L}+|пропозиція\s+(?:дійсна|чинна)|прапану(?:е|ем|юць)|(?:we\s+|is\s+|are\s+)?(?:pleased\s+to\s+)?(?<!your\s|an\s|request\s|the\s|this\s|from\s)offers?(?!\p{L}|\s+from)|(?<!(?:may|might|could)\s+be\s+)(?:ready|prepared|willing|able)\s+to\s+(?:supply|provide|deliver|perform|carry|sell|offer)|(?<!\p{L})our\s+(?:quotation|proposal|offer)|(?:отзыва\p{L}+|відклика\p{L}+|адкліка\p{L}+)\s+(?:сво[её]\s+|наше\s+|свою\s+|нашу\s+)?(?:коммерческ\p{L}+\s+|комерційн\p{L}+\s+)?(?:предложени|пропозиці|прапанов)\p{L}*|(?:withdraw|revoke)\p{L}*\s+(?:our|the|its)\s+(?:offer|quotation|proposal)|təklif\p{L}*\s+geri\s+götür\p{L}*|t[əe]klif\s+e[td]\p{L}*|h[əe]yata\s+keçirm[əe]y[əe]\s+hazır\p{L}*|t[əe]dar[üu]k\s+etm[əe]y[əe]\s+hazır\p{L}*|առաջարկ\p{L}+|պատրաստ\s+(?:է|ենք|են)\s+\p{L}*|ұсынамыз|ұсынады", Options, PatternTime.Limit)]
    private static partial Regex Offers();

    [GeneratedRegex(@"(?:заключ[её]н|подписан|укладен|підписан|заключан|падпісан)\p{L}*\s+(?:[\p{L}-]+\s+){0,5}(?:контракт|догов[оі]р|дагавор|угод)\p{L}*|(?:контракт|догов[оі]р|дагавор)\p{L}*\s+(?:[\p{L}-]+\s+){0,3}(?:(?<!не\s)заключ[её]н|(?<!не\s)подписан|укладен|підписан|падпісан)\p{L}*|signed\s+(?:a\s+|the\s+)?contract|contract\s+(?:has\s+been|was)\s+(?:signed|concluded)|müqavilə\s+(?:bağlan|imzalan)\p{L}*|պայմանագիր\p{L}*\s+(?:կնքվ|ստորագրվ)\p{L}*|(?:կնքվ|ստորագրվ)\p{L}+\s+(?:\p{L}+\s+){0,3}պայմանագիր\p{L}*", Options, PatternTime.Limit)]
    private static partial Regex ContractMade();

    [GeneratedRegex(@"(?<!(?:в\s+случае|при|порядок|право|возможност\p{L}|условия|угроз\p{L}|у\s+разі|in\s+(?:case|the\s+event)\s+of|may\s+be|can\s+be|if)\s(?:[\p{L}]+\s)?)(?:аннулирова(?:н|л|ть)\p{L}*|расторгнут\p{L}*|расторжени\p{L}*|прекращ[её]н\p{L}*\s+(?:действие|контракт|договор)|(?:контракт|договор|действие)\p{L}*\s+(?:[\p{L}№/\d.-]+\s+){0,5}прекращ\p{L}+|отозва(?:н|л|ть)\p{L}*|отзыва(?:ет|ем)\s+(?:свою\s+)?(?:заявк|заказ|предлож)\p{L}*|отказ(?:ал\p{L}+|ыва\p{L}+)\s+от\s+(?:заказа|закупки|исполнения|контракта|поставки|покупки)|анульован\p{L}*|скасован\p{L}*|розірва(?:н|ння)\p{L}*|відкликан\p{L}*|скасаван\p{L}*|cancel(?:l)?(?:ed|ation)|withdrawn|revoked|terminated|l[əe]ğv\s+(?:edil|olun)\p{L}*|geri\s+(?:çağırıl|götürül)\p{L}*|չեղ(?:յալ|արկ)\p{L}*|լուծվ\p{L}+|бұзылды|жойылды)", Options, PatternTime.Limit)]
    private static partial Regex Cancelled();

    [GeneratedRegex(@"(?<!\p{L})not\s+to\s+(?:grant|issue|approve|authori[sz]e|permit)(?!\p{L})|(?:was|were|is|been)\s+not\s+(?:granted|approved|authori[sz]ed|issued)|не\s+заинтересован\p{L}*|не\s+зацікавлен\p{L}*|не\s+зацікаўлен\p{L}*|not\s+interested|maraqlı\s+deyil|не\s+выда(?:ть|вать|на|но)\s+(?:лиценз|разреш)\p{L}*|не\s+представля\p{L}+\s+возможн\p{L}+|(?<!не\s)отказыва(?:ет|ем|ют)\p{L}*(?!\s+от)|(?:вынужден\p{L}*|приходится)\s+(?:Вам\s+)?отказать\p{L}*|отказано\s+в|не\s+(?:можем|может|сможем|сможет|имеем\s+возможности|имеет\s+возможности|располага\p{L}+\s+возможност\p{L}+)(?:\s+(?:принять|поставить|выполнить|обеспечить|осуществить|удовлетворить|согласовать))?(?=[\s,.])|не\s+счита\p{L}+\s+возможн\p{L}+|невозможн(?:о|а|ой)\s+|не\s+(?:вбача\p{L}+\s+за\s+можлив\p{L}+|вбачається|видається|є\s+можлив\p{L}+|представляється\s+можлив\p{L}+)|не\s+ма(?:є|ємо|ють)\s+(?:можливост\p{L}+|змоги)|не\s+(?:з?може|зможемо|можемо)\s+(?:постав|викон|прийн|забезп)\p{L}+|неможлив(?:им|о|а)(?!\p{L})|(?:змушен\p{L}+\s+)?відмов(?:ити|ляє|ляємо|лено)\p{L}*|немагчыма|адмаўля\p{L}+|(?:is|are|it)\s+not\s+possible|unable\s+to|not\s+in\s+a\s+position\s+to|cannot\s+(?:be\s+)?(?:supply|supplied|accept|fulfil|approve|grant)\p{L}*|regrets?\s+(?:to\s+inform|that)|declin(?:es?|ed)|rejected|refus(?:es|ed)|mümkün\s+(?:deyil|olmadığı|olmay)\p{L}*|imtina\s+e[td]\p{L}*|rədd\s+e[td]\p{L}*|հնարավոր\s+(?:չէ|չի)|չ(?:ենք|ի)\s+կարող|մերժ\p{L}+|мүмкін\s+емес|бас\s+тарт\p{L}+", Options, PatternTime.Limit)]
    private static partial Regex Refused();

    [GeneratedRegex(@"(?:may|might|could)\s+be\s+(?:able|ready|willing)\s+to", Options, PatternTime.Limit)]
    private static partial Regex MayOffer();

    // Every contract has a section on its end; only an agreement to end it ends it.
    [GeneratedRegex(@"соглашени\p{L}+\s+(?:№\s*\S+\s+)?о\s+расторжении|(?:договорились|пришли\s+к\s+соглашению)\s+(?:[\p{L}-]+\s+){0,3}расторгнуть|угод\p{L}+\s+про\s+розірвання|дійшли\s+згоди\s+(?:[\p{L}-]+\s+){0,3}розірвати|termination\s+agreement|agree\s+to\s+terminate|müqaviləyə\s+xitam\s+verilməsi", Options, PatternTime.Limit)]
    private static partial Regex EndedByAgreement();

    [GeneratedRegex(@"(?<!прос\p{L}{1,3}\s|прос\p{L}{1,3}\sВас\s|прошу\s)рассматрива\p{L}+\s+(?:[\p{L}-]+\s+){0,2}(?:возможност\p{L}*|вопрос\p{L}*\s+(?:о\s+)?(?:возможн|закуп|постав|приобрет)\p{L}*)|(?:изуча|прорабатыва|обсужда)\p{L}+\s+(?:[\p{L}-]+\s+){0,2}(?:возможност\p{L}*|вопрос\p{L}*\s+(?:о\s+)?(?:возможн|закуп|постав|приобрет)\p{L}*)|(?:розгляда|вивча|опрацьову|обговорю)\p{L}+\s+(?:[\p{L}-]+\s+){0,2}(?:можлив\p{L}+|питан\p{L}+\s+(?:про|щодо)\s+(?:можлив|закуп|постав)\p{L}*)|(?:разгляда|вывуча)\p{L}+\s+(?:[\p{L}-]+\s+){0,2}магчымас\p{L}+|(?:is|are)\s+(?:currently\s+)?(?:considering|studying|exploring)(?:\s+the\s+(?:possibility|option))?|under\s+consideration|considers\s+the\s+possibility|(?:imkan|mümkünlü[yk])\p{L}*\s+n[əe]z[əe]rd[əe]n\s+ke[çc]ir\p{L}*|(?:imkan|mümkünlü[yk])\p{L}*\s+(?:öyr[əe]nil|araşdırıl|müzakir[əe])\p{L}*|հնարավորությ\p{L}+\s+(?:\p{L}+\s+)?(?:դիտարկ|քննարկ|ուսումնասիր)\p{L}*|(?:դիտարկ|քննարկ|ուսումնասիր)\p{L}+\s+(?:[\p{L}]+\s+){0,6}հնարավորությ\p{L}+|решени\p{L}\s+(?:[\p{L}-]+\s+){0,3}не\s+принят\p{L}*|решени\p{L}\s+(?:[\p{L}-]+\s+){0,3}не\s+принима\p{L}+|рішення\s+(?:[\p{L}-]+\s+){0,3}не\s+(?:прийнят|ухвален|прийма)\p{L}*|nothing\s+has\s+(?:yet\s+)?been\s+(?:agreed|decided)|no\s+(?:final\s+)?decision\s+(?:has\s+been\s+|was\s+)?(?:made|taken)|qərar\s+(?:hələ\s+)?qəbul\s+edilm[əe]y\p{L}*|որոշում\s+(?:\p{L}+\s+){0,3}(?:չի|չկա)|мүмкіндігін\s+қарастыр\p{L}*", Options, PatternTime.Limit)]
    private static partial Regex Considered();

    [GeneratedRegex(@"планиру\p{L}+|предполага\p{L}+|предусматрива\p{L}+\s+возможн\p{L}+|намерен(?:а|ы|о|ием|ие)?(?!\p{L})|намерева\p{L}+|(?:может|могут|мог(?:ло|ла|ли)?)\s+(?:бы\s+)?(?:быть\s+)?(?:постав|закупл|приобрет|востребован|заинтересова)\p{L}*|возможн\p{L}+\s+(?:закупк|поставк|приобретени|продаж)\p{L}*|не\s+исключа\p{L}+|плану\p{L}+|передбача\p{L}+|ма(?:є|ють)\s+намір|можлив\p{L}+\s+(?:закупівл|постав|придбан)\p{L}*|може\s+бути\s+(?:постав|закупл|придбан)\p{L}*|магчым\p{L}+\s+(?:закупк|пастаўк|набыцц)\p{L}*|(?:may|might|could)\s+be\s+(?:able|ready|willing)\s+to\s+\p{L}+|(?:is|are)\s+(?:being\s+)?planned|plans?\s+to|planning|(?:may|might|could)\s+(?:be\s+)?(?:purchas|suppl|deliver|buy|bought|acquir|order|procur)\p{L}*|possible\s+(?:purchase|supply|delivery|acquisition)|intends?\s+to|envisage[sd]?|nəzərdə\s+tut\p{L}*|planlaşdır\p{L}*|(?:tədarük|alın)\p{L}*\s+(?:edil\p{L}*\s+)?bilər|նախատես\p{L}*|պլանավոր\p{L}*|կարող\s+(?:է|են)\s+\p{L}*(?:մատակարար|գն)\p{L}*|жоспарла\p{L}+", Options, PatternTime.Limit)]
    private static partial Regex Planned();

    [GeneratedRegex(@"запрос\p{L}*\s+о\s+поставк\p{L}*|по\s+вопросу\s+поставк\p{L}*|про(?:сит|сим|шу)\s+(?:[\p{L}]+\s+){0,3}(?:поставить|продать|изготовить|отгрузить|о\s+поставк|в\s+поставк|содействи|осуществить|организовать|обеспечить|рассмотреть\s+(?:\p{L}+\s+){0,2}(?:возможност|вопрос|заявк|запрос)|направить\s+(?:\p{L}+\s+){0,2}(?:предложени|ТКП|прайс|оферт))|(?:направля|прилага)\p{L}+\s+заявк\p{L}+|заявк\p{L}+\s+на\s+(?:постав|закуп|изготов)|з\s+питання\s+постав\p{L}*|просимо\s+(?:\p{L}+\s+){0,3}(?:поставити|продати|виготовити|сприян|розглянути\s+(?:\p{L}+\s+){0,2}(?:можлив|питан|заявк)|надіслати\s+(?:\p{L}+\s+){0,2}пропоз|надати\s+(?:\p{L}+\s+){0,2}пропоз)|запит\p{L}*\s+(?:про|щодо)\s+постав\p{L}*|просім\s+(?:\p{L}+\s+){0,3}(?:разгледзець|паставіць)|request\s+for\s+(?:the\s+)?(?:supply|delivery|quotation)|requests?\s+(?:you\s+to\s+(?:supply|consider)|(?:the\s+|your\s+)?(?:supply|assistance|offer|quotation|best\s+offer))|please\s+(?:supply|deliver|quote|send\s+(?:us\s+)?(?:your\s+)?(?:offer|quotation)|consider)|tədarük\s+edilməsin\p{L}*\s+(?:xahiş|köməklik)?|(?:մատակարարել|վաճառել|տրամադրել)(?=\s)", Options, PatternTime.Limit)]
    private static partial Regex PlainAsk();

    [GeneratedRegex(@"не\s+(?:был[аио]?\s+)?(?:поставлял\p{L}*|поставлен\p{L}*|отгружал\p{L}*|отгружен\p{L}*|производил\p{L}*|передавал\p{L}*|передан\p{L}*|поступал[аио]?(?!\p{L})|поступил[аио]?|осуществлял\p{L}*|осуществлен\p{L}*|состоял\p{L}*|получен[аоы]?(?!\p{L}))|не\s+(?:бул[аои]?\s+)?(?:постачал\p{L}*|поставлен\p{L}*|відвантажу\p{L}*|відвантажен\p{L}*|надходи\p{L}*|надійшл\p{L}*|здійснювал\p{L}*|відбул\p{L}*|отриман\p{L}*)|не\s+паст[аа]ўля\p{L}+|(?:was|were|has|have)\s+(?:never|not)\s+(?:been\s+)?(?:delivered|shipped|supplied|received|dispatched)|did\s+not\s+take\s+place|t[əe]chiz\s+edilm[əe]y\p{L}*|(?:göndəril|çatdırıl|təhvil\s+veril|tədarük\s+edil)m[əe]y\p{L}*|չի\s+(?:մատակարարվ|առաքվ|ստացվ)\p{L}*|չեն\s+(?:մատակարարվ|առաքվ|ստացվ)\p{L}*", Options, PatternTime.Limit)]
    private static partial Regex Denied();
}
