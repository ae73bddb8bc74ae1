namespace Waybill.Recognition.Naming;

/// <summary>What a word of the tables does in or beside a name.</summary>
internal enum SignKind
{
    FormBefore,
    FormAfter,

    /// <summary>A noun that makes an organisation out of a quoted or capitalised name: <c>plant</c>, <c>company</c>.</summary>
    Head,

    /// <summary>Such a noun that other things are called as well: <c>works</c>, <c>group</c>.</summary>
    WeakHead,

    /// <summary>A word that many organisations have in their names.</summary>
    Generic,

    /// <summary>An adjective that tells one kind of enterprise from another.</summary>
    Descriptive,
    Connector,

    /// <summary>The word that joins two subjects of one office.</summary>
    And,

    /// <summary>A word before a name that is no part of it.</summary>
    Introduction,

    /// <summary>The word of an office with which names of firms begin as well: <c>general</c>.</summary>
    MayBegin,
    Bank,
    Label,
    Courtesy,
    Office,
    Hereinafter,
    State,
    StateAbbreviation,
    City,
    StateAdjective,
    StateNounBefore,
    StateNounAfter,
    Body,

    /// <summary>The first word of a body whose other words no table has: <c>committee</c>, up to the name of its state.</summary>
    BodyHead,
    Industry,
    UnitNumber,
    Host,
    Street,
    Town,
}

/// <summary>Words of a text that a table knows.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="Last">Index of the last word.</param>
/// <param name="Start">In the text.</param>
internal sealed record Sign(SignKind Kind, ReferenceRow Row, int First, int Last, int Start, int End)
{
    /// <summary>Of a state, city or adjective: ISO 3166-1 alpha-2.</summary>
    public string Code => Row["code"];
}
