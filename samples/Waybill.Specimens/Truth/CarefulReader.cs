using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Waybill.Specimens.Story;

namespace Waybill.Specimens.Truth;

/// <summary>Puts the truth together and names documents by their content, as the case export does.</summary>
internal static class CarefulReader
{
    private static readonly JsonSerializerOptions _json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static IReadOnlyList<ExpectedGap> Gaps =>
    [
        new("4/2-118", "2019-01-24", [Cache.Request]),
        new("DA-2021/31", "2021-05-21", [Cache.GhanaianCertificate, Cache.BillOfLading, Cache.Register]),
    ];

    public static IReadOnlyList<ExpectedCheck> Checks =>
    [
        new(Cache.Invoice, "invoice-arithmetic", "fail", "the lines add up to 4 518 000,00 and the words say so, the total says 4 581 000,00"),
        new(Cache.OldOffer, "anachronism", "fail", "BYN in a letter of 2015-11-17; the code exists since 2016-07-01"),
        new(Cache.OldOffer, "identifier-check-digit", "fail", "BY-UNP 190483758"),
        new(Cache.Contract, "identifier-check-digit", "fail", "IBAN BY81VRBN30122019730460070000; the letterheads have BY81VRBN30122019730460010000"),
        new(Cache.CustomsDeclaration, "quantity-agreement", "fail", "4 компл. where contract, licence and consignment note say 3"),
        new(Cache.OfferCopy, "near-duplicate", "fail", "160 дней where the other copy says 150"),
        new(Cache.Offer, "hidden-text", "fail", "Latin letters inside Cyrillic words"),
        new(Cache.OfferCopy, "hidden-text", "fail", "Latin letters inside Cyrillic words"),
        new(Cache.Wish, "hidden-text", "fail", "zero-width characters inside words"),
        new(Cache.BillOfLading, "destination-agreement", "warn", "it brings the goods to Guinea, and the end-user certificate names Ghana"),
    ];

    /// <summary>The expected export as JSON, UTF-8 without a mark, ending in a line feed.</summary>
    public static string Write(IReadOnlyList<SpecimenFile> files)
    {
        var ids = files.ToDictionary(file => file.Path, file => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(file.Bytes))}", StringComparer.Ordinal);
        var sizes = files.ToDictionary(file => file.Path, file => file.Bytes.LongLength, StringComparer.Ordinal);
        string? Id(string? path) => path is null ? null : ids[path];
        var expected = new ExpectedCase
        {
            Documents =
            [
                .. Documents.All.OrderBy(d => d.Path, StringComparer.Ordinal).Select(d => d with
                {
                    Id = ids[d.Path],
                    Bytes = sizes[d.Path],
                    DuplicateOf = Id(d.DuplicateOf),
                    References = [.. d.References.Select(r => r with { Document = Id(r.Document) })],
                }),
            ],
            Parties = Parties.All,
            Transfers =
            [
                .. Transfers.All.Select(t => t with
                {
                    Events = t.Events is null ? null : [.. t.Events.Select(e => e with { Document = ids[e.Document] })],
                    Evidence = [.. t.Evidence.Select(e => e with { Document = ids[e.Document] })],
                }),
            ],
            Gaps = [.. Gaps.Select(g => g with { CitedBy = [.. g.CitedBy.Select(path => ids[path])] })],
            Checks = [.. Checks.Select(c => c with { Document = ids[c.Document] })],
        };
        return JsonSerializer.Serialize(expected, _json) + "\n";
    }
}
