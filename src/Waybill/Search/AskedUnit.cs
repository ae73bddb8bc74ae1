namespace Waybill.Search;

/// <summary>What a unit of text must have to be what was typed.</summary>
/// <param name="Own">Keys of the word itself: one is enough.</param>
/// <param name="Transliterated">Keys of the same name in other scripts and spellings.</param>
internal sealed record AskedUnit(IReadOnlyList<string> Own, IReadOnlyList<string> Transliterated)
{
    /// <summary>The units of a word or a phrase, in order: at least one.</summary>
    public static IReadOnlyList<AskedUnit> Of(WordsQuery words, UnitKeys keys)
    {
        const int mostUnits = 200;
        var asked = TextUnits.Of(words.Text)
            .Select(u => new AskedUnit(keys.Asked(u, words.IsExact), words.IsExact ? [] : keys.Transliterated(u)))
            .Where(u => u.Own.Count > 0)
            .Take(mostUnits + 1)
            .ToList();
        return asked.Count switch
        {
            0 => throw new QueryException(new QueryFault("these words hold nothing that a text can be found by", words.At)),
            > mostUnits => throw new QueryException(new QueryFault($"a phrase may have {mostUnits} words", words.At)),
            _ => asked,
        };
    }

    /// <summary>A shape as the forms of words are kept: its letters are folded, its signs stay.</summary>
    public static string PatternOf(string pattern)
    {
        var folded = new System.Text.StringBuilder();
        var start = 0;
        for (var i = 0; i <= pattern.Length; i++)
        {
            if (i < pattern.Length && pattern[i] is not ('*' or '?'))
            {
                continue;
            }

            folded.Append(string.Concat(TextUnits.Of(pattern[start..i]).Select(u => UnitKeys.FormOf(u.Whole))));
            folded.Append(i < pattern.Length ? pattern[i].ToString() : "");
            start = i + 1;
        }

        return folded.ToString();
    }

    /// <summary>The very form of the one word of a fuzzy question.</summary>
    public static string FormOf(FuzzyQuery fuzzy) => UnitKeys.FormOf(TextUnits.Of(fuzzy.Word).First().Whole);
}
