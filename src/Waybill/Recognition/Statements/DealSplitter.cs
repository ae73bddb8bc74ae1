using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Statements;

/// <summary>Takes apart a letter that speaks of several deals: under several contracts, some refused and others not, or for several customers.</summary>
/// <remarks>Nothing is split where any item cannot be told to belong to one part.</remarks>
internal static partial class DealSplitter
{
    /// <summary>The statements of the parts; the whole statement alone where the paper speaks of one deal.</summary>
    public static IReadOnlyList<DealStatement> Split(PaperReading reading, DocumentKind kind, DealStatement whole, IReadOnlyList<Citation> citations)
    {
        var paper = reading.Paper;
        if (kind is not (DocumentKind.Letter or DocumentKind.Email or DocumentKind.NoteVerbale or DocumentKind.Report) || whole.Items.Count < 2)
        {
            return [whole];
        }

        var placed = whole.Items.Select(i => (Item: i, At: (i.Designation?.Quote ?? i.Description?.Quote ?? i.Quantity?.Quote) is { } quote ? paper.PositionOf(quote) : null)).ToList();
        if (placed.Exists(p => p.At is null))
        {
            return [whole];
        }

        var items = placed.Select(p => (p.Item, At: p.At!.Value)).OrderBy(p => p.At).ToList(); // At is not null: see above
        return ByContract(paper, whole, items, citations, kind) ?? ByOutcome(paper, whole, items, kind) ?? ByCustomer(reading, whole, items, kind) ?? [whole];
    }

    private static List<DealStatement>? ByContract(Paper paper, DealStatement whole, List<(Item Item, int At)> items, IReadOnlyList<Citation> citations, DocumentKind kind)
    {
        var contracts = citations.Where(c => c.Kind == CitationKind.Contract).Select(c => (Citation: c, At: paper.PositionOf(c.Number.Quote))).Where(c => c.At is not null)
            .Select(c => (c.Citation, At: c.At!.Value)).OrderBy(c => c.At).ToList(); // At is not null: see Where
        if (contracts.Select(c => c.Citation.Number.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 2)
        {
            return null;
        }

        var owned = items.ConvertAll(i => (i.Item, i.At, Contract: Owner(i.At)));
        if (owned.Exists(o => o.Contract is null) || owned.Select(o => o.Contract!.Number.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 2) // the first condition excludes null
        {
            return null;
        }

        var parts = owned.GroupBy(o => o.Contract!.Number.Value, StringComparer.OrdinalIgnoreCase).ToList(); // as above
        return parts.ConvertAll(part =>
        {
            var contract = part.First().Contract!; // as above
            var scope = Scope(paper, [.. part.Select(p => p.At).Append(paper.PositionOf(contract.Number.Quote) ?? part.First().At)],
                [.. parts.Where(p => p.Key != part.Key).SelectMany(p => p.Select(i => i.At).Append(paper.PositionOf(p.First().Contract!.Number.Quote) ?? p.First().At))]); // as above
            return Part(paper, whole, kind, [.. part.Select(p => p.Item)], scope) with
            {
                ContractNumber = contract.Number,
                ContractDate = contract.Date,
                Stage = kind == DocumentKind.Report ? null : whole.Stage is null ? null : StageFinder.Letter(paper, kind == DocumentKind.NoteVerbale ? null : contract.Number, scope) ?? whole.Stage,
            };
        });

        // The contract named before the goods in their own block, or else the one named behind them.
        Citation? Owner(int at)
        {
            var block = paper.BlockAt(at);
            var near = contracts.Where(c => block is not null && c.At >= block.Start && c.At < block.End).ToList();
            return (near.LastOrDefault(c => c.At <= at) is { Citation: { } before } ? before : null) ?? near.FirstOrDefault(c => c.At > at).Citation;
        }
    }

    private static List<DealStatement>? ByOutcome(Paper paper, DealStatement whole, List<(Item Item, int At)> items, DocumentKind kind)
    {
        if (whole.Outcome is null || whole.ContractNumber is not null || kind == DocumentKind.Report)
        {
            return null;
        }

        var scopes = items.ConvertAll(i => Scope(paper, [i.At], [.. items.Where(o => o.At != i.At).Select(o => o.At)]));
        var parts = items.Select((i, n) => (i.Item, Scope: scopes[n], Outcome: StageFinder.Outcome(paper, kind, scopes[n]), Stage: StageFinder.Letter(paper, null, scopes[n]))).ToList();

        // Only where each part says for itself how it stands.
        if (parts.Exists(p => p.Stage is null) || parts.DistinctBy(p => p.Outcome?.Value).Count() < 2)
        {
            return null;
        }

        return [.. parts.GroupBy(p => p.Outcome?.Value).Select(g => Part(paper, whole, kind, [.. g.Select(p => p.Item)], g.First().Scope) with { Stage = g.First().Stage, Outcome = g.First().Outcome })];
    }

    /// <summary>"Besides, the border service asked for two boats": a new sentence about another body's wish is another deal.</summary>
    private static List<DealStatement>? ByCustomer(PaperReading reading, DealStatement whole, List<(Item Item, int At)> items, DocumentKind kind)
    {
        var paper = reading.Paper;
        if (Besides().Match(paper.Text, reading.BodyStart < paper.Text.Length ? reading.BodyStart : 0) is not { Success: true } besides || kind == DocumentKind.Report)
        {
            return null;
        }

        var bodies = reading.Organisations.Where(o => o.Kind is PartyKind.Ministry or PartyKind.MilitaryUnit && o.Start >= reading.BodyStart).ToList();
        var (first, second) = (bodies.FindAll(b => b.Start < besides.Index), bodies.FindAll(b => b.Start > besides.Index));
        var (before, behind) = (items.Where(i => i.At < besides.Index).Select(i => i.Item).ToList(), items.Where(i => i.At > besides.Index).Select(i => i.Item).ToList());
        if (first.Count == 0 || second.Count == 0 || before.Count == 0 || behind.Count == 0 || first.Exists(f => f.Name == second[0].Name))
        {
            return null;
        }

        return [Of(before, first[0], (0, besides.Index)), Of(behind, second[0], (besides.Index, paper.Text.Length))];

        DealStatement Of(IReadOnlyList<Item> goods, Organisation customer, (int Start, int End) scope)
        {
            var roles = whole.Roles.Where(r => Within(r.Party.Name.Quote)).ToList();
            if (!roles.Exists(r => r.Role is Role.EndUser or Role.Buyer))
            {
                roles.Add(new RoleClaim(Role.EndUser, reading.MentionOf(customer)!)); // a found party has its mention
            }

            return Part(paper, whole, kind, goods, scope) with
            {
                Roles = roles,
                From = whole.From is { } from && Within(from.Quote) ? from : null,
                To = roles.Where(r => r.Role is Role.EndUser or Role.Buyer).Select(r => r.Party.Country).FirstOrDefault(c => c is not null),
                ContractNumber = whole.ContractNumber is { } number && Within(number.Quote) ? number : null,
                ContractDate = whole.ContractNumber is { } dated && Within(dated.Quote) ? whole.ContractDate : null,
                Stage = StageFinder.Letter(paper, null, scope) ?? whole.Stage,
            };

            // What stands above the body is said of both.
            bool Within(Quote quote) => paper.PositionOf(quote) is { } at && ((at >= scope.Start && at < scope.End) || at < reading.BodyStart);
        }
    }

    private static DealStatement Part(Paper paper, DealStatement whole, DocumentKind kind, IReadOnlyList<Item> items, (int Start, int End) scope) => whole with
    {
        Items = items,
        Total = items is [{ Amount: { } only }] ? only : null,
        TotalCurrency = items is [{ Amount: not null, Currency: { } currency }] ? currency : null,
        Outcome = StageFinder.Outcome(paper, kind, scope),
        Hedge = StageFinder.Hedge(paper, kind, null, scope),
        Denial = StageFinder.Denial(paper, scope),
    };

    /// <summary>The sentences around places of one part, up to those of the other parts.</summary>
    private static (int Start, int End) Scope(Paper paper, IReadOnlyList<int> own, IReadOnlyList<int> others)
    {
        var (first, last) = (own.Min(), own.Max());
        var before = others.Where(o => o < first).DefaultIfEmpty(0).Max();
        var behind = others.Where(o => o > last).DefaultIfEmpty(paper.Text.Length).Min();
        return (Sentence(first, before), Sentence(behind, last));

        // The last end of a sentence or paragraph between two places.
        int Sentence(int at, int from)
        {
            for (var i = Math.Min(at, paper.Text.Length - 1); i > from; i--)
            {
                if (at == paper.Text.Length || (paper.Text[i - 1] is '\n' or ' ' && i >= 2 && paper.Text[i - 2] is '.' or ';' or '\n' && i < paper.Text.Length && !char.IsLower(paper.Text[i])))
                {
                    return at == paper.Text.Length ? at : i;
                }
            }

            return from == 0 ? 0 : at;
        }
    }

    [GeneratedRegex(@"(?<=^|\n|[.;!]\s)(?:Кроме\s+того|Помимо\s+(?:этого|того)|Отдельно|Также|Одновременно|Крім\s+того|Окрім\s+того|Також|Окремо|Акрамя\s+таго|Апроч\s+таго|Таксама|In\s+addition|Additionally|Furthermore|Besides|Separately|Bundan\s+(?:əlavə|başqa)|Eyni\s+zamanda|Բացի\s+(?:այդ|դրանից)|Бұдан\s+басқа)(?!\p{L})", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Besides();
}
