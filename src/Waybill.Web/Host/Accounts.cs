using System.Text.Json;
using Waybill.Storage;

namespace Waybill.Web.Host;

/// <summary>Who may sign in to the workbench of a case from another machine: <c>accounts.json</c> in its folder, which only its owner on the disk can read.</summary>
public sealed class Accounts(string file)
{
    /// <summary>Fewer characters are guessed (NIST SP 800-63B §5.1.1 asks for eight; a leak deserves more).</summary>
    public const int ShortestPassword = 12;

    private const int LongestName = 60;

    private volatile Seen? _seen;

    public static Accounts Of(CaseFolder folder) => new(folder.Accounts);

    /// <summary>In ordinal order of name; none where nobody was added.</summary>
    public IReadOnlyList<Account> All()
    {
        if (!File.Exists(file))
        {
            return [];
        }

        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize<List<Account>>(stream, WaybillJson.Options) ?? [];
        }
        catch (JsonException e)
        {
            throw new CaseException($"{file} cannot be read", e);
        }
    }

    /// <summary>Adds a person, or gives one who is there another password and role.</summary>
    /// <exception cref="CaseException">Name or password is not good enough.</exception>
    public void Add(string name, WorkbenchRole role, string password)
    {
        if (name.Length is 0 or > LongestName || name.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
        {
            throw new CaseException($"a name has 1 to {LongestName} characters and no spaces");
        }

        if (password.Length < ShortestPassword)
        {
            throw new CaseException($"the password is too short: it needs {ShortestPassword} characters");
        }

        Write([.. All().Where(a => a.Name != name), new Account(name, role, Passwords.Keep(password))]);
    }

    /// <summary>False where nobody has the name.</summary>
    public bool Remove(string name)
    {
        var all = All();
        Write([.. all.Where(a => a.Name != name)]);
        return all.Any(a => a.Name == name);
    }

    /// <summary>Null where name and password do not belong together; it takes as long for a name that nobody has.</summary>
    public Account? Find(string name, string password)
    {
        var account = All().FirstOrDefault(a => a.Name == name);
        return Passwords.Holds(password, account?.Password ?? Passwords.OfNobody) ? account : null;
    }

    /// <summary>True while the person may still do what the session was begun with: not after the account was removed, or got another role or password.</summary>
    public bool StillHolds(Session session)
    {
        // Looked at with each request, so only read again when it was written.
        var stamp = File.GetLastWriteTimeUtc(file);
        if (_seen is not { } seen || seen.Stamp != stamp)
        {
            _seen = seen = new Seen(stamp, All().ToHashSet());
        }

        return session.Account is { } account && seen.Accounts.Contains(account);
    }

    private void Write(IEnumerable<Account> accounts)
    {
        var unfinished = file + ".unfinished";

        // What a run left that was ended, or a link that came with a case of somebody else's: it goes and is not followed.
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(unfinished, options))
        {
            JsonSerializer.Serialize(stream, accounts.OrderBy(a => a.Name, StringComparer.Ordinal), WaybillJson.Options);
        }

        File.Move(unfinished, file, overwrite: true);
    }

    private sealed record Seen(DateTime Stamp, IReadOnlySet<Account> Accounts);
}

/// <param name="Password">As <see cref="Passwords"/> keeps it.</param>
public sealed record Account(string Name, WorkbenchRole Role, string Password);
