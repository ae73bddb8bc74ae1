namespace Waybill;

/// <summary>Everything that the papers of a case say together: documents, parties, deals, the letters between them and those that are missing.</summary>
public sealed record Case
{
    /// <summary>In ordinal order of path; an exact copy is a document of its own.</summary>
    public required IReadOnlyList<CaseDocument> Documents { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }

    public required IReadOnlyList<Transfer> Transfers { get; init; }

    public required IReadOnlyList<Gap> Gaps { get; init; }

    /// <summary>Which mail answers which, in order of hash.</summary>
    public IReadOnlyList<MailLink> MailLinks { get; init; } = [];
}

/// <summary>One file with what was read in it and what it says: what settling a case starts from.</summary>
public sealed record ReadDocument(SourceFile File, Transcript Transcript, Claims Claims);

/// <summary>One document at one place.</summary>
public sealed record CaseDocument
{
    public required ContentHash File { get; init; }

    public required string Path { get; init; }

    public required long LengthInBytes { get; init; }

    public required Transcript Transcript { get; init; }

    public required Claims Claims { get; init; }

    /// <summary>Ids of <see cref="Case.Parties"/>.</summary>
    public string? Sender { get; init; }

    public string? Addressee { get; init; }

    public IReadOnlyList<Reference> References { get; init; } = [];

    /// <summary>The hash of the document of which this is an exact copy (the same hash as its own); null for the first of its kind.</summary>
    public ContentHash? DuplicateOf { get; init; }
}

/// <summary>A citation and the document that it was found to mean.</summary>
/// <param name="Document">Null where the paper is not in the case.</param>
/// <param name="Reason">Why it is thought to be that document: <c>number and date</c>, <c>number; the date differs</c> …</param>
public sealed record Reference(Citation Citation, ContentHash? Document, string? Reason);

/// <summary>An organisation, unit, state or person behind all the names that the papers give it.</summary>
public sealed record Party
{
    /// <summary>Made from its names and identifiers, so that it stays when the case is settled again.</summary>
    public required string Id { get; init; }

    /// <summary>Its fullest name, in the nominative where the papers have it.</summary>
    public required string Name { get; init; }

    public required PartyKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>Every place that names it.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>Why two names were taken for one party: one sentence for each name that was joined.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

/// <summary>One deal, gathered from all papers that speak of it.</summary>
public sealed record Transfer
{
    public required string Id { get; init; }

    public required IReadOnlyList<TransferRole> Roles { get; init; }

    public Stated<string>? From { get; init; }

    public Stated<string>? To { get; init; }

    public required IReadOnlyList<Item> Items { get; init; }

    public Stated<string>? ContractNumber { get; init; }

    public Stated<PartialDate>? ContractDate { get; init; }

    public Stated<decimal>? Total { get; init; }

    public Stated<string>? TotalCurrency { get; init; }

    /// <summary>The furthest stage that any of its documents can prove; null where none proves any.</summary>
    public Stated<Stage>? Stage { get; init; }

    /// <summary>What each document proves, in the order of the stages.</summary>
    public IReadOnlyList<StageSupport> StageSupports { get; init; } = [];

    /// <summary>What each paper says happened, in order of date.</summary>
    public IReadOnlyList<TransferEvent> Events { get; init; } = [];

    public DealOutcome Outcome { get; init; }

    /// <summary>At least one where the outcome is not <see cref="DealOutcome.Open"/>.</summary>
    public IReadOnlyList<Quote> OutcomeQuotes { get; init; } = [];

    /// <summary>True where every mention is a plan, a wish or a possibility.</summary>
    public bool Hedged { get; init; }

    public IReadOnlyList<Quote> HedgeQuotes { get; init; } = [];

    /// <summary>The date of the first document of the deal.</summary>
    public Stated<PartialDate>? FromDate { get; init; }

    public Stated<PartialDate>? ToDate { get; init; }

    /// <summary>The documents that speak of it, each once, in order of date.</summary>
    public required IReadOnlyList<ContentHash> Documents { get; init; }

    /// <summary>Where its papers contradict each other.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>Words by which a reader would know which deal this is, also after everything was processed anew: the goods, the contract, whoever has a part.</summary>
    public IEnumerable<Quote> Marks() =>
        Items.SelectMany(i => (i.Designation?.Quotes ?? []).Concat(i.Description?.Quotes ?? [])).Concat(ContractNumber?.Quotes ?? []).Concat(Roles.SelectMany(r => r.PartyId.Quotes));

    public bool IsKnownBy(Quote seen) => Marks().Any(q => q.File == seen.File && q.PageNumber == seen.PageNumber && q.Span.Overlaps(seen.Span));
}

public sealed record TransferRole(Role Role, Stated<string> PartyId);

/// <summary>One event of a deal as one paper tells it.</summary>
/// <param name="Date">Its own date where the words say one, else that of the paper; null where neither is known.</param>
/// <param name="Items">Indices into <see cref="Transfer.Items"/>; empty for all goods of the deal.</param>
/// <param name="Proves">False where the paper is of a kind that cannot prove the stage.</param>
public sealed record TransferEvent(ContentHash Document, Stated<Stage> Stage, EventMode Mode, Stated<PartialDate>? Date, IReadOnlyList<EventItem> Items, bool Proves);

/// <param name="Document">The paper that carries the stage.</param>
public sealed record StageSupport(ContentHash Document, Stated<Stage> Stage);

/// <summary>One field of a deal for which two papers give different values.</summary>
/// <param name="Field">As in evidence: <c>items[0].quantity</c>.</param>
/// <param name="Kept">What counts, by the rank of the papers.</param>
/// <param name="Other">What the lesser paper says.</param>
public sealed record Contradiction(string Field, Stated<string> Kept, Stated<string> Other);

/// <summary>A paper that others cite and that is not in the case.</summary>
/// <param name="CitedBy">At least one.</param>
public sealed record Gap(string Number, PartialDate? Date, CitationKind Kind, IReadOnlyList<ContentHash> CitedBy, IReadOnlyList<Quote> Quotes);
