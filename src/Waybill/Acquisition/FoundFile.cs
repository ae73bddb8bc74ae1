namespace Waybill.Acquisition;

/// <summary>One entry of a folder that was looked through: a file whose bytes can be had, or the reason why not.</summary>
/// <remarks>Only good until the walk moves on: it is opened relative to a folder that the walk holds open.</remarks>
public sealed class FoundFile
{
    private readonly Func<Outcome<Stream>>? _open;

    internal FoundFile(string path, long lengthInBytes, DateTimeOffset? modified, Func<Outcome<Stream>> open)
        : this(path, lengthInBytes, modified) => _open = open;

    internal FoundFile(string path, long lengthInBytes, DateTimeOffset? modified, Problem problem)
        : this(path, lengthInBytes, modified) => Problem = problem;

    private FoundFile(string path, long lengthInBytes, DateTimeOffset? modified) =>
        (Path, LengthInBytes, Modified) = (path, lengthInBytes, modified);

    /// <summary>Below the folder that is looked through, written as <see cref="Place.Path"/> has it.</summary>
    public string Path { get; }

    /// <summary>As the file system says before the file is opened; 0 where it does not say.</summary>
    public long LengthInBytes { get; }

    /// <summary>Null where the file system does not say.</summary>
    public DateTimeOffset? Modified { get; }

    /// <summary>Why the entry is not opened; null where it can be tried.</summary>
    public Problem? Problem { get; }

    /// <summary>The bytes, to be closed by the caller, or why they cannot be had.</summary>
    /// <remarks>A read that fails later throws <see cref="UnreadableFileException"/>, so that a fault of the source is never taken for a
    /// fault of the place to which it is copied.</remarks>
    public Outcome<Stream> Open() =>
        _open is not null ? _open() : new Outcome<Stream>(null, [Problem!]); // one of the two constructors has set one of the two
}

/// <summary>The source stopped giving bytes in the middle of a file.</summary>
public sealed class UnreadableFileException : Exception
{
    public UnreadableFileException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public UnreadableFileException(string message)
        : base(message)
    {
    }

    public UnreadableFileException()
    {
    }

    public Problem Problem => new(ProblemCode.Inaccessible, Message);
}
