using Waybill.Publication;
using Waybill.Web.Cases;

namespace Waybill.Web.Obligations;

/// <summary>Each norm with every deal that it was held against.</summary>
internal sealed class ObligationsQuery(OpenCase @case)
{
    /// <param name="verdict">As the export names it: <c>engaged</c>; all where it is not given.</param>
    public async Task<ObligationsAnswer> AnswerAsync(string? verdict, CancellationToken cancellation)
    {
        var view = await @case.ViewAsync(cancellation);
        var norms = view.Dossier.Findings.Norms;
        return new ObligationsAnswer(
            verdict,
            [.. norms.GroupBy(n => n.Verdict).OrderBy(g => g.Key).Select(g => new VerdictChoice(g.Key.NameOf(), g.Key.Phrase(), g.Count()))],
            [.. norms.Where(n => string.IsNullOrEmpty(verdict) || n.Verdict.NameOf() == verdict).GroupBy(n => n.Norm, StringComparer.Ordinal)
                .Select(g => new NormTests(g.Key, g.First().Title, g.First().Provision, g.First().Source, [.. g.OrderBy(n => n.Verdict)]))]);
    }
}

public sealed record ObligationsAnswer(string? Verdict, IReadOnlyList<VerdictChoice> Verdicts, IReadOnlyList<NormTests> Norms);

/// <param name="Phrase">In the field's words: <c>does not cover this act</c>.</param>
public sealed record VerdictChoice(string Name, string Phrase, int Tests);

/// <summary>One norm and the deals that it was held against.</summary>
public sealed record NormTests(string Norm, string Title, string Provision, string Source, IReadOnlyList<NormFinding> Tests);
