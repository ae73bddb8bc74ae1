using System.ComponentModel;
using System.Diagnostics;

namespace Waybill.Web.Dossiers;

/// <summary>Prints a page of ours to PDF by a Chromium that is installed on the machine, without a network and in a profile of its own.</summary>
internal sealed class PdfPrinter
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly string? _program = Find();

    public bool IsThere => _program is not null;

    /// <param name="write">Writes the page.</param>
    /// <returns>The PDF, gone when it is closed; null where no browser is installed or it printed nothing.</returns>
    public async Task<Stream?> PrintAsync(Func<Stream, Task> write, CancellationToken cancellation)
    {
        if (_program is null)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("waybill-print-").FullName;
        try
        {
            var (page, pdf) = (Path.Combine(folder, "dossier.html"), Path.Combine(folder, "dossier.pdf"));
            await using (var output = new FileStream(page, FileMode.CreateNew, FileAccess.Write))
            {
                await write(output);
            }

            await RunAsync(folder, page, pdf, cancellation);
            if (!File.Exists(pdf))
            {
                return null;
            }

            var printed = new MemoryStream();
            await using (var bytes = File.OpenRead(pdf))
            {
                await bytes.CopyToAsync(printed, cancellation);
            }

            printed.Position = 0;
            return printed;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task RunAsync(string folder, string page, string pdf, CancellationToken cancellation)
    {
        // The page is ours and loads nothing; the browser's own sandbox needs rights that a container or the superuser does not give.
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer", $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
        ];
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(_program!, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true }, // whoever calls has looked
        };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Limit);
        process.Start();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            await Task.WhenAll(output, errors);
        }
        catch (OperationCanceledException)
        {
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception)
            {
                // It ended by itself in the meantime.
            }

            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROME") is { Length: > 0 } named && File.Exists(named))
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(f => Path.Combine(f, name))).FirstOrDefault(File.Exists);
    }
}
