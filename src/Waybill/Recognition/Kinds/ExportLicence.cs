using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Kinds;

/// <summary>A state's leave to export, import or carry goods.</summary>
internal sealed partial class ExportLicence : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.ExportLicence;

    protected override Regex Heading => Words();

    protected override Organisation? Sender(PaperReading reading)
    {
        var head = Head(reading);
        return reading.Organisations.LastOrDefault(o => o.Kind is PartyKind.Ministry && o.Start < head.Index) ?? reading.Organisations.FirstOrDefault(o => o.Kind is PartyKind.Ministry);
    }

    [GeneratedRegex(@"^[ \t]*(?:(?:ЭКСПОРТНАЯ\s+|РАЗОВАЯ\s+|ГЕНЕРАЛЬНАЯ\s+)?ЛИЦЕНЗИЯ|(?:РАЗОВОЕ\s+)?РАЗРЕШЕНИЕ|ЛІЦЭНЗІЯ|ДАЗВОЛ|(?:РАЗОВА\s+|ЕКСПОРТНА\s+)?ЛІЦЕНЗІЯ|(?:РАЗОВИЙ\s+|ГЕНЕРАЛЬНИЙ\s+)?ДОЗВІЛ|РҰҚСАТ|(?:EXPORT|IMPORT|TRANSIT)\s+(?:LICEN[CS]E|PERMIT)|LICEN[CS]E|L[İi]SENZ[İi]YA|ԼԻՑԵՆԶԻԱ|ԹՈՒՅԼՏՎՈՒԹՅՈՒՆ)(?!\p{L})", AnyCase, PatternTime.Limit)]
    private static partial Regex Words();
}
