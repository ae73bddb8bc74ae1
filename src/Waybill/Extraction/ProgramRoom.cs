namespace Waybill.Extraction;

/// <summary>A folder that lives as long as a program writes into it and what it wrote is being taken out.</summary>
internal sealed class ProgramRoom : IDisposable
{
    /// <summary>A program that is led out of its folder by a name it met is still in the room.</summary>
    private const int Floors = 8;

    private readonly string _root;

    public ProgramRoom(string root)
    {
        _root = root;
        Path = System.IO.Path.Combine([root, .. Enumerable.Repeat("in", Floors)]);
        Directory.CreateDirectory(Path);
    }

    /// <summary>Where the program writes.</summary>
    public string Path { get; }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
