using System.Text.RegularExpressions;
using Waybill.Recognition.Annotation;
using Waybill.Recognition.Zones;

namespace Waybill.Recognition.Kinds;

/// <summary>The number that a paper has itself: behind its heading, above it, in a box of its form, or on the register line of a letter.</summary>
internal sealed partial class OwnNumber(AnnotatedPaper paper, FoundKind kind)
{
    /// <summary>What belongs to a heading stands within so many characters behind it.</summary>
    public const int NearTitle = 700;

    /// <summary>The number stands within so many lines below the heading.</summary>
    private const int LinesBelowTitle = 3;

    /// <summary>The number that a blank was printed with has at least so many signs.</summary>
    private const int ShortestSerial = 4;

    /// <summary>No noun for a paper has fewer letters: "ƏMR".</summary>
    private const int ShortestNoun = 3;

    /// <summary>A line above the heading that prints the number of the blank is no longer.</summary>
    private const int LongestBlankLine = 40;

    private readonly KindTraits _traits = KindTraits.Of(kind.Kind);

    /// <summary>The number with the date beside it; null where the paper prints none, and for kinds that have none.</summary>
    public RegisterLine? Find() => kind.Kind is DocumentKind.Email or DocumentKind.Chat or DocumentKind.Register or DocumentKind.PressArticle ? null : Number();

    private RegisterLine? Number()
    {
        if (paper.FieldsOf("swift-number").FirstOrDefault(f => !f.IsEmpty) is { } tag && LetterHead.NumberAt(paper, tag.ValueStart, tag.FirstLineEnd) is { } reference)
        {
            return new RegisterLine(reference, null);
        }

        if (kind.Kind == DocumentKind.AirWaybill && paper.Identifiers.FirstOrDefault(i => i.Scheme == "AWB") is { } waybill)
        {
            return new RegisterLine(new TextSpan(waybill.Start, waybill.End), null);
        }

        if (kind.Title is { } title && BehindTitle(new TextSpan(title.Start, title.End), 0) is { } beside)
        {
            return beside;
        }

        // "CMR № 0418853" above or below the heading in words.
        if (_traits.Ends == KindEnds.Transport && paper.Headings.Where(h => KindFinder.KindOf(h) == kind.Kind).Select(h => BehindTitle(new TextSpan(paper.Tokens[h.First].Start, paper.Tokens[h.Last].End), 0)).FirstOrDefault(n => n?.Number.Length >= ShortestSerial) is { } ofTwin)
        {
            return ofTwin;
        }

        if (kind.Kind == DocumentKind.ProductPassport && FormDesignation().Match(paper.Text, 0, Math.Min(paper.Text.Length, (kind.Title?.End ?? 0) + NearTitle)) is { Success: true } form)
        {
            return new RegisterLine(new TextSpan(form.Index, form.Index + form.Length), null);
        }

        // An annex that prints no number on its own heading or above it has none: what stands below is its contract's.
        if (kind.Kind == DocumentKind.Specification)
        {
            return kind.Title is { } annex ? AboveTitle(annex, isNoun: true) : null;
        }

        if (_traits.Ends == KindEnds.Transport && kind.Title is { } blank && AboveTitle(blank, isNoun: false) is { } printed)
        {
            return printed;
        }

        var end = kind.Title is { } head ? Math.Max(paper.BodyStart, head.End + NearTitle) : paper.BodyStart;
        foreach (var field in paper.Fields.Where(f => (f.Name is "number" or "our-reference" || (OwnLabels.TryGetValue(kind.Kind, out var own) && f.Name == own)) && !f.IsEmpty && !f.IsLoose && f.LabelStart >= paper.OwnPart.Start && f.LabelStart < Math.Min(end, paper.GoodsStart)).OrderBy(f => f.Name is "number" or "our-reference"))
        {
            if (LetterHead.NumberAt(paper, field.ValueStart, field.FirstLineEnd) is { } number && number.Start - field.ValueStart < 12 && !IsUnderOther(field) && !LetterHead.IsHouse(paper, field, number))
            {
                return new RegisterLine(number, LetterHead.DateBeside(paper, number));
            }
        }

        var below = kind.Title is { } named ? BehindTitle(new TextSpan(named.Start, named.End), LinesBelowTitle) : null;
        return _traits.IsCorrespondence ? LetterHead.Own(paper) ?? below : below ?? AtTop() ?? Headline() ?? LetterHead.Own(paper);
    }

    /// <summary>"ПРОТОКОЛ № 3" over the heading that says of what: a noun for papers at the beginning of one of the first lines.</summary>
    private RegisterLine? AtTop()
    {
        foreach (var line in paper.Lines.All.Take(LinesBelowTitle + 2))
        {
            var first = paper.TokenAt(line.Start);
            var noun = paper.Cues.FirstOrDefault(c => c.First == first && c.IsPaper && c.End <= line.End);
            if (noun is not null && LetterHead.Behind(paper, noun.End) is { } number && paper.Of("number-sign").Any(s => s.Start >= noun.End - 1 && s.End <= number.Start))
            {
                return new RegisterLine(number, LetterHead.DateBeside(paper, number));
            }
        }

        return null;
    }

    /// <summary>The number above a heading: of a blank behind its number sign, of an annex behind the noun that begins the line.</summary>
    private RegisterLine? AboveTitle(Cue title, bool isNoun)
    {
        if (paper.Lines.At(title.Start) is not { } line)
        {
            return null;
        }

        foreach (var above in paper.Lines.All.Take(line.Index).TakeLast(LinesBelowTitle))
        {
            if (above.End - above.Start > LongestBlankLine || paper.In(above.Start, above.End, "in-reply", "incoming").Any()
                || paper.Cues.Any(c => c.Start >= above.Start && c.End <= above.End && c.IsPaper && c.Concept != OwnNoun))
            {
                continue;
            }

            var begins = isNoun ? paper.Of("annex").FirstOrDefault(c => c.First == paper.TokenAt(above.Start) && c.End < above.End)
                : paper.Of("number-sign").FirstOrDefault(c => c.Start >= above.Start && c.End <= above.End);
            if (begins is not null && LetterHead.Behind(paper, begins.End) is { } number && number.End <= above.End)
            {
                return new RegisterLine(number, null);
            }
        }

        return null;
    }

    /// <summary>The first line of a paper that is a noun in capitals and a number: "НАКАЗ № 61-к".</summary>
    private RegisterLine? Headline() => paper.Lines.All.Take(LinesBelowTitle).Select(line =>
    {
        var sign = paper.Of("number-sign").FirstOrDefault(s => s.Start >= line.Start + ShortestNoun && s.End <= line.End);
        var before = sign is null ? "" : paper.Text[line.Start..sign.Start].Trim();
        return before.Length >= ShortestNoun && before.All(c => char.IsUpper(c) || c is ' ' or '-') && before.Count(c => c == ' ') < 3 && LetterHead.Behind(paper, sign!.End) is { } number && number.End <= line.End // there is one: see before
            ? new RegisterLine(number, LetterHead.DateBeside(paper, number)) : null;
    }).FirstOrDefault(n => n is not null);

    /// <summary>True for a label that a noun for another paper or a register of firms stands before on its line.</summary>
    private bool IsUnderOther(Field field) =>
        (field.Name == "number" && paper.Cues.Any(c => c.Start >= field.LabelStart && c.End <= field.LabelEnd && c.IsPaper && c.Concept != OwnNoun))
        || paper.Lines.At(field.LabelStart) is { } line && paper.Cues.Any(c => c.Start >= line.Start && c.End <= field.LabelStart && (c.Concept is "not-a-paper" or "in-reply" || c.IsPaper) && field.LabelStart - c.End < 4);

    /// <summary>The noun for papers of this kind.</summary>
    private string OwnNoun => kind.Kind switch
    {
        DocumentKind.Contract => "paper-contract",
        DocumentKind.Invoice => "paper-invoice",
        DocumentKind.ProformaInvoice => "paper-proforma",
        DocumentKind.PurchaseOrder => "paper-order",
        DocumentKind.Offer => "paper-offer",
        DocumentKind.ExportLicence => "paper-licence",
        DocumentKind.LicenceApplication => "paper-application",
        DocumentKind.EndUserCertificate => "paper-certificate",
        DocumentKind.DeliveryVerification => "paper-delivery-verification",
        DocumentKind.PackingList => "paper-packing",
        DocumentKind.ConsignmentNote => "paper-waybill",
        DocumentKind.BillOfLading => "paper-lading",
        DocumentKind.AirWaybill => "paper-airwaybill",
        DocumentKind.AcceptanceAct => "paper-act",
        DocumentKind.CustomsDeclaration => "paper-customs",
        DocumentKind.Amendment => "paper-amendment",
        DocumentKind.Minutes => "paper-protocol",
        DocumentKind.PowerOfAttorney => "paper-attorney",
        DocumentKind.PaymentMessage => "paper-credit",
        _ => "paper-letter",
    };

    private static readonly Dictionary<DocumentKind, string> OwnLabels = new()
    {
        [DocumentKind.Invoice] = "invoice",
        [DocumentKind.ProformaInvoice] = "invoice",
        [DocumentKind.PurchaseOrder] = "order",
        [DocumentKind.Contract] = "contract",
        [DocumentKind.Offer] = "offer",
        [DocumentKind.AirWaybill] = "airwaybill",
        [DocumentKind.BillOfLading] = "lading",
        [DocumentKind.PackingList] = "packing",
        [DocumentKind.ExportLicence] = "licence",
        [DocumentKind.EndUserCertificate] = "certificate",
        [DocumentKind.DeliveryVerification] = "certificate",
        [DocumentKind.PaymentMessage] = "credit",
    };

    /// <summary>The number on the line of the heading or on one of the next, unless a noun for another paper stands before it.</summary>
    private RegisterLine? BehindTitle(TextSpan title, int below)
    {
        if (paper.Lines.At(title.Start) is not { } line)
        {
            return null;
        }

        var last = Math.Min(paper.Lines.All.Count - 1, line.Index + below);
        for (var i = line.Index; i <= last; i++)
        {
            var (start, end) = (i == line.Index ? title.End : paper.Lines.All[i].Start, paper.Lines.All[i].End);
            for (var number = LetterHead.NumberAt(paper, start, end); number is { } found; number = LetterHead.NumberAt(paper, found.End, end))
            {
                // "ТТН-1" is the name of the form.
                if (paper.Headings.Any(h => paper.Tokens[h.First].Start <= found.Start && paper.Tokens[h.Last].End >= found.End))
                {
                    continue;
                }

                found = WithSeries(found);
                var token = paper.TokenAt(found.Start);
                var signed = paper.Of("number-sign").Any(s => paper.Text[s.Start] != '#' && s.End <= found.Start && found.Start - s.End <= 3);
                var other = paper.Cues.LastOrDefault(c => c.End <= found.Start && c.First >= paper.TokenAt(start) && c.Last < token && ((c.IsPaper && (c.Concept != OwnNoun || i > line.Index)) || c.Concept is "not-a-paper" or "in-reply" or "incoming")
                    && c.Start >= title.End && token - c.Last <= 3 && !(i == line.Index + 1 && c.Concept == "not-a-paper"));
                if (other is not null)
                {
                    break;
                }

                if (signed || (i == line.Index && paper.Tokens.Count(t => t.Start >= title.End && t.End <= found.Start) <= 1 && IsCode(found)) || (i > line.Index && found.Start - start <= 1 && IsCode(found) && found.Of(paper.Text).AsSpan().IndexOfAny("/-") > 0))
                {
                    return new RegisterLine(found, LetterHead.DateBeside(paper, found));
                }
            }
        }

        return null;
    }

    /// <summary>"№ BY 0418735": two letters before the digits of a blank are its series.</summary>
    private TextSpan WithSeries(TextSpan number) =>
        number.Length >= 6 && number.Start >= 4 && number.Of(paper.Text).All(char.IsAsciiDigit) && paper.Text.AsSpan(number.Start - 4, 4) is [' ', var a, var b, ' '] && char.IsUpper(a) && char.IsUpper(b)
            && paper.Of("number-sign").Any(s => s.End <= number.Start - 3 && number.Start - 3 - s.End <= 2)
            ? new TextSpan(number.Start - 3, number.End) : number;

    private bool IsCode(TextSpan number) => paper.Units.All(u => u.Start < number.End || u.Start - number.End > 1) && number.Length >= 2;

    /// <summary>What Soviet standards (GOST 2.201) give a paper about an article: four letters, six and three digits, a mark of the paper's kind.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])\p{Lu}{2,4}\.\d{6}\.\d{3}(?:-\d{2})? \p{Lu}{2}\d?(?![\p{L}\d])", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex FormDesignation();
}
