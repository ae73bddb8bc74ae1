using System.Globalization;
using Waybill.Publication;
using Waybill.Publication.Ledger;
using Waybill.Web.Cases;

namespace Waybill.Web.Transfers;

/// <summary>Which deals, and in which order.</summary>
/// <param name="Text">Letters that goods, parties or the contract number contain.</param>
/// <param name="From">ISO 3166-1 alpha-2.</param>
/// <param name="Stage">The least stage that the papers must carry, as the export names it.</param>
/// <param name="Certainty"><c>firm</c> or <c>hedged</c>; both where it is not given.</param>
/// <param name="Sort"><c>number</c>, <c>goods</c>, <c>from</c>, <c>to</c>, <c>amount</c>, <c>stage</c> or <c>date</c>; with <c>-</c> before it the other way round.</param>
/// <param name="Party">The id of a party that has a part in the deal.</param>
/// <param name="Start">The first to show, counted from 0.</param>
public sealed record TransfersQuestion(
    string? Text = null, string? From = null, string? To = null, string? Stage = null, string? Certainty = null, string? Sort = null, string? Party = null, int? Start = null);

/// <summary>The ledger: one line for each item of each deal.</summary>
internal sealed class TransfersQuery(OpenCase @case)
{
    public const int MostDeals = 50;

    private readonly PerView<Ledger> _ledger = new(view => new Ledger(view));

    public async Task<TransfersAnswer> AnswerAsync(TransfersQuestion question, CancellationToken cancellation)
    {
        var view = await @case.ViewAsync(cancellation);
        var ledger = _ledger.Of(view);
        var ofParty = string.IsNullOrEmpty(question.Party) ? null : view.TransfersOfParty[question.Party].Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var found = ledger.Deals.Where(d => (ofParty is null || ofParty.Contains(d.Id)) && IsWanted(d, question)).ToArray();
        var sorted = Sorted(found, question.Sort).ToArray();
        var start = Math.Clamp(question.Start ?? 0, 0, Math.Max(0, sorted.Length - 1));
        return new TransfersAnswer
        {
            Question = question,
            Found = sorted.Length,
            Start = start,
            Deals = [.. sorted.Skip(start).Take(MostDeals)],
            Origins = ledger.Origins,
            Destinations = ledger.Destinations,
        };
    }

    private static bool IsWanted(Deal deal, TransfersQuestion question)
    {
        var line = deal.Lines[0];
        return (string.IsNullOrEmpty(question.From) || line.Supplier == question.From)
            && (string.IsNullOrEmpty(question.To) || line.Recipient == question.To)
            && (StageOf(question.Stage) is not { } stage || line.Stage >= stage)
            && question.Certainty switch { "firm" => !line.Hedged, "hedged" => line.Hedged, _ => true }
            && (string.IsNullOrEmpty(question.Text) || deal.Lines.Any(l => Says(l, question.Text)));
    }

    private static bool Says(LedgerRow line, string text) =>
        ((string?[])[line.Designation, line.Description, line.ContractNumber, .. line.Roles.Select(r => r.Name), .. line.Serials])
            .Any(p => p is not null && CultureInfo.InvariantCulture.CompareInfo.IndexOf(p, text, CompareOptions.IgnoreCase) >= 0);

    private static Stage? StageOf(string? name) => Enum.GetValues<Stage>().Cast<Stage?>().FirstOrDefault(s => s!.Value.NameOf() == name); // a cast stage is not null

    private static IEnumerable<Deal> Sorted(IEnumerable<Deal> deals, string? sort)
    {
        var isDown = sort is ['-', ..];
        return (isDown ? sort![1..] : sort) switch // it begins with a hyphen
        {
            "goods" => By(d => d.Title, StringComparer.Ordinal),
            "from" => By(d => d.Lines[0].Supplier, StringComparer.Ordinal),
            "to" => By(d => d.Lines[0].Recipient, StringComparer.Ordinal),
            "amount" => By(d => d.Lines[0].Total ?? d.Lines.Max(l => l.Amount), Comparer<decimal?>.Default),
            "stage" => By(d => d.Lines[0].Stage, Comparer<Stage?>.Default),
            "date" => By(d => d.Lines[0].Earliest, Comparer<DateOnly?>.Default),
            _ => By(d => d.Number, Comparer<int>.Default),
        };

        IEnumerable<Deal> By<TKey>(Func<Deal, TKey> key, IComparer<TKey> order) =>
            isDown ? deals.OrderByDescending(key, order).ThenBy(d => d.Number) : deals.OrderBy(key, order).ThenBy(d => d.Number);
    }

    private sealed class Ledger
    {
        public Ledger(CaseView view)
        {
            var lines = LedgerBuilder.Build(view.Case).ToLookup(l => l.Transfer, StringComparer.Ordinal);
            Deals = [.. view.Case.Transfers.Select(t => new Deal(t.Id, view.NumberOf(t.Id), Titles.Of(t), t.Contradictions.Count, t.Documents.Count, [.. lines[t.Id]]))];
            Origins = Countries(d => d.Lines[0].Supplier);
            Destinations = Countries(d => d.Lines[0].Recipient);
        }

        public IReadOnlyList<Deal> Deals { get; }

        public IReadOnlyList<string> Origins { get; }

        public IReadOnlyList<string> Destinations { get; }

        private IReadOnlyList<string> Countries(Func<Deal, string?> country) => [.. Deals.Select(country).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}

/// <summary>A part of the ledger.</summary>
public sealed record TransfersAnswer
{
    public required TransfersQuestion Question { get; init; }

    /// <summary>How many there are, of which <see cref="Deals"/> shows some.</summary>
    public required int Found { get; init; }

    public required int Start { get; init; }

    public required IReadOnlyList<Deal> Deals { get; init; }

    /// <summary>All countries of the case from which goods go.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    public required IReadOnlyList<string> Destinations { get; init; }
}

/// <summary>One deal with a line for each of its items.</summary>
/// <param name="Number">Counted from 1 in the order of the case.</param>
/// <param name="Lines">At least one.</param>
public sealed record Deal(string Id, int Number, string Title, int Contradictions, int Documents, IReadOnlyList<LedgerRow> Lines);
