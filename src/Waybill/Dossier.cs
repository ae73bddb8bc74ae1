namespace Waybill;

/// <summary>Everything that publications are made of: the settled case, what was found, and what could not be read.</summary>
public sealed record Dossier
{
    /// <summary>What the case is called, for titles.</summary>
    public required string Title { get; init; }

    public required Case Case { get; init; }

    public required Findings Findings { get; init; }

    /// <summary>One row for every file that came in, in ordinal order of path.</summary>
    public required IReadOnlyList<CoverageRow> Coverage { get; init; }

    /// <summary>What people decided, in the order of the journal, and whether it holds.</summary>
    public IReadOnlyList<ReviewedDecision> Decisions { get; init; } = [];

    /// <summary>The sentences that people wrote and that are proven, in their order.</summary>
    public IReadOnlyList<AccountSentence> Account { get; init; } = [];

    /// <summary>Ids of deals that people chose to leave out of the printed account.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The dossier as it is printed: without the deals that were left out, and what was held against them.</summary>
    public Dossier AsPrinted() => LeftOut.Count == 0 ? this : this with
    {
        Case = Case with { Transfers = [.. Case.Transfers.Where(t => !LeftOut.Contains(t.Id, StringComparer.Ordinal))] },
        Findings = Findings with { Norms = [.. Findings.Norms.Where(n => !LeftOut.Contains(n.Transfer, StringComparer.Ordinal))] },
    };
}

/// <summary>A sentence that a person wrote, with the words that prove it.</summary>
/// <param name="Quotes">At least one.</param>
public sealed record AccountSentence(string Text, IReadOnlyList<Quote> Quotes);

/// <summary>What became of one file at one place.</summary>
public sealed record CoverageRow
{
    public required string Path { get; init; }

    /// <summary>Null where the bytes could not be had.</summary>
    public ContentHash? File { get; init; }

    public required long LengthInBytes { get; init; }

    /// <summary>Null where nothing could be said of it.</summary>
    public string? MediaType { get; init; }

    public required ReadingState State { get; init; }

    /// <summary>At least one where the state is partly read or unreadable.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The first place of the same bytes; null for that place itself.</summary>
    public string? CopyOf { get; init; }

    /// <summary>The container around it that has the same bytes, so that it holds itself and is not opened again; null for nearly all.</summary>
    public string? Repeats { get; init; }

    /// <summary>The acquired file in which it lies; itself where it lies in none.</summary>
    public string Root => Path.IndexOf("!/", StringComparison.Ordinal) is > 0 and var end ? Path[..end] : Path;

    /// <summary>True where it was looked at, and no text was found in it or in one of its pages.</summary>
    public bool IsWithoutText => State == ReadingState.Read && Problems.Count > 0;
}

public enum ReadingState
{
    Read,
    PartlyRead,
    Unreadable,
    Waiting,
}

/// <summary>A small picture of a page, to stand beside a quote.</summary>
public sealed record PagePicture(ContentHash File, int PageNumber, string MediaType, ReadOnlyMemory<byte> Bytes, int WidthInPixels, int HeightInPixels);
