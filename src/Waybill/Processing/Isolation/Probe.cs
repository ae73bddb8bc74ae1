namespace Waybill.Processing.Isolation;

/// <summary>Tries, in the place of a hostile file, what it would try.</summary>
internal static class Probe
{
    private const int Internet = 2;
    private const int KernelMessages = 16;

    public static IReadOnlyList<Attempt> Run(WorkerPlace place, IReadOnlyList<string> forbidden) =>
    [
        new("open a socket to the internet", !LinuxCalls.CanMakeSocket(Internet), Guard.Filter),
        new("open a socket to the kernel", !LinuxCalls.CanMakeSocket(KernelMessages), Guard.Filter),
        new("make a namespace of its own", !LinuxCalls.CanMakeNamespace(), Guard.Filter),
        new("ask for the keys of the kernel's key ring", !LinuxCalls.CanAskForKeys(), Guard.Filter),
        new("gain rights by a program that gives them (no_new_privs)", Status("NoNewPrivs") == "1", Guard.Filter),
        .. forbidden.Select(f => new Attempt($"look into {f}", !CanLookInto(f), Guard.Walls)),
        new("read /etc/passwd", !CanRead("/etc/passwd"), Guard.Walls),
        new("change the system's programs", !CanWrite("/usr"), Guard.Walls),
        new("change the file that it reads", !CanWrite(place.In), Guard.Walls),
        new("see other processes", !SeesOthers(), Guard.Walls),
    ];

    private static bool CanLookInto(string path)
    {
        try
        {
            return Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool CanRead(string file)
    {
        try
        {
            using var opened = File.OpenRead(file);
            return opened.ReadByte() >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool CanWrite(string folder)
    {
        var file = Path.Combine(folder, ".waybill-probe");
        try
        {
            using (File.Create(file))
            {
            }

            File.Delete(file);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Within the walls there are the first process and the worker.</summary>
    private static bool SeesOthers() => ProcessTree.Visible().Any(p => p != 1 && p != Environment.ProcessId);

    private static string Status(string field) =>
        File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith(field + ":", StringComparison.Ordinal))?[(field.Length + 1)..].Trim() ?? "";
}
