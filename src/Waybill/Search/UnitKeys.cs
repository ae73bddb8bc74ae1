using Waybill.Search.Words;

namespace Waybill.Search;

/// <summary>The keys under which units of text are indexed, and by which they are asked for.</summary>
/// <remarks>One field holds both kinds: a key of all forms of a word as it is, the key of the very form after <see cref="ExactMark"/>.</remarks>
internal sealed class UnitKeys(WordForms forms)
{
    public const char ExactMark = '=';

    /// <summary>All keys of a unit, each once.</summary>
    /// <param name="language">Of the paragraph, BCP 47; null where it is not known.</param>
    public void Collect(in TextUnit unit, string? language, List<string> keys)
    {
        keys.Clear();
        foreach (var word in unit.Words)
        {
            Add(keys, ExactMark + FormOf(word));
            if (!HasDigit(word))
            {
                if (language is not null)
                {
                    Add(keys, ExactMark + WordForms.Fold(word, language));
                }

                foreach (var key in forms.KeysOf(word, language))
                {
                    Add(keys, key);
                }
            }
        }

        foreach (var value in unit.Values)
        {
            Add(keys, ExactMark + value);
        }
    }

    /// <summary>The keys of which a unit must have one to be what was typed.</summary>
    /// <param name="isExact">True where only the very form counts.</param>
    public IReadOnlyList<string> Asked(in TextUnit unit, bool isExact) =>
        unit.Values.Count > 0 ? [.. unit.Values.Select(v => ExactMark + v)]
        : isExact || HasDigit(unit.Whole) ? [ExactMark + FormOf(unit.Whole)]
        : forms.KeysOf(unit.Whole, null);

    /// <summary>The keys of the same word as other scripts and spellings write it, where it is a name or a designation: <c>2С7</c> is <c>2S7</c> in English papers.</summary>
    public IReadOnlyList<string> Transliterated(in TextUnit unit)
    {
        const int shortestName = 3;
        if (unit.Values.Count > 0 || unit.Whole.Length < shortestName || !unit.Whole.Any(char.IsLetter))
        {
            return [];
        }

        if (HasDigit(unit.Whole))
        {
            var form = FormOf(unit.Whole);
            return [.. WordForms.DesignationVariants(unit.Whole).Select(v => FormOf(v.Name)).Where(f => f != form).Distinct(StringComparer.Ordinal).Select(f => ExactMark + f)];
        }

        var own = Asked(unit, isExact: false);
        return [.. WordForms.NameVariants(unit.Whole).SelectMany(v => forms.KeysOf(v.Name, null)).Except(own, StringComparer.Ordinal)];
    }

    /// <summary>How the very form of a word is kept: where it has a digit, letters of two scripts that look alike are one.</summary>
    public static string FormOf(string word) => HasDigit(word) ? WordForms.Skeleton(word) : WordForms.Fold(word);

    private static bool HasDigit(string word) => word.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static void Add(List<string> keys, string key)
    {
        if (key.Length > 0 && !(key.Length == 1 && key[0] == ExactMark) && !keys.Contains(key))
        {
            keys.Add(key);
        }
    }
}
