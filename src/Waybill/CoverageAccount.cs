namespace Waybill;

/// <summary>The sum over all files: acquired = read + partly read + unreadable + waiting, and why.</summary>
public sealed record CoverageAccount
{
    public required int Acquired { get; init; }

    public required int Read { get; init; }

    public required int PartlyRead { get; init; }

    public required int Unreadable { get; init; }

    public required int Waiting { get; init; }

    /// <summary>Those of the read in which somebody looked for text and found none.</summary>
    public required int WithoutText { get; init; }

    /// <summary>Exact copies of other files: read once, listed everywhere they stood.</summary>
    public required int Copies { get; init; }

    /// <summary>Most files first. A file may have more than one reason.</summary>
    public required IReadOnlyList<ReasonCount> Reasons { get; init; }

    /// <summary>By media type, most files first; null for files of which nothing can be said.</summary>
    public required IReadOnlyList<StateCount> Formats { get; init; }

    /// <summary>By acquired file, in the order of the rows.</summary>
    public required IReadOnlyList<StateCount> Roots { get; init; }

    public static CoverageAccount Of(IReadOnlyList<CoverageRow> rows) => new()
    {
        Acquired = rows.Count,
        Read = Count(rows, ReadingState.Read),
        PartlyRead = Count(rows, ReadingState.PartlyRead),
        Unreadable = Count(rows, ReadingState.Unreadable),
        Waiting = Count(rows, ReadingState.Waiting),
        WithoutText = rows.Count(r => r.IsWithoutText),
        Copies = rows.Count(r => r.CopyOf is not null),
        Reasons =
        [
            .. rows.SelectMany(r => r.Problems.Select(p => p.Code).Distinct()).CountBy(code => code)
                .OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => new ReasonCount(Reason.Of(c.Key), c.Value)),
        ],
        Formats =
        [
            .. rows.GroupBy(r => r.MediaType, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Counted(g.Key, [.. g])),
        ],
        Roots = [.. rows.GroupBy(r => r.Root, StringComparer.Ordinal).Select(g => Counted(g.Key, [.. g]))],
    };

    private static StateCount Counted(string? name, IReadOnlyList<CoverageRow> rows) =>
        new(name, rows.Count, Count(rows, ReadingState.Read), Count(rows, ReadingState.PartlyRead), Count(rows, ReadingState.Unreadable), Count(rows, ReadingState.Waiting));

    private static int Count(IReadOnlyList<CoverageRow> rows, ReadingState state) => rows.Count(r => r.State == state);
}

public sealed record ReasonCount(Reason Reason, int Files);

/// <summary>One line of the sum, for one format or one acquired file.</summary>
public sealed record StateCount(string? Name, int Files, int Read, int PartlyRead, int Unreadable, int Waiting);
