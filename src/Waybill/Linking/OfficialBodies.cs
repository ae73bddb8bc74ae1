using System.Text.RegularExpressions;

namespace Waybill.Linking;

/// <summary>Tells ministries, embassies and units by what they are, whatever language names them.</summary>
internal static partial class OfficialBodies
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>One key for all names of one body: <c>defence:AZ</c>, <c>embassy:AM</c>, <c>unit:89165</c>; null for companies and for bodies that only their words tell.</summary>
    /// <remarks>A ministry whose state is not named has a key without one, to be completed from the rest of the case.</remarks>
    public static string? Key(Mention mention)
    {
        var name = mention.Name.Value;
        var state = mention.Country?.Value ?? "";
        return mention.Kind switch
        {
            PartyKind.MilitaryUnit when Digits().Match(name) is { Success: true } number => $"unit:{number.Value}",
            PartyKind.Embassy => $"embassy:{state}",
            PartyKind.Ministry when DefenceIndustry().IsMatch(name) => $"defence-industry:{state}",
            PartyKind.Ministry when Defence().IsMatch(name) => $"defence:{state}",
            PartyKind.Ministry when Foreign().IsMatch(name) => $"foreign:{state}",
            PartyKind.Ministry when ExportControl().IsMatch(name) => $"export-control:{state}",
            _ => null,
        };
    }

    /// <summary>The name in the nominative, where its first word is one that papers decline.</summary>
    public static string Nominative(string name)
    {
        foreach (var (pattern, word) in new[]
        {
            (Ministry(), "Министерство"), (Embassy(), "Посольство"), (Unit(), "войсковая часть"), (Committee(), "Государственный комитет"), (UkrainianMinistry(), "Міністерство"),
        })
        {
            if (pattern.Match(name) is { Success: true } match)
            {
                return name.Any(char.IsLower) ? word + name[match.Length..] : name;
            }
        }

        return name;
    }

    [GeneratedRegex(@"\d{4,6}", Options, PatternTime.Limit)]
    private static partial Regex Digits();

    [GeneratedRegex(@"оборонной\s+промышл|оборонн\p{L}+\s+промисл|Defen[cs]e\s+Industry|Sənayes[iİ]", Options, PatternTime.Limit)]
    private static partial Regex DefenceIndustry();

    [GeneratedRegex(@"оборон|абарон|Defen[cs]e|M[üui]+daf|պաշտպան|қорғаныс|^МО\s", Options, PatternTime.Limit)]
    private static partial Regex Defence();

    [GeneratedRegex(@"иностранн|закордон|замежн|Foreign|Xarici|արտաքին|^МИД|^МЗС|сыртқы\s+істер", Options, PatternTime.Limit)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"специфическ\p{L}+\s+товар|спецыфічн\p{L}+\s+тавар|экспортн\p{L}+\s+контрол|експортн\p{L}+\s+контрол|Specific\s+Goods|Export\s+Control|военно-техническому\s+сотрудничеству|^ФСВТС|військово-технічн", Options, PatternTime.Limit)]
    private static partial Regex ExportControl();

    [GeneratedRegex(@"^Министерств\p{L}*", Options, PatternTime.Limit)]
    private static partial Regex Ministry();

    [GeneratedRegex(@"^Міністерств\p{L}*", Options, PatternTime.Limit)]
    private static partial Regex UkrainianMinistry();

    [GeneratedRegex(@"^Посольств\p{L}*", Options, PatternTime.Limit)]
    private static partial Regex Embassy();

    [GeneratedRegex(@"^(?:войсков\p{L}+\s+част\p{L}+|в/ч)", Options, PatternTime.Limit)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^Государственн\p{L}+\s+комитет\p{L}*", Options, PatternTime.Limit)]
    private static partial Regex Committee();
}
