namespace Waybill.Extraction;

/// <summary>The bytes under examination, with the limits that hold for them and the place for what is found inside.</summary>
public sealed class Original
{
    private const int BufferBytes = 1 << 16;
    private readonly string _path;

    internal Original(string path, FileHead head, ExtractionLimits limits, ChildFolder children, Passwords passwords)
    {
        _path = path;
        Head = head;
        Limits = limits;
        Children = children;
        Passwords = passwords;
    }

    /// <summary>Where the bytes lie, for programs that read them; the name means nothing, and nothing is written there.</summary>
    internal string Path => _path;

    public FileHead Head { get; }

    public ExtractionLimits Limits { get; }

    /// <summary>Where files from the inside are put.</summary>
    public ChildFolder Children { get; }

    /// <summary>To be tried in their order where the file opens with a password; <see cref="MetadataKeys.OpenedWith"/> says which one did it.</summary>
    public Passwords Passwords { get; }

    /// <summary>Opens the bytes for reading; the caller closes the stream.</summary>
    public FileStream Open() => OpenFile(_path);

    /// <summary>All bytes in memory, for parsers that jump about in them.</summary>
    public async Task<MemoryStream> LoadAsync(CancellationToken cancellation)
    {
        if (Head.LengthInBytes > Array.MaxLength)
        {
            throw new LimitReachedException($"{Head.LengthInBytes} bytes are more than can be held in memory at once");
        }

        var bytes = new MemoryStream((int)Head.LengthInBytes);
        await using var file = Open();
        await file.CopyToAsync(bytes, cancellation);
        bytes.Position = 0;
        return bytes;
    }

    /// <summary>The first bytes in memory, for what can be read in part.</summary>
    public async Task<ReadOnlyMemory<byte>> LoadBeginningAsync(long most, CancellationToken cancellation)
    {
        var bytes = new byte[Math.Min(Math.Min(most, Head.LengthInBytes), Array.MaxLength)];
        await using var file = Open();
        return bytes.AsMemory(0, await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation));
    }

    internal static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.Asynchronous);
}
