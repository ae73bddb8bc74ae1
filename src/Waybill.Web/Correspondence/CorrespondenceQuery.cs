using Waybill.Publication;
using Waybill.Publication.Graph;
using Waybill.Web.Cases;
using Waybill.Web.Layout;

namespace Waybill.Web.Correspondence;

/// <summary>Which chains of letters.</summary>
/// <param name="Party">The id of a party that sent a paper of the chain.</param>
/// <param name="Missing"><c>yes</c>: only chains from which a paper is missing.</param>
/// <param name="Zoom">1, 2 or 3.</param>
/// <param name="Start">The first chain to show, counted from 0.</param>
public sealed record CorrespondenceQuestion(string? Party = null, string? Missing = null, int? Zoom = null, int? Start = null);

/// <summary>Which paper answers or names which, in chains that have no paper in common.</summary>
internal sealed class CorrespondenceQuery(OpenCase @case)
{
    public const int MostChains = 12;

    /// <summary>Of one chain in one drawing.</summary>
    public const int MostPapers = 60;

    private const int MostSenders = 100;

    private readonly PerView<Chains> _chains = new(view => new Chains(view));

    public async Task<CorrespondenceAnswer> AnswerAsync(CorrespondenceQuestion question, CancellationToken cancellation)
    {
        var view = await @case.ViewAsync(cancellation);
        var chains = _chains.Of(view);
        var found = chains.All
            .Where(c => string.IsNullOrEmpty(question.Party) || c.Nodes.Any(n => n.Sender == question.Party))
            .Where(c => question.Missing != "yes" || c.Nodes.Any(n => n.Gap is not null)).ToArray();
        var start = Math.Clamp(question.Start ?? 0, 0, Math.Max(0, found.Length - 1));
        return new CorrespondenceAnswer(
            question,
            found.Length,
            start,
            [.. found.Skip(start).Take(MostChains)],
            chains.Senders,
            chains.Unlinked);
    }

    /// <summary>The drawing of one chain with links into the workbench.</summary>
    public static string Draw(CaseView view, CorrespondenceGraph chain, int number) =>
        Drawings.Of(chain, $"chain-{number}", view.NameOf, node => node.Document is { } document ? Addresses.Of(document) : Navigation.Missing);

    /// <summary>What of a long chain is drawn: around the papers of the party that was asked for, and else its beginning.</summary>
    public static CorrespondenceGraph Shown(CorrespondenceGraph chain, string? party) =>
        chain.Nodes.Count <= MostPapers ? chain : GraphBuilder.Beginning(string.IsNullOrEmpty(party) ? chain : GraphBuilder.Around(chain, n => n.Sender == party), MostPapers);

    private sealed class Chains
    {
        public Chains(CaseView view)
        {
            var graph = GraphBuilder.Build(view.Case);
            (All, Unlinked) = (GraphBuilder.Chains(graph), graph.Unlinked);
            Senders = [.. graph.Nodes.Select(n => n.Sender).OfType<string>().GroupBy(s => s, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Take(MostSenders).Select(g => g.Key)];
        }

        public IReadOnlyList<CorrespondenceGraph> All { get; }

        public IReadOnlyList<ContentHash> Unlinked { get; }

        public IReadOnlyList<string> Senders { get; }
    }
}

/// <param name="Senders">Ids of parties, most active first.</param>
/// <param name="Unlinked">Documents that cite nothing and that nothing cites.</param>
public sealed record CorrespondenceAnswer(
    CorrespondenceQuestion Question, int Found, int Start, IReadOnlyList<CorrespondenceGraph> Chains, IReadOnlyList<string> Senders, IReadOnlyList<ContentHash> Unlinked);
