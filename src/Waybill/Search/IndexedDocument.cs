namespace Waybill.Search;

/// <summary>A file as it can be found: its text, and what is known of it. Files that could not be read are found by their path and problem.</summary>
public sealed record IndexedDocument
{
    public required DocumentCard Card { get; init; }

    /// <summary>A digest over all that this was made from: the same fingerprint, the same document.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Null where the file has no text.</summary>
    public Transcript? Transcript { get; init; }

    /// <summary>All the places where it stood, the first being that of the card.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Every name of the sender, of the addressee, and of each party; the first of each is the one that counts are kept under.</summary>
    public IReadOnlyList<PartyNames> Senders { get; init; } = [];

    public IReadOnlyList<PartyNames> Addressees { get; init; } = [];

    public IReadOnlyList<PartyNames> Parties { get; init; } = [];

    /// <summary>As printed.</summary>
    public IReadOnlyList<string> Designations { get; init; } = [];

    /// <summary>Names of <see cref="Stage"/>.</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    public IReadOnlyList<SumOfMoney> Amounts { get; init; } = [];

    /// <summary>Names of problems: <c>encrypted</c>.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The container that it lay in; null for a file of the folder itself.</summary>
    public string? Container { get; init; }

    /// <summary>When its last place came in.</summary>
    public DateTimeOffset Acquired { get; init; }
}

/// <summary>What an answer says of each document without reading it again.</summary>
public sealed record DocumentCard
{
    public required ContentHash File { get; init; }

    /// <summary>The first place where it stood.</summary>
    public required string Path { get; init; }

    /// <summary>How many further places hold the same bytes.</summary>
    public int Copies { get; init; }

    public required ReadingState Outcome { get; init; }

    public DocumentKind Kind { get; init; }

    public string? Number { get; init; }

    public PartialDate? Date { get; init; }

    public string? Sender { get; init; }

    public string? Addressee { get; init; }

    /// <summary>BCP 47, most used first.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public int Pages { get; init; }

    /// <summary>The fingerprint under which the catalogue keeps the text that was put into the index; null where there is none.</summary>
    public string? Reading { get; init; }
}

/// <param name="Name">The one that is shown and counted.</param>
/// <param name="Others">All its other names.</param>
public sealed record PartyNames(string Name, IReadOnlyList<string> Others);

/// <param name="Currency">ISO 4217; null where the paper does not say.</param>
public sealed record SumOfMoney(decimal Amount, string? Currency);
