namespace Waybill.Search;

/// <summary>A stretch of a page around words that were asked for.</summary>
/// <param name="Excerpt">The words with some around them, exactly as the page has them.</param>
/// <param name="Marks">In order of place, inside the excerpt.</param>
public sealed record Passage(Quote Excerpt, IReadOnlyList<Mark> Marks);

/// <summary>Words that were asked for.</summary>
/// <param name="Boxes">Where they stand on the paper, in points; empty for formats without places.</param>
public sealed record Mark(Quote Quote, MatchedBy By, IReadOnlyList<Box> Boxes);

/// <summary>Why words count as what was asked for.</summary>
public enum MatchedBy
{
    /// <summary>They are the words that were typed, in this or another form.</summary>
    Words,

    /// <summary>They write the same name in another script or spelling.</summary>
    Transliteration,

    /// <summary>They have the shape that was typed, or differ from it in a few letters.</summary>
    Shape,
}
