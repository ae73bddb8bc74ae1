using System.Globalization;
using System.Text;
using Waybill.Language;

namespace Waybill.Linking;

/// <summary>Makes one transfer of all that the papers of a deal say; of two that differ the weightier counts, and the difference is kept.</summary>
internal static class TransferMerger
{
    public static Transfer Merge(IReadOnlyList<TransferGatherer.Spoken> members, Dictionary<string, Party> byId, IReadOnlyDictionary<Quote, string> partyOf,
        IReadOnlyDictionary<string, Stated<string>> homes)
    {
        // What corrects comes first, the latest before the earlier; then the papers by their rank.
        var ranked = members.OrderBy(m => m.Traits.Corrects ? 0 : 1).ThenByDescending(m => m.Traits.Corrects ? m.Date ?? DateOnly.MinValue : DateOnly.MinValue)
            .ThenBy(m => m.Traits.Cap is null).ThenBy(m => m.Traits.Rank).ThenBy(m => m.Date ?? DateOnly.MaxValue).ThenBy(m => m.Document.Path, StringComparer.Ordinal).ToList();
        var contradictions = new List<Contradiction>();
        var number = Best(ranked.OrderByDescending(m => m.Traits.MakesDeal), s => s.ContractNumber, (a, b) => PaperNumber.Key(a) == PaperNumber.Key(b));
        var goods = Goods(ranked);
        var said = goods.ConvertAll(g => Said(ranked, goods, g));
        var items = said.Select((lines, i) => Item(lines, i, contradictions)).ToList();
        var events = EventMerger.Events(members, said.ConvertAll(lines => lines.ConvertAll(l => l.Item)));
        items = [.. items.Select((item, i) => item with { Delivered = EventMerger.Delivered(events, i, members) })];
        var roles = Roles([.. ranked.OrderByDescending(m => m.Traits.Corrects).ThenByDescending(m => m.Traits.MakesDeal)], partyOf, byId);
        var dated = members.Where(m => m.Document.Claims.Date is not null && !m.Traits.IsHearsay).OrderBy(m => m.Document.Claims.Date!.Value).ToList(); // dates are not null: see Where
        var standing = EventMerger.Standing(events, members, items.Count);
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
            ContractDate = number is null ? null : Best(ranked.OrderByDescending(m => m.Traits.MakesDeal), s => s.ContractDate, (a, b) => a == b),
            Total = total,
            TotalCurrency = total is null ? null : currency,
            Stage = standing.Stage,
            StageSupports = standing.Supports,
            Events = events,
            Outcome = standing.Outcome,
            OutcomeQuotes = standing.OutcomeQuotes,
            Hedged = standing.HedgeQuotes.Count > 0,
            HedgeQuotes = standing.HedgeQuotes,
            FromDate = dated.Count > 0 ? dated[0].Document.Claims.Date : null,
            ToDate = dated.Count > 0 ? dated[^1].Document.Claims.Date : null,
            Documents = [.. members.OrderBy(m => m.Date ?? DateOnly.MaxValue).ThenBy(m => m.Document.Path, StringComparer.Ordinal).Select(m => m.Document.File).Distinct()],
            Contradictions = [.. contradictions, .. Destinations.Contradictions(members, partyOf, byId)],
        };
    }

    /// <summary>The value of the weightiest paper with the quotes of all that say the same.</summary>
    private static Stated<T>? Best<T>(IEnumerable<TransferGatherer.Spoken> ranked, Func<DealStatement, Stated<T>?> field, Func<T, T, bool> same)
    {
        var all = ranked.Select(m => field(m.Statement)).OfType<Stated<T>>().ToList();
        return all.Count == 0 ? null : Together(all, same);
    }

    private static Stated<T> Together<T>(IReadOnlyList<Stated<T>> all, Func<T, T, bool> same) =>
        Stated.By(all[0].Value, [.. all.Where(s => same(s.Value, all[0].Value)).SelectMany(s => s.Quotes).Distinct()]);

    /// <summary>Which goods the deal is about: those that the weightiest paper lists; where none binds, those that any names.</summary>
    private static List<Item> Goods(IReadOnlyList<TransferGatherer.Spoken> ranked)
    {
        var lists = ranked.Where(m => m.Statement.Items.Any(i => i.Designation is not null) && m.Traits.Cap is not null).ToList();
        var list = lists.OrderBy(m => m.Traits.Corrects).ThenBy(m => m.Traits.Rank).FirstOrDefault() ?? ranked.First(m => m.Statement.Items.Count > 0); // the gatherer leaves out deals without goods
        // A paper and its translation below name the same goods in two scripts.
        var goods = list.Statement.Items.Where((item, i) => !list.Statement.Items.Take(i).Any(o => o.Designation is { } x && item.Designation is { } y && x.Value != y.Value && NameKey.Sound(x.Value) == NameKey.Sound(y.Value)
            && o.Quantity?.Value == item.Quantity?.Value && !Apart(o, item))).ToList();
        var makes = list.Traits.MakesDeal || list.Document.Claims.Kind == DocumentKind.Specification;
        foreach (var item in ranked.Where(m => m.Traits.Cap is not null && (!makes || m.Traits.Corrects)).SelectMany(m => m.Statement.Items).Where(i => i.Designation is not null || IsTraining(i)))
        {
            if (!goods.Exists(g => SameGoods(g, item, goods.Count) && !Apart(g, item)))
            {
                goods.Add(item);
            }
        }

        return goods;
    }

    /// <summary>What each paper says of these goods, the weightiest first.</summary>
    private static List<(TransferGatherer.Spoken Member, Item Item)> Said(IReadOnlyList<TransferGatherer.Spoken> ranked, List<Item> goods, Item one)
    {
        var index = goods.FindIndex(g => ReferenceEquals(g, one));
        return [.. ranked.Where(m => m.Traits.Cap is not null).SelectMany(m => m.Statement.Items.Where(x => IsMeant(goods, index, x)).Take(1).Select(x => (Member: m, Item: x)))];
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
        : a.Activity?.Value == Activity.Training && b.Activity?.Value == Activity.Training ? a.Quantity is null || b.Quantity is null || a.Quantity.Value == b.Quantity.Value
        : a.Description is { } d && b.Description is { } e ? NameKey.Sound(d.Value) == NameKey.Sound(e.Value) || count == 1
        : count == 1;

    /// <summary>A course that words alone name: other papers name it in other words and languages.</summary>
    private static bool IsTraining(Item item) => item is { Designation: null, Activity.Value: Activity.Training };

    /// <summary>"SPK-9" and "spare parts for SPK-9", counted in other units, are two goods of one designation.</summary>
    private static bool Parts(Item a, Item b) =>
        a.Unit is { } x && b.Unit is { } y && x.Value != y.Value && a.UnitPrice is { } p && b.UnitPrice is { } q && p.Value != q.Value && a.Quantity?.Value != b.Quantity?.Value;

    /// <summary>A code and a name may stand together or alone: «2С1 «Гвоздика»» is 2С1.</summary>
    private static bool SameDesignation(string a, string b)
    {
        var (x, y) = (NameKey.Sound(a), NameKey.Sound(b));
        return x == y || PaperNumber.Drawing(PaperNumber.Key(a)) == PaperNumber.Drawing(PaperNumber.Key(b)) || (Math.Min(x.Length, y.Length) >= 3 && (x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal)) && (a.Contains('«', StringComparison.Ordinal) || b.Contains('«', StringComparison.Ordinal)))
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
            foreach (var (_, other) in all.Where(s => name is not null && s.Member.Traits.Binds && (!s.Member.Traits.ComesInParts || IsMore(s.Value!.Value, all[0].Value!.Value)) && all[0].Member.Traits is { Binds: true, Corrects: false } && !same(s.Value!.Value, all[0].Value!.Value))) // values are not null: see Where
            {
                contradictions.Add(new Contradiction($"items[{index}].{name}", Text(all[0].Value!), Text(other!))); // as above
            }

            return Together([.. all.Select(s => s.Value!)], same); // as above
        }

        // An invoice or a waybill for a part does not say how many were ordered, where a letter does; its sum is then of the part.
        var (quantity, unitPrice, amount) = (Pick(i => i.Quantity, (a, b) => a == b, "quantity"), Pick(i => i.UnitPrice, (a, b) => a == b, "unitPrice"), Pick(i => i.Amount, (a, b) => a == b, "amount"));
        var ordered = said.FirstOrDefault(s => s.Item.Quantity is not null) is { Member.Traits: { ComesInParts: true, Corrects: false } }
            ? said.Where(s => !s.Member.Traits.ComesInParts && s.Item.Quantity?.Value > quantity?.Value && s.Member.Contract is not null).Select(s => s.Item.Quantity).FirstOrDefault() : null;
        return new Item
        {
            Designation = Pick(i => i.Designation, SameDesignation),
            Description = Pick(i => i.Description, (a, b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase)),
            Activity = Pick(i => i.Activity, (a, b) => a == b),
            Quantity = ordered ?? quantity,
            Unit = Pick(i => i.Unit, (a, b) => a == b),
            UnitPrice = unitPrice,
            Amount = ordered is null ? amount : null,
            Currency = Pick(i => i.Currency, (a, b) => a == b),
            Serials = [.. said.SelectMany(s => s.Item.Serials).GroupBy(s => s.Value, StringComparer.Ordinal).Select(g => Stated.By(g.Key, [.. g.SelectMany(s => s.Quotes)]))],
            Categories = [.. said.SelectMany(s => s.Item.Categories).DistinctBy(c => (c.Scheme, c.Code))],
        };
    }

    /// <summary>A part that came may be less than what was agreed and not more.</summary>
    private static bool IsMore<T>(T part, T agreed) => part is decimal came && agreed is decimal whole && came > whole;

    private static Stated<string> Text<T>(Stated<T> value) => Stated.By(Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? "", value.Quotes);

    /// <summary>One party for each part, the one that the weightiest paper names; several may go between, carry or receive.</summary>
    /// <remarks>An intermediary is not also the supplier; a ministry that buys uses what it buys.</remarks>
    private static List<TransferRole> Roles(IReadOnlyList<TransferGatherer.Spoken> ranked, IReadOnlyDictionary<Quote, string> partyOf, Dictionary<string, Party> byId)
    {
        // A list of papers names whom each was from and to, which says little of the deal: it counts where nothing else speaks.
        var speaking = ranked.Any(m => m.Traits.Cap is not null) ? ranked.Where(m => m.Traits.Cap is not null) : ranked;
        var claims = speaking.SelectMany(m => m.Statement.Roles).Select(r => (r.Role, Party: partyOf.GetValueOrDefault(r.Party.Name.Quote), r.Party.Name)).Where(r => r.Party is not null).ToList();
        var intermediaries = claims.Where(c => c.Role == Role.Intermediary).Select(c => c.Party).ToHashSet(StringComparer.Ordinal);
        var roles = new List<TransferRole>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var isMany = role is Role.Intermediary or Role.Carrier or Role.Consignee;
            foreach (var party in claims.Where(c => c.Role == role && (isMany || role is Role.Buyer || !intermediaries.Contains(c.Party))).Select(c => c.Party).Distinct(StringComparer.Ordinal).Take(isMany ? int.MaxValue : 1))
            {
                // Whoever buys or sells in the weightiest paper is no go-between of a lesser one.
                if (role is Role.Intermediary && roles.Exists(r => r.PartyId.Value == party && r.Role is Role.Supplier or Role.Buyer))
                {
                    continue;
                }

                roles.Add(new TransferRole(role, Stated.By(party!, [.. claims.Where(c => c.Role == role && c.Party == party).Select(c => c.Name.Quote).Distinct()]))); // parties only: see above
            }
        }

        var buyer = roles.Find(r => r.Role == Role.Buyer);
        if (buyer is not null && !roles.Exists(r => r.Role == Role.EndUser) && byId.GetValueOrDefault(buyer.PartyId.Value)?.Kind is PartyKind.Ministry or PartyKind.MilitaryUnit)
        {
            roles.Add(new TransferRole(Role.EndUser, buyer.PartyId));
        }

        return [.. roles.OrderBy(r => r.Role)];
    }

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
        var identity = contract is not null ? "contract " + PaperNumber.Key(contract.Value) : $"{string.Join(' ', first.Goods.Order(StringComparer.Ordinal))} {first.Document.File}";
        return "t-" + ContentHash.Of(Encoding.UTF8.GetBytes(identity)).Digits[..12];
    }
}
