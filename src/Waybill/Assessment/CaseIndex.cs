namespace Waybill.Assessment;

/// <summary>A settled case with the look-ups that checks share.</summary>
public sealed class CaseIndex
{
    /// <summary>From this word confidence on, a recognised word is taken for what is printed.</summary>
    /// <remarks>Tesseract gives clean print of 200 dots per inch 0.90 and more; what it misreads mostly lies below 0.80.</remarks>
    public const double SureConfidence = 0.85;

    /// <summary>A word less sure than this is no evidence of anything.</summary>
    public const double HardlyRead = 0.50;

    /// <summary>How recognition names a date that no label and no number beside it vouch for.</summary>
    private const string ByItsPlace = "by its place";

    private readonly Dictionary<ContentHash, CaseDocument> _byHash;
    private readonly Dictionary<string, Party> _parties;

    public CaseIndex(Case settled)
    {
        Case = settled;
        Documents = [.. settled.Documents.Where(d => d.DuplicateOf is null).DistinctBy(d => d.File)];
        _byHash = Documents.ToDictionary(d => d.File);
        _parties = settled.Parties.ToDictionary(p => p.Id, StringComparer.Ordinal);
    }

    public Case Case { get; }

    /// <summary>Each content once: an exact copy proves nothing twice and is not blamed twice.</summary>
    public IReadOnlyList<CaseDocument> Documents { get; }

    public CaseDocument? Find(ContentHash? document) => document is { } hash ? _byHash.GetValueOrDefault(hash) : null;

    public Party? FindParty(string? id) => id is null ? null : _parties.GetValueOrDefault(id);

    /// <summary>How sure the reading of a quote is, from 0 to 1: its least certain word; 1 for text that was not recognised from a picture.</summary>
    public double ConfidenceOf(Quote quote)
    {
        var page = Find(quote.File)?.Transcript.Pages.FirstOrDefault(p => p.Number == quote.PageNumber);
        if (page is not { Origin: TextOrigin.Recognised })
        {
            return 1;
        }

        var least = page.Words.Where(w => w.Span.Overlaps(quote.Span)).Min(w => w.Confidence);
        return least ?? page.Confidence ?? 0;
    }

    public double ConfidenceOf(IEnumerable<Quote> quotes) => quotes.Select(ConfidenceOf).DefaultIfEmpty(1).Min();

    public bool IsSure(params IEnumerable<Quote> quotes) => ConfidenceOf(quotes) >= SureConfidence;

    /// <summary>Why a value should not be held against a paper; null where it is sure and was read well.</summary>
    /// <param name="name">What the value is, in a sentence: <c>quantity</c>.</param>
    internal Doubt? DoubtOf<T>(string name, Stated<T> value)
    {
        var confidence = ConfidenceOf(value.Quote);
        return value.Sureness != Sureness.Sure ? new Doubt($"the {name} is not sure ({value.Doubt ?? "only its place tells it"})", IsOpen: true)
            : confidence < HardlyRead ? new Doubt($"the {name} was read badly: “{value.Quote.Text}”", IsOpen: true)
            : confidence < SureConfidence ? new Doubt($"the {name} “{value.Quote.Text}” was recognised from a picture with low confidence and may be misread", IsOpen: false)
            : null;
    }

    /// <summary>Why the date that a paper gives itself should not be held against it; null where it gives itself one plainly.</summary>
    internal Doubt? DoubtOfDate(CaseDocument document)
    {
        if (document.Claims.Date is not { } date)
        {
            return new Doubt($"{NameOf(document)} gives itself no date", IsOpen: true);
        }

        var name = document.Claims.Number is { } number ? $"№ {number.Value}" : document.Path;
        if (IsByPlace(date))
        {
            return new Doubt($"that {name} is of {date.Value} is told only by where the date stands", IsOpen: true);
        }

        return document.References.Select(r => r.Citation.Date).OfType<Stated<PartialDate>>().Any(c => c.Quote.PageNumber == date.Quote.PageNumber && c.Quote.Span.Overlaps(date.Quote.Span))
            ? new Doubt($"the date {date.Value} may be that of a paper that it cites", IsOpen: true)
            : DoubtOf("date", date);
    }

    /// <summary>True for a date that no label and no number beside it vouch for.</summary>
    internal static bool IsByPlace(Stated<PartialDate> date) => date.Rule?.Contains(ByItsPlace, StringComparison.Ordinal) == true;

    /// <summary>True where the quote was read from a picture.</summary>
    public bool IsRecognised(Quote quote) =>
        Find(quote.File)?.Transcript.Pages.Any(p => p.Number == quote.PageNumber && p.Origin == TextOrigin.Recognised) ?? false;

    /// <summary>True where any page was read from a picture.</summary>
    public static bool IsRecognised(CaseDocument document) => document.Transcript.Pages.Any(p => p.Origin == TextOrigin.Recognised);

    /// <summary>How sentences name a paper: <c>№ 5-2/678 of 2019-03-01</c>, or its path where it has no number.</summary>
    public static string NameOf(CaseDocument document) =>
        document.Claims.Number is { } number
            ? document.Claims.Date is { } date ? $"№ {number.Value} of {date.Value}" : $"№ {number.Value}"
            : document.Path;

    /// <summary>Runs a look over every document and gathers what it saw into one finding each.</summary>
    /// <param name="nothingToTest">The sentence for a document in which the look saw nothing that it could test.</param>
    internal IEnumerable<CheckFinding> ForEach(ICheck check, string nothingToTest, Action<CaseDocument, Observations> look)
    {
        foreach (var document in Documents)
        {
            var seen = new Observations(check.Name, document.File);
            look(document, seen);
            yield return seen.Conclude(nothingToTest);
        }
    }
}
