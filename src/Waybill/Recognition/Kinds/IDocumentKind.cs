namespace Waybill.Recognition.Kinds;

/// <summary>One kind of paper: how it is told from others, and where it keeps its number, its date and its two ends.</summary>
internal interface IDocumentKind
{
    DocumentKind Kind { get; }

    /// <summary>The words that give the kind away; null where the paper is of another kind.</summary>
    Quote? Recognise(PaperReading reading);

    Identity Identify(PaperReading reading);
}

/// <summary>What a paper says of itself.</summary>
internal sealed record Identity
{
    public Stated<string>? Number { get; init; }

    public Stated<PartialDate>? Date { get; init; }

    public Mention? Sender { get; init; }

    public Mention? Addressee { get; init; }

    public Stated<string>? Signatory { get; init; }

    public Stated<string>? AddresseePerson { get; init; }
}
