using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Waybill.Search.Words;

/// <summary>The keys under which a written word is indexed and found: one key for all forms of a word, one for all spellings of a form.</summary>
/// <remarks>Pure functions of their arguments; may be called from many threads. A word is one token: letters and digits, with hyphens and apostrophes inside.
/// Any string is allowed, also a damaged one; time is linear in its length and no key is longer than 400 characters.</remarks>
public sealed class WordForms
{
    // The most frequent words of a case come early and often; those after them are worked out each time.
    private const int MostRemembered = 300_000;
    private const int LongestRemembered = 40;

    private readonly ConcurrentDictionary<(string Word, string? Language), IReadOnlyList<string>> _remembered = new();
    private readonly SnowballStems<EnglishStemmer> _english = new();
    private readonly SnowballStems<RussianStemmer> _russian = new();
    private readonly SnowballStems<ArmenianStemmer> _armenian = new();
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
    public static IReadOnlyList<NameVariant> NameVariants(string name) => [];

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

        var first = folded.FirstOrDefault(char.IsLetter);
        if (WordFolding.IsCyrillic(first))
        {
            Add(_russian.Stem(folded));
        }
        else if (WordFolding.IsArmenian(first))
        {
            Add(_armenian.Stem(folded));
        }
        else if (char.IsAsciiLetter(first))
        {
            Add(primary == "az" ? folded : _english.Stem(folded));
        }
        else
        {
            Add(folded);
        }

        return keys;

        void Add(string key)
        {
            if (!keys.Contains(key))
            {
                keys.Add(key);
            }
        }
    }

    /// <summary>The language without script and region: <c>az-Cyrl</c> is <c>az</c>.</summary>
    private static string? Primary(string? language)
    {
        var end = language?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return end < 0 ? language : language![..end];
    }
}
