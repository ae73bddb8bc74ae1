using System.Globalization;
using System.Text;

namespace Waybill.Linking;

/// <summary>Makes one transfer of all that the papers of a deal say; of two that differ the weightier counts, and the difference is kept.</summary>
internal static class TransferMerger
{
    public static Transfer Merge(IReadOnlyList<TransferGatherer.Spoken> members, Dictionary<string, Party> byId, IReadOnlyDictionary<Quote, string> partyOf,
        IReadOnlyDictionary<string, Stated<string>> homes)
    {
        var ranked = members.OrderBy(m => Rank(m.Document.Claims.Kind)).ThenBy(m => m.Date ?? DateOnly.MaxValue).ThenBy(m => m.Document.Path, StringComparer.Ordinal).ToList();
        var contradictions = new List<Contradiction>();
        var number = Best(ranked, s => s.ContractNumber, (a, b) => ReferenceResolver.Key(a) == ReferenceResolver.Key(b));
        var items = Items(ranked, contradictions);
        var roles = Roles(ranked, partyOf, byId);
        var dated = members.Where(m => m.Document.Claims.Date is not null && m.Document.Claims.Kind != DocumentKind.Report).OrderBy(m => m.Document.Claims.Date!.Value).ToList(); // dates are not null: see Where
        var denied = members.Where(m => m.Statement.Denial is not null).Select(m => m.Date).Max();
        var supports = members.Where(m => m.Statement.Stage is not null && !Denied(m, denied)).Select(m => new StageSupport(m.Document.File, m.Statement.Stage!)).OrderBy(s => s.Stage.Value).ThenBy(s => s.Document).ToList(); // stages are not null: see Where
        var outcome = members.Where(m => m.Statement.Outcome is not null).OrderBy(m => m.Statement.Outcome!.Value).ThenByDescending(m => m.Date).FirstOrDefault()?.Statement.Outcome; // outcomes are not null: see Where
        var speaking = members.Where(m => m.Document.Claims.Kind is not (DocumentKind.ExportPassport or DocumentKind.Report)).ToList();
        var hedged = speaking.Count > 0 && speaking.TrueForAll(m => m.Statement.Hedge is not null);
        var total = Best(ranked, s => s.Total, (a, b) => a == b);
        var currency = Best(ranked, s => s.TotalCurrency, (a, b) => a == b);
        return new Transfer
        {
            Id = Id(number, ranked),
            Roles = roles,
            From = CountryOf(roles, byId, ranked, s => s.From, Role.Supplier, Role.Maker) ?? Home(roles, homes),
            To = CountryOf(roles, byId, ranked, s => s.To, Role.EndUser, Role.Buyer, Role.Consignee),
            Items = items,
            ContractNumber = number,
            ContractDate = number is null ? null : Best(ranked, s => s.ContractDate, (a, b) => a == b),
            Total = total,
            TotalCurrency = total is null ? null : currency,
            Stage = supports.Count == 0 ? null : Stated.By(supports[^1].Stage.Value, [.. supports.Where(s => s.Stage.Value == supports[^1].Stage.Value).SelectMany(s => s.Stage.Quotes)]),
            StageSupports = supports,
            Outcome = outcome?.Value ?? DealOutcome.Open,
            OutcomeQuotes = outcome?.Quotes ?? [],
            Hedged = hedged,
            HedgeQuotes = hedged ? [.. speaking.SelectMany(m => m.Statement.Hedge!.Quotes)] : [], // every statement is hedged: see above
            FromDate = dated.Count > 0 ? dated[0].Document.Claims.Date : null,
            ToDate = dated.Count > 0 ? dated[^1].Document.Claims.Date : null,
            Documents = [.. members.OrderBy(m => m.Date ?? DateOnly.MaxValue).ThenBy(m => m.Document.Path, StringComparer.Ordinal).Select(m => m.Document.File).Distinct()],
            Contradictions = contradictions,
        };
    }

    /// <summary>A later paper that says "not received" takes the proof from one that says so, and leaves what came before.</summary>
    private static bool Denied(TransferGatherer.Spoken member, DateOnly? denied) =>
        member.Statement.Stage?.Value >= Stage.Receipt && denied is { } day && member.Date is { } date && date <= day;

    /// <summary>What counts first where papers of one deal differ (case export, Conventions).</summary>
    private static int Rank(DocumentKind kind) => kind switch
    {
        DocumentKind.Specification => 0,
        DocumentKind.Contract => 1,
        DocumentKind.Invoice => 2,
        DocumentKind.ConsignmentNote => 3,
        DocumentKind.AcceptanceAct => 4,
        DocumentKind.CustomsDeclaration or DocumentKind.ExportLicence or DocumentKind.EndUserCertificate => 5,
        DocumentKind.ProductPassport => 6,
        DocumentKind.NoteVerbale => 7,
        DocumentKind.Letter => 8,
        DocumentKind.Email => 9,
        _ => 10,
    };

    /// <summary>The value of the weightiest paper with the quotes of all that say the same.</summary>
    private static Stated<T>? Best<T>(IEnumerable<TransferGatherer.Spoken> ranked, Func<DealStatement, Stated<T>?> field, Func<T, T, bool> same)
    {
        var all = ranked.Select(m => field(m.Statement)).OfType<Stated<T>>().ToList();
        return all.Count == 0 ? null : Together(all, same);
    }

    private static Stated<T> Together<T>(IReadOnlyList<Stated<T>> all, Func<T, T, bool> same) =>
        Stated.By(all[0].Value, [.. all.Where(s => same(s.Value, all[0].Value)).SelectMany(s => s.Quotes).Distinct()]);

    private static List<Item> Items(IReadOnlyList<TransferGatherer.Spoken> ranked, List<Contradiction> contradictions)
    {
        // The weightiest paper that names its goods says which goods there are; others add what they say of these.
        var list = ranked.Where(m => m.Statement.Items.Any(i => i.Designation is not null)).OrderByDescending(m => Rank(m.Document.Claims.Kind) <= 2 && m.Statement.Items.Count > 0).FirstOrDefault() ?? ranked.First(m => m.Statement.Items.Count > 0); // the gatherer leaves out deals without goods
        var goods = list.Statement.Items.ToList();
        if (Rank(list.Document.Claims.Kind) > 2)
        {
            foreach (var item in ranked.SelectMany(m => m.Statement.Items).Where(i => i.Designation is not null))
            {
                if (!goods.Exists(g => SameGoods(g, item, goods.Count) && !Apart(g, item)))
                {
                    goods.Add(item);
                }
            }
        }

        var merged = new List<Item>();
        for (var i = 0; i < goods.Count; i++)
        {
            var said = ranked.SelectMany(m => m.Statement.Items.Where(x => IsMeant(goods, i, x)).Take(1).Select(x => (Member: m, Item: x))).ToList();
            merged.Add(Item(said, i, contradictions));
        }

        return merged;
    }

    /// <summary>Whether a paper's line is about these goods. Where they stand twice, once supplied and once taught or maintained, it is about those that it fits best.</summary>
    private static bool IsMeant(List<Item> goods, int index, Item line)
    {
        if (goods.Exists(g => ReferenceEquals(line, g)))
        {
            return ReferenceEquals(line, goods[index]);
        }

        var twins = goods.Where(g => SameGoods(g, line, goods.Count)).ToList();
        return twins.Exists(g => ReferenceEquals(g, goods[index]))
            && (twins.Count == 1 || (!Apart(goods[index], line) && twins.TrueForAll(g => Likeness(g, line) <= Likeness(goods[index], line))));
    }

    /// <summary>How well a line fits goods of its designation: what is done with them, what they are counted in, how many, at what price. Nobody's training has serial numbers.</summary>
    private static int Likeness(Item goods, Item line) =>
        Agreement(goods.Activity, line.Activity) + Agreement(goods.Unit, line.Unit) + Agreement(goods.Quantity, line.Quantity) + Agreement(goods.UnitPrice, line.UnitPrice)
        - (line.Serials.Count > 0 && goods.Activity?.Value == Activity.Training ? 1 : 0);

    private static int Agreement<T>(Stated<T>? a, Stated<T>? b) => a is null || b is null ? 0 : EqualityComparer<T>.Default.Equals(a.Value, b.Value) ? 1 : -1;

    private static bool Apart(Item a, Item b) =>
        a.Activity is { } x && b.Activity is { } y && x.Value != y.Value && (x.Value is Activity.Training || y.Value is Activity.Training || (a.Quantity is not null && b.Quantity is not null && a.Quantity.Value != b.Quantity.Value));

    private static bool SameGoods(Item a, Item b, int count) =>
        a.Designation is { } x && b.Designation is { } y ? SameDesignation(x.Value, y.Value) && !Parts(a, b)
        : a.Description is { } d && b.Description is { } e ? NameKey.Sound(d.Value) == NameKey.Sound(e.Value) || count == 1
        : count == 1;

    /// <summary>"SPK-9" and "spare parts for SPK-9", counted in other units, are two goods of one designation.</summary>
    private static bool Parts(Item a, Item b) =>
        a.Unit is { } x && b.Unit is { } y && x.Value != y.Value && a.UnitPrice is { } p && b.UnitPrice is { } q && p.Value != q.Value && a.Quantity?.Value != b.Quantity?.Value;

    /// <summary>A code and a name may stand together or alone: «2С1 «Гвоздика»» is 2С1.</summary>
    private static bool SameDesignation(string a, string b)
    {
        var (x, y) = (NameKey.Sound(a), NameKey.Sound(b));
        return x == y || (Math.Min(x.Length, y.Length) >= 3 && (x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal)) && (a.Contains('«', StringComparison.Ordinal) || b.Contains('«', StringComparison.Ordinal)))
            || (x.Length >= 5 && y.Length >= 5 && NameKey.Distance(x, y, 1) <= 1 && string.Concat(x.Where(char.IsAsciiDigit)) == string.Concat(y.Where(char.IsAsciiDigit)));
    }

    private static Item Item(IReadOnlyList<(TransferGatherer.Spoken Member, Item Item)> said, int index, List<Contradiction> contradictions)
    {
        Stated<T>? Pick<T>(Func<Item, Stated<T>?> field, Func<T, T, bool> same, string? name = null)
        {
            var all = said.Select(s => (s.Member, Value: field(s.Item))).Where(s => s.Value is not null).ToList();
            if (all.Count == 0)
            {
                return null;
            }

            // Only papers that bind can contradict: an offer that differs from the contract is a negotiation.
            foreach (var (_, other) in all.Where(s => name is not null && Rank(s.Member.Document.Claims.Kind) <= 6 && !same(s.Value!.Value, all[0].Value!.Value))) // values are not null: see Where
            {
                contradictions.Add(new Contradiction($"items[{index}].{name}", Text(all[0].Value!), Text(other!))); // as above
            }

            return Together([.. all.Select(s => s.Value!)], same); // as above
        }

        return new Item
        {
            Designation = Pick(i => i.Designation, SameDesignation),
            Description = Pick(i => i.Description, (a, b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase)),
            Activity = Pick(i => i.Activity, (a, b) => a == b),
            Quantity = Pick(i => i.Quantity, (a, b) => a == b, "quantity"),
            Unit = Pick(i => i.Unit, (a, b) => a == b),
            UnitPrice = Pick(i => i.UnitPrice, (a, b) => a == b, "unitPrice"),
            Amount = Pick(i => i.Amount, (a, b) => a == b, "amount"),
            Currency = Pick(i => i.Currency, (a, b) => a == b),
            Serials = [.. said.SelectMany(s => s.Item.Serials).GroupBy(s => s.Value, StringComparer.Ordinal).Select(g => Stated.By(g.Key, [.. g.SelectMany(s => s.Quotes)]))],
            Categories = [.. said.SelectMany(s => s.Item.Categories).DistinctBy(c => (c.Scheme, c.Code))],
        };
    }

    private static Stated<string> Text<T>(Stated<T> value) => Stated.By(Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? "", value.Quotes);

    /// <summary>One party for each part, the one that the weightiest paper names; an intermediary is not also the supplier.</summary>
    private static List<TransferRole> Roles(IReadOnlyList<TransferGatherer.Spoken> ranked, IReadOnlyDictionary<Quote, string> partyOf, Dictionary<string, Party> byId)
    {
        var claims = ranked.SelectMany(m => m.Statement.Roles.Concat(AcrossBorders(m, byId))).Select(r => (r.Role, Party: partyOf.GetValueOrDefault(r.Party.Name.Quote), r.Party.Name)).Where(r => r.Party is not null).ToList();
        var intermediaries = claims.Where(c => c.Role == Role.Intermediary).Select(c => c.Party).ToHashSet(StringComparer.Ordinal);
        var roles = new List<TransferRole>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var party = claims.Find(c => c.Role == role && (role is Role.Intermediary or Role.Carrier || !intermediaries.Contains(c.Party))).Party;
            if (party is not null)
            {
                roles.Add(new TransferRole(role, Stated.By(party, [.. claims.Where(c => c.Role == role && c.Party == party).Select(c => c.Name.Quote).Distinct()])));
            }
        }

        return roles;
    }

    /// <summary>The parts that sender and addressee play because they sit in two states.</summary>
    private static IReadOnlyList<RoleClaim> AcrossBorders(TransferGatherer.Spoken member, Dictionary<string, Party> byId) =>
        HomeOf(member.Document.Sender, byId) is { } here && HomeOf(member.Document.Addressee, byId) is { } there && here != there ? member.Statement.RolesAcrossBorders : [];

    private static string? HomeOf(string? party, Dictionary<string, Party> byId) => party is null ? null : byId.GetValueOrDefault(party)?.Country;

    private static Stated<string>? Home(List<TransferRole> roles, IReadOnlyDictionary<string, Stated<string>> homes) =>
        roles.Where(r => r.Role is Role.Supplier or Role.Maker).Select(r => homes.GetValueOrDefault(r.PartyId.Value)).FirstOrDefault(h => h is not null);

    private static Stated<string>? CountryOf(List<TransferRole> roles, Dictionary<string, Party> parties, IReadOnlyList<TransferGatherer.Spoken> ranked, Func<DealStatement, Stated<string>?> stated, params Role[] order)
    {
        foreach (var role in order)
        {
            var holder = roles.Find(r => r.Role == role);
            if (holder is not null && parties.GetValueOrDefault(holder.PartyId.Value)?.Country is { } country)
            {
                var said = ranked.Select(m => stated(m.Statement)).OfType<Stated<string>>().Where(s => s.Value == country).SelectMany(s => s.Quotes);
                return Stated.By(country, [.. said.Concat(holder.PartyId.Quotes).Distinct()]);
            }
        }

        return Best(ranked, stated, (a, b) => a == b);
    }

    private static string Id(Stated<string>? contract, IReadOnlyList<TransferGatherer.Spoken> ranked)
    {
        var first = ranked.OrderBy(m => m.Date ?? DateOnly.MaxValue).ThenBy(m => m.Document.File).First();
        var identity = contract is not null ? "contract " + ReferenceResolver.Key(contract.Value) : $"{string.Join(' ', first.Goods.Order(StringComparer.Ordinal))} {first.Document.File}";
        return "t-" + ContentHash.Of(Encoding.UTF8.GetBytes(identity)).Digits[..12];
    }
}
