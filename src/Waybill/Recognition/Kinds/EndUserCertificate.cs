using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Kinds;

/// <summary>A buyer's word to the state of the exporter on who will use the goods.</summary>
internal sealed partial class EndUserCertificate : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.EndUserCertificate;

    protected override Regex Heading => Words();

    protected override Organisation? Sender(PaperReading reading) =>
        reading.Organisations.FirstOrDefault(o => o.Kind is PartyKind.Ministry && o.Start < Head(reading).Index) ?? reading.With(Role.EndUser) ?? reading.Organisations.FirstOrDefault(o => o.Kind is PartyKind.Ministry);

    [GeneratedRegex(@"^[ \t]*(?:СЕРТИФИКАТ\s+КОНЕЧНОГО\s+(?:ПОЛЬЗОВАТЕЛЯ|ПОТРЕБИТЕЛЯ|ИСПОЛЬЗОВАНИЯ)|СЕРТИФІКАТ\s+КІНЦЕВОГО|СЕРТЫФІКАТ\s+КАНЧАТКОВАГА|END[- ]USE(?:R(?:['’]S)?)?\s+(?:CERTIFICATE|STATEMENT|UNDERTAKING)|SON\s+[İi]ST[İi]FADƏÇ[İi]|СОҢҒЫ\s+ПАЙДАЛАНУШЫ\p{L}*|ТҮПКІ\s+ПАЙДАЛАНУШЫ\p{L}*|ՎԵՐՋՆԱԿԱՆ\s+\p{L}+\s+(?:ՎԿԱՅԱԳԻՐ|ՍԵՐՏԻՖԻԿԱՏ|ՀԱՎԱՍՏԱԳԻՐ))", AnyCase, PatternTime.Limit)]
    private static partial Regex Words();
}
