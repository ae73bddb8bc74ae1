using System.Collections.Frozen;
using Waybill.Language;

namespace Waybill.Recognition.Naming;

/// <summary>Gives each named organisation the numbers that stand by its name and the other forms of the name that the paper itself equates.</summary>
internal sealed class MentionBuilder
{
    /// <summary>How far behind a name its registration numbers may stand: an address and a bank lie between.</summary>
    private const int Reach = 420;

    /// <summary>How far in columns a number may stand from the name above it.</summary>
    private const int ColumnWidth = 14;

    private static readonly FrozenSet<string> PartyFields = FrozenSet.Create(StringComparer.Ordinal,
        "supplier", "buyer", "consignor", "consignee", "notify", "end-user", "maker", "intermediary", "carrier", "applicant", "beneficiary", "sender", "addressee");

    // Two mentions of one name are two places; a record would compare them by value.
    private static readonly IEqualityComparer<Organisation> OrganisationComparer = EqualityComparer<Organisation>.Create((a, b) => a?.Start == b?.Start, o => o.Start);

    private readonly PhraseBook _partyLabels;
    private readonly EquatedNames _equated;

    public MentionBuilder(ReferenceData reference, NameBook book)
    {
        _partyLabels = new PhraseBook(reference.Table("labels").Where(r => PartyFields.Contains(r["field"]) && r["label"].Length > 0).Select(r => new Phrase(r["field"], r["language"], r["label"], r.Origin)));
        _equated = new EquatedNames(reference, book);
    }

    /// <param name="organisations">In the order of the text.</param>
    public Dictionary<Organisation, Mention> Build(Paper paper, IReadOnlyList<Token> words, IReadOnlyList<Organisation> organisations, IReadOnlyList<FoundIdentifier> identifiers)
    {
        var numbers = Numbers(paper, words, organisations, identifiers);
        var mentions = new Dictionary<Organisation, Mention>(OrganisationComparer);
        foreach (var organisation in organisations)
        {
            mentions[organisation] = new Mention
            {
                Name = paper.State(organisation.Name, organisation.Start, organisation.End).By("name " + organisation.Rule),
                Kind = organisation.Kind,
                Country = organisation.Country,
                Identifiers = numbers.TryGetValue(organisation, out var own) ? own : [],
                OtherForms = _equated.Of(paper, organisations, organisation),
            };
        }

        return mentions;
    }

    private Dictionary<Organisation, List<Stated<Identifier>>> Numbers(Paper paper, IReadOnlyList<Token> words, IReadOnlyList<Organisation> organisations, IReadOnlyList<FoundIdentifier> identifiers)
    {
        var numbers = new Dictionary<Organisation, List<Stated<Identifier>>>(OrganisationComparer);
        var labels = _partyLabels.All(words).Where(m => IsLabel(paper.Text, words, m)).Select(m => words[m.First].Start).Order().ToList();
        foreach (var (scheme, value, start, end) in identifiers.Where(i => !IdentifierFinder.IsOfNoParty(i.Scheme)))
        {
            if (Holder(paper, organisations, labels, start) is { } holder)
            {
                Add(holder, new Identifier(scheme, value, CheckDigits.Holds(scheme, value)), start, end);
            }
        }

        foreach (var (domain, start, end) in MailAddresses.Domains(paper.Text))
        {
            if (MailAddresses.Owner(paper, organisations, domain, start) is { } owner)
            {
                Add(owner, new Identifier("DOMAIN", domain, null), start, end);
            }
        }

        return numbers;

        void Add(Organisation holder, Identifier identifier, int start, int end)
        {
            if (!numbers.TryGetValue(holder, out var own))
            {
                numbers[holder] = own = [];
            }

            own.Add(paper.State(identifier, start, end));
        }
    }

    /// <summary>The nearest name before a number, in its own column, with no label of another party between; null where there is none.</summary>
    private static Organisation? Holder(Paper paper, IReadOnlyList<Organisation> organisations, List<int> labels, int number)
    {
        var (own, ownAt) = (paper.BlockAt(number), ColumnOf(paper.Text, number));
        var isBehindGap = IsBehindGap(paper.Text, number);
        Organisation? best = null;
        var isInTwoColumns = isBehindGap;
        var bestDistance = int.MaxValue;
        for (var i = LastBefore(organisations, number); i >= 0; i--)
        {
            var candidate = organisations[i];
            if (number - candidate.End > Reach && paper.BlockAt(candidate.Start) != own)
            {
                break;
            }

            if (!IsSameColumn(own, paper.BlockAt(candidate.Start)))
            {
                continue;
            }

            var isOwnLine = paper.Text.AsSpan(candidate.End, number - candidate.End).IndexOf('\n') < 0;
            var isInColumns = !isOwnLine && (isBehindGap || IsBehindGap(paper.Text, candidate.Start));
            isInTwoColumns |= isInColumns;
            var distance = isInColumns ? Math.Abs(ColumnOf(paper.Text, candidate.Start) - ownAt) : 0;
            if (distance > ColumnWidth)
            {
                continue;
            }

            (best, bestDistance) = distance < bestDistance ? (candidate, distance) : (best, bestDistance);
            if (bestDistance == 0 || !isInColumns)
            {
                break;
            }
        }

        // Offices of state and units have no numbers of the registers of firms.
        return best is null || best.Kind is PartyKind.Ministry or PartyKind.Embassy or PartyKind.MilitaryUnit || (!isInTwoColumns && HasBetween(labels, best.End, number)) ? null : best;
    }

    private static bool HasBetween(List<int> labels, int from, int to)
    {
        var at = labels.BinarySearch(from);
        at = at < 0 ? ~at : at;
        return at < labels.Count && labels[at] < to;
    }

    private static int LastBefore(IReadOnlyList<Organisation> organisations, int position)
    {
        var (low, high) = (0, organisations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = organisations[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>A label stands at the beginning of a line, cell or column, or before a colon.</summary>
    private static bool IsLabel(string text, IReadOnlyList<Token> words, PhraseMatch match)
    {
        var (start, end) = (words[match.First].Start, words[match.Last].End);
        return (end < text.Length && text[end] == ':') || start == 0 || text[start - 1] == '\n' || IsBehindGap(text, start);
    }

    private static bool IsBehindGap(string text, int start)
    {
        var lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        return text.AsSpan(lineStart, start - lineStart).TrimStart().LastIndexOf("   ", StringComparison.Ordinal) is > 0;
    }

    private static int ColumnOf(string text, int position) => position == 0 ? 0 : position - text.LastIndexOf('\n', position - 1) - 1;

    private static bool IsSameColumn(PaperBlock? a, PaperBlock? b) =>
        a is null || b is null || a == b
        || (a.Cell is { } x && b.Cell is { } y ? x.Table == y.Table && x.Column == y.Column
            : a.Box is not { } p || b.Box is not { } q || (p.Left < q.Right && q.Left < p.Right));
}
