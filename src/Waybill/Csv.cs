using System.Text;

namespace Waybill;

/// <summary>Comma-separated values as RFC 4180 has them, for our own reference tables and exports.</summary>
public static class Csv
{
    /// <summary>Every record with the line on which it begins, counted from 1; empty lines are passed over.</summary>
    /// <exception cref="InvalidDataException">A quoted field is not closed.</exception>
    public static IReadOnlyList<(int Line, IReadOnlyList<string> Fields)> Parse(string text, string nameForMessages)
    {
        var records = new List<(int, IReadOnlyList<string>)>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var (line, begun, quoted) = (1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            line += c == '\n' ? 1 : 0;
            if (quoted)
            {
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (c == ',')
            {
                fields.Add(Take(field));
            }
            else if (c == '\n')
            {
                EndRecord();
                begun = line;
            }
            else if (c != '\r' && c != '\uFEFF')
            {
                field.Append(c);
            }
        }

        if (quoted)
        {
            throw new InvalidDataException($"{nameForMessages}, line {begun}: a quoted field is not closed");
        }

        EndRecord();
        return records;

        void EndRecord()
        {
            if (fields.Count > 0 || field.Length > 0)
            {
                fields.Add(Take(field));
                records.Add((begun, fields.ToArray()));
                fields.Clear();
            }
        }
    }

    /// <summary>One line, without its end. A cell that a spreadsheet would take for a formula gets a leading apostrophe.</summary>
    public static string Line(IEnumerable<string?> fields) => string.Join(',', fields.Select(Escape));

    private static string Escape(string? field)
    {
        var text = field ?? "";
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static string Take(StringBuilder field)
    {
        var text = field.ToString();
        field.Clear();
        return text;
    }
}
