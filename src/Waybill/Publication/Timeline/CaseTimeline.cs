namespace Waybill.Publication.Timeline;

/// <summary>The papers, the deals and what went on around them, each at its days.</summary>
public sealed record CaseTimeline
{
    /// <summary>Lane by lane, in each by date.</summary>
    public required IReadOnlyList<TimelineEntry> Entries { get; init; }

    /// <summary>Documents that give themselves no date, and so stand nowhere.</summary>
    public required int UndatedDocuments { get; init; }

    public required int UndatedTransfers { get; init; }

    /// <summary>Events of deals of which neither the words nor the paper give a date.</summary>
    public int UndatedEvents { get; init; }
}

/// <summary>One thing on the time line.</summary>
public sealed record TimelineEntry
{
    public required TimelineLane Lane { get; init; }

    public required string Title { get; init; }

    public required PartialDate From { get; init; }

    /// <summary>Null for what has one date only.</summary>
    public PartialDate? To { get; init; }

    /// <summary>True for a deal that is only a plan, a wish or a possibility.</summary>
    public bool Hedged { get; init; }

    /// <summary>The document, in its lane.</summary>
    public ContentHash? Document { get; init; }

    /// <summary>The id of the transfer, in its lane and in that of its events.</summary>
    public string? Transfer { get; init; }

    /// <summary>How real an event of a deal is; null in the other lanes.</summary>
    public EventMode? Mode { get; init; }

    /// <summary>True for an event of a deal that is done and that its paper can prove.</summary>
    public bool IsProven { get; init; }

    /// <summary>The paper that tells an event of a deal.</summary>
    public ContentHash? ToldBy { get; init; }

    /// <summary>The id of the background event, in its lanes.</summary>
    public string? Event { get; init; }

    /// <summary>Where an event of the background is from; null for what the papers say.</summary>
    public string? Source { get; init; }
}

/// <summary>From top to bottom.</summary>
public enum TimelineLane
{
    Documents,
    Transfers,

    /// <summary>What the papers say happened to the deals, or is planned, asked or refused.</summary>
    DealEvents,
    Hostilities,
    TreatyActs,
}
