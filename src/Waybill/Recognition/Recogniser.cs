using Waybill.Recognition.Kinds;
using Waybill.Recognition.Naming;
using Waybill.Recognition.Statements;

namespace Waybill.Recognition;

/// <summary>Transcript in, claims out: which kind of paper it is, who wrote to whom, what it cites, and what it says of a deal.</summary>
/// <remarks>Depends on the one document and the reference tables alone. Safe for parallel use.</remarks>
public sealed class Recogniser
{
    private readonly Lexicon _lexicon;
    private readonly OrganisationFinder _organisations;
    private readonly DealFinder _deals;

    private readonly RecognitionLimits _limits;

    public Recogniser(ReferenceData reference, RecognitionLimits? limits = null)
    {
        _limits = limits ?? new RecognitionLimits();
        _lexicon = new Lexicon(reference);
        _organisations = new OrganisationFinder(_lexicon, new LegalForms(reference));
        _deals = new DealFinder(_lexicon);
        Recipe = $"recognition {BuildIdentity.Id}; reference {reference.Fingerprint}; characters {_limits.MaxCharacters}";
    }

    /// <summary>Changes whenever the same transcript may give other claims.</summary>
    public string Recipe { get; }

    /// <returns>The claims; with a problem where the paper is longer than is searched.</returns>
    public Outcome<Claims> Recognise(Transcript transcript)
    {
        var paper = Paper.Of(transcript, _limits.MaxCharacters);
        return new(Recognise(paper), paper.CutOnPage is { } page ? [_limits.NotSearched(page)] : []);
    }

    private Claims Recognise(Paper paper)
    {
        var transcript = paper.Transcript;
        if (paper.Text.AsSpan().Trim().IsEmpty)
        {
            return new Claims { File = transcript.File, Kind = DocumentKind.Other };
        }

        var reading = new PaperReading(paper, _organisations);

        var (kind, quote) = KnownKinds.All.Select(k => (Kind: k, Quote: k.Recognise(reading))).First(k => k.Quote is not null || k.Kind is Other);
        var identity = kind.Identify(reading);
        var citations = CitationFinder.All(reading.Paper, identity.Number);
        var (deals, accounts) = _deals.Find(reading, kind.Kind, quote, identity, citations);
        return new Claims
        {
            File = transcript.File,
            Kind = kind.Kind,
            KindQuote = quote,
            Number = identity.Number,
            Date = identity.Date,
            Sender = identity.Sender,
            Addressee = identity.Addressee,
            Signatory = identity.Signatory,
            SignatoryOffice = identity.Signatory is { } signatory ? OfficeFinder.Before(reading.Paper, signatory) : null,
            AddresseePerson = identity.AddresseePerson,
            References = [.. citations.Where(c => !IsSelf(c, kind.Kind, identity))],
            Mentions = [.. reading.Mentions],
            Deals = deals,
            Accounts = accounts,
            DatedTerms = DatedTerms(reading.Paper),
            Assertions = kind.Kind is DocumentKind.PressArticle or DocumentKind.Report ? AssertionFinder.All(reading.Paper, _lexicon) : [],
        };
    }

    /// <summary>A contract that calls itself "Contract No. …" in its annexes does not cite another paper.</summary>
    private static bool IsSelf(Citation citation, DocumentKind kind, Identity identity) =>
        identity.Number?.Value == citation.Number.Value || (kind == DocumentKind.Contract && citation.Kind == CitationKind.Contract && citation.Date is null);

    private List<Stated<string>> DatedTerms(Paper paper)
    {
        var found = new List<Stated<string>>();
        foreach (var (key, pattern) in _lexicon.DatedTerms)
        {
            var match = pattern.Match(paper.Text);
            if (match.Success && match.Length > 0)
            {
                found.Add(paper.State(key, match));
            }
        }

        return found;
    }
}
