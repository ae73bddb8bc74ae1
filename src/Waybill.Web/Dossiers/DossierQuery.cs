using Waybill.Publication;
using Waybill.Verification;
using Waybill.Web.Cases;

namespace Waybill.Web.Dossiers;

/// <summary>What goes into the account, and which of its sentences are proven.</summary>
internal sealed class DossierQuery(OpenCase @case, PdfPrinter printer)
{
    public const int MostDeals = 100;

    /// <summary>The account of a larger case takes a while to write: nobody who looks at the screen asks for it in passing.</summary>
    private const int MostDocumentsToPreview = 1_000;

    /// <param name="start">The first deal to show, counted from 0.</param>
    public async Task<DossierAnswer> AnswerAsync(int? start, CancellationToken cancellation)
    {
        var (view, decisions) = (await @case.ViewAsync(cancellation), await @case.DecisionsAsync(cancellation));
        var sentences = new List<SentenceLine>();
        foreach (var (decision, sentence) in WrittenAccount.InOrder(decisions))
        {
            sentences.Add(new SentenceLine(decision.Number, sentence, await UnprovenAsync(sentence, decisions, cancellation)));
        }

        var leftOut = WrittenAccount.LeftOut(decisions, view.Case).ToHashSet(StringComparer.Ordinal);
        var first = Math.Clamp(start ?? 0, 0, Math.Max(0, view.Case.Transfers.Count - 1));
        return new DossierAnswer(
            [.. KnownExports.All.Select(e => new ExportChoice(e.Format, e.FileExtension))],
            printer.IsThere,
            sentences,
            view.Case.Transfers.Count,
            first,
            [.. view.Case.Transfers.Skip(first).Take(MostDeals).Select(t => new DealLine(t.Id, Titles.Of(t), !leftOut.Contains(t.Id)))],
            view.Documents.Count <= MostDocumentsToPreview);
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
/// <param name="Found">How many deals there are, of which <paramref name="Deals"/> shows some.</param>
/// <param name="IsQuick">False where the account takes a while to write.</param>
public sealed record DossierAnswer(IReadOnlyList<ExportChoice> Exports, bool HasPdf, IReadOnlyList<SentenceLine> Sentences, int Found, int Start, IReadOnlyList<DealLine> Deals, bool IsQuick);

/// <param name="Format">As the command line names it.</param>
public sealed record ExportChoice(string Format, string FileExtension);

/// <param name="Decision">The number of the decision that wrote it.</param>
/// <param name="Unproven">Why nothing proves it; null where it is proven.</param>
public sealed record SentenceLine(long Decision, WrittenSentence Sentence, string? Unproven);

public sealed record DealLine(string Id, string Title, bool GoesIn);
