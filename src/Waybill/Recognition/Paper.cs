using System.Text;
using System.Text.RegularExpressions;

namespace Waybill.Recognition;

/// <summary>A transcript made ready for recognisers: all pages as one folded text in which every place leads back to the page as it stood.</summary>
/// <remarks>Folding serves matching only (see <see cref="LetterFolding"/>); quotes are always cut from the original page.</remarks>
internal sealed partial class Paper
{
    private readonly int[] _origin;
    private readonly int[] _pageStart;

    private Paper(Transcript transcript, string text, int[] origin, int[] pageStart, IReadOnlyList<PaperBlock> blocks)
    {
        Transcript = transcript;
        Text = text;
        _origin = origin;
        _pageStart = pageStart;
        Blocks = blocks;
        IsMail = string.Equals(transcript.MediaType, "message/rfc822", StringComparison.Ordinal) || MailHeader().IsMatch(text);
    }

    public Transcript Transcript { get; }

    /// <summary>The folded text of all pages, a line feed between them.</summary>
    public string Text { get; }

    /// <summary>In reading order; they do not overlap and hold no hidden text.</summary>
    public IReadOnlyList<PaperBlock> Blocks { get; }

    /// <summary>True for a mail, also for one that was printed or saved as text: it begins with two addresses behind labels (RFC 5322, section 3.6).</summary>
    public bool IsMail { get; }

    /// <summary>The page, from 1, on which the paper was cut because it is longer than is searched; null where all of it is here.</summary>
    public int? CutOnPage { get; private init; }

    /// <param name="most">How many characters of the pages are taken.</param>
    public static Paper Of(Transcript transcript, int most = int.MaxValue)
    {
        int? cutOnPage = null;
        var text = new StringBuilder();
        var origin = new List<int>();
        var starts = new List<int>();
        var blocks = new List<PaperBlock>();
        var table = 0;
        foreach (var page in transcript.Pages)
        {
            if (cutOnPage is not null)
            {
                break;
            }

            starts.Add(text.Length);
            var taken = Math.Min(page.Text.Length, most - text.Length);
            cutOnPage = taken < page.Text.Length ? page.Number : null;
            var (folded, map) = LetterFolding.Fold(page.Text[..taken], page.Origin == TextOrigin.Recognised);
            var at = new int[taken + 1];
            var next = 0;
            for (var i = 0; i <= taken; i++)
            {
                while (next < map.Length && map[next] < i)
                {
                    next++;
                }

                at[i] = text.Length + next;
            }

            var tables = 0;
            foreach (var block in page.Blocks.Where(b => !b.Hidden && b.Span.End <= taken))
            {
                var cell = block.Cell is { } c ? c with { Table = table + c.Table } : (CellPosition?)null;
                tables = Math.Max(tables, (block.Cell?.Table ?? -1) + 1);
                blocks.Add(new PaperBlock(at[block.Span.Start], at[block.Span.End], page.Number, cell, block.Box, block.Language));
            }

            table += tables;
            text.Append(folded).Append('\n');
            origin.AddRange(map);
            origin.Add(taken);
        }

        return new Paper(transcript, text.ToString(), [.. origin], [.. starts], blocks) { CutOnPage = cutOnPage };
    }

    /// <summary>The words of the original page behind a stretch of the folded text; a stretch over a page's end is cut there.</summary>
    public Quote Quote(int start, int end)
    {
        var index = PageIndex(start);
        var page = Transcript.Pages[index];
        var last = index + 1 < _pageStart.Length ? _pageStart[index + 1] - 1 : Text.Length - 1;
        end = Math.Min(end, last);
        return Waybill.Quote.From(Transcript.File, page, new TextSpan(_origin[start], end > start ? _origin[end - 1] + 1 : _origin[start]));
    }

    public Quote Quote(Capture capture) => Quote(capture.Index, capture.Index + capture.Length);

    public Stated<T> State<T>(T value, Capture capture) => Stated.By(value, Quote(capture));

    public Stated<T> State<T>(T value, int start, int end) => Stated.By(value, Quote(start, end));

    public Stated<T> State<T>(T value, PaperBlock block) => Stated.By(value, Quote(block.Start, block.End));

    /// <summary>The text of a match as people would write it: on one line, single spaces.</summary>
    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string TextOf(PaperBlock block) => Text[block.Start..block.End];

    /// <summary>The block that holds this place of the folded text; null between blocks.</summary>
    public PaperBlock? BlockAt(int position) => Blocks.FirstOrDefault(b => b.Start <= position && position < b.End);

    /// <summary>Where in the folded text the words of a quote begin; null for a quote of another page than this paper's.</summary>
    public int? PositionOf(Quote quote)
    {
        var index = Transcript.Pages.ToList().FindIndex(p => p.Number == quote.PageNumber);
        if (index < 0 || quote.File != Transcript.File)
        {
            return null;
        }

        var end = index + 1 < _pageStart.Length ? _pageStart[index + 1] : _origin.Length;
        var found = Array.BinarySearch(_origin, _pageStart[index], end - _pageStart[index], quote.Span.Start);
        return found >= 0 ? found : Math.Min(~found, end - 1);
    }

    public int PageOf(int position) => Transcript.Pages[PageIndex(position)].Number;

    public bool IsRecognised(int position) => Transcript.Pages[PageIndex(position)].Origin == TextOrigin.Recognised;

    private int PageIndex(int position)
    {
        var index = Array.BinarySearch(_pageStart, position);
        return index >= 0 ? index : Math.Max(0, ~index - 1);
    }

    [GeneratedRegex(@"^\s*(?:\p{L}[\p{L} ]{0,15}:[^\n@]*@[^\n]*\n){2}", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex MailHeader();
}

/// <summary>A paragraph, column or cell of a <see cref="Paper"/>, as a stretch of its folded text.</summary>
internal sealed record PaperBlock(int Start, int End, int Page, CellPosition? Cell, Box? Box, string? Language);
