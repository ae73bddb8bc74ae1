using Waybill.Publication.Graph;
using Waybill.Publication.Markup;
using Waybill.Publication.Timeline;

namespace Waybill.Publication;

/// <summary>The drawings of the dossier for other pages: SVG markup in which every text is encoded.</summary>
/// <remarks>How they look is said by the style sheet of the page that they stand in.</remarks>
public static class Drawings
{
    /// <summary>The time line must have an entry.</summary>
    /// <param name="link">The address that an entry leads to; null for none.</param>
    public static string Of(CaseTimeline timeline, Func<TimelineEntry, string?> link)
    {
        var svg = new MarkupWriter();
        TimelineSvg.Draw(svg, timeline, link);
        return svg.Take();
    }

    /// <summary>One chain of correspondence.</summary>
    /// <param name="id">Unlike that of any other chain on the page.</param>
    public static string Of(CorrespondenceGraph chain, string id, Func<string, string> nameOf, Func<GraphNode, string?> link)
    {
        var svg = new MarkupWriter();
        GraphSvg.Draw(svg, chain, id, nameOf, link);
        return svg.Take();
    }
}
