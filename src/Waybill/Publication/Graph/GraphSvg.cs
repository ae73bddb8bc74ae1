using Waybill.Publication.Markup;

namespace Waybill.Publication.Graph;

/// <summary>Draws one chain of correspondence: a column for each sender, a row for each paper in order of date, missing papers dashed in the last column.</summary>
/// <remarks>A row holds one paper, so that nothing covers anything. A long chain is cut into bands of rows, each a drawing of its own,
/// with the arrows that cross from one into the next.</remarks>
internal sealed class GraphSvg
{
    private const double Width = 720;

    /// <summary>Room left of the first column for arrows that go round its boxes.</summary>
    private const double Margin = 24;
    private const double RowHeight = 46;
    private const double BoxHeight = 34;
    private const double Header = 52;
    private const double FontSize = 10;
    private const int RowsInBand = 19;
    private const int MostColumns = 5;

    private readonly CorrespondenceGraph _chain;
    private readonly List<Column> _columns;
    private readonly Dictionary<string, Placed> _placed;
    private readonly Func<GraphNode, string?> _link;
    private readonly string _id;

    private GraphSvg(CorrespondenceGraph chain, string id, Func<string, string> nameOf, Func<GraphNode, string?> link)
    {
        (_chain, _id, _link) = (chain, id, link);
        _columns = ColumnsOf(chain, nameOf);
        var width = Width / _columns.Count;
        var rows = new Dictionary<string, Placed>(StringComparer.Ordinal);
        for (var row = 0; row < chain.Nodes.Count; row++)
        {
            var node = chain.Nodes[row];
            var column = ColumnOf(node);
            var box = Math.Min(width - 26, 176);
            rows[node.Id] = new Placed(node, row, ((column + 0.5) * width) - (box / 2), Header + (row * RowHeight) + 6, box);
        }

        _placed = rows;
    }

    /// <summary>One drawing for each band of rows.</summary>
    /// <param name="id">Unlike that of any other chain on the page.</param>
    public static void Draw(MarkupWriter svg, CorrespondenceGraph chain, string id, Func<string, string> nameOf, Func<GraphNode, string?> link)
    {
        var drawing = new GraphSvg(chain, id, nameOf, link);
        foreach (var (from, to) in drawing.Bands)
        {
            drawing.DrawBand(svg, from, to);
        }
    }

    /// <summary>All chains below each other in one drawing that stands alone.</summary>
    public static void DrawAll(MarkupWriter svg, IReadOnlyList<CorrespondenceGraph> chains, Func<string, string> nameOf)
    {
        const double gap = 18;
        var drawings = chains.Select((c, i) => new GraphSvg(c, $"chain-{i + 1}", nameOf, _ => null)).ToArray();
        var height = drawings.Sum(d => d.Bands.Sum(b => HeightOf(b) + gap));
        using var whole = svg.In("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {N(Width + Margin)} {N(Math.Max(gap, height))}"));
        svg.Element("title", "Which paper answers or names which").Style(DrawingStyle.Text);
        var top = 0.0;
        foreach (var drawing in drawings)
        {
            foreach (var band in drawing.Bands)
            {
                drawing.DrawBand(svg, band.From, band.To, top);
                top += HeightOf(band) + gap;
            }
        }
    }

    private IEnumerable<(int From, int To)> Bands
    {
        get
        {
            for (var from = 0; from < _chain.Nodes.Count; from += RowsInBand)
            {
                yield return (from, Math.Min(_chain.Nodes.Count, from + RowsInBand));
            }
        }
    }

    private static double HeightOf((int From, int To) band) => Header + ((band.To - band.From) * RowHeight) + 4;

    /// <param name="place">How far down it stands inside another drawing; null where it stands alone.</param>
    private void DrawBand(MarkupWriter svg, int from, int to, double? place = null)
    {
        var id = $"{_id}-{from}";
        var top = from * RowHeight;
        var height = HeightOf((from, to));
        using var drawing = svg.In("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("y", place is { } y ? N(y) : null), ("width", place is null ? null : N(Width + Margin)), ("height", place is null ? null : N(height)),
            ("viewBox", $"{N(-Margin)} 0 {N(Width + Margin)} {N(height)}"), ("role", "group"),
            ("class", "graph"), ("aria-labelledby", $"{id}-title {id}-desc"));
        svg.Element("title", from == 0 ? "Which paper answers or names which" : "Which paper answers or names which, continued", ("id", id + "-title"));
        svg.Element("desc", Description(from, to), ("id", id + "-desc"));
        using (var defs = svg.In("defs"))
        {
            DrawArrowHead(svg, id + "-answers", "arrow-head answers");
            DrawArrowHead(svg, id + "-names", "arrow-head");
        }

        DrawColumns(svg, height);
        using (svg.In("svg", ("x", N(-Margin)), ("y", N(Header)), ("width", N(Width + Margin)), ("height", N(height - Header)),
            ("viewBox", $"{N(-Margin)} {N(Header + top)} {N(Width + Margin)} {N(height - Header)}")))
        {
            foreach (var edge in _chain.Edges.Where(e => Crosses(e, from, to)))
            {
                DrawEdge(svg, edge, id);
            }

            foreach (var placed in _placed.Values.Where(p => p.Row >= from && p.Row < to).OrderBy(p => p.Row))
            {
                DrawNode(svg, placed);
            }
        }
    }

    private string Description(int from, int to) => string.Join("; ", _chain.Edges
        .Where(e => _placed[e.From].Row >= from && _placed[e.From].Row < to)
        .OrderBy(e => _placed[e.From].Row)
        .Select(e => $"{VisibleText.Label(_placed[e.From].Node.Label)} {(e.Kind == CitationKind.Answers ? "answers" : "names")} {VisibleText.Label(_placed[e.To].Node.Label)}{(_placed[e.To].Node.Gap is null ? "" : " (missing)")}"));

    private static void DrawArrowHead(MarkupWriter svg, string id, string style)
    {
        using var marker = svg.In("marker", ("id", id), ("viewBox", "0 0 8 8"), ("refX", "7.5"), ("refY", "4"), ("markerWidth", "7"), ("markerHeight", "7"), ("orient", "auto"));
        svg.Empty("path", ("d", "M0 0.5L8 4L0 7.5Z"), ("class", style));
    }

    private void DrawColumns(MarkupWriter svg, double height)
    {
        var width = Width / _columns.Count;
        for (var i = 0; i < _columns.Count; i++)
        {
            var x = (i + 0.5) * width;
            var lines = TitleLines(VisibleText.Label(_columns[i].Title), width - 12);
            for (var line = 0; line < lines.Count; line++)
            {
                svg.Element("text", lines[line], ("x", N(x)), ("y", N(12 + (line * 12.5))), ("text-anchor", "middle"), ("class", "column-name"));
            }

            if (i > 0)
            {
                svg.Empty("line", ("x1", N(i * width)), ("x2", N(i * width)), ("y1", "0"), ("y2", N(height)), ("class", "column-line"));
            }
        }

        svg.Empty("line", ("x1", "0"), ("x2", N(Width)), ("y1", N(Header - 6)), ("y2", N(Header - 6)), ("class", "lane-line"));
    }

    /// <summary>A name too long for its column loses its legal form rather than what it is called.</summary>
    private static IReadOnlyList<string> TitleLines(string title, double width)
    {
        var lines = TextMeasure.Wrap(title, width, FontSize, 3);
        var called = title.IndexOf('«', StringComparison.Ordinal);
        return called >= 0 && lines.Any(l => l.EndsWith('…')) ? TextMeasure.Wrap(title[called..].Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal), width, FontSize, 3) : lines;
    }

    private void DrawEdge(MarkupWriter svg, GraphEdge edge, string id)
    {
        var (from, to) = (_placed[edge.From], _placed[edge.To]);
        var (y1, y2) = (from.Top + (BoxHeight / 2), to.Top + (BoxHeight / 2));
        var isAnswer = edge.Kind == CitationKind.Answers;
        string path;
        if (Math.Abs(from.Left - to.Left) < 1)
        {
            // Within a column the arrow goes round by the left, the further the longer it is.
            var x = from.Left;
            var out_ = x - Math.Min(12 + (Math.Abs(from.Row - to.Row) * 2.5), 40);
            path = $"M{N(x)} {N(y1)}C{N(out_)} {N(y1)} {N(out_)} {N(y2)} {N(x - 1)} {N(y2)}";
        }
        else
        {
            var toTheRight = to.Left > from.Left;
            var (x1, x2) = toTheRight ? (from.Left + from.Width, to.Left - 1) : (from.Left, to.Left + to.Width + 1);
            var bend = Math.Max(24, Math.Abs(x2 - x1) / 2) * (toTheRight ? 1 : -1);
            path = $"M{N(x1)} {N(y1)}C{N(x1 + bend)} {N(y1)} {N(x2 - bend)} {N(y2)} {N(x2)} {N(y2)}";
        }

        using var group = svg.In("g", ("class", "edge" + (isAnswer ? " answers" : "") + (to.Node.Gap is null ? "" : " to-missing")));
        svg.Element("title", $"{VisibleText.Label(from.Node.Label)} {(isAnswer ? "answers" : "names")} {VisibleText.Label(to.Node.Label)}{(edge.Reason is { } reason ? $" ({reason})" : "")}");
        svg.Empty("path", ("d", path), ("marker-end", $"url(#{id}-{(isAnswer ? "answers" : "names")})"));
    }

    private void DrawNode(MarkupWriter svg, Placed placed)
    {
        if (_link(placed.Node) is { } href)
        {
            using (svg.In("a", ("href", href)))
            {
                DrawBox(svg, placed);
            }
        }
        else
        {
            DrawBox(svg, placed);
        }
    }

    private static void DrawBox(MarkupWriter svg, Placed placed)
    {
        var (node, isMissing) = (placed.Node, placed.Node.Gap is not null);
        using var group = svg.In("g", ("class", isMissing ? "node missing" : "node"));
        svg.Element("title", VisibleText.Label(node.Label) + (isMissing ? ", not in the case" : ""));
        svg.Empty("rect", ("x", N(placed.Left)), ("y", N(placed.Top)), ("width", N(placed.Width)), ("height", N(BoxHeight)), ("rx", "2.5"));
        var x = N(placed.Left + (placed.Width / 2));
        svg.Element("text", TextMeasure.Fit(VisibleText.Label(node.Label), placed.Width - 8, FontSize), ("x", x), ("y", N(placed.Top + 14.5)), ("text-anchor", "middle"));
        svg.Element("text", node.Date?.ToString() ?? "no date", ("x", x), ("y", N(placed.Top + 27.5)), ("text-anchor", "middle"), ("class", "node-date"));
    }

    private bool Crosses(GraphEdge edge, int from, int to)
    {
        var (a, b) = (_placed[edge.From].Row, _placed[edge.To].Row);
        return Math.Max(a, b) >= from && Math.Min(a, b) < to;
    }

    private int ColumnOf(GraphNode node)
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            if (_columns[i].Takes(node))
            {
                return i;
            }
        }

        throw new InvalidOperationException("a paper without a column");
    }

    private static List<Column> ColumnsOf(CorrespondenceGraph chain, Func<string, string> nameOf)
    {
        var senders = chain.Nodes.Where(n => n.Gap is null).Select(n => n.Sender).Distinct().ToArray();
        var known = senders.OfType<string>().ToArray();
        var own = known.Length <= MostColumns - 1
            ? known
            : chain.Nodes.Where(n => n.Sender is not null).GroupBy(n => n.Sender!, StringComparer.Ordinal) // filtered just before
                .OrderByDescending(g => g.Count()).ThenBy(g => Array.IndexOf(known, g.Key)).Take(MostColumns - 2).Select(g => g.Key)
                .OrderBy(s => Array.IndexOf(known, s)).ToArray();
        var columns = own.Select(s => new Column(nameOf(s), n => n.Sender == s && n.Gap is null)).ToList();
        if (own.Length < known.Length)
        {
            columns.Add(new Column("Other senders", n => n.Gap is null && n.Sender is not null));
        }

        if (senders.Contains(null))
        {
            columns.Add(new Column("Sender not known", n => n.Gap is null && n.Sender is null));
        }

        if (chain.Nodes.Any(n => n.Gap is not null))
        {
            columns.Add(new Column("Not in the case", n => n.Gap is not null));
        }

        return columns;
    }

    private static string N(double value) => MarkupWriter.Number(value);

    private sealed record Column(string Title, Func<GraphNode, bool> Takes);

    private sealed record Placed(GraphNode Node, int Row, double Left, double Top, double Width);
}
