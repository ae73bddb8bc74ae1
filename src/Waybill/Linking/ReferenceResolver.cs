using Waybill.Language;

namespace Waybill.Linking;

/// <summary>Finds the document that a citation means; what it does not find is a gap.</summary>
internal sealed class ReferenceResolver
{
    /// <summary>A number of so few characters ("58") names a paper only together with its author or its day.</summary>
    private const int ShortNumber = 3;

    private readonly ILookup<string, CaseDocument> _byNumber;
    private readonly ILookup<PartialDate, CaseDocument> _byDay;
    private readonly ILookup<string, CaseDocument> _byDrawing;

    public ReferenceResolver(IReadOnlyList<CaseDocument> documents)
    {
        var numbered = documents.Where(d => d.DuplicateOf is null && d.Claims.Number is not null).ToList();
        _byNumber = numbered.ToLookup(d => PaperNumber.Key(d.Claims.Number!.Value), StringComparer.Ordinal); // those without were left out
        _byDrawing = numbered.ToLookup(d => PaperNumber.Drawing(PaperNumber.Key(d.Claims.Number!.Value)), StringComparer.Ordinal); // as before
        _byDay = numbered.Where(d => d.Claims.Date is not null).ToLookup(d => d.Claims.Date!.Value); // as before
    }

    public Reference Resolve(Citation citation, CaseDocument citing)
    {
        var key = PaperNumber.Key(citation.Number.Value);
        var best = _byNumber[key]
            .Where(d => d.File != citing.File && Fits(citation.Kind, d.Claims.Kind))
            .Select(d => (Document: d, Score: Score(citation, citing, d)))
            .Where(c => c.Score >= (key.Length <= ShortNumber ? 2 : 0))
            .OrderByDescending(c => c.Score).ThenBy(c => c.Document.Path, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best.Document is null)
        {
            return Misread(citation, citing, key) is { } misread ? new Reference(citation, misread.File, (citation.Date is null ? "the number" : "date, and the number") + " but for one character that a scan may show wrongly") : new Reference(citation, null, null);
        }

        var sameDay = citation.Date is { } date && best.Document.Claims.Date is { } own && own.Value == date.Value;
        return new Reference(citation, best.Document.File, sameDay ? "number and date" : citation.Date is null ? "number" : "number; the date differs");
    }

    /// <summary>The only paper of that day whose number differs in one character, or without a day in letters that look like digits, where either number was read from a picture.</summary>
    private CaseDocument? Misread(Citation citation, CaseDocument citing, string key)
    {
        if (key.Length <= ShortNumber + 1)
        {
            return null;
        }

        var candidates = citation.Date?.Value is { } day ? _byDay[day] : _byDrawing[PaperNumber.Drawing(key)];
        var alike = candidates.Where(d => d.File != citing.File && d.Claims.Number is { } number && Fits(citation.Kind, d.Claims.Kind)
            && NameKey.Distance(PaperNumber.Key(number.Value), key, 1) == 1 && (IsRecognised(citing, citation.Number.Quote) || IsRecognised(d, number.Quote))).ToList();
        return alike is [var only] ? only : null;
    }

    private static bool IsRecognised(CaseDocument document, Quote quote) => document.Transcript.Pages.Any(p => p.Number == quote.PageNumber && p.Origin == TextOrigin.Recognised);

    private static int Score(Citation citation, CaseDocument citing, CaseDocument candidate)
    {
        var cited = citation.Date?.Value;
        var own = candidate.Claims.Date?.Value;
        var score = cited is not null && own == cited ? 4 : 0;
        // A reply goes back to where the cited paper came from.
        score += candidate.Sender is not null && candidate.Sender == citing.Addressee ? 2 : 0;
        score += candidate.Addressee is not null && candidate.Addressee == citing.Sender ? 2 : 0;
        var isMeant = IsMeant(citation.Kind, candidate.Claims.Kind);

        // Numbers of letters run anew each year: one of another year between other people is another paper, though a letter too.
        if (score == 0 && cited is { } a && own is { } b && a.Year != b.Year && (!isMeant || citation.Kind is CitationKind.Answers or CitationKind.Letter))
        {
            return -1;
        }

        return score + (isMeant ? 2 : 0);
    }

    /// <summary>A contract is never a letter; other nouns are used loosely, and the number with its day tells.</summary>
    private static bool Fits(CitationKind cited, DocumentKind kind) => cited switch
    {
        CitationKind.Contract => KindTraits.Of(kind).MakesDeal || kind is DocumentKind.Specification or DocumentKind.Amendment,
        CitationKind.Answers or CitationKind.Letter => KindTraits.Of(kind).IsCorrespondence || kind is DocumentKind.ExportLicence or DocumentKind.Other or DocumentKind.ProformaInvoice or DocumentKind.PriceList,
        _ => true,
    };

    private static bool IsMeant(CitationKind cited, DocumentKind kind) => cited switch
    {
        CitationKind.Contract => kind is DocumentKind.Contract,
        CitationKind.Order => kind is DocumentKind.PurchaseOrder,
        CitationKind.Offer => kind is DocumentKind.Offer or DocumentKind.ProformaInvoice,
        CitationKind.Invoice => kind is DocumentKind.Invoice or DocumentKind.ProformaInvoice,
        CitationKind.EndUserCertificate => kind is DocumentKind.EndUserCertificate,
        CitationKind.Licence => kind is DocumentKind.ExportLicence,
        CitationKind.Transport => KindTraits.Of(kind).Ends == KindEnds.Transport,
        CitationKind.Answers or CitationKind.Letter => KindTraits.Of(kind).IsCorrespondence,
        _ => false,
    };
}
