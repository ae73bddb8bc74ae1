using System.Globalization;
using Waybill.Publication.Markup;

namespace Waybill.Publication.Timeline;

/// <summary>Draws a time line: lanes below each other, an axis, labels that keep out of each other's way.</summary>
internal sealed class TimelineSvg
{
    private const double Width = 1000;
    private const double LaneNames = 88;
    private const double RowHeight = 17;
    private const double FontSize = 10.5;
    private const double AxisHeight = 22;

    /// <summary>With more entries in a lane than this only their marks are drawn; the lists beside the drawing have the names.</summary>
    private const int MostLabels = 120;

    /// <summary>Marks beyond these rows cover each other: only a crowd without labels comes so far.</summary>
    private const int MostRows = 40;

    /// <summary>A paper dated this far from the middle of all is drawn at the edge, so that one slip of the pen does not squeeze the rest.</summary>
    private const int YearsFromMiddle = 15;

    private readonly CaseTimeline _timeline;
    private readonly Func<TimelineEntry, string?> _link;
    private readonly DateOnly _first;
    private readonly DateOnly _last;

    private TimelineSvg(CaseTimeline timeline, Func<TimelineEntry, string?> link)
    {
        _timeline = timeline;
        _link = link;
        var own = timeline.Entries.Where(e => e.Lane is TimelineLane.Documents or TimelineLane.Transfers or TimelineLane.DealEvents).ToArray();
        var days = (own.Length > 0 ? own : timeline.Entries).SelectMany(e => (DateOnly[])[e.From.Earliest, (e.To ?? e.From).Latest]).Order().ToArray();
        var middle = days[days.Length / 2];
        days = days.Where(d => Math.Abs(d.DayNumber - middle.DayNumber) <= YearsFromMiddle * 366).ToArray();
        var margin = Math.Max(20, (days[^1].DayNumber - days[0].DayNumber) / 40);
        _first = DateOnly.FromDayNumber(Math.Max(0, days[0].DayNumber - margin));
        _last = DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, days[^1].DayNumber + margin));
    }

    /// <summary>Writes the drawing; the time line must have an entry.</summary>
    /// <param name="link">The address inside the document that an entry leads to; null for none.</param>
    /// <param name="style">A style sheet of ours, for a drawing that stands alone; null inside a page that has one.</param>
    public static void Draw(MarkupWriter svg, CaseTimeline timeline, Func<TimelineEntry, string?> link, string? style = null) => new TimelineSvg(timeline, link).Draw(svg, style);

    private void Draw(MarkupWriter svg, string? style)
    {
        var lanes = Enum.GetValues<TimelineLane>().Select(lane => Pack(lane)).ToArray();
        var height = AxisHeight + lanes.Sum(l => l.Height) + AxisHeight;
        using var drawing = svg.In("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {N(Width)} {N(height)}"), ("role", "group"),
            ("class", "timeline"), ("aria-labelledby", "timeline-title timeline-desc"));
        svg.Element("title", "Time line of the case", ("id", "timeline-title"));
        svg.Element("desc", Description(), ("id", "timeline-desc"));
        if (style is not null)
        {
            svg.Style(style);
        }

        DrawHatch(svg);
        DrawAxis(svg, height);
        var top = AxisHeight;
        foreach (var lane in lanes)
        {
            DrawLane(svg, lane, top);
            top += lane.Height;
        }

        svg.Empty("line", ("x1", "0"), ("x2", N(Width)), ("y1", N(top)), ("y2", N(top)), ("class", "lane-line"));
    }

    private string Description() => string.Join("; ", Enum.GetValues<TimelineLane>().Select(lane =>
        $"{LaneName(lane)}: {_timeline.Entries.Count(e => e.Lane == lane)}")) + $". From {Day(_first)} to {Day(_last)}.";

    private static void DrawHatch(MarkupWriter svg)
    {
        using var defs = svg.In("defs");
        using var pattern = svg.In("pattern", ("id", "hatch"), ("width", "5"), ("height", "5"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        svg.Empty("rect", ("width", "5"), ("height", "5"), ("class", "hatch-ground"));
        svg.Empty("line", ("x1", "0"), ("x2", "0"), ("y1", "0"), ("y2", "5"), ("class", "hatch-line"));
    }

    private void DrawAxis(MarkupWriter svg, double height)
    {
        var months = MonthsBetweenTicks();
        var tick = new DateOnly(_first.Year, 1, 1);
        var labelledTo = LaneNames - 40;
        for (; tick <= _last && tick.Year < 9999; tick = tick.AddMonths(months))
        {
            if (tick < _first)
            {
                continue;
            }

            var x = X(tick);
            var isYear = tick.Month == 1;
            svg.Empty("line", ("x1", N(x)), ("x2", N(x)), ("y1", N(AxisHeight - 4)), ("y2", N(height - AxisHeight)), ("class", isYear ? "grid year" : "grid"));
            var label = isYear ? Year(tick) : tick.ToString(months < 12 && x - labelledTo < 26 ? "MM" : "MMM", CultureInfo.InvariantCulture);
            if (x - labelledTo > (isYear ? 4 : 20) && x < Width - 24)
            {
                svg.Element("text", label, ("x", N(x + 3)), ("y", N(AxisHeight - 8)), ("class", isYear ? "tick year" : "tick"));
                svg.Element("text", label, ("x", N(x + 3)), ("y", N(height - AxisHeight + 13)), ("class", isYear ? "tick year" : "tick"));
                labelledTo = x + 3 + TextMeasure.Width(label, FontSize);
            }
        }
    }

    private int MonthsBetweenTicks() => (_last.DayNumber - _first.DayNumber) switch
    {
        <= 500 => 1,
        <= 1500 => 3,
        <= 3000 => 6,
        <= 9000 => 12,
        _ => 60,
    };

    private Lane Pack(TimelineLane lane)
    {
        var entries = _timeline.Entries.Where(e => e.Lane == lane).ToArray();
        var marks = new List<Mark>();
        var rows = new List<double>();
        var labelled = entries.Length <= MostLabels;
        foreach (var entry in entries)
        {
            var (left, right) = (X(entry.From.Earliest), X((entry.To ?? entry.From).Latest));
            right = Math.Max(right, left + (lane == TimelineLane.Transfers ? 5 : 0));
            var isPoint = lane is TimelineLane.Documents or TimelineLane.DealEvents or TimelineLane.TreatyActs && right - left < 9;
            var label = labelled ? TextMeasure.Fit(VisibleText.Label(entry.Title), lane == TimelineLane.Documents ? 190 : 330, FontSize) : "";
            var labelWidth = label.Length == 0 ? 0 : TextMeasure.Width(label, FontSize) + 5;
            var markRight = right + (isPoint ? 5 : 1);
            var place = markRight + labelWidth <= Width ? LabelPlace.After
                : left - labelWidth - 7 >= LaneNames ? LabelPlace.Before
                : LabelPlace.Inside;
            var (from, to) = place switch
            {
                LabelPlace.After => (left - 5, markRight + labelWidth),
                LabelPlace.Before => (left - labelWidth - 5, markRight),
                _ => (left - 5, Math.Max(markRight, left + labelWidth)),
            };
            var row = rows.FindIndex(end => end + 6 <= from);
            if (row < 0 && rows.Count == MostRows)
            {
                row = rows.IndexOf(rows.Min());
            }
            else if (row < 0)
            {
                row = rows.Count;
                rows.Add(0);
            }

            rows[row] = to;
            marks.Add(new Mark(entry, left, right, row, label, place, isPoint));
        }

        return new Lane(lane, marks, (Math.Max(1, rows.Count) * RowHeight) + 12);
    }

    private void DrawLane(MarkupWriter svg, Lane lane, double top)
    {
        svg.Empty("line", ("x1", "0"), ("x2", N(Width)), ("y1", N(top)), ("y2", N(top)), ("class", "lane-line"));
        svg.Element("text", LaneName(lane.Kind), ("x", "0"), ("y", N(top + 18)), ("class", "lane-name"));
        if (lane.Marks.Count == 0)
        {
            svg.Element("text", Nothing(lane.Kind), ("x", N(LaneNames + 6)), ("y", N(top + 18)), ("class", "nothing"));
        }

        foreach (var mark in lane.Marks)
        {
            var middle = top + 6 + (mark.Row * RowHeight) + (RowHeight / 2);
            if (_link(mark.Entry) is { } href)
            {
                using (svg.In("a", ("href", href)))
                {
                    DrawMark(svg, mark, middle);
                }
            }
            else
            {
                DrawMark(svg, mark, middle);
            }
        }
    }

    private void DrawMark(MarkupWriter svg, Mark mark, double middle)
    {
        var entry = mark.Entry;
        using var group = svg.In("g", ("class", "mark " + entry.Lane.NameOf() + (entry.Hedged ? " hedged" : "") + Standing(entry)));
        svg.Element("title", $"{VisibleText.Label(entry.Title)}, {Dates(entry)}{(entry.Hedged ? ", a plan, a wish or a possibility" : "")}");
        if (!mark.IsPoint)
        {
            svg.Empty("rect", ("x", N(mark.Left)), ("y", N(middle - 4.5)), ("width", N(Math.Max(1.5, mark.Right - mark.Left))), ("height", "9"), ("rx", "1.5"));
        }
        else if (entry.Lane == TimelineLane.DealEvents)
        {
            DrawEvent(svg, entry, (mark.Left + mark.Right) / 2, middle);
        }
        else if (entry.Lane == TimelineLane.TreatyActs)
        {
            var x = mark.Left;
            svg.Empty("path", ("d", $"M{N(x - 4.5)} {N(middle)}L{N(x)} {N(middle - 4.5)}L{N(x + 4.5)} {N(middle)}L{N(x)} {N(middle + 4.5)}Z"));
        }
        else
        {
            svg.Empty("circle", ("cx", N((mark.Left + mark.Right) / 2)), ("cy", N(middle)), ("r", "3.4"));
        }

        if (mark.Label.Length > 0)
        {
            var before = (IsBefore(entry) ? "◂ " : "") + (IsAfter(entry) ? "▸ " : "");
            var x = mark.Place switch
            {
                LabelPlace.After => mark.Right + (mark.IsPoint ? 6 : 4),
                LabelPlace.Before => mark.Left - 7,
                _ => mark.Left + 4,
            };
            svg.Element("text", before + mark.Label, ("x", N(x)), ("y", N(middle + (mark.Place == LabelPlace.Inside ? 2.9 : 3.7))),
                ("text-anchor", mark.Place == LabelPlace.Before ? "end" : null), ("class", mark.Place == LabelPlace.Inside ? "inside" : null));
        }
    }

    /// <summary>A full dot is done and proven; what is not has no filling and another shape, so that it cannot be taken for it in black and white either.</summary>
    private static void DrawEvent(MarkupWriter svg, TimelineEntry entry, double x, double y)
    {
        switch (entry.Mode)
        {
            case EventMode.Done or EventMode.Planned:
                svg.Empty("circle", ("cx", N(x)), ("cy", N(y)), ("r", "3.6"));
                break;
            case EventMode.Asked:
                svg.Empty("path", ("d", $"M{N(x - 4.5)} {N(y)}L{N(x)} {N(y - 4.5)}L{N(x + 4.5)} {N(y)}L{N(x)} {N(y + 4.5)}Z"));
                break;
            case EventMode.Corrected:
                svg.Empty("rect", ("x", N(x - 3.6)), ("y", N(y - 3.6)), ("width", "7.2"), ("height", "7.2"));
                break;
            default:
                svg.Empty("path", ("d", $"M{N(x - 3.6)} {N(y - 3.6)}L{N(x + 3.6)} {N(y + 3.6)}M{N(x - 3.6)} {N(y + 3.6)}L{N(x + 3.6)} {N(y - 3.6)}"));
                break;
        }
    }

    /// <summary>Class of the style sheet: <c>done</c>, <c>unproven</c>, <c>planned</c>, <c>refused</c>; empty for what is no event of a deal.</summary>
    private static string Standing(TimelineEntry entry) => entry.Mode switch
    {
        null => "",
        EventMode.Done => entry.IsProven ? " done" : " unproven",
        { } mode => " " + mode.NameOf(),
    };

    private bool IsBefore(TimelineEntry entry) => entry.From.Earliest < _first;

    private bool IsAfter(TimelineEntry entry) => entry.From.Latest > _last;

    private double X(DateOnly day)
    {
        var part = (day.DayNumber - _first.DayNumber) / (double)(_last.DayNumber - _first.DayNumber);
        return LaneNames + 6 + (Math.Clamp(part, 0, 1) * (Width - LaneNames - 12));
    }

    private static string Dates(TimelineEntry entry) => entry.To is { } to && to != entry.From ? $"{entry.From} to {to}" : entry.From.ToString();

    private static string LaneName(TimelineLane lane) => lane switch
    {
        TimelineLane.Documents => "Documents",
        TimelineLane.Transfers => "Deals",
        TimelineLane.DealEvents => "Events of deals",
        TimelineLane.Hostilities => "Hostilities",
        _ => "Treaty acts",
    };

    private static string Nothing(TimelineLane lane) => lane switch
    {
        TimelineLane.Documents => "No document has a date",
        TimelineLane.Transfers => "No deal has a date",
        TimelineLane.DealEvents => "No event of a deal has a date",
        TimelineLane.Hostilities => "No hostilities in the reference data for these years",
        _ => "No treaty acts in the reference data for these years",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Year(DateOnly day) => day.Year.ToString("0000", CultureInfo.InvariantCulture);

    private static string N(double value) => MarkupWriter.Number(value);

    private sealed record Lane(TimelineLane Kind, IReadOnlyList<Mark> Marks, double Height);

    private sealed record Mark(TimelineEntry Entry, double Left, double Right, int Row, string Label, LabelPlace Place, bool IsPoint);

    private enum LabelPlace
    {
        After,
        Before,

        /// <summary>Over the mark, which leaves no room on either side.</summary>
        Inside,
    }
}
