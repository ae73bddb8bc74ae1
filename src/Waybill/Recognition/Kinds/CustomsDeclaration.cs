using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Kinds;

/// <summary>A declaration of goods to the customs of one state.</summary>
internal sealed partial class CustomsDeclaration : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.CustomsDeclaration;

    protected override Regex Heading => Words();

    public override Identity Identify(PaperReading reading)
    {
        // Box 54 holds the place and date of the declaration (Commission of the Customs Union, Decision 257 of 2010-05-20).
        var identity = base.Identify(reading);
        var box = PlaceAndDate().Match(reading.Paper.Text);
        var dated = box.Success ? reading.Dates.FirstOrDefault(d => d.Place.Index >= box.Index && d.Place.Index < box.Index + 120) : default;
        return dated.Place is null ? identity : identity with { Date = reading.Paper.State(dated.Date, dated.Place) };
    }

    protected override Organisation? Sender(PaperReading reading) => reading.With(Role.Supplier) ?? reading.Organisations.FirstOrDefault();

    [GeneratedRegex(@"^[ \t]*(?:(?:ГРУЗОВАЯ\s+)?ТАМОЖЕННАЯ\s+ДЕКЛАРАЦИЯ|ДЕКЛАРАЦИЯ\s+(?:НА|HA)\s+ТОВАРЫ|(?:ВАНТАЖНА\s+)?МИТНА\s+ДЕКЛАРАЦІЯ|МЫТНАЯ\s+ДЭКЛАРАЦЫЯ|ТАУАРЛАРҒА\s+АРНАЛҒАН\s+ДЕКЛАРАЦИЯ|КЕДЕНДІК\s+ДЕКЛАРАЦИЯ|(?:CUSTOMS|EXPORT|GOODS)\s+DECLARATION|GÖMRÜK\s+BƏYANNAMƏS[İi]|ՄԱՔՍԱՅԻՆ\s+ՀԱՅՏԱՐԱՐԱԳԻՐ)(?!\p{L})", AnyCase, PatternTime.Limit)]
    private static partial Regex Words();

    [GeneratedRegex(@"54[. ]\s*(?:Место\s+и\s+дата|Місце\s+[ій]\s+дата|Місце\s+та\s+дата|Place\s+and\s+date)?", AnyCase, PatternTime.Limit)]
    private static partial Regex PlaceAndDate();
}
