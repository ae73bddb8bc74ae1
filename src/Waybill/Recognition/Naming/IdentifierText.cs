using System.Globalization;
using System.Text;

namespace Waybill.Recognition.Naming;

/// <summary>Text in which labels and numbers are alike however they are printed: capitals, no diacritics, Latin for the letters of both scripts.</summary>
internal sealed class IdentifierText
{
    private readonly string _original;
    private readonly int[] _origin;

    public IdentifierText(string text)
    {
        _original = text;
        var plain = new StringBuilder(text.Length);
        var origin = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(text[i]) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(Plain(text[i]));
                origin.Add(i);
            }
        }

        Text = plain.ToString();
        _origin = [.. origin];
    }

    public string Text { get; }

    /// <summary>Where a place of <see cref="Text"/> lies in the text from which it was made.</summary>
    public int Origin(int place) => _origin[place];

    /// <summary>True where a stretch was printed without small letters.</summary>
    public bool IsInCapitals(int start, int end) => !Enumerable.Range(start, end - start).Any(i => char.IsLower(_original[_origin[i]]));

    /// <summary>A label as it would stand in <see cref="Text"/>.</summary>
    public static string PlainLabel(string label) => new IdentifierText(label).Text;

    private static char Plain(char c)
    {
        if (char.IsAscii(c))
        {
            return char.ToUpperInvariant(c);
        }

        var parts = char.IsSurrogate(c) ? "" : c.ToString().Normalize(NormalizationForm.FormD);
        return LetterFolding.InLatin(char.ToUpperInvariant(parts.Length > 0 ? parts[0] : c));
    }
}
