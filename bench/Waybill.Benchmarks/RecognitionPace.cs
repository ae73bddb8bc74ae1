using System.Diagnostics;
using System.Globalization;
using Waybill.Recognition;

namespace Waybill.Benchmarks;

/// <summary>What recognition takes of the processor for a page of ordinary length, once the process is warm.</summary>
internal static class RecognitionPace
{
    /// <summary>Words on a page of ordinary length.</summary>
    private const int WordsOfPage = 300;

    /// <summary>Until the runtime has compiled for good what is called often (tiered compilation).</summary>
    private const int WarmUps = 100;

    public static async Task MeasureAsync(Recogniser recogniser, IReadOnlyList<Transcript> papers, int rounds, TextWriter output)
    {
        var words = papers.Sum(p => p.Pages.Sum(page => Language.Words.Of(page.Text).Count));
        for (var round = 0; round < WarmUps; round++)
        {
            Recognise();
        }

        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            Recognise();
            times.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds * WordsOfPage / Math.Max(1, words));
        }

        times.Sort();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"recognition once warm: {papers.Count} papers, {words} words; {times[times.Count / 2]:0.0} ms of processor for {WordsOfPage} words (median of {rounds} rounds, {times[0]:0.0} to {times[^1]:0.0})"));

        void Recognise()
        {
            foreach (var paper in papers)
            {
                _ = recogniser.Recognise(paper);
            }
        }
    }
}
