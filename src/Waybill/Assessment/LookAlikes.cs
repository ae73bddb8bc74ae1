using System.Text;

namespace Waybill.Assessment;

/// <summary>Letters and digits that print alike, and the keys under which things that print alike are the same.</summary>
internal static class LookAlikes
{
    // Pairs of the same picture: the Cyrillic letter, then the Latin one (Unicode Technical Standard 39, the part that Russian,
    // Belarusian and Ukrainian type has).
    private const string Cyrillic = "АВЕКМНОРСТУХЅІЈаеорсухѕіјкёЁ";
    private const string Latin = "ABEKMHOPCTYXSIJaeopcyxsijkëË";

    // Digits and letters that recognition of print takes for one another.
    private static readonly string[] ConfusedInPrint = ["0OОQD", "3З8B", "6бG", "8В", "1IlІ7", "5S", "2Z", "4Ч", "9g", "08", "38", "69", "68", "56", "17", "35"];

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';

    /// <summary>Latin letters with their diacritics; not the digits.</summary>
    public static bool IsLatin(char c) => char.IsLetter(c) && c is <= '\u024F' or (>= '\u1E00' and <= '\u1EFF');

    /// <summary>True for a letter of one of the two scripts that has a twin in the other.</summary>
    public static bool HasTwin(char c) => Cyrillic.Contains(c, StringComparison.Ordinal) || Latin.Contains(c, StringComparison.Ordinal);

    /// <summary>How a text looks: look-alike letters of both scripts are the Cyrillic one, dashes are one dash.</summary>
    public static string Skeleton(ReadOnlySpan<char> text)
    {
        var skeleton = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var twin = Latin.IndexOf(c, StringComparison.Ordinal);
            skeleton.Append(twin >= 0 ? Cyrillic[twin] : c is '–' or '—' or '‐' or '‑' ? '-' : c);
        }

        return skeleton.ToString();
    }

    /// <summary>A paper's number as a key: without spaces, in one case, look-alikes folded.</summary>
    public static string NumberKey(string number) =>
        Skeleton(string.Concat(number.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant());

    /// <summary>True where recognition of print often takes one for the other.</summary>
    public static bool AreConfusedInPrint(char a, char b) =>
        a == b || Array.Exists(ConfusedInPrint, set => set.Contains(a, StringComparison.Ordinal) && set.Contains(b, StringComparison.Ordinal));
}
