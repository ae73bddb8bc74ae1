namespace Waybill.Linking;

/// <summary>Decides which names are one party, and says why for each name that it joins.</summary>
/// <remarks>What a person decided holds. Otherwise each join needs a reason that would convince a fact checker: one register number, one letterhead,
/// one name in another script with a legal form and a country that fit. Against it speak different valid numbers of one register, and standing at the two ends of one paper.
/// Mail domains are no reason.</remarks>
internal sealed class PartyResolver
{
    /// <summary>A domain of fewer letters could begin many names.</summary>
    private const int ShortestDomain = 6;

    private readonly CompanyNames _names;
    private readonly OfficialBodies _bodies;

    public PartyResolver(ReferenceData reference)
    {
        _names = new CompanyNames(reference);
        _bodies = new OfficialBodies(reference);
    }

    /// <summary>The parties, and for each mention the one it names; a mention that is only a mail domain nobody prints has none.</summary>
    public (IReadOnlyList<Party> Parties, IReadOnlyDictionary<Quote, string> PartyOf) Resolve(IReadOnlyList<ReadDocument> documents, IReadOnlyList<PartyRuling> rulings)
    {
        var apart = rulings.Where(r => !r.Same).ToList();
        var groups = Groups(documents, apart);
        PaperEnds.Mark(documents, groups);
        foreach (var same in rulings.Where(r => r.Same))
        {
            JoinAsDecided(groups, same);
        }

        Join(groups);
        var parties = new List<Party>();
        var partyOf = new Dictionary<Quote, string>();
        foreach (var group in groups.Where(g => g.Into is null && g.Mentions.Any(m => !PartyGroup.IsDomain(m))))
        {
            var party = group.ToParty(_bodies);

            // Two parties that sound alike and are not one: the spelling tells the second's id.
            party = parties.Exists(p => p.Id == party.Id) ? party with { Id = "p-" + ContentHash.Of(System.Text.Encoding.UTF8.GetBytes($"{party.Id} {group.Key}")).Digits[..12] } : party;
            parties.Add(party);
            foreach (var quote in group.Mentions.SelectMany(m => m.Name.Quotes))
            {
                partyOf[quote] = party.Id;
            }
        }

        return ([.. parties.OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal)], partyOf);
    }

    /// <summary>Mentions of one spelling or one body stand together from the start; so the pairs to compare stay few.</summary>
    /// <param name="apart">Names that are not one party, also where their bodies have one key.</param>
    private List<PartyGroup> Groups(IReadOnlyList<ReadDocument> documents, IReadOnlyList<PartyRuling> apart)
    {
        var groups = new Dictionary<string, PartyGroup>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var own = document.Claims.Mentions.Concat(new[] { document.Claims.Sender, document.Claims.Addressee }.OfType<Mention>())
                .Concat(document.Claims.Deals.SelectMany(d => d.Roles).Select(r => r.Party)).DistinctBy(m => m.Name.Quote).ToList();
            var bodies = own.Select(m => (Mention: m, Key: _bodies.Key(m))).Where(m => m.Key is not null && !m.Key.EndsWith(':')).ToList();
            foreach (var mention in own)
            {
                var (key, completed) = (_bodies.Key(mention), mention);
                if (key is not null && key.EndsWith(':'))
                {
                    // "Müdafiə Nazirliyi" alone is the ministry of the state whose ministry the paper names elsewhere; a department is of the only ministry that it names.
                    var isDepartment = OfficialBodies.IsDepartment(key);
                    var kin = bodies.FindAll(b => isDepartment ? b.Mention.Kind == PartyKind.Ministry : b.Key!.StartsWith(key, StringComparison.Ordinal)); // Key is not null: see Where
                    if (kin.Select(k => k.Key).Distinct(StringComparer.Ordinal).Count() == 1)
                    {
                        completed = mention with { Country = kin[0].Mention.Country };
                        key = kin[0].Key;
                    }
                }

                key = key is null || (key.EndsWith(':') && OfficialBodies.IsDepartment(key)) ? "name:" + string.Join(' ', NameKey.Words(mention.Name.Value).Select(w => w.ToUpperInvariant())) : key;
                Place(groups, key, mention, completed, apart);
            }
        }

        return [.. groups.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Value)];
    }

    private void Place(Dictionary<string, PartyGroup> groups, string key, Mention mention, Mention completed, IReadOnlyList<PartyRuling> apart)
    {
        var name = key;
        PartyGroup? group;
        while (groups.TryGetValue(key, out group) && (group.IsNamesakeOf(mention) || group.IsDecidedApartFrom([mention])))
        {
            key += "#";
        }

        if (group is null)
        {
            groups[key] = group = new PartyGroup(name, _names.Of(mention.Name.Value)) { Told = key[name.Length..], Apart = apart };
        }

        group.Add([completed]);
    }

    /// <summary>A mail domain is of the party whose signature or letterhead shows it, or else of the only one whose name it begins.</summary>
    private static void JoinDomains(List<PartyGroup> groups)
    {
        foreach (var domain in groups.Where(g => g.Into is null && g.Mentions.All(PartyGroup.IsDomain)))
        {
            var name = domain.Mentions[0].Name.Value;
            var owners = groups.Where(g => !g.Mentions.All(PartyGroup.IsDomain) && g.Mentions.Any(m => m.Identifiers.Any(i => i.Value.Scheme == "DOMAIN" && i.Value.Value == name))).Select(g => g.Root).Distinct().ToList();
            var host = name.Split('.')[0];
            var label = NameKey.Sound(host.Replace("-", "", StringComparison.Ordinal));
            label = label.Length >= ShortestDomain && !groups.Exists(g => g.IsCompany && g.Mentions.Any(m => !PartyGroup.IsDomain(m) && Begins(m.Name.Value, label))) ? NameKey.Sound(host.Split('-')[0]) : label;
            var begun = owners.Count > 0 || label.Length < ShortestDomain ? [] : groups.Where(g => g.IsCompany && !g.Mentions.All(PartyGroup.IsDomain) && g.Mentions.Any(m => Begins(m.Name.Value, label))).Select(g => g.Root).Distinct().ToList();
            if (owners is [var owner])
            {
                Merge(owner, domain, $"its signature or letterhead shows the mail domain {name}");
            }
            else if (begun is [var only])
            {
                Merge(only, domain, $"the mail domain {name} begins its name, and no other's");
            }
        }
    }

    /// <summary>True where the name, or what follows its legal form, begins with the sound.</summary>
    private static bool Begins(string name, string sound)
    {
        var words = NameKey.Words(name);
        return Enumerable.Range(0, words.Count).Any(i => NameKey.Sound(string.Concat(words.Skip(i))).StartsWith(sound, StringComparison.Ordinal));
    }

    private static void JoinAsDecided(List<PartyGroup> groups, PartyRuling same)
    {
        var named = groups.Where(g => g.Prints(same.First) || g.Prints(same.Second)).ToList();
        foreach (var other in named.Skip(1))
        {
            Merge(named[0], other, $"a reader decided that {same.First} and {same.Second} are one", decided: true);
        }
    }

    /// <summary>Numbers equate any two names, papers equate those that they print as one; sounds come last.</summary>
    private void Join(List<PartyGroup> groups)
    {
        foreach (var shared in groups.SelectMany(g => g.Numbers.Select(n => (Number: n, Group: g))).GroupBy(p => p.Number, p => p.Group))
        {
            var members = shared.ToList();
            foreach (var other in members.Skip(1).Where(o => o.IsCompany == members[0].IsCompany))
            {
                Merge(members[0], other, $"both have {shared.Key.Scheme} {shared.Key.Value}");
            }
        }

        JoinEquated(groups);
        var companies = groups.FindAll(g => g.IsCompany && !g.Mentions.All(PartyGroup.IsDomain));
        for (var i = 0; i < companies.Count; i++)
        {
            for (var j = i + 1; j < companies.Count; j++)
            {
                var (a, b) = (companies[i], companies[j]);
                if (a.Name.HasForm == b.Name.HasForm && a.Name.SameAs(b.Name) is { } reason && a.Root.CountryFits(b.Root))
                {
                    Merge(a, b, $"{a.Mentions[0].Name.Value} and {b.Mentions[0].Name.Value}: {reason}");
                }
            }
        }

        JoinDomains(groups);
        JoinAbbreviations(companies);
        JoinCutNames(companies);
        JoinBrands(companies);
        JoinShortNames(companies);
    }

    /// <summary>The languages of a letterhead, and names that a paper puts in brackets behind another.</summary>
    private static void JoinEquated(List<PartyGroup> groups)
    {
        var byWords = groups.SelectMany(g => g.Mentions.Select(m => (m.Name.Quote, Group: g))).DistinctBy(x => x.Quote).ToDictionary(x => x.Quote, x => x.Group);
        var byName = groups.SelectMany(g => g.Mentions.Select(m => (Key: NameKey.Sound(m.Name.Value), Group: g))).Where(x => x.Key.Length > 0).ToLookup(x => x.Key, x => x.Group, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var form in group.Mentions.SelectMany(m => m.OtherForms).ToList())
            {
                if (byWords.TryGetValue(form.Quote, out var other))
                {
                    Merge(group, other, $"one paper prints both as one: {form.Value}");
                }
                else
                {
                    foreach (var named in byName[NameKey.Sound(form.Value)].Where(g => g.IsCompany == group.IsCompany && g.Root.CountryFits(group.Root)).Distinct())
                    {
                        Merge(group, named, $"a paper calls {group.Mentions[0].Name.Value} also {form.Value}");
                    }
                }
            }
        }
    }

    /// <summary>TMZ AD is the one works AD of the same country whose words begin with these letters.</summary>
    private void JoinAbbreviations(List<PartyGroup> companies) => JoinTheOnly(
        companies,
        (shorter, full) => full.Name.HasForm && shorter.Name.HasForm && full.Name.FormFits(shorter.Name) && full.Root.CountryFits(shorter.Root) && _names.Abbreviates(shorter.Name, full.Name),
        (shorter, full) => $"the letters of {shorter} begin the words of {full}, and the legal form fits");

    /// <summary>The end of a name is the only party of the same papers whose name ends so.</summary>
    private static void JoinCutNames(List<PartyGroup> companies) => JoinTheOnly(
        companies,
        (shorter, full) => shorter.Name.IsEndOf(full.Name) && shorter.Mentions.All(s => full.Root.Mentions.Any(m => m.Name.Quote.File == s.Name.Quote.File)),
        (shorter, full) => $"{shorter} ends the name of {full}, which the same papers print");

    /// <summary>A name without its legal form is the only party whose name it begins.</summary>
    private static void JoinShortNames(List<PartyGroup> companies) => JoinTheOnly(
        companies,
        (shorter, full) => shorter.Name.IsShortFor(full.Name),
        (shorter, full) => $"{shorter} begins the name of {full} alone");

    /// <summary>Joins each name that is short for exactly one party, where their countries fit.</summary>
    /// <param name="reason">Gets both names.</param>
    private static void JoinTheOnly(List<PartyGroup> companies, Func<PartyGroup, PartyGroup, bool> isShortFor, Func<string, string, string> reason)
    {
        foreach (var shorter in companies)
        {
            if (Full(companies, shorter, isShortFor) is [var only] && only.CountryFits(shorter.Root))
            {
                Merge(only, shorter, reason(shorter.Mentions[0].Name.Value, only.Mentions[0].Name.Value));
            }
        }
    }

    /// <summary>Javor-Mont JSC is the only company of that name and form.</summary>
    private static void JoinBrands(List<PartyGroup> companies)
    {
        foreach (var shorter in companies)
        {
            var full = Full(companies, shorter, (s, f) => s.Name.IsBrandOf(f.Name) && f.Root.CountryFits(s.Root));
            if (full.TrueForAll(f => full.TrueForAll(f.CountryFits)))
            {
                full.ForEach(f => Merge(f, shorter, $"{shorter.Mentions[0].Name.Value} is the name of {f.Mentions[0].Name.Value} without what it makes, and the legal form fits"));
            }
        }
    }

    /// <summary>The parties, other than its own, that a name may be short for.</summary>
    private static List<PartyGroup> Full(List<PartyGroup> companies, PartyGroup shorter, Func<PartyGroup, PartyGroup, bool> isShortFor) =>
        [.. companies.Where(c => !ReferenceEquals(c.Root, shorter.Root) && isShortFor(shorter, c)).Select(c => c.Root).Distinct()];

    private static void Merge(PartyGroup first, PartyGroup second, string reason, bool decided = false)
    {
        var (a, b) = (first.Root, second.Root);
        if (!ReferenceEquals(a, b) && !a.IsDecidedApartFrom(b.Mentions) && (decided || !a.Contradicts(b)))
        {
            a.Take(b, reason);
        }
    }
}
