using System.Text.RegularExpressions;

namespace Waybill.Recognition.Kinds;

/// <summary>What somebody wrote for his own house of a trip, of talks or of deals.</summary>
internal sealed partial class Report : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.Report;

    protected override Regex Heading => Words();

    public override Identity Identify(PaperReading reading) => base.Identify(reading) with { Number = null };

    [GeneratedRegex(@"^[ \t]*(?:ОТЧ[ЕЁ]Т|ЗВІТ|СПРАВАЗДАЧА|ДОКЛАД(?:НАЯ\s+ЗАПИСКА)?|ДОПОВІДНА\s+ЗАПИСКА|ДАКЛАДНАЯ\s+ЗАПІСКА|СЛУЖЕБНАЯ\s+ЗАПИСКА|СЛУЖБОВА\s+ЗАПИСКА|АНАЛИТИЧЕСКАЯ\s+(?:СПРАВКА|ЗАПИСКА)|АНАЛІТИЧНА\s+(?:ДОВІДКА|ЗАПИСКА)|(?:ИНФОРМАЦИОННАЯ\s+)?СПРАВКА|ДОВІДКА|(?:(?:BUSINESS\s+)?TRIP\s+|INTERNAL\s+|FIELD\s+|MISSION\s+|VISIT\s+|STATUS\s+|BACK-TO-OFFICE\s+)?REPORT|MEMORANDUM|MEMO|HESABAT|ARAYIŞ|(?:EZAM[İi]YYƏT\s+)?HESABATI|ՀԱՇՎԵՏՎՈՒԹՅՈՒՆ|ЕСЕП|БАЯНДАМА)(?!\p{L})", AnyCase, PatternTime.Limit)]
    private static partial Regex Words();
}
