using Waybill.Extraction;
using Waybill.Reading;

namespace Waybill.Fuzzing;

/// <summary>Opens one file as the pipeline would, with what lies in it, and reads its pages that are text.</summary>
internal sealed class Trial : IDisposable
{
    private const int DeepestMember = 3;
    private const int MostMembers = 40;
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waybill-fuzzing-");
    private readonly Reader _reader = new(new NoOcr());
    private readonly Extractor _extractor = new(new ExtractionLimits
    {
        MaxFileBytes = 64 << 20, MaxChildBytes = 16 << 20, MaxExpandedBytes = 32 << 20, MaxChildren = 500, RatioFloorBytes = 4 << 20, MaxPages = 200, MaxPicturePixels = 20_000_000, MaxCharacters = 5_000_000,
    });

    /// <summary>Null where the law was kept.</summary>
    public async Task<Fault?> RunAsync(string path)
    {
        using var stop = new CancellationTokenSource();
        var work = Task.Run(() => OpenAsync(path, 0, stop.Token), CancellationToken.None);
        if (await Task.WhenAny(work, Task.Delay(LongestTime, stop.Token)) != work)
        {
            await stop.CancelAsync();
            return new Fault($"took longer than {LongestTime.TotalSeconds:0} s", IsHang: true);
        }

        await stop.CancelAsync();
        try
        {
            await work;
            return null;
        }
        catch (Exception e)
        {
            return new Fault(e.ToString(), IsHang: false);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task OpenAsync(string path, int depth, CancellationToken cancellation)
    {
        var inside = Directory.CreateDirectory(Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            var outcome = await _extractor.ExtractAsync(path, inside, cancellation);
            if (outcome.Value is not { } contents)
            {
                return;
            }

            if (!contents.Pages.Any(p => p.HasPicture))
            {
                await using var bytes = File.OpenRead(path);
                var hash = await ContentHash.OfAsync(bytes, cancellation);
                await _reader.ReadAsync(hash, outcome, path, inside, cancellation);
            }

            foreach (var child in contents.Children.Take(depth < DeepestMember ? MostMembers : 0))
            {
                if (child.TemporaryFile is { } member)
                {
                    await OpenAsync(member, depth + 1, cancellation);
                }
                else if (child.Problem is null)
                {
                    throw new InvalidOperationException($"the member {child.Path} has neither bytes nor a reason");
                }
            }
        }
        finally
        {
            Directory.Delete(inside, recursive: true);
        }
    }

    /// <summary>Pictures are not looked at here: tesseract is a program of its own.</summary>
    private sealed class NoOcr : IOcrEngine
    {
        public string Recipe => "none";

        public Task<Outcome<RecognisedPage>> RecogniseAsync(PageScan scan, IReadOnlyList<string> languages, CancellationToken cancellation) =>
            Task.FromResult(Outcome.Failed<RecognisedPage>(ProblemCode.ToolMissing, "pictures are not looked at"));
    }
}

/// <summary>How a trial broke the law.</summary>
internal sealed record Fault(string Words, bool IsHang)
{
    public override string ToString() => Words;
}
