using System.Diagnostics;
using System.Globalization;

namespace Waybill.Benchmarks;

/// <summary>What a file costs in a small folder and in a large one: the whole program, and recoll's indexer over the same folder beside it.</summary>
/// <remarks>Processor time is compared, not the clock: other work on the machine changes it less.</remarks>
internal static class Growth
{
    /// <summary>From the root of the repository, as people start it.</summary>
    private const string Program = "./waybill";

    public static async Task<bool> MeasureAsync(IReadOnlyList<int> sizes, Scratch scratch, TextWriter output)
    {
        await RunAsync(Program, ["--version"]); // builds what has changed, which is not to be measured
        var perFile = new List<double>();
        foreach (var size in sizes)
        {
            var folder = scratch.Folder();
            MixedFolder.Make(folder, size);
            var @case = Path.Combine(scratch.Folder(), "case");
            var own = await RunAsync(Program, ["investigate", folder, "--case", @case]);
            perFile.Add(own.ProcessorSeconds / size);
            await SayAsync(output, "waybill investigate", size, own);
            var again = await RunAsync(Program, ["process", @case]);
            await SayAsync(output, "waybill process, nothing new", size, again);

            var configuration = scratch.Folder();
            await File.WriteAllTextAsync(Path.Combine(configuration, "recoll.conf"), $"topdirs = {folder}\ncachedir = {configuration}\nloglevel = 2\n");
            try
            {
                await SayAsync(output, "recollindex", size, await RunAsync("recollindex", ["-c", configuration, "-z"]));
            }
            catch (System.ComponentModel.Win32Exception)
            {
                await output.WriteLineAsync("  recollindex is not installed (Debian: recoll)");
            }
        }

        var growth = perFile[^1] / perFile[0];
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Cost of a file at {sizes[^1]} to that at {sizes[0]}, in processor time: {growth:0.00}"));
        return growth <= 1.3;
    }

    private static Task SayAsync(TextWriter output, string what, int files, Spent spent) => output.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"  {what,-30} {files,6} files {spent.Seconds,8:0.0} s {files / spent.Seconds,8:0.0} files/s {spent.ProcessorSeconds,8:0.0} s of processor {spent.MostBytes >> 20,6} MiB"));

    /// <summary>Runs a program and looks at its memory, and that of its children, until it ends.</summary>
    private static async Task<Spent> RunAsync(string program, string[] arguments)
    {
        // Prints the processor time of the program and all its children when they have ended.
        var start = new ProcessStartInfo("bash") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])["-c", "TIMEFORMAT='spent %U %S'; time \"$@\" >/dev/null", "bash", program, .. arguments])
        {
            start.ArgumentList.Add(word);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var said = process.StandardError.ReadToEndAsync();
        var ignored = process.StandardOutput.ReadToEndAsync();
        var ended = process.WaitForExitAsync();
        long most = 0;
        while (await Task.WhenAny(ended, Task.Delay(200)) != ended)
        {
            most = Math.Max(most, ResidentBelow(process.Id));
        }

        await ignored;
        var words = (await said).Split('\n').Last(line => line.StartsWith("spent ", StringComparison.Ordinal)).Split(' ');
        if (process.ExitCode != 0)
        {
            throw process.ExitCode == 127 ? new System.ComponentModel.Win32Exception(2) : new InvalidOperationException($"{program} ended with {process.ExitCode}: {await said}");
        }

        return new Spent(watch.Elapsed.TotalSeconds, double.Parse(words[1], CultureInfo.InvariantCulture) + double.Parse(words[2], CultureInfo.InvariantCulture), most);
    }

    /// <summary>Resident memory of a process and all below it, in bytes, from /proc (proc(5)).</summary>
    private static long ResidentBelow(int root)
    {
        var parents = new Dictionary<int, (int Parent, long Pages)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(f => int.TryParse(Path.GetFileName(f), out _)))
        {
            try
            {
                var fields = File.ReadAllText(Path.Combine(folder, "stat")) is var stat ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ') : [];
                parents[int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)] = (int.Parse(fields[1], CultureInfo.InvariantCulture), long.Parse(fields[21], CultureInfo.InvariantCulture));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It has ended in the meantime.
            }
        }

        bool IsBelow(int id) => id == root || (parents.TryGetValue(id, out var process) && process.Parent > 1 && IsBelow(process.Parent));
        return parents.Where(p => IsBelow(p.Key)).Sum(p => p.Value.Pages) * Environment.SystemPageSize;
    }

    private sealed record Spent(double Seconds, double ProcessorSeconds, long MostBytes);
}
