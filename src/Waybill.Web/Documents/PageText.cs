using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Waybill.Publication.Markup;

namespace Waybill.Web.Documents;

/// <summary>The text of a page with its words numbered, its quotes marked, and everything hidden made visible.</summary>
/// <remarks>Cut at every place where a word, a quote or a hidden block begins or ends; each piece is one element, and so nothing has to nest.</remarks>
public sealed class PageText : ComponentBase
{
    [Parameter, EditorRequired]
    public required ShownPage Page { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var isFirstAt = true;
        var seen = new HashSet<int>();
        foreach (var piece in Pieces())
        {
            var quotes = Page.Quotes.Where(q => q.Span.Contains(piece.Span)).Select(q => q.Number).ToArray();
            var isAt = Page.At is { } at && at.Contains(piece.Span);
            var isHidden = Page.Hidden.Any(h => h.Contains(piece.Span)) || (piece.Word is { } w && Page.Words[w].Concealed);
            foreach (var number in quotes.Where(seen.Add))
            {
                builder.OpenElement(0, "a");
                builder.AddAttribute(1, "class", "quote-number");
                builder.AddAttribute(2, "id", Invariant($"q-{number}"));
                builder.AddAttribute(3, "href", Invariant($"#support-{number}"));
                builder.AddAttribute(4, "aria-label", Invariant($"quote {number}: what rests on it"));
                builder.AddContent(5, Invariant($"{number}"));
                builder.CloseElement();
            }

            var isMarked = quotes.Length > 0 || isAt;
            if (!isMarked && !isHidden && piece.Word is null)
            {
                AddVisible(builder, piece.Text);
                continue;
            }

            builder.OpenElement(6, isMarked ? "mark" : "span");
            builder.AddAttribute(7, "class", string.Join(' ', Classes(isAt, isHidden, quotes.Length > 0)) is { Length: > 0 } style ? style : null);
            builder.AddAttribute(8, "id", isAt && isFirstAt ? "at" : null);
            builder.AddAttribute(9, "data-word", piece.Word?.ToString(CultureInfo.InvariantCulture));
            builder.AddAttribute(10, "data-quotes", quotes.Length > 0 ? string.Join(' ', quotes) : null);
            builder.AddAttribute(11, "title", isHidden ? "A reader of the original does not see this" : null);
            isFirstAt &= !isAt;
            AddVisible(builder, piece.Text);
            builder.CloseElement();
        }
    }

    private static IEnumerable<string> Classes(bool isAt, bool isHidden, bool isQuote) =>
        new[] { isAt ? "at" : "", isHidden ? "hidden-text" : "", isQuote ? "quote" : "" }.Where(c => c.Length > 0);

    private static void AddVisible(RenderTreeBuilder builder, string text)
    {
        foreach (var (run, isCodePoint) in VisibleText.Runs(text))
        {
            if (isCodePoint)
            {
                builder.OpenElement(12, "span");
                builder.AddAttribute(13, "class", "code-point");
                builder.AddContent(14, run);
                builder.CloseElement();
            }
            else
            {
                builder.AddContent(15, run);
            }
        }
    }

    private IEnumerable<Piece> Pieces()
    {
        var cuts = new SortedSet<int> { Page.Span.Start, Page.Span.End };
        foreach (var span in Page.Words.Select(w => w.Span).Concat(Page.Quotes.Select(q => q.Span)).Concat(Page.Hidden).Concat(Page.At is { } at ? [at] : []))
        {
            Cut(cuts, span.Start);
            Cut(cuts, span.End);
        }

        var word = 0;
        var start = Page.Span.Start;
        foreach (var end in cuts.Skip(1))
        {
            while (word < Page.Words.Count && Page.Words[word].Span.End <= start)
            {
                word++;
            }

            var span = new TextSpan(start, end);
            var isWord = word < Page.Words.Count && Page.Words[word].Span.Contains(span);
            yield return new Piece(span, Page.Text[(start - Page.Span.Start)..(end - Page.Span.Start)], isWord ? word : null);
            start = end;
        }
    }

    private void Cut(SortedSet<int> cuts, int at)
    {
        if (at > Page.Span.Start && at < Page.Span.End)
        {
            cuts.Add(at);
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    /// <param name="Word">Its place in the list of words; null between words.</param>
    private readonly record struct Piece(TextSpan Span, string Text, int? Word);
}
