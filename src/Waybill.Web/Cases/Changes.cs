namespace Waybill.Web.Cases;

/// <summary>What became different between two states of the conclusions.</summary>
public sealed record Changes
{
    /// <summary>Paths of files that came in, at most <see cref="Most"/>.</summary>
    public required IReadOnlyList<string> NewFiles { get; init; }

    public required int NewFilesCount { get; init; }

    /// <summary>Paths of files whose outcome of reading is another.</summary>
    public required IReadOnlyList<string> OtherwiseRead { get; init; }

    /// <summary>Ids of deals.</summary>
    public required IReadOnlyList<string> NewTransfers { get; init; }

    /// <summary>Deals that came further, or less far, with what was said of them before.</summary>
    public required IReadOnlyList<TransferChange> ChangedTransfers { get; init; }

    public required int TransfersGone { get; init; }

    public required IReadOnlyList<string> NewGaps { get; init; }

    /// <summary>Numbers of papers that were missing and no longer are.</summary>
    public required IReadOnlyList<string> ClosedGaps { get; init; }

    public required int NewFindings { get; init; }

    public required int FindingsGone { get; init; }

    public const int Most = 20;

    internal static Changes Between(Seen before, Seen now)
    {
        var (filesBefore, findingsBefore, findingsNow) = (before.Files, before.Findings.ToHashSet(StringComparer.Ordinal), now.Findings.ToHashSet(StringComparer.Ordinal));
        var added = now.Files.Keys.Where(f => !filesBefore.ContainsKey(f)).ToArray();
        return new Changes
        {
            NewFiles = [.. added.Take(Most)],
            NewFilesCount = added.Length,
            OtherwiseRead = [.. now.Files.Where(f => filesBefore.TryGetValue(f.Key, out var state) && state != f.Value).Select(f => f.Key).Take(Most)],
            NewTransfers = [.. now.Transfers.Keys.Where(t => !before.Transfers.ContainsKey(t))],
            ChangedTransfers = [.. now.Transfers.Where(t => before.Transfers.TryGetValue(t.Key, out var was) && was != t.Value).Select(t => new TransferChange(t.Key, before.Transfers[t.Key]))],
            TransfersGone = before.Transfers.Keys.Count(t => !now.Transfers.ContainsKey(t)),
            NewGaps = [.. now.Gaps.Except(before.Gaps, StringComparer.Ordinal).Take(Most)],
            ClosedGaps = [.. before.Gaps.Except(now.Gaps, StringComparer.Ordinal).Take(Most)],
            NewFindings = findingsNow.Count(f => !findingsBefore.Contains(f)),
            FindingsGone = findingsBefore.Count(f => !findingsNow.Contains(f)),
        };
    }
}

/// <param name="Before">How far it was said to have come.</param>
public sealed record TransferChange(string Transfer, string Before);
