using System.Text;

namespace Waybill.Extraction.Formats.Separated;

/// <summary>Reads tables of values with a sign between them, as RFC 4180 has them and as programs write them.</summary>
internal static class SeparatedValues
{
    private const int MostColumns = 16_384;

    /// <summary>Rows of values, without empty rows; a quote that is never closed ends with the text.</summary>
    public static IEnumerable<IReadOnlyList<string>> Read(string text, char separator)
    {
        var (row, value) = (new List<string>(), new StringBuilder());
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c != '"')
                {
                    value.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    value.Append(text[i++]);
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"' && value.ToString().AsSpan().Trim().Length == 0)
            {
                value.Clear();
                isQuoted = true;
            }
            else if (c == separator && row.Count < MostColumns)
            {
                row.Add(value.ToString());
                value.Clear();
            }
            else if (c == '\n')
            {
                if (row.Count > 0 || value.Length > 0)
                {
                    row.Add(value.ToString());
                    yield return row;
                }

                (row, value) = ([], new StringBuilder());
            }
            else if (c != '\r')
            {
                value.Append(c);
            }
        }

        if (row.Count > 0 || value.Length > 0)
        {
            row.Add(value.ToString());
            yield return row;
        }
    }

    public static IEnumerable<ContentBlock> Cells(IEnumerable<IReadOnlyList<string>> rows)
    {
        var row = 0;
        foreach (var values in rows)
        {
            for (var column = 0; column < values.Count; column++)
            {
                if (BlockText.Of(values[column]) is { Length: > 0 } text)
                {
                    yield return new ContentBlock(text, new CellPosition(0, row, column));
                }
            }

            row++;
        }
    }
}
