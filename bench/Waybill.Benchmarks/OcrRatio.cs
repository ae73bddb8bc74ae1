using System.Diagnostics;
using System.Globalization;
using Waybill.Reading;

namespace Waybill.Benchmarks;

/// <summary>Holds our reading of scans against tesseract alone, on the same pages with the same models, in turns within one run.</summary>
/// <remarks>One round before the others is not counted: it compiles our code and fills the caches of the system. Both sides render the pages of a PDF with <c>pdftoppm -gray -r 300</c>, and both run one process on one thread.</remarks>
internal static class OcrRatio
{
    private const int FewLetters = 25;

    public static bool IsPictureOfText(ContentPage page) => page.HasPicture && page.Words.Sum(w => w.Text.Count(char.IsLetter)) < FewLetters;

    public static async Task MeasureAsync(IReadOnlyList<Extracted> files, int rounds, Scratch scratch, TextWriter output, CancellationToken cancellation)
    {
        var reader = new Reader(await TesseractEngine.FindAsync(cancellation));
        var scans = files.Where(f => f.Contents.Value is { Pages: [_, ..] pages } && pages.All(IsPictureOfText)).ToList();
        var ratios = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            var (ours, bare) = (TimeSpan.Zero, TimeSpan.Zero);
            foreach (var scan in scans)
            {
                var watch = Stopwatch.StartNew();
                var read = await reader.ReadAsync(scan.Hash, scan.Contents, scan.Path, scratch.Folder(), cancellation);
                ours += watch.Elapsed;
                watch.Restart();
                foreach (var page in read.Value?.Pages.Where(p => p.Models is not null) ?? [])
                {
                    await BareAsync(scan, page, scratch.Folder(), cancellation);
                }

                bare += watch.Elapsed;
            }

            if (round == 0)
            {
                continue;
            }

            ratios.Add(ours / bare);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"  round {round}: {scans.Count} scans, Waybill {ours.TotalSeconds:0.00} s, bare tesseract {bare.TotalSeconds:0.00} s, ratio {ours / bare:0.000}"));
        }

        if (scans.Count > 0)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"OCR over bare tesseract, median of {rounds} rounds: {ratios.Order().ElementAt(ratios.Count / 2):0.000}"));
        }
    }

    private static async Task BareAsync(Extracted scan, Page page, string folder, CancellationToken cancellation)
    {
        var picture = scan.Path;
        if (scan.Contents.Value!.MediaType == "application/pdf") // only files with contents are here
        {
            var number = page.Number.ToString(CultureInfo.InvariantCulture);
            picture = Path.Combine(folder, "page");
            await RunAsync("pdftoppm", ["-gray", "-r", "300", "-f", number, "-l", number, "-singlefile", scan.Path, picture], cancellation);
            picture += ".pgm";
        }

        await RunAsync("tesseract", [picture, Path.Combine(folder, "out"), "--dpi", "300", "-l", page.Models!, "tsv"], cancellation); // only pages with models are here
    }

    private static async Task RunAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        await Task.WhenAll(process.StandardError.ReadToEndAsync(cancellation), process.StandardOutput.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
        }
    }
}
