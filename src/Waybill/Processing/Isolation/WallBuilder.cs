using System.Globalization;

namespace Waybill.Processing.Isolation;

/// <summary>Writes the command that starts a worker: within the walls of bubblewrap, or as a plain process with the same limits and environment.</summary>
/// <remarks>What is inside: the system's programs and libraries, the runtime and Waybill's own assemblies, all read-only; the file that is read,
/// read-only; one folder to write to. What is not: a network, the home, the case, the vault, other processes, devices.</remarks>
internal sealed class WallBuilder(WorkerProgram program, Protection protection, ProcessLimits limits)
{
    private const string App = "/app";
    private const string Runtime = "/runtime";
    private const string Contained = "--contained";

    /// <summary>The runtime maps its own code from a file in memory that it makes this large (W^X); what a worker writes is looked at besides.</summary>
    private const long LeastFileSize = 4L << 30;

    // What programs look up at run time: libraries by their alternatives, fonts, what Perl and office programs are told about themselves.
    private static readonly string[] Settings =
    [
        "/etc/alternatives", "/etc/fonts", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/libreoffice", "/etc/perl", "/var/lib/libreoffice",
        "/var/cache/fontconfig",
    ];

    private static readonly string[] SystemFolders = ["/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"];

    /// <summary>The program and its arguments; the first is the shell, which sets the limits and opens the filter of system calls.</summary>
    /// <param name="filterFile">Where the filter lies; a file of this process.</param>
    public IReadOnlyList<string> CommandLine(WorkerPlace place, string filterFile)
    {
        // A shell, because limits and an open file can only be given to a program by the process that becomes it.
        const string become = "ulimit -c 0; ulimit -n \"$1\"; ulimit -v \"$2\"; ulimit -f \"$3\"; filter=$4; shift 4; exec \"$@\" 3<\"$filter\"";
        return
        [
            "/bin/sh", "-c", become, "waybill-worker", Text(limits.OpenFiles), Text(limits.AddressSpace / 1024), Text(Math.Max(limits.Output, LeastFileSize) / 512), filterFile,
            .. protection.Bubblewrap is { } bubblewrap ? Walled(bubblewrap, place) : Plain(place),
        ];
    }

    /// <summary>All variables of the worker; nothing of the person's own environment goes in.</summary>
    public IReadOnlyDictionary<string, string> Environment(WorkerPlace place)
    {
        var inside = protection.Bubblewrap is null ? place : WorkerPlace.Inside;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = System.Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin",
            ["HOME"] = inside.Temporary,
            ["TMPDIR"] = inside.Temporary,
            ["LC_ALL"] = "C.UTF-8",
            ["TZ"] = "UTC",
            ["OMP_THREAD_LIMIT"] = "1",
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_GCHeapHardLimit"] = (limits.Memory / 4 * 3).ToString("X", CultureInfo.InvariantCulture),
        };
    }

    private IEnumerable<string> Plain(WorkerPlace place) => [.. program.CommandLine(program.Folder, program.RuntimeFolder), place.In, place.Out];

    private IReadOnlyList<string> Walled(string bubblewrap, WorkerPlace place)
    {
        var folders = FoldersOfPrograms();

        // Programs that do not ask for TMPDIR find the one folder that can be written to, unless the person keeps programs in /tmp.
        IReadOnlyList<string> temporary = folders.Any(f => f.StartsWith("/tmp/", StringComparison.Ordinal)) ? [] : ["--symlink", WorkerPlace.Inside.Temporary, "/tmp"];
        return
        [
            bubblewrap,
            "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--uid", "65534", "--gid", "65534", "--hostname", "waybill",
            "--ro-bind", "/usr", "/usr",
            .. SystemFolders.SelectMany(OfSystem),
            .. Settings.SelectMany(s => new[] { "--ro-bind-try", s, s }),
            .. folders.SelectMany(f => new[] { "--ro-bind", f, f }),
            "--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev",
            "--ro-bind", program.Folder, App, "--ro-bind", program.RuntimeFolder, Runtime,
            "--ro-bind", place.In, WorkerPlace.Inside.In, "--bind", place.Out, WorkerPlace.Inside.Out,
            .. temporary,
            "--remount-ro", "/", "--chdir", WorkerPlace.Inside.Out,
            "--seccomp", "3",
            .. program.CommandLine(App, Runtime), WorkerPlace.Inside.In, WorkerPlace.Inside.Out, Contained,
        ];
    }

    /// <summary>On most systems these are links into /usr, and stay such.</summary>
    private static IEnumerable<string> OfSystem(string folder) =>
        new DirectoryInfo(folder) switch
        {
            { LinkTarget: { } target } => ["--symlink", target, folder],
            { Exists: true } => ["--ro-bind", folder, folder],
            _ => [],
        };

    /// <summary>Folders of PATH outside /usr in which one of the programs lies that Waybill calls: who put one there wants it used.</summary>
    private static IReadOnlyList<string> FoldersOfPrograms() =>
    [
        .. KnownPrograms.All.Select(p => Protection.Find(p.Name)).OfType<string>()
            .Select(f => Path.GetDirectoryName(Path.GetFullPath(f))!) // a file lies in a folder
            .Where(f => !f.StartsWith("/usr/", StringComparison.Ordinal) && !SystemFolders.Contains(f))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
