using System.Collections.Concurrent;
using System.Diagnostics;

namespace Waybill.Processing.Isolation;

/// <summary>Starts processes, all on one thread that lives as long as this does.</summary>
/// <remarks>A worker asks the kernel to be killed with its parent, and by parent the kernel means the thread that started it (PR_SET_PDEATHSIG, prctl(2)):
/// a thread of the pool would end when it is idle, and the worker with it.</remarks>
internal sealed class WorkerStarter : IDisposable
{
    private readonly BlockingCollection<(ProcessStartInfo Start, TaskCompletionSource<Process> Started)> _requests = [];

    public WorkerStarter() => new Thread(Run) { IsBackground = true, Name = "starter of workers" }.Start();

    public Task<Process> StartAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        _requests.Add((start, started));
        return started.Task;
    }

    /// <summary>Ends the thread, and with it the workers that are left within their walls.</summary>
    public void Dispose() => _requests.CompleteAdding();

    private void Run()
    {
        foreach (var (start, started) in _requests.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(start)!); // a new process
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        }
    }
}
