using System.Text;

namespace Waybill.Linking;

/// <summary>Decides which names are one party, and says why for each name that it joins.</summary>
/// <remarks>What a person decided holds. Otherwise two names with different valid numbers of one register are never one party, however alike they sound.</remarks>
internal sealed class PartyResolver
{
    /// <summary>Two numbers that differ in no more characters may be one, read badly.</summary>
    private const int MostMisread = 2;

    /// <summary>A domain of fewer letters could begin many names.</summary>
    private const int ShortestDomain = 6;

    private readonly HashSet<string> _legalForms;
    private readonly IReadOnlyList<(string Concept, string Stem)> _generic;

    public PartyResolver(ReferenceData reference)
    {
        _legalForms = reference.Table("legal-forms").SelectMany(r => NameKey.Words(r["form"])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _generic = [.. reference.Table("organisation-words").Select(r => (r["concept"], r["stem"])).OrderByDescending(w => w.Item2.Length)];
    }

    /// <summary>The parties, and for each mention the one it names; a mention that is only a mail domain nobody prints has none.</summary>
    public (IReadOnlyList<Party> Parties, IReadOnlyDictionary<Quote, string> PartyOf) Resolve(IReadOnlyList<ReadDocument> documents, IReadOnlyList<PartyRuling> rulings)
    {
        var apart = rulings.Where(r => !r.Same).ToList();
        var groups = Groups(documents, apart);
        foreach (var same in rulings.Where(r => r.Same))
        {
            JoinAsDecided(groups, same);
        }

        Join(groups);
        var parties = new List<Party>();
        var partyOf = new Dictionary<Quote, string>();
        foreach (var group in groups.Where(g => g.Into is null && g.Mentions.Any(m => !IsDomain(m))))
        {
            var party = group.ToParty();
            parties.Add(party);
            foreach (var quote in group.Mentions.SelectMany(m => m.Name.Quotes))
            {
                partyOf[quote] = party.Id;
            }
        }

        return ([.. parties.OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal)], partyOf);
    }

    private static bool IsDomain(Mention mention) => mention.Identifiers.Any(i => i.Value.Scheme == "DOMAIN" && i.Value.Value == mention.Name.Value);

    /// <summary>Mentions of one spelling or one body stand together from the start; so the pairs to compare stay few.</summary>
    /// <param name="apart">Names that are not one party, also where their bodies have one key.</param>
    private List<Group> Groups(IReadOnlyList<ReadDocument> documents, IReadOnlyList<PartyRuling> apart)
    {
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var own = document.Claims.Mentions.Concat(new[] { document.Claims.Sender, document.Claims.Addressee }.OfType<Mention>()).DistinctBy(m => m.Name.Quote).ToList();
            var states = own.Where(m => m.Country is not null).ToList();
            foreach (var mention in own)
            {
                var completed = mention;
                var key = OfficialBodies.Key(mention);
                if (key is not null && key.EndsWith(':'))
                {
                    // "Müdafiə Nazirliyi" alone is the ministry of the state whose ministry the paper names elsewhere.
                    var kin = states.Find(m => OfficialBodies.Key(m)?.StartsWith(key, StringComparison.Ordinal) == true);
                    completed = kin is null ? mention : mention with { Country = kin.Country };
                    key = OfficialBodies.Key(completed);
                }

                key ??= "name:" + string.Join(' ', NameKey.Words(mention.Name.Value).Select(w => w.ToUpperInvariant()));
                var name = key;
                Group? group;
                while (groups.TryGetValue(key, out group) && (group.IsNamesakeOf(mention) || group.IsDecidedApartFrom([mention])))
                {
                    key += "#";
                }

                if (group is null)
                {
                    groups[key] = group = new Group(name, CompanyName.Of(mention.Name.Value, _legalForms, _generic)) { Told = key[name.Length..], Apart = apart };
                }

                group.Add([completed]);
            }
        }

        return [.. groups.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Value)];
    }

    private static void JoinAsDecided(List<Group> groups, PartyRuling same)
    {
        var named = groups.Where(g => g.Prints(same.First) || g.Prints(same.Second)).ToList();
        foreach (var other in named.Skip(1))
        {
            Merge(named[0], other, $"a reader decided that {same.First} and {same.Second} are one", decided: true);
        }
    }

    private static void Join(List<Group> groups)
    {
        // Letterheads equate the languages of a name; numbers equate any two names; sounds come last.
        var byWords = groups.SelectMany(g => g.Mentions.Select(m => (m.Name.Quote, Group: g))).DistinctBy(x => x.Quote).ToDictionary(x => x.Quote, x => x.Group);
        foreach (var group in groups)
        {
            foreach (var form in group.Mentions.SelectMany(m => m.OtherForms).ToList())
            {
                if (byWords.TryGetValue(form.Quote, out var other))
                {
                    Merge(group, other, $"one letterhead names both: {form.Value}");
                }
            }
        }

        foreach (var shared in groups.SelectMany(g => g.Numbers.Select(n => (Number: n, Group: g))).GroupBy(p => p.Number, p => p.Group))
        {
            var members = shared.ToList();
            foreach (var other in members.Skip(1))
            {
                if (members[0].IsCompany != other.IsCompany)
                {
                    continue;
                }

                Merge(members[0], other, $"both have {shared.Key.Scheme} {shared.Key.Value}");
            }
        }

        JoinDomains(groups);
        var companies = groups.FindAll(g => g.IsCompany);
        for (var i = 0; i < companies.Count; i++)
        {
            for (var j = i + 1; j < companies.Count; j++)
            {
                if (companies[i].Name.SameAs(companies[j].Name) is { } reason)
                {
                    Merge(companies[i], companies[j], $"{companies[i].Mentions[0].Name.Value} and {companies[j].Mentions[0].Name.Value}: {reason}");
                }
            }
        }
    }

    /// <summary>A mail domain that nobody prints is whose name it begins, where that is one party only.</summary>
    private static void JoinDomains(List<Group> groups)
    {
        foreach (var domain in groups.Where(g => g.Into is null && g.Mentions.All(IsDomain)))
        {
            var label = NameKey.Sound(domain.Mentions[0].Name.Value.Split('.')[0]);
            var alike = label.Length < ShortestDomain ? [] : groups.Where(g => g.IsCompany && !g.Mentions.All(IsDomain) && g.Name.BeginsWith(label)).Select(g => g.Root).Distinct().ToList();
            if (alike is [{ } only])
            {
                Merge(only, domain, $"the mail domain {domain.Mentions[0].Name.Value} begins the name");
            }
        }
    }

    private static void Merge(Group first, Group second, string reason, bool decided = false)
    {
        var (a, b) = (first.Root, second.Root);
        if (ReferenceEquals(a, b) || a.IsDecidedApartFrom(b.Mentions) || (!decided && a.Contradicts(b)))
        {
            return;
        }

        b.Into = a;
        a.Add(b.Mentions);
        a.Reasons.AddRange(b.Reasons);
        a.Reasons.Add(reason);
    }

    private sealed class Group(string key, CompanyName name)
    {
        private readonly List<Mention> _mentions = [];
        private readonly OrderedDictionary<(string Scheme, string Value), bool> _numbers = [];
        private readonly HashSet<string> _printed = new(StringComparer.Ordinal);

        public string Key { get; } = key;

        public CompanyName Name { get; } = name;

        public IReadOnlyList<Mention> Mentions => _mentions;

        public List<string> Reasons { get; } = [];

        /// <summary>What tells it from a namesake in its id; empty for the only holder of a name.</summary>
        public string Told { get; init; } = "";

        public required IReadOnlyList<PartyRuling> Apart { get; init; }

        public Group? Into { get; set; }

        public Group Root => Into is null ? this : Into.Root;

        public bool IsCompany => Key.StartsWith("name:", StringComparison.Ordinal) && Mentions[0].Kind is PartyKind.Company or PartyKind.Agency;

        /// <summary>Numbers of a register that name exactly one holder; one with a wrong check digit may be a slip and proves nothing.</summary>
        /// <remarks>An account is not of that kind: two parties may be paid into one.</remarks>
        public IEnumerable<(string Scheme, string Value)> Numbers => _numbers.Keys;

        public void Add(IReadOnlyList<Mention> mentions)
        {
            _mentions.AddRange(mentions);
            _printed.UnionWith(mentions.SelectMany(Names));
            foreach (var number in Valid(mentions))
            {
                _numbers.TryAdd(number, true);
            }
        }

        private static IEnumerable<(string Scheme, string Value)> Valid(IEnumerable<Mention> mentions) =>
            mentions.SelectMany(m => m.Identifiers).Where(i => i.Value.IsValid != false && i.Value.Scheme is not ("REG" or "IBAN")).Select(i => (i.Value.Scheme, i.Value.Value)).Distinct();

        /// <summary>True where a paper prints the party under exactly this name.</summary>
        public bool Prints(string name) => _printed.Contains(name);

        public bool IsDecidedApartFrom(IReadOnlyList<Mention> others) =>
            Apart.Any(r => (Prints(r.First) && others.Any(m => Names(m).Contains(r.Second))) || (Prints(r.Second) && others.Any(m => Names(m).Contains(r.First))));

        private static IEnumerable<string> Names(Mention mention) => mention.OtherForms.Select(f => f.Value).Prepend(mention.Name.Value);

        public bool Contradicts(Group other) =>
            Numbers.Any(n => n.Scheme != "DOMAIN" && other.Numbers.Any(o => o.Scheme == n.Scheme && o.Value != n.Value))
            && !Numbers.Any(n => n.Scheme != "DOMAIN" && other.Numbers.Contains(n));

        /// <summary>True for another holder of the same name: his register number is not one that this one's could be misread as.</summary>
        public bool IsNamesakeOf(Mention mention)
        {
            var others = Valid([mention]).Where(n => n.Scheme != "DOMAIN").ToList();
            return others.Exists(n => Numbers.Any(o => o.Scheme == n.Scheme && NameKey.Distance(o.Value, n.Value, MostMisread) > MostMisread))
                && !others.Exists(_numbers.ContainsKey);
        }

        public Party ToParty()
        {
            var named = Mentions.Where(m => !IsDomain(m)).ToList();
            var names = named.SelectMany(m => m.OtherForms.Select(f => f.Value).Prepend(m.Name.Value)).Select(OfficialBodies.Nominative)
                .GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => Rank(g.Key)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
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

        /// <summary>The fullest form in the language of most papers: Cyrillic before Latin, mixed case before capitals, never a bare abbreviation.</summary>
        private static int Rank(string name)
        {
            var rank = name.Any(c => c is >= 'а' and <= 'я') ? 4 : 0;
            rank -= name.Any(c => "ўіїєґЎІЇЄҐ".Contains(c, StringComparison.Ordinal)) ? 2 : 0;
            rank -= name.Any(char.IsLower) ? 0 : 3;
            rank += name.StartsWith("Министерство", StringComparison.Ordinal) || name.StartsWith("Посольство", StringComparison.Ordinal) ? 2 : 0;
            return rank - (name.StartsWith("МО ", StringComparison.Ordinal) ? 3 : 0);
        }

        private string? CountryOfNumber() => Numbers.Select(n => n.Scheme switch
        {
            "BY-UNP" => "BY",
            "RU-INN" or "RU-OGRN" => "RU",
            "AZ-VOEN" => "AZ",
            "UA-EDRPOU" => "UA",
            "KZ-BIN" => "KZ",
            "AM-TIN" => "AM",
            _ => null,
        }).FirstOrDefault(c => c is not null);
    }
}
