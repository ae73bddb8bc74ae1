using System.Text;

namespace Waybill.Linking;

/// <summary>Mentions that are taken for one party, so far.</summary>
internal sealed class PartyGroup(string key, CompanyName name)
{
    /// <summary>Two numbers that differ in no more characters may be one, read badly.</summary>
    private const int MostMisread = 2;

    private readonly List<Mention> _mentions = [];
    private readonly OrderedDictionary<(string Scheme, string Value), bool> _numbers = [];
    private readonly HashSet<string> _printed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _countries = new(StringComparer.Ordinal);

    public string Key { get; } = key;

    public CompanyName Name { get; } = name;

    public IReadOnlyList<Mention> Mentions => _mentions;

    public List<string> Reasons { get; } = [];

    /// <summary>What tells it from a namesake in its id; empty for the only holder of a name.</summary>
    public string Told { get; init; } = "";

    public required IReadOnlyList<PartyRuling> Apart { get; init; }

    /// <summary>For each pair of ends of a paper the end at which it stands.</summary>
    public Dictionary<int, bool> Ends { get; } = [];

    public PartyGroup? Into { get; private set; }

    public PartyGroup Root => Into is null ? this : Into.Root;

    public bool IsCompany => Key.StartsWith("name:", StringComparison.Ordinal) && Mentions[0].Kind is PartyKind.Company or PartyKind.Agency;

    /// <summary>Numbers of a register that name exactly one holder; one with a wrong check digit may be a slip and proves nothing.</summary>
    /// <remarks>An account is not of that kind: two parties may be paid into one. Nor is a mail domain: a group of firms or a provider has one.</remarks>
    public IEnumerable<(string Scheme, string Value)> Numbers => _numbers.Keys;

    public static bool IsDomain(Mention mention) => mention.Identifiers.Any(i => i.Value.Scheme == "DOMAIN" && i.Value.Value == mention.Name.Value);

    public void Add(IReadOnlyList<Mention> mentions)
    {
        _mentions.AddRange(mentions);
        _printed.UnionWith(mentions.SelectMany(Names));
        _countries.UnionWith(mentions.Select(m => m.Country?.Value).OfType<string>());
        foreach (var number in Valid(mentions))
        {
            _numbers.TryAdd(number, true);
        }
    }

    /// <summary>Takes another group in, for a reason.</summary>
    public void Take(PartyGroup other, string reason)
    {
        other.Into = this;
        Add(other.Mentions);
        Reasons.AddRange(other.Reasons);
        Reasons.Add(reason);
        foreach (var (paper, end) in other.Ends)
        {
            Ends.TryAdd(paper, end);
        }
    }

    /// <summary>True where a paper prints the party under exactly this name.</summary>
    public bool Prints(string name) => _printed.Contains(name);

    public bool IsDecidedApartFrom(IReadOnlyList<Mention> others) =>
        Apart.Any(r => (Prints(r.First) && others.Any(m => Names(m).Contains(r.Second))) || (Prints(r.Second) && others.Any(m => Names(m).Contains(r.First))));

    /// <summary>True for the two ends of one paper, and for different numbers of one register.</summary>
    public bool Contradicts(PartyGroup other) =>
        Ends.Any(e => other.Ends.TryGetValue(e.Key, out var end) && end != e.Value)
        || (Numbers.Any(n => other.Numbers.Any(o => o.Scheme == n.Scheme && o.Value != n.Value)) && !Numbers.Any(other._numbers.ContainsKey));

    /// <summary>False where the papers put the two into different countries.</summary>
    public bool CountryFits(PartyGroup other) => _countries.Count == 0 || other._countries.Count == 0 || _countries.Overlaps(other._countries);

    /// <summary>True for another holder of the same name: his register number is not one that this one's could be misread as.</summary>
    public bool IsNamesakeOf(Mention mention)
    {
        var others = Valid([mention]).ToList();
        return others.Exists(n => Numbers.Any(o => o.Scheme == n.Scheme && NameKey.Distance(o.Value, n.Value, MostMisread) > MostMisread))
            && !others.Exists(_numbers.ContainsKey);
    }

    public Party ToParty(OfficialBodies bodies)
    {
        var named = Mentions.Where(m => !IsDomain(m)).ToList();
        var names = Ranked(named, bodies);
        var countries = named.Where(m => m.Country is not null).GroupBy(m => m.Country!.Value, StringComparer.Ordinal); // Country is not null: see Where
        var country = countries.OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault();
        var identity = Key.StartsWith("name:", StringComparison.Ordinal) ? "name:" + NameKey.Sound(names[0]) + Told : Key + Told;
        return new Party
        {
            Id = "p-" + ContentHash.Of(Encoding.UTF8.GetBytes(identity)).Digits[..12],
            Name = names[0],
            Kind = named.GroupBy(m => m.Kind).OrderByDescending(g => g.Key == PartyKind.Agency).ThenByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key,
            Country = country ?? CountryOfNumber(),
            Aliases = [.. named.Select(m => m.Name.Value).Concat(names).Where(n => n != names[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Identifiers = [.. Mentions.SelectMany(m => m.Identifiers).Select(i => i.Value).Where(i => i.Scheme != "DOMAIN").Distinct()
                .OrderBy(i => i.Scheme, StringComparer.Ordinal).ThenBy(i => i.Value, StringComparer.Ordinal)],
            Quotes = [.. named.SelectMany(m => m.Name.Quotes).Distinct().OrderBy(q => q.File).ThenBy(q => q.PageNumber).ThenBy(q => q.Span.Start)],
            Reasons = [.. Reasons.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>The fullest first: with a legal form, in the script in which most papers name it, in the nominative, in small letters, the longest.</summary>
    private static List<string> Ranked(List<Mention> named, OfficialBodies bodies)
    {
        var printed = named.SelectMany(m => m.OtherForms.Select(f => f.Value).Prepend(m.Name.Value)).ToList();
        var script = printed.GroupBy(ScriptOf).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;
        var forms = named.Where(m => m.Name.Rule is null or "name form" or "name body").Select(m => m.Name.Value).ToHashSet(StringComparer.Ordinal);
        return [.. printed.GroupBy(n => n, StringComparer.Ordinal)
            .Select(g => (Name: bodies.Nominative(g.Key), Printed: g.Key, Count: g.Count()))
            .GroupBy(n => n.Name, StringComparer.Ordinal)
            .OrderByDescending(g => g.Any(n => forms.Contains(n.Printed))).ThenByDescending(g => ScriptOf(g.Key) == script).ThenByDescending(g => g.Key.Any(char.IsLower))
            .ThenByDescending(g => g.Any(n => n.Name != n.Printed) || IsNominative(g.Key, bodies)).ThenByDescending(g => g.Key.Length).ThenByDescending(g => g.Sum(n => n.Count)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
    }

    private static bool IsNominative(string name, OfficialBodies bodies) => bodies.Begins(name);

    private static int ScriptOf(string name) => name.FirstOrDefault(char.IsLetter) switch
    {
        < (char)0x0250 => 0,
        < (char)0x0530 => 2,
        _ => 1,
    };

    private static IEnumerable<(string Scheme, string Value)> Valid(IEnumerable<Mention> mentions) =>
        mentions.SelectMany(m => m.Identifiers).Where(i => i.Value.IsValid != false && i.Value.Scheme is not ("REG" or "IBAN" or "DOMAIN")).Select(i => (i.Value.Scheme, i.Value.Value)).Distinct();

    private static IEnumerable<string> Names(Mention mention) => mention.OtherForms.Select(f => f.Value).Prepend(mention.Name.Value);

    /// <summary>The state whose register it is: the letters before the hyphen.</summary>
    private string? CountryOfNumber() =>
        Numbers.Select(n => n.Scheme).Where(s => s.Length > 3 && s[2] == '-' && char.IsAsciiLetterUpper(s[0]) && char.IsAsciiLetterUpper(s[1])).Select(s => s[..2]).FirstOrDefault();
}
