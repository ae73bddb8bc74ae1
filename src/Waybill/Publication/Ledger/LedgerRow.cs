namespace Waybill.Publication.Ledger;

/// <summary>One line of the register of transfers: one item of one deal, in the shape of SIPRI's trade register and with what it lacks.</summary>
public sealed record LedgerRow
{
    public required string Transfer { get; init; }

    /// <summary>Counted from 1; null for a deal of which no item is known.</summary>
    public required int? ItemNumber { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string? Recipient { get; init; }

    public required string? Supplier { get; init; }

    /// <summary>The year of the contract.</summary>
    public required int? YearOfOrder { get; init; }

    public required decimal? NumberOrdered { get; init; }

    /// <summary>True where the number is only a plan, is not backed by a contract, was read with doubt, or another paper has a different one.</summary>
    public required bool NumberIsUncertain { get; init; }

    /// <summary>As printed.</summary>
    public required string? Unit { get; init; }

    public required string? Designation { get; init; }

    public required string? Description { get; init; }

    public required Activity? Activity { get; init; }

    /// <summary>How many of them the papers show as handed over or sent, added up; null where none speaks of it.</summary>
    public required decimal? NumberDelivered { get; init; }

    /// <summary>True where no paper proves receipt of all that was delivered, or the number was read with doubt.</summary>
    public required bool DeliveredIsUncertain { get; init; }

    /// <summary>For people: <c>18 ordered, 6 delivered</c>; null where no paper speaks of a delivery.</summary>
    public required string? DeliveryInWords { get; init; }

    /// <summary>The years in which the papers show that something was handed over, sent or received; empty where none does.</summary>
    public required IReadOnlyList<int> YearsOfDelivery { get; init; }

    public required Stage? Stage { get; init; }

    /// <summary>How many distinct documents carry the stage.</summary>
    public required int StageDocuments { get; init; }

    /// <summary>For people: <c>shipped (1 document, unconfirmed)</c>.</summary>
    public required string StageInWords { get; init; }

    public required DealOutcome Outcome { get; init; }

    public required bool Hedged { get; init; }

    /// <summary>The first day that the deal's first document may mean.</summary>
    public required DateOnly? Earliest { get; init; }

    public required DateOnly? Latest { get; init; }

    public required decimal? UnitPrice { get; init; }

    public required decimal? Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string? Currency { get; init; }

    public required decimal? Total { get; init; }

    public required string? TotalCurrency { get; init; }

    /// <summary>In the order of the roles.</summary>
    public required IReadOnlyList<LedgerRole> Roles { get; init; }

    public required string? ContractNumber { get; init; }

    public required PartialDate? ContractDate { get; init; }

    public required IReadOnlyList<string> Serials { get; init; }

    /// <summary><c>EU-ML ML11</c>.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>What the papers say happened to this item, in order of date.</summary>
    public required IReadOnlyList<LedgerEvent> Events { get; init; }

    /// <summary>Values that are doubtful, each with the reason.</summary>
    public required IReadOnlyList<string> Doubts { get; init; }

    /// <summary>One sentence each, with both papers.</summary>
    public required IReadOnlyList<string> Contradictions { get; init; }

    /// <summary>Document and page of everything that stands in this line, each once.</summary>
    public required IReadOnlyList<string> Citations { get; init; }
}

public sealed record LedgerRole(Role Role, string PartyId, string Name);

/// <param name="Date">Null where neither the words nor the paper have one.</param>
/// <param name="Proves">False where the paper cannot prove the stage.</param>
/// <param name="InWords"><c>refused: 1 of 4 компл. Гроза-С (inquiry)</c>.</param>
public sealed record LedgerEvent(PartialDate? Date, Stage Stage, EventMode Mode, bool Proves, string InWords, ContentHash Document);
