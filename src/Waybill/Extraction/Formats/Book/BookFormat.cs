using System.IO.Compression;
using System.Xml.Linq;
using Waybill.Extraction.Formats.Html;
using Waybill.Extraction.Formats.Packages;

namespace Waybill.Extraction.Formats.Book;

/// <summary>Electronic books (EPUB 3, and Apple's relative of it): the chapters in the order in which the book names them.</summary>
internal sealed class BookFormat : IFileFormat
{
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    public string Name => "electronic book (EPUB)";

    public bool Recognises(FileHead head) =>
        head.IsZip && head.Bytes.Span[..Math.Min(256, head.Bytes.Length)] is var start
        && (start.IndexOf("application/epub+zip"u8) > 0 || start.IndexOf("application/x-ibooks+zip"u8) > 0);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var path = (string?)PackageParts.Load(package, "META-INF/container.xml", original.Limits)?.Descendants().FirstOrDefault(element => element.Name.LocalName == "rootfile")?.Attribute("full-path");
        if (path is null || PackageParts.Load(package, path, original.Limits) is not { } book)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Damaged, "the book does not say what is in it");
        }

        var folder = path[..(path.LastIndexOf('/') + 1)];
        var items = book.Descendants().Where(element => element.Name.LocalName == "item").ToLookup(item => (string?)item.Attribute("id") ?? "", StringComparer.Ordinal);
        var blocks = new List<ContentBlock>();
        var problems = new List<Problem>();
        foreach (var reference in book.Descendants().Where(element => element.Name.LocalName == "itemref"))
        {
            var name = folder + Uri.UnescapeDataString((string?)items[(string?)reference.Attribute("idref") ?? ""].FirstOrDefault()?.Attribute("href") ?? "");
            if (package.GetEntry(name) is not { } entry)
            {
                problems.Add(new Problem(ProblemCode.LostInContainer, $"the book names a chapter that is not in it ({CleanText.OneLine(name)})"));
                continue;
            }

            using var bytes = new MemoryStream();
            await using (var packed = await entry.OpenAsync(cancellation))
            {
                await CopyAsync(packed, bytes, original.Limits, cancellation);
            }

            using var page = await HtmlFormat.ParseAsync(HtmlFormat.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), declared: null).Text, cancellation);
            blocks.AddRange(HtmlBlocks.Read(page, cancellation));
        }

        foreach (var item in book.Descendants().Where(element => element.Name.LocalName == "item" && ((string?)element.Attribute("media-type"))?.StartsWith("image/", StringComparison.Ordinal) == true))
        {
            var name = folder + Uri.UnescapeDataString((string?)item.Attribute("href") ?? "");
            if (package.GetEntry(name) is { } picture)
            {
                await using var bytes = await picture.OpenAsync(cancellation);
                await original.Children.AddAsync(name, modified: null, bytes, picture.CompressedLength, cancellation);
            }
        }

        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = "application/epub+zip",
                Metadata = new MetadataBuilder()
                    .Add(MetadataKeys.Title, (string?)book.Descendants(DublinCore + "title").FirstOrDefault())
                    .Add(MetadataKeys.Author, (string?)book.Descendants(DublinCore + "creator").FirstOrDefault())
                    .Add(MetadataKeys.Created, (string?)book.Descendants(DublinCore + "date").FirstOrDefault())
                    .Build(),
                Pages = [new ContentPage { Number = 1, Blocks = blocks }],
                Children = original.Children.Files,
            },
            problems);
    }

    private static async Task CopyAsync(Stream packed, MemoryStream bytes, ExtractionLimits limits, CancellationToken cancellation)
    {
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await packed.ReadAsync(buffer, cancellation)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > limits.RatioFloorBytes)
            {
                throw new LimitReachedException($"a chapter is larger than {limits.RatioFloorBytes} bytes");
            }
        }
    }
}
