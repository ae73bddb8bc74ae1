using System.Text.Json;
using Waybill.Search;

namespace Waybill.Processing;

/// <summary>What a settled case says of its files, as it can be searched.</summary>
internal sealed class SearchableDocuments
{
    private readonly Dossier _dossier;
    private readonly Pipeline _pipeline;
    private readonly Dictionary<string, DateTimeOffset> _acquired;
    private readonly ILookup<ContentHash, Party> _parties;
    private readonly Dictionary<string, Party> _byId;
    private readonly ILookup<ContentHash, Stage> _stages;

    /// <param name="acquired">When each file of the folder came in, by its path.</param>
    public SearchableDocuments(Dossier dossier, Pipeline pipeline, Dictionary<string, DateTimeOffset> acquired)
    {
        (_dossier, _pipeline, _acquired) = (dossier, pipeline, acquired);
        _parties = dossier.Case.Parties.SelectMany(p => p.Quotes.Select(q => q.File).Distinct().Select(f => (File: f, Party: p))).ToLookup(p => p.File, p => p.Party);
        _byId = dossier.Case.Parties.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _stages = dossier.Case.Transfers.SelectMany(t => t.StageSupports).ToLookup(s => s.Document, s => s.Stage.Value);
    }

    /// <summary>Every document once, and every file that could not be read or still waits. Archives that were opened are places, and not here.</summary>
    public IEnumerable<IndexedDocument> All()
    {
        var documents = _dossier.Case.Documents.GroupBy(d => d.File).ToDictionary(g => g.Key, g => g.First());
        foreach (var rows in _dossier.Coverage.Where(r => r.File is not null).GroupBy(r => r.File!.Value)) // those without were left out
        {
            var (first, document) = (rows.First(), documents.GetValueOrDefault(rows.Key));
            if (document is not null || first.State != ReadingState.Read)
            {
                yield return Sealed(ToDocument(rows.Key, [.. rows], document));
            }
        }
    }

    private IndexedDocument ToDocument(ContentHash file, IReadOnlyList<CoverageRow> rows, CaseDocument? document)
    {
        var (claims, transcript) = (document?.Claims, document?.Transcript);
        var (senders, addressees) = (NamesOf(claims?.Sender, document?.Sender), NamesOf(claims?.Addressee, document?.Addressee));
        return new IndexedDocument
        {
            Card = new DocumentCard
            {
                File = file,
                Path = rows[0].Path,
                Copies = rows.Count - 1,
                Outcome = rows[0].State,
                Kind = claims?.Kind ?? DocumentKind.Other,
                Number = claims?.Number?.Value,
                Date = claims?.Date?.Value,
                Sender = senders is [var sender, ..] ? sender.Name : null,
                Addressee = addressees is [var addressee, ..] ? addressee.Name : null,
                Languages = transcript?.Languages ?? [],
                Pages = transcript?.Pages.Count ?? 0,
                Reading = transcript is null ? null : _pipeline.FingerprintOfReading(file),
            },
            Fingerprint = "",
            Transcript = transcript,
            Paths = [.. rows.Select(r => r.Path)],
            Senders = WithMail(senders, transcript, MetadataKeys.From),
            Addressees = WithMail(addressees, transcript, MetadataKeys.To),
            Parties = [.. _parties[file].Select(ToNames).Concat(senders).Concat(addressees).DistinctBy(p => p.Name, StringComparer.Ordinal)],
            Designations = [.. (claims?.Deals ?? []).SelectMany(d => d.Items).Select(i => i.Designation?.Value).OfType<string>().Distinct(StringComparer.Ordinal)],
            Stages = [.. (claims?.Deals ?? []).Select(d => d.FurthestDone?.Value).OfType<Stage>().Concat(_stages[file]).Distinct().Order().Select(s => s.NameOf())],
            Amounts = [.. claims is null ? [] : AmountsOf(claims).Distinct()],
            Problems = [.. rows.SelectMany(r => r.Problems).Select(p => p.Name).Distinct(StringComparer.Ordinal)],
            Container = rows[0].Path.LastIndexOf("!/", StringComparison.Ordinal) is var end and > 0 ? rows[0].Path[..end] : null,
            Acquired = rows.Select(r => _acquired.GetValueOrDefault(r.Path.Split("!/")[0])).Max(),
        };
    }

    private IndexedDocument Sealed(IndexedDocument document) =>
        document with
        {
            Fingerprint = Fingerprint.Of(
                _pipeline.FingerprintOf(document.Card.File), JsonSerializer.Serialize(document with { Transcript = null }, WaybillJson.Options)),
        };

    private IReadOnlyList<PartyNames> NamesOf(Mention? mention, string? partyId)
    {
        var party = partyId is null ? null : _byId.GetValueOrDefault(partyId);
        IReadOnlyList<string> printed = mention is null ? [] : [mention.Name.Value, .. mention.OtherForms.Select(f => f.Value)];
        return party is not null ? [ToNames(party) with { Others = [.. party.Aliases.Concat(printed).Distinct(StringComparer.Ordinal)] }]
            : printed is [var name, ..] ? [new PartyNames(name, [.. printed.Skip(1)])]
            : [];
    }

    private static PartyNames ToNames(Party party) => new(party.Name, party.Aliases);

    /// <summary>A mail names people beside organisations: both are found, and where nobody else is named they are who is counted.</summary>
    private static IReadOnlyList<PartyNames> WithMail(IReadOnlyList<PartyNames> names, Transcript? transcript, string key) =>
        transcript is null || !transcript.Metadata.TryGetValue(key, out var mail) || string.IsNullOrWhiteSpace(mail) ? names
        : names is [var first, ..] ? [first with { Others = [.. first.Others, mail] }, .. names.Skip(1)]
        : [new PartyNames(mail, [])];

    private static IEnumerable<SumOfMoney> AmountsOf(Claims claims)
    {
        foreach (var deal in claims.Deals)
        {
            if (deal.Total is { } total)
            {
                yield return new SumOfMoney(total.Value, deal.TotalCurrency?.Value);
            }

            foreach (var item in deal.Items)
            {
                foreach (var amount in new[] { item.Amount, item.UnitPrice }.OfType<Stated<decimal>>())
                {
                    yield return new SumOfMoney(amount.Value, item.Currency?.Value ?? deal.TotalCurrency?.Value);
                }
            }
        }

        foreach (var amount in claims.Accounts.SelectMany(a => new[] { a.Total, a.StatedTotal }).OfType<Stated<decimal>>())
        {
            yield return new SumOfMoney(amount.Value, null);
        }
    }
}
