using System.Collections.Concurrent;
using System.Globalization;
using Waybill.Extraction;
using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>Which files ask for a password, and what is tried on them.</summary>
/// <remarks>What such a file gives depends on the passwords: their digest is part of its fingerprint, and of no other file's, so that a new
/// password makes those stale alone. The list does not change while files are being read.</remarks>
public sealed class Locks
{
    private const string Step = "lock";
    private const string Candidates = "password-candidates";
    private const string Recipe = "1";

    private readonly ICatalogue _catalogue;
    private readonly ConcurrentDictionary<ContentHash, bool> _files;
    private IReadOnlyList<string> _given;

    private Locks(ICatalogue catalogue, IEnumerable<ContentHash> files, IReadOnlyList<string> given, IReadOnlyList<Stated<string>> found)
    {
        _catalogue = catalogue;
        _files = new(files.Select(file => KeyValuePair.Create(file, true)));
        _given = given;
        Found = found;
        Passwords = List();
    }

    /// <summary>What is tried: the words that people gave, then those that papers of the case name.</summary>
    public Passwords Passwords { get; private set; }

    /// <summary>What papers of the case call a password.</summary>
    public IReadOnlyList<Stated<string>> Found { get; private set; }

    /// <summary>The files that ask for one, opened or not.</summary>
    public IReadOnlyCollection<ContentHash> Files => [.. _files.Keys.Order()];

    /// <param name="given">What people gave.</param>
    public static async Task<Locks> LoadAsync(ICatalogue catalogue, IReadOnlyList<string> given, CancellationToken cancellation)
    {
        var found = await catalogue.FindConclusionAsync(Candidates, Recipe, cancellation) is { } packed ? Packed.To<List<Stated<string>>>(packed) : [];
        return new Locks(catalogue, await catalogue.FilesOfAsync(Step, cancellation), given, found);
    }

    /// <summary>Before anything was given, and anything was found to be locked.</summary>
    public static Locks Empty(ICatalogue catalogue) => new(catalogue, [], [], []);

    public void Give(IReadOnlyList<string> given)
    {
        _given = given;
        Passwords = List();
    }

    /// <summary>Takes what the papers name now for what they named before.</summary>
    /// <returns>True where that changes what is tried.</returns>
    public async Task<bool> OfferAsync(IReadOnlyList<Stated<string>> found, CancellationToken cancellation)
    {
        var before = Passwords.Digest;
        Found = found;
        Passwords = List();
        if (Passwords.Digest == before)
        {
            return false;
        }

        await _catalogue.KeepConclusionAsync(Candidates, Recipe, Packed.Of(found), cancellation);
        return true;
    }

    /// <summary>What the fingerprints of everything that is made of the file begin with.</summary>
    public string FingerprintOf(ContentHash file) =>
        Passwords.All.Count > 0 && _files.ContainsKey(file) ? Fingerprint.Of("opened", file.Digits, Passwords.Digest) : file.Digits;

    public Passwords PasswordsFor(ContentHash file) => _files.ContainsKey(file) ? Passwords : Passwords.None;

    /// <summary>Remembers the file where what came of it says that it, or something in it, opens with a password only.</summary>
    public async Task NoteAsync(ContentHash file, Outcome<FileContents> outcome, CancellationToken cancellation)
    {
        var problems = outcome.Problems.Concat(outcome.Value?.Children.Select(child => child.Problem).OfType<Problem>() ?? []);
        if (!_files.ContainsKey(file) && problems.Any(problem => problem.Code == ProblemCode.Encrypted))
        {
            await _catalogue.KeepAsync(new Artefact(file, Step, Recipe, null, []), children: null, cancellation);
            _files[file] = true;
        }
    }

    private Passwords List() => new(
    [
        .. _given.Select((word, i) => new Password(word, string.Create(CultureInfo.InvariantCulture, $"password {i + 1} of the list")))
            .Concat(Found.Select(found => new Password(found.Value, string.Create(
                CultureInfo.InvariantCulture, $"the words «{found.Quote.Text}» on page {found.Quote.PageNumber} of {found.Quote.File.Digits[..12]}"))))
            .DistinctBy(password => password.Word),
    ]);
}
