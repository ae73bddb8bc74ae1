using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Waybill.Extraction.Formats.Packages;
using Waybill.Extraction.Formats.Spreadsheet;

namespace Waybill.Extraction.Formats.OpenDocument;

/// <summary>Texts, tables and presentations of LibreOffice, ISO/IEC 26300 (ODF 1.2), packed and flat: a page for each sheet or slide.</summary>
internal sealed class OpenDocumentFormat : IFileFormat
{
    private const string OfficeNamespace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Office = OfficeNamespace;
    private static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static readonly XNamespace Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

    public string Name => "OpenDocument file";

    public bool Recognises(FileHead head) => head.IsOpenDocument || IsFlat(head);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        if (!original.Head.IsZip)
        {
            var whole = PackageParts.Load(file, original.Limits);
            return Read((string?)whole.Attribute(Office + "mimetype"), whole, whole, whole, original, cancellation);
        }

        using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (PackageParts.Load(package, "META-INF/manifest.xml", original.Limits)?.Descendants(Manifest + "encryption-data").Any() == true)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Encrypted, "an OpenDocument file that opens with a password only");
        }

        if (PackageParts.Load(package, "content.xml", original.Limits) is not { } content)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Damaged, "the package has no content in it");
        }

        foreach (var entry in package.Entries.Where(IsInside))
        {
            await using var bytes = await entry.OpenAsync(cancellation);
            await original.Children.AddAsync(entry.FullName[(entry.FullName.LastIndexOf('/') + 1)..], modified: null, bytes, entry.CompressedLength, cancellation);
        }

        return Read(
            MediaTypeIn(original.Head),
            content,
            PackageParts.Load(package, "styles.xml", original.Limits),
            PackageParts.Load(package, "meta.xml", original.Limits),
            original,
            cancellation);
    }

    private static Outcome<FileContents> Read(string? mediaType, XElement content, XElement? styles, XElement? meta, Original original, CancellationToken cancellation)
    {
        var reader = new OpenDocumentBlocks(original.Limits, cancellation);
        if (content.Element(Office + "body") is not { } body)
        {
            // A formula is a document of its own, with mathematics where others have a body.
            return BlockText.Of(content.Value) is { Length: > 0 } formula && content.Name.LocalName == "math"
                ? Outcome.Of(new FileContents { MediaType = mediaType ?? "application/vnd.oasis.opendocument.formula", Pages = [new ContentPage { Number = 1, Blocks = [new ContentBlock(formula)] }] })
                : Outcome.Failed<FileContents>(ProblemCode.Damaged, "the document has no body");
        }

        var macros = content.Descendants().Where(element => element.Name.LocalName == "source-code").Select(source => BlockText.Of(source.Value)).Where(source => source.Length > 0)
            .Select(source => new ContentBlock(source, Hidden: true)).ToArray();
        ReadEdges(styles, reader, "header");
        var parts = body.Elements().SelectMany(kind => kind.Name.LocalName is "spreadsheet" or "presentation" or "drawing" ? kind.Elements().Where(IsPage) : []).ToArray();
        var pages = new List<ContentPage>();
        var problems = new List<Problem>();
        if (parts.Length == 0)
        {
            reader.Read(body);
            ReadEdges(styles, reader, "footer");
            pages.Add(new ContentPage { Number = 1, Blocks = reader.Take() });
        }

        foreach (var part in parts)
        {
            if (pages.Count >= original.Limits.MaxPages)
            {
                problems.Add(new Problem(ProblemCode.LimitReached, original.Limits.TooManyPages($"pages from {pages.Count + 1} on were not read")) { PageNumber = pages.Count + 1 });
                break;
            }

            reader.Read(new XElement("page", part));
            var name = part.Name.LocalName == "table" ? (string?)part.Attribute(part.Name.Namespace + "name") : null;
            pages.Add(new ContentPage { Number = pages.Count + 1, Blocks = SheetTab.Below(reader.Take(), name, isHidden: false) });
        }

        if (parts.Length > 0)
        {
            ReadEdges(styles, reader, "footer");
            ReadMasters(styles, reader);
            pages[^1] = pages[^1] with { Blocks = [.. pages[^1].Blocks, .. reader.Take().DistinctBy(block => block.Text, StringComparer.Ordinal)] };
        }

        pages[^1] = pages[^1] with { Blocks = [.. pages[^1].Blocks, .. macros] };
        if (original.Children.Full is { } full)
        {
            problems.Add(full);
        }

        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = mediaType ?? "application/vnd.oasis.opendocument.text",
                HasPhysicalPages = parts.Length > 0,
                Metadata = ReadMetadata(meta).Build(),
                Pages = pages,
                Children = original.Children.Files,
            },
            problems);
    }

    /// <summary>Pictures, and objects of other programs.</summary>
    private static bool IsInside(ZipArchiveEntry entry) =>
        (entry.FullName.StartsWith("Object ", StringComparison.Ordinal) && !entry.FullName.Contains('/', StringComparison.Ordinal))
        || (entry.FullName.StartsWith("Pictures/", StringComparison.Ordinal) && entry.Name.Length > 0);

    private static bool IsPage(XElement element) => element.Name.LocalName is "table" or "page";

    private static void ReadEdges(XElement? styles, OpenDocumentBlocks reader, string edge)
    {
        foreach (var part in styles?.Descendants(Style + "master-page").Elements().Where(part => part.Name.Namespace == Style && part.Name.LocalName.StartsWith(edge, StringComparison.Ordinal)) ?? [])
        {
            reader.Read(part);
        }
    }

    /// <summary>What the masters of a presentation draw on every slide; their empty places hold no text of their own.</summary>
    private static void ReadMasters(XElement? styles, OpenDocumentBlocks reader)
    {
        foreach (var frame in styles?.Descendants(Style + "master-page").Elements().Where(part => part.Name.LocalName is "frame" or "custom-shape") ?? [])
        {
            reader.Read(frame);
        }
    }

    private static MetadataBuilder ReadMetadata(XElement? meta)
    {
        var values = meta?.Descendants(Office + "meta").FirstOrDefault();
        var metadata = new MetadataBuilder()
            .Add(MetadataKeys.Title, Value(DublinCore + "title"))
            .Add(MetadataKeys.Author, Value(Meta + "initial-creator") ?? Value(DublinCore + "creator"))
            .Add("last-modified-by", Value(DublinCore + "creator"))
            .Add(MetadataKeys.Subject, Value(DublinCore + "subject"))
            .Add("description", Value(DublinCore + "description"))
            .Add(MetadataKeys.Created, Value(Meta + "creation-date"))
            .Add(MetadataKeys.Modified, Value(DublinCore + "date"))
            .Add(MetadataKeys.Creator, Value(Meta + "generator"))
            .Add("revision", Value(Meta + "editing-cycles"))
            .Add("time-edited", Value(Meta + "editing-duration"))
            .Add("keywords", string.Join(", ", values?.Elements(Meta + "keyword").Select(word => word.Value) ?? []))
            .Add("template", (string?)values?.Element(Meta + "template")?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName is "title" or "href"));
        foreach (var property in values?.Elements(Meta + "user-defined") ?? [])
        {
            metadata.Add("custom-" + CleanText.OneLine((string?)property.Attribute(Meta + "name") ?? ""), property.Value);
        }

        return metadata;

        string? Value(XName name) => (string?)values?.Element(name);
    }

    private static bool IsFlat(FileHead head) =>
        head.Ascii() is var start && start.Contains(OfficeNamespace, StringComparison.Ordinal) && start.Contains(":document ", StringComparison.Ordinal);

    /// <summary>The first member of the package is nothing but its media type.</summary>
    private static string? MediaTypeIn(FileHead head)
    {
        var start = Encoding.Latin1.GetString(head.Bytes.Span[..Math.Min(256, head.Bytes.Length)]);
        var at = start.IndexOf("application/vnd.oasis", StringComparison.Ordinal);
        var end = at;
        while (end >= 0 && end < start.Length && (char.IsAsciiLetterLower(start[end]) || start[end] is '.' or '-' or '/'))
        {
            end++;
        }

        return at < 0 ? null : start[at..end];
    }
}
