namespace Waybill.Publication;

/// <summary>Parties by id and documents by hash: what exports look up again and again.</summary>
internal sealed class CaseIndex
{
    private readonly Dictionary<string, Party> _parties;
    private readonly Dictionary<ContentHash, CaseDocument> _documents;

    public CaseIndex(Case @case)
    {
        _parties = @case.Parties.DistinctBy(p => p.Id, StringComparer.Ordinal).ToDictionary(p => p.Id, StringComparer.Ordinal);
        _documents = @case.Documents.OrderBy(d => d.DuplicateOf is not null).ThenBy(d => d.Path, StringComparer.Ordinal)
            .DistinctBy(d => d.File).ToDictionary(d => d.File);
    }

    public Party? Party(string? id) => id is null ? null : _parties.GetValueOrDefault(id);

    /// <summary>The party's name, or the id where the case has no such party.</summary>
    public string NameOf(string id) => Party(id)?.Name ?? id;

    /// <summary>The first of all copies; null where the case has no such document.</summary>
    public CaseDocument? Document(ContentHash file) => _documents.GetValueOrDefault(file);

    /// <summary>The path of the first copy, or the hash where the case has no such document.</summary>
    public string PathOf(ContentHash file) => Document(file)?.Path ?? file.ToString();

    /// <summary>The page that a quote names; null where it is gone.</summary>
    public Page? PageOf(Quote quote) => Document(quote.File)?.Transcript.Pages.FirstOrDefault(p => p.Number == quote.PageNumber);

    /// <summary>Where words stand, for people: <c>mail/0007.eml, p. 2</c>.</summary>
    public string Cite(Quote quote) => $"{PathOf(quote.File)}, p. {quote.PageNumber}";
}
