namespace Waybill.Search.Lucene;

/// <summary>The names under which things lie in Lucene's index, beside the fields that people ask by their own names.</summary>
internal static class LuceneFields
{
    public const string Id = "id";
    public const string Card = "card";
    public const string Fingerprint = "fingerprint";
    public const string FirstDay = "date.first";
    public const string LastDay = "date.last";
    public const string Acquired = "acquired";

    /// <summary>Sorts: ties are broken by the hash, so that the same question gives the same order.</summary>
    public const string ByHash = "sort.hash";
    public const string ByDate = "sort.date";
    public const string ByPath = "sort.path";
    public const string ByAmount = "sort.amount";

    /// <summary>A term is at most 32,766 bytes long; three bytes a character are the most that UTF-8 takes for one UTF-16 unit.</summary>
    public const int LongestTerm = 10_000;

    /// <summary>In bytes: of a value that belongs to a document, as Lucene's format bounds it.</summary>
    public const int LongestValue = 32_766;

    /// <summary>Stands before a whole path in the field of its words: no word begins so.</summary>
    public const char WholePathMark = '/';

    /// <summary>The values of a facet as they are shown.</summary>
    public static string FacetOf(string field) => "facet." + field;

    /// <summary>Amounts in one currency.</summary>
    public static string AmountIn(string currency) => "amount." + currency;

    public static string Cut(string term)
    {
        if (term.Length <= LongestTerm)
        {
            return term;
        }

        return char.IsHighSurrogate(term[LongestTerm - 1]) ? term[..(LongestTerm - 1)] : term[..LongestTerm];
    }
}
