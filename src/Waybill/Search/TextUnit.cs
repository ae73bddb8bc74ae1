namespace Waybill.Search;

/// <summary>One place in a text: a word, a number or a date, with everything under which it is found.</summary>
/// <param name="Span">From its first to its last character, line ends and hyphens inside it included.</param>
/// <param name="Words">Its pieces as they stand, then all of them in one: <c>Гроза</c>, <c>С</c>, <c>ГрозаС</c>.</param>
/// <param name="Values">A number or a day as everybody writes it: <c>5000000</c>, <c>2019-03-12</c>; two where it can be read in two ways.</param>
internal readonly record struct TextUnit(TextSpan Span, IReadOnlyList<string> Words, IReadOnlyList<string> Values)
{
    /// <summary>The unit as one word.</summary>
    public string Whole => Words[^1];
}
