namespace Waybill.Search;

/// <summary>A question about a case as a tree, in our own words: what it means does not depend on the engine that answers.</summary>
/// <remarks>A field is one of <see cref="SearchFields"/>; text that names none asks the pages themselves.</remarks>
public abstract record SearchQuery
{
    private protected SearchQuery()
    {
    }
}

/// <summary>One word, or several beside each other: a phrase.</summary>
/// <param name="Text">As typed, without its quotation marks.</param>
/// <param name="IsExact">True where only the very form counts, and not the other forms of the word.</param>
/// <param name="Distance">How many places the words may stand away from where the phrase has them; 0 for a phrase.</param>
/// <param name="At">Where it stands in what was typed, from 0: faults that only the engine sees are shown there.</param>
public sealed record WordsQuery(string Field, string Text, bool IsExact = false, int Distance = 0, int At = 0) : SearchQuery;

/// <summary>Words of a shape: <c>*</c> stands for any letters, <c>?</c> for one.</summary>
public sealed record WildcardQuery(string Field, string Pattern, int At = 0) : SearchQuery;

/// <summary>Words that differ in a few letters.</summary>
/// <param name="Edits">1 or 2: letters that are added, left out, replaced or swapped with the next.</param>
public sealed record FuzzyQuery(string Field, string Word, int Edits, int At = 0) : SearchQuery;

/// <summary>Words that a regular expression describes from their first to their last letter.</summary>
public sealed record ExpressionQuery(string Field, string Pattern, int At = 0) : SearchQuery;

/// <summary>Dates, amounts or years between two ends.</summary>
/// <param name="From">As typed; null where the range has no beginning.</param>
/// <param name="To">As typed; null where the range has no end.</param>
public sealed record RangeQuery(string Field, string? From, string? To, bool IncludesFrom = true, bool IncludesTo = true, int At = 0) : SearchQuery;

/// <summary>Every document.</summary>
public sealed record EverythingQuery : SearchQuery;

/// <summary>Documents that speak of the same as this one, by the words that are frequent in it and rare elsewhere; itself left out.</summary>
public sealed record LikeQuery(Transcript Document) : SearchQuery;

/// <summary>Questions together.</summary>
/// <param name="Required">All of them must hold.</param>
/// <param name="Optional">At least one must hold where nothing is required; else they only bring documents nearer to the top.</param>
/// <param name="Excluded">None of them may hold.</param>
public sealed record CombinedQuery(IReadOnlyList<SearchQuery> Required, IReadOnlyList<SearchQuery> Optional, IReadOnlyList<SearchQuery> Excluded) : SearchQuery;

/// <summary>A question that counts more, or less, when documents are ordered by relevance.</summary>
/// <param name="Weight">Above 0; 1 changes nothing.</param>
public sealed record WeightedQuery(SearchQuery Query, double Weight) : SearchQuery;
