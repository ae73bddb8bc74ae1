namespace Waybill;

/// <summary>What assessment found: checks on single documents and norm tests on deals.</summary>
public sealed record Findings
{
    public required IReadOnlyList<CheckFinding> Checks { get; init; }

    public required IReadOnlyList<NormFinding> Norms { get; init; }

    /// <summary>Hostilities and treaty acts within the years of the case, in order of date.</summary>
    public IReadOnlyList<BackgroundEvent> Background { get; init; } = [];
}

/// <summary>What one check says of one document. It is never a judgement of the whole paper.</summary>
public sealed record CheckFinding
{
    /// <summary>As the export names it: <c>invoice-arithmetic</c>.</summary>
    public required string Check { get; init; }

    public required ContentHash Document { get; init; }

    public required CheckOutcome Outcome { get; init; }

    /// <summary>One sentence with the values that were compared.</summary>
    public required string Detail { get; init; }

    /// <summary>What may have caused it without anything being wrong with the paper; null for a pass.</summary>
    public string? BenignCause { get; init; }

    public IReadOnlyList<Quote> Quotes { get; init; } = [];
}

public enum CheckOutcome
{
    Pass,

    /// <summary>Odd, and may have a harmless cause.</summary>
    Warn,

    /// <summary>Cannot be right.</summary>
    Fail,

    /// <summary>The document lacks what the check needs.</summary>
    NotTestable,
}

/// <summary>One norm held against one deal.</summary>
public sealed record NormFinding
{
    /// <summary>The id in the reference data: <c>CST-1-2</c>.</summary>
    public required string Norm { get; init; }

    /// <summary>What the norm is called, for people: <c>Collective Security Treaty, Article 1(2)</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What the provision says, from the reference data.</summary>
    public required string Provision { get; init; }

    /// <summary>Where the reference data have it from.</summary>
    public required string Source { get; init; }

    public required string Transfer { get; init; }

    public required Verdict Verdict { get; init; }

    public required string Reason { get; init; }

    public IReadOnlyList<string> MissingFacts { get; init; } = [];

    public IReadOnlyList<Quote> Quotes { get; init; } = [];
}

/// <summary>The result of a norm test. Waybill has no word for a breach.</summary>
public enum Verdict
{
    /// <summary>The norm bound the party on the date and speaks of acts like this one.</summary>
    Engaged,
    DoesNotCoverThisAct,
    NotBoundOnThatDate,

    /// <summary>Engaged, but political or recommendatory.</summary>
    NonBinding,

    /// <summary>It restricts somebody else, or the other direction.</summary>
    WrongDirection,
    InsufficientFacts,
    SourcesConflict,
}

/// <summary>Something that was going on in the world while the papers were written: a lane of the time line.</summary>
/// <param name="Id">As in the reference data: <c>C04</c>.</param>
/// <param name="To">Null while it goes on, and for what happened on one day.</param>
public sealed record BackgroundEvent(string Id, BackgroundLane Lane, string Title, PartialDate From, PartialDate? To, string Source);

public enum BackgroundLane
{
    Hostilities,
    TreatyAct,
}
