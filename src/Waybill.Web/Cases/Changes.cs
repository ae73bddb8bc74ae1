namespace Waybill.Web.Cases;

/// <summary>What became different between two states of the conclusions.</summary>
public sealed record Changes
{
    /// <summary>Paths of files that came in, at most <see cref="Most"/>.</summary>
    public required IReadOnlyList<string> NewFiles { get; init; }

    public required int NewFilesCount { get; init; }

    /// <summary>Paths of files whose outcome of reading is another, at most <see cref="Most"/>.</summary>
    public required IReadOnlyList<string> OtherwiseRead { get; init; }

    public required int OtherwiseReadCount { get; init; }

    /// <summary>Ids of deals, at most <see cref="Most"/>.</summary>
    public required IReadOnlyList<string> NewTransfers { get; init; }

    public required int NewTransfersCount { get; init; }

    /// <summary>Deals that came further, or less far, with what was said of them before; at most <see cref="Most"/>.</summary>
    public required IReadOnlyList<TransferChange> ChangedTransfers { get; init; }

    public required int ChangedTransfersCount { get; init; }

    public required int TransfersGone { get; init; }

    /// <summary>Numbers of papers that are missing now, at most <see cref="Most"/>.</summary>
    public required IReadOnlyList<string> NewGaps { get; init; }

    public required int NewGapsCount { get; init; }

    /// <summary>Numbers of papers that were missing and no longer are, at most <see cref="Most"/>.</summary>
    public required IReadOnlyList<string> ClosedGaps { get; init; }

    public required int ClosedGapsCount { get; init; }

    public required int NewFindings { get; init; }

    public required int FindingsGone { get; init; }

    public const int Most = 20;

    internal static Changes Between(Seen before, Seen now)
    {
        var (filesBefore, findingsBefore, findingsNow) = (before.Files, before.Findings.ToHashSet(StringComparer.Ordinal), now.Findings.ToHashSet(StringComparer.Ordinal));
        var added = now.Files.Keys.Where(f => !filesBefore.ContainsKey(f)).ToArray();
        var otherwise = now.Files.Where(f => filesBefore.TryGetValue(f.Key, out var state) && state != f.Value).Select(f => f.Key).ToArray();
        var deals = now.Transfers.Keys.Where(t => !before.Transfers.ContainsKey(t)).ToArray();
        var changed = now.Transfers.Where(t => before.Transfers.TryGetValue(t.Key, out var was) && was != t.Value).Select(t => new TransferChange(t.Key, before.Transfers[t.Key])).ToArray();
        var (opened, closed) = (now.Gaps.Except(before.Gaps, StringComparer.Ordinal).ToArray(), before.Gaps.Except(now.Gaps, StringComparer.Ordinal).ToArray());
        return new Changes
        {
            NewFiles = [.. added.Take(Most)],
            NewFilesCount = added.Length,
            OtherwiseRead = [.. otherwise.Take(Most)],
            OtherwiseReadCount = otherwise.Length,
            NewTransfers = [.. deals.Take(Most)],
            NewTransfersCount = deals.Length,
            ChangedTransfers = [.. changed.Take(Most)],
            ChangedTransfersCount = changed.Length,
            TransfersGone = before.Transfers.Keys.Count(t => !now.Transfers.ContainsKey(t)),
            NewGaps = [.. opened.Take(Most)],
            NewGapsCount = opened.Length,
            ClosedGaps = [.. closed.Take(Most)],
            ClosedGapsCount = closed.Length,
            NewFindings = findingsNow.Count(f => !findingsBefore.Contains(f)),
            FindingsGone = findingsBefore.Count(f => !findingsNow.Contains(f)),
        };
    }
}

/// <param name="Before">How far it was said to have come.</param>
public sealed record TransferChange(string Transfer, string Before);
