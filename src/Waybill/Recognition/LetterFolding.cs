using System.Text;
using System.Text.RegularExpressions;
using Waybill.Language;

namespace Waybill.Recognition;

/// <summary>Makes text comparable without losing where each letter stood: invisible characters go, look-alikes of the other script turn, quotes and spaces become one kind.</summary>
/// <remarks>Look-alike pairs after Unicode Technical Standard 39, confusables data, for Cyrillic and Latin capitals and small letters.</remarks>
internal static partial class LetterFolding
{
    /// <summary>No word is so long; a longer run is cut for matching, so that no pattern walks it in squares.</summary>
    private const int LongestWord = 120;

    /// <summary>Nobody wrote so many letters or spaces after each other to be read; of a longer run the beginning and the end are matched, for each pattern walks all of it.</summary>
    private const int LongestRun = 1000;
    private const int KeptOfRun = 480;

    /// <summary>The folded text and, for each of its characters, the index of the original it came from.</summary>
    /// <param name="recognised">True for text from a picture, where a zero may stand for the letter О in a legal form.</param>
    public static (string Text, int[] Origin) Fold(string text, bool recognised)
    {
        var between = new HashSet<int>();
        for (var spaced = Spaced().Match(text); spaced.Success; spaced = spaced.NextMatch())
        {
            // "С П Е Ц И Ф И К А Ц И Я" is one word.
            between.UnionWith(Enumerable.Range(spaced.Index, spaced.Length).Where(i => text[i] == ' '));
        }

        text = text.Contains('?', StringComparison.Ordinal) ? LostQuotes().Replace(text, Restored) : text;
        var folded = new StringBuilder(text.Length);
        var origin = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsInvisible(text[i]) || (text[i] == ',' && i + 1 < text.Length && text[i + 1] == ',' && IsLowQuote(text, i + 1)) || between.Contains(i) || IsRaisedLetter(text, i) || (recognised && text[i] is '‹' or '›' or '|'))
            {
                continue;
            }

            // Type sets f and i as one character, which is two letters to every reader.
            var letters = LookAlikes.Ligature(text[i]);
            folded.Append(letters.Length > 0 ? letters : Plain(text, i).ToString());
            for (var letter = 0; letter < Math.Max(1, letters.Length); letter++)
            {
                origin.Add(i);
            }
        }

        Shorten(folded, origin);
        for (var start = 0; start < folded.Length;)
        {
            if (!IsTokenLetter(folded[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < folded.Length && IsTokenLetter(folded[end]))
            {
                end++;
            }

            OneScript(folded, start, end, recognised);
            for (var cut = start + LongestWord; cut < end; cut += LongestWord)
            {
                folded[cut] = ' ';
            }

            start = end;
        }

        return (folded.ToString(), [.. origin]);
    }

    /// <summary>Takes the middle out of endless runs of letters or of white space.</summary>
    private static void Shorten(StringBuilder folded, List<int> origin)
    {
        for (var start = 0; start < folded.Length;)
        {
            var (end, isSpace) = (start + 1, char.IsWhiteSpace(folded[start]));
            if (isSpace || IsTokenLetter(folded[start]))
            {
                while (end < folded.Length && (isSpace ? char.IsWhiteSpace(folded[end]) : IsTokenLetter(folded[end])))
                {
                    end++;
                }

                if (end - start > LongestRun)
                {
                    var left = end - start - (2 * KeptOfRun);
                    folded.Remove(start + KeptOfRun, left);
                    origin.RemoveRange(start + KeptOfRun, left);
                    end -= left;
                }
            }

            start = end;
        }
    }

    /// <summary>Zero-width, joining, soft-hyphen and direction characters.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The Latin letter that a Cyrillic one looks like, else the letter itself.</summary>
    public static char InLatin(char c) => LookAlikes.Latin(c);

    private static char Plain(string text, int i) => text[i] switch
    {
        '\u00A0' or '\u2007' or '\u2009' or '\u202F' => ' ',
        '\u2010' or '\u2011' or '\u2012' or '\u2212' => '-',
        '„' => '«',
        ',' when IsLowQuote(text, i) => '«',
        '“' or '”' or '‟' or '"' => Opens(text, i) ? '«' : '»',
        var c => c,
    };

    /// <summary>Two commas before a capital are the low quotation mark of a machine that lacks it; the first is dropped as white space.</summary>
    private static bool IsLowQuote(string text, int i) => i > 0 && text[i - 1] == ',' && (i == 1 || char.IsWhiteSpace(text[i - 2])) && i + 1 < text.Length && char.IsUpper(text[i + 1]);

    /// <summary>The raised letter of "N° 3", which is read as "N 3".</summary>
    private static bool IsRaisedLetter(string text, int i) => LookAlikes.IsRaisedO(text[i]) && i > 0 && text[i - 1] is 'N' or 'n' && (i == 1 || !char.IsLetterOrDigit(text[i - 2])) && i + 1 < text.Length && (char.IsWhiteSpace(text[i + 1]) || char.IsLetterOrDigit(text[i + 1]));

    /// <summary>True for a quotation mark at the beginning of what it encloses; papers use every kind at either end.</summary>
    private static bool Opens(string text, int i)
    {
        while (i > 0 && (text[i - 1] is '"' or '“' or '‟' or '„' or '«' || IsInvisible(text[i - 1])))
        {
            i--;
        }

        return i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '/' or '\u2013' or '\u2014' or '-';
    }

    /// <summary>The quotation marks of a name, where a code page that lacks them left question marks in their place.</summary>
    private static string Restored(Match match)
    {
        var name = match.Value.ToCharArray();
        for (var i = 0; i < name.Length; i++)
        {
            name[i] = name[i] != '?' ? name[i] : i == 0 || name[i - 1] == ' ' ? '«' : '»';
        }

        return new string(name);
    }

    [GeneratedRegex(@"(?<!\S)\p{Lu}(?: \p{Lu}){4,}(?!\S)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Spaced();

    // "ООО ?Север Прибор?", also with a name inside the name.
    [GeneratedRegex(@"(?<![^\s(])\?(?=\p{Lu})[^?\n]{1,60}(?: \?\p{Lu}[^?\n]{1,40}\?)?\?(?![\p{L}\d?])", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex LostQuotes();

    private static bool IsTokenLetter(char c) => char.IsLetterOrDigit(c) || c is '-';

    /// <summary>Gives a token that mixes scripts the script of its unmistakable letters.</summary>
    private static void OneScript(StringBuilder text, int start, int end, bool recognised)
    {
        var (cyrillic, latin, turnable) = (0, 0, 0);
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (LookAlikes.IsCyrillic(c))
            {
                cyrillic += LookAlikes.HasTwin(c) ? 0 : 1;
                turnable += LookAlikes.HasTwin(c) ? 1 : 0;
            }
            else if (char.IsAsciiLetter(c))
            {
                latin += LookAlikes.HasTwin(c) ? 0 : 1;
                turnable += LookAlikes.HasTwin(c) ? 1 : 0;
            }
            else if (c == '0' && recognised)
            {
                turnable++;
            }
        }

        if (turnable == 0 || (cyrillic > 0 && latin > 0))
        {
            return;
        }

        if (cyrillic > 0 || (latin == 0 && end - start <= 8 && StandsAmongCyrillic(text, start, end)))
        {
            for (var i = start; i < end; i++)
            {
                text[i] = LookAlikes.Cyrillic(text[i]);
            }
        }
        else if (latin > 0)
        {
            for (var i = start; i < end; i++)
            {
                text[i] = LookAlikes.Latin(text[i]);
            }
        }
    }

    /// <summary>True where the nearest unmistakable letters on both sides of the token, on its own line, are Cyrillic.</summary>
    private static bool StandsAmongCyrillic(StringBuilder text, int start, int end)
    {
        var before = Nearest(text, start - 1, -1);
        var after = Nearest(text, end, 1);
        return (before, after) is (true, true) or (true, null) or (null, true);

        static bool? Nearest(StringBuilder text, int i, int step)
        {
            for (var seen = 0; i >= 0 && i < text.Length && text[i] != '\n' && seen < 40; i += step, seen++)
            {
                if (LookAlikes.IsCyrillic(text[i]) && !LookAlikes.HasTwin(text[i]))
                {
                    return true;
                }

                if (char.IsAsciiLetter(text[i]) && !LookAlikes.HasTwin(text[i]))
                {
                    return false;
                }
            }

            return null;
        }
    }
}
