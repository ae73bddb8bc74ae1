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
        foreach (var (decision, sentence) in WrittenAccount.InOrder(decisions))
        {
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

        var claims = new Dictionary<ContentHash, Claims>();
        foreach (var file in sentence.Claims.Select(c => c.File).Distinct())
        {
            if (await @case.TextAsync(file, cancellation) is { } text)
            {
                claims[file] = text.Claims;
            }
        }

        var sheets = claims.ToDictionary(c => c.Key, c => ClaimSheet.Of(ClaimSheet.Without(c.Value, decisions.ClaimRulingsOf(c.Key))));
        return WrittenAccount.ProofOf(sentence, file => sheets.GetValueOrDefault(file) ?? []).Missing is not { } missing ? null
            : claims.TryGetValue(missing.File, out var made) && ClaimSheet.Of(made).Any(c => c.Has(missing)) ? $"a reader has rejected {missing.Id}"
            : $"{missing.Id} is not claimed by the paper any more";
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
