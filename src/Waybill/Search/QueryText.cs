namespace Waybill.Search;

/// <summary>What single characters of a query mean.</summary>
internal static class QueryText
{
    /// <summary>The quotation mark that ends what this one begins; null where it is none. Those of books and typewriters are alike.</summary>
    public static char? ClosingOf(char opening) => opening switch
    {
        '"' => '"',
        '«' => '»',
        '“' => '”',
        '„' => '“',
        _ => null,
    };

    /// <summary>The end of a number or a date that is written with blanks or points: one thing to ask, though it looks like several words.</summary>
    public static int? WrittenValueAt(string text, int at)
    {
        var end = (WrittenDate.At(text, at) ?? WrittenNumber.At(text, at))?.End;
        return end is { } stop && (stop >= text.Length || char.IsWhiteSpace(text[stop]) || text[stop] is ')' or '^') ? end : null;
    }
}
