using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Waybill.Search.Words;

/// <summary>The keys under which a written word is indexed and found: one key for all forms of a word, one for all spellings of a form.</summary>
/// <remarks>Pure functions of their arguments; may be called from many threads. A word is one token: letters and digits, with hyphens and apostrophes inside.
/// Any string is allowed, also a damaged one; time is linear in its length and no key is longer than 400 characters.</remarks>
public sealed class WordForms
{
    // The most frequent words of a case come early and often; those after them are worked out each time.
    private const int MostRemembered = 300_000;
    private const int LongestRemembered = 40;
    private const int LongestStemmed = 60;

    private readonly ConcurrentDictionary<(string Word, string? Language), IReadOnlyList<string>> _remembered = new();
    private static readonly string[] CyrillicLanguages = ["ru", "uk", "be"];
    private static readonly string[] LatinLanguages = ["en", "az"];
    private static readonly string[] ArmenianLanguages = ["hy"];

    private readonly FrozenDictionary<string, IStemmer> _stemmers = new Dictionary<string, IStemmer>(StringComparer.Ordinal)
    {
        ["az"] = new AzerbaijaniStems(),
        ["be"] = new BelarusianStems(),
        ["en"] = new EnglishStems(),
        ["hy"] = new ArmenianStems(),
        ["ru"] = new RussianStems(),
        ["uk"] = new UkrainianStems(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private int _count;

    /// <summary>The keys of the word's stem; a form with two readings has two. Index under each of them, and find by any of them.</summary>
    /// <param name="language">BCP 47, of the paragraph; null where it is not known: then every language of the word's script is tried.</param>
    /// <returns>One or more keys, in a fixed order, without repetition; none only for a word without a visible character.</returns>
    public IReadOnlyList<string> KeysOf(string word, string? language)
    {
        if (word.Length > LongestRemembered)
        {
            return Work(word, language);
        }

        if (_remembered.TryGetValue((word, language), out var known))
        {
            return known;
        }

        var keys = Work(word, language);
        if (Volatile.Read(ref _count) < MostRemembered && _remembered.TryAdd((word, language), keys))
        {
            Interlocked.Increment(ref _count);
        }

        return keys;
    }

    /// <summary>The exact key: the word as written, without case, accents, apostrophes, invisible characters and mixed scripts.</summary>
    public static string Fold(string word) => WordFolding.Fold(word, null);

    /// <summary>The exact key of a word whose language is known; it matters for Azerbaijani in Cyrillic.</summary>
    public static string Fold(string word, string? language) => WordFolding.Fold(word, Primary(language));

    /// <summary>The other spellings under which the name may stand in papers; the name itself is not among them.</summary>
    /// <param name="name">One word of a name, or several with spaces.</param>
    public static IReadOnlyList<NameVariant> NameVariants(string name) => Transliterations.Of(name);

    /// <summary>How other scripts write a designation of letters and digits, by sound: <c>2S7</c> for <c>2С7</c>. What may have been typed in either script counts as Cyrillic.</summary>
    public static IReadOnlyList<NameVariant> DesignationVariants(string word) => Transliterations.OfDesignation(word);

    /// <summary>How a designation looks: <c>2С7</c> and <c>2C7</c> are one, <c>2S7</c> is another.</summary>
    public static string Skeleton(string word) => WordFolding.Skeleton(WordFolding.Fold(word, null));

    private List<string> Work(string word, string? language)
    {
        var primary = Primary(language);
        var folded = WordFolding.Fold(word, primary);
        var keys = new List<string>(2);
        if (folded.Length == 0)
        {
            return keys;
        }

        if (folded.Length > LongestStemmed || folded.Any(char.IsDigit))
        {
            keys.Add(folded);
            return keys;
        }

        var first = folded.FirstOrDefault(char.IsLetter);
        var languages = WordFolding.IsCyrillic(first) ? CyrillicLanguages : WordFolding.IsArmenian(first) ? ArmenianLanguages : char.IsAsciiLetter(first) ? LatinLanguages : [];
        var stems = new List<string>(4);
        foreach (var candidate in languages)
        {
            if (primary == candidate || Array.IndexOf(languages, primary) < 0)
            {
                AddStems(candidate, folded, stems);
            }
        }

        foreach (var stem in stems)
        {
            if (!keys.Contains(stem))
            {
                keys.Add(stem);
            }
        }

        if (keys.Count == 0)
        {
            keys.Add(folded);
        }

        return keys;
    }

    private void AddStems(string language, string folded, List<string> stems)
    {
        if (Irregulars.KeyOf(language, folded) is { } key)
        {
            stems.Add(key);
        }
        else
        {
            _stemmers[language].AddStems(folded, stems);
        }
    }

    /// <summary>The language without script and region: <c>az-Cyrl</c> is <c>az</c>.</summary>
    private static string? Primary(string? language)
    {
        var end = language?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return end < 0 ? language : language![..end];
    }
}
