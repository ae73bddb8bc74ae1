using System.Text;
using Waybill.Publication.Markup;

namespace Waybill.Publication.Graph;

/// <summary>The correspondence as one drawing, chain below chain.</summary>
public sealed class GraphSvgExport : IExport
{
    public string Format => "correspondence-svg";

    public string FileExtension => "svg";

    public async Task WriteAsync(Dossier dossier, IPagePictureSource pictures, Stream output, CancellationToken cancellation)
    {
        var svg = new MarkupWriter();
        var index = new CaseIndex(dossier.Case);
        GraphSvg.DrawAll(svg, GraphBuilder.Chains(GraphBuilder.Build(dossier.Case)), index.NameOf);
        svg.Line();
        await output.WriteAsync(Encoding.UTF8.GetBytes(svg.Take()), cancellation);
    }
}
