using System.Globalization;

namespace Waybill.Publication.Markup;

/// <summary>How wide a line of a drawing will be, as far as one can say without the reader's fonts.</summary>
/// <remarks>Calibrated on DejaVu Sans, which is wider than most: a label may be shorter than thought, hardly longer.</remarks>
internal static class TextMeasure
{
    public static double Width(string text, double fontSize) => text.Sum(WidthInEm) * fontSize;

    /// <summary>The text, or as much of its beginning as fits, with an ellipsis.</summary>
    public static string Fit(string text, double width, double fontSize)
    {
        if (Width(text, fontSize) <= width)
        {
            return text;
        }

        var (at, used) = (0, WidthInEm('…') * fontSize);
        while (at < text.Length && used + (WidthInEm(text[at]) * fontSize) <= width)
        {
            used += WidthInEm(text[at++]) * fontSize;
        }

        return text[..VisibleText.Whole(text, at)].TrimEnd() + "…";
    }

    /// <summary>Breaks at spaces into at most <paramref name="most"/> lines; the last one is cut where the text is longer.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double fontSize, int most)
    {
        var lines = new List<string>();
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length;)
        {
            var line = words[i++];
            while (i < words.Length && (lines.Count == most - 1 || Width(line + " " + words[i], fontSize) <= width))
            {
                line += " " + words[i++];
                if (line.Length > 400)
                {
                    i = words.Length;
                }
            }

            lines.Add(Fit(line, width, fontSize));
        }

        return lines;
    }

    private static double WidthInEm(char c) => c switch
    {
        'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 0.33,
        ' ' => 0.33,
        '-' or '(' or ')' or '/' or '№' or 't' or 'f' or 'r' => c == '№' ? 1.05 : 0.42,
        'm' or 'w' or 'M' or 'W' or 'ш' or 'щ' or 'ж' or 'ю' or 'ф' or 'Ш' or 'Щ' or 'Ж' or 'Ю' or 'Ф' or 'М' or '…' => 0.95,
        _ when c >= '\u1100' && char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter => 1.0,
        _ when char.IsUpper(c) => 0.72,
        _ => 0.63,
    };
}
