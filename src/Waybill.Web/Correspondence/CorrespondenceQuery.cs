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
/// <param name="From">The first paper to draw of that chain, counted from 0 in order of date.</param>
public sealed record CorrespondenceQuestion(string? Party = null, string? Missing = null, int? Zoom = null, int? Start = null, int? From = null);

/// <summary>Which paper answers or names which, in chains that have no paper in common.</summary>
internal sealed class CorrespondenceQuery(OpenCase @case)
{
    public const int MostChains = 12;

    /// <summary>Of one chain in one drawing.</summary>
    public const int MostPapers = 60;

    private const int MostSenders = 100;
    private const int MostUnlinked = 60;

    private readonly PerView<Correspondence> _correspondence = new(view => new Correspondence(view));

    public async Task<CorrespondenceAnswer> AnswerAsync(CorrespondenceQuestion question, CancellationToken cancellation)
    {
        var all = _correspondence.Of(await @case.ViewAsync(cancellation));
        var found = all.Chains
            .Where(c => string.IsNullOrEmpty(question.Party) || c.Nodes.Any(n => n.Sender == question.Party))
            .Where(c => question.Missing != "yes" || c.Nodes.Any(n => n.Gap is not null)).ToArray();
        var start = Math.Clamp(question.Start ?? 0, 0, Math.Max(0, found.Length - 1));
        return new CorrespondenceAnswer(
            question,
            found.Length,
            start,
            [.. found.Skip(start).Take(MostChains).Select((c, i) => ShownOf(c, question.Party, i == 0 ? question.From ?? 0 : 0))],
            all.Senders,
            all.Unlinked.Count,
            [.. all.Unlinked.Take(MostUnlinked)]);
    }

    /// <summary>Documents that cite nothing and that nothing cites.</summary>
    public IReadOnlySet<CaseDocument> UnlinkedOf(CaseView view) => _correspondence.Of(view).UnlinkedDocuments;

    /// <summary>The drawing of one chain with links into the workbench.</summary>
    public static string Draw(CaseView view, CorrespondenceGraph chain, int number) =>
        Drawings.Of(chain, $"chain-{number}", view.NameOf, node => node.Document is { } document ? Addresses.Of(document) : Navigation.Missing);

    /// <summary>Of a long chain what stands around the papers of the party that was asked for, and of that a part.</summary>
    private static ShownChain ShownOf(CorrespondenceGraph chain, string? party, int from)
    {
        var missing = chain.Nodes.Count(n => n.Gap is not null);
        if (chain.Nodes.Count <= MostPapers)
        {
            return new ShownChain(chain, chain.Nodes.Count - missing, missing, chain.Nodes.Count, 0);
        }

        var asked = string.IsNullOrEmpty(party) ? chain : GraphBuilder.Around(chain, n => n.Sender == party);
        var first = Math.Clamp(from, 0, asked.Nodes.Count - 1);
        return new ShownChain(GraphBuilder.Part(asked, first, MostPapers), chain.Nodes.Count - missing, missing, asked.Nodes.Count, first);
    }

    private sealed class Correspondence
    {
        public Correspondence(CaseView view)
        {
            var graph = GraphBuilder.Build(view.Case);
            (Chains, Unlinked, UnlinkedDocuments) = (GraphBuilder.Chains(graph), graph.Unlinked, view.DocumentsOf(graph.Unlinked));
            Senders = [.. graph.Nodes.Select(n => n.Sender).OfType<string>().GroupBy(s => s, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Take(MostSenders).Select(g => g.Key)];
        }

        public IReadOnlyList<CorrespondenceGraph> Chains { get; }

        public IReadOnlyList<ContentHash> Unlinked { get; }

        public HashSet<CaseDocument> UnlinkedDocuments { get; }

        public IReadOnlyList<string> Senders { get; }
    }
}

/// <param name="Found">How many chains there are, of which <paramref name="Chains"/> shows some.</param>
/// <param name="Senders">Ids of the parties that sent most, most active first.</param>
/// <param name="UnlinkedCount">How many documents cite nothing and nothing cites, of which <paramref name="Unlinked"/> shows the first.</param>
public sealed record CorrespondenceAnswer(
    CorrespondenceQuestion Question, int Found, int Start, IReadOnlyList<ShownChain> Chains, IReadOnlyList<string> Senders, int UnlinkedCount, IReadOnlyList<ContentHash> Unlinked);

/// <param name="Graph">What is drawn of the chain.</param>
/// <param name="Papers">How many papers the whole chain has.</param>
/// <param name="Missing">How many it lacks.</param>
/// <param name="Found">How many of both can be drawn: of a long chain those around the party that was asked for.</param>
/// <param name="From">The first of them that is drawn, counted from 0.</param>
public sealed record ShownChain(CorrespondenceGraph Graph, int Papers, int Missing, int Found, int From);
