using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Waybill.Extraction.Formats.Pdf;

/// <summary>Portable Document Format, ISO 32000: words with boxes, lines, pictures, metadata and attached files.</summary>
internal sealed class PdfFormat : IFileFormat
{
    private const double PictureShare = 0.35;
    private const double SomePicture = 0.02;
    private const int OutlinedText = 20;

    public string Name => "PDF";

    /// <summary>Readers accept junk before the header (ISO 32000-1 Annex H, note 13), within the first 1,024 bytes.</summary>
    public bool Recognises(FileHead head) =>
        head.Bytes.Span[..Math.Min(1024, head.Bytes.Length)].IndexOf("%PDF-"u8) >= 0;

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        using var bytes = await original.LoadAsync(cancellation);
        PdfDocument document;
        try
        {
            document = PdfDocument.Open(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        }
        catch (PdfDocumentEncryptedException)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Encrypted, "the PDF opens with a password only");
        }

        using (document)
        {
            document.AddPageFactory<PageCanvas, PageCanvasFactory>();
            var problems = new List<Problem>();
            var pages = ReadPages(document, original.Limits, problems, cancellation);
            if (pages.Count == 0)
            {
                problems.Add(new Problem(ProblemCode.Damaged, "the PDF has no pages"));
            }

            await AddAttachmentsAsync(document, original, problems, cancellation);
            var isNothing = pages.Count == 0 && original.Children.Files.Count == 0;
            return new Outcome<FileContents>(
                isNothing ? null : new FileContents
                {
                    MediaType = "application/pdf",
                    HasPhysicalPages = true,
                    Metadata = ReadMetadata(document, bytes),
                    Pages = pages,
                    Children = original.Children.Files,
                },
                problems);
        }
    }

    private static List<ContentPage> ReadPages(PdfDocument document, ExtractionLimits limits, List<Problem> problems, CancellationToken cancellation)
    {
        var pages = new List<ContentPage>();
        long characters = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (number > limits.MaxPages || characters > limits.MaxCharacters)
            {
                problems.Add(new Problem(ProblemCode.LimitReached, number > limits.MaxPages ? limits.TooManyPages($"pages {number} to {document.NumberOfPages} were not read") : limits.TooManyCharacters) { PageNumber = number });
                break;
            }

            try
            {
                var page = ToPage(number, document.GetPage<PageCanvas>(number));
                characters += page.Words.Sum(word => (long)word.Text.Length);
                pages.Add(page);
            }
            catch (Exception fault) when (ParserFaults.IsOfFile(fault))
            {
                problems.Add(new Problem(ProblemCode.Damaged, ParserFaults.Describe(fault)) { PageNumber = number });

                // The page keeps its number, and another program may still be able to draw it.
                pages.Add(new ContentPage { Number = number, HasPicture = true });
            }
        }

        return pages;
    }

    private static ContentPage ToPage(int number, PageCanvas canvas)
    {
        var isGarbage = PageWords.AreGarbage(canvas.Glyphs);
        var words = isGarbage ? [] : PageWords.Of(canvas);
        return new ContentPage
        {
            Number = number,
            Width = PageWords.Round(canvas.Width),
            Height = PageWords.Round(canvas.Height),
            Words = words,
            Rules = [.. canvas.Rules.Lines
                .Select(line => new Box(PageWords.Round(line.Left), PageWords.Round(canvas.Height - line.Top), PageWords.Round(line.Right), PageWords.Round(canvas.Height - line.Bottom)))
                .OrderBy(line => line.Top).ThenBy(line => line.Left)],
            HasPicture = isGarbage
                || canvas.PictureShare >= PictureShare
                || (words.Count == 0 && (canvas.PictureShare >= SomePicture || canvas.Outlines >= OutlinedText)),
        };
    }

    private static async Task AddAttachmentsAsync(PdfDocument document, Original original, List<Problem> problems, CancellationToken cancellation)
    {
        try
        {
            if (document.Advanced.TryGetEmbeddedFiles(out var files))
            {
                foreach (var file in files)
                {
                    using var bytes = new MemoryStream(file.Memory.ToArray(), writable: false);
                    var name = string.IsNullOrWhiteSpace(file.FileSpecification) ? file.Name : file.FileSpecification;
                    await original.Children.AddAsync(name, modified: null, bytes, packedBytes: null, cancellation);
                }
            }
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            problems.Add(new Problem(ProblemCode.LostInContainer, $"attached files: {ParserFaults.Describe(fault)}"));
        }

        if (original.Children.Full is { } full)
        {
            problems.Add(full);
        }
    }

    private static IReadOnlyDictionary<string, string> ReadMetadata(PdfDocument document, MemoryStream bytes)
    {
        var information = document.Information;
        return new MetadataBuilder()
            .Add(MetadataKeys.Title, information.Title)
            .Add(MetadataKeys.Author, information.Author)
            .Add(MetadataKeys.Subject, information.Subject)
            .Add(MetadataKeys.Creator, information.Creator)
            .Add(MetadataKeys.Producer, information.Producer)
            .Add(MetadataKeys.Created, PdfDates.ToIso(information.CreationDate))
            .Add(MetadataKeys.Modified, PdfDates.ToIso(information.ModifiedDate))
            .Add("keywords", information.Keywords)
            .Add("incremental-updates", CountUpdates(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)).ToString(CultureInfo.InvariantCulture))
            .Build();
    }

    /// <summary>How often the file was added to after it was first written: ends of file less one, and less the extra one of a linearized file.</summary>
    private static int CountUpdates(ReadOnlySpan<byte> bytes)
    {
        var ends = bytes.Count("%%EOF"u8);
        var isLinearized = bytes[..Math.Min(2048, bytes.Length)].IndexOf("/Linearized"u8) >= 0;
        return Math.Max(0, ends - (isLinearized ? 2 : 1));
    }
}
