using System.Globalization;
using System.Text;

namespace Waybill.Publication.Markup;

/// <summary>Text from the cache made safe to look at: what would hide, reorder or pile up is shown by its code point.</summary>
public static class VisibleText
{
    /// <summary>More combining marks than this on one letter serve to hide text, not to write it (Vietnamese and Hebrew need three).</summary>
    private const int MarksPerLetter = 4;

    /// <summary>Cuts text into runs that are shown as they are and characters that are shown by their code point.</summary>
    public static IEnumerable<(string Text, bool IsCodePoint)> Runs(string text)
    {
        var plain = new StringBuilder();
        var marks = 0;
        for (var i = 0; i < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, i, out var rune);
            var category = isWhole ? Rune.GetUnicodeCategory(rune) : UnicodeCategory.Surrogate;
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (isWhole && marks <= MarksPerLetter && !IsHidden(rune, category))
            {
                plain.Append(text, i, rune.Utf16SequenceLength);
            }
            else
            {
                if (plain.Length > 0)
                {
                    yield return (plain.ToString(), false);
                    plain.Clear();
                }

                yield return (string.Create(CultureInfo.InvariantCulture, $"⟨U+{(isWhole ? rune.Value : text[i]):X4}⟩"), true);
            }

            i += isWhole ? rune.Utf16SequenceLength : 1;
        }

        if (plain.Length > 0)
        {
            yield return (plain.ToString(), false);
        }
    }

    /// <summary>The whole in one text, for places that take no markup.</summary>
    public static string Of(string text) => string.Concat(Runs(text).Select(r => r.Text));

    /// <summary>The beginning and the end of a text that is too long to print, with the number of characters between them.</summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var (head, tail) = (Whole(text, most * 3 / 4), Whole(text, text.Length - (most / 4)));
        return string.Create(CultureInfo.InvariantCulture, $"{text[..head]} […{tail - head:N0} characters left out…] {text[tail..]}");
    }

    /// <summary>As much of a text as a drawing can use.</summary>
    public static string Label(string text) => Of(Shorten(text, 300));

    /// <summary>The nearest place at or before <paramref name="at"/> that does not cut a character in two.</summary>
    public static int Whole(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    private static bool IsHidden(Rune rune, UnicodeCategory category) =>
        rune.Value is not ('\n' or '\t')
        && category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
