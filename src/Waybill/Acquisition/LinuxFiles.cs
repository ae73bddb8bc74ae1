using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Waybill.Acquisition;

/// <summary>The few calls of the C library that keep the bytes of a file name, which the base class library turns into text and loses.</summary>
/// <remarks>Names are relative to an open folder, so that no path is too long. Layouts: <c>struct dirent</c> and <c>struct statx</c> of
/// 64-bit Linux (readdir(3), statx(2)).</remarks>
internal static class LinuxFiles
{
    private const int ReadOnly = 0;
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int AtCurrentFolder = -100;
    private const int DoNotFollowLinks = 0x100;
    private const uint BasicFacts = 0x7ff;

    // O_DIRECTORY and O_NOFOLLOW are numbered differently on ARM (fcntl.h of the kernel's architectures).
    private static readonly int OnlyFolders = IsArm ? 0x4000 : 0x10000;
    private static readonly int NoLinks = IsArm ? 0x8000 : 0x20000;

    private static bool IsArm => RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    /// <summary>Opens the folder that the user named; a link in that one name is followed, for the user chose it.</summary>
    public static SafeFileHandle? OpenFolder(string path, out string error)
    {
        var handle = open_at(AtCurrentFolder, System.Text.Encoding.UTF8.GetBytes(path + "\0"), ReadOnly | OnlyFolders | CloseOnExec);
        return Checked(handle, out error);
    }

    public static SafeFileHandle? OpenFolder(SafeFileHandle parent, byte[] name, out string error) =>
        OpenBelow(parent, name, ReadOnly | OnlyFolders | NoLinks | CloseOnExec, out error);

    /// <summary>Does not wait where the name has become a pipe since it was looked at.</summary>
    public static SafeFileHandle? OpenFile(SafeFileHandle parent, byte[] name, out string error) =>
        OpenBelow(parent, name, ReadOnly | NoLinks | NonBlocking | CloseOnExec, out error);

    /// <summary>The names in a folder in the order of their bytes, without <c>.</c> and <c>..</c>; null with the reason where it cannot be listed.</summary>
    public static IReadOnlyList<byte[]>? List(SafeFileHandle folder, out string error)
    {
        // The listing closes its handle, and the walk still needs its own.
        var listing = OpenBelow(folder, "."u8.ToArray(), ReadOnly | OnlyFolders | CloseOnExec, out error);
        if (listing is null)
        {
            return null;
        }

        var stream = fdopendir((int)listing.DangerousGetHandle());
        if (stream == 0)
        {
            error = LastError();
            listing.Dispose();
            return null;
        }

        listing.SetHandleAsInvalid();
        try
        {
            var names = new List<byte[]>();
            while (readdir(stream) is var entry && entry != 0)
            {
                var name = NameOf(entry);
                if (!name.AsSpan().SequenceEqual("."u8) && !name.AsSpan().SequenceEqual(".."u8))
                {
                    names.Add(name);
                }
            }

            if (Marshal.GetLastPInvokeError() != 0)
            {
                error = LastError();
                return null;
            }

            names.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
            return names;
        }
        finally
        {
            _ = closedir(stream);
        }
    }

    /// <summary>What the name stands for, links not followed; null with the reason where the file system does not say.</summary>
    public static FileFacts? Look(SafeFileHandle parent, byte[] name, out string error)
    {
        var facts = new byte[256];
        var done = false;
        parent.DangerousAddRef(ref done);
        try
        {
            if (statx((int)parent.DangerousGetHandle(), Terminated(name), DoNotFollowLinks, BasicFacts, facts) != 0)
            {
                error = LastError();
                return null;
            }
        }
        finally
        {
            parent.DangerousRelease();
        }

        error = "";
        return new FileFacts(
            (EntryKind)(BinaryPrimitives.ReadUInt16LittleEndian(facts.AsSpan(28)) & 0xf000),
            BinaryPrimitives.ReadInt64LittleEndian(facts.AsSpan(40)),
            TimeOf(BinaryPrimitives.ReadInt64LittleEndian(facts.AsSpan(112)), BinaryPrimitives.ReadUInt32LittleEndian(facts.AsSpan(120))));
    }

    private static DateTimeOffset? TimeOf(long seconds, uint nanoseconds) =>
        seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).AddTicks(nanoseconds / 100)
            : null;

    private static byte[] NameOf(nint entry)
    {
        const int offsetOfName = 19;
        var length = 0;
        while (Marshal.ReadByte(entry, offsetOfName + length) != 0)
        {
            length++;
        }

        var name = new byte[length];
        Marshal.Copy(entry + offsetOfName, name, 0, length);
        return name;
    }

    private static SafeFileHandle? OpenBelow(SafeFileHandle parent, byte[] name, int flags, out string error)
    {
        var held = false;
        parent.DangerousAddRef(ref held);
        try
        {
            return Checked(open_at((int)parent.DangerousGetHandle(), Terminated(name), flags), out error);
        }
        finally
        {
            parent.DangerousRelease();
        }
    }

    private static SafeFileHandle? Checked(int descriptor, out string error)
    {
        error = descriptor < 0 ? LastError() : "";
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    private static byte[] Terminated(byte[] name) => [.. name, 0];

    private static string LastError() => Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()).ToLowerInvariant();

    [DllImport("libc", EntryPoint = "openat", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open_at(int folder, byte[] path, int flags);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint fdopendir(int descriptor);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint readdir(nint stream);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int closedir(nint stream);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, byte[] facts);
}

internal sealed record FileFacts(EntryKind Kind, long LengthInBytes, DateTimeOffset? Modified);

/// <summary>The type bits of <c>st_mode</c> (inode(7)).</summary>
internal enum EntryKind
{
    Pipe = 0x1000,
    CharacterDevice = 0x2000,
    Folder = 0x4000,
    BlockDevice = 0x6000,
    File = 0x8000,
    Link = 0xa000,
    Socket = 0xc000,
}
