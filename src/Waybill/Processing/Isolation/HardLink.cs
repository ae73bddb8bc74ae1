using System.Runtime.InteropServices;

namespace Waybill.Processing.Isolation;

/// <summary>A second name for the same bytes: costs nothing, however large they are.</summary>
internal static class HardLink
{
    /// <summary>Copies where the file system has no such links, or where the two names lie on different ones.</summary>
    public static void MakeOrCopy(string file, string name)
    {
        if (link(Bytes(file), Bytes(name)) != 0)
        {
            File.Copy(file, name);
        }
    }

    private static byte[] Bytes(string path) => System.Text.Encoding.UTF8.GetBytes(path + "\0");

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int link(byte[] file, byte[] name);
}
