namespace Waybill;

/// <summary>A document as read: pages of text in which every quote has its place.</summary>
public sealed record Transcript
{
    public required ContentHash File { get; init; }

    public required string MediaType { get; init; }

    /// <summary>True for an archive, which is a place and no document.</summary>
    public bool IsContainerOnly { get; init; }

    public bool HasPhysicalPages { get; init; }

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public required IReadOnlyList<Page> Pages { get; init; }

    /// <summary>BCP 47, most used first, over all pages.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>What could not be read; empty where all was.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}

/// <summary>One page of text.</summary>
public sealed record Page
{
    /// <summary>The first page is 1.</summary>
    public required int Number { get; init; }

    /// <summary>The text as it stood, in Unicode normalisation form C: blocks in reading order, a line feed between lines and blocks.</summary>
    public required string Text { get; init; }

    public required TextOrigin Origin { get; init; }

    /// <summary>The engine with its version, for recognised pages: <c>tesseract 5.3.0</c>.</summary>
    public string? Engine { get; init; }

    /// <summary>The models that the engine used, as it names them: <c>rus+eng</c>.</summary>
    public string? Models { get; init; }

    /// <summary>The mean confidence of the page's words, from 0 to 1; null where nothing was recognised from a picture.</summary>
    public double? Confidence { get; init; }

    /// <summary>In points; 0 where the format has no page size.</summary>
    public double Width { get; init; }

    public double Height { get; init; }

    /// <summary>Paragraphs, cells and separate columns, in the order in which they stand in <see cref="Text"/>; they do not overlap.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>In the order of <see cref="Text"/>; empty for formats whose words have no place on paper.</summary>
    public IReadOnlyList<Word> Words { get; init; } = [];

    /// <summary>What people corrected in <see cref="Text"/>, in its order; empty for a page as the machine read it.</summary>
    public IReadOnlyList<PageCorrection> Corrections { get; init; } = [];
}

/// <param name="Span">Where the corrected words stand now.</param>
/// <param name="Was">What the machine had read there.</param>
/// <param name="Decision">The number of the decision in the journal.</param>
public sealed record PageCorrection(TextSpan Span, string Was, long Decision);

public enum TextOrigin
{
    /// <summary>The format itself is text: DOCX, mail, HTML.</summary>
    Native,

    /// <summary>The text layer of a PDF.</summary>
    TextLayer,

    /// <summary>Recognised from a picture.</summary>
    Recognised,
}

/// <summary>A stretch of text that belongs together on the page: a paragraph, a column of a letterhead, a cell.</summary>
public sealed record Block
{
    public required TextSpan Span { get; init; }

    /// <summary>Null for formats without places.</summary>
    public Box? Box { get; init; }

    /// <summary>Where it stands in a table; null outside tables.</summary>
    public CellPosition? Cell { get; init; }

    /// <summary>BCP 47; null where the block has too few letters to say.</summary>
    public string? Language { get; init; }

    /// <summary>True where a person who opens the file would not see it.</summary>
    public bool Hidden { get; init; }
}

/// <param name="Confidence">From 0 to 1; null for certain text.</param>
/// <param name="Concealed">True where a reader of the page would not see the word: under a drawing, or in the colour of the paper.</param>
public sealed record Word(TextSpan Span, Box Box, double? Confidence = null, bool Concealed = false);
