using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Waybill;

/// <summary>What a path stands for when every link in it is followed. Two spellings of one place are equal only here.</summary>
public static class RealPath
{
    /// <summary>As many links as Linux follows before it takes them for a circle (path_resolution(7)).</summary>
    private const int MostLinks = 40;

    /// <summary>The absolute path without links, <c>.</c> and <c>..</c>; what does not exist is taken as it is spelled.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string Of(string path)
    {
        // Not Path.GetFullPath, which takes ".." from the spelling: behind a link it leads elsewhere.
        var parts = new Stack<string>(Parts(Path.Combine(Environment.CurrentDirectory, path)));
        var (real, links) = (Path.GetPathRoot(Path.GetFullPath(path))!, 0); // a full path has a root
        while (parts.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
            }
            else if (new FileInfo(Path.Combine(real, part)).LinkTarget is not { } target)
            {
                real = Path.Combine(real, part);
            }
            else if (++links > MostLinks)
            {
                throw new IOException($"{path} is a link that leads back to itself");
            }
            else
            {
                real = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : real; // it was found to have one
                foreach (var further in Parts(target))
                {
                    parts.Push(further);
                }
            }
        }

        return real;
    }

    /// <summary>True where something stands there that is neither file nor folder: a device, a pipe, a socket. Links are followed.</summary>
    public static bool IsSpecial(string path)
    {
        const int currentFolder = -100;
        const uint kindOnly = 1;
        const int offsetOfMode = 28;
        const int kindBits = 0xf000;
        var facts = new byte[256];
        return OperatingSystem.IsLinux()
            && statx(currentFolder, Encoding.UTF8.GetBytes(path + "\0"), 0, kindOnly, facts) == 0
            && (BinaryPrimitives.ReadUInt16LittleEndian(facts.AsSpan(offsetOfMode)) & kindBits) is not (0x4000 or 0x8000); // folder, file: inode(7)
    }

    /// <summary>From the last to the first, as a stack takes them.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path[(Path.GetPathRoot(path) ?? "").Length..].Split(Path.DirectorySeparatorChar).Where(p => p.Length > 0 && p != ".").Reverse();

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, byte[] facts);
}
