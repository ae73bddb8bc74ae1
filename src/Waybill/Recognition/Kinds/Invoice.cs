using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Kinds;

/// <summary>A bill, also one in advance.</summary>
internal sealed partial class Invoice : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.Invoice;

    protected override Regex Heading => Words();

    protected override Organisation? Sender(PaperReading reading)
    {
        // An English invoice has its author as letterhead and may name the supplier of the goods further down.
        var head = Head(reading);
        var above = reading.Organisations.Where(o => head.Success && o.Start < head.Index).ToList();
        return ContractParties.Seller(reading)
            ?? above.Find(o => reading.Plays(o, Role.Supplier)) ?? above.FindLast(o => !reading.Plays(o, Role.Buyer) && !reading.Plays(o, Role.Consignee))
            ?? reading.With(Role.Supplier) ?? Behind(reading, From()) ?? reading.Organisations.FirstOrDefault();
    }

    protected override Organisation? Addressee(PaperReading reading) =>
        ContractParties.Buyer(reading) ?? reading.With(Role.Buyer) ?? Behind(reading, BilledTo()) ?? reading.With(Role.Consignee);

    protected override Stated<string>? Signatory(Paper paper) => Signatures.SecondLast(paper);

    [GeneratedRegex(@"^[ \t]*(?:СЧ[ЕЁ]Т(?:-ФАКТУРА|-ПРОФОРМА|\s+НА\s+ОПЛАТУ)?|ИНВОЙС|ІНВОЙС|РАХУНОК(?:-ФАКТУРА|-ПРОФОРМА)?|РАХУНАК(?:-ФАКТУРА)?|(?:ТӨЛЕМГЕ\s+АРНАЛҒАН\s+)?ШОТ(?:-ФАКТУРА)?|(?:PRO-?\s?FORMA\s+|COMMERCIAL\s+|TAX\s+)?INVOICE|PROFORMA|HESAB(?:-FAKTURA)?|ՀԱՇԻՎ(?:-ԱՊՐԱՆՔԱԳԻՐ)?)(?!\p{L})", AnyCase, PatternTime.Limit)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?:bill(?:ed)?\s+to|^[ \t]*to(?=\s*:)|sold\s+to|invoice\s+to|messrs\.?|плательщик\p{L}*|платник\p{L}*|плацельшчык|төлеуші|ödəyici|получател\p{L}*|одержувач\p{L}*)\s*:?", AnyCase, PatternTime.Limit)]
    private static partial Regex BilledTo();

    [GeneratedRegex(@"^[ \t]*(?:from|issued\s+by|beneficiary|одержувач\s+платежу|получатель\s+платежа|benefisiar)\s*:?", AnyCase, PatternTime.Limit)]
    private static partial Regex From();
}
