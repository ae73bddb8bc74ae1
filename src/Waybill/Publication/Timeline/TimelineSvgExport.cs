using System.Text;
using Waybill.Publication.Markup;

namespace Waybill.Publication.Timeline;

/// <summary>The time line as a drawing that stands alone.</summary>
public sealed class TimelineSvgExport : IExport
{
    public string Format => "timeline-svg";

    public string FileExtension => "svg";

    public async Task WriteAsync(Dossier dossier, IPagePictureSource pictures, Stream output, CancellationToken cancellation)
    {
        var svg = new MarkupWriter();
        var timeline = TimelineBuilder.Build(dossier);
        if (timeline.Entries.Count == 0)
        {
            svg.Element("svg", "Nothing in this case has a date.", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 100 20"));
        }
        else
        {
            TimelineSvg.Draw(svg, timeline, _ => null, DrawingStyle.Text);
        }

        svg.Line();
        await output.WriteAsync(Encoding.UTF8.GetBytes(svg.Take()), cancellation);
    }
}
