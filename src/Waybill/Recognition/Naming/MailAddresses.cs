namespace Waybill.Recognition.Naming;

/// <summary>Finds mail addresses and whose domain they show: that of the one name in the same line or block, never of the nearest.</summary>
internal static class MailAddresses
{
    /// <summary>Longest part of an address on either side of the sign.</summary>
    private const int LongestPart = 64;

    /// <summary>A block of a letterhead or a signature has no more lines.</summary>
    private const int MostLines = 10;

    /// <summary>How far a block of so many lines reaches at most.</summary>
    private const int LongestBlock = 800;

    public static IEnumerable<(string Domain, int Start, int End)> Domains(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && end - at <= LongestPart && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            {
                end++;
            }

            while (end > at + 1 && text[end - 1] is '.' or '-')
            {
                end--;
            }

            if (at > 0 && char.IsLetterOrDigit(text[at - 1]) && text.AsSpan(at + 1, end - at - 1).Contains('.'))
            {
                yield return (text[(at + 1)..end].ToLowerInvariant(), at + 1, end);
            }
        }
    }

    /// <summary>The organisation whose letterhead, signature or display name prints the address; null where the paper does not show whose it is.</summary>
    public static Organisation? Owner(Paper paper, IReadOnlyList<Organisation> organisations, string domain, int start)
    {
        var text = paper.Text;
        var lineStart = text.LastIndexOf('\n', start) + 1;
        var inLine = Between(organisations, lineStart, start);
        if (inLine.Count > 0)
        {
            return inLine is [{ IsBank: false } only] ? only : null;
        }

        var (from, to) = Block(paper, start);
        if (to - from > LongestBlock || text.AsSpan(from, to - from).Count('\n') > MostLines || Domains(text[from..to]).Any(d => d.Domain != domain))
        {
            return null;
        }

        var inBlock = Between(organisations, from, to).Where(o => !o.IsBank).ToList();
        return inBlock.Count > 0 && inBlock.TrueForAll(o => o.Kind == inBlock[0].Kind) && inBlock[0].End <= start && (inBlock.Count == 1 || inBlock.TrueForAll(o => EquatedNames.Initial(o.Name) == EquatedNames.Initial(inBlock[0].Name))) ? inBlock[0] : null;
    }

    /// <summary>The lines around a place up to the blank ones, inside its own block.</summary>
    private static (int Start, int End) Block(Paper paper, int position)
    {
        var block = paper.BlockAt(position);
        var (low, high) = (Math.Max(block?.Start ?? 0, position - LongestBlock), Math.Min(block?.End ?? paper.Text.Length, position + LongestBlock));
        var before = paper.Text.LastIndexOf("\n\n", position, position - low, StringComparison.Ordinal);
        var after = paper.Text.IndexOf("\n\n", position, Math.Max(0, high - position), StringComparison.Ordinal);
        return (before < 0 ? low : before + 2, after < 0 ? high : after);
    }

    private static List<Organisation> Between(IReadOnlyList<Organisation> organisations, int start, int end)
    {
        var found = new List<Organisation>();
        var (low, high) = (0, organisations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = organisations[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        for (; low < organisations.Count && organisations[low].End <= end; low++)
        {
            found.Add(organisations[low]);
        }

        return found;
    }
}
