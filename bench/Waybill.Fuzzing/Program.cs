using System.Globalization;
using Waybill.Fuzzing;

// dotnet run -c Release --project bench/Waybill.Fuzzing -- fuzz [--corpus DIR] [--keep DIR] [--seed N] [--minutes M | --trials N]
if (args is not ["fuzz", .. var options] || options.Length % 2 != 0)
{
    Console.Error.WriteLine("Usage: fuzz [--corpus DIR] [--keep DIR] [--seed N] [--minutes M | --trials N]");
    return 2;
}

var given = options.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
var corpus = given.GetValueOrDefault("--corpus", "corpus");
var keep = given.GetValueOrDefault("--keep", Path.Combine(Path.GetTempPath(), "waybill-fuzzing"));
var seed = int.Parse(given.GetValueOrDefault("--seed", "1"), CultureInfo.InvariantCulture);
var trials = given.TryGetValue("--trials", out var number) ? int.Parse(number, CultureInfo.InvariantCulture) : int.MaxValue;
var end = given.TryGetValue("--minutes", out var minutes) ? TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture))
    : trials == int.MaxValue ? TimeSpan.FromMinutes(1) : TimeSpan.MaxValue;

using var run = new FuzzRun(corpus, keep);
return await run.GoAsync(seed, trials, end, Console.Out) ? 0 : 1;
