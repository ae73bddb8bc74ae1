using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Waybill.Processing;
using Waybill.Publication;
using Waybill.Storage;
using Waybill.Web.Cases;
using Waybill.Web.Host;

namespace Waybill.Benchmarks;

/// <summary>Ten people at the workbench of a large generated case: how long each screen takes. The conclusions, the index and the web server are the real ones.</summary>
/// <param name="rounds">How often each person goes through all screens.</param>
/// <param name="pause">How long a person looks at a screen before asking for the next.</param>
/// <param name="folder">Where the case lies, or will.</param>
internal sealed class WorkbenchLoad(int documents, int rounds, TimeSpan pause, string folder, TextWriter output)
{
    private const int Users = 10;
    private const int MostMilliseconds = 200;

    /// <summary>Rounds of one person alone, for the processor time of each screen: other work on the machine changes it less than the clock.</summary>
    private const int RoundsAlone = 4;

    private readonly ConcurrentDictionary<string, ConcurrentBag<Answered>> _answers = new(StringComparer.Ordinal);

    /// <returns>True where every screen keeps within the limit.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var papers = new GeneratedPapers(documents);
        var stages = await GeneratedCase.StagesAsync(cancellation);
        var watch = Stopwatch.StartNew();
        await using var stores = CaseStores.Open(CaseFolder.OpenOrCreate(Path.Combine(folder, "case"), "A generated case"));
        if (await stores.Acquisitions.CountAsync(cancellation) == 0)
        {
            await GeneratedCase.WriteAsync(stores, stages, papers, documents, cancellation);
        }

        await SayAsync($"{documents} generated documents, {Users} users, {rounds} rounds, {pause.TotalMilliseconds:0} ms between screens; written in {watch.Elapsed.TotalSeconds:0.0} s");

        using var opened = new OpenCase(stores, stages, new NoPictures(), TimeProvider.System);
        watch.Restart();
        var view = await opened.ViewAsync(cancellation);
        await SayAsync($"drawn in {watch.Elapsed.TotalSeconds:0.0} s: {view.Case.Parties.Count} parties, {view.Case.Transfers.Count} deals, {view.Case.Gaps.Count} missing papers, {view.Dossier.Findings.Checks.Count} findings; {Memory()}");
        await SettleAsync(opened, cancellation);
        await SayAsync($"searched and quiet after {watch.Elapsed.TotalSeconds:0.0} s; {Memory()}");

        var options = new WorkbenchOptions { Token = "benchmark" };
        await using var workbench = Workbench.Build(options, opened);
        await workbench.StartAsync(cancellation);
        var entrance = Workbench.AddressOf(workbench, options);
        var walk = new ScreenWalk(await opened.ViewAsync(cancellation), papers);

        // What is compiled and computed once is not what a user waits for all day.
        await WalkAsync(entrance, walk, user: Users, rounds: 1, cancellation);
        _answers.Clear();
        await WalkAsync(entrance, walk, user: Users, RoundsAlone, cancellation);
        var alone = _answers.ToDictionary(a => a.Key, a => Percentile([.. a.Value.Select(x => x.Processor.TotalMilliseconds).Order()], 0.5), StringComparer.Ordinal);
        _answers.Clear();
        var (spent, halted, collected) = (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration(), GC.CollectionCount(2));
        watch.Restart();
        await Task.WhenAll(Enumerable.Range(0, Users).Select(user => WalkAsync(entrance, walk, user, rounds, cancellation)));
        await SayAsync($"walked for {watch.Elapsed.TotalSeconds:0.0} s, {(Environment.CpuUsage.TotalTime - spent).TotalSeconds:0.0} s of processor, {(GC.GetTotalPauseDuration() - halted).TotalSeconds:0.0} s of it the collector's pauses, {GC.CollectionCount(2) - collected} over all memory");
        var isQuick = await TellAsync(alone);
        await SayAsync($"at the end {Memory()}");
        await workbench.StopAsync(cancellation);
        return isQuick;
    }

    /// <summary>Waits until nothing is drawn or indexed behind the scenes.</summary>
    private static async Task SettleAsync(OpenCase opened, CancellationToken cancellation)
    {
        for (var quiet = 0; quiet < 3;)
        {
            await opened.ViewAsync(cancellation);
            await Task.Delay(500, cancellation);
            quiet = opened.IsDrawing || !await opened.Search.IsInStepAsync(cancellation) ? 0 : quiet + 1;
        }
    }

    private async Task WalkAsync(Uri entrance, ScreenWalk walk, int user, int rounds, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer() };
        using var client = new HttpClient(handler) { BaseAddress = entrance };
        (await client.GetAsync(entrance, cancellation)).EnsureSuccessStatusCode();
        var random = new Random(user);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (screen, address) in walk.Round(random))
            {
                var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), cancellation);
                var bytes = await answer.Content.ReadAsByteArrayAsync(cancellation);
                var (taken, processor) = (watch.Elapsed, Environment.CpuUsage.TotalTime - before);
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"{address} was answered with {(int)answer.StatusCode}");
                }

                _answers.GetOrAdd(screen, _ => []).Add(new Answered(taken, processor, bytes.Length));
                await Task.Delay(pause, cancellation);
            }
        }
    }

    private async Task<bool> TellAsync(Dictionary<string, double> alone)
    {
        var isQuick = true;
        foreach (var (screen, answers) in _answers.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            var times = answers.Select(a => a.Taken.TotalMilliseconds).Order().ToArray();
            var (middle, late) = (Percentile(times, 0.5), Percentile(times, 0.95));
            isQuick &= late <= MostMilliseconds;
            await SayAsync($"  {screen,-34} {times.Length,5} requests  p50 {middle,6:0} ms  p95 {late,6:0} ms  alone {alone[screen],5:0} ms of processor  {answers.Max(a => a.Bytes) / 1024,5} KiB at most{(late > MostMilliseconds ? "  TOO SLOW" : "")}");
        }

        return isQuick;
    }

    /// <summary>The nearest rank: that part of all is no larger.</summary>
    private static double Percentile(double[] sorted, double part) => sorted[Math.Max(0, (int)Math.Ceiling(part * sorted.Length) - 1)];

    /// <summary>As the system counts it, and what is in use of that: the collector takes its time while the machine has memory left.</summary>
    private static string Memory()
    {
        using var self = Process.GetCurrentProcess();
        var (now, most) = (self.WorkingSet64 >> 20, self.PeakWorkingSet64 >> 20);
        return string.Create(CultureInfo.InvariantCulture, $"memory {now} MiB, at most {most} MiB, {GC.GetTotalMemory(forceFullCollection: true) >> 20} MiB in use");
    }

    private async Task SayAsync(FormattableString line)
    {
        await output.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
        await output.FlushAsync();
    }

    /// <param name="Processor">What the process spent meanwhile, that of the client too; of use only where nobody else asks.</param>
    private sealed record Answered(TimeSpan Taken, TimeSpan Processor, int Bytes);

    /// <summary>Generated papers have no originals to draw.</summary>
    private sealed class NoPictures : IPageRenderer, IPagePictureSource
    {
        public Task<PagePicture?> RenderAsync(ContentHash file, string mediaType, int pageNumber, int widthInPixels, CancellationToken cancellation) => Task.FromResult<PagePicture?>(null);

        public IPagePictureSource ForDossier(Dossier dossier) => this;

        public Task<PagePicture?> PictureAsync(ContentHash file, int pageNumber, CancellationToken cancellation) => Task.FromResult<PagePicture?>(null);
    }
}
