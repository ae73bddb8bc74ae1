namespace Waybill.Verification;

/// <summary>Puts what people read with their own eyes in the place of what was read wrongly.</summary>
/// <remarks>What the machine read stays in the catalogue as it was; a corrected page says which of its words were corrected, and what stood there.</remarks>
public static class CorrectedText
{
    /// <summary>The transcript with the corrections that still fit, and the decisions whose words no longer stand where they stood.</summary>
    /// <param name="read">As the machine read it; the places of the corrections are places in this.</param>
    public static (Transcript Transcript, IReadOnlyList<Decision> Stranded) Apply(Transcript read, IReadOnlyList<Decision> corrections)
    {
        if (corrections.Count == 0)
        {
            return (read, []);
        }

        var stranded = new List<Decision>();
        var pages = new List<Page>();
        foreach (var page in read.Pages)
        {
            var taken = new List<Decision>();
            foreach (var decision in corrections.Where(c => Of(c).Seen.PageNumber == page.Number).OrderByDescending(c => c.Number))
            {
                var fits = Of(decision).Seen.Holds(page) && IsWithinOneBlock(page, Of(decision).Seen.Span) && !taken.Exists(t => Of(t).Seen.Span.Overlaps(Of(decision).Seen.Span));
                (fits ? taken : stranded).Add(decision);
            }

            pages.Add(taken.OrderByDescending(t => Of(t).Seen.Span.Start).Aggregate(page, (p, t) => Correct(p, t.Number, Of(t))));
        }

        stranded.AddRange(corrections.Where(c => !read.Pages.Any(p => p.Number == Of(c).Seen.PageNumber)));
        return (read with { Pages = pages }, [.. stranded.OrderBy(s => s.Number)]);
    }

    private static TextCorrection Of(Decision decision) => (TextCorrection)decision.Ruling;

    private static bool IsWithinOneBlock(Page page, TextSpan span) => page.Blocks.Count == 0 || page.Blocks.Any(b => b.Span.Contains(span));

    /// <summary>From the last place of a page to the first, so that those before it keep their offsets.</summary>
    private static Page Correct(Page page, long decision, TextCorrection correction)
    {
        var seen = correction.Seen.Span;
        var shift = correction.Text.Length - seen.Length;
        var now = new TextSpan(seen.Start, seen.Start + correction.Text.Length);
        TextSpan Moved(TextSpan span) => span.Start >= seen.End ? new(span.Start + shift, span.End + shift) : span.Contains(seen) ? new(span.Start, span.End + shift) : span;
        return page with
        {
            Text = string.Concat(page.Text.AsSpan(0, seen.Start), correction.Text, page.Text.AsSpan(seen.End)),
            Blocks = [.. page.Blocks.Select(b => b with { Span = Moved(b.Span) })],
            Words = [.. Words(page.Words, seen, now, Moved)],
            Corrections = [.. page.Corrections.Select(c => c with { Span = Moved(c.Span) }).Prepend(new PageCorrection(now, correction.Seen.Text, decision))],
        };
    }

    /// <summary>The words that were touched become one, in the place of all of them; what a person read is certain.</summary>
    private static IEnumerable<Word> Words(IReadOnlyList<Word> words, TextSpan seen, TextSpan now, Func<TextSpan, TextSpan> moved)
    {
        var touched = words.Where(w => w.Span.Overlaps(seen)).ToList();
        if (touched.Count == 0)
        {
            return words.Select(w => w with { Span = moved(w.Span) });
        }

        // A correction inside a word leaves its beginning and its end.
        var span = new TextSpan(Math.Min(touched[0].Span.Start, now.Start), Math.Max(touched[^1].Span.End + now.Length - seen.Length, now.End));
        var one = new Word(span, touched.Select(w => w.Box).Aggregate((a, b) => a.Around(b)), Concealed: touched.TrueForAll(w => w.Concealed));
        return words.Where(w => w.Span.End <= seen.Start)
            .Concat(span.Length > 0 ? [one] : [])
            .Concat(words.Where(w => w.Span.Start >= seen.End).Select(w => w with { Span = moved(w.Span) }));
    }
}
