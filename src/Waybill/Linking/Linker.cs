using Waybill.Language;

namespace Waybill.Linking;

/// <summary>Settles a case: which names are one party, which paper answers which, which claims are one deal.</summary>
/// <remarks>A batch over all documents: its result does not depend on the order in which they were read.</remarks>
public sealed class Linker
{
    private readonly PartyResolver _parties;
    private readonly MailThreads _threads;

    public Linker(ReferenceData reference)
    {
        _parties = new PartyResolver(reference);
        _threads = new MailThreads(reference);
        Recipe = $"linking {BuildIdentity.Id}; reference {reference.Fingerprint}";
    }

    /// <summary>Changes whenever the same claims may settle otherwise.</summary>
    public string Recipe { get; }

    /// <param name="decisions">What people decided of parties and deals: it holds whatever the machine thinks.</param>
    public Case Settle(IReadOnlyList<ReadDocument> documents, Decisions decisions)
    {
        var ordered = documents.OrderBy(d => d.File.Hash).ToList();
        var (parties, partyOf) = _parties.Resolve(ordered, decisions.Parties);
        var placed = Place(ordered, partyOf);
        var papers = new ReferenceResolver(placed);
        var linked = placed.Select(d => d with
        {
            References = [.. d.Claims.References.Select(r => papers.Resolve(r, d))],
        }).ToList();
        return new Case
        {
            Documents = linked,
            Parties = parties,
            Transfers = TransferGatherer.Gather(linked, parties, partyOf, decisions.Deals),
            Gaps = Gaps(linked),
            MailLinks = _threads.Link(linked),
        };
    }

    private static List<CaseDocument> Place(List<ReadDocument> documents, IReadOnlyDictionary<Quote, string> partyOf)
    {
        string? Of(Mention? mention) => mention is null ? null : partyOf.GetValueOrDefault(mention.Name.Quote);
        return [.. documents.SelectMany(d => d.File.Places.OrderBy(p => p.Path, StringComparer.Ordinal).Select((place, i) => new CaseDocument
        {
            File = d.File.Hash,
            Path = place.Path,
            LengthInBytes = d.File.LengthInBytes,
            Transcript = d.Transcript,
            Claims = d.Claims,
            Sender = Of(d.Claims.Sender),
            Addressee = Of(d.Claims.Addressee),
            DuplicateOf = i == 0 ? null : d.File.Hash,
        })).OrderBy(d => d.Path, StringComparer.Ordinal)];
    }

    private static List<Gap> Gaps(List<CaseDocument> documents) =>
    [
        .. documents.Where(d => d.DuplicateOf is null)
            .SelectMany(d => d.References.Where(r => r.Document is null).Select(r => (Document: d, r.Citation)))
            .GroupBy(g => (Number: PaperNumber.Key(g.Citation.Number.Value), Date: g.Citation.Date?.Value))
            .Select(g => new Gap(g.First().Citation.Number.Value, g.Key.Date, g.First().Citation.Kind,
                [.. g.Select(x => x.Document.File).Distinct().Order()], [.. g.Select(x => x.Citation.Number.Quote)]))
            .OrderBy(g => g.Date?.ToString(), StringComparer.Ordinal).ThenBy(g => g.Number, StringComparer.Ordinal),
    ];
}
