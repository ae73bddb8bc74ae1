namespace Waybill.Recognition;

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
