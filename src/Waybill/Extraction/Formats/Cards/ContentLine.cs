using System.Text;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Cards;

/// <summary>One line of a card: <c>TEL;TYPE=work:+374 10 000000</c> (RFC 6350 §3.3, RFC 5545 §3.1).</summary>
/// <param name="Name">In capitals, without a group before it.</param>
/// <param name="Value">Unfolded; still with its escapes and in its transfer encoding.</param>
internal sealed record ContentLine(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    public bool IsBinary => Encoded is "B" or "BASE64";

    private string Encoded => Parameters.TryGetValue("ENCODING", out var encoding) ? encoding.ToUpperInvariant()
        : Parameters.ContainsKey("QUOTED-PRINTABLE") ? "QUOTED-PRINTABLE"
        : Parameters.ContainsKey("BASE64") ? "BASE64"
        : "";

    /// <summary>The value as a person reads it.</summary>
    public string Text
    {
        get
        {
            var value = Encoded == "QUOTED-PRINTABLE" ? Unquote(Value, Parameters.GetValueOrDefault("CHARSET")) : Value;
            var text = new StringBuilder();
            for (var i = 0; i < value.Length; i++)
            {
                if (value[i] == '\\' && i + 1 < value.Length)
                {
                    text.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
                }
                else
                {
                    // Parts of names and addresses stand between semicolons.
                    text.Append(value[i] == ';' ? ", " : value[i].ToString());
                }
            }

            return string.Join(", ", text.ToString().Split(", ", StringSplitOptions.RemoveEmptyEntries));
        }
    }

    public static IEnumerable<ContentLine> In(string text)
    {
        var line = new StringBuilder();
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            if (raw.Length > 0 && raw[0] is ' ' or '\t')
            {
                line.Append(raw.AsSpan(1));
            }
            else if (line.Length > 0 && line[^1] == '=' && line.ToString().Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase))
            {
                line.Length--;
                line.Append(raw);
            }
            else
            {
                if (Parse(line.ToString()) is { } whole)
                {
                    yield return whole;
                }

                line.Clear().Append(raw);
            }
        }
    }

    private static ContentLine? Parse(string line)
    {
        var (colon, isQuoted) = (-1, false);
        for (var i = 0; i < line.Length && colon < 0; i++)
        {
            isQuoted ^= line[i] == '"';
            colon = line[i] == ':' && !isQuoted ? i : -1;
        }

        if (colon <= 0)
        {
            return null;
        }

        var head = line[..colon].Split(';');
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in head.Skip(1))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            parameters[equals < 0 ? parameter : parameter[..equals]] = equals < 0 ? "" : parameter[(equals + 1)..].Trim('"');
        }

        var name = head[0][(head[0].LastIndexOf('.') + 1)..].Trim().ToUpperInvariant();
        return new ContentLine(name, parameters, line[(colon + 1)..]);
    }

    /// <summary>RFC 2045 §6.7.</summary>
    private static string Unquote(string value, string? charset)
    {
        var bytes = new List<byte>(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '=' && i + 2 < value.Length && char.IsAsciiHexDigit(value[i + 1]) && char.IsAsciiHexDigit(value[i + 2]))
            {
                bytes.Add(Convert.ToByte(value.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(value[i].ToString()));
            }
        }

        var encoding = charset is null ? null : TextEncodings.Get(charset);
        return (encoding ?? TextEncodings.Detect(bytes.ToArray())?.Encoding ?? Encoding.UTF8).GetString([.. bytes]);
    }
}
