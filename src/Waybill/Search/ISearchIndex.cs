namespace Waybill.Search;

/// <summary>Answers questions over all documents of a case. A projection of the catalogue: it may be deleted and is made again.</summary>
/// <remarks>Any number of processes may ask at the same time, while one writes; what is asked is answered from the last commit.</remarks>
public interface ISearchIndex : IDisposable
{
    /// <summary>Puts a document in, in place of what was there of the same file. Safe for use by several threads.</summary>
    void Put(IndexedDocument document);

    void Remove(ContentHash file);

    /// <summary>What every document was made from (<see cref="IndexedDocument.Fingerprint"/>), as the last commit has it.</summary>
    IReadOnlyDictionary<ContentHash, string> Fingerprints();

    /// <summary>Makes what was put and removed last and visible, all of it or nothing.</summary>
    /// <param name="mark">What the index is now in step with, after which another process may write; null while it is still being brought there.</param>
    void Commit(string? mark);

    /// <summary>The mark of the last commit; null where it had none, or where there is no index.</summary>
    string? Mark { get; }

    SearchOutcome<SearchAnswer> Ask(SearchRequest request);
}
