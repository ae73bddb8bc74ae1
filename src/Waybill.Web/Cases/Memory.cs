using System.Text.Json;
using Waybill.Publication;
using Waybill.Storage;

namespace Waybill.Web.Cases;

/// <summary>Remembers what a case said when it was last looked at, so that the overview can say what changed.</summary>
/// <remarks>Kept with what machines made: whoever deletes the catalogue loses it and nothing else.</remarks>
internal sealed class Memory(ICatalogue catalogue)
{
    private const string Name = "workbench: seen";
    private const string Shape = "1";

    /// <returns>What changed from the state before this one; null where there was none.</returns>
    public async Task<Changes?> RememberAsync(Dossier dossier, CancellationToken cancellation)
    {
        var now = Seen.Of(dossier);
        var kept = await catalogue.FindConclusionAsync(Name, Shape, cancellation) is { } packed ? JsonSerializer.Deserialize<Kept>(packed.Span, WaybillJson.Options) : null;
        if (kept is null || !kept.Now.IsSame(now))
        {
            kept = new Kept(kept?.Now, now);
            if (!catalogue.IsReadOnly)
            {
                await catalogue.KeepNoteAsync(Name, Shape, JsonSerializer.SerializeToUtf8Bytes(kept, WaybillJson.Options), cancellation);
            }
        }

        return kept.Before is { } before ? Changes.Between(before, now) : null;
    }

    private sealed record Kept(Seen? Before, Seen Now);
}

/// <summary>What a case said at one time, in short.</summary>
/// <param name="Files">Place and state of each file.</param>
/// <param name="Transfers">Id, and how far it came.</param>
/// <param name="Gaps">Numbers of missing papers.</param>
/// <param name="Findings">Document and check that fail or are odd.</param>
internal sealed record Seen(
    IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, string> Transfers, IReadOnlyList<string> Gaps, IReadOnlyList<string> Findings)
{
    public static Seen Of(Dossier dossier) => new(
        dossier.Coverage.DistinctBy(r => r.Path, StringComparer.Ordinal).ToDictionary(r => r.Path, r => r.State.NameOf(), StringComparer.Ordinal),
        dossier.Case.Transfers.DistinctBy(t => t.Id, StringComparer.Ordinal).ToDictionary(t => t.Id, StageWords.Describe, StringComparer.Ordinal),
        [.. dossier.Case.Gaps.Select(g => g.Number).Distinct(StringComparer.Ordinal)],
        [.. dossier.Findings.Checks.Where(c => c.Outcome is CheckOutcome.Fail or CheckOutcome.Warn).Select(c => $"{c.Document.Digits} {c.Check}").Distinct(StringComparer.Ordinal)]);

    public bool IsSame(Seen other) =>
        Files.Count == other.Files.Count && Files.All(f => other.Files.GetValueOrDefault(f.Key) == f.Value)
        && Transfers.Count == other.Transfers.Count && Transfers.All(t => other.Transfers.GetValueOrDefault(t.Key) == t.Value)
        && Gaps.SequenceEqual(other.Gaps) && Findings.SequenceEqual(other.Findings);
}
