using System.Diagnostics;
using System.Globalization;
using Waybill.Assessment;
using Waybill.Extraction;
using Waybill.Linking;
using Waybill.Reading;
using Waybill.Recognition;

namespace Waybill.Benchmarks;

/// <summary>One file of the data set that came through extraction.</summary>
internal sealed record Extracted(string Path, ContentHash Hash, Outcome<FileContents> Contents);

/// <summary>Runs every file of a folder through the stages, one after the other, and prints what each stage took.</summary>
internal static class StageTimes
{
    public static async Task<IReadOnlyList<Extracted>> MeasureAsync(string folder, int rounds, Scratch scratch, TextWriter output, CancellationToken cancellation)
    {
        var times = new SortedDictionary<string, TimeSpan>(StringComparer.Ordinal);
        var reference = await ReferenceData.LoadAsync([Path.Combine(AppContext.BaseDirectory, "reference")], cancellation);
        var extractor = new Extractor(new ExtractionLimits());
        var reader = new Reader(await TesseractEngine.FindAsync(cancellation));
        var recogniser = new Recogniser(reference);
        var all = new List<Extracted>();
        var read = new List<ReadDocument>();
        var pictures = 0;
        var whole = Stopwatch.StartNew();
        var waiting = new Queue<string>(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
        while (waiting.TryDequeue(out var path))
        {
            await using var bytes = File.OpenRead(path);
            var hash = await ContentHash.OfAsync(bytes, cancellation);
            if (all.Exists(f => f.Hash == hash))
            {
                continue;
            }

            var contents = await TimeAsync(times, "1 extraction", () => extractor.ExtractAsync(path, scratch.Folder(), cancellation));
            all.Add(new Extracted(path, hash, contents));
            foreach (var child in contents.Value?.Children.Select(c => c.TemporaryFile).OfType<string>() ?? [])
            {
                waiting.Enqueue(child);
            }

            var isPicture = contents.Value?.Pages.Any(OcrRatio.IsPictureOfText) ?? false;
            pictures += contents.Value?.Pages.Count(OcrRatio.IsPictureOfText) ?? 0;
            var transcript = await TimeAsync(times, isPicture ? "3 reading pictures (OCR)" : "2 reading text", () => reader.ReadAsync(hash, contents, path, scratch.Folder(), cancellation));
            if (transcript.Value is { IsContainerOnly: false } text)
            {
                var claims = Time(times, "4 recognition", () => recogniser.Recognise(text)).Value!;
                read.Add(new ReadDocument(
                    new SourceFile { Hash = hash, LengthInBytes = bytes.Length, Places = [new Place { Path = path, Acquired = DateTimeOffset.UnixEpoch }] }, text, claims));
            }
        }

        var settled = Time(times, "5 linking", () => new Linker(reference).Settle(read, Decisions.None));
        _ = Time(times, "6 assessment", () => new Assessor(reference).Assess(settled));
        whole.Stop();

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{folder}: {read.Count} documents, {pictures} pages read from pictures, one after the other"));
        foreach (var (stage, time) in times)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {stage[2..],-26} {time.TotalSeconds,7:0.00} s  {time / whole.Elapsed,6:0.0%}"));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {"all",-26} {whole.Elapsed.TotalSeconds,7:0.00} s; most memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MiB without tesseract's own"));
        await RecognitionPace.MeasureAsync(recogniser, [.. read.Select(r => r.Transcript)], rounds, output);
        return all;
    }

    private static T Time<T>(SortedDictionary<string, TimeSpan> times, string stage, Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        var result = work();
        times[stage] = times.GetValueOrDefault(stage) + watch.Elapsed;
        return result;
    }

    private static async Task<T> TimeAsync<T>(SortedDictionary<string, TimeSpan> times, string stage, Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        var result = await work();
        times[stage] = times.GetValueOrDefault(stage) + watch.Elapsed;
        return result;
    }
}
