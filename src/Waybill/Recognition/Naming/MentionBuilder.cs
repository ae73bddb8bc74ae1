using AnyAscii;
using System.Text.RegularExpressions;

namespace Waybill.Recognition.Naming;

/// <summary>Gives each named organisation the numbers that stand by its name and the other languages in which a letterhead repeats it.</summary>
internal static partial class MentionBuilder
{
    /// <summary>How far behind a name its registration numbers may stand: an address and a bank lie between.</summary>
    private const int Reach = 420;

    // Two mentions of one name are two places; a record would compare them by value.
    private static readonly IEqualityComparer<Organisation> OrganisationComparer = EqualityComparer<Organisation>.Create((a, b) => a?.Start == b?.Start, o => o.Start);

    public static Dictionary<Organisation, Mention> Build(Paper paper, IReadOnlyList<Organisation> organisations)
    {
        var numbers = Numbers(paper, organisations);
        var mentions = new Dictionary<Organisation, Mention>(OrganisationComparer);
        foreach (var organisation in organisations)
        {
            mentions[organisation] = new Mention
            {
                Name = paper.State(organisation.Name, organisation.Start, organisation.End),
                Kind = organisation.Kind,
                Country = organisation.Country,
                Identifiers = numbers.TryGetValue(organisation, out var own) ? own : [],
                OtherForms = OtherForms(paper, organisations, organisation),
            };
        }

        return mentions;
    }

    private static Dictionary<Organisation, List<Stated<Identifier>>> Numbers(Paper paper, IReadOnlyList<Organisation> organisations)
    {
        var numbers = new Dictionary<Organisation, List<Stated<Identifier>>>(OrganisationComparer);
        var found = IdentifierFinder.All(paper.Text).Select(i => (i.Scheme, i.Value, Start: i.Place.Index, End: i.Place.Index + i.Place.Length)).ToList();
        for (var match = MailDomain().Match(paper.Text); match.Success; match = match.NextMatch())
        {
            var domain = match.Groups["domain"];
            found.Add(("DOMAIN", domain.Value.ToLowerInvariant(), domain.Index, domain.Index + domain.Length));
        }

        // Offices of state have no numbers of the registers of firms; one that stands behind their name is of a party that its label names.
        var offices = organisations.Where(o => o.Kind is PartyKind.Ministry or PartyKind.Embassy or PartyKind.MilitaryUnit).Select(o => o.Start).ToHashSet();
        foreach (var (scheme, value, start, end) in found)
        {
            var block = paper.BlockAt(start);
            var holder = organisations.LastOrDefault(o => o.End <= start && block is not null && o.Start >= block.Start)
                ?? organisations.LastOrDefault(o => o.End <= start && start - o.End < Reach);
            if (holder is null || (scheme != "DOMAIN" && offices.Contains(holder.Start)))
            {
                continue;
            }

            if (!numbers.TryGetValue(holder, out var own))
            {
                numbers[holder] = own = [];
            }

            own.Add(paper.State(new Identifier(scheme, value, CheckDigits.Holds(scheme, value)), start, end));
        }

        return numbers;
    }

    /// <summary>In the head of a letter two names of one kind in two languages, before any addressee, are one organisation.</summary>
    private static IReadOnlyList<Stated<string>> OtherForms(Paper paper, IReadOnlyList<Organisation> organisations, Organisation organisation)
    {
        var head = LetterheadEnd().Match(paper.Text);
        if (!head.Success || organisation.Start > head.Index)
        {
            return [];
        }

        return [.. organisations.Where(o => !ReferenceEquals(o, organisation) && o.Start < head.Index && o.Kind == organisation.Kind
                && !string.Equals(o.Name, organisation.Name, StringComparison.OrdinalIgnoreCase) && Language(paper, o) != Language(paper, organisation)
                && Initial(o.Name) == Initial(organisation.Name))
            .Select(o => paper.State(o.Name, o.Start, o.End))];
    }

    /// <summary>The first letter of what a firm is called, in Latin: two languages write one name with it, and sender and addressee seldom.</summary>
    private static char Initial(string name)
    {
        var quoted = name.IndexOf('«', StringComparison.Ordinal);
        var first = name[(quoted >= 0 ? quoted + 1 : 0)..].Transliterate().FirstOrDefault(char.IsAsciiLetter);
        return char.ToUpperInvariant(first);
    }

    private static string Language(Paper paper, Organisation organisation) =>
        paper.BlockAt(organisation.Start)?.Language ?? (BelarusianLetters().IsMatch(organisation.Name) ? "be" : "?");

    // The date and number of the letter itself end its letterhead.
    [GeneratedRegex(@"(?:\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}\s?»?\s\p{L}{3,12}\s\d{4})\s*(?:г\.?|р\.?|ж\.?|թ\.?|года|року)?\s*№|^[ \t]*(?:Исх|Вих|Зых|Шығ|Çıxış|Ելք|№\s*\d|(?:Our\s+)?Ref)|На\s+№", RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex LetterheadEnd();

    [GeneratedRegex("[ўіґєїЎІҐЄЇ]", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex BelarusianLetters();

    [GeneratedRegex(@"[\w.+-]+@(?<domain>[\w-]+(?:\.[\w-]+)+)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex MailDomain();
}
