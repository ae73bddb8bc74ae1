using Waybill.Language;

namespace Waybill.Assessment.Checks;

/// <summary>Nothing stands in a file that its reader cannot see: no covered words, no characters without width, no letters of another script.</summary>
/// <remarks>Only text that the file itself holds is looked at; what was recognised from a picture shows the recogniser's letters, not the author's.</remarks>
public sealed class HiddenTextCheck : ICheck
{
    private const string Canary = "Text taken from a web page, or a slip of the keyboard layout; also a way to mark copies.";

    /// <summary>Where more of a page's words are mixed, its fonts map letters wrongly and nothing can be said of single words.</summary>
    private const double TooManyMixed = 0.10;

    /// <summary>A scan with a recognised layer under the picture conceals all its words.</summary>
    private const double WholeLayerConcealed = 0.60;

    /// <summary>A program that hyphenates sets many soft hyphens; a few are somebody's.</summary>
    private const int SoftHyphensOfAProgram = 10;

    /// <summary>After so many characters on a page the rest tell nothing new.</summary>
    private const int MaxCharactersShown = 50;

    /// <summary>Of a quote around a character, to either side.</summary>
    private const int MaxHalfWord = 40;

    public string Name => "hidden-text";

    public IEnumerable<CheckFinding> Examine(CaseIndex index)
    {
        var spellings = new Spellings(index.Documents.SelectMany(NativePages));
        return index.ForEach(this, "It holds no text of its own, only what was recognised from a picture.", (document, seen) =>
        {
            foreach (var page in NativePages(document))
            {
                var before = seen.Count;
                LookUnderDrawings(document, page, seen);
                LookAtCharacters(document, page, seen);
                LookAtScripts(document, page, spellings, seen);
                if (seen.Count == before)
                {
                    seen.Pass("All its text can be seen, and no word mixes scripts.");
                }
            }
        });
    }

    private static IEnumerable<Page> NativePages(CaseDocument document) =>
        document.Transcript.Pages.Where(p => p.Origin != TextOrigin.Recognised && !string.IsNullOrWhiteSpace(p.Text));

    private static void LookUnderDrawings(CaseDocument document, Page page, Observations seen)
    {
        var concealed = page.Words.Count(w => w.Concealed);
        if (concealed > 0 && concealed >= WholeLayerConcealed * page.Words.Count)
        {
            seen.NotTestable($"All text of page {page.Number} lies unseen under its picture, as programs that recognise scans leave it.");
            concealed = 0;
        }

        for (var i = 0; concealed > 0 && i < page.Words.Count; i++)
        {
            if (!page.Words[i].Concealed)
            {
                continue;
            }

            var first = i;
            while (i + 1 < page.Words.Count && page.Words[i + 1].Concealed)
            {
                i++;
            }

            var quote = Quote.From(document.File, page, new TextSpan(page.Words[first].Span.Start, page.Words[i].Span.End));
            seen.Fail($"Under a drawing or in the colour of the paper stands “{Short(quote.Text)}”.", "A passage that was blacked out without being removed.", quote);
        }

        foreach (var block in page.Blocks.Where(b => b.Hidden && b.Span.Of(page.Text).Any(char.IsLetterOrDigit)))
        {
            var quote = Quote.From(document.File, page, block.Span);
            var sentence = $"A hidden part says “{Short(quote.Text)}”.";
            if (document.Transcript.MediaType.Contains("wordprocessing", StringComparison.Ordinal) || document.Transcript.MediaType == "application/pdf")
            {
                seen.Fail(sentence, "A passage that was hidden instead of removed.", quote);
            }
            else
            {
                seen.Warn(sentence, "Mails, web pages and workbooks often have hidden parts for technical reasons.", quote);
            }
        }
    }

    private static void LookAtCharacters(CaseDocument document, Page page, Observations seen)
    {
        var text = page.Text;
        var softHyphens = text.Count(c => c == '\u00AD');
        var most = seen.Count + MaxCharactersShown;
        for (var i = 1; i < text.Length - 1 && seen.Count < most; i++)
        {
            var c = text[i];
            if (IsWithoutWidth(c) && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]) && LookAlikes.IsEuropean(text[i - 1]) && LookAlikes.IsEuropean(text[i + 1]))
            {
                var word = WordAround(document, page, i);
                seen.Fail($"Inside “{Visible(word.Text)}” stands the character U+{(int)c:X4}, which has no width.", Canary, word);
            }
            else if (c is '\u202D' or '\u202E')
            {
                var word = WordAround(document, page, i);
                seen.Fail($"At “{Visible(word.Text)}” stands U+{(int)c:X4}, which turns the direction of the text.", Canary, word);
            }
            else if (c == '\u00AD' && softHyphens <= SoftHyphensOfAProgram && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]))
            {
                var word = WordAround(document, page, i);
                seen.Warn($"Inside “{Visible(word.Text)}” stands a soft hyphen that is not at the end of a line.", "A hint where the word may be divided.", word);
            }
        }
    }

    private static void LookAtScripts(CaseDocument document, Page page, Spellings spellings, Observations seen)
    {
        var tokens = Tokens(page.Text).ToList();
        var mixed = tokens.Where(t => IsMixed(t.Of(page.Text), spellings)).ToList();
        if (mixed.Count > Math.Max(3, TooManyMixed * tokens.Count))
        {
            seen.NotTestable($"So many words of page {page.Number} mix scripts that its fonts must map letters wrongly.");
            return;
        }

        foreach (var quote in mixed.Select(span => Quote.From(document.File, page, span)))
        {
            var foreign = string.Join(' ', Minority(quote.Text).Select(c => $"U+{(int)c:X4}").Distinct(StringComparer.Ordinal));
            seen.Fail($"“{quote.Text}” mixes Latin and Cyrillic letters that look alike ({foreign}).", Canary, quote);
        }
    }

    /// <summary>True for a word in which letters of one script pose as the other's.</summary>
    private static bool IsMixed(string token, Spellings spellings)
    {
        var parts = token.Split('-', '‑', '‐');
        return Array.Exists(parts, IsMixedPart) || (parts.Length > 1 && HasForeignIndex(parts) && spellings.IsElsewhereOneScript(token));
    }

    private static bool IsMixedPart(string part)
    {
        const string Roman = "IVXLCDM";
        var letters = part.Where(char.IsLetter).ToList();
        return letters.Count >= 3
            && letters.Exists(LookAlikes.IsCyrillic) && letters.Exists(LookAlikes.IsLatin)
            && Minority(part).All(LookAlikes.HasTwin)
            && !letters.TrueForAll(c => Roman.Contains(LookAlikes.Latin(c), StringComparison.Ordinal))
            && !IsGlued(letters);
    }

    /// <summary>True for a word of one script with an ending of the other, as people write them on purpose: <c>SMSка</c>.</summary>
    private static bool IsGlued(List<char> letters)
    {
        var changes = Enumerable.Range(1, letters.Count - 1).Where(i => LookAlikes.IsLatin(letters[i]) != LookAlikes.IsLatin(letters[i - 1])).ToList();
        return changes is [var only] && only >= 2 && letters.Count - only >= 2;
    }

    /// <summary>A Cyrillic name with a short Latin index of look-alikes: <c>Заслон-4K</c>. By itself it proves nothing.</summary>
    private static bool HasForeignIndex(string[] parts) =>
        Array.Exists(parts, p => p.Count(LookAlikes.IsCyrillic) >= 3 && !p.Any(LookAlikes.IsLatin))
        && Array.Exists(parts, p => p.Count(LookAlikes.IsLatin) is 1 or 2 && p.All(c => char.IsDigit(c) || (LookAlikes.IsLatin(c) && LookAlikes.HasTwin(c))));

    /// <summary>The letters of the script of which the word has fewer.</summary>
    private static IEnumerable<char> Minority(string word)
    {
        var (cyrillic, latin) = (word.Count(LookAlikes.IsCyrillic), word.Count(LookAlikes.IsLatin));
        return word.Where(latin <= cyrillic ? LookAlikes.IsLatin : LookAlikes.IsCyrillic);
    }

    /// <summary>Words with their hyphens; everything else divides.</summary>
    private static IEnumerable<TextSpan> Tokens(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsWithoutWidth(text[i])
                || (text[i] is '-' or '‑' or '‐' && i > start && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))))
            {
                i++;
            }

            if (i > start)
            {
                yield return new TextSpan(start, i);
            }
        }
    }

    private static Quote WordAround(CaseDocument document, Page page, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && at - start < MaxHalfWord && !char.IsWhiteSpace(page.Text[start - 1]))
        {
            start--;
        }

        while (end < page.Text.Length && end - at < MaxHalfWord && !char.IsWhiteSpace(page.Text[end]))
        {
            end++;
        }

        return Quote.From(document.File, page, new TextSpan(start, end));
    }

    private static bool IsWithoutWidth(char c) => c is >= '\u200B' and <= '\u200D' or '\u2060' or '\uFEFF' or '\u180E';

    private static string Visible(string text) => string.Concat(Short(text).Select(c => IsWithoutWidth(c) || c is '\u00AD' or '\u202D' or '\u202E' ? '|' : c));

    private static string Short(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 79), "…");

    /// <summary>How the case's own pages spell words that look alike.</summary>
    private sealed class Spellings(IEnumerable<Page> pages)
    {
        private readonly HashSet<string> _inOneScript =
        [
            .. pages.SelectMany(p => Tokens(p.Text).Select(t => t.Of(p.Text)))
                .Where(t => t.Contains('-', StringComparison.Ordinal) && t.Any(LookAlikes.IsCyrillic) && !t.Any(LookAlikes.IsLatin))
                .Select(t => LookAlikes.Skeleton(t)),
        ];

        public bool IsElsewhereOneScript(string token) => _inOneScript.Contains(LookAlikes.Skeleton(token));
    }
}
