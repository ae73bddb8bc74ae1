using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Waybill.Reading.Languages;

/// <summary>What is known of the languages of one script: their frequent words, and the groups of three letters in them.</summary>
/// <remarks>Made from the lists of words when a text of the script is first seen. Immutable, for any number of threads.</remarks>
internal sealed class LanguageModel
{
    /// <summary>What one more sight of a group of letters is worth before any was seen.</summary>
    private const double Smoothing = 0.3;

    /// <summary>A word is not told by its letters beyond this, in either direction.</summary>
    private const double MostByLetters = 1.2;

    /// <summary>How much the logarithm of one group of three letters counts beside a frequent word, which counts 1.</summary>
    private const double WeightOfGroup = 0.12;

    /// <summary>What a letter costs that the language does not have.</summary>
    private const double ForeignLetter = 1.2;

    /// <summary>A shorter word without its marks could be a word of any language.</summary>
    private const int ShortestWithoutMarks = 4;

    private static readonly Lazy<LanguageModel> LazyLatin = new(() => new LanguageModel(LatinWords.Lists));
    private static readonly Lazy<LanguageModel> LazyCyrillic = new(() => new LanguageModel(CyrillicWords.Lists));

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<ulong, float[]> _groups;
    private readonly FrozenDictionary<char, int> _letters;

    private LanguageModel(IReadOnlyList<(string Language, string Words)> lists)
    {
        Languages = [.. lists.Select(l => l.Language)];
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lists.Count; i++)
        {
            foreach (var word in lists[i].Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = words.GetValueOrDefault(word) | (1 << i);
            }
        }

        _groups = GroupsOf(words, lists.Count);
        foreach (var (word, languages) in words.ToArray())
        {
            var bare = WithoutMarks(word);
            if (bare.Length >= ShortestWithoutMarks && bare != word)
            {
                // Mails are typed without marks; such a word belongs to whoever has it with marks.
                words.TryAdd(bare, 0);
                words[bare] |= languages;
            }
        }

        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _letters = Enumerable.Range(0, lists.Count)
            .SelectMany(i => Alphabets.Of(lists[i].Language).Distinct().Select(c => (Letter: c, Language: 1 << i)))
            .GroupBy(l => l.Letter).ToFrozenDictionary(g => g.Key, g => g.Aggregate(0, (all, l) => all | l.Language));
    }

    public IReadOnlyList<string> Languages { get; }

    /// <summary>Null for scripts that one language has to itself, and for Arabic.</summary>
    public static LanguageModel? Of(Script script) => script switch
    {
        Script.Latin => LazyLatin.Value,
        Script.Cyrillic => LazyCyrillic.Value,
        _ => null,
    };

    /// <summary>The languages, a bit for each, to whose frequent words this one belongs.</summary>
    /// <param name="word">In lower case.</param>
    public int Knowing(ReadOnlySpan<char> word) => _words.TryGetValue(word, out var languages) ? languages : 0;

    /// <summary>The languages, a bit for each, that have all letters of a word.</summary>
    public int Spelling(ReadOnlySpan<char> word)
    {
        var all = (1 << Languages.Count) - 1;
        foreach (var letter in word)
        {
            if (letter > 'z' && letter is not '\'' and not '’')
            {
                all &= _letters.GetValueOrDefault(letter);
            }
        }

        return all;
    }

    /// <summary>Adds to each language what a word speaks for it: about 1 for a frequent word, less for its letters.</summary>
    /// <returns>The languages to whose frequent words it belongs, and those that have all its letters.</returns>
    public (int Knowing, int Spelling) Score(ReadOnlySpan<char> word, Span<double> scores)
    {
        var (knowing, spelling) = (Knowing(word), Spelling(word));
        Span<double> byLetters = stackalloc double[Languages.Count];
        if (word.Length > 2)
        {
            AddGroups(word, byLetters);
        }

        // A word that many languages share tells little between them.
        var worth = WorthOf(word) * (1.3 - (0.1 * Math.Min(5, int.PopCount(knowing))));
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += byLetters[i] + ((knowing >> i & 1) * worth) - ((1 - (spelling >> i & 1)) * ForeignLetter);
        }

        return (knowing, spelling);
    }

    /// <summary>What a frequent word counts: a letter by itself is a mark, two may be the rest of anything.</summary>
    public static double WorthOf(ReadOnlySpan<char> word) => word.Length switch { 1 => 0.2, 2 => 0.6, 3 => 0.9, _ => 1 };

    private void AddGroups(ReadOnlySpan<char> word, Span<double> scores)
    {
        var key = (ulong)' ';
        for (var i = 0; i <= word.Length; i++)
        {
            key = ((key << 16) | (i < word.Length ? word[i] : ' ')) & 0xffff_ffff_ffff;
            if (i == 0)
            {
                continue;
            }

            if (_groups.TryGetValue(key, out var row))
            {
                for (var l = 0; l < scores.Length; l++)
                {
                    scores[l] += row[l];
                }
            }
        }

        var mean = 0.0;
        foreach (var score in scores)
        {
            mean += score / scores.Length;
        }

        foreach (ref var score in scores)
        {
            score = Math.Clamp((score - mean) * WeightOfGroup, -MostByLetters, MostByLetters);
        }
    }

    private static FrozenDictionary<ulong, float[]> GroupsOf(Dictionary<string, int> words, int languages)
    {
        var counts = new Dictionary<ulong, double[]>();
        var totals = new double[languages];
        foreach (var (word, known) in words.Where(w => w.Key.Length > 2))
        {
            var key = (ulong)' ';
            for (var i = 0; i <= word.Length; i++)
            {
                key = ((key << 16) | (i < word.Length ? word[i] : ' ')) & 0xffff_ffff_ffff;
                if (i == 0)
                {
                    continue;
                }

                var row = counts.TryGetValue(key, out var old) ? old : counts[key] = new double[languages];
                for (var l = 0; l < languages; l++)
                {
                    row[l] += known >> l & 1;
                    totals[l] += known >> l & 1;
                }
            }
        }

        // Beside the mean of all languages, so that a short list is not taken for a rich one.
        var groups = counts.ToFrozenDictionary(c => c.Key, c =>
        {
            var shares = c.Value.Select((count, l) => count / totals[l]).ToArray();
            var mean = shares.Average();
            return shares.Select(s => (float)Math.Log((s / mean) + Smoothing)).ToArray();
        });
        return groups;
    }

    private static string WithoutMarks(string word)
    {
        var bare = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && letter < '\u0250')
            {
                bare.Append(letter switch { 'ł' => 'l', 'đ' => 'd', 'ı' => 'i', _ => letter });
            }
            else if (letter is 'ə')
            {
                bare.Append('e');
            }
            else if (letter >= '\u0370')
            {
                return word;
            }
        }

        return bare.ToString();
    }
}
