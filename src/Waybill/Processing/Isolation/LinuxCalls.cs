using System.Runtime.InteropServices;

namespace Waybill.Processing.Isolation;

/// <summary>The calls of the C library by which a process gives up rights, and tries whether it has given them up.</summary>
internal static class LinuxCalls
{
    private const int NoNewPrivileges = 38;
    private const int SetFilter = 1;
    private const int OnAllThreads = 1;
    private const int KillSignal = 9;
    private const int NewUserNamespace = 0x10000000;
    private const int ProcessKeyring = -2;
    private const int LimitOfProcesses = 6;

    /// <summary>seccomp(2) on all threads of this process; from then on there is no way back. False where the kernel does not have it.</summary>
    public static bool Filter(byte[] program)
    {
        const int bytesOfInstruction = 8;
        if (prctl(NoNewPrivileges, 1, 0, 0, 0) != 0)
        {
            return false;
        }

        var pinned = GCHandle.Alloc(program, GCHandleType.Pinned);
        try
        {
            var request = new FilterProgram { Length = (ushort)(program.Length / bytesOfInstruction), Instructions = pinned.AddrOfPinnedObject() };
            return seccomp(SeccompNumber, SetFilter, OnAllThreads, ref request) == 0;
        }
        finally
        {
            pinned.Free();
        }
    }

    /// <summary>Makes this process the first of a session, so that what it starts can be told from what others started.</summary>
    public static void BeginSession() => _ = setsid();

    /// <summary>Ends the process group of this process, itself included.</summary>
    public static void EndOwnGroup() => _ = kill(0, KillSignal);

    public static void End(int process) => _ = kill(process, KillSignal);

    /// <summary>Ends the group that the process leads or led, whether or not it still lives.</summary>
    public static void EndGroup(int leader) => _ = kill(-leader, KillSignal);

    /// <summary>Processes and threads that may live at one time in the user namespace of this process; the superuser of the machine is not held to it.</summary>
    public static void LimitProcesses(int most)
    {
        var limit = new Limit { Soft = (ulong)most, Hard = (ulong)most };
        _ = setrlimit(LimitOfProcesses, ref limit);
    }

    /// <summary>True where a socket of the family can be made; it is closed again and never connected.</summary>
    public static bool CanMakeSocket(int family)
    {
        const int stream = 1;
        var made = socket(family, stream, 0);
        if (made >= 0)
        {
            _ = close(made);
        }

        return made >= 0;
    }

    public static bool CanMakeNamespace() => unshare(NewUserNamespace) == 0;

    /// <summary>True where the kernel answers a question about keys, even if only to say that there is none.</summary>
    public static bool CanAskForKeys()
    {
        const int notPermitted = 1;
        return keyctl(KeyNumber, 0, ProcessKeyring, 0) >= 0 || Marshal.GetLastPInvokeError() != notPermitted;
    }

    private static nint SeccompNumber => IsArm ? 277 : 317;

    private static nint KeyNumber => IsArm ? 219 : 250;

    private static bool IsArm => RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int prctl(int option, nint second, nint third, nint fourth, nint fifth);

    [DllImport("libc", EntryPoint = "syscall", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint seccomp(nint number, nint operation, nint flags, ref FilterProgram program);

    [DllImport("libc", EntryPoint = "syscall", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint keyctl(nint number, nint operation, nint keyring, nint create);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int setsid();

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int process, int signal);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int setrlimit(int resource, ref Limit limit);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int socket(int family, int kind, int protocol);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int descriptor);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int unshare(int flags);

    /// <summary><c>struct sock_fprog</c> of linux/filter.h.</summary>
    private struct FilterProgram
    {
        public ushort Length;
        public nint Instructions;
    }

    /// <summary><c>struct rlimit</c> of 64-bit Linux.</summary>
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
