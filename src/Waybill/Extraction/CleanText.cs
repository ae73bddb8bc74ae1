using System.Text;

namespace Waybill.Extraction;

/// <summary>Text as the product keeps it: normalisation form C, line feeds, no control characters, nothing else changed.</summary>
/// <remarks>Zero-width and look-alike characters, soft hyphens and no-break spaces stay: they are evidence. NUL and halves of surrogate
/// pairs become U+FFFD, so that a loss can be seen.</remarks>
internal static class CleanText
{
    public static string Of(string raw)
    {
        var start = IndexOfUnclean(raw);
        var text = start < 0 ? raw : Rewrite(raw, start);
        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>The same with every run of white space made one space, for values that stand on one line.</summary>
    public static string OneLine(string raw)
    {
        var text = Of(raw);
        var line = new StringBuilder(text.Length);
        foreach (var c in text.AsSpan().Trim())
        {
            if (c is not ('\n' or '\t' or ' '))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }

    private static int IndexOfUnclean(string raw)
    {
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if ((char.IsControl(c) && c is not ('\n' or '\t')) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF')
            {
                return i;
            }
        }

        return -1;
    }

    private static string Rewrite(string raw, int start)
    {
        var text = new StringBuilder(raw.Length).Append(raw, 0, start);
        for (var i = start; i < raw.Length; i++)
        {
            var c = raw[i];
            switch (c)
            {
                case '\r':
                    text.Append('\n');
                    i += i + 1 < raw.Length && raw[i + 1] == '\n' ? 1 : 0;
                    break;
                case '\v' or '\f' or '\u0085' or '\u2028' or '\u2029':
                    text.Append('\n');
                    break;
                case '\0' or '\uFFFE' or '\uFFFF':
                    text.Append('\uFFFD');
                    break;
                case '\n' or '\t':
                    text.Append(c);
                    break;
                case var _ when char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]):
                    text.Append(c).Append(raw[++i]);
                    break;
                case var _ when char.IsSurrogate(c):
                    text.Append('\uFFFD');
                    break;
                default:
                    if (!char.IsControl(c))
                    {
                        text.Append(c);
                    }

                    break;
            }
        }

        return text.ToString();
    }
}
