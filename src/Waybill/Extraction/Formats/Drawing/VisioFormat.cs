using System.IO.Compression;
using Waybill.Extraction.Formats.Packages;

namespace Waybill.Extraction.Formats.Drawing;

/// <summary>Visio drawings in a package (.vsdx), [MS-VSDX]: the words of the shapes, a page for each drawn page.</summary>
internal sealed class VisioFormat : IFileFormat
{
    public string Name => "Visio drawing";

    public bool Recognises(FileHead head) => head.ContentTypes?.Contains("ms-visio.", StringComparison.OrdinalIgnoreCase) == true;

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var pages = new List<ContentPage>();
        foreach (var name in PackageParts.Numbered(package, "visio/pages/page", ".xml").Where(name => !name.EndsWith("pages.xml", StringComparison.OrdinalIgnoreCase)).Take(original.Limits.MaxPages))
        {
            cancellation.ThrowIfCancellationRequested();
            var texts = PackageParts.Load(package, name, original.Limits)?.Descendants().Where(element => element.Name.LocalName == "Text") ?? [];
            pages.Add(new ContentPage
            {
                Number = pages.Count + 1,
                Blocks = [.. texts.Select(text => BlockText.Of(text.Value)).Where(text => text.Length > 0).Select(text => new ContentBlock(text))],
            });
        }

        return pages.Count == 0
            ? Outcome.Failed<FileContents>(ProblemCode.Damaged, "the drawing has no pages")
            : Outcome.Of(new FileContents { MediaType = "application/vnd.ms-visio.drawing", HasPhysicalPages = true, Pages = pages });
    }
}
