using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Waybill.Web.Layout;

/// <summary>A drawing that <c>MarkupWriter</c> made, which encodes everything that it writes: the only way past the encoder of the pages.</summary>
public sealed class Drawn : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Svg { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, Svg);
}
