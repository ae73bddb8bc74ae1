using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Waybill.Search.Words;

/// <summary>Makes one spelling of the spellings that one written word has: case, accents, invisible characters, apostrophes, twins of the other script.</summary>
/// <remarks>The result is in lower case. Latin has no diacritics left (<c>sifariş</c> is <c>sifaris</c>, dotless and dotted i are one), ё is е, ў is у, ґ is г,
/// Armenian և and եվ are եւ. Azerbaijani in Cyrillic is turned into Latin where the language is said or a letter that only it has gives it away.</remarks>
internal static class WordFolding
{
    /// <summary>Longer words are cut: no language has them, and an index has a limit.</summary>
    public const int LongestWord = 200;

    // Cyrillic and Latin letters that print alike (Unicode Technical Standard 39, the part that typewriters and keyboards of the region have).
    private const string CyrillicTwins = "АВСЕНІЈКМОРЅТХУасеіјкморѕтху";
    private const string LatinTwins = "ABCEHIJKMOPSTXYaceijkmopstxy";

    // The Azerbaijani alphabets of 1958 and 1991, letter for letter, without the diacritics that folding takes away; й э ю я of 1939 with them.
    private const string AzerbaijaniCyrillic = "абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹшйэ";
    private const string AzerbaijaniLatin = "abvqgdeejziiykglmnooprstuufxhccsye";

    // Letters that only the Azerbaijani alphabet has among the Cyrillic ones of the region.
    private static readonly SearchValues<char> AzerbaijaniOnly = SearchValues.Create("әөүғһҹҝӘӨҮҒҺҸҜ");

    private static readonly FrozenDictionary<char, char> ToLatin = Pairs(CyrillicTwins, LatinTwins);
    private static readonly FrozenDictionary<char, char> ToCyrillic = Pairs(LatinTwins, CyrillicTwins);
    private static readonly FrozenDictionary<char, char> FromAzerbaijaniCyrillic = Pairs(AzerbaijaniCyrillic, AzerbaijaniLatin);

    public static string Fold(string word, string? language)
    {
        var letters = new StringBuilder(Math.Min(word.Length, LongestWord));
        for (var i = 0; i < word.Length && letters.Length < LongestWord; i++)
        {
            var c = word[i];
            if (letters.Length > 0 && Composed(letters[^1], c) is { } letter)
            {
                letters[^1] = letter;
            }
            else if (char.IsSurrogate(c))
            {
                // Half a pair is no character; an index could not write it.
                var isPair = char.IsHighSurrogate(c) && i + 1 < word.Length && char.IsLowSurrogate(word[i + 1]);
                _ = isPair ? letters.Append(c).Append(word[++i]) : letters.Append('\uFFFD');
            }
            else if (!IsNoLetter(c))
            {
                letters.Append(c);
            }
        }

        OneScript(letters);
        var isAzerbaijani = language == "az" || IsAzerbaijaniCyrillic(letters);
        var folded = new StringBuilder(letters.Length + 4);
        for (var i = 0; i < letters.Length; i++)
        {
            Append(folded, letters[i], isAzerbaijani);
        }

        return folded.ToString();
    }

    /// <summary>How the word looks: every Cyrillic letter that has a Latin twin in capitals is that twin, in lower case.</summary>
    public static string Skeleton(string folded) => Twins(folded, ToLatin);

    /// <summary>The word with Cyrillic twins for all its letters that have one.</summary>
    public static string AsCyrillic(string folded) => Twins(folded, ToCyrillic);

    /// <summary>True for a word of letters that the other script has too: it may have been typed in either.</summary>
    public static bool MayBeEitherScript(string folded)
    {
        foreach (var c in folded)
        {
            var capital = char.ToUpperInvariant(c);
            if (char.IsLetter(c) && !ToLatin.ContainsKey(capital) && !ToCyrillic.ContainsKey(capital))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Each letter that has one in capitals becomes its twin, in lower case.</summary>
    private static string Twins(string folded, FrozenDictionary<char, char> twins) =>
        string.Create(folded.Length, (folded, twins), static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = from.twins.TryGetValue(char.ToUpperInvariant(from.folded[i]), out var twin) ? char.ToLowerInvariant(twin) : from.folded[i];
            }
        });

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';

    public static bool IsArmenian(char c) => c is >= '\u0530' and <= '\u058F' or (>= '\uFB13' and <= '\uFB17');

    /// <summary>Latin letters with their diacritics.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetter(c) || (char.IsLetter(c) && c is (>= '\u00C0' and <= '\u024F') or '\u0259' or (>= '\u1E00' and <= '\u1EFF'));

    /// <summary>What may stand inside a word and is no part of its spelling: invisible characters, combining marks, apostrophes, Armenian stress and question marks.</summary>
    private static bool IsNoLetter(char c) => c switch
    {
        < '\u0080' => c is '\'' or '`',
        '\u00AD' or '\u2060' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
        '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u02BB' or '\u02B9' or '\u2032' or '\u00B4' or '\uFF07' => true,
        >= '\u055A' and <= '\u055F' => true,
        _ => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark,
    };

    /// <summary>The letters whose mark makes another letter of them: й is no и.</summary>
    private static char? Composed(char letter, char mark) => (letter, mark) switch
    {
        ('и', '\u0306') => 'й',
        ('И', '\u0306') => 'Й',
        ('і', '\u0308') => 'ї',
        ('І', '\u0308') => 'Ї',
        _ => null,
    };

    /// <summary>A word that mixes scripts gets the script of its unmistakable letters.</summary>
    private static void OneScript(StringBuilder letters)
    {
        var (cyrillic, latin, twinsOfLatin, twinsOfCyrillic) = (0, 0, 0, 0);
        for (var i = 0; i < letters.Length; i++)
        {
            var c = letters[i];
            if (IsCyrillic(c))
            {
                cyrillic++;
                twinsOfLatin += ToLatin.ContainsKey(c) || c is 'Ә' or 'ә' ? 1 : 0;
            }
            else if (IsLatin(c))
            {
                latin++;
                twinsOfCyrillic += ToCyrillic.ContainsKey(c) || c is 'Ə' or 'ə' ? 1 : 0;
            }
        }

        if (cyrillic == 0 || latin == 0)
        {
            return;
        }

        if (latin == twinsOfCyrillic && (cyrillic > twinsOfLatin || cyrillic >= latin))
        {
            Turn(letters, ToCyrillic, ('Ə', 'Ә'), ('ə', 'ә'));
        }
        else if (cyrillic == twinsOfLatin)
        {
            Turn(letters, ToLatin, ('Ә', 'Ə'), ('ә', 'ə'));
        }
    }

    private static void Turn(StringBuilder letters, FrozenDictionary<char, char> twins, params ReadOnlySpan<(char From, char To)> more)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = twins.GetValueOrDefault(letters[i], letters[i]);
            foreach (var (from, to) in more)
            {
                letters[i] = letters[i] == from ? to : letters[i];
            }
        }
    }

    private static bool IsAzerbaijaniCyrillic(StringBuilder letters)
    {
        foreach (var chunk in letters.GetChunks())
        {
            if (chunk.Span.ContainsAny(AzerbaijaniOnly))
            {
                return true;
            }
        }

        return false;
    }

    private static void Append(StringBuilder folded, char c, bool isAzerbaijani)
    {
        if (c < '\u0080')
        {
            folded.Append(char.ToLowerInvariant(c));
            return;
        }

        var lower = char.ToLowerInvariant(c);
        if (IsCyrillic(lower))
        {
            if (isAzerbaijani && lower is 'ю' or 'я')
            {
                folded.Append('y').Append(lower == 'ю' ? 'u' : 'a');
            }
            else
            {
                folded.Append(isAzerbaijani ? FromAzerbaijaniCyrillic.GetValueOrDefault(lower, lower) : lower switch { 'ё' => 'е', 'ў' => 'у', 'ґ' => 'г', _ => lower });
            }
        }
        else if (IsArmenian(lower))
        {
            AppendArmenian(folded, lower);
        }
        else if (IsLatin(lower))
        {
            AppendLatin(folded, c, lower);
        }
        else
        {
            folded.Append(lower);
        }
    }

    private static void AppendArmenian(StringBuilder folded, char c)
    {
        var before = folded.Length > 0 ? folded[^1] : '\0';
        _ = (before, c) switch
        {
            (_, 'և') => folded.Append("եւ"),
            ('ե', 'վ') => folded.Append('ւ'),

            // The classical spelling: -ութիւն for -ություն, -եան for -յան.
            ('ի', 'ւ') => Replace(folded, "յու"),
            ('ե', 'ա') => Replace(folded, "յա"),
            (_, '\uFB13') => folded.Append("մն"),
            (_, '\uFB14') => folded.Append("մե"),
            (_, '\uFB15') => folded.Append("մի"),
            (_, '\uFB16') => folded.Append("վն"),
            (_, '\uFB17') => folded.Append("մխ"),
            _ => folded.Append(c),
        };

        static StringBuilder Replace(StringBuilder folded, string by)
        {
            folded.Length--;
            return folded.Append(by);
        }
    }

    private static void AppendLatin(StringBuilder folded, char c, char lower)
    {
        _ = lower switch
        {
            'ə' or 'ɘ' => folded.Append('e'),
            'ı' => folded.Append('i'),
            'ß' => folded.Append("ss"),
            'æ' => folded.Append("ae"),
            'œ' => folded.Append("oe"),
            'ø' => folded.Append('o'),
            'đ' or 'ð' => folded.Append('d'),
            'ł' => folded.Append('l'),
            'þ' => folded.Append("th"),
            _ when c == 'İ' => folded.Append('i'),
            _ => folded.Append(BaseLetter(lower)),
        };
    }

    /// <summary>The letter under the accents, by its canonical decomposition (Unicode Standard Annex 15).</summary>
    private static char BaseLetter(char c) => char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]);

    private static FrozenDictionary<char, char> Pairs(string from, string to) =>
        from.Zip(to).ToFrozenDictionary(p => p.First, p => p.Second);
}
