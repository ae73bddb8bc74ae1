using System.Globalization;
using System.Text.Json;
using Waybill.Language;

namespace Waybill.Benchmarks;

/// <summary>Holds an export against a sealed truth: for each kind of paper how many were known as such, and how many numbers and dates were read rightly.</summary>
/// <remarks>The truth is a JSON object with an array <c>documents</c>, each with <c>path</c>, <c>kind</c>, <c>kindAlso</c>, <c>number</c>, <c>numberAlso</c>, <c>date</c> (ISO 8601) and
/// <c>unscored</c>, the names of fields of which the truth is unsure. Documents that the export has not count as missed.</remarks>
internal static class Accuracy
{
    public static async Task<int> PrintAsync(string exportFile, string truthFile, TextWriter output)
    {
        using var export = JsonDocument.Parse(await File.ReadAllBytesAsync(exportFile));
        using var truth = JsonDocument.Parse(await File.ReadAllBytesAsync(truthFile));
        var found = export.RootElement.GetProperty("documents").EnumerateArray().DistinctBy(d => Text(d, "path")).ToDictionary(d => Text(d, "path") ?? "", StringComparer.Ordinal);
        var papers = truth.RootElement.GetProperty("documents").EnumerateArray().Select(wanted => new Pair(wanted, found.TryGetValue(Text(wanted, "path") ?? "", out var got) ? got : null)).ToList();
        if (papers.Count == 0)
        {
            await Console.Error.WriteLineAsync($"{truthFile} names no document.");
            return 2;
        }

        var kinds = papers.Select(p => p.Kind).Concat(papers.Select(p => p.Found("kind"))).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        await output.WriteLineAsync("kind | papers | precision | recall | number: precision | recall | date: precision | recall");
        foreach (var kind in kinds)
        {
            var wanted = papers.FindAll(p => p.Kind == kind);
            var proposed = papers.FindAll(p => p.Found("kind") == kind);
            var (number, date) = (Tally.Of(wanted, "number"), Tally.Of(wanted, "date"));
            await output.WriteLineAsync($"{kind} | {wanted.Count} | {Share(proposed.Count(p => p.IsOfKind(kind)), proposed.Count)} | {Share(wanted.Count(p => p.HasRightKind), wanted.Count)} | {number} | {date}");
        }

        return 0;
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array ? values.EnumerateArray().Select(v => v.GetString()).OfType<string>() : [];

    private static string Share(int right, int of) => of == 0 ? "–" : ((double)right / of).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A document of the truth with the one of the export.</summary>
    private sealed record Pair(JsonElement Truth, JsonElement? Export)
    {
        public bool HasRightKind => Found("kind") is { } kind && IsOfKind(kind);

        /// <summary>Where the truth takes several kinds as right, the one that was found.</summary>
        public string? Kind => HasRightKind ? Found("kind") : Wanted("kind");

        public string? Wanted(string field) => Text(Truth, field);

        public string? Found(string field) => Export is { } export ? Text(export, field) : null;

        public bool IsOfKind(string kind) => Wanted("kind") == kind || Texts(Truth, "kindAlso").Contains(kind, StringComparer.Ordinal);

        public bool IsScored(string field) => !Texts(Truth, "unscored").Contains(field, StringComparer.Ordinal);

        public bool IsRight(string field) => Found(field) is { } found && Texts(Truth, field + "Also").Append(Wanted(field)).OfType<string>().Any(w => PaperNumber.Key(w) == PaperNumber.Key(found));
    }

    /// <summary>Precision and recall of a field.</summary>
    private sealed record Tally(int Right, int Proposed, int Wanted)
    {
        public static Tally Of(IReadOnlyList<Pair> papers, string field)
        {
            var scored = papers.Where(p => p.IsScored(field)).ToList();
            return new Tally(scored.Count(p => p.IsRight(field)), scored.Count(p => p.Found(field) is not null), scored.Count(p => p.Wanted(field) is not null));
        }

        public override string ToString() => $"{Share(Right, Proposed)} | {Share(Right, Wanted)}";
    }
}
