using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Kinds;

/// <summary>The passport or log book of one piece or one lot.</summary>
internal sealed partial class ProductPassport : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.ProductPassport;

    protected override Regex Heading => Words();

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
            Number = code.Success ? paper.State(Paper.Flat(code.Value), code) : NumberAndDate(paper, 0).Number,
            Date = dated.Place is null ? identity.Date : paper.State(dated.Date, dated.Place),
        };
    }

    protected override Organisation? Sender(PaperReading reading) => reading.With(Role.Maker) ?? reading.Organisations.FirstOrDefault();

    [GeneratedRegex(@"^[ \t]*(?:ПАСПОРТ(?:\s+(?:ИЗДЕЛИЯ|ВИРОБУ|ВЫРАБА))?|ПАШПАРТ|ТӨЛҚҰЖАТ|ФОРМУЛЯР|PRODUCT\s+PASSPORT|LOG\s?BOOK|Паспорт\s+(?:изделия|виробу))(?!\p{L})", Options, PatternTime.Limit)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<!\p{L})\p{Lu}{4}\.\d{6}\.\d{3}(?:-\d\d)?(?:\s?(?:ПС|ФО|РЭ|ЭТ|ЕТ))?", Options, PatternTime.Limit)]
    private static partial Regex DocumentCode();

    [GeneratedRegex(@"СВИДЕТЕЛЬСТВО\s+О\s+ПРИ[ЕЁ]МК|СВІДОЦТВО\s+ПРО\s+ПРИЙМАННЯ|ПАСВЕДЧАННЕ\s+АБ\s+ПРЫЁМ|ҚАБЫЛДАУ\s+ТУРАЛЫ|CERTIFICATE\s+OF\s+ACCEPTANCE", AnyCase, PatternTime.Limit)]
    private static partial Regex Accepted();
}
