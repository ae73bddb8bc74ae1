namespace Waybill.Web.Host;

/// <summary>What a person may do; each may do what those before may.</summary>
public enum WorkbenchRole
{
    /// <summary>Reads everything.</summary>
    Reader,

    /// <summary>Judges claims.</summary>
    Reviewer,

    /// <summary>Corrects, joins and parts, and writes the dossier.</summary>
    Editor,

    /// <summary>Says who may do what.</summary>
    Owner,
}

/// <summary>One person at one browser.</summary>
/// <param name="account">Null for the one user of one's own machine.</param>
public sealed class Session(string user, WorkbenchRole role, DateTimeOffset begun, Account? account)
{
    public string User { get; } = user;

    public WorkbenchRole Role { get; } = role;

    /// <summary>As it was when the person signed in.</summary>
    public Account? Account { get; } = account;

    public DateTimeOffset Begun { get; } = begun;

    public DateTimeOffset LastSeen { get; internal set; } = begun;
}
