using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Kinds;

/// <summary>A contract of whatever name, or an additional agreement to one.</summary>
internal sealed partial class Contract : HeadedKind
{
    private const int LinesOfForm = 3;

    public override DocumentKind Kind => DocumentKind.Contract;

    protected override Regex Heading => Words();

    /// <summary>A packing list, a technical description or an act that names its contract on a line of its own is none.</summary>
    public override Quote? Recognise(PaperReading reading) =>
        base.Recognise(reading) is { } quote && !(OtherForm().Match(reading.Paper.Text) is { Success: true } other && other.Index < Head(reading).Index) && !IsLineOfForm(reading) ? quote : null;

    /// <summary>Below other lines of a form, "Contract No. …" in small letters only says which contract the form is about.</summary>
    private bool IsLineOfForm(PaperReading reading)
    {
        var head = Head(reading);
        return head.Value.Any(char.IsLower) && FormLine().Count(reading.Paper.Text[..head.Index]) >= LinesOfForm;
    }

    protected override Organisation? Sender(PaperReading reading) =>
        ContractParties.Seller(reading) ?? reading.With(Role.Supplier) ?? reading.Organisations.FirstOrDefault();

    protected override Organisation? Addressee(PaperReading reading)
    {
        var buyer = ContractParties.Buyer(reading)
            ?? reading.Roles.Where(r => r.Role == Role.Buyer && r.Party.Start < (reading.Organisations.Skip(1).FirstOrDefault()?.End ?? 0) + 1).Select(r => r.Party).FirstOrDefault()
            ?? reading.With(Role.Intermediary) ?? reading.With(Role.Buyer);
        return buyer;
    }

    protected override Stated<string>? Signatory(Paper paper) => Signatures.SecondLast(paper);

    [GeneratedRegex(@"^[ \t]*\p{Lu}[^:\n]{3,40}:[ \t]+\S", Options, PatternTime.Limit)]
    private static partial Regex FormLine();

    [GeneratedRegex(@"^[ \t]*(?:PACKING\s+LIST|УПАКОВОЧНЫЙ\s+ЛИСТ|ПАКУВАЛЬНИЙ\s+ЛИСТ|QABLAŞDIRMA\s+VƏRƏQ[İI]|CERTIFICATE\s+OF\s+(?:ORIGIN|QUALITY|CONFORMITY)|СЕРТИФИКАТ\s+(?:ПРОИСХОЖДЕНИЯ|КАЧЕСТВА|СООТВЕТСТВИЯ)|СЕРТИФІКАТ\s+(?:ПОХОДЖЕННЯ|ЯКОСТІ|ВІДПОВІДНОСТІ))(?!\p{L})", Options, PatternTime.Limit)]
    private static partial Regex OtherForm();

    [GeneratedRegex(@"^[ \t]*(?:(?:(?:ГОСУДАРСТВЕННЫЙ|ВНЕШНЕТОРГОВЫЙ|ВНЕШНЕЭКОНОМИЧЕСКИЙ|ЭКСПОРТНЫЙ|РАМОЧНЫЙ|ДЕРЖАВНИЙ|ЗОВНІШНЬОЕКОНОМІЧНИЙ|ЕКСПОРТНИЙ|РАМКОВИЙ)\s+)?(?:КОНТРАКТ|ДОГОВОР|ДОГОВІР|ДАГАВОР|КАНТРАКТ)|ДОПОЛНИТЕЛЬНОЕ\s+СОГЛАШЕНИЕ|ДОДАТКОВА\s+УГОДА|ДАДАТКОВАЕ\s+ПАГАДНЕННЕ|(?:ҚОСЫМША\s+)?КЕЛІСІМ-?ШАРТ|САТЫП\s+АЛУ\s+ШАРТЫ|ШАРТ|(?:SALES?|PURCHASE|SUPPLY|DELIVERY|COMMISSION|AGENCY|FRAMEWORK|EXPORT|SERVICE)\s+(?:AND\s+\p{L}+\s+)?(?:CONTRACT|AGREEMENT)|CONTRACT|(?:ADDITIONAL|SUPPLEMENTARY)\s+AGREEMENT|AGREEMENT|ADDENDUM|AMENDMENT|(?:\p{L}+(?:-\p{L}+)?\s+)?MÜQAV[İi]LƏ(?:S[İi])?|(?:\p{L}+\s+)?ՊԱՅՄԱՆԱԳԻՐ|ПАГАДНЕННЕ(?=[^\n]{0,40}№))(?!\p{L})", AnyCase, PatternTime.Limit)]
    private static partial Regex Words();
}
