using System.Globalization;
using System.Text;

namespace Waybill.Extraction.Formats.Cards;

/// <summary>Gathers the lines of each card, event or task into a block, under the words that a person knows them by.</summary>
internal sealed class CardBlocks
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["FN"] = "Name", ["ORG"] = "Organisation", ["TITLE"] = "Title", ["ROLE"] = "Role", ["TEL"] = "Telephone", ["EMAIL"] = "E-mail", ["ADR"] = "Address", ["NOTE"] = "Note",
        ["BDAY"] = "Born", ["NICKNAME"] = "Nickname", ["SUMMARY"] = "Subject", ["DESCRIPTION"] = "Description", ["LOCATION"] = "Place", ["DTSTART"] = "Begins", ["DTEND"] = "Ends",
        ["DUE"] = "Due", ["ORGANIZER"] = "Organiser", ["ATTENDEE"] = "With", ["STATUS"] = "Status", ["COMMENT"] = "Comment", ["CONTACT"] = "Contact", ["CATEGORIES"] = "Categories",
        ["RRULE"] = "Repeats", ["URL"] = "URL", ["CREATED"] = "Created", ["LAST-MODIFIED"] = "Last changed", ["REV"] = "Last changed", ["DTSTAMP"] = "Written",
    };

    private readonly List<ContentBlock> _blocks = [];
    private readonly StringBuilder _lines = new();
    private int _open;

    public IReadOnlyList<ContentBlock> Blocks => _blocks;

    public async Task AddAsync(ContentLine line, ChildFolder children, CancellationToken cancellation)
    {
        switch (line.Name)
        {
            case "BEGIN":
                Flush();
                _open++;
                break;
            case "END":
                Flush();
                _open--;
                break;
            case "VERSION" or "PRODID" or "UID" or "CALSCALE" or "METHOD" or "SEQUENCE" or "N" or "TZOFFSETFROM" or "TZOFFSETTO" or "TZID" or "TRANSP" or "CLASS":
                // What programs tell each other; the name in its parts is said again as a whole.
                break;
            case var name when line.IsBinary || line.Value.StartsWith("data:", StringComparison.OrdinalIgnoreCase):
                await AddFileAsync(name, line, children, cancellation);
                break;
            default:
                var address = line.Parameters.GetValueOrDefault("CN") is { Length: > 0 } spoken ? spoken + ", " : "";
                var label = Labels.GetValueOrDefault(line.Name, line.Name);
                _lines.Append(label).Append(": ").Append(address).Append(Moment(line.Name, line.Text)).Append('\n');
                break;
        }
    }

    /// <summary>True where everything that was begun was ended.</summary>
    public bool End()
    {
        Flush();
        return _open == 0;
    }

    private static Task AddFileAsync(string name, ContentLine line, ChildFolder children, CancellationToken cancellation)
    {
        var file = line.Parameters.GetValueOrDefault("FILENAME") ?? line.Parameters.GetValueOrDefault("X-FILENAME") ?? name.ToLowerInvariant();
        return children.AddBase64Async(file, line.Value[(line.Value.IndexOf(',', StringComparison.Ordinal) + 1)..], "what stands in its place is not what the card says it is", cancellation);
    }

    /// <summary><c>20190312T101500Z</c> with the signs that a person puts between: <c>2019-03-12 10:15 UTC</c>.</summary>
    private static string Moment(string name, string value)
    {
        if (name is not ("DTSTART" or "DTEND" or "DUE" or "DTSTAMP" or "CREATED" or "LAST-MODIFIED" or "REV" or "BDAY"))
        {
            return value;
        }

        return DateTime.TryParseExact(value.TrimEnd('Z'), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + (value.EndsWith('Z') ? " UTC" : "")
            : DateTime.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : value;
    }

    private void Flush()
    {
        if (BlockText.Of(_lines.ToString()) is { Length: > 0 } text)
        {
            _blocks.Add(new ContentBlock(text));
        }

        _lines.Clear();
    }
}
