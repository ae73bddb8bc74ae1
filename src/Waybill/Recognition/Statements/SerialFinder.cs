using System.Text.RegularExpressions;

namespace Waybill.Recognition.Statements;

/// <summary>Finds factory numbers, the join between paper and battlefield: <c>зав. № 1203</c>, <c>заводские номера: 0117, 0118 и 0121</c>.</summary>
internal static partial class SerialFinder
{
    private const string Number = @"(?<serial>(?:\p{Lu}{1,4}-)?[\p{Lu}\d]*\d[\p{Lu}\d/-]{1,14})(?![\p{L}\d])";

    /// <summary>Gives each number to the only item, or else to the one named last before it.</summary>
    public static void Add(Paper paper, List<Item> items)
    {
        foreach (var (number, at) in All(paper))
        {
            var owner = items.Count == 1 ? 0 : items.FindLastIndex(i => (i.Designation?.Quote ?? i.Description?.Quote) is { } named && paper.PositionOf(named) is { } place && place < at
                && paper.BlockAt(place) is { } block && (block.Cell is { } cell ? paper.BlockAt(at)?.Cell is { } own && own.Table == cell.Table && own.Row == cell.Row : at < block.End));
            if (owner >= 0 && !items[owner].Serials.Any(s => s.Value == number.Value))
            {
                items[owner] = items[owner] with { Serials = [.. items[owner].Serials, number] };
            }
        }
    }

    private static IEnumerable<(Stated<string> Number, int At)> All(Paper paper)
    {
        for (var match = Serials().Match(paper.Text); match.Success; match = match.NextMatch())
        {
            foreach (Capture capture in match.Groups["serial"].Captures)
            {
                yield return (paper.State(capture.Value, capture), capture.Index);
            }
        }
    }

    [GeneratedRegex(@"(?:зав(?:одск\p{L}+|\.)?\s*(?:номер\p{L}{0,2}|№{1,2})|зав\.|серийн\p{L}+\s+(?:номер\p{L}{0,2}|№{1,2})|серійн\p{L}+\s+(?:номер\p{L}{0,2}|№{1,2})|заводськ\p{L}+\s+(?:номер\p{L}{0,2}|№{1,2})|завадск\p{L}+\s+нумар\p{L}{0,2}|serial\s+(?:nos?\.?|numbers?)|s/n|zavod\s+nömrə(?:si|ləri)|seriya\s+(?:nömrəsi|№)|գործարանային\s+(?:համար\p{L}*|№)|зауыттық\s+(?:нөмірі|№))\s*[:№]{0,3}\s*" + Number + @"(?:(?:\s*[,;]\s*|\s+(?:и|та|і|and|və|և)\s+)(?:№\s*)?" + Number + ")*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Serials();
}
