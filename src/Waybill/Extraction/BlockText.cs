namespace Waybill.Extraction;

/// <summary>The text of a block: clean, without white space at the ends of its lines and without empty lines at its own ends.</summary>
internal static class BlockText
{
    public static string Of(string raw)
    {
        var text = CleanText.Of(raw);
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return text.Trim();
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = lines[i].Trim();
        }

        return string.Join('\n', lines.Where(line => line.Length > 0));
    }
}
