namespace Waybill.Web.Cases;

/// <summary>The conclusions of a case in little memory: without the text of its pages, and each word that many findings repeat only once.</summary>
/// <remarks>Ten checks on each of a hundred thousand documents name the document by a hash of its own and say one of a few hundred sentences. For one use.</remarks>
internal sealed class Sharing
{
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<ContentHash, ContentHash> _files = [];
    private readonly Dictionary<(int, TextOrigin), Page> _pages = [];
    private readonly Dictionary<string, string> _noMetadata = new(StringComparer.Ordinal);

    public Dossier Of(Dossier dossier) => dossier with
    {
        Case = dossier.Case with
        {
            Documents = [.. dossier.Case.Documents.Select(Of)],
            Parties = [.. dossier.Case.Parties.Select(p => p with { Quotes = Of(p.Quotes) })],
            Gaps = [.. dossier.Case.Gaps.Select(g => g with { CitedBy = [.. g.CitedBy.Select(Of)], Quotes = Of(g.Quotes) })],
        },
        Findings = dossier.Findings with
        {
            Checks = [.. dossier.Findings.Checks.Select(Of)],
            Norms = [.. dossier.Findings.Norms.Select(Of)],
        },
        Coverage = [.. dossier.Coverage.Select(r => r with { Path = Of(r.Path), File = r.File is { } file ? Of(file) : null, MediaType = OfMaybe(r.MediaType), Problems = r.Problems.Count == 0 ? [] : r.Problems })],
    };

    /// <summary>The pages keep their numbers and lose their words, the claims keep what lists show.</summary>
    private CaseDocument Of(CaseDocument document) => document with
    {
        File = Of(document.File),
        Path = Of(document.Path),
        DuplicateOf = document.DuplicateOf is { } first ? Of(first) : null,
        Sender = OfMaybe(document.Sender),
        Addressee = OfMaybe(document.Addressee),
        Transcript = new Transcript
        {
            File = Of(document.File),
            MediaType = Of(document.Transcript.MediaType),
            Metadata = _noMetadata,
            IsContainerOnly = document.Transcript.IsContainerOnly,
            Pages = [.. document.Transcript.Pages.Select(Of)],
            Languages = [.. document.Transcript.Languages.Select(Of)],
        },
        Claims = new Claims
        {
            File = Of(document.File),
            Kind = document.Claims.Kind,
            Number = document.Claims.Number is { } number ? new Stated<string>(number.Value, Of(number.Quotes)) : null,
            Date = document.Claims.Date is { } date ? new Stated<PartialDate>(date.Value, Of(date.Quotes)) : null,
        },
    };

    private Page Of(Page page) => Once(_pages, (page.Number, page.Origin), new Page { Number = page.Number, Text = "", Origin = page.Origin });

    private CheckFinding Of(CheckFinding finding) => finding with
    {
        Check = Of(finding.Check),
        Document = Of(finding.Document),
        Detail = Of(finding.Detail),
        BenignCause = OfMaybe(finding.BenignCause),
        Quotes = Of(finding.Quotes),
    };

    private NormFinding Of(NormFinding finding) => finding with
    {
        Norm = Of(finding.Norm),
        Title = Of(finding.Title),
        Provision = Of(finding.Provision),
        Source = Of(finding.Source),
        Transfer = Of(finding.Transfer),
        Reason = Of(finding.Reason),
        MissingFacts = [.. finding.MissingFacts.Select(Of)],
        Quotes = Of(finding.Quotes),
    };

    private IReadOnlyList<Quote> Of(IReadOnlyList<Quote> quotes) => quotes.Count == 0 ? [] : [.. quotes.Select(q => q with { File = Of(q.File), Text = Of(q.Text) })];

    private ContentHash Of(ContentHash file) => Once(_files, file, file);

    private string Of(string word) => Once(_words, word, word);

    private string? OfMaybe(string? word) => word is null ? null : Of(word);

    /// <summary>What came first under the key.</summary>
    private static TValue Once<TKey, TValue>(Dictionary<TKey, TValue> known, TKey key, TValue value)
        where TKey : notnull => known.TryAdd(key, value) ? value : known[key];
}
