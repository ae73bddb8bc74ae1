namespace Waybill.Reading.Layout;

/// <summary>Puts words into rows, and cuts rows where a column ends and another begins.</summary>
internal static class RowFinder
{
    /// <summary>Two words stand in one row when they share at least this part of the lower one's height.</summary>
    private const double SharedHeight = 0.45;

    /// <summary>A gap of so many text heights parts columns, whatever the other gaps are.</summary>
    private const double CertainGutter = 3.6;

    /// <summary>A gap of so many text heights parts columns when the other gaps of the row are much smaller.</summary>
    private const double LikelyGutter = 1.6;

    /// <summary>The same where the row has no other gap to compare with.</summary>
    private const double LoneGutter = 2.3;

    /// <summary>How many times wider than its neighbours a gap must be; justified lines stretch all their gaps alike.</summary>
    private const double Outstanding = 2.4;

    /// <summary>A gap of so many text heights parts two texts side by side where it stands at one place in <see cref="FewestStanding"/> lines.</summary>
    private const double StandingGutter = 0.7;

    private const int FewestStanding = 5;

    /// <summary>Words begin at one place when they are no further apart, in text heights.</summary>
    private const double SameEdge = 0.25;

    public static IReadOnlyList<Row> Find(IReadOnlyList<LaidWord> words)
    {
        var usual = Boxes.TextHeight(words);
        var lines = Chain(words, usual);
        var cuts = lines.ConvertAll(l => StrongGutters(l, usual));
        AddStanding(lines, cuts, usual);
        return [.. lines.Select((line, i) => Cut(line, WithPersistent(lines, cuts, i))).OrderBy(r => r.Box.Top).ThenBy(r => r.Box.Left)];
    }

    /// <summary>Rows from top to bottom, not cut at any gutter: the lines of a table's cell.</summary>
    public static IReadOnlyList<IReadOnlyList<LaidWord>> Lines(IReadOnlyList<LaidWord> words) => Chain(words, Boxes.TextHeight(words));

    private static List<List<LaidWord>> Chain(IReadOnlyList<LaidWord> words, double usual)
    {
        var rows = new List<List<LaidWord>>();
        var bucketHeight = Math.Max(usual, 1);
        // The rows by the height at which they end so far, so that a page of many thousand words stays cheap.
        var byHeight = new Dictionary<int, List<List<LaidWord>>>();
        int Bucket(double y) => (int)Math.Clamp(Math.Floor(y / bucketHeight), -1_000_000, 1_000_000);

        foreach (var word in words.OrderBy(w => w.Box.Left).ThenBy(w => w.Box.Top))
        {
            var reach = Reach(word, usual);
            List<LaidWord>? best = null;
            var bestShare = SharedHeight;
            for (var bucket = Bucket(reach.Top - usual); bucket <= Bucket(reach.Bottom + usual); bucket++)
            {
                foreach (var row in byHeight.GetValueOrDefault(bucket) ?? [])
                {
                    var last = row[^1];
                    var end = Reach(last, usual);
                    var share = Boxes.SharedHeight(end, reach) / Math.Max(0.1, Math.Min(end.Height, reach.Height));
                    // Boxes of recognised words may overlap a little; a word that begins before the middle of another is on another line.
                    if (share > bestShare && word.Box.Left > Math.Max(last.Box.MiddleX, last.Box.Right - usual))
                    {
                        (best, bestShare) = (row, share);
                    }
                }
            }

            if (best is null)
            {
                rows.Add(best = []);
            }
            else
            {
                byHeight[Bucket(best[^1].Box.MiddleY)].Remove(best);
            }

            best.Add(word);
            var home = Bucket(word.Box.MiddleY);
            if (!byHeight.TryGetValue(home, out var there))
            {
                byHeight[home] = there = [];
            }

            there.Add(best);
        }

        return [.. rows.OrderBy(r => Boxes.Quantile(r.Select(w => w.Box.MiddleY), 0.5)).ThenBy(r => r[0].Box.Left)];
    }

    /// <summary>The box of a word, heightened for dashes, dots and underlines, which touch nothing else on their line.</summary>
    private static Box Reach(LaidWord word, double usual) =>
        word.ShowsSize || word.Box.Height >= 0.7 * usual
            ? word.Box
            : word.Box with { Top = word.Box.Top - (0.5 * usual), Bottom = word.Box.Bottom + (0.3 * usual) };

    /// <summary>Indices of words before which a column ends.</summary>
    private static SortedSet<int> StrongGutters(List<LaidWord> line, double usual)
    {
        var cuts = new SortedSet<int>();
        var height = Math.Max(Boxes.TextHeight(line), 0.5 * usual);
        for (var i = 1; i < line.Count; i++)
        {
            var gap = line[i].Box.Left - line[i - 1].Box.Right;
            if (gap > CertainGutter * height
                || (line.Count == 2 && gap > LoneGutter * height)
                || (line.Count > 2 && gap > LikelyGutter * height && gap > Outstanding * OtherGaps(line, i, height)))
            {
                cuts.Add(i);
            }
        }

        return cuts;
    }

    /// <summary>Adds the gaps behind which words of many lines in a row begin at one place: two texts side by side, however near.</summary>
    private static void AddStanding(List<List<LaidWord>> lines, List<SortedSet<int>> cuts, double usual)
    {
        var gaps = lines.ConvertAll(line => Enumerable.Range(1, line.Count - 1).Where(i => line[i].Box.Left - line[i - 1].Box.Right >= StandingGutter * usual).ToList());
        var seen = new HashSet<(int Line, int Word)>();
        for (var first = 0; first < lines.Count; first++)
        {
            foreach (var word in gaps[first].Where(w => !seen.Contains((first, w))))
            {
                var left = lines[first][word].Box.Left;
                List<(int Line, int Word)> run = [(first, word)];
                for (var next = first + 1; next < lines.Count && VerticalDistance(lines[next - 1], lines[next]) <= 2 * usual; next++)
                {
                    var match = gaps[next].FirstOrDefault(w => Math.Abs(lines[next][w].Box.Left - left) <= SameEdge * usual, -1);
                    if (match >= 0)
                    {
                        run.Add((next, match));
                    }
                    else if (lines[next].Exists(w => w.Box.Left < left - (SameEdge * usual) && w.Box.Right > left - (StandingGutter * usual)))
                    {
                        break;
                    }
                }

                seen.UnionWith(run);
                // Of a text each line has several words; single words below each other are no two texts.
                if (run.Count(r => r.Word > 1 && lines[r.Line].Count - r.Word > 1) >= FewestStanding)
                {
                    run.ForEach(r => cuts[r.Line].Add(r.Word));
                }
            }
        }
    }

    private static double OtherGaps(List<LaidWord> line, int except, double height) =>
        Math.Max(0.25 * height, Boxes.Quantile(
            Enumerable.Range(1, line.Count - 1).Where(i => i != except).Select(i => line[i].Box.Left - line[i - 1].Box.Right), 0.4));

    /// <summary>Adds the narrow gaps that continue a gutter of the row above or below.</summary>
    private static SortedSet<int> WithPersistent(List<List<LaidWord>> lines, List<SortedSet<int>> cuts, int index)
    {
        var line = lines[index];
        var own = new SortedSet<int>(cuts[index]);
        var height = Boxes.TextHeight(line);
        foreach (var other in new[] { index - 1, index + 1 })
        {
            if (other < 0 || other >= lines.Count || VerticalDistance(lines[other], line) > 2 * height)
            {
                continue;
            }

            foreach (var cut in cuts[other])
            {
                var (left, right) = (lines[other][cut - 1].Box.Right, lines[other][cut].Box.Left);
                for (var i = 1; i < line.Count; i++)
                {
                    var gap = line[i].Box.Left - line[i - 1].Box.Right;
                    var shared = Math.Min(right, line[i].Box.Left) - Math.Max(left, line[i - 1].Box.Right);
                    if (shared > 0.6 * height && gap > 0.9 * height && gap > 1.6 * OtherGaps(line, i, height))
                    {
                        own.Add(i);
                    }
                }
            }
        }

        return own;
    }

    private static double VerticalDistance(List<LaidWord> a, List<LaidWord> b) =>
        -Boxes.SharedHeight(Boxes.Around(a.Select(w => w.Box)), Boxes.Around(b.Select(w => w.Box)));

    private static Row Cut(List<LaidWord> line, SortedSet<int> cuts)
    {
        var segments = new List<Segment>();
        var start = 0;
        foreach (var cut in cuts.Append(line.Count))
        {
            segments.Add(new Segment(line[start..cut]));
            start = cut;
        }

        return new Row(segments);
    }
}
