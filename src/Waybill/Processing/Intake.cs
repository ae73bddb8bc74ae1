using System.Text.Json;
using Waybill.Acquisition;
using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>Takes a folder into a case: bytes into the vault, places into the acquisition record, the deed into the journal.</summary>
/// <remarks>Bytes are kept before their place is recorded, so that a killed run leaves no place without bytes; it is simply run again.</remarks>
public sealed class Intake(CaseStores stores, TimeProvider time)
{
    private const int PlacesPerTransaction = 100;

    /// <param name="who">The name under which the person works.</param>
    /// <param name="progress">Hears how many entries of the folder have been taken.</param>
    /// <exception cref="CaseException">The folder is missing or cannot be opened, or it and the case lie in each other.</exception>
    public async Task<IntakeSummary> AddAsync(string folder, string who, IProgress<int>? progress, CancellationToken cancellation)
    {
        Check(folder, stores.Folder.Root);
        using var held = stores.Lock();
        var acquired = time.GetUtcNow();
        var waiting = new List<AcquiredPlace>();
        var problems = new List<AcquiredPlace>();
        var (found, added) = (0, 0);
        foreach (var entry in Entries(folder, cancellation))
        {
            var place = await TakeAsync(entry, acquired, cancellation);
            found++;
            waiting.Add(place);
            if (place.Problem is not null)
            {
                problems.Add(place);
            }

            if (waiting.Count == PlacesPerTransaction)
            {
                added += await stores.Acquisitions.AddAsync(waiting, cancellation);
                waiting.Clear();
            }

            progress?.Report(found);
        }

        added += await stores.Acquisitions.AddAsync(waiting, cancellation);
        if (added > 0)
        {
            var note = JsonSerializer.Serialize(new { folder = Path.GetFullPath(folder), found, added }, WaybillJson.Options);
            await stores.Journal.AppendAsync(new JournalNote(acquired, who, JournalKinds.Acquired, note), cancellation);
        }

        return new IntakeSummary(found, added, problems);
    }

    /// <summary>Keeps passwords for the files of the case; the journal says how many, and nothing says which.</summary>
    /// <returns>All that were given so far.</returns>
    public async Task<IReadOnlyList<string>> GivePasswordsAsync(IReadOnlyList<string> words, string who, CancellationToken cancellation)
    {
        var file = new PasswordFile(stores.Folder.Passwords);
        using var held = stores.Lock();
        if (file.Add(words) is > 0 and var added)
        {
            var note = JsonSerializer.Serialize(new { given = words.Count, added }, WaybillJson.Options);
            await stores.Journal.AppendAsync(new JournalNote(time.GetUtcNow(), who, JournalKinds.PasswordsGiven, note), cancellation);
        }

        return file.Read();
    }

    /// <summary>Refuses what could not be added to a case at that place, before anything is made there.</summary>
    /// <exception cref="CaseException">The folder is missing, or it and the case lie in each other.</exception>
    public static void Check(string folder, string caseRoot)
    {
        if (File.Exists(folder))
        {
            throw new CaseException($"{folder} is a file; name the folder that it lies in");
        }

        if (!Directory.Exists(folder))
        {
            throw new CaseException($"there is no folder {folder}");
        }

        if (CaseFolder.IsCase(folder))
        {
            throw new CaseException($"{folder} is itself a case: 'waybill process {folder}' goes on with it, and 'add' takes the folder that its papers came from");
        }

        if (IsWithin(caseRoot, folder))
        {
            throw new CaseException($"the case {caseRoot} may not lie inside the folder that is added to it");
        }

        if (IsWithin(folder, caseRoot))
        {
            throw new CaseException($"{folder} lies inside the case itself");
        }
    }

    /// <summary>Where they lie counts, and not how they are spelled: links lead around.</summary>
    private static bool IsWithin(string inner, string outer) =>
        (RealPath.Of(inner).TrimEnd('/') + "/").StartsWith(RealPath.Of(outer).TrimEnd('/') + "/", StringComparison.Ordinal);

    private static IEnumerable<FoundFile> Entries(string folder, CancellationToken cancellation)
    {
        try
        {
            return new FolderWalk(folder).Entries(cancellation);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new CaseException($"the folder cannot be opened: {e.Message}", e);
        }
    }

    private async Task<AcquiredPlace> TakeAsync(FoundFile entry, DateTimeOffset acquired, CancellationToken cancellation)
    {
        var opened = entry.Open();
        if (opened.Value is not { } stream)
        {
            return Place(entry, acquired, null, entry.LengthInBytes, opened.Problems[0]);
        }

        await using (stream)
        {
            try
            {
                var stored = await stores.Vault.PutAsync(stream, cancellation);
                return Place(entry, acquired, stored.Hash, stored.LengthInBytes, null);
            }
            catch (UnreadableFileException e)
            {
                return Place(entry, acquired, null, entry.LengthInBytes, e.Problem);
            }
        }
    }

    private static AcquiredPlace Place(FoundFile entry, DateTimeOffset acquired, ContentHash? file, long length, Problem? problem) =>
        new() { Path = entry.Path, File = file, LengthInBytes = length, Modified = entry.Modified, Acquired = acquired, Problem = problem };
}

/// <param name="Found">Entries of the folder.</param>
/// <param name="Added">Those that the case did not know.</param>
/// <param name="Problems">Those whose bytes could not be had, with the reason.</param>
public sealed record IntakeSummary(int Found, int Added, IReadOnlyList<AcquiredPlace> Problems);
