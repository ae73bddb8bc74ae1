using Waybill.Processing;
using Waybill.Publication.Markup;
using Waybill.Storage;
using Waybill.Web.Cases;

namespace Waybill.Web.Overview;

/// <summary>Reads the files that wait, behind the scenes; can be paused at any moment, for what was read is kept.</summary>
internal sealed class ReadingWork(OpenCase @case) : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _atWork;
    private WorkProgress? _progress;
    private string? _fault;

    public async Task<WorkAnswer> AnswerAsync(CancellationToken cancellation)
    {
        var waiting = (await @case.ViewAsync(cancellation)).Dossier.Coverage.Count(r => r.State == ReadingState.Waiting);
        lock (_lock)
        {
            return new WorkAnswer(_atWork is not null, waiting, _progress?.Done ?? 0, _progress?.Total ?? 0, _progress is { } at ? VisibleText.Label(at.Current) : null, _fault);
        }
    }

    /// <summary>Begins, or goes on; does nothing where the work is under way.</summary>
    public void Start()
    {
        lock (_lock)
        {
            if (_atWork is null)
            {
                var stop = new CancellationTokenSource();
                (_atWork, _progress, _fault) = (stop, null, null);
                _ = Task.Run(() => RunAsync(stop), CancellationToken.None);
            }
        }
    }

    /// <summary>Stops after the files that are being read now are given up; the next start reads those again.</summary>
    public void Pause()
    {
        lock (_lock)
        {
            _atWork?.Cancel();
        }
    }

    public void Dispose() => Pause();

    private async Task RunAsync(CancellationTokenSource stop)
    {
        string? fault = null;
        try
        {
            var summary = await @case.ReadAsync(new Watcher(this), stop.Token);
            fault = summary.TooLarge.Count == 0 ? null : $"{summary.TooLarge.Count} of the files need more memory than there is, and wait.";
        }
        catch (OperationCanceledException)
        {
            // Somebody paused it.
        }
        catch (Exception e) when (e is CaseException or IOException or UnauthorizedAccessException)
        {
            fault = e is CaseException ? e.Message : "The disk does not take what was read: look whether it is full.";
        }
        finally
        {
            lock (_lock)
            {
                (_atWork, _fault) = (null, fault);
            }

            stop.Dispose();
        }
    }

    private sealed class Watcher(ReadingWork work) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value)
        {
            lock (work._lock)
            {
                work._progress = value;
            }
        }
    }
}

/// <summary>How far the reading is.</summary>
/// <param name="Waiting">Files that are not in what the screens show.</param>
/// <param name="Current">A place of the file that was begun or ended last, for eyes.</param>
/// <param name="Fault">Why the last run ended early; null where it did not.</param>
public sealed record WorkAnswer(bool IsAtWork, int Waiting, int Done, int Total, string? Current, string? Fault);
