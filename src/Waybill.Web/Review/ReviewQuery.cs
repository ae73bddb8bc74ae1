using Waybill.Verification;
using Waybill.Web.Cases;
using Waybill.Web.Documents;

namespace Waybill.Web.Review;

/// <summary>Claims, one after another.</summary>
internal sealed class ReviewQuery(OpenCase @case)
{
    public const int MostLines = 100;

    private volatile Queue? _queue;

    public async Task<ReviewAnswer> AnswerAsync(ReviewQuestion question, string reader, CancellationToken cancellation)
    {
        var (view, decisions) = (await @case.ViewAsync(cancellation), await @case.DecisionsAsync(cancellation));
        var judged = Judgements(decisions).ToLookup(j => j.Ruling.Claim.File);
        var documents = Wanted(view, question, judged, reader);
        var start = Math.Clamp(question.Start ?? 0, 0, Math.Max(0, documents.Count - 1));
        var grades = GradesOf(decisions);
        return new ReviewAnswer(
            question,
            documents.Count,
            start,
            [
                .. documents.Skip(start).Take(MostLines).Select(d => new ReviewLine(
                    DocumentsQuery.LineOf(view, d),
                    judged[d.File].Count(j => j.Who == reader),
                    judged[d.File].Count(j => j.Who != reader),
                    judged[d.File].Count(j => j.Ruling.Judgement != Judgement.Confirm),
                    grades.GetValueOrDefault(d.File, "F6"))),
            ],
            judged.Sum(g => g.Count(j => j.Who == reader)),
            judged.Sum(g => g.Count(j => j.Who != reader)));
    }

    /// <summary>The first claim to judge after a place; null where there is none.</summary>
    /// <param name="document">Where to begin; without it with the first document.</param>
    /// <param name="claim">The claim of that document after which to begin.</param>
    public async Task<(ContentHash File, string Claim)?> NextAsync(ReviewQuestion question, string? document, string? claim, string reader, CancellationToken cancellation)
    {
        var (view, decisions) = (await @case.ViewAsync(cancellation), await @case.DecisionsAsync(cancellation));
        var judged = Judgements(decisions).ToLookup(j => j.Ruling.Claim.File);
        var from = string.IsNullOrEmpty(document) ? null : view.Document(document);
        IReadOnlyList<CaseDocument> documents = [.. Wanted(view, question, judged, reader).SkipWhile(d => from is not null && d.File != from.File)];
        if (from is not null && documents.Count == 0)
        {
            documents = Wanted(view, question, judged, reader); // it is no longer among those to judge
            claim = null;
        }

        foreach (var next in documents)
        {
            var sheet = await SheetAsync(next.File, cancellation);
            var at = next.File == from?.File && claim is not null ? sheet.FindIndex(c => c.Key.Id == claim) + 1 : 0;
            if (sheet.Skip(at).FirstOrDefault(c => IsWanted(question.Which, [.. judged[next.File].Where(j => c.Has(j.Ruling.Claim))], reader)) is { } found)
            {
                return (next.File, found.Key.Id);
            }
        }

        return null;
    }

    /// <param name="just">The number of the decision that was made a moment ago.</param>
    /// <returns>Null where the case has no such claim.</returns>
    public async Task<ClaimAnswer?> ClaimAsync(ReviewQuestion question, string document, string claim, long? just, string reader, CancellationToken cancellation)
    {
        var (view, decisions) = (await @case.ViewAsync(cancellation), await @case.DecisionsAsync(cancellation));
        if (view.Document(document) is not { } at || await @case.TextAsync(at.File, cancellation) is not { } text)
        {
            return null;
        }

        var sheet = ClaimSheet.Of(text.Claims).ToList();
        var index = sheet.FindIndex(c => c.Key.Id == claim);
        if (index < 0)
        {
            return null;
        }

        var found = sheet[index];
        var judged = decisions.InForce.Where(d => d.Ruling is ClaimRuling r && found.Has(r.Claim)).ToList();
        var mine = judged.LastOrDefault(d => d.Who == reader);
        var page = text.Transcript.Pages.First(p => p.Number == found.Quotes[0].PageNumber);
        return new ClaimAnswer
        {
            Question = question,
            Document = DocumentsQuery.LineOf(view, at),
            Claim = found.Key,
            Quotes = found.Quotes,
            Rule = found.Rule,
            Sureness = found.Sureness,
            Doubt = found.Doubt,
            Place = index + 1,
            Claims = sheet.Count,
            Mine = mine,
            Others = [.. judged.Where(d => d.Who != reader).Select(d => new OtherJudgement(d.Who, mine is null ? null : ((ClaimRuling)d.Ruling).Judgement, mine is null ? null : d.Reason))],
            Page = DocumentQuery.PageAt(page, found.Quotes[0].Span),
            HasPicture = PageGallery.HasPictures(text.Transcript.MediaType),
            Before = index > 0 ? sheet[index - 1].Key.Id : null,
            After = index + 1 < sheet.Count ? sheet[index + 1].Key.Id : null,
            Just = decisions.All.FirstOrDefault(d => d.Number == just && d.Who == reader),
            Sentences = [.. WrittenAccount.InOrder(decisions).Select(s => s.Sentence.Name)],
            Hypotheses = [.. decisions.Rulings<Hypothesis>().Select(h => h.Name)],
        };
    }

    public static Dictionary<ContentHash, string> GradesOf(Decisions decisions) =>
        decisions.Rulings<GradeRuling>().ToDictionary(g => g.File, g => $"{g.Source}{g.Information}");

    private async Task<List<SheetClaim>> SheetAsync(ContentHash file, CancellationToken cancellation) =>
        await @case.TextAsync(file, cancellation) is { } text ? [.. ClaimSheet.Of(text.Claims)] : [];

    private static IEnumerable<Judged> Judgements(Decisions decisions) =>
        decisions.InForce.Where(d => d.Ruling is ClaimRuling).Select(d => new Judged(d.Who, (ClaimRuling)d.Ruling));

    private static bool IsWanted(string? which, IReadOnlyList<Judged> judged, string reader) => which switch
    {
        "all" => true,
        "second" => judged.Count > 0 && judged.All(j => j.Who != reader),
        "doubted" => judged.Any(j => j.Ruling.Judgement != Judgement.Confirm),
        _ => judged.All(j => j.Who != reader),
    };

    /// <summary>Documents that deals rest on come first.</summary>
    private IReadOnlyList<CaseDocument> Wanted(CaseView view, ReviewQuestion question, ILookup<ContentHash, Judged> judged, string reader)
    {
        if (_queue is not { } queue || queue.View != view)
        {
            _queue = queue = new Queue(view, [.. view.Documents.OrderBy(d => view.TransfersOfDocument[d.File].Select(t => view.NumberOf(t.Id)).DefaultIfEmpty(int.MaxValue).Min())]);
        }

        return (question.Deal, question.Which) switch
        {
            (null or "", null or "" or "all") => queue.Documents,
            var (deal, which) => [.. queue.Documents.Where(d => (string.IsNullOrEmpty(deal) || view.TransfersOfDocument[d.File].Any(t => t.Id == deal))
                && (which is not ("second" or "doubted") || judged[d.File].Any(j => which == "second" ? j.Who != reader : j.Ruling.Judgement != Judgement.Confirm)))],
        };
    }

    private sealed record Judged(string Who, ClaimRuling Ruling);

    private sealed record Queue(CaseView View, IReadOnlyList<CaseDocument> Documents);
}
