namespace Waybill.Linking;

/// <summary>Finds which statements of which papers speak of one deal.</summary>
/// <remarks>A contract number joins; without one, a letter that cites a letter about the same goods joins, and then the same
/// goods in the same number within a year and a half. Two different contracts are never one deal.</remarks>
internal static class TransferGatherer
{
    /// <summary>How long before its contract a deal may have been asked for.</summary>
    private const int LongestTalksInDays = 540;

    public static IReadOnlyList<Transfer> Gather(IReadOnlyList<CaseDocument> documents, IReadOnlyList<Party> parties, IReadOnlyDictionary<Quote, string> partyOf)
    {
        var spoken = documents.Where(d => d.DuplicateOf is null).SelectMany(d => d.Claims.Deals.Select(s => new Spoken(d, s)))
            .OrderBy(s => s.Date ?? DateOnly.MaxValue).ThenBy(s => s.Document.Path, StringComparer.Ordinal).ToList();
        var clusters = spoken.ConvertAll(s => new Cluster(s));
        foreach (var joins in new Func<Spoken, Spoken, bool>[] { SameContract, CitesAboutSameGoods, SameGoodsSameNumber, SameGoods })
        {
            for (var i = 0; i < spoken.Count; i++)
            {
                for (var j = i + 1; j < spoken.Count; j++)
                {
                    if (joins(spoken[i], spoken[j]))
                    {
                        Cluster.Merge(Root(clusters, spoken[i]), Root(clusters, spoken[j]), clusters);
                    }
                }
            }
        }

        return [.. clusters.Where(c => c.Members.Exists(m => m.Statement.ArmsQuote is not null) && c.Members.Exists(m => m.Document.Claims.Kind != DocumentKind.Report))
            .Select(c => TransferMerger.Merge(c.Members, parties, partyOf))
            .OrderBy(t => t.FromDate?.Value.ToString(), StringComparer.Ordinal).ThenBy(t => t.Id, StringComparer.Ordinal)];
    }

    private static Cluster Root(List<Cluster> clusters, Spoken member) => clusters.First(c => c.Members.Contains(member));

    private static bool SameContract(Spoken a, Spoken b) =>
        a.Contract is not null && b.Contract is not null
        && (a.Contract == b.Contract
            || (a.ContractDate is { } x && x == b.ContractDate && NameKey.Distance(a.Contract, b.Contract, 1) <= 1 && a.Goods.Overlaps(b.Goods)));

    private static bool CitesAboutSameGoods(Spoken a, Spoken b) =>
        (Cites(a, b) || Cites(b, a)) && Compatible(a, b) && !IsOffer(a) && !IsOffer(b);

    private static bool SameGoodsSameNumber(Spoken a, Spoken b) =>
        Compatible(a, b) && Near(a, b) && a.Counts.Overlaps(b.Counts) && !IsOffer(a) && !IsOffer(b);

    private static bool SameGoods(Spoken a, Spoken b) =>
        Compatible(a, b) && Near(a, b) && (a.Counts.Count == 0 || b.Counts.Count == 0) && !IsOffer(a) && !IsOffer(b);

    private static bool Cites(Spoken a, Spoken b) => a.Document.References.Any(r => r.Document == b.Document.File);

    private static bool Near(Spoken a, Spoken b) => a.Date is { } x && b.Date is { } y && Math.Abs(x.DayNumber - y.DayNumber) <= LongestTalksInDays;

    /// <summary>A passport for offers speaks of an article, not of a buyer's deal.</summary>
    private static bool IsOffer(Spoken a) => a.Document.Claims.Kind == DocumentKind.ExportPassport;

    private static bool Compatible(Spoken a, Spoken b) =>
        a.Goods.Overlaps(b.Goods)
        && (a.Activities.Count == 0 || b.Activities.Count == 0 || a.Activities.Overlaps(b.Activities))
        && (a.Destination is null || b.Destination is null || a.Destination == b.Destination);

    /// <summary>One statement with what it is compared by.</summary>
    internal sealed class Spoken
    {
        public Spoken(CaseDocument document, DealStatement statement)
        {
            Document = document;
            Statement = statement;
            Contract = statement.ContractNumber is { } number ? ReferenceResolver.Key(number.Value) : null;
            ContractDate = statement.ContractDate?.Value;
            Date = document.Claims.Date?.Value.Earliest;
            Goods = statement.Items.Select(i => i.Designation?.Value ?? i.Description?.Value).OfType<string>().Select(NameKey.Sound).ToHashSet(StringComparer.Ordinal);
            Counts = statement.Items.Where(i => i.Quantity is not null)
                .Select(i => (NameKey.Sound(i.Designation?.Value ?? i.Description?.Value ?? ""), i.Quantity!.Value)).ToHashSet(); // Quantity is not null: see Where
            Activities = statement.Items.Select(i => i.Activity?.Value).OfType<Activity>().ToHashSet();
            Destination = statement.To?.Value;
        }

        public CaseDocument Document { get; }

        public DealStatement Statement { get; }

        public string? Contract { get; }

        public PartialDate? ContractDate { get; }

        public DateOnly? Date { get; }

        public HashSet<string> Goods { get; }

        public HashSet<(string Goods, decimal Count)> Counts { get; }

        public HashSet<Activity> Activities { get; }

        public string? Destination { get; }
    }

    private sealed class Cluster(Spoken first)
    {
        public List<Spoken> Members { get; } = [first];

        private string? Contract => Members.Select(m => m.Contract).FirstOrDefault(c => c is not null);

        public static void Merge(Cluster a, Cluster b, List<Cluster> clusters)
        {
            var together = ReferenceEquals(a, b) || (a.Contract is { } x && b.Contract is { } y && x != y && NameKey.Distance(x, y, 1) > 1);
            if (!together)
            {
                a.Members.AddRange(b.Members);
                clusters.Remove(b);
            }
        }
    }
}
