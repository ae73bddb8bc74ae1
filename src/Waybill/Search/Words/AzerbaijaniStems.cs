namespace Waybill.Search.Words;

/// <summary>Azerbaijani: a light stemmer of our own, over words without diacritics, where i stands for ı and i, u for u and ü, e for e and ə.</summary>
/// <remarks>Suffixes go from the end in the order in which the language adds them: case, possessive, plural; then tense and voice of verbs. A suffix with a buffer consonant
/// (-nin, -ya, -si) has two readings, because the consonant may be the stem's. A vowel that ends the stem goes in all forms alike, and k, q, ğ, y at its end are one letter
/// (<c>nazirlik</c>, <c>nazirliyi</c>; <c>torpaq</c>, <c>torpağı</c>). A stem keeps three letters, or two that begin with a vowel.</remarks>
internal sealed class AzerbaijaniStems : IStemmer
{
    private const int MostReadings = 4;
    private static readonly SuffixSet Locative = new("da de dan den");
    private static readonly SuffixSet PossessiveOfUs = new("imiz umuz iniz unuz miz muz niz nuz");
    private static readonly SuffixSet Plural = new("lar ler");
    private static readonly SuffixSet Verb = new("maq mek di du ti tu ib ub mis mus ir ur acak ecek ar er irik uruk dik duk irler urlar dilar diler ibler iblar acaklar ecekler");
    private static readonly SuffixSet Passive = new("il ul in un");
    private static readonly HashSet<string> ShortVerbs = new(["al", "et", "ed", "ol", "ac", "at", "ic", "oc", "un"], StringComparer.Ordinal);

    public void AddStems(string folded, List<string> stems)
    {
        var readings = new List<string>(MostReadings);
        Cases(folded, readings);
        foreach (var reading in readings)
        {
            stems.Add(Settled(WithoutTense(reading)));
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool Stands(ReadOnlySpan<char> stem) => (stem.Length >= 3 && stem.ContainsAny("aeiou")) || (stem.Length == 2 && IsVowel(stem[0]));

    private static void Cases(string word, List<string> readings)
    {
        if (Locative.At(word, 2) is > 0 and var length && Stands(word.AsSpan(0, word.Length - length)))
        {
            // -ndan and -nda behind a possessive: müqaviləsindən.
            var stem = word[..^length];
            if (stem.Length > 3 && stem[^1] == 'n' && IsVowel(stem[^2]))
            {
                Possessives(stem[..^1], readings);
            }

            Possessives(stem, readings);
            return;
        }

        var before = readings.Count;
        foreach (var suffix in (ReadOnlySpan<string>)["in", "un", "i", "u", "e", "a"])
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal) || !Stands(word.AsSpan(0, word.Length - suffix.Length)))
            {
                continue;
            }

            var stem = word[..^suffix.Length];
            if (stem[^1] is 'n' or 'y' && stem.Length > 2 && IsVowel(stem[^2]) && Stands(stem.AsSpan(0, stem.Length - 1)))
            {
                Possessives(stem[..^1], readings);
            }

            Possessives(stem, readings);
            break;
        }

        if (readings.Count == before || word[^1] is 'n')
        {
            Possessives(word, readings);
        }
    }

    private static void Possessives(string word, List<string> readings)
    {
        if (PossessiveOfUs.At(word, 2) is > 0 and var length && Stands(word.AsSpan(0, word.Length - length)))
        {
            Plurals(word[..^length], readings);
            return;
        }

        if (word[^1] is 'i' or 'u' && Stands(word.AsSpan(0, word.Length - 1)))
        {
            var stem = word[..^1];
            if (stem[^1] == 's' && stem.Length > 2 && IsVowel(stem[^2]) && Stands(stem.AsSpan(0, stem.Length - 1)))
            {
                Plurals(stem[..^1], readings);
            }

            Plurals(stem, readings);
            return;
        }

        Plurals(word, readings);
    }

    private static void Plurals(string word, List<string> readings)
    {
        var stem = Plural.At(word, 2) is > 0 and var length && Stands(word.AsSpan(0, word.Length - length)) ? word[..^length] : word;
        if (readings.Count < MostReadings && !readings.Contains(stem))
        {
            readings.Add(stem);
        }
    }

    private static string WithoutTense(string word)
    {
        word = Hardened(word);
        for (var round = 0; round < 2; round++)
        {
            if (Verb.At(word, 2) is not (> 0 and var length) || !IsVerb(word.AsSpan(0, word.Length - length)))
            {
                return word;
            }

            word = word[..^length];
            if (word.Length > 3 && word[^1] == 'y' && IsVowel(word[^2]))
            {
                word = word[..^1];
            }

            if (Passive.At(word, 2) is > 0 and var passive && IsVerb(word.AsSpan(0, word.Length - passive)))
            {
                word = word[..^passive];
            }
        }

        return word;
    }

    private static bool IsVerb(ReadOnlySpan<char> stem) => (stem.Length >= 3 && stem.ContainsAny("aeiou")) || ShortVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem);

    private static string Settled(string stem)
    {
        if (stem.Length > 3 && IsVowel(stem[^1]))
        {
            stem = stem[..^1];
        }

        return Hardened(stem);
    }

    private static string Hardened(string stem) =>
        stem.Length > 3 && stem[^1] is 'q' or 'g' or 'k' || (stem.Length > 3 && stem[^1] == 'y' && stem[^2] is 'i' or 'u' or 'e') ? stem[..^1] + 'k' : stem;
}
