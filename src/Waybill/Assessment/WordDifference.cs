namespace Waybill.Assessment;

/// <summary>Where the words of two documents differ.</summary>
/// <remarks>Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986), over words; white space does not count.</remarks>
public sealed class WordDifference
{
    /// <summary>Words of one document that take part.</summary>
    private const int MaxWords = 20_000;

    private WordDifference(IReadOnlyList<Change> changes) => Changes = changes;

    /// <summary>In the order of the text; none where all words are the same.</summary>
    public IReadOnlyList<Change> Changes { get; }

    /// <summary>Letters that stand in one and not in the other.</summary>
    public int Letters => Changes.Sum(c => Math.Max(Trimmed(c.One, c.Other).Length, Trimmed(c.Other, c.One).Length));

    /// <summary>The words of a document with their places, up to one more than can be compared.</summary>
    public static IReadOnlyList<Quote> WordsOf(CaseDocument document) => [.. Words(document).Take(MaxWords + 1)];

    /// <summary>Null where more than <paramref name="maxWords"/> words differ, or the documents are too long to compare.</summary>
    public static WordDifference? Find(IReadOnlyList<Quote> a, IReadOnlyList<Quote> b, int maxWords)
    {
        if (a.Count > MaxWords || b.Count > MaxWords || Math.Abs(a.Count - b.Count) > maxWords)
        {
            return null;
        }

        // furthest[d][k + d] is how far along a one gets with d changes on the diagonal k = (place in a) − (place in b).
        var furthest = new List<int[]>();
        for (var d = 0; d <= maxWords; d++)
        {
            var row = new int[(2 * d) + 1];
            for (var k = -d; k <= d; k += 2)
            {
                var x = d == 0 ? 0 : TakesFromB(furthest[d - 1], d, k) ? furthest[d - 1][k + 1 + d - 1] : furthest[d - 1][k - 1 + d - 1] + 1;
                while (x < a.Count && x - k >= 0 && x - k < b.Count && a[x].Text == b[x - k].Text)
                {
                    x++;
                }

                row[k + d] = x;
                if (x >= a.Count && x - k >= b.Count)
                {
                    furthest.Add(row);
                    return new WordDifference(Gather(a, b, furthest));
                }
            }

            furthest.Add(row);
        }

        return null;
    }

    private static bool TakesFromB(int[] before, int d, int k) => k == -d || (k != d && before[k - 1 + d - 1] < before[k + 1 + d - 1]);

    /// <summary>Walks back from the end and joins changes that touch.</summary>
    private static List<Change> Gather(IReadOnlyList<Quote> a, IReadOnlyList<Quote> b, List<int[]> furthest)
    {
        var (x, y) = (a.Count, b.Count);
        var edits = new List<(int InA, int InB, bool FromA)>();
        for (var d = furthest.Count - 1; d > 0; d--)
        {
            var k = x - y;
            var fromB = TakesFromB(furthest[d - 1], d, k);
            var previousK = fromB ? k + 1 : k - 1;
            var previousX = furthest[d - 1][previousK + d - 1];
            edits.Add((previousX, previousX - previousK, !fromB));
            (x, y) = (previousX, previousX - previousK);
        }

        edits.Reverse();
        var changes = new List<Change>();
        var (ones, others, nextA, nextB) = (new List<Quote>(), new List<Quote>(), -1, -1);
        foreach (var (inA, inB, fromA) in edits)
        {
            if (inA != nextA || inB != nextB)
            {
                Close();
            }

            (fromA ? ones : others).Add(fromA ? a[inA] : b[inB]);
            (nextA, nextB) = (inA + (fromA ? 1 : 0), inB + (fromA ? 0 : 1));
        }

        Close();
        return changes;

        void Close()
        {
            if (ones.Count + others.Count > 0)
            {
                changes.Add(new Change([.. ones], [.. others]));
                ones.Clear();
                others.Clear();
            }
        }
    }

    private static IEnumerable<Quote> Words(CaseDocument document)
    {
        foreach (var page in document.Transcript.Pages)
        {
            for (var i = 0; i < page.Text.Length; i++)
            {
                var start = i;
                while (i < page.Text.Length && !char.IsWhiteSpace(page.Text[i]))
                {
                    i++;
                }

                if (i > start)
                {
                    yield return Quote.From(document.File, page, new TextSpan(start, i));
                }
            }
        }
    }

    /// <summary>What is left of one text when the beginning and the end that it shares with the other are cut off.</summary>
    private static string Trimmed(string text, string other)
    {
        var shorter = Math.Min(text.Length, other.Length);
        var (head, tail) = (0, 0);
        while (head < shorter && text[head] == other[head])
        {
            head++;
        }

        while (tail < shorter - head && text[^(tail + 1)] == other[^(tail + 1)])
        {
            tail++;
        }

        return text[head..^tail];
    }

    /// <summary>Words that stand in the place of others; on one side there may be none.</summary>
    public sealed record Change(IReadOnlyList<Quote> OneWords, IReadOnlyList<Quote> OtherWords)
    {
        public string One => string.Join(' ', OneWords.Select(w => w.Text));

        public string Other => string.Join(' ', OtherWords.Select(w => w.Text));
    }
}
