using System.Text.RegularExpressions;

namespace Waybill.Recognition.Kinds;

/// <summary>A paper by which one side hands goods or works over and the other takes them.</summary>
internal sealed partial class AcceptanceAct : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.AcceptanceAct;

    protected override Regex Heading => Words();

    [GeneratedRegex(@"^[ \t]*(?:[АA][КK][ТT](?=\s|№|$)(?=[\s\S]{0,160}(?:при[её]м|сдач|сда[чю]|здач|здавання|передач|передав|перадач|прийм|прийняття|прыём|прыма|выполненн|виконан|выканан))|ПРОТОКОЛ\s+(?:ПРИ[ЕЁ]МК|ПРИЙМАНН|СДАЧИ|ПРИЙОМ)\p{L}*|(?:(?:DELIVERY|HAND-?OVER|TRANSFER)(?:\s*(?:AND|-|/|&)\s*|\s+))?ACCEPTANCE\s+(?:ACT|CERTIFICATE|REPORT|PROTOCOL|STATEMENT)|(?:ACT|PROTOCOL|CERTIFICATE|DEED)\s+OF\s+(?:(?:DELIVERY|TRANSFER|HAND-?OVER)\s+AND\s+)?ACCEPTANCE|ACCEPTANCE-TRANSFER\s+ACT|TƏHV[İi]L|ҚАБЫЛДАУ[- ]\p{L}+\s+АКТ\p{L}*|ҚАБЫЛДАУ\s+АКТІСІ|(?:ՀԱՆՁՆՄԱՆ|ԸՆԴՈՒՆՄԱՆ)\p{L}*|при[её]мки-передачи\s+выполненных)", AnyCase, PatternTime.Limit)]
    private static partial Regex Words();
}
