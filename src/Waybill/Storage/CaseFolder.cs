using System.Text.Json;
using System.Text.Json.Serialization;

namespace Waybill.Storage;

/// <summary>The folder of a case, and where in it each kind of data lies. Three kinds, which never share a store.</summary>
/// <remarks>
/// Originals: <c>vault/</c> and <c>acquisitions.sqlite</c>. Made by machines: <c>catalogue.sqlite</c>, <c>search/</c> and <c>temporary/</c>,
/// which may be deleted. Decided by people: <c>journal.sqlite</c>, and the <c>passwords.txt</c> that they gave. <c>waybill.json</c> makes the folder a case; <c>reference/</c> holds facts that users add.
/// </remarks>
public sealed class CaseFolder
{
    /// <summary>The version of the layout that this program writes, and the newest that it reads.</summary>
    public const int Version = 1;

    private const string Format = "waybill-case-folder";

    private const string SettingsName = "waybill.json";

    private CaseFolder(string root, CaseSettings settings)
    {
        Root = root;
        Settings = settings;
    }

    public string Root { get; }

    public CaseSettings Settings { get; }

    public string Vault => Path.Combine(Root, "vault");

    public string Acquisitions => Path.Combine(Root, "acquisitions.sqlite");

    public string Catalogue => Path.Combine(Root, "catalogue.sqlite");

    public string Journal => Path.Combine(Root, "journal.sqlite");

    public string Reference => Path.Combine(Root, "reference");

    /// <summary>Passwords that people gave: see <see cref="PasswordFile"/>.</summary>
    public string Passwords => Path.Combine(Root, "passwords.txt");

    /// <summary>Who may sign in to the workbench from another machine.</summary>
    public string Accounts => Path.Combine(Root, "accounts.json");

    public string Temporary => Path.Combine(Root, "temporary");

    /// <summary>The index that searches are answered from.</summary>
    public string Search => Path.Combine(Root, "search");

    /// <summary>Where <c>investigate</c> writes the dossier.</summary>
    public string Dossier => Path.Combine(Root, "dossier.html");

    /// <summary>The case to which such a file belongs and without which it would not be what it is, whichever case that is; null for every other file.</summary>
    /// <remarks>Links are followed and every folder above is looked at, so that no second way to a case leads past this. No output may take the place of such a file.</remarks>
    public static string? OwnerOf(string path)
    {
        var real = RealPath.Of(path);
        for (var folder = Path.GetDirectoryName(real); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, SettingsName)) && new CaseFolder(folder, new CaseSettings(Format, Version, "")).IsOwn(real))
            {
                return folder;
            }
        }

        return null;
    }

    private bool IsOwn(string path) =>
        path == SettingsFile || path == LockFile || path == Passwords || path == Accounts
        || new[] { Acquisitions, Catalogue, Journal }.Any(f => path.StartsWith(f, StringComparison.Ordinal))
        || new[] { Vault, Reference, Temporary, Search }.Any(f => path.StartsWith(f + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private string SettingsFile => Path.Combine(Root, SettingsName);

    private string LockFile => Path.Combine(Root, "waybill.lock");

    /// <exception cref="CaseException">It is not there, is not a case, or is one of a newer version.</exception>
    public static CaseFolder Open(string path)
    {
        var root = Path.GetFullPath(path);
        if (!Directory.Exists(root))
        {
            throw new CaseException($"there is no case at {path}");
        }

        var settings = Read(Path.Combine(root, SettingsName))
            ?? throw new CaseException($"{path} is not a case: it has no waybill.json");
        if (settings.Format != Format || settings.Version < 1)
        {
            throw new CaseException($"{path} is not a case: its waybill.json does not say so");
        }

        if (settings.Version > Version)
        {
            throw new CaseException(
                $"{path} was made by a newer Waybill (case version {settings.Version}; this one reads up to {Version}): use that Waybill, and nothing is changed");
        }

        var folder = new CaseFolder(root, settings);
        if (!File.Exists(folder.Acquisitions) && new FolderVault(folder.Vault).All().Any())
        {
            throw new CaseException($"{path} holds originals, but the record of where they came from (acquisitions.sqlite) is gone: put it back from a copy");
        }

        return folder;
    }

    /// <summary>True where the folder is a case, of whatever version.</summary>
    public static bool IsCase(string path)
    {
        try
        {
            return File.Exists(Path.Combine(path, SettingsName)) && Read(Path.Combine(path, SettingsName)) is { Format: Format };
        }
        catch (CaseException)
        {
            return false;
        }
    }

    /// <summary>Opens the case, or makes one where there is nothing or an empty folder.</summary>
    /// <exception cref="CaseException">Something else stands there.</exception>
    public static CaseFolder OpenOrCreate(string path, string title)
    {
        var root = Path.GetFullPath(path);
        if (File.Exists(root))
        {
            throw new CaseException($"{path} is a file, so no case can be made there");
        }

        var settings = Path.Combine(root, SettingsName);
        if (!File.Exists(settings))
        {
            if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any(e => e != settings + ".new"))
            {
                throw new CaseException($"{path} holds other files and is not a case: name an empty or a new folder");
            }

            Make(root, new CaseSettings(Format, Version, title));
        }

        return Open(path);
    }

    /// <summary>Writes these limits down in the case, in place of those before.</summary>
    public CaseFolder WithLimits(IReadOnlyDictionary<string, string> limits)
    {
        var settings = Settings with { Limits = limits.Count > 0 ? limits : null };
        Write(SettingsFile, settings);
        return new CaseFolder(Root, settings);
    }

    /// <summary>Keeps other runs from writing to the case until it is disposed, or the process ends in whatever way.</summary>
    /// <exception cref="CaseException">Another run is at work.</exception>
    public IDisposable Lock()
    {
        try
        {
            return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (IsProtected(e))
        {
            throw Unwritable(Root, e);
        }
        catch (IOException e) when (e is not FileNotFoundException and not DirectoryNotFoundException && File.Exists(LockFile) && !IsFull(e))
        {
            throw new CaseException($"another run of Waybill is at work on {Root}: wait until it has ended", e);
        }
    }

    /// <summary>True where the error says that the disk, or the user's share of it, is full.</summary>
    public static bool IsFull(IOException e)
    {
        const int noSpaceLeft = 28;
        const int quotaExceeded = 122;
        return e.HResult is noSpaceLeft or quotaExceeded;
    }

    /// <summary>True where the error says that this user may not write there, or nobody: a medium may be for reading only.</summary>
    private static bool IsProtected(Exception e)
    {
        const int readOnlyMedium = 30;
        return e is UnauthorizedAccessException or IOException { HResult: readOnlyMedium };
    }

    private static CaseException Unwritable(string root, Exception e) =>
        new($"{root} cannot be written to: you have no right to, or it lies on a medium that is only for reading; what is in it can be read, and a copy can be worked on", e);

    private static CaseSettings? Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize<CaseSettings>(stream, WaybillJson.Options);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (JsonException e)
        {
            throw new CaseException($"{Path.GetDirectoryName(file)} is not a case: its waybill.json cannot be read", e);
        }
    }

    private static void Make(string root, CaseSettings settings)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(root);
            }
            else if (!Directory.Exists(root))
            {
                // Leaked papers are for those alone whom their holder lets in, whatever the machine gives to everybody.
                Directory.CreateDirectory(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception e) when (IsProtected(e))
        {
            throw new CaseException($"no case can be made at {root}: its place cannot be written to", e);
        }

        Write(Path.Combine(root, SettingsName), settings);
    }

    private static void Write(string file, CaseSettings settings)
    {
        try
        {
            WriteWhole(file, settings);
        }
        catch (Exception e) when (IsProtected(e))
        {
            throw Unwritable(Path.GetDirectoryName(file)!, e); // it lies in the folder of the case
        }
    }

    private static void WriteWhole(string file, CaseSettings settings)
    {
        // What a killed run left goes, and so does a link that came with the case and would lead out of it.
        File.Delete(file + ".new");
        using (var stream = new FileStream(file + ".new", FileMode.CreateNew, FileAccess.Write))
        {
            JsonSerializer.Serialize(stream, settings, WaybillJson.Options);
            stream.Flush(flushToDisk: true);
        }

        File.Move(file + ".new", file, overwrite: true);
    }
}

/// <summary>What <c>waybill.json</c> says.</summary>
/// <param name="Version">Of the layout of the folder.</param>
/// <param name="Title">What the case is called, for titles.</param>
public sealed record CaseSettings(string Format, int Version, string Title)
{
    /// <summary>Limits that were set for this case, as they were written; the rest has its default. Null where none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Limits { get; init; }
}
