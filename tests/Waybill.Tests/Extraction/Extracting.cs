using Waybill.Extraction;

namespace Waybill.Tests.Extraction;

/// <summary>Runs the extractor over bytes in memory and reads children back into memory.</summary>
internal sealed class Extracting : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waybill-extraction-");

    public static async Task<Outcome<FileContents>> FromAsync(byte[] bytes, ExtractionLimits? limits = null)
    {
        using var extracting = new Extracting();
        return await extracting.RunAsync(bytes, limits);
    }

    public static async Task<FileContents> WholeAsync(byte[] bytes)
    {
        var outcome = await FromAsync(bytes);
        outcome.Problems.ShouldBeEmpty();
        return outcome.Value.ShouldNotBeNull();
    }

    /// <summary>The children by path, each with its bytes, or its problem's code where it has none.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ChildrenAsync(byte[] bytes, ExtractionLimits? limits = null)
    {
        using var extracting = new Extracting();
        var outcome = await extracting.RunAsync(bytes, limits);
        return outcome.Value.ShouldNotBeNull().Children.ToDictionary(
            child => child.Path,
            child => child.Problem is { } problem ? problem.Name : File.ReadAllText(child.TemporaryFile.ShouldNotBeNull()),
            StringComparer.Ordinal);
    }

    public async Task<Outcome<FileContents>> RunAsync(byte[] bytes, ExtractionLimits? limits = null, Passwords? passwords = null)
    {
        var original = Path.Combine(_folder.FullName, "original");
        var children = Directory.CreateDirectory(Path.Combine(_folder.FullName, "children"));
        await File.WriteAllBytesAsync(original, bytes, TestContext.Current.CancellationToken);
        return await new Extractor(limits ?? new ExtractionLimits()).ExtractAsync(original, children.FullName, passwords ?? Passwords.None, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
