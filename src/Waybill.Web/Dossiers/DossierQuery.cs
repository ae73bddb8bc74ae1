using Waybill.Publication;
using Waybill.Verification;
using Waybill.Web.Cases;

namespace Waybill.Web.Dossiers;

/// <summary>What goes into the account, and which of its sentences are proven.</summary>
internal sealed class DossierQuery(OpenCase @case, PdfPrinter printer)
{
    public async Task<DossierAnswer> AnswerAsync(CancellationToken cancellation)
    {
        var (view, decisions) = (await @case.ViewAsync(cancellation), await @case.DecisionsAsync(cancellation));
        var sentences = new List<SentenceLine>();
        foreach (var decision in decisions.InForce.Where(d => d.Ruling is WrittenSentence).OrderBy(d => ((WrittenSentence)d.Ruling).Place).ThenBy(d => ((WrittenSentence)d.Ruling).Name, StringComparer.Ordinal))
        {
            var sentence = (WrittenSentence)decision.Ruling;
            sentences.Add(new SentenceLine(decision.Number, sentence, await UnprovenAsync(sentence, decisions, cancellation)));
        }

        var leftOut = WrittenAccount.LeftOut(decisions, view.Case).ToHashSet(StringComparer.Ordinal);
        return new DossierAnswer(
            [.. KnownExports.All.Select(e => new ExportChoice(e.Format, e.FileExtension))],
            printer.IsThere,
            sentences,
            [.. view.Case.Transfers.Select(t => new DealLine(t.Id, Titles.Of(t), !leftOut.Contains(t.Id)))]);
    }

    private async Task<string?> UnprovenAsync(WrittenSentence sentence, Decisions decisions, CancellationToken cancellation)
    {
        if (sentence.Claims.Count == 0)
        {
            return "no claim is tied to it";
        }

        foreach (var claim in sentence.Claims)
        {
            var made = await @case.TextAsync(claim.File, cancellation) is { } text ? ClaimSheet.Of(text.Claims).FirstOrDefault(c => c.Has(claim)) : null;
            if (made is null)
            {
                return $"{claim.Id} is not claimed by the paper any more";
            }

            if (decisions.ClaimRulingsOf(claim.File).Any(r => r.Judgement == Judgement.Reject && made.Has(r.Claim)))
            {
                return $"a reader has rejected {claim.Id}";
            }
        }

        return null;
    }
}

/// <param name="HasPdf">True where a browser is installed that prints pages to PDF.</param>
public sealed record DossierAnswer(IReadOnlyList<ExportChoice> Exports, bool HasPdf, IReadOnlyList<SentenceLine> Sentences, IReadOnlyList<DealLine> Deals);

/// <param name="Format">As the command line names it.</param>
public sealed record ExportChoice(string Format, string FileExtension);

/// <param name="Decision">The number of the decision that wrote it.</param>
/// <param name="Unproven">Why nothing proves it; null where it is proven.</param>
public sealed record SentenceLine(long Decision, WrittenSentence Sentence, string? Unproven);

public sealed record DealLine(string Id, string Title, bool GoesIn);
