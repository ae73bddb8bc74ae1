using System.Text.Json.Serialization;

namespace Waybill.Specimens.Truth;

/// <summary>What a careful reader concludes from the cache, in the shape of the case export, version 2.</summary>
/// <remarks>
/// Evidence names document, page and quote but no offsets: those belong to whoever extracts the text.
/// Events are written down for some deals only, and are absent where they are not.
/// Norm tests are left out: they follow from the reference data of an installation, not from the papers.
/// </remarks>
internal sealed record ExpectedCase
{
    public string Format { get; } = "waybill-case";

    public int Version { get; } = 2;

    public required IReadOnlyList<ExpectedDocument> Documents { get; init; }

    public required IReadOnlyList<ExpectedParty> Parties { get; init; }

    public required IReadOnlyList<ExpectedTransfer> Transfers { get; init; }

    public required IReadOnlyList<ExpectedGap> Gaps { get; init; }

    public required IReadOnlyList<ExpectedCheck> Checks { get; init; }
}

internal sealed record ExpectedDocument
{
    /// <summary>The content hash; filled when the bytes are made.</summary>
    public string Id { get; init; } = "";

    public required string Path { get; init; }

    public required string MediaType { get; init; }

    public long Bytes { get; init; }

    public int? Pages { get; init; } = 1;

    public required string Kind { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = ["ru"];

    public string? Number { get; init; }

    public string? Date { get; init; }

    public string? Sender { get; init; }

    public string? Addressee { get; init; }

    public string? Signatory { get; init; }

    public string? AddresseePerson { get; init; }

    public IReadOnlyList<ExpectedReference> References { get; init; } = [];

    public string? DuplicateOf { get; init; }

    public string? Problem { get; init; }
}

/// <param name="Date">As printed; null where the paper gives none.</param>
/// <param name="Document">A path while the truth is written, a content hash in the file; null for what is missing.</param>
internal sealed record ExpectedReference(string Number, string? Date, string? Document);

internal sealed record ExpectedParty(
    string Id,
    string Name,
    string Kind,
    string? Country,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<ExpectedIdentifier> Identifiers);

internal sealed record ExpectedIdentifier(string Scheme, string Value, bool Valid);

internal sealed record ExpectedTransfer
{
    public required string Id { get; init; }

    public required IReadOnlyList<ExpectedRole> Roles { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public required IReadOnlyList<ExpectedItem> Items { get; init; }

    public ExpectedContract? Contract { get; init; }

    public ExpectedMoney? Total { get; init; }

    public required string Stage { get; init; }

    public string Outcome { get; init; } = "open";

    public bool Hedged { get; init; }

    /// <summary>Null where nobody wrote them down; what speaks of the deal as a whole is left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExpectedEvent>? Events { get; init; }

    [JsonPropertyName("from_date")]
    public required string FromDate { get; init; }

    [JsonPropertyName("to_date")]
    public required string ToDate { get; init; }

    public required IReadOnlyList<ExpectedEvidence> Evidence { get; init; }
}

/// <param name="Document">A path while the truth is written, a content hash in the file.</param>
internal sealed record ExpectedEvent(string Stage, string Mode, string Date, string Document, params IReadOnlyList<ExpectedEventItem> Items);

/// <param name="Item">Its place among the items of the deal.</param>
internal sealed record ExpectedEventItem(int Item, decimal Quantity);

internal sealed record ExpectedRole(string Role, string Party);

internal sealed record ExpectedContract(string Number, string Date);

internal sealed record ExpectedMoney(decimal Amount, string Currency);

internal sealed record ExpectedItem
{
    public required string Designation { get; init; }

    public required string Description { get; init; }

    public required string Activity { get; init; }

    public decimal? Quantity { get; init; }

    public string? Unit { get; init; }

    public decimal? UnitPrice { get; init; }

    public decimal? Amount { get; init; }

    public string? Currency { get; init; }

    /// <summary>How many the papers show as sent or handed over; null where none speaks of it.</summary>
    public decimal? Delivered { get; init; }

    public IReadOnlyList<string> Serials { get; init; } = [];
}

internal sealed record ExpectedEvidence(string Field, string Document, int Page, string Quote);

internal sealed record ExpectedGap(string Number, string Date, IReadOnlyList<string> CitedBy);

internal sealed record ExpectedCheck(string Document, string Check, string Outcome, string Detail);
