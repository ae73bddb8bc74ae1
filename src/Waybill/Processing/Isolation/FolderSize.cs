namespace Waybill.Processing.Isolation;

/// <summary>How much lies in a folder that somebody else is writing to.</summary>
internal static class FolderSize
{
    private const long LeastFree = 64L << 20;

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true,
    };

    /// <summary>Stops counting at the limits; links are not followed.</summary>
    public static bool IsAbove(string folder, long mostBytes, int mostFiles)
    {
        var (bytes, files) = (0L, 0);
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", Everything))
            {
                files++;
                bytes += LengthOf(file);
                if (bytes > mostBytes || files > mostFiles)
                {
                    return true;
                }
            }
        }
        catch (IOException)
        {
            // Folders come and go while it works; it is looked at again in a moment.
        }

        return false;
    }

    public static bool IsDiskFull(string folder) => new DriveInfo(folder).AvailableFreeSpace < LeastFree;

    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
