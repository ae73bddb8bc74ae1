using System.Diagnostics;
using System.Globalization;

namespace Waybill.Fuzzing;

/// <summary>Changes files of the corpus and holds the extractor to one law: an explicit outcome, in time, within memory, and no exception.</summary>
/// <remarks>The file under trial lies in <c>under-trial.bin</c> of the folder that is kept, so that it is there even when the whole process dies.</remarks>
internal sealed class FuzzRun : IDisposable
{
    private readonly string _keep;
    private readonly IReadOnlyList<(string Name, byte[] Bytes)> _corpus;
    private readonly Trial _trial = new();

    public FuzzRun(string corpus, string keep)
    {
        _keep = Directory.CreateDirectory(keep).FullName;
        _corpus =
        [
            .. Directory.EnumerateFiles(corpus).Where(f => !f.EndsWith(".json", StringComparison.Ordinal) && !f.EndsWith(".md", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))).Where(f => f.Item2.Length > 0),
        ];
    }

    /// <summary>True where every trial kept the law. The same seed makes the same trials.</summary>
    public async Task<bool> GoAsync(int seed, int trials, TimeSpan time, TextWriter output)
    {
        var begun = Stopwatch.StartNew();
        var (done, broken) = (0, 0);
        var slowest = (Time: TimeSpan.Zero, Name: "");
        for (; done < trials && begun.Elapsed < time; done++)
        {
            // A seed for each trial: a single one can be repeated.
            var random = new Random(unchecked((seed * 1_000_003) + done));
            var (name, bytes) = _corpus[random.Next(_corpus.Count)];
            var changed = new Mutator(random).Change(bytes, _corpus[random.Next(_corpus.Count)].Bytes);
            var under = Path.Combine(_keep, "under-trial.bin");
            await File.WriteAllBytesAsync(under, changed);
            var watch = Stopwatch.StartNew();
            var fault = await _trial.RunAsync(under);
            if (watch.Elapsed > slowest.Time)
            {
                slowest = (watch.Elapsed, $"{name}, trial {done}");
            }

            if (fault is not null)
            {
                broken++;
                var kept = Path.Combine(_keep, string.Create(CultureInfo.InvariantCulture, $"{seed}-{done:D6}-{name}"));
                File.Copy(under, kept, overwrite: true);
                await output.WriteLineAsync($"{kept}: {fault}");
                if (fault.IsHang)
                {
                    // The thread that hangs cannot be taken back.
                    break;
                }
            }
        }

        File.Delete(Path.Combine(_keep, "under-trial.bin"));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{done} trials with seed {seed} in {begun.Elapsed.TotalSeconds:0} s, {broken} broke the law; slowest {slowest.Time.TotalSeconds:0.0} s ({slowest.Name}); most memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
        return broken == 0;
    }

    public void Dispose() => _trial.Dispose();
}
