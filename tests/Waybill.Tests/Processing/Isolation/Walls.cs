using Waybill.Processing.Isolation;

namespace Waybill.Tests.Processing.Isolation;

/// <summary>A sandbox with real workers, a folder for its files, and programs that stand in for those of the machine.</summary>
internal sealed class Walls : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waybill-walls-");
    private int _files;

    private Walls(Protection protection, ProcessLimits limits, int width)
    {
        Protection = protection;
        Sandbox = new Sandbox(WorkerProgram.Beside("Waybill.Cli", "worker"), protection, limits, Path.Combine(_folder.FullName, "workers"), width)
        {
            Retried = (first, second) => Retries.Add((first, second)),
        };
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Protection Protection { get; }

    public Sandbox Sandbox { get; }

    public List<(string First, string? Second)> Retries { get; } = [];

    /// <summary>The folders of all workers.</summary>
    public string Workers => Path.Combine(_folder.FullName, "workers");

    /// <summary>Skips the test where this machine allows no bubblewrap at all, which is no fault of ours.</summary>
    public static async Task<Walls> BuildAsync(ProcessLimits? limits = null, int width = 1)
    {
        var protection = await Protection.FindAsync(Cancellation);
        Assert.SkipWhen(protection.Bubblewrap is null, protection.Detail);
        return new Walls(protection, limits ?? new ProcessLimits(), width);
    }

    /// <summary>What is left where there is no bubblewrap: limits, a filter of system calls, an environment of its own.</summary>
    public static Walls Without(ProcessLimits? limits = null) => new(new Protection(null, "for a test"), limits ?? new ProcessLimits(), 1);

    public string Write(byte[] bytes)
    {
        var file = Path.Combine(_folder.FullName, $"file-{_files++}");
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public string NewFolder() => Directory.CreateDirectory(Path.Combine(_folder.FullName, $"temporary-{_files++}")).FullName;

    public Task<Outcome<FileContents>> ExtractAsync(string file) => Sandbox.ExtractAsync(file, NewFolder(), Cancellation);

    /// <summary>The outermost processes of the workers that live; by their command, for the kernel's list of children has gaps while others of them end.</summary>
    public IReadOnlyList<int> LiveWorkers() => [.. ProcessTree.Visible().Where(p => CommandOf(p).Contains(Workers, StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string CommandOf(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
