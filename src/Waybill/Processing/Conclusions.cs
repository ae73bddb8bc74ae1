using System.Text.Json;
using Waybill.Storage;
using Waybill.Verification;

namespace Waybill.Processing;

/// <summary>What the case says as a whole: settled, assessed, with nothing done twice.</summary>
/// <remarks>The settled case is kept without the pages and claims of its documents, which the catalogue has already.</remarks>
public sealed class Conclusions(CaseStores stores, Pipeline pipeline, Stages stages, ProcessingLimits limits, Decisions decisions)
{
    private const string Settled = "case";
    private const string Assessed = "findings";

    /// <summary>The account of all that has been read so far; files that wait are only in its coverage.</summary>
    public async Task<Dossier> DrawAsync(CancellationToken cancellation)
    {
        var inventory = await Inventory.TakeAsync(stores.Acquisitions, stores.Catalogue, limits, cancellation);
        var states = await stores.Catalogue.StatesAsync(cancellation);
        var read = await DocumentsAsync(inventory, states, cancellation);
        var documents = read.Select(d => d with { Claims = ClaimSheet.Without(d.Claims, decisions.ClaimRulingsOf(d.File.Hash)) }).ToList();
        var settled = Fingerprint.Of([stages.Settling.Recipe, .. documents.SelectMany(PartsOf), .. decisions.Parties.Concat<Ruling>(decisions.Deals).Select(Text)]);
        var @case = await SettleAsync(settled, documents, cancellation);
        var findings = await AssessAsync(Fingerprint.Of(stages.Assessment.Recipe, settled), @case, cancellation);
        return new Dossier
        {
            Title = stores.Folder.Settings.Title,
            Case = @case,
            Findings = findings,
            Coverage = Coverage(inventory, states),
            Account = WrittenAccount.Of(decisions, documents),
            LeftOut = WrittenAccount.LeftOut(decisions, @case),
            Decisions = Standings.Of(decisions, read, await LostCorrectionsAsync(read, cancellation)),
        };
    }

    /// <summary>What became of each file at each place; those that were not read by the present recipes wait.</summary>
    public async Task<IReadOnlyList<CoverageRow>> CoverageAsync(CancellationToken cancellation) =>
        Coverage(
            await Inventory.TakeAsync(stores.Acquisitions, stores.Catalogue, limits, cancellation),
            await stores.Catalogue.StatesAsync(cancellation));

    /// <summary>What each acquired file expanded to.</summary>
    public async Task<IReadOnlyList<Expansion>> ExpansionsAsync(CancellationToken cancellation) =>
        (await Inventory.TakeAsync(stores.Acquisitions, stores.Catalogue, limits, cancellation)).Expansions;

    private IReadOnlyList<CoverageRow> Coverage(Inventory inventory, IReadOnlyDictionary<ContentHash, FileState> states)
    {
        var rows = inventory.Places.Where(p => p.JoinedIn is null).Select(p => Row(p, p.File is { } file ? Current(states, file) : null)).ToList();
        var wholes = rows.ToLookup(row => row.Path, StringComparer.Ordinal);
        return WithCopies(
        [
            .. rows.Concat(inventory.Places.Where(p => p.JoinedIn is not null).Select(p => PartRow(p, wholes[p.JoinedIn!].FirstOrDefault()))) // those without were left out
                .OrderBy(row => row.Path, StringComparer.Ordinal).ThenBy(row => row.File),
        ]);
    }

    /// <summary>Says of every further place of the same bytes where they stood first.</summary>
    private static IReadOnlyList<CoverageRow> WithCopies(IReadOnlyList<CoverageRow> rows)
    {
        var first = new Dictionary<ContentHash, string>();
        return [.. rows.Select(r => r.File is not { } file || first.TryAdd(file, r.Path) ? r : r with { CopyOf = first[file] })];
    }

    /// <summary>A part of an archive is read where the archive is.</summary>
    private static CoverageRow PartRow(PlacedFile part, CoverageRow? whole) => new()
    {
        Path = part.Place.Path,
        File = part.File,
        LengthInBytes = part.LengthInBytes,
        MediaType = whole?.MediaType,
        State = whole?.State ?? ReadingState.Waiting,
        Problems = [.. part.Problems.Concat(whole?.Problems ?? []).Distinct()],
    };

    private static CoverageRow Row(PlacedFile placed, FileState? state)
    {
        IReadOnlyList<Problem> problems = [.. placed.Problems.Concat(state?.Problems ?? []).Distinct()];
        return new CoverageRow
        {
            Path = placed.Place.Path,
            File = placed.File,
            LengthInBytes = placed.LengthInBytes,
            MediaType = state?.MediaType,
            State = placed.File is null ? ReadingState.Unreadable
                : state is null ? ReadingState.Waiting
                : state.State == ReadingState.Read && problems.Any(p => !Reason.Of(p.Code).IsNothingFound) ? ReadingState.PartlyRead
                : state.State,
            Problems = problems,
            Repeats = placed.Repeats,
        };
    }

    /// <summary>Null where the file still has to be read by the present recipes.</summary>
    private FileState? Current(IReadOnlyDictionary<ContentHash, FileState> states, ContentHash file) =>
        states.GetValueOrDefault(file) is { } state && state.Fingerprint == pipeline.FingerprintOf(file) ? state : null;

    private async Task<IReadOnlyList<ReadDocument>> DocumentsAsync(
        Inventory inventory, IReadOnlyDictionary<ContentHash, FileState> states, CancellationToken cancellation)
    {
        var documents = new List<ReadDocument>();
        foreach (var file in inventory.Files)
        {
            if (Current(states, file.Hash) is { State: not ReadingState.Unreadable, IsContainerOnly: false }
                && await pipeline.TranscriptAsync(file.Hash, cancellation) is { Value: { } transcript }
                && await pipeline.ClaimsAsync(file.Hash, cancellation) is var claims)
            {
                documents.Add(new ReadDocument(file, transcript, claims.Value ?? Nothing(file.Hash)));
            }
        }

        return documents;
    }

    /// <summary>The text was read and recognition broke on it, which the coverage says: the document is there and claims nothing.</summary>
    private static Claims Nothing(ContentHash file) => new() { File = file, Kind = DocumentKind.Other };

    /// <summary>What settling may depend on. The moment of acquisition is not part of it: a case that is built again says the same.</summary>
    private IEnumerable<string?> PartsOf(ReadDocument document) =>
    [
        pipeline.FingerprintOf(document.File.Hash),
        .. decisions.ClaimRulingsOf(document.File.Hash).Where(r => r.Judgement == Judgement.Reject).Select(Text),
        .. document.File.Places.SelectMany(p => new[] { p.Path, p.Modified?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), p.Container?.Digits }),
    ];

    /// <summary>Corrections whose words the machine reads otherwise now.</summary>
    private async Task<IReadOnlyList<Decision>> LostCorrectionsAsync(IReadOnlyList<ReadDocument> read, CancellationToken cancellation)
    {
        var lost = new List<Decision>();
        foreach (var file in read.Select(d => d.File.Hash).Where(f => decisions.CorrectionsOf(f).Count > 0))
        {
            var asRead = (await pipeline.TranscriptAsReadAsync(file, cancellation)).Value!; // it was read: a corrected one stands among the documents
            lost.AddRange(CorrectedText.Apply(asRead, decisions.CorrectionsOf(file)).Stranded);
        }

        return lost;
    }

    private static string Text(Ruling ruling) => JsonSerializer.Serialize(ruling, ruling.GetType(), WaybillJson.Options);

    private async Task<Case> SettleAsync(string fingerprint, IReadOnlyList<ReadDocument> documents, CancellationToken cancellation)
    {
        var read = documents.ToDictionary(d => d.File.Hash);
        return WithText(await OnceAsync(Settled, fingerprint, () => WithoutText(stages.Settling.Settle(documents, decisions), read), cancellation), read);
    }

    private Task<Findings> AssessAsync(string fingerprint, Case @case, CancellationToken cancellation) =>
        OnceAsync(Assessed, fingerprint, () => stages.Assessment.Assess(@case), cancellation);

    /// <summary>What was concluded from the same before, or now; always as it was recorded, so that both are the same.</summary>
    private async Task<T> OnceAsync<T>(string name, string fingerprint, Func<T> conclude, CancellationToken cancellation)
        where T : class
    {
        if (await stores.Catalogue.FindConclusionAsync(name, fingerprint, cancellation) is not { } packed)
        {
            packed = Packed.Of(conclude());
            if (!stores.Catalogue.IsReadOnly)
            {
                await stores.Catalogue.KeepConclusionAsync(name, fingerprint, packed, cancellation);
            }
        }

        return Packed.To<T>(packed);
    }

    private static KeptCase WithoutText(Case settled, Dictionary<ContentHash, ReadDocument> read)
    {
        var documents = settled.Documents.Select(d =>
            ReferenceEquals(d.Transcript, read[d.File].Transcript) && ReferenceEquals(d.Claims, read[d.File].Claims)
                ? d with { Transcript = new Transcript { File = d.File, MediaType = "", Pages = [] }, Claims = Nothing(d.File) }
                : throw new InvalidOperationException("settling changed what was read or claimed; its own conclusions stand beside them"));
        return new KeptCase([.. documents], settled.Parties, settled.Transfers, settled.Gaps, settled.MailLinks);
    }

    private static Case WithText(KeptCase kept, Dictionary<ContentHash, ReadDocument> read) =>
        new()
        {
            Documents = [.. kept.Documents.Select(d => d with { Transcript = read[d.File].Transcript, Claims = read[d.File].Claims })],
            Parties = kept.Parties,
            Transfers = kept.Transfers,
            Gaps = kept.Gaps,
            MailLinks = kept.MailLinks,
        };

    /// <summary>A case whose documents stand without pages and claims.</summary>
    private sealed record KeptCase(
        IReadOnlyList<CaseDocument> Documents, IReadOnlyList<Party> Parties, IReadOnlyList<Transfer> Transfers, IReadOnlyList<Gap> Gaps, IReadOnlyList<MailLink> MailLinks);
}
