using System.Globalization;
using Waybill.Cli.Commands;
using Waybill.Processing;
using Waybill.Processing.Isolation;

namespace Waybill.Cli;

/// <summary>The sandbox of this run: made when it is first asked for, because most commands open no file.</summary>
internal sealed class Workshop(Func<string> folder, CaseLimits limits) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<string> _firstTries = [];
    private Task<Sandbox>? _sandbox;

    /// <summary>In the temporary folder of the case, so that it lies on the disk of the vault; elsewhere for a case that cannot be written to.</summary>
    public static Workshop For(CaseStores stores, CaseLimits limits)
    {
        var folder = $"workers-{Environment.ProcessId}";
        return new(() => stores.IsReadOnly ? Directory.CreateTempSubdirectory($"waybill-{folder}-").FullName : Path.Combine(stores.Folder.Temporary, folder), limits);
    }

    /// <param name="limits">The workers are told those that are no defaults.</param>
    public static Sandbox NewSandbox(Protection protection, CaseLimits limits, string folder)
    {
        var words = KnownLimits.Changed(limits).SelectMany(l => new[] { "--limit", $"{l.Name}={KnownLimits.Written(l, limits)}" });
        return new(WorkerProgram.Beside("Waybill.Cli", [WorkerCommand.Name, .. words]), protection, limits.OfOneProcess, folder, Environment.ProcessorCount);
    }

    public Task<Sandbox> SandboxAsync()
    {
        lock (_lock)
        {
            return _sandbox ??= MakeAsync();
        }
    }

    /// <summary>Starts the workers while other things are done.</summary>
    public void Warm() => _ = WarmAsync();

    public async ValueTask DisposeAsync()
    {
        if (_sandbox is { } sandbox)
        {
            await (await sandbox).DisposeAsync();
        }

        // What was read at the second try is whole, and its account the same as without a first; but somebody may want to know what this machine lacks.
        foreach (var first in _firstTries.GroupBy(f => f, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Screen.Error.Sentence(string.Create(CultureInfo.InvariantCulture, $"Read at the second try: {first.Count()}. At the first: {first.Key}."));
        }
    }

    private async Task WarmAsync() => (await SandboxAsync()).Warm();

    private async Task<Sandbox> MakeAsync()
    {
        var protection = await Protection.FindAsync(CancellationToken.None);
        if (protection.Bubblewrap is null)
        {
            Screen.Error.Sentence($"Files are opened without walls around them: {protection.Detail}. 'waybill doctor' says more.");
        }

        var sandbox = NewSandbox(protection, limits, folder());
        sandbox.Retried = (first, second) =>
        {
            if (second is null)
            {
                lock (_lock)
                {
                    _firstTries.Add(first);
                }
            }
        };
        return sandbox;
    }
}
