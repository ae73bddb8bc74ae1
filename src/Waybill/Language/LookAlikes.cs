using System.Collections.Frozen;
using System.Text;

namespace Waybill.Language;

/// <summary>Letters of other scripts that look like Latin ones: the one table of them.</summary>
/// <remarks>After Unicode Technical Standard 39, confusables data, as far as Cyrillic, Greek and Armenian capitals and the common small letters go.</remarks>
public static class LookAlikes
{
    private const string Other = "АВСЕНКМОРТХУасеорхуіјѕІЅЈҮΑΒΕΖΗΙΚΜΝΟΡΤΥΧοՕՍԼՀօսոհց";
    private const string Twin = "ABCEHKMOPTXYaceopxyijsISJYABEZHIKMNOPTYXoOULZounhg";

    // Digits and letters that recognition of print takes for one another.
    private static readonly string[] ConfusedInPrint = ["0OОQD", "3З8B", "6бG", "8В", "1IlІ7", "5S", "2Z", "4Ч", "9g", "08", "38", "69", "68", "56", "17", "35"];

    private static readonly FrozenDictionary<char, char> ToLatin = Other.Zip(Twin).ToFrozenDictionary(p => p.First, p => p.Second);
    private static readonly FrozenDictionary<char, char> ToCyrillic = Other.Zip(Twin).Where(p => p.First is >= 'Ѐ' and <= 'ӿ').DistinctBy(p => p.Second).ToFrozenDictionary(p => p.Second, p => p.First);

    /// <summary>The Latin letter that looks the same; the letter itself where there is none.</summary>
    public static char Latin(char letter) => ToLatin.GetValueOrDefault(letter, letter);

    /// <summary>The Cyrillic letter that looks the same; the letter itself where there is none.</summary>
    public static char Cyrillic(char letter) => ToCyrillic.GetValueOrDefault(letter, letter);

    public static bool HasTwin(char letter) => ToLatin.ContainsKey(letter) || ToCyrillic.ContainsKey(letter);

    public static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u052F';

    /// <summary>Latin letters with their diacritics; not the digits.</summary>
    public static bool IsLatin(char letter) => char.IsLetter(letter) && letter is <= '\u024F' or (>= '\u1E00' and <= '\u1EFF');

    /// <summary>Letters of scripts in which joiners and marks of direction have no use: Latin, Greek, Cyrillic, Armenian.</summary>
    public static bool IsEuropean(char letter) => letter is < '\u0590' or (>= '\u1E00' and <= '\u1FFF');

    /// <summary>What a ligature of print stands for; empty for other letters.</summary>
    public static string Ligature(char letter) => letter switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        _ => "",
    };

    /// <summary>The raised o of "N°", or the sign for a degree in its place.</summary>
    public static bool IsRaisedO(char sign) => sign is '\u00BA' or '\u00B0';

    /// <summary>A name in capitals, the dotless i of Turkish too, which the rules of no culture turn.</summary>
    public static string Capitals(string name) => name.ToUpperInvariant().Replace('\u0131', 'I');

    public static bool IsDash(char sign) => sign is '-' or (>= '\u2010' and <= '\u2014') or '\u2212';

    /// <summary>How a text looks: letters that look alike are the Latin one, dashes are one dash.</summary>
    public static string Skeleton(ReadOnlySpan<char> text)
    {
        var skeleton = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            skeleton.Append(IsDash(c) ? '-' : Latin(c));
        }

        return skeleton.ToString();
    }

    /// <summary>True where recognition of print often takes one for the other.</summary>
    public static bool AreConfusedInPrint(char a, char b) =>
        a == b || Array.Exists(ConfusedInPrint, set => set.Contains(a, StringComparison.Ordinal) && set.Contains(b, StringComparison.Ordinal));
}
