namespace Waybill.Publication.Markup;

/// <summary>How drawings look that stand alone, outside a page that has a style for them.</summary>
internal static class DrawingStyle
{
    public const string Text = """
        svg { background: #fff; } text { font-family: "DejaVu Sans", "Noto Sans", Arial, sans-serif; font-size: 10.5px; fill: #1b1b1a; }
        .tick, .nothing { fill: #5c5a55; font-size: 9.5px; } .tick.year { fill: #1b1b1a; font-weight: 600; } .lane-name, .column-name { font-weight: 600; }
        .lane-line { stroke: #8d887c; stroke-width: .8; } .grid { stroke: #ece8df; stroke-width: .7; } .grid.year { stroke: #cfcac0; } .column-line { stroke: #e4dfd5; stroke-dasharray: 1 3; }
        .mark rect, .mark circle, .mark path { fill: #1f4468; } .mark.transfers rect { fill: #7d9ab5; stroke: #1f4468; stroke-width: .7; } .mark.transfers.hedged rect { fill: url(#hatch); }
        .mark.deal-events circle, .mark.deal-events path, .mark.deal-events rect { fill: none; stroke: #1f4468; stroke-width: 1.3; }
        .mark.deal-events.done circle, .mark.deal-events.done rect { fill: #1f4468; } .mark.deal-events.unproven circle { stroke: #5c5a55; } .mark.deal-events.planned circle { stroke-dasharray: 1.8 1.6; } .mark.deal-events.corrected rect { stroke: #8a5a00; }
        .mark.deal-events.refused path, .mark.deal-events.withdrawn path, .mark.deal-events.cancelled path { stroke: #8b1e1e; stroke-width: 1.7; }
        .mark .inside { font-size: 8.2px; font-weight: 600; } .mark.hostilities .inside { fill: #fff; } .mark.hostilities rect { fill: #8b1e1e; fill-opacity: .75; }
        .mark.treaty-acts rect, .mark.treaty-acts path { fill: #6b5a2e; } .hatch-ground { fill: #fff; } .hatch-line { stroke: #1f4468; stroke-width: 1.8; }
        .node rect { fill: #fff; stroke: #1f4468; } .node text { font-size: 10px; } .node .node-date { fill: #5c5a55; font-size: 9px; } .node.missing rect { stroke: #8b1e1e; stroke-dasharray: 4 3; fill: #fffaf8; } .node.missing text { fill: #8b1e1e; }
        .edge path { fill: none; stroke: #8d887c; stroke-dasharray: 1.5 2.5; } .edge.answers path { stroke: #1f4468; stroke-width: 1.3; stroke-dasharray: none; } .arrow-head { fill: #8d887c; } .arrow-head.answers { fill: #1f4468; }
        """;
}
