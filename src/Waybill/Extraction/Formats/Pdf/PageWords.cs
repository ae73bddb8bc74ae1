using System.Globalization;
using System.Text;

namespace Waybill.Extraction.Formats.Pdf;

/// <summary>Joins painted letters to words with boxes, origin top left.</summary>
internal static class PageWords
{
    /// <summary>A gap of this part of the type's size parts two words; a space in common type is 0.25.</summary>
    private const double GapBetweenWords = 0.17;
    private const double LineTolerance = 0.35;
    private const double UnmappedShare = 0.3;
    private const double MisreadShare = 0.6;

    /// <summary>True where the letters stand for nothing: no mapping to Unicode, or eight-bit Cyrillic taken for Latin accents.</summary>
    public static bool AreGarbage(IReadOnlyList<PageGlyph> glyphs)
    {
        int letters = 0, unmapped = 0, accented = 0;
        foreach (var glyph in glyphs)
        {
            if (string.IsNullOrWhiteSpace(glyph.Text))
            {
                continue;
            }

            letters++;
            var c = glyph.Text[0];
            var isNothing = !glyph.IsMapped || c is '\uFFFD' || char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse;
            unmapped += isNothing ? 1 : 0;
            accented += c is >= '\u00C0' and <= '\u00FF' ? 1 : 0;
        }

        return letters > 0 && (unmapped > UnmappedShare * letters || accented > MisreadShare * letters);
    }

    public static List<PlacedWord> Of(PageCanvas canvas)
    {
        var words = new List<PlacedWord>();
        var letters = new List<PageGlyph>();
        foreach (var glyph in canvas.Glyphs)
        {
            if (string.IsNullOrWhiteSpace(glyph.Text))
            {
                Flush();
                continue;
            }

            if (letters.Count > 0 && !Continues(letters[^1], glyph))
            {
                Flush();
            }

            letters.Add(glyph);
        }

        Flush();
        return words;

        void Flush()
        {
            if (letters.Count > 0 && ToWord(letters, canvas) is { } word)
            {
                words.Add(word);
            }

            letters.Clear();
        }
    }

    private static bool Continues(PageGlyph last, PageGlyph next)
    {
        if (IsMark(next.Text))
        {
            return true;
        }

        var (dx, dy) = (last.End.X - last.Start.X, last.End.Y - last.Start.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        var (ux, uy) = length > 0 ? (dx / length, dy / length) : (1.0, 0.0);
        var (gapX, gapY) = (next.Start.X - last.End.X, next.Start.Y - last.End.Y);
        var along = (gapX * ux) + (gapY * uy);
        var across = Math.Abs((gapY * ux) - (gapX * uy));
        var size = Math.Max(last.Size, next.Size);
        return across <= LineTolerance * size
            && along - last.Spacing <= GapBetweenWords * size
            && along >= -0.6 * size
            && IsSameDirection(ux, uy, next);
    }

    private static bool IsSameDirection(double ux, double uy, PageGlyph next)
    {
        var (dx, dy) = (next.End.X - next.Start.X, next.End.Y - next.Start.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        return length == 0 || ((dx * ux) + (dy * uy)) / length > 0.9;
    }

    private static bool IsMark(string text) =>
        CharUnicodeInfo.GetUnicodeCategory(text, 0) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static PlacedWord? ToWord(List<PageGlyph> letters, PageCanvas canvas)
    {
        var text = new StringBuilder();
        var concealed = 0;
        foreach (var letter in letters)
        {
            text.Append(letter.Text);
            concealed += letter.IsConcealed ? 1 : 0;
        }

        var word = CleanText.OneLine(text.ToString());
        var box = new Box(
            Round(letters.Min(letter => letter.Left)),
            Round(canvas.Height - letters.Max(letter => letter.Top)),
            Round(letters.Max(letter => letter.Right)),
            Round(canvas.Height - letters.Min(letter => letter.Bottom)));
        return word.Length == 0 ? null : new PlacedWord(word, box, Concealed: concealed * 2 > letters.Count);
    }

    /// <summary>To a thousandth of a point: enough to mark, and the same on every machine.</summary>
    internal static double Round(double points) => Math.Round(points, 3, MidpointRounding.AwayFromZero);
}
