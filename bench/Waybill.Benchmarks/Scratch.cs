namespace Waybill.Benchmarks;

/// <summary>A temporary folder for one run, gone at its end.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("waybill-bench-").FullName;
    private int _next;

    /// <summary>A new empty folder.</summary>
    public string Folder()
    {
        _next++;
        return Directory.CreateDirectory(Path.Combine(_root, $"{_next:00000}")).FullName;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
