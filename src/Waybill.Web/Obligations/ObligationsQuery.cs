using Waybill.Publication;
using Waybill.Web.Cases;

namespace Waybill.Web.Obligations;

/// <summary>Which tests.</summary>
/// <param name="Verdict">As the export names it: <c>engaged</c>; all where it is not given.</param>
/// <param name="Norm">Its id in the reference data: then all its deals are shown, a hundred at a time; without it the first of each norm.</param>
/// <param name="Start">The first deal of the norm to show, counted from 0.</param>
public sealed record ObligationsQuestion(string? Verdict = null, string? Norm = null, int? Start = null);

/// <summary>Each norm with the deals that it was held against.</summary>
internal sealed class ObligationsQuery(OpenCase @case)
{
    public const int MostOfOneNorm = 100;

    /// <summary>Where all norms are shown.</summary>
    public const int MostOfEachNorm = 10;

    private readonly PerView<IReadOnlyList<VerdictChoice>> _verdicts = new(view =>
        [.. view.Dossier.Findings.Norms.GroupBy(n => n.Verdict).OrderBy(g => g.Key).Select(g => new VerdictChoice(g.Key.NameOf(), g.Key.Phrase(), g.Count()))]);

    private readonly PerView<ILookup<string, NormFinding>> _byNorm = new(view => view.Dossier.Findings.Norms.OrderBy(n => n.Verdict).ToLookup(n => n.Norm, StringComparer.Ordinal));

    public async Task<ObligationsAnswer> AnswerAsync(ObligationsQuestion question, CancellationToken cancellation)
    {
        var view = await @case.ViewAsync(cancellation);
        var verdict = Enum.GetValues<Verdict>().Cast<Verdict?>().FirstOrDefault(v => v!.Value.NameOf() == question.Verdict); // a cast verdict is not null
        var isOne = !string.IsNullOrEmpty(question.Norm);
        return new ObligationsAnswer(
            question,
            _verdicts.Of(view),
            [.. _byNorm.Of(view).Where(g => !isOne || g.Key == question.Norm).OrderBy(g => OrderOf(view, g.Key)).Select(Tests).OfType<NormTests>()]);

        NormTests? Tests(IGrouping<string, NormFinding> norm)
        {
            NormFinding[] wanted = [.. norm.Where(n => string.IsNullOrEmpty(question.Verdict) || n.Verdict == verdict)];
            var start = isOne ? Math.Clamp(question.Start ?? 0, 0, Math.Max(0, wanted.Length - 1)) : 0;
            return wanted is not [var first, ..] ? null
                : new NormTests(norm.Key, first.Title, first.Provision, first.Source, wanted.Length, start, [.. wanted.Skip(start).Take(isOne ? MostOfOneNorm : MostOfEachNorm)]);
        }
    }

    /// <summary>In the order in which the deals meet them, which for one deal is that of the reference data.</summary>
    private static int OrderOf(CaseView view, string norm)
    {
        var norms = view.Dossier.Findings.Norms;
        var at = 0;
        while (norms[at].Norm != norm)
        {
            at++;
        }

        return at;
    }
}

public sealed record ObligationsAnswer(ObligationsQuestion Question, IReadOnlyList<VerdictChoice> Verdicts, IReadOnlyList<NormTests> Norms);

/// <param name="Phrase">In the field's words: <c>does not cover this act</c>.</param>
public sealed record VerdictChoice(string Name, string Phrase, int Tests);

/// <summary>One norm and the deals that it was held against.</summary>
/// <param name="Found">How many there are, of which <paramref name="Tests"/> shows some.</param>
public sealed record NormTests(string Norm, string Title, string Provision, string Source, int Found, int Start, IReadOnlyList<NormFinding> Tests);
