namespace Waybill.Recognition.Kinds;

/// <summary>One kind of paper: how it is told from others, and where it keeps its number, its date and its two ends.</summary>
internal interface IDocumentKind
{
    DocumentKind Kind { get; }

    /// <summary>The words that give the kind away; null where the paper is of another kind.</summary>
    Quote? Recognise(PaperReading reading);

    Identity Identify(PaperReading reading);
}
