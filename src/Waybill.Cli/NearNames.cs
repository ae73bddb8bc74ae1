namespace Waybill.Cli;

/// <summary>Names that a person may have meant by one that no paper prints.</summary>
internal static class NearNames
{
    private const int Most = 3;

    /// <summary>The nearest first; of equally near ones in ordinal order. None where nothing is near.</summary>
    public static IReadOnlyList<string> Of(string typed, IEnumerable<string> names)
    {
        var wanted = Letters(typed);
        return
        [
            .. names.Select(n => (Name: n, Distance: Distance(wanted, Letters(n)))).Where(n => n.Distance is not null)
                .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => n.Name).Take(Most),
        ];
    }

    /// <summary>Quotes, hyphens and capitals are what people type otherwise.</summary>
    private static string Letters(string name) => string.Concat(name.ToLowerInvariant().Where(char.IsLetterOrDigit));

    /// <summary>How many letters differ; a name that holds the other is nearer than any other. Null where a third or more differs.</summary>
    private static int? Distance(string wanted, string name)
    {
        const int shortest = 3;
        if (wanted.Length >= shortest && name.Contains(wanted, StringComparison.Ordinal))
        {
            return 0;
        }

        var row = Enumerable.Range(0, name.Length + 1).ToArray();
        for (var i = 1; i <= wanted.Length; i++)
        {
            var (diagonal, _) = (row[0], row[0] = i);
            for (var j = 1; j <= name.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (wanted[i - 1] == name[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1] * 3 < Math.Max(wanted.Length, name.Length) ? row[^1] : null;
    }
}
