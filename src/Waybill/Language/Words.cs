using System.Globalization;
using System.Text;

namespace Waybill.Language;

/// <summary>Cuts text into words and makes them comparable.</summary>
/// <remarks>A word is a run of letters and digits with apostrophes inside; number signs are words of their own. Hyphens, slashes and stops part words,
/// in texts and in the forms of the tables alike, so that <c>end-user</c> is <c>end user</c>.</remarks>
public static class Words
{
    /// <summary>A stop behind so few letters ends an abbreviation and no sentence, unless the line ends there.</summary>
    private const int LongestAbbreviation = 4;

    /// <summary>The words of a text in their order, sentences counted from 0.</summary>
    /// <param name="isBoundary">Whether a block begins at this index: it begins a sentence too.</param>
    public static IReadOnlyList<Token> Of(string text, Func<int, bool>? isBoundary = null)
    {
        var tokens = new List<Token>();
        var sentence = 0;
        var at = 0;
        while (at < text.Length)
        {
            if (isBoundary?.Invoke(at) == true && tokens.Count > 0 && tokens[^1].Sentence == sentence)
            {
                sentence++;
            }

            if (!IsWordCharacter(text[at]))
            {
                sentence += text[at] is '№' or '#' ? 0 : EndsSentence(text, at, tokens) ? 1 : 0;
                if (text[at] is '№' or '#')
                {
                    tokens.Add(new Token(at, at + 1, "№", sentence));
                }

                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && (IsWordCharacter(text[end]) || (IsApostrophe(text[end]) && end + 1 < text.Length && char.IsLetter(text[end + 1]) && char.IsLetter(text[end - 1]))))
            {
                end++;
            }

            tokens.Add(new Token(at, end, IsNumberSign(text, at, end) ? "№" : Fold(text.AsSpan(at, end - at)), sentence));
            at = end;
        }

        return tokens;
    }

    /// <summary>Small letters without diacritics; й, ї, ў and the like stay, for they are letters and no accents.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (IsApostrophe(c))
            {
                continue;
            }

            switch (char.ToLowerInvariant(c))
            {
                case 'ё': folded.Append('е'); break;
                case 'ı' or 'İ': folded.Append('i'); break;
                case 'ə': folded.Append('e'); break;
                case 'đ': folded.Append('d'); break;
                case 'ł': folded.Append('l'); break;
                case 'ø': folded.Append('o'); break;
                case 'ß': folded.Append("ss"); break;
                case 'æ': folded.Append("ae"); break;
                case 'œ': folded.Append("oe"); break;
                case var small when char.IsAscii(small) || small is >= 'а' and <= 'ӿ': folded.Append(small); break;
                case var small: Undecorated(folded, small); break;
            }
        }

        return folded.ToString();
    }

    /// <summary>The spellings of a letter that papers use for one another, itself among them.</summary>
    public static string Spellings(char letter) => letter switch
    {
        'ё' or 'е' => "её",

        // Azerbaijani capitals of i and ı are İ and I, which no culture-free comparison folds.
        'i' or 'ı' => "iıİ",
        _ => letter.ToString(),
    };

    private static void Undecorated(StringBuilder folded, char c)
    {
        if (char.IsSurrogate(c))
        {
            folded.Append(c);
            return;
        }

        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(part == 'ı' ? 'i' : part);
            }
        }
    }

    /// <summary>"N 5-11/038": a lone capital N before a number is the sign № of a typewriter that lacks it.</summary>
    private static bool IsNumberSign(string text, int at, int end)
    {
        if (end - at != 1 || text[at] != 'N' || (at > 0 && text[at - 1] is '/' or '-' or '.') || end >= text.Length || text[end] is not (' ' or '\u00A0'))
        {
            return false;
        }

        var code = text.AsSpan(end + 1, Math.Min(24, text.Length - end - 1));
        var stop = code.IndexOfAny(" \n\t");
        return (stop < 0 ? code : code[..stop]).ContainsAnyInRange('0', '9');
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '՛' or '՝';

    /// <summary>A stop, question or exclamation mark that something new follows; a blank line; a line of a list.</summary>
    private static bool EndsSentence(string text, int at, List<Token> tokens)
    {
        if (tokens.Count == 0)
        {
            return false;
        }

        switch (text[at])
        {
            case '։' or '!' or '?':
                return true;
            case '.':
                var last = tokens[^1];
                var isAbbreviation = last.End == at && last.End - last.Start <= LongestAbbreviation && !char.IsDigit(text[last.Start]);
                var next = at + 1;
                while (next < text.Length && text[next] is ' ' or '\t' or '»' or ')')
                {
                    next++;
                }

                return next >= text.Length || text[next] == '\n' ? !isAbbreviation || next >= text.Length
                    : next > at + 1 && !isAbbreviation && (char.IsUpper(text[next]) || char.IsDigit(text[next]) || text[next] == '«' || char.GetUnicodeCategory(text[next]) == UnicodeCategory.OtherLetter);
            case '\n':
                var line = at + 1;
                while (line < text.Length && text[line] is ' ' or '\t')
                {
                    line++;
                }

                return line < text.Length && (text[line] == '\n' || BeginsListItem(text, line));
            default:
                return false;
        }
    }

    /// <summary><c>- </c>, <c>• </c>, <c>1. </c>, <c>a) </c>.</summary>
    private static bool BeginsListItem(string text, int line)
    {
        if (text[line] is '-' or '–' or '—' or '•' or '*' or '·')
        {
            return line + 1 < text.Length && text[line + 1] is ' ' or '\t';
        }

        var end = line;
        while (end < text.Length && end - line < 3 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end > line && end + 1 < text.Length && text[end] is '.' or ')' && text[end + 1] is ' ' or '\t' && (char.IsDigit(text[line]) || text[end] == ')');
    }
}
