using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Waybill.Extraction.Formats.Packages;

namespace Waybill.Extraction.Formats.Drawing;

/// <summary>Printed pages in a package (XPS), ECMA-388: the letters that stand on one line are one block.</summary>
internal sealed class XpsFormat : IFileFormat
{
    public string Name => "XPS document";

    public bool Recognises(FileHead head) =>
        head.ContentTypes is { } types
        && (types.Contains("ms-package.xps-fixed", StringComparison.OrdinalIgnoreCase) || types.Contains("oxps-", StringComparison.OrdinalIgnoreCase));

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var pages = new List<ContentPage>();
        foreach (var name in PackageParts.Numbered(package, "", ".fpage").Take(original.Limits.MaxPages))
        {
            cancellation.ThrowIfCancellationRequested();
            if (PackageParts.Load(package, name, original.Limits) is { } page)
            {
                pages.Add(new ContentPage { Number = pages.Count + 1, Blocks = [.. LinesOf(page).Select(line => new ContentBlock(line))] });
            }
        }

        return pages.Count == 0
            ? Outcome.Failed<FileContents>(ProblemCode.Damaged, "the document has no pages")
            : Outcome.Of(new FileContents { MediaType = "application/vnd.ms-xpsdocument", HasPhysicalPages = true, Pages = pages });
    }

    private static IEnumerable<string> LinesOf(XElement page)
    {
        var line = new StringBuilder();
        double? height = null;
        foreach (var glyphs in page.Descendants().Where(element => element.Name.LocalName == "Glyphs"))
        {
            var text = (string?)glyphs.Attribute("UnicodeString") ?? "";
            text = text.StartsWith("{}", StringComparison.Ordinal) ? text[2..] : text;
            double? at = double.TryParse((string?)glyphs.Attribute("OriginY"), NumberStyles.Float, CultureInfo.InvariantCulture, out var y) ? y : null;
            if (at != height && BlockText.Of(line.ToString()) is { Length: > 0 } done)
            {
                yield return done;
                line.Clear();
            }

            height = at;
            line.Append(text);
        }

        if (BlockText.Of(line.ToString()) is { Length: > 0 } last)
        {
            yield return last;
        }
    }
}
