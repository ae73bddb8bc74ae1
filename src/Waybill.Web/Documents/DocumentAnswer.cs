namespace Waybill.Web.Documents;

/// <summary>One document with everything that is concluded from it and about it.</summary>
public sealed record DocumentAnswer
{
    public required DocumentLine Line { get; init; }

    public required long LengthInBytes { get; init; }

    public required string MediaType { get; init; }

    /// <summary>What the file says of itself.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    public required IReadOnlyList<Problem> Problems { get; init; }

    public required Claims Claims { get; init; }

    /// <summary>What it answers or names.</summary>
    public required IReadOnlyList<Reference> References { get; init; }

    /// <summary>What answers or names it.</summary>
    public required IReadOnlyList<Citing> CitedBy { get; init; }

    /// <summary>Places of exact copies.</summary>
    public required IReadOnlyList<string> Copies { get; init; }

    public required IReadOnlyList<NearCopy> NearCopies { get; init; }

    /// <summary>What cannot be right first.</summary>
    public required IReadOnlyList<CheckFinding> Checks { get; init; }

    /// <summary>What people decided about it.</summary>
    public required PeopleOnDocument People { get; init; }

    /// <summary>Ids of the parties that it names.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    public required IReadOnlyList<int> PageNumbers { get; init; }

    /// <summary>Null for a document without pages of text.</summary>
    public required ShownPage? Page { get; init; }

    /// <summary>True where there may be a picture of the page.</summary>
    public required bool HasPicture { get; init; }

    public required IReadOnlyList<QuotesOfPage> QuotesOnOtherPages { get; init; }
}

/// <summary>A document that answers or names this one.</summary>
/// <param name="Reason">Why it is thought to mean this one.</param>
public sealed record Citing(ContentHash From, CitationKind Kind, string? Reason);

public sealed record QuotesOfPage(int PageNumber, int Quotes);

/// <summary>One page, or a part of a long one.</summary>
public sealed record ShownPage
{
    /// <summary>The first page is 1.</summary>
    public required int Number { get; init; }

    /// <summary>The text of <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>In UTF-16 code units of the whole page.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>From 1.</summary>
    public required int Part { get; init; }

    public required int Parts { get; init; }

    public required TextOrigin Origin { get; init; }

    public string? Engine { get; init; }

    public string? Models { get; init; }

    /// <summary>From 0 to 1; null where nothing was recognised from a picture.</summary>
    public double? Confidence { get; init; }

    /// <summary>In points; 0 where the format has no page size.</summary>
    public required double Width { get; init; }

    public required double Height { get; init; }

    public required IReadOnlyList<Word> Words { get; init; }

    /// <summary>Text that a person who opens the file would not see.</summary>
    public required IReadOnlyList<TextSpan> Hidden { get; init; }

    /// <summary>All quotes of the page that a conclusion rests on, in the order in which they stand.</summary>
    public required IReadOnlyList<ShownQuote> Quotes { get; init; }

    /// <summary>What the address points out.</summary>
    public TextSpan? At { get; init; }
}

/// <summary>Words on a page, and all that rests on them.</summary>
/// <param name="Number">On this page, from 1.</param>
public sealed record ShownQuote(int Number, TextSpan Span, string Text, IReadOnlyList<Support> Supports);
