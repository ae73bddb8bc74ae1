using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Kinds;

/// <summary>The description under which a product may be offered abroad; it knows no buyer.</summary>
internal sealed partial class ExportPassport : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.ExportPassport;

    protected override Regex Heading => Words();

    protected override Organisation? Sender(PaperReading reading) => reading.With(Role.Maker) ?? reading.Organisations.FirstOrDefault();

    [GeneratedRegex(@"^[ \t]*(?:ПАСПОРТ\s+(?:ЭКСПОРТНОГО\s+ОБЛИКА|ЕКСПОРТНОГО\s+(?:ВИГЛЯДУ|ОБЛИКУ))|РЕКЛАМНЫЙ\s+ПАСПОРТ|РЕКЛАМНИЙ\s+ПАСПОРТ|ЭКСПОРТНЫЙ\s+ПАСПОРТ|ЕКСПОРТНИЙ\s+ПАСПОРТ|ПАШПАРТ\s+ЭКСПАРТНАГА\s+\p{L}+|EXPORT\s+PASSPORT|ADVERTISING\s+PASSPORT)(?!\p{L})", AnyCase, PatternTime.Limit)]
    private static partial Regex Words();
}
