namespace Waybill;

/// <summary>What is inside a file, before anybody reads it: words with boxes, blocks, pictures of pages, children.</summary>
public sealed record FileContents
{
    /// <summary>What the bytes say the file is, as an IANA media type: <c>application/pdf</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>True for an archive: a place where documents lie, not one that someone could read.</summary>
    public bool IsContainerOnly { get; init; }

    /// <summary>What the file says of itself: author, producer, subject, dates. Keys as <see cref="MetadataKeys"/> names them.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Sheets of a workbook, physical pages of PDF and images, one for formats without pages.</summary>
    public IReadOnlyList<ContentPage> Pages { get; init; } = [];

    /// <summary>True where <see cref="Pages"/> are physical pages or sheets that can be counted.</summary>
    public bool HasPhysicalPages { get; init; }

    /// <summary>Files that were inside this one, in the order in which the container names them.</summary>
    public IReadOnlyList<ChildFile> Children { get; init; } = [];

    /// <summary>True where files were inside, also after they have been taken out and <see cref="Children"/> is empty.</summary>
    public bool HeldFiles { get => field || Children.Count > 0; init; }
}

/// <summary>The keys of <see cref="FileContents.Metadata"/> that other stages rely on; formats may add their own.</summary>
/// <remarks>Dates are ISO 8601 with offset (<c>2019-03-12T10:15:00+03:00</c>).</remarks>
public static class MetadataKeys
{
    public const string Title = "title";
    public const string Author = "author";
    public const string Creator = "creator";
    public const string Producer = "producer";
    public const string Created = "created";
    public const string Modified = "modified";
    public const string From = "from";
    public const string To = "to";
    public const string Cc = "cc";
    public const string Subject = "subject";
    public const string Sent = "sent";
    public const string MessageId = "message-id";
    public const string InReplyTo = "in-reply-to";
    public const string References = "references";
    public const string Encoding = "encoding";

    /// <summary>Where the password was had from that opened the file, never the password itself.</summary>
    public const string OpenedWith = "opened-with";
}

/// <summary>One page as the file holds it: words with boxes, or blocks in reading order, or only a picture.</summary>
public sealed record ContentPage
{
    /// <summary>The first page is 1.</summary>
    public required int Number { get; init; }

    /// <summary>In points; 0 where the format has no page size.</summary>
    public double Width { get; init; }

    public double Height { get; init; }

    /// <summary>The words of a text layer, in the order of the file. Empty for pictures and for formats that give blocks.</summary>
    public IReadOnlyList<PlacedWord> Words { get; init; } = [];

    /// <summary>Horizontal and vertical lines that the page draws: the grid of its tables.</summary>
    public IReadOnlyList<Box> Rules { get; init; } = [];

    /// <summary>Paragraphs and table cells of formats that know them (DOCX, XLSX, HTML, mail, plain text), in reading order; beside
    /// words, the notes that somebody put on the page.</summary>
    public IReadOnlyList<ContentBlock> Blocks { get; init; } = [];

    /// <summary>True where images cover a good part of the page, so that a reader may find text in the picture.</summary>
    public bool HasPicture { get; init; }
}

/// <summary>A word where it stands on a page.</summary>
/// <param name="Confidence">From 0 to 1; null for a text layer, which is certain of its letters.</param>
/// <param name="Concealed">True where a reader of the page would not see it: under a drawing, in the colour of the paper, invisible.</param>
public sealed record PlacedWord(string Text, Box Box, double? Confidence = null, bool Concealed = false);

/// <summary>A paragraph or a cell.</summary>
/// <param name="Cell">Where it stands in a table; null for a paragraph.</param>
/// <param name="Hidden">True where a person who opens the file would not see it (hidden sheet, <c>display:none</c>).</param>
public sealed record ContentBlock(string Text, CellPosition? Cell = null, bool Hidden = false);

/// <summary>Table, row and column, each counted from 0 on its page; a merged cell stands at its first row and column.</summary>
public readonly record struct CellPosition(int Table, int Row, int Column);

/// <summary>A file inside a file, before it has a hash of its own.</summary>
public sealed record ChildFile
{
    /// <summary>Its path inside the container, with <c>/</c> between names, cleaned of anything that leaves the container.</summary>
    public required string Path { get; init; }

    public DateTimeOffset? Modified { get; init; }

    /// <summary>Where its bytes wait: a temporary file that the caller stores and removes; null where they could not be had.</summary>
    public string? TemporaryFile { get; init; }

    /// <summary>Why there are no bytes.</summary>
    public Problem? Problem { get; init; }
}
