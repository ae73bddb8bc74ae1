using Waybill.Web.Cases;

namespace Waybill.Web.Documents;

/// <summary>One document with everything that is concluded from it and about it.</summary>
internal sealed class DocumentQuery(OpenCase @case)
{
    /// <summary>In UTF-16 code units: a longer page is shown in parts, so that a page of a megabyte opens on an old laptop too.</summary>
    public const int LongestPart = 60_000;

    /// <param name="address">The first 16 digits of its hash, or all.</param>
    /// <param name="page">The page to show, from 1; the first where it has no such page.</param>
    /// <param name="at">Offsets on that page to point out: <c>12-20</c>.</param>
    /// <param name="part">Which part of a long page, from 1; where it is not given, the one that holds <paramref name="at"/>.</param>
    /// <returns>Null where the case has no such document.</returns>
    public async Task<DocumentAnswer?> AnswerAsync(string address, int? page, string? at, int? part, CancellationToken cancellation)
    {
        var view = await @case.ViewAsync(cancellation);
        if (view.Document(address) is not { } document || await @case.TextAsync(document.File, cancellation) is not { } text)
        {
            return null;
        }

        var uses = QuoteUses.Of(view, document, text.Claims);
        var shown = text.Transcript.Pages.FirstOrDefault(p => p.Number == page) ?? text.Transcript.Pages.FirstOrDefault();
        return new DocumentAnswer
        {
            Line = DocumentsQuery.LineOf(view, document),
            LengthInBytes = document.LengthInBytes,
            MediaType = text.Transcript.MediaType,
            Metadata = text.Transcript.Metadata,
            Problems = view.Coverage(document.File)?.Problems ?? text.Transcript.Problems,
            Claims = text.Claims,
            References = document.References,
            CitedBy = [.. view.CitedBy[document.File].Select(a => new Citing(a.From.File, a.Reference.Citation.Kind, a.Reference.Reason))],
            Copies = [.. view.Copies[document.File].Select(d => d.Path)],
            NearCopies = [.. await NearCopiesAsync(view, document, cancellation)],
            People = PeopleOnDocument.Of(await @case.DecisionsAsync(cancellation), document.File),
            Checks = [.. view.Checks[document.File].OrderBy(c => c.Outcome switch { CheckOutcome.Fail => 0, CheckOutcome.Warn => 1, CheckOutcome.Pass => 2, _ => 3 })],
            Parties = [.. view.PartiesOfDocument[document.File].Select(p => p.Id)],
            PageNumbers = [.. text.Transcript.Pages.Select(p => p.Number)],
            Page = shown is null ? null : PageOf(shown, uses, SpanOf(at, shown), part),
            HasPicture = shown is not null && PageGallery.HasPictures(text.Transcript.MediaType),
            QuotesOnOtherPages = [.. uses.Where(u => u.Quote.PageNumber != shown?.Number).GroupBy(u => u.Quote.PageNumber).OrderBy(g => g.Key).Select(g => new QuotesOfPage(g.Key, g.Count()))],
        };
    }

    /// <summary>A page at words of it, without what else rests on it.</summary>
    public static ShownPage PageAt(Page page, TextSpan at) => PageOf(page, [], at, null);

    /// <param name="uses">Quotes of any page; those of others are left out.</param>
    public static ShownPage PageOf(Page page, IReadOnlyList<QuoteUse> uses, TextSpan? at, int? part)
    {
        var parts = Math.Max(1, (page.Text.Length + LongestPart - 1) / LongestPart);
        var number = Math.Clamp(part ?? ((at?.Start ?? 0) / LongestPart) + 1, 1, parts);
        var start = VisibleStart(page.Text, (number - 1) * LongestPart);
        var end = VisibleStart(page.Text, Math.Min(page.Text.Length, number * LongestPart));
        var span = new TextSpan(start, end);
        return new ShownPage
        {
            Number = page.Number,
            Text = page.Text[start..end],
            Span = span,
            Part = number,
            Parts = parts,
            Origin = page.Origin,
            Engine = page.Engine,
            Models = page.Models,
            Confidence = page.Confidence,
            Width = page.Width,
            Height = page.Height,
            Words = [.. page.Words.Where(w => span.Overlaps(w.Span))],
            Hidden = [.. page.Blocks.Where(b => b.Hidden && span.Overlaps(b.Span)).Select(b => b.Span)],
            Quotes = [.. uses.Where(u => u.Quote.PageNumber == page.Number && u.Quote.Holds(page)).GroupBy(u => u.Quote.Span).OrderBy(g => g.Key.Start).ThenBy(g => g.Key.End)
                .Select((g, i) => new ShownQuote(i + 1, g.Key, g.First().Quote.Text, [.. g.Select(u => u.Supports).Distinct()]))],
            At = at,
        };
    }

    private static int VisibleStart(string text, int at) => Publication.Markup.VisibleText.Whole(text, at);

    private static TextSpan? SpanOf(string? at, Page page)
    {
        var dash = at?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return dash > 0
            && int.TryParse(at.AsSpan(0, dash), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var start)
            && int.TryParse(at.AsSpan(dash + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var end)
            && start < end && end <= page.Text.Length
                ? new TextSpan(start, end)
                : null;
    }

    private async Task<IReadOnlyList<NearCopy>> NearCopiesAsync(CaseView view, CaseDocument document, CancellationToken cancellation)
    {
        var copies = new List<NearCopy>();
        foreach (var other in view.NearCopies[document.File].Distinct().Take(NearCopy.Most))
        {
            if (await @case.TextAsync(other, cancellation) is { } theirs && await @case.TextAsync(document.File, cancellation) is { } ours)
            {
                copies.Add(NearCopy.Between(other, ours.Transcript, theirs.Transcript));
            }
        }

        return copies;
    }
}
