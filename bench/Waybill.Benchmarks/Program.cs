using System.Globalization;
using Waybill.Benchmarks;

// dotnet run -c Release --project bench/Waybill.Benchmarks -- [FOLDER] [--rounds N]
// dotnet run -c Release --project bench/Waybill.Benchmarks -- accuracy EXPORT.json TRUTH.json
// dotnet run -c Release --project bench/Waybill.Benchmarks -- growth [SIZE...]
// dotnet run -c Release --project bench/Waybill.Benchmarks -- search [DOCUMENTS] [--alone]
// dotnet run -c Release --project bench/Waybill.Benchmarks -- workbench [DOCUMENTS [ROUNDS [MILLISECONDS_BETWEEN_SCREENS [FOLDER]]]]
if (args is ["growth", .. var given])
{
    using var made = new Scratch();
    int[] sizes = given.Length > 0 ? [.. given.Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : [1000, 10_000];
    return await Growth.MeasureAsync(sizes, made, Console.Out) ? 0 : 1;
}

if (args is ["search", .. var wanted])
{
    using var shelves = new Scratch();
    var documents = wanted is [var typed, ..] && int.TryParse(typed, CultureInfo.InvariantCulture, out var count) ? count : 100_000;
    await new SearchRace(documents, wanted.Contains("--alone"), shelves, Console.Out).RunAsync(CancellationToken.None);
    return 0;
}

if (args is ["workbench", .. var sized])
{
    using var shelf = new Scratch();
    int Number(int place, int unless) => sized.Length > place ? int.Parse(sized[place], CultureInfo.InvariantCulture) : unless;

    // A folder that is named stays, and what was written and concluded there by the same build is used again.
    var load = new WorkbenchLoad(Number(0, 10_000), Number(1, 10), TimeSpan.FromMilliseconds(Number(2, 500)), sized.ElementAtOrDefault(3) ?? shelf.Folder(), Console.Out);
    return await load.RunAsync(CancellationToken.None) ? 0 : 1;
}

if (args is ["accuracy", var export, var truth])
{
    return await Accuracy.PrintAsync(export, truth, Console.Out);
}

var folder = args.FirstOrDefault(a => !a.StartsWith('-') && !int.TryParse(a, CultureInfo.InvariantCulture, out _)) ?? Path.Combine("samples", "lipa-cache");
var at = Array.IndexOf(args, "--rounds");
var rounds = at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 5;
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"There is no folder {folder}.");
    return 2;
}

using var scratch = new Scratch();
var files = await StageTimes.MeasureAsync(folder, rounds, scratch, Console.Out, CancellationToken.None);
await OcrRatio.MeasureAsync(files, rounds, scratch, Console.Out, CancellationToken.None);
return 0;
