using Waybill.Language;

namespace Waybill.Linking;

/// <summary>Finds which statements of which papers speak of one deal.</summary>
/// <remarks>A contract number joins; without one, a letter that cites a letter about the same goods joins, and then the same
/// goods in the same number within a year and a half. Two different contracts are never one deal, unless a person decided it.</remarks>
internal static class TransferGatherer
{
    /// <summary>How long before its contract a deal may have been asked for.</summary>
    private const int LongestTalksInDays = 540;

    /// <summary>Of a word, so that its endings do not count: боеприпасы, боеприпасов.</summary>
    private const int LongestStem = 5;

    public static IReadOnlyList<Transfer> Gather(IReadOnlyList<CaseDocument> documents, IReadOnlyList<Party> parties, IReadOnlyDictionary<Quote, string> partyOf,
        IReadOnlyList<DealRuling> rulings)
    {
        var numbers = documents.Where(d => d.DuplicateOf is null && d.Claims.Number is not null).ToDictionary(d => d.File, d => PaperNumber.Key(d.Claims.Number!.Value)); // a number: see before
        var spoken = documents.Where(d => d.DuplicateOf is null).SelectMany(d => d.Claims.Deals.Select(s => new Spoken(d, s, partyOf, numbers)))
            .OrderBy(s => s.Date ?? DateOnly.MaxValue).ThenBy(s => s.Document.Path, StringComparer.Ordinal).ToList();
        var clusters = spoken.ConvertAll(s => new Cluster(s));
        var homeOf = clusters.ToDictionary(c => c.Members[0]);
        var pairs = Pairs(spoken);
        var apart = rulings.Where(r => !r.Same).ToList();
        foreach (var same in rulings.Where(r => r.Same))
        {
            if (spoken.Find(s => s.Says(same.First)) is { } a && spoken.Find(s => s.Says(same.Second)) is { } b)
            {
                Cluster.Merge(homeOf[a], homeOf[b], homeOf, apart, decided: true);
            }
        }

        foreach (var joins in new Func<Spoken, Spoken, bool>[] { SameContract, CitesPaperOfDeal, CitesAboutSameGoods, SameGoodsSameNumber, SameGoods })
        {
            // The nearest in time first: of two contracts for the same goods a letter belongs to the one of its own days.
            foreach (var (a, b) in pairs.Where(p => joins(p.A, p.B)).OrderBy(p => p.A.DaysTo(p.B)))
            {
                Cluster.Merge(homeOf[a], homeOf[b], homeOf, apart);
            }
        }

        var homes = Homes(spoken, partyOf);
        var byId = parties.ToDictionary(p => p.Id, StringComparer.Ordinal);
        return [.. clusters.Where(c => c.IsDeal)
            .Select(c => TransferMerger.Merge(c.Members, byId, partyOf, homes))
            .OrderBy(t => t.FromDate?.Value.ToString(), StringComparer.Ordinal).ThenBy(t => t.Id, StringComparer.Ordinal)];
    }

    /// <summary>Where suppliers sit by the addresses that papers print: what one paper shows counts for all that name the firm.</summary>
    private static Dictionary<string, Stated<string>> Homes(IEnumerable<Spoken> spoken, IReadOnlyDictionary<Quote, string> partyOf)
    {
        var homes = new Dictionary<string, Stated<string>>(StringComparer.Ordinal);
        foreach (var statement in spoken.Select(s => s.Statement).Where(s => s.From is not null && !s.Roles.Any(r => r.Role == Role.Maker)))
        {
            foreach (var supplier in statement.Roles.Where(r => r.Role == Role.Supplier))
            {
                if (partyOf.TryGetValue(supplier.Party.Name.Quote, out var party))
                {
                    homes.TryAdd(party, statement.From!); // From is not null: see Where
                }
            }
        }

        return homes;
    }

    /// <summary>Statements that may be of one deal: each way of joining needs the same contract or the same goods.</summary>
    /// <returns>Each pair once, in the order of the statements.</returns>
    private static List<(Spoken A, Spoken B)> Pairs(List<Spoken> spoken)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var pairs = new List<(Spoken, Spoken)>();
        for (var i = spoken.Count - 1; i >= 0; i--)
        {
            var later = new SortedSet<int>();
            foreach (var key in spoken[i].Goods.Select(g => "goods " + g).Concat(spoken[i].Contract is { } contract ? ["contract " + contract] : [])
                .Append($"paper {spoken[i].Document.File}").Concat(spoken[i].Document.References.Where(r => r.Document is not null).Select(r => $"paper {r.Document}")))
            {
                if (!places.TryGetValue(key, out var known))
                {
                    places[key] = known = [];
                }

                later.UnionWith(known);
                known.Add(i);
            }

            // From the last statement to the first, so that a list holds only later ones; turned round in the end.
            pairs.AddRange(later.Reverse().Select(j => (spoken[i], spoken[j])));
        }

        pairs.Reverse();
        return pairs;
    }

    private static bool SameContract(Spoken a, Spoken b) =>
        a.Contract is not null && b.Contract is not null
        && (a.Contract == b.Contract
            || (a.ContractDate is { } x && x == b.ContractDate && NameKey.Distance(a.Contract, b.Contract, 1) <= 1 && a.Goods.Overlaps(b.Goods)));

    /// <summary>An invoice, a licence or a waybill that is cited, or that cites an order, is of the same deal; letters need the same goods.</summary>
    private static bool CitesPaperOfDeal(Spoken a, Spoken b) => Belongs(a, b) || Belongs(b, a);

    private static bool Belongs(Spoken citing, Spoken cited) =>
        citing.Document.References.Any(r => r.Document == cited.Document.File && r.Citation.Kind is not (CitationKind.Answers or CitationKind.Letter))
        && cited.Traits.Cap is not null && (cited.Traits.MakesDeal || !cited.Traits.IsCorrespondence || cited.Document.Claims.Kind == DocumentKind.Offer)
        && cited.Document.Claims.Deals.Count == 1 && (citing.Document.Claims.Deals.Count == 1 || citing.Goods.Overlaps(cited.Goods))
        && (citing.Contract is null || cited.Contract is null || citing.Contract == cited.Contract)
        && (citing.Goods.Count == 0 || cited.Goods.Count == 0 || citing.Goods.Overlaps(cited.Goods));

    private static bool CitesAboutSameGoods(Spoken a, Spoken b) =>
        (Cites(a, b) || Cites(b, a)) && Compatible(a, b) && !IsOffer(a) && !IsOffer(b);

    private static bool SameGoodsSameNumber(Spoken a, Spoken b) =>
        Compatible(a, b) && Near(a, b) && a.Counts.Overlaps(b.Counts) && !IsOffer(a) && !IsOffer(b);

    private static bool SameGoods(Spoken a, Spoken b) =>
        Compatible(a, b) && Near(a, b) && (a.Counts.Count == 0 || b.Counts.Count == 0) && !IsOffer(a) && !IsOffer(b);

    private static bool Cites(Spoken a, Spoken b) => a.Document.References.Any(r => r.Document == b.Document.File);

    private static bool Near(Spoken a, Spoken b) => a.Date is { } x && b.Date is { } y && Math.Abs(x.DayNumber - y.DayNumber) <= LongestTalksInDays;

    /// <summary>A passport for offers speaks of an article, not of a buyer's deal.</summary>
    private static bool IsOffer(Spoken a) => a.Document.Claims.Kind is DocumentKind.ExportPassport or DocumentKind.PriceList || a.Traits.Cap is null;

    private static bool Compatible(Spoken a, Spoken b) =>
        a.Goods.Overlaps(b.Goods)
        && (a.Parties.Count == 0 || b.Parties.Count == 0 || a.Parties.Overlaps(b.Parties))
        && (a.Activities.Count == 0 || b.Activities.Count == 0 || a.Activities.Overlaps(b.Activities))
        && (a.Destination is null || b.Destination is null || a.Destination == b.Destination)
        && (a.Origin is null || b.Origin is null || a.Origin == b.Origin);

    /// <summary>One statement with what it is compared by.</summary>
    internal sealed class Spoken
    {
        /// <param name="numbers">Of the papers of the case, as keys.</param>
        public Spoken(CaseDocument document, DealStatement statement, IReadOnlyDictionary<Quote, string> partyOf, IReadOnlyDictionary<ContentHash, string> numbers)
        {
            Parties = statement.Roles.Select(r => partyOf.GetValueOrDefault(r.Party.Name.Quote)).Concat([document.Sender, document.Addressee]).OfType<string>().ToHashSet(StringComparer.Ordinal);
            Document = document;
            Statement = statement;
            // A contract that is at hand is called what it calls itself, also where a scan shows its number wrongly.
            var cited = document.References.FirstOrDefault(r => r.Document is not null && r.Citation.Number.Quote == statement.ContractNumber?.Quote)?.Document;
            Contract = cited is { } paper && numbers.TryGetValue(paper, out var own) ? own : statement.ContractNumber is { } number ? PaperNumber.Key(number.Value) : null;
            ContractDate = statement.ContractDate?.Value;
            Date = document.Claims.Date?.Value.Earliest;
            Traits = KindTraits.Of(document.Claims.Kind);
            Goods = statement.Items.Select(GoodsKey).OfType<string>().ToHashSet(StringComparer.Ordinal);
            Counts = statement.Items.Where(i => i.Quantity is not null)
                .Select(i => (GoodsKey(i) ?? "", i.Quantity!.Value)).ToHashSet(); // Quantity is not null: see Where
            // A passport tells what the thing is, whatever is done with it in the deal.
            Activities = document.Claims.Kind is DocumentKind.ProductPassport ? [] : statement.Items.Select(i => i.Activity?.Value).OfType<Activity>().Select(Akin).ToHashSet();
            // Only what the words say of the goods keeps papers apart: where a party sits may be where an intermediary does.
            Destination = statement.To is { Sureness: Sureness.Sure } to ? to.Value : null;
            Origin = statement.From is { Sureness: Sureness.Sure } from ? from.Value : null;
        }

        public CaseDocument Document { get; }

        public DealStatement Statement { get; }

        public KindTraits Traits { get; }

        public string? Contract { get; }

        public PartialDate? ContractDate { get; }

        public DateOnly? Date { get; }

        /// <summary>Everybody who has a part in it or stands at an end of the paper.</summary>
        public HashSet<string> Parties { get; }

        public HashSet<string> Goods { get; }

        public HashSet<(string Goods, decimal Count)> Counts { get; }

        public HashSet<Activity> Activities { get; }

        public string? Destination { get; }

        public string? Origin { get; }

        /// <summary>True for the statement whose words a person saw; the only one of a paper whatever the words were.</summary>
        public bool Says(DealMention mention) =>
            mention.Seen.File == Document.File
            && (Document.Claims.Deals.Count == 1 || Statement.IsSpokenOfAt(mention.Seen));

        /// <summary>Between the dates of the two papers; undated papers come last.</summary>
        public int DaysTo(Spoken other) => Date is { } a && other.Date is { } b ? Math.Abs(a.DayNumber - b.DayNumber) : int.MaxValue;

        /// <summary>Papers of one deal call it an overhaul and a modernisation, a making and a supply.</summary>
        private static Activity Akin(Activity activity) => activity switch
        {
            Activity.Modernisation or Activity.Maintenance => Activity.Repair,
            Activity.Production => Activity.Supply,
            _ => activity,
        };

        /// <summary>What names the goods in any case and spelling: the designation, or else the beginnings of the words that describe them.</summary>
        private static string? GoodsKey(Item item) =>
            item.Designation is { } name ? NameKey.Sound(name.Value)
            : item.Description is { } words ? string.Join(' ', NameKey.Words(words.Value).Select(NameKey.Sound).Where(w => w.Length > 0).Select(w => w.Length > LongestStem ? w[..LongestStem] : w)) : null;
    }

    private sealed class Cluster(Spoken first)
    {
        public List<Spoken> Members { get; } = [first];

        /// <summary>True where arms are spoken of and a paper that can prove a stage names goods: not for a list of prices for everybody, and not for goods that only words describe and that nobody asks for, sells or gets.</summary>
        public bool IsDeal => Members.Exists(m => m.Statement.ArmsQuote is not null)
            && Members.Exists(m => m.Statement.Items.Count > 0 && m.Traits.Cap is not null)
            && Members.Exists(m => m.Document.Claims.Kind != DocumentKind.PriceList)
            && Members.Exists(m => m.Contract is not null || m.Statement.Roles.Count > 0 || m.Statement.Items.Any(i => i.Designation is not null || i.Amount is not null));

        private bool Says(DealMention mention) => Members.Exists(m => m.Says(mention));

        private string? Contract => Members.Find(m => m.Contract is not null)?.Contract;

        public static void Merge(Cluster a, Cluster b, Dictionary<Spoken, Cluster> homeOf, IReadOnlyList<DealRuling> apart, bool decided = false)
        {
            var differ = !decided && a.Contract is { } x && b.Contract is { } y && x != y && NameKey.Distance(x, y, 1) > 1;
            if (!ReferenceEquals(a, b) && !differ && !apart.Any(r => (a.Says(r.First) && b.Says(r.Second)) || (a.Says(r.Second) && b.Says(r.First))))
            {
                a.Members.AddRange(b.Members);
                b.Members.ForEach(member => homeOf[member] = a);
                b.Members.Clear();
            }
        }
    }
}
