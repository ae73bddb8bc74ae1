using System.Text;

namespace Waybill.Extraction.Formats.Spreadsheet;

/// <summary>The header or footer of a printed sheet, which is written with codes (ECMA-376 part 1 §18.3.1.46).</summary>
internal static class PageEdges
{
    /// <summary>The words without fonts and sizes, a line for each of the three parts; page numbers, dates and names are left out.</summary>
    public static string Show(string? written)
    {
        var text = new StringBuilder();
        for (var i = 0; i < (written?.Length ?? 0); i++)
        {
            var c = written![i]; // the loop does not run over null
            if (c != '&' || i + 1 >= written.Length)
            {
                text.Append(c);
                continue;
            }

            c = written[++i];
            if (c == '&')
            {
                text.Append('&');
            }
            else if (c is 'L' or 'C' or 'R')
            {
                text.Append('\n');
            }
            else if (c == '"')
            {
                i = written.IndexOf('"', i + 1) is >= 0 and var end ? end : written.Length;
            }
            else if (c == 'K')
            {
                i = Math.Min(written.Length, i + 6);
            }
            else if (char.IsAsciiDigit(c))
            {
                while (i + 1 < written.Length && char.IsAsciiDigit(written[i + 1]))
                {
                    i++;
                }
            }
        }

        return BlockText.Of(text.ToString());
    }
}
