using Microsoft.Win32.SafeHandles;

namespace Waybill.Acquisition;

/// <summary>Looks through a folder as it is: any depth, any names, links not followed, nothing opened that is not a file.</summary>
/// <remarks>Every entry that is not a folder comes out once, in the order of the bytes of its name, folder by folder; what cannot be
/// opened comes out with its problem. Nothing is written, and reading sets no times where the file system is mounted so.</remarks>
public sealed class FolderWalk
{
    private readonly string _folder;

    public FolderWalk(string folder) => _folder = folder;

    /// <exception cref="DirectoryNotFoundException">The folder itself is not there or cannot be opened.</exception>
    public IEnumerable<FoundFile> Entries(CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess)
        {
            throw new PlatformNotSupportedException("folders are looked through on 64-bit Linux only");
        }

        Open().Dispose();
        return Walk(cancellation);
    }

    private SafeFileHandle Open() =>
        LinuxFiles.OpenFolder(_folder, out var error) ?? throw new DirectoryNotFoundException($"{_folder}: {error}");

    private IEnumerable<FoundFile> Walk(CancellationToken cancellation)
    {
        using var root = Open();

        // A stack and no recursion: the depth of a hostile folder is its maker's choice.
        var open = new Stack<OpenFolder>();
        try
        {
            var names = LinuxFiles.List(root, out var error) ?? throw new DirectoryNotFoundException($"the folder cannot be listed: {error}");
            open.Push(new OpenFolder(root, "", names));
            while (open.TryPeek(out var folder))
            {
                cancellation.ThrowIfCancellationRequested();
                if (folder.Next() is not { } name)
                {
                    open.Pop().Handle.Dispose();
                    continue;
                }

                var path = folder.Path + EntryName.ToText(name);
                if (LinuxFiles.Look(folder.Handle, name, out error) is not { } facts)
                {
                    yield return new FoundFile(path, 0, null, Inaccessible(error));
                }
                else if (facts.Kind != EntryKind.Folder)
                {
                    yield return Entry(folder.Handle, name, path, facts);
                }
                else if (Enter(folder.Handle, name, path, out error) is { } inner)
                {
                    open.Push(inner);
                }
                else
                {
                    yield return new FoundFile(path + "/", 0, facts.Modified, new Problem(ProblemCode.Inaccessible, $"a folder that cannot be opened: {error}"));
                }
            }
        }
        finally
        {
            while (open.TryPop(out var folder))
            {
                folder.Handle.Dispose();
            }
        }
    }

    private static OpenFolder? Enter(SafeFileHandle parent, byte[] name, string path, out string error)
    {
        var handle = LinuxFiles.OpenFolder(parent, name, out error);
        if (handle is null)
        {
            return null;
        }

        var names = LinuxFiles.List(handle, out error);
        if (names is null)
        {
            handle.Dispose();
            return null;
        }

        return new OpenFolder(handle, path + "/", names);
    }

    private static FoundFile Entry(SafeFileHandle parent, byte[] name, string path, FileFacts facts) => facts.Kind switch
    {
        EntryKind.File => new FoundFile(path, facts.LengthInBytes, facts.Modified, () => Open(parent, name)),
        EntryKind.Link => new FoundFile(path, 0, facts.Modified, new Problem(ProblemCode.NotAFile, "a link, which is not followed")),
        EntryKind.Pipe => new FoundFile(path, 0, facts.Modified, new Problem(ProblemCode.NotAFile, "a named pipe, which is not opened")),
        EntryKind.Socket => new FoundFile(path, 0, facts.Modified, new Problem(ProblemCode.NotAFile, "a socket, which is not opened")),
        _ => new FoundFile(path, 0, facts.Modified, new Problem(ProblemCode.NotAFile, "a device, which is not opened")),
    };

    private static Outcome<Stream> Open(SafeFileHandle parent, byte[] name)
    {
        var handle = LinuxFiles.OpenFile(parent, name, out var error);
        if (handle is null)
        {
            return new Outcome<Stream>(null, [Inaccessible(error)]);
        }

        try
        {
            return Outcome.Of<Stream>(new SourceStream(new FileStream(handle, FileAccess.Read, bufferSize: 0)));
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException or NotSupportedException)
        {
            handle.Dispose();
            return new Outcome<Stream>(null, [Inaccessible("it changed while it was being opened")]);
        }
    }

    private static Problem Inaccessible(string error) => new(ProblemCode.Inaccessible, error);

    /// <summary>A folder that is being looked through, with the names still to come.</summary>
    private sealed class OpenFolder(SafeFileHandle handle, string path, IReadOnlyList<byte[]> names)
    {
        private int _next;

        public SafeFileHandle Handle => handle;

        /// <summary>With its slash at the end; empty for the folder that was named.</summary>
        public string Path => path;

        public byte[]? Next() => _next < names.Count ? names[_next++] : null;
    }
}
