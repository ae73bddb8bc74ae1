using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Kinds;

internal sealed partial class CustomsDeclaration : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.CustomsDeclaration;

    protected override Regex Heading => Head();

    public override Identity Identify(PaperReading reading)
    {
        // Box 54 holds the place and date of the declaration (Commission of the Customs Union, Decision 257 of 2010-05-20).
        var identity = base.Identify(reading);
        var box = PlaceAndDate().Match(reading.Paper.Text);
        var dated = box.Success ? reading.Dates.FirstOrDefault(d => d.Place.Index >= box.Index && d.Place.Index < box.Index + 120) : default;
        return dated.Place is null ? identity : identity with { Date = reading.Paper.State(dated.Date, dated.Place) };
    }

    protected override Organisation? Sender(PaperReading reading) => reading.With(Role.Supplier) ?? reading.Organisations.FirstOrDefault();

    [GeneratedRegex(@"^[ \t]*(?:(?:ГРУЗОВАЯ\s+)?ТАМОЖЕННАЯ\s+ДЕКЛАРАЦИЯ|ДЕКЛАРАЦИЯ\s+(?:НА|HA)\s+ТОВАРЫ|(?:ВАНТАЖНА\s+)?МИТНА\s+ДЕКЛАРАЦІЯ|CUSTOMS\s+DECLARATION|EXPORT\s+DECLARATION|GÖMRÜK\s+BƏYANNAMƏSİ|(?:Декларация\s+на\s+товары|Таможенная\s+декларация|Митна\s+декларація|Customs\s+declaration)(?!\p{L}))", Options, TimeoutMilliseconds)]
    private static partial Regex Head();

    [GeneratedRegex(@"54\.\s*(?:Место\s+и\s+дата|Місце\s+і\s+дата|Place\s+and\s+date)?", Options | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex PlaceAndDate();
}

internal sealed partial class ExportLicence : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.ExportLicence;

    protected override Regex Heading => Head();

    protected override Organisation? Sender(PaperReading reading)
    {
        var head = Head(reading);
        return reading.Organisations.LastOrDefault(o => o.Kind is PartyKind.Ministry && o.Start < head.Index) ?? reading.Organisations.FirstOrDefault(o => o.Kind is PartyKind.Ministry);
    }

    [GeneratedRegex(@"^[ \t]*(?:(?:ЭКСПОРТНАЯ\s+)?ЛИЦЕНЗИЯ|РАЗОВАЯ\s+ЛИЦЕНЗИЯ|РАЗРЕШЕНИЕ|ЛІЦЭНЗІЯ|ЛІЦЕНЗІЯ|ДОЗВІЛ|EXPORT\s+LICEN[CS]E|LICEN[CS]E|LİSENZİYA|Лицензия(?=\s*№)|Разрешение(?=\s*№)|Дозвіл(?=\s*№)|Export\s+licen[cs]e(?=\s*N))(?!\p{L})", Options, TimeoutMilliseconds)]
    private static partial Regex Head();
}

internal sealed partial class EndUserCertificate : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.EndUserCertificate;

    protected override Regex Heading => Head();

    protected override Organisation? Sender(PaperReading reading) =>
        reading.Organisations.FirstOrDefault(o => o.Kind is PartyKind.Ministry && o.Start < Head(reading).Index) ?? reading.With(Role.EndUser) ?? reading.Organisations.FirstOrDefault(o => o.Kind is PartyKind.Ministry);

    [GeneratedRegex(@"^[ \t]*(?:СЕРТИФИКАТ\s+КОНЕЧНОГО\s+(?:ПОЛЬЗОВАТЕЛЯ|ПОТРЕБИТЕЛЯ)|СЕРТИФІКАТ\s+КІНЦЕВОГО|СЕРТЫФІКАТ\s+КАНЧАТКОВАГА|END[- ]USER\s+(?:CERTIFICATE|STATEMENT|UNDERTAKING)|SON\s+İSTİFADƏÇİ|ՎԵՐՋՆԱԿԱՆ\s+\p{L}+\s+(?:ՎԿԱՅԱԳԻՐ|ՍԵՐՏԻՖԻԿԱՏ|ՀԱՎԱՍՏԱԳԻՐ)|End-[Uu]ser\s+[Cc]ertificate|Сертификат\s+конечного\s+п\p{L}+(?=\s*№))", Options, TimeoutMilliseconds)]
    private static partial Regex Head();
}

internal sealed partial class ExportPassport : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.ExportPassport;

    protected override Regex Heading => Head();

    protected override Organisation? Sender(PaperReading reading) => reading.With(Role.Maker) ?? reading.Organisations.FirstOrDefault();

    [GeneratedRegex(@"^[ \t]*(?:ПАСПОРТ\s+(?:ЭКСПОРТНОГО\s+ОБЛИКА|ЕКСПОРТНОГО\s+ВИГЛЯДУ|ЕКСПОРТНОГО\s+ОБЛИКУ)|РЕКЛАМНЫЙ\s+ПАСПОРТ|РЕКЛАМНИЙ\s+ПАСПОРТ|ЭКСПОРТНЫЙ\s+ПАСПОРТ|ЕКСПОРТНИЙ\s+ПАСПОРТ|EXPORT\s+PASSPORT|ADVERTISING\s+PASSPORT|Паспорт\s+экспортного\s+облика|Рекламный\s+паспорт)", Options, TimeoutMilliseconds)]
    private static partial Regex Head();
}

internal sealed partial class ProductPassport : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.ProductPassport;

    protected override Regex Heading => Head();

    public override Identity Identify(PaperReading reading)
    {
        // A passport is numbered by its designation in the maker's documents (GOST 2.201) and dated by the acceptance it certifies.
        var identity = base.Identify(reading);
        var paper = reading.Paper;
        var code = DocumentCode().Match(paper.Text);
        var accepted = Accepted().Match(paper.Text);
        var dated = accepted.Success ? reading.OwnDates.LastOrDefault(d => d.Place.Index > accepted.Index) : default;
        return identity with
        {
            Number = code.Success ? paper.State(Paper.Flat(code.Value), code) : SerialNumber(paper),
            Date = dated.Place is null ? identity.Date : paper.State(dated.Date, dated.Place),
        };
    }

    protected override Organisation? Sender(PaperReading reading) => reading.With(Role.Maker) ?? reading.Organisations.FirstOrDefault();

    private static Stated<string>? SerialNumber(Paper paper)
    {
        var (number, _) = NumberAndDate(paper, 0);
        return number;
    }

    [GeneratedRegex(@"^[ \t]*(?:ПАСПОРТ(?:\s+(?:ИЗДЕЛИЯ|ВИРОБУ|ВЫРАБА))?|ФОРМУЛЯР|PRODUCT\s+PASSPORT|LOG\s?BOOK|Паспорт\s+изделия)(?!\p{L})", Options, TimeoutMilliseconds)]
    private static partial Regex Head();

    [GeneratedRegex(@"(?<!\p{L})\p{Lu}{4}\.\d{6}\.\d{3}(?:-\d\d)?(?:\s?(?:ПС|ФО|РЭ))?", Options, TimeoutMilliseconds)]
    private static partial Regex DocumentCode();

    [GeneratedRegex(@"СВИДЕТЕЛЬСТВО\s+О\s+ПРИ[ЕЁ]МК|СВІДОЦТВО\s+ПРО\s+ПРИЙМАННЯ|CERTIFICATE\s+OF\s+ACCEPTANCE", Options | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex Accepted();
}
