using Waybill.Publication;

namespace Waybill.Web.Cases;

/// <summary>The conclusions of a case with everything that screens look up, without the text of its pages.</summary>
/// <remarks>Never changes; a case that was drawn again is another view.</remarks>
public sealed class CaseView
{
    private const int DigitsInAddress = 16;

    private readonly Dictionary<ContentHash, CaseDocument> _documents;
    private readonly Dictionary<string, CaseDocument> _byAddress;
    private readonly Dictionary<string, Party> _parties;
    private readonly Dictionary<string, Transfer> _transfers;
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<ContentHash, CoverageRow> _coverage;

    /// <param name="changes">Null where the case was never looked at before.</param>
    public CaseView(Dossier dossier, Changes? changes)
    {
        Changes = changes;
        Dossier = dossier = new Sharing().Of(dossier);
        Documents = [.. Case.Documents.Where(d => !d.Transcript.IsContainerOnly && d.DuplicateOf is null).DistinctBy(d => d.File)];
        _documents = Case.Documents.OrderBy(d => d.DuplicateOf is not null).DistinctBy(d => d.File).ToDictionary(d => d.File);
        _byAddress = _documents.Values.GroupBy(AddressOf, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        _parties = Case.Parties.DistinctBy(p => p.Id, StringComparer.Ordinal).ToDictionary(p => p.Id, StringComparer.Ordinal);
        _transfers = Case.Transfers.DistinctBy(t => t.Id, StringComparer.Ordinal).ToDictionary(t => t.Id, StringComparer.Ordinal);
        _numbers = Case.Transfers.Select((t, i) => (t.Id, i + 1)).DistinctBy(t => t.Id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _coverage = dossier.Coverage.Where(r => r.File is not null).DistinctBy(r => r.File).ToDictionary(r => r.File!.Value); // filtered just before
        SpeakingAgainst = dossier.Findings.Checks.Count(c => c.Outcome is CheckOutcome.Fail or CheckOutcome.Warn);
        Engaged = dossier.Findings.Norms.Count(n => n.Verdict == Verdict.Engaged);
        NotRead = dossier.Coverage.Count(r => r.State != ReadingState.Read);
        Copies = Case.Documents.Where(d => d.DuplicateOf is not null).ToLookup(d => d.File);
        Checks = dossier.Findings.Checks.ToLookup(c => c.Document);
        NearCopies = dossier.Findings.Checks.Where(c => c is { Check: "near-duplicate", Outcome: CheckOutcome.Warn or CheckOutcome.Fail })
            .SelectMany(c => Pairs([.. c.Quotes.Select(q => q.File).Append(c.Document).Distinct()])).ToLookup(x => x.One, x => x.Other);
        Norms = dossier.Findings.Norms.ToLookup(n => n.Transfer, StringComparer.Ordinal);
        TransfersOfDocument = Case.Transfers.SelectMany(t => t.Documents.Select(d => (d, t))).ToLookup(x => x.d, x => x.t);
        TransfersOfParty = Case.Transfers.SelectMany(t => t.Roles.Select(r => (r.PartyId.Value, t)).Distinct()).ToLookup(x => x.Value, x => x.t, StringComparer.Ordinal);
        PartiesOfDocument = Case.Parties.SelectMany(p => p.Quotes.Select(q => q.File).Distinct().Select(d => (d, p))).ToLookup(x => x.d, x => x.p);
        CitedBy = Documents.SelectMany(d => d.References.Where(r => r.Document is not null).Select(r => (r.Document!.Value, new Answer(d, r)))) // filtered just before
            .ToLookup(x => x.Value, x => x.Item2);
    }

    public Dossier Dossier { get; }

    public Case Case => Dossier.Case;

    /// <summary>How many checks fail or are odd.</summary>
    public int SpeakingAgainst { get; }

    /// <summary>How many norm tests find a provision engaged.</summary>
    public int Engaged { get; }

    /// <summary>How many files were not read whole.</summary>
    public int NotRead { get; }

    /// <summary>What is new since the conclusions were other than now; null where they never were.</summary>
    public Changes? Changes { get; }

    /// <summary>Every document once, without archives and exact copies.</summary>
    public IReadOnlyList<CaseDocument> Documents { get; }

    /// <summary>Exact copies at other places.</summary>
    public ILookup<ContentHash, CaseDocument> Copies { get; }

    public ILookup<ContentHash, CheckFinding> Checks { get; }

    /// <summary>Documents that the check for near copies names beside a document.</summary>
    public ILookup<ContentHash, ContentHash> NearCopies { get; }

    /// <summary>By transfer.</summary>
    public ILookup<string, NormFinding> Norms { get; }

    public ILookup<ContentHash, Transfer> TransfersOfDocument { get; }

    public ILookup<string, Transfer> TransfersOfParty { get; }

    public ILookup<ContentHash, Party> PartiesOfDocument { get; }

    /// <summary>Which documents answer or name a document.</summary>
    public ILookup<ContentHash, Answer> CitedBy { get; }

    public CaseDocument? Document(ContentHash file) => _documents.GetValueOrDefault(file);

    /// <param name="address">As <see cref="AddressOf(CaseDocument)"/> gives it, or a whole hash.</param>
    public CaseDocument? Document(string address) =>
        _byAddress.GetValueOrDefault(address) is { } found ? found
        : ContentHash.TryParse(address, out var hash) ? Document(hash)
        : null;

    /// <summary>The documents of these files, to ask whether one is among them: by itself, for a comparison of what it holds is slow.</summary>
    public HashSet<CaseDocument> DocumentsOf(IEnumerable<ContentHash> files)
    {
        var documents = new HashSet<CaseDocument>(ReferenceEqualityComparer.Instance);
        foreach (var file in files)
        {
            if (Document(file) is { } document)
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    public Party? Party(string id) => _parties.GetValueOrDefault(id);

    public Transfer? Transfer(string id) => _transfers.GetValueOrDefault(id);

    /// <summary>Deals are counted for people: their ids say nothing to them.</summary>
    public int NumberOf(string transfer) => _numbers.GetValueOrDefault(transfer);

    public CoverageRow? Coverage(ContentHash file) => _coverage.GetValueOrDefault(file);

    public string NameOf(string party) => Party(party)?.Name ?? party;

    public string TitleOf(ContentHash file) => Document(file) is { } document ? Titles.Of(document) : file.Digits[..DigitsInAddress];

    /// <summary>What stands for a document in addresses of pages.</summary>
    public static string AddressOf(ContentHash file) => file.Digits[..DigitsInAddress];

    private static IEnumerable<(ContentHash One, ContentHash Other)> Pairs(IReadOnlyList<ContentHash> files) =>
        files.SelectMany(one => files.Where(other => other != one).Select(other => (one, other)));

    private static string AddressOf(CaseDocument document) => AddressOf(document.File);
}

/// <summary>A document that names another, and how.</summary>
public sealed record Answer(CaseDocument From, Reference Reference);
