using System.Globalization;

namespace Waybill.Processing.Isolation;

/// <summary>A process with all that it started, as <c>/proc</c> shows them: see proc(5).</summary>
/// <param name="Processes">Their numbers, the first one's own included; empty once it has ended.</param>
/// <param name="Threads">Of all of them together.</param>
/// <param name="MemoryInBytes">What they hold resident; pages that two of them share are counted twice.</param>
/// <param name="ProcessorTime">Of all of them and of those that have ended and were waited for.</param>
/// <param name="Waited">How long their threads stood ready while others had the processors: no fault of theirs. Zero where the kernel does not count it.</param>
internal sealed record ProcessTree(IReadOnlyList<int> Processes, int Threads, long MemoryInBytes, TimeSpan ProcessorTime, TimeSpan Waited)
{
    /// <summary>Linux counts processor time in hundredths of a second on every machine that .NET runs on.</summary>
    private const double TicksPerSecond = 100;

    public static ProcessTree Of(int root)
    {
        var processes = new List<int> { root };
        var (threads, memory, ticks, waited) = (0, 0L, 0L, 0L);
        for (var i = 0; i < processes.Count; i++)
        {
            var folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{processes[i]}");
            if (Read($"{folder}/stat") is not { } stat)
            {
                processes.RemoveAt(i--);
                continue;
            }

            // The name of the program stands in brackets and may hold anything; what follows it are numbers, the third of proc(5) first.
            var fields = Words(stat[(stat.LastIndexOf(')') + 1)..]);
            ticks += Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]);
            threads += (int)Number(fields[17]);
            memory += Number(fields[21]) * Environment.SystemPageSize;
            foreach (var thread in ThreadsOf(folder))
            {
                processes.AddRange(Words(Read($"{thread}/children")).Select(child => (int)Number(child)));
                waited += Words(Read($"{thread}/schedstat")) is [_, var nanoseconds, ..] ? Number(nanoseconds) : 0;
            }
        }

        return new ProcessTree(processes, threads, memory, TimeSpan.FromSeconds(ticks / TicksPerSecond), TimeSpan.FromMicroseconds(waited / 1e3));
    }

    /// <summary>Every process whose number can be seen here.</summary>
    public static IReadOnlyList<int> Visible()
    {
        var found = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                found.Add(number);
            }
        }

        return found;
    }

    public static bool Exists(int process) => Directory.Exists(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}"));

    private static IReadOnlyList<string> ThreadsOf(string folder)
    {
        try
        {
            return Directory.GetDirectories($"{folder}/task");
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static string[] Words(string? text) => (text ?? "").Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Null where the process ended in the meantime.</summary>
    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
