using System.Buffers;

namespace Waybill.Search.Words;

/// <summary>English: the inflections alone. Plurals, possessives, -ed, -ing and y after the first steps of Porter's second stemmer (Porter 2001, steps 0 and 1), and the degrees in -ier.</summary>
/// <remarks>The later steps of that stemmer take derivations together, <c>author</c> with <c>authority</c>; who looks for a form of a word does not want them.</remarks>
internal sealed class EnglishStems : IStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public void AddStems(string folded, List<string> stems)
    {
        if (folded.Length < 3)
        {
            stems.Add(folded);
            return;
        }

        var stem = WithoutEd(WithoutPlural(folded));
        stems.Add(EndOf(stem));

        // -er and -est are degrees of short adjectives, and the ends of many other words: a second reading.
        if (folded.EndsWith("ier", StringComparison.Ordinal) || folded.EndsWith("iest", StringComparison.Ordinal) || folded.EndsWith("ily", StringComparison.Ordinal))
        {
            stems.Add(folded[..(folded.LastIndexOf('i') + 1)]);
        }
        else if (folded.EndsWith("est", StringComparison.Ordinal) && folded.Length >= 6)
        {
            stems.Add(EndOf(Undoubled(folded[..^3])));
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    private static string WithoutPlural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        if (word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("ied", StringComparison.Ordinal))
        {
            return word.Length > 4 ? word[..^2] : word[..^1];
        }

        return word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && HasVowel(word.AsSpan(0, word.Length - 2)) ? word[..^1] : word;
    }

    private static string WithoutEd(string word)
    {
        var length = word.EndsWith("ing", StringComparison.Ordinal) ? 3 : word.EndsWith("eed", StringComparison.Ordinal) ? 0 : word.EndsWith("ed", StringComparison.Ordinal) ? 2 : 0;
        return length == 0 || word.Length - length < 2 || !HasVowel(word.AsSpan(0, word.Length - length)) ? word : Undoubled(word[..^length]);
    }

    private static string Undoubled(string stem) =>
        stem.Length >= 4 && stem[^1] == stem[^2] && stem[^1] is 'b' or 'd' or 'g' or 'l' or 'm' or 'n' or 'p' or 'r' or 't' ? stem[..^1] : stem;

    /// <summary>Without a final e and a doubled l, and i for y: what is left of <c>supply</c> and <c>supplied</c>, <c>price</c> and <c>pricing</c>.</summary>
    private static string EndOf(string stem)
    {
        if (stem.Length >= 3 && stem[^1] == 'y' && !IsVowel(stem[^2]))
        {
            return stem[..^1] + "i";
        }

        if (stem.Length >= 4 && stem[^1] == 'e' && HasVowel(stem.AsSpan(0, stem.Length - 1)))
        {
            stem = stem[..^1];
        }

        return stem.EndsWith("ll", StringComparison.Ordinal) ? stem[..^1] : stem;
    }
}
