namespace Waybill.Processing.Isolation;

/// <summary>The two folders through which a worker gets a file and gives back what was in it, as one side sees them.</summary>
/// <param name="In">Holds one file at a time; the worker cannot change it.</param>
/// <param name="Out">The only place where the worker can write.</param>
internal sealed record WorkerPlace(string In, string Out)
{
    private const string OriginalName = "original";
    private const string TemporaryName = "temporary";

    /// <summary>How both are named inside the walls.</summary>
    public static WorkerPlace Inside { get; } = new("/in", "/out");

    public string Original => Path.Combine(In, OriginalName);

    /// <summary>Where programs put what they need for a moment: the home of the worker and its <c>/tmp</c>.</summary>
    public string Temporary => Path.Combine(Out, TemporaryName);

    public void Make()
    {
        Directory.CreateDirectory(In);
        Directory.CreateDirectory(Temporary);
    }

    /// <summary>True where nothing is left of a file. Looks at names only, and follows no link: whoever was in there may have put one.</summary>
    public bool IsClean() =>
        Directory.EnumerateFileSystemEntries(Out).All(e => Path.GetFileName(e) == TemporaryName)
        && new DirectoryInfo(Temporary) is { Exists: true, LinkTarget: null } && !Directory.EnumerateFileSystemEntries(Temporary).Any();
}
