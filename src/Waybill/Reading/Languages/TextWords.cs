namespace Waybill.Reading.Languages;

/// <summary>The words of a text, in lower case, without what is written alike in every language.</summary>
internal static class TextWords
{
    private const int LongestWord = 64;

    /// <param name="word">In lower case.</param>
    /// <param name="isCapital">True where it was written with a capital letter: a name, or the first of a sentence.</param>
    public delegate void Visit(ReadOnlySpan<char> word, bool isCapital);

    /// <summary>Calls for each word; leaves out addresses of mail and pages, and codes, which have digits in them.</summary>
    public static void ForEach(string text, Visit visit)
    {
        Span<char> lower = stackalloc char[LongestWord];
        foreach (var range in text.AsSpan().SplitAny(" \t\r\n\u00a0\u000b\f".AsSpan()))
        {
            var chunk = text.AsSpan(range);
            if (chunk.IsEmpty || chunk.Contains('@') || chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var start = 0;
            for (var i = 0; i <= chunk.Length; i++)
            {
                if (i < chunk.Length && (char.IsLetterOrDigit(chunk[i]) || chunk[i] is '\'' or '’' || char.GetUnicodeCategory(chunk[i]) is System.Globalization.UnicodeCategory.NonSpacingMark))
                {
                    continue;
                }

                var word = chunk[start..i].Trim("'’");
                start = i + 1;
                if (word.Length is > 0 and <= LongestWord && !HasDigit(word))
                {
                    visit(lower[..Lower(word, lower)], char.IsUpper(word[0]));
                }
            }
        }
    }

    private static bool HasDigit(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsDigit(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static int Lower(ReadOnlySpan<char> word, Span<char> lower)
    {
        for (var i = 0; i < word.Length; i++)
        {
            // The Turkish capital has no small letter in the invariant culture.
            lower[i] = word[i] switch { 'İ' => 'i', '’' => '\'', 'ţ' or 'Ţ' => 'ț', _ => char.ToLowerInvariant(word[i]) };
        }

        return word.Length;
    }
}
