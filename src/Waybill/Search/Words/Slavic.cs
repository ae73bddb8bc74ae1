using System.Buffers;

namespace Waybill.Search.Words;

/// <summary>What the stemmers of the three East Slavic languages share.</summary>
internal static class Slavic
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("аеиоуыэюяіїє");

    public static bool IsVowel(char c) => c is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я' or 'і' or 'ї' or 'є';

    public static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    /// <summary>л that first persons and participles have behind labials: <c>куплю</c>, <c>поставлен</c>; the л of <c>поставлять</c> is its own.</summary>
    public static string WithoutLabialL(string stem, ReadOnlySpan<char> ending) =>
        (ending is "ю" || ending.StartsWith("ен")) && stem.Length >= 4 && stem[^1] == 'л' && stem[^2] is 'б' or 'в' or 'м' or 'п' or 'ф' && HasVowel(stem.AsSpan(0, stem.Length - 2)) ? stem[..^1] : stem;

    /// <summary>Drops the vowel of the last syllable where it may be a fleeting one (<c>рынок</c>, <c>рынка</c>); in all forms alike, so that they stay together.</summary>
    public static string WithoutFleetingVowel(string stem, string vowels, string before) =>
        stem.Length >= 4 && vowels.Contains(stem[^2], StringComparison.Ordinal) && before.Contains(stem[^1], StringComparison.Ordinal) && !IsVowel(stem[^3])
        && HasVowel(stem.AsSpan(0, stem.Length - 2))
            ? string.Concat(stem.AsSpan(0, stem[^3] == 'ь' ? stem.Length - 3 : stem.Length - 2), stem.AsSpan(stem.Length - 1))
            : stem;

    /// <summary>One letter where the stem ends with two alike: <c>озброєнн</c>.</summary>
    public static string WithoutDouble(string stem) => stem.Length >= 4 && stem[^1] == stem[^2] ? stem[..^1] : stem;
}
