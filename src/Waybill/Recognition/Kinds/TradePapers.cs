using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Kinds;

internal sealed partial class Contract : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.Contract;

    protected override Regex Heading => Head();

    protected override Organisation? Sender(PaperReading reading) => reading.With(Role.Supplier) ?? reading.Organisations.FirstOrDefault();

    protected override Organisation? Addressee(PaperReading reading) =>
        reading.Roles.Where(r => r.Role == Role.Buyer && r.Party.Start < (reading.Organisations.Skip(1).FirstOrDefault()?.End ?? 0) + 1).Select(r => r.Party).FirstOrDefault()
        ?? reading.With(Role.Intermediary) ?? reading.With(Role.Buyer);

    protected override Stated<string>? Signatory(Paper paper) => Signatures.SecondLast(paper);

    [GeneratedRegex(@"^[ \t]*(?:КОНТРАКТ|ДОГОВОР|ДОГОВІР|ДАГАВОР|CONTRACT|AGREEMENT|MÜQAVİLƏ|ՊԱՅՄԱՆԱԳԻՐ|(?:Контракт|Договор|Договір|Contract|Agreement|Müqavilə|Пагадненне)(?=[^\n]{0,40}(?:№|N[o°º]\b)))(?!\p{L})", Options, TimeoutMilliseconds)]
    private static partial Regex Head();
}

internal sealed partial class Specification : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.Specification;

    protected override Regex Heading => Head();

    public override Identity Identify(PaperReading reading)
    {
        // Without a date of its own a specification is of its contract's day.
        var identity = base.Identify(reading);
        return identity.Date is not null ? identity
            : identity with { Date = reading.Citations.Where(c => c.Kind == CitationKind.Contract).Select(c => c.Date).FirstOrDefault(d => d is not null) };
    }

    protected override Stated<string>? Signatory(Paper paper) => Signatures.SecondLast(paper);

    [GeneratedRegex(@"^[ \t]*(?:СПЕЦИФИКАЦИЯ|СПЕЦИФІКАЦІЯ|СПЕЦЫФІКАЦЫЯ|SPECIFICATION|SPESİFİKASİYA|Спецификация(?=\s*№)|Специфікація(?=\s*№)|Specification(?=\s*No))(?!\p{L})", Options, TimeoutMilliseconds)]
    private static partial Regex Head();
}

internal sealed partial class Invoice : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.Invoice;

    protected override Regex Heading => Head();

    protected override Organisation? Sender(PaperReading reading)
    {
        // An English invoice has its author as letterhead and may name the supplier of the goods further down.
        var head = Head(reading);
        return reading.Organisations.LastOrDefault(o => head.Success && o.Start < head.Index) ?? reading.With(Role.Supplier) ?? reading.Organisations.FirstOrDefault();
    }

    protected override Organisation? Addressee(PaperReading reading) => reading.With(Role.Buyer) ?? reading.With(Role.Consignee);

    protected override Stated<string>? Signatory(Paper paper) => Signatures.SecondLast(paper);

    [GeneratedRegex(@"^[ \t]*(?:СЧ[ЕЁ]Т(?:-ФАКТУРА)?|ИНВОЙС|РАХУНОК(?:-ФАКТУРА)?|РАХУНАК(?:-ФАКТУРА)?|(?:PROFORMA\s+|COMMERCIAL\s+)?INVOICE|HESAB(?:-FAKTURA)?|ՀԱՇԻՎ(?:-ԱՊՐԱՆՔԱԳԻՐ)?|(?:Сч[её]т(?:-фактура)?|Инвойс|Рахунок(?:-фактура)?|(?:Commercial\s+)?Invoice|Hesab-faktura)(?=[^\n]{0,24}(?:№|N[o°º]\b)))(?!\p{L})", Options, TimeoutMilliseconds)]
    private static partial Regex Head();
}

internal sealed partial class ConsignmentNote : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.ConsignmentNote;

    protected override Regex Heading => Head();

    protected override Organisation? Sender(PaperReading reading)
    {
        var label = Consignor().Match(reading.Paper.Text);
        return (label.Success ? reading.Organisations.FirstOrDefault(o => o.Start >= label.Index + label.Length && o.Start - label.Index < 120) : null)
            ?? reading.Organisations.FirstOrDefault(o => !reading.Roles.Any(r => r.Party.Start == o.Start && r.Role is Role.Consignee or Role.Carrier));
    }

    protected override Organisation? Addressee(PaperReading reading) => reading.With(Role.Consignee);

    [GeneratedRegex(@"^[ \t]*(?:ТОВАРНО-?\s?ТРАНСПОРТНАЯ\s+НАКЛАДНАЯ|ТОВАРНО-?\s?ТРАНСПОРТНА\s+НАКЛАДНА|ТАВАРНА-?\s?ТРАНСПАРТНАЯ|ТОВАРНАЯ\s+НАКЛАДНАЯ|ВИДАТКОВА\s+НАКЛАДНА|МЕЖДУНАРОДНАЯ\s+ТОВАРНО|НАКЛАДНАЯ|НАКЛАДНА|INTERNATIONAL\s+CONSIGNMENT\s+NOTE|CONSIGNMENT\s+NOTE|AIR\s+WAYBILL|WAYBILL|CMR|YÜK\s+QAİMƏSİ|Товарно-транспортн\p{L}+\s+накладн\p{L}+)(?!\p{L})", Options, TimeoutMilliseconds)]
    private static partial Regex Head();

    [GeneratedRegex(@"грузоотправител\p{L}*|вантажовідправник\p{L}*|consignor|1\.\s*sender|shipper|yükgöndərən", Options | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex Consignor();
}

internal sealed partial class AcceptanceAct : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.AcceptanceAct;

    protected override Regex Heading => Head();

    [GeneratedRegex(@"^[ \t]*(?:[АA][КK][ТT](?=\s|№|$)(?=[\s\S]{0,160}(?:[Пп]ри[её]м|ПРИ[ЕЁ]М|[Сс]дач|[Пп]ередач|[Пп]рийм|[Вв]ыполненн))|ACCEPTANCE\s+(?:ACT|CERTIFICATE|REPORT)|ACT\s+OF\s+ACCEPTANCE|TƏHVİL|при[её]мки-передачи\s+выполненных)", Options, TimeoutMilliseconds)]
    private static partial Regex Head();
}

internal static class Signatures
{
    /// <summary>Of two signatures side by side the first: the seller's, or the head's before the accountant's.</summary>
    public static Stated<string>? SecondLast(Paper paper)
    {
        var last = PersonFinder.LastSignature(paper.Text, 0, paper.Text.Length);
        if (!last.Success)
        {
            return null;
        }

        var before = PersonFinder.LastSignature(paper.Text, 0, last.Index);
        var chosen = before.Success && last.Index - before.Index < 200 ? before : last;
        return paper.State(Paper.Flat(chosen.Value), chosen);
    }
}
