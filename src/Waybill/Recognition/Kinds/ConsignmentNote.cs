using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Kinds;

/// <summary>A paper that travels with goods: ТТН, ТН, CMR, air waybill.</summary>
internal sealed partial class ConsignmentNote : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.ConsignmentNote;

    protected override Regex Heading => Words();

    public override Identity Identify(PaperReading reading)
    {
        var identity = base.Identify(reading);

        // An air waybill has a prefix of the carrier and eight digits, however it is set.
        if (AirWaybill().IsMatch(Head(reading).Value) && AirWaybillNumber().Match(reading.Paper.Text) is { Success: true } air)
        {
            return identity with { Number = reading.Paper.State(string.Concat(air.Value.Where(c => !char.IsWhiteSpace(c))), air) };
        }

        var series = SeriesAndNumber().Match(reading.Paper.Text);
        return identity.Number is null && series.Success ? identity with { Number = reading.Paper.State(series.Groups["number"].Value, series.Groups["number"]) } : identity;
    }

    protected override Organisation? Sender(PaperReading reading) =>
        Behind(reading, Consignor(), 120)
        ?? reading.Organisations.FirstOrDefault(o => !reading.Roles.Any(r => r.Party.Start == o.Start && r.Role is Role.Consignee or Role.Carrier));

    protected override Organisation? Addressee(PaperReading reading) => reading.With(Role.Consignee) ?? Behind(reading, Consignee(), 120);

    [GeneratedRegex(@"^[ \t]*(?:ТОВАРНО-?\s?ТРАНСПОРТНАЯ\s+НАКЛАДНАЯ|ТОВАРНО-?\s?ТРАНСПОРТНА\s+НАКЛАДНА|ТАВАРНА-?\s?ТРАНСПАРТНАЯ|ТОВАРНАЯ\s+НАКЛАДНАЯ|ТРАНСПОРТНАЯ\s+НАКЛАДНАЯ|АВИАЦИОННАЯ\s+НАКЛАДНАЯ|АВИАНАКЛАДНАЯ|ВИДАТКОВА\s+НАКЛАДНА|РАСХОДНАЯ\s+НАКЛАДНАЯ|АВІАНАКЛАДНА|АВІАВАНТАЖНА\s+НАКЛАДНА|ГРУЗОВАЯ\s+НАКЛАДНАЯ|ЖЕЛЕЗНОДОРОЖНАЯ\s+НАКЛАДНАЯ|ЗАЛІЗНИЧНА\s+НАКЛАДНА|ТОВАРНА\s+НАКЛАДНА|КОНОСАМЕНТ|(?:OCEAN\s+)?BILL\s+OF\s+LADING|AIRWAY\s+BILL|SEA\s+WAYBILL|АВІАЦІЙНА\s+НАКЛАДНА|МІЖНАРОДНА\s+ТОВАРНО|МЕЖДУНАРОДНАЯ\s+ТОВАРНО|НАКЛАДНАЯ|НАКЛАДНА|ТАУАР(?:ЛЫҚ)?-?\s?(?:КӨЛІК\s+)?ЖҮКҚҰЖАТЫ|ЖҮКҚҰЖАТ|INTERNATIONAL\s+(?:ROAD\s+)?CONSIGNMENT\s+NOTE|CONSIGNMENT\s+NOTE|AIR\s+WAYBILL|WAYBILL|DELIVERY\s+NOTE|CMR|YÜK\s+QA[İi]MƏS[İi]|ԲԵՌՆԱԳԻՐ)(?!\p{L})", AnyCase, PatternTime.Limit)]
    private static partial Regex Words();

    [GeneratedRegex(@"AIR\s?WAY|АВИА|АВІА", AnyCase, PatternTime.Limit)]
    private static partial Regex AirWaybill();

    // IATA Resolution 600a: three digits, then a serial number of eight.
    [GeneratedRegex(@"(?<![\d-])\d{3}\s?-\s?\d{4}\s?\d{4}(?!\d)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex AirWaybillNumber();

    // Numbered blanks carry series and number above the heading.
    [GeneratedRegex(@"(?<!\p{L})(?:сери[яи]|сер[іи]я)\s+\p{L}{1,3}\s*(?:№|N[oeе°º]?\.?)?\s*(?<number>\d{5,9})(?!\d)", AnyCase, PatternTime.Limit)]
    private static partial Regex SeriesAndNumber();

    [GeneratedRegex(@"грузоотправител\p{L}*|вантажовідправник\p{L}*|грузаадпраўшчык|жүк\s+жөнелтуші|consignor|shipper(?:['’]s\s+name(?:\s+and\s+address)?)?|^[ \t]*1[ .)]{1,3}(?:sender|отправитель|відправник)|(?<!\p{L})(?:отправитель|відправник|постачальник|sender)(?!\p{L})|yükgöndərən|բեռն\s*առաքող", AnyCase, PatternTime.Limit)]
    private static partial Regex Consignor();

    [GeneratedRegex(@"грузополучател\p{L}*|вантажоодержувач\p{L}*|грузаатрымальнік|жүк\s+алушы|consignee(?:['’]s\s+name(?:\s+and\s+address)?)?|(?<!\p{L})(?:получатель|одержувач|отримувач)(?!\p{L})|yükalan|բեռն\s*ստացող", AnyCase, PatternTime.Limit)]
    private static partial Regex Consignee();
}
