namespace Waybill.Extraction;

/// <summary>Makes the name that a container gives a file safe to show and to join to a path.</summary>
internal static class ChildPath
{
    private const int LongestPath = 1024;

    /// <summary>Backslashes become slashes; drive letters, empty parts, <c>.</c> and <c>..</c> go; control characters become U+FFFD;
    /// <c>!</c> at the end of a folder is doubled out of the way of the notation <c>!/</c>.</summary>
    public static string Clean(string name)
    {
        var parts = new List<string>();
        foreach (var raw in name.Replace('\\', '/').Split('/'))
        {
            var part = CleanPart(raw);
            if (part is not ("" or "." or ".." or [_, ':']))
            {
                parts.Add(part);
            }
        }

        for (var i = 0; i < parts.Count - 1; i++)
        {
            // "a!/b" would read as the file b inside the container a.
            parts[i] = parts[i].EndsWith('!') ? parts[i] + "_" : parts[i];
        }

        var path = string.Join('/', parts);
        return path.Length switch
        {
            0 => "unnamed",
            > LongestPath => path[..(LongestPath / 2)] + "…" + path[^(LongestPath / 2)..],
            _ => path,
        };
    }

    private static string CleanPart(string raw)
    {
        var letters = raw.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (char.IsControl(letters[i]))
            {
                letters[i] = '\uFFFD';
            }
        }

        return CleanText.Of(new string(letters)).Trim();
    }
}
