using System.Runtime.InteropServices;

namespace Waybill.Processing.Isolation;

/// <summary>The program that reads files in a process of its own, and the two folders that it needs to run.</summary>
/// <param name="Folder">Its own assemblies and tables.</param>
/// <param name="RuntimeFolder">The .NET runtime.</param>
/// <param name="Program">The file that is started, relative to <paramref name="IsInRuntime"/>'s folder.</param>
/// <param name="IsInRuntime">True where the program is the runtime's own starter, false where it lies beside its assemblies.</param>
/// <param name="Arguments">What follows the program, before the places are named; the folder of assemblies stands as <c>{app}</c>.</param>
public sealed record WorkerProgram(string Folder, string RuntimeFolder, string Program, bool IsInRuntime, IReadOnlyList<string> Arguments)
{
    private const string Starter = "dotnet";

    /// <summary>The executable of the given name beside the assemblies of this process, on the runtime of this process.</summary>
    /// <param name="name">Without extension.</param>
    /// <param name="command">The words that make it a worker.</param>
    public static WorkerProgram Beside(string name, params IReadOnlyList<string> command)
    {
        var folder = AppContext.BaseDirectory.TrimEnd('/');

        // The runtime lies in shared/Microsoft.NETCore.App/VERSION/ below the folder of its starter.
        var runtime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return File.Exists(Path.Combine(runtime, Starter))
            ? new WorkerProgram(folder, runtime, Starter, IsInRuntime: true, [$"{{app}}/{name}.dll", .. command])
            : new WorkerProgram(folder, folder, name, IsInRuntime: false, command);
    }

    /// <summary>The program and its arguments where the two folders lie at these places.</summary>
    public IEnumerable<string> CommandLine(string folder, string runtimeFolder) =>
        [$"{(IsInRuntime ? runtimeFolder : folder)}/{Program}", .. Arguments.Select(a => a.Replace("{app}", folder, StringComparison.Ordinal))];
}
