using Waybill.Recognition.Annotation;
using Waybill.Recognition.Kinds;
using Waybill.Recognition.Naming;
using Waybill.Recognition.Statements;

namespace Waybill.Recognition;

/// <summary>Transcript in, claims out: which kind of paper it is, who wrote to whom, what it cites, and what it says of a deal.</summary>
/// <remarks>Depends on the one document and the reference tables alone. Safe for parallel use.</remarks>
public sealed class Recogniser
{
    private readonly Vocabulary _vocabulary;
    private readonly IdentifierFinder _identifiers;
    private readonly DealFinder _deals;
    private readonly RecognitionLimits _limits;

    public Recogniser(ReferenceData reference, RecognitionLimits? limits = null)
    {
        _limits = limits ?? new RecognitionLimits();
        _vocabulary = new Vocabulary(reference);
        _identifiers = new IdentifierFinder(reference);
        _deals = new DealFinder(_vocabulary.Lexicon);
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
        var file = paper.Transcript.File;
        if (paper.Text.AsSpan().Trim().IsEmpty)
        {
            return new Claims { File = file, Kind = DocumentKind.Other };
        }

        var annotated = new AnnotatedPaper(paper, _vocabulary, _identifiers);
        var kind = KindFinder.Find(annotated);
        var roles = RoleFinder.All(annotated);
        var own = new OwnNumber(annotated, kind).Find();
        var citations = CitationFinder.All(annotated, own?.Number);
        var identity = new IdentityFinder(annotated, kind, own, citations, roles).Find();
        var (deals, accounts) = _deals.Find(annotated, kind, identity, citations, roles);
        var held = annotated.Mentions.SelectMany(m => m.Identifiers).Select(i => i.Quote.Span).ToHashSet();
        return new Claims
        {
            File = file,
            Kind = kind.Kind,
            KindQuote = kind.Quote,
            KindReasons = kind.Reasons,
            Number = identity.Number,
            Date = identity.Date,
            Sender = identity.Sender,
            Addressee = identity.Addressee,
            Signatory = identity.Signatory,
            SignatoryOffice = identity.Signatory is { } signatory ? _vocabulary.Offices.Before(annotated.Paper, signatory) : null,
            AddresseePerson = identity.AddresseePerson,
            References = [.. citations.Select(c => c.Citation)],
            Mentions = [.. annotated.Mentions],
            Deals = deals,
            Accounts = accounts,
            Identifiers = [.. annotated.Identifiers.Select(i => paper.State(new Identifier(i.Scheme, i.Value, CheckDigits.Holds(i.Scheme, i.Value)), i.Start, i.End)).Where(i => !held.Contains(i.Quote.Span))],
            DatedTerms = DatedTerms(paper),
            Assertions = KindTraits.Of(kind.Kind).IsHearsay ? AssertionFinder.All(annotated) : [],
        };
    }

    private List<Stated<string>> DatedTerms(Paper paper)
    {
        var found = new List<Stated<string>>();
        foreach (var (key, pattern) in _vocabulary.Lexicon.DatedTerms)
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
