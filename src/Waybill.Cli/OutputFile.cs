using Waybill.Storage;

namespace Waybill.Cli;

/// <summary>A file that a command writes: there whole or not at all, and nothing else of the user's is touched.</summary>
/// <remarks>It is written under a name that nothing has, beside its place, and then renamed. A link is followed, so that it stays and what it
/// leads to is written; a device or a pipe, which has no whole, is written to as it is.</remarks>
internal static class OutputFile
{
    /// <summary>Writes where a person said.</summary>
    /// <exception cref="UsageException">There can or may be no such file.</exception>
    public static async Task WriteAsync(string file, Func<Stream, Task> write)
    {
        if (Directory.Exists(file))
        {
            throw new UsageException($"{file} is a folder; name a file");
        }

        if (OpenSpecial(file) is { } special)
        {
            await using (special)
            {
                await write(special);
            }

            return;
        }

        var real = RealPath.Of(file);
        if (CaseFolder.OwnerOf(real) is { } owner)
        {
            throw new UsageException($"{file} belongs to the case itself ({owner}) and is not written over");
        }

        await ReplaceAsync(real, file, write);
    }

    /// <summary>Writes a file of the case. A link in its place goes: a case may come from anybody, and leads nowhere else.</summary>
    public static Task WriteOwnAsync(string file, Func<Stream, Task> write) => ReplaceAsync(file, file, write);

    /// <summary>Null for a regular file and for what does not exist yet.</summary>
    private static Stream? OpenSpecial(string file) => file switch
    {
        // Opened anew by its name, a file behind it would be written over from its beginning.
        "/dev/stdout" or "/dev/fd/1" or "/proc/self/fd/1" => new BufferedStream(Console.OpenStandardOutput(), 1 << 16),
        _ => RealPath.IsSpecial(file) ? new FileStream(file, FileMode.Open, FileAccess.Write) : null,
    };

    /// <param name="named">The file as the person named it.</param>
    private static async Task ReplaceAsync(string file, string named, Func<Stream, Task> write)
    {
        var folder = Path.GetDirectoryName(file)!; // the root itself is a folder and was refused
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"{named} cannot be written: its folder does not exist");
        }

        var unfinished = Path.Combine(folder, $".{Path.GetRandomFileName()}.unfinished");
        try
        {
            await using (var stream = Create(unfinished, file, named))
            {
                await write(stream);
            }

            Rename(unfinished, file, named);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static FileStream Create(string unfinished, string file, string named)
    {
        try
        {
            if (File.Exists(file) && new FileInfo(file).LinkTarget is null)
            {
                // Renaming asks for no right to the file; whoever took that right away meant it.
                new FileStream(file, FileMode.Open, FileAccess.Write).Dispose();
            }

            var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write);
            if (File.Exists(file) && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(file));
            }

            return stream;
        }
        catch (Exception e) when (e is UnauthorizedAccessException || (e is IOException io && !CaseFolder.IsFull(io)))
        {
            throw new UsageException($"{named} cannot be written: {(File.Exists(file) ? "it, or its folder, is" : "its folder is")} protected from writing", e);
        }
    }

    private static void Rename(string unfinished, string file, string named)
    {
        try
        {
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new UsageException($"{named} cannot be replaced by what was written: {e.Message}", e);
        }
    }
}
